import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { Back } from '../parts/Back.tsx'
import { cameFrom } from '../returnTo.ts'

/** Back to where the plan was opened; to the start where it was opened by its address. */
export function WayBack() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const from = cameFrom(useLocation().state)
  if (from === undefined) return <Back onClick={() => void navigate('/')}>{t('shell.toStart')}</Back>
  return <Back onClick={() => void navigate(-1)}>{t(`plan.back.${from}`)}</Back>
}
