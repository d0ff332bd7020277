import { useMemo } from 'react'
import { pack } from '../decisions.ts'
import { FORESIGHT_YEARS } from '../foresight.ts'
import { answersOf } from '../session.ts'
import { useSession } from '../useSession.tsx'
import { Dates } from './days/Dates.tsx'
import { forecast } from './forecast.ts'
import { leastOf } from './money/columns.ts'
import { Money } from './money/Money.tsx'

/** What time alone brings: the money of the coming years, and the dates to keep. Where there is none, nothing. */
export default function Outlook() {
  const { session } = useSession()
  const { people, facts, hasOrganisation, asOf } = session
  // biome-ignore lint/correctness/useExhaustiveDependencies: only these are read by answersOf
  const seen = useMemo(
    () => forecast(pack, answersOf(session), asOf, FORESIGHT_YEARS),
    [people, facts, hasOrganisation, asOf],
  )
  const hasMoney = seen.steps.some(({ total }) => leastOf(total) > 0)
  return (
    <>
      {hasMoney && <Money seen={seen} />}
      {seen.dates.length > 0 && <Dates dates={seen.dates} />}
    </>
  )
}
