import { useTranslation } from 'react-i18next'
import css from './NetworkNotes.module.css'
import { useIsOnline, useNewVersion } from './offline.ts'

/** A plain line where there is no network, or where a new version has come: offered, never forced. */
export function NetworkNotes() {
  const { t } = useTranslation()
  const isOnline = useIsOnline()
  const takeOver = useNewVersion()
  if (isOnline && !takeOver) return null
  return (
    <div role="status" className={css.note}>
      {!isOnline && <p>{t('shell.offline')}</p>}
      {takeOver && (
        <p>
          {t('shell.newVersion')}
          <button type="button" onClick={takeOver}>
            {t('shell.takeOver')}
          </button>
        </p>
      )}
    </div>
  )
}
