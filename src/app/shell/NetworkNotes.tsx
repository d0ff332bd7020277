import { useTranslation } from 'react-i18next'
import { TextButton } from '../parts/TextButton.tsx'
import css from './NetworkNotes.module.css'
import { useIsOnline, useNewVersion } from './offline.ts'

/** A plain line where there is no network, or where a new version has come: offered, never forced. */
export function NetworkNotes() {
  const { t } = useTranslation()
  const isOnline = useIsOnline()
  const takeOver = useNewVersion()
  if (isOnline && !takeOver) return null
  return (
    <div role="status" className={`column ${css.note}`}>
      {!isOnline && <p>{t('shell.offline')}</p>}
      {takeOver && (
        <p>
          {t('shell.newVersion')}
          <TextButton onClick={takeOver}>{t('shell.takeOver')}</TextButton>
        </p>
      )}
    </div>
  )
}
