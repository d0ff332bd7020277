import { Navigate } from 'react-router'
import { useQuestions } from '../decisions.ts'
import { stepTo } from './steps.ts'

/** Goes on to whatever is next: a question of the ticked situations, else the list of answers. */
export default function Next() {
  const { ofSituations } = useQuestions()
  const [first] = ofSituations
  return <Navigate replace to={first ? stepTo(first) : '/check'} />
}
