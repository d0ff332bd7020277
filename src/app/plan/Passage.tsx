import { plan } from 'law:plan'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stretch } from '../../engine/words.ts'
import { cut } from '../cut.ts'
import { OfficialTerm } from '../OfficialTerm.tsx'
import { type TermUse, termsIn } from '../terms.ts'
import { useLawWords } from '../words/law.ts'
import { noteId, places, planPath, sentenceId } from './book.ts'
import { focusOn } from './focusOn.ts'
import css from './Passage.module.css'
import type { Place } from './places.ts'
import type { Match } from './search.ts'

type PassageProps = Stretch & {
  /** What is found of the words sought, and which of them is looked at; -1 for none. */
  readonly matches: readonly Match[]
  readonly current: number
  /** Only the text: no sentence is marked and no term explained. */
  readonly isBare?: boolean
}

/** The place of what is found and looked at, to scroll to. */
export const CURRENT = 'match-current'

const units = plan.units.map((unit) => ({ ...unit, kind: 'unit' as const }))

/** A stretch of the plan, to the letter: what it grants or announces, its units, its terms, and what is sought. */
export const Passage = memo(function Passage({ from, to, matches, current, isBare = false }: PassageProps) {
  const uses = isBare ? [] : termsIn(plan.text.slice(from, to), plan.terms).map((use) => shifted(use, from))
  const text = (stretch: Stretch) => <Words {...stretch} uses={uses} matches={matches} current={current} />
  return cut<Place | (typeof units)[number]>({ from, to }, isBare ? [] : [...places, ...units]).map((piece) => {
    const { mark } = piece
    if (!mark) return <span key={piece.from}>{text(piece)}</span>
    if (mark.kind === 'unit')
      return (
        <span key={piece.from} className={css.unit}>
          {text(piece)}
        </span>
      )
    return (
      <Sentence key={piece.from} place={mark}>
        {text(piece)}
      </Sentence>
    )
  })
})

const shifted = (use: TermUse, by: number): TermUse => ({ ...use, from: use.from + by, to: use.to + by })

/** What grants or announces, with its number, which leads to the note. */
function Sentence({ place, children }: { place: Place; children: ReactNode }) {
  const { t } = useTranslation()
  const { provisions, announcements } = useLawWords()
  const [first] = place.citations
  const isFirstOfCitation = plan.quotes[first.id]?.[0]?.from === place.from
  const title = provisions[first.id]?.title ?? announcements[first.id]?.title ?? ''
  return (
    <span id={isFirstOfCitation ? sentenceId(first.id) : undefined} tabIndex={-1} className={css[place.kind]}>
      {children}
      <a
        href={`#${planPath(first.id)}`}
        className={css.number}
        aria-label={t(`plan.note.to.${first.kind}`, { label: first.label, title })}
        onClick={(event) => focusOn(event, noteId(first.id))}
      >
        {first.label}
      </a>
    </span>
  )
}

type WordsProps = Stretch & Pick<PassageProps, 'matches' | 'current'> & { readonly uses: readonly TermUse[] }

function Words({ from, to, uses, matches, current }: WordsProps) {
  const whole = uses.filter((use) => from <= use.from && use.to <= to)
  return cut({ from, to }, whole).map((piece) => {
    const text = <Found key={piece.from} from={piece.from} to={piece.to} matches={matches} current={current} />
    return piece.mark ? (
      <OfficialTerm key={piece.from} term={piece.mark.term}>
        {text}
      </OfficialTerm>
    ) : (
      text
    )
  })
}

function Found({ from, to, matches, current }: Stretch & Pick<PassageProps, 'matches' | 'current'>) {
  return cut({ from, to }, matches).map((piece) => {
    const text = plan.text.slice(piece.from, piece.to)
    if (!piece.mark) return text
    const isCurrent = piece.mark.index === current
    const isBegin = piece.mark.from === piece.from
    return (
      <mark
        key={piece.from}
        id={isCurrent && isBegin ? CURRENT : undefined}
        className={isCurrent ? css.current : css.found}
      >
        {text}
      </mark>
    )
  })
}
