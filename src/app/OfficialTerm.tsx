import { plan } from 'law:plan'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanTerm } from '../engine/words.ts'
import { TAG, useLanguage } from './i18n.ts'
import { Term } from './parts/Term.tsx'

/** A term of the plan, with what the plan says of it. Where the plan says nothing, that is said. */
export function OfficialTerm({ term, children }: { term: PlanTerm; children: ReactNode }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <Term
      name={
        language === 'zh' ? term.name.zh : t('plan.term.named', { name: term.name.en, word: term.words.join('、') })
      }
      says={term.says?.[language] ?? t('plan.term.unsaid')}
      quotes={term.quotes.map(({ from, to, clause }) => ({
        text: plan.text.slice(from, to),
        source: t('parts.quote.clause', { clause }),
      }))}
      uses={t('plan.term.uses', { clauses: term.clauses.join(t('plan.term.join')) })}
      lang={TAG[language]}
    >
      {children}
    </Term>
  )
}
