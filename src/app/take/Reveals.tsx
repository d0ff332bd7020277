import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../parts/Button.tsx'
import css from './LinkPanel.module.css'
import { useRevealed } from './revealed.ts'

/** What a link with answers would tell, and to whom: shown before there is one. */
export function Reveals({ onMake, onCancel }: { onMake: () => void; onCancel: () => void }) {
  const { t } = useTranslation()
  const told = useRevealed()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={css.panel}>
      <h3 ref={heading} tabIndex={-1} className={css.heading}>
        {t('take.reveals')}
      </h3>
      <p>
        <b>{t('take.revealsWho')}</b>
      </p>
      <p>{t('take.revealsDay')}</p>
      <ul className={css.given}>
        {told.map(({ of, lines }) => (
          <li key={of} className={css.member}>
            <b>{of}</b>
            {lines.length === 0 ? (
              <p>{t('take.nothingSaid')}</p>
            ) : (
              <ul>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
      <Button kind="primary" onClick={onMake}>
        {t('take.make')}
      </Button>
      <div className={css.other}>
        <Button kind="quiet" onClick={onCancel}>
          {t('take.cancel')}
        </Button>
      </div>
    </div>
  )
}
