import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry } from '../../../answers/entry.ts'
import type { Mistake } from '../../../answers/mistake.ts'
import { type DateText, dateText } from '../../../answers/text/date.ts'
import { fullYuan, parseMoney } from '../../../answers/text/money.ts'
import type { CivilDate } from '../../../engine/date.ts'
import type { Fact } from '../../../engine/pack.ts'
import type { FactWords } from '../../../engine/words.ts'
import { Choice, type ChoiceOption } from './Choice.tsx'
import { DateField } from './DateField.tsx'
import { NumberField } from './NumberField.tsx'
import { wrongParts } from './wrongParts.ts'

type FactFieldProps = {
  readonly fact: Fact
  readonly words: FactWords
  readonly legend: ReactNode
  readonly entry: Entry
  readonly onChange: (entry: Entry) => void
  readonly mistake: Mistake | undefined
  readonly error: string | undefined
  readonly suggestions: readonly { readonly label: string; readonly day: CivilDate }[]
}

const NO_DATE: DateText = { year: '', month: '', day: '' }
const UNKNOWN = 'unknown'

/** The one input for each type of fact. */
export function FactField({ fact, words, legend, entry, onChange, mistake, error, suggestions }: FactFieldProps) {
  const { t } = useTranslation()
  const common = { name: fact.name, legend, hint: words.hint, error }
  const unsure = {
    isUnsure: entry === null,
    unsureLabel: words.options[UNKNOWN]?.label ?? t('question.unsure'),
  }
  switch (fact.type) {
    case 'boolean':
      return (
        <Choice
          {...common}
          options={optionsOf(['yes', 'no'], words, t)}
          value={chosen(entry)}
          onChange={(value) => onChange(value === UNKNOWN ? null : value === 'yes')}
        />
      )
    case 'choice':
    case 'act':
      return (
        <Choice
          {...common}
          options={optionsOf(fact.options, words, t)}
          value={chosen(entry)}
          onChange={(value) => onChange(value === UNKNOWN ? null : value)}
        />
      )
    case 'date':
      return (
        <DateField
          {...common}
          {...unsure}
          value={isDateText(entry) ? entry : NO_DATE}
          onChange={onChange}
          onUnsure={(isUnsure) => onChange(isUnsure ? null : NO_DATE)}
          wrong={wrongParts(mistake)}
          suggestions={suggestions.map(({ label, day }) => ({ label, value: dateText(day) }))}
        />
      )
    case 'count':
    case 'money':
      return (
        <NumberField
          {...common}
          {...unsure}
          suffix={fact.type === 'count' ? (words.unit ?? '') : t('amount.yuan')}
          inputMode={fact.type === 'count' ? 'numeric' : 'text'}
          value={typeof entry === 'string' ? entry : ''}
          onChange={onChange}
          onUnsure={(isUnsure) => onChange(isUnsure ? null : '')}
          echo={fact.type === 'money' ? echoOf(entry, fact.maxFen, (sum) => t('amount.sum', { sum })) : undefined}
        />
      )
  }
}

/** The field to go to from the summary of mistakes. */
export function fieldIdOf(fact: Fact, mistake: Mistake | undefined): string {
  switch (fact.type) {
    case 'date':
      return `${fact.name}-${wrongParts(mistake)[0] ?? 'year'}`
    case 'boolean':
    case 'choice':
    case 'act':
      return `${fact.name}-0`
    case 'count':
    case 'money':
      return fact.name
  }
}

function chosen(entry: Entry): string | undefined {
  if (entry === null) return UNKNOWN
  if (typeof entry === 'boolean') return entry ? 'yes' : 'no'
  return typeof entry === 'string' ? entry : undefined
}

function optionsOf(
  ids: readonly string[],
  words: FactWords,
  t: (key: 'question.unsure' | 'question.yes' | 'question.no') => string,
): readonly ChoiceOption[] {
  const plain: Readonly<Record<string, string>> = { yes: t('question.yes'), no: t('question.no') }
  const known = ids.map((id) => ({ value: id, label: plain[id] ?? id, ...words.options[id] }))
  return [...known, { value: UNKNOWN, label: t('question.unsure'), ...words.options[UNKNOWN], isUnsure: true }]
}

const isDateText = (entry: Entry): entry is DateText => typeof entry === 'object' && entry !== null

/** What a sum comes to in full, so that 万 and separators are seen to be understood. */
function echoOf(entry: Entry, maxFen: number, word: (sum: string) => string): string | undefined {
  if (typeof entry !== 'string') return undefined
  const parsed = parseMoney(entry, maxFen)
  return parsed.ok && typeof parsed.value === 'number' ? word(fullYuan(parsed.value)) : undefined
}
