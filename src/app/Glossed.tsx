import { plan } from 'law:plan'
import { cut } from './cut.ts'
import { OfficialTerm } from './OfficialTerm.tsx'
import { termsIn } from './terms.ts'

/** A sentence in which official terms open their meaning. They are Chinese in every language. */
export default function Glossed({ text }: { text: string }) {
  return cut({ from: 0, to: text.length }, termsIn(text, plan.terms)).map(({ from, to, mark }) => {
    const words = text.slice(from, to)
    return mark ? (
      <OfficialTerm key={from} term={mark.term}>
        {words}
      </OfficialTerm>
    ) : (
      words
    )
  })
}
