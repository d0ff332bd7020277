import { Navigate, useLocation } from 'react-router'
import { useQuestions } from '../decisions.ts'
import { stepTo } from '../steps.ts'
import { useSession } from '../useSession.tsx'

/** Goes on to whatever is next: the result where an answer is only tried, a question of the ticked situations, else the list of answers. */
export default function Next() {
  const { ofSituations } = useQuestions()
  const { before } = useSession().session
  // Whoever changes an answer comes back to where it stands in the list.
  const { state }: { state: unknown } = useLocation()
  const [first] = ofSituations
  if (before) return <Navigate replace to="/result" />
  return <Navigate replace to={first ? stepTo(first) : '/check'} state={state} />
}
