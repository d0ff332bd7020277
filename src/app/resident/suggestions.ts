import { isCivilDate } from '../../answers/bounds.ts'
import type { Relation } from '../../answers/relation.ts'
import type { ClaimantId } from '../../engine/answers.ts'
import type { CivilDate } from '../../engine/date.ts'
import type { FactWords } from '../../engine/words.ts'
import { isChild, useClaimantName } from '../claimants.ts'
import { formatDate } from '../format.ts'
import { useLanguage } from '../i18n.ts'
import { useSession } from '../useSession.tsx'

type Suggestion = { readonly label: string; readonly day: CivilDate }

/** Whose the children of the home are taken to be, where it comes to offering their birth dates. */
const PARENTS: readonly Relation[] = ['self', 'spouse']

/** The children's birth dates, offered where their mother's own date of giving birth is asked: never taken over unasked. */
export function useSuggestions(words: FactWords | undefined, claimant: ClaimantId): readonly Suggestion[] {
  const { session } = useSession()
  const nameOf = useClaimantName()
  const language = useLanguage()
  const isParent = session.people.some(({ id, relation }) => id === claimant && PARENTS.includes(relation))
  if (words?.offers !== 'children' || !isParent) return []
  return session.people.filter(isChild).flatMap(({ id }) => {
    const birth = session.facts[id]?.birth
    return isCivilDate(birth) ? [{ label: `${nameOf(id)} ${formatDate(birth, language)}`, day: birth }] : []
  })
}
