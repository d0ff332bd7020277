import { plan } from 'law:plan'
import { useTranslation } from 'react-i18next'
import type { FactWords } from '../../engine/words.ts'
import { OfficialTerm } from '../OfficialTerm.tsx'
import { termsIn } from '../terms.ts'
import css from './QuestionTerms.module.css'

/** The official terms of a question, its hint and its options, each to be opened; those that the reason explains stand there. */
export default function QuestionTerms({ words }: { words: FactWords }) {
  const { t } = useTranslation()
  const options = Object.values(words.options).flatMap(({ label, hint }) => [label, hint ?? ''])
  const asked = [words.ask, words.hint ?? '', ...options].join('\n')
  const explained = termsIn(words.why, plan.terms).map(({ term }) => term)
  const uses = termsIn(asked, plan.terms).filter(({ term }) => !explained.includes(term))
  if (uses.length === 0) return null
  return (
    <div className={css.terms}>
      {t('plan.term.inQuestion')}
      {uses.map(({ term, from, to }) => (
        <span key={term.id} className={css.term}>
          <OfficialTerm term={term}>{asked.slice(from, to)}</OfficialTerm>
        </span>
      ))}
    </div>
  )
}
