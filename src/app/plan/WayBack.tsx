import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { Back } from '../parts/Back.tsx'
import { cameFrom } from '../returnTo.ts'
import { useSession } from '../useSession.tsx'

/** Back to where the plan was opened; where it was opened by its address, to the result of a journey under way, else to the start. */
export function WayBack() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const from = cameFrom(useLocation().state)
  const { hasBegun } = useSession().session
  if (from === undefined && hasBegun)
    return <Back onClick={() => void navigate('/result')}>{t('plan.back.result')}</Back>
  if (from === undefined) return <Back onClick={() => void navigate('/')}>{t('shell.toStart')}</Back>
  return <Back onClick={() => void navigate(-1)}>{t(`plan.back.${from}`)}</Back>
}
