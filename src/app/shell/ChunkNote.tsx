import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../parts/Button.tsx'
import css from './ChunkNote.module.css'

/** Says that a part of the app has not come, and fetches it again. What was answered stays. */
export function ChunkNote() {
  const { t } = useTranslation()
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    const fail = () => setFailed(true)
    addEventListener('chunk:failed', fail)
    return () => removeEventListener('chunk:failed', fail)
  }, [])
  const retry = () => {
    setFailed(false)
    dispatchEvent(new Event('chunk:retry'))
  }
  if (!hasFailed) return null
  return (
    <div role="alert" className={`column ${css.note}`}>
      <p>{t('shell.notOpened')}</p>
      <Button kind="quiet" onClick={retry}>
        {t('shell.retry')}
      </Button>
    </div>
  )
}
