import { useTranslation } from 'react-i18next'
import { type ClaimantId, HOUSEHOLD } from '../engine/answers.ts'
import { ORGANISATION, type Person } from './session.ts'
import { useSession } from './useSession.tsx'

/** What a claimant is called: by relation and place among the like, never by name. Of others than the session's people too. */
export function useClaimantName(others?: readonly Person[]): (claimant: ClaimantId) => string {
  const { t } = useTranslation()
  const { session } = useSession()
  const people = others ?? session.people
  return (claimant) => {
    if (claimant === HOUSEHOLD) return t('members.household')
    if (claimant === ORGANISATION) return t('members.organisation')
    const person = people.find(({ id }) => id === claimant)
    if (!person) return ''
    const who = t(`members.relation.${person.relation}`)
    const alike = people.filter(({ relation }) => relation === person.relation)
    if (alike.length === 1) return who
    const place = alike.indexOf(person)
    return (
      (person.relation === 'child' && t('members.nthChild').split('|')[place]) ||
      t('members.numbered', { who, n: place + 1 })
    )
  }
}

export const isChild = ({ relation }: Person): boolean => relation === 'child'
