import { isCivilDate } from '../../answers/bounds.ts'
import type { CivilDate } from '../../engine/date.ts'
import type { FactWords } from '../../engine/words.ts'
import { isChild, useClaimantName } from '../claimants.ts'
import { formatDate } from '../format.ts'
import { useSession } from '../useSession.tsx'
import { useLanguage } from '../words/questions.ts'

export type Suggestion = { readonly label: string; readonly day: CivilDate }

/** The children's birth dates, offered where a woman's own date of giving birth is asked: never taken over unasked. */
export function useSuggestions(words: FactWords | undefined): readonly Suggestion[] {
  const { session } = useSession()
  const nameOf = useClaimantName()
  const language = useLanguage()
  if (words?.offers !== 'children') return []
  return session.people.filter(isChild).flatMap(({ id }) => {
    const birth = session.facts[id]?.birth
    return isCivilDate(birth) ? [{ label: `${nameOf(id)} ${formatDate(birth, language)}`, day: birth }] : []
  })
}
