import { plan } from 'law:plan'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useLanguage } from '../i18n.ts'
import { TextButton } from '../parts/TextButton.tsx'
import { citations, planPath } from './book.ts'
import css from './Contents.module.css'
import { useClauseInView } from './useClauseInView.ts'

/**
 * The plan's sections and tasks, with how many kinds of support each has. Folded where the screen is narrow. Within the
 * plan no step is added to the history: back leads where the reader came from.
 */
export function Contents() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { state }: { state: unknown } = useLocation()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const current = useClauseInView()
  const here = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (current !== undefined) keepInView(here.current)
  }, [current])

  return (
    <nav aria-label={t('plan.contents')}>
      <div className={css.fold}>
        <TextButton kind="wide" isOpen={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {t('plan.contents')}
        </TextButton>
      </div>
      <ol id={id} className={isOpen ? css.open : css.shut}>
        {plan.parts.map((part) => {
          if (part.kind === 'section')
            return (
              <li key={part.from} className={css.section}>
                {titleOf(part)}
              </li>
            )
          if (part.kind !== 'task') return null
          const { clause } = part
          const count = citations.filter((citation) => citation.kind === 'grant' && citation.clause === clause).length
          return (
            <li key={part.from}>
              <Link
                ref={clause === current ? here : undefined}
                to={planPath(clause)}
                replace
                state={state}
                className={clause === current ? css.here : css.task}
                aria-current={clause === current ? 'location' : undefined}
                onClick={() => setOpen(false)}
              >
                <span>
                  {clause} {titleOf(part)}
                </span>
                {count > 0 ? (
                  <b className={css.count}>
                    {count}
                    <span className="visually-hidden">{t('plan.kinds')}</span>
                  </b>
                ) : null}
              </Link>
            </li>
          )
        })}
      </ol>
    </nav>
  )

  function titleOf(part: (typeof plan.parts)[number]) {
    if (language === 'en' && 'en' in part && part.en !== undefined) return part.en
    return <span lang="zh-CN">{'title' in part ? part.title : plan.text.slice(part.from, part.to)}</span>
  }
}

/** Where the contents scroll by themselves, beside the text, they follow the reader; the page stays where it is. */
function keepInView(link: HTMLElement | null): void {
  const box = link?.closest('nav')
  if (!link || !box || box.scrollHeight <= box.clientHeight) return
  const { top, bottom } = link.getBoundingClientRect()
  const frame = box.getBoundingClientRect()
  if (top < frame.top) box.scrollTop -= frame.top - top
  else if (bottom > frame.bottom) box.scrollTop += bottom - frame.bottom
}
