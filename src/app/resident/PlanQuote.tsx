import { plan } from 'law:plan'
import type { ProvisionId } from '../../engine/pack.ts'
import Glossed from '../Glossed.tsx'
import { Quote } from '../parts/Quote.tsx'

/** The sentences of the plan that a provision rests on, to the letter. */
export default function PlanQuote({ provision, clause }: { provision: ProvisionId; clause: number }) {
  const quotes = plan.quotes[provision] ?? []
  return (
    <>
      {quotes.map(({ from, to }) => (
        <Quote key={from} text={<Glossed text={plan.text.slice(from, to)} />} clause={clause} />
      ))}
    </>
  )
}
