import { createContext, type Dispatch, type ReactNode, useContext, useReducer } from 'react'
import { type Action, newSession, reduce, type Session } from './session.ts'

const SessionContext = createContext<{ readonly session: Session; readonly dispatch: Dispatch<Action> } | undefined>(
  undefined,
)

export function SessionProvider({ initial, children }: { initial?: Session; children: ReactNode }) {
  const [session, dispatch] = useReducer(reduce, undefined, () => initial ?? newSession(Date.now()))
  return <SessionContext value={{ session, dispatch }}>{children}</SessionContext>
}

/** The one store. Form, address and page are views of it. */
export function useSession() {
  const context = useContext(SessionContext)
  if (!context) throw new Error('there is no SessionProvider around this screen')
  return context
}
