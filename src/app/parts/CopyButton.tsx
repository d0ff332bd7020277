import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button.tsx'
import css from './CopyButton.module.css'
import { copyText, selectAll } from './clipboard.ts'
import { Status } from './Status.tsx'

/** Copies a text; where that is refused, shows it, selected, to be copied by hand. */
export function CopyButton({ label, text }: { label: string; text: () => string }) {
  const { t } = useTranslation()
  const [outcome, setOutcome] = useState<{ readonly isCopied: boolean; readonly text: string }>()

  async function copy() {
    const copied = text()
    setOutcome(undefined)
    setOutcome({ isCopied: await copyText(copied), text: copied })
  }

  return (
    <>
      <Button kind="quiet" icon="copy" onClick={() => void copy()}>
        {label}
      </Button>
      <Status>{outcome && t(outcome.isCopied ? 'take.copied' : 'take.copyRefused')}</Status>
      {outcome?.isCopied === false && <SelectedText text={outcome.text} />}
    </>
  )
}

function SelectedText({ text }: { text: string }) {
  const { t } = useTranslation()
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (box.current) selectAll(box.current)
  }, [])
  return <textarea ref={box} readOnly value={text} rows={6} aria-label={t('take.copyBox')} className={css.box} />
}
