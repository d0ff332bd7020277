import type { Entry } from '../../answers/entry.ts'
import { dateText } from '../../answers/text/date.ts'
import { fullYuan } from '../../answers/text/money.ts'
import type { Value } from '../../engine/answers.ts'
import type { CivilDate } from '../../engine/date.ts'
import type { Fen } from '../../engine/money.ts'
import type { Fact } from '../../engine/pack.ts'

/** An answer as its field shows it: the way back from `parseEntry`. */
export function entryOf(fact: Fact, value: Value | undefined): Entry {
  if (value === undefined || value === null || typeof value === 'boolean' || typeof value === 'string') return value
  switch (fact.type) {
    case 'date':
      return dateText(value as CivilDate)
    case 'money':
      return fullYuan(value as Fen)
    case 'boolean':
    case 'choice':
    case 'act':
    case 'count':
      return String(value)
  }
}
