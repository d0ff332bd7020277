import { plan } from 'law:plan'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../i18n.ts'
import { Disclosure } from '../parts/Disclosure.tsx'
import css from './Ungranted.module.css'

/** What grants nothing in a task, each with the reason, when it is asked for. */
export const Ungranted = memo(function Ungranted({ clause }: { clause: number }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const nothing = plan.nothing.filter((one) => one.clause === clause)
  if (nothing.length === 0) return null
  return (
    <Disclosure kind="line" label={t('plan.nothing.show', { clause, count: nothing.length })}>
      {() => (
        <ul className={css.list}>
          {nothing.map(({ from, to, because }) => (
            <li key={from}>
              <q lang="zh-CN">{plan.text.slice(from, to)}</q>
              <p>{t('plan.nothing.says', { because: because[language] })}</p>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  )
})
