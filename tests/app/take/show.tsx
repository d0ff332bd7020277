import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { pack } from '../../../src/app/decisions.ts'
import { answersOf, type Session } from '../../../src/app/session.ts'
import { SessionProvider } from '../../../src/app/useSession.tsx'
import { type Decision, decide } from '../../../src/engine/decide.ts'

export const show = (session: Session, part: ReactNode) =>
  render(<SessionProvider initial={session}>{part}</SessionProvider>)

export const decisionsOf = (session: Session): readonly Decision[] => decide(pack, answersOf(session), session.asOf)
