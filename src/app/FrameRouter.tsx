import { type ReactNode, useState } from 'react'
import {
  UNSAFE_createMemoryHistory as createMemoryHistory,
  unstable_HistoryRouter as HistoryRouter,
} from 'react-router'
import { hashHref } from './hashHref.ts'

/**
 * The router in a frame of another page. Its steps stay within the frame: the browser's Back belongs to the page around it,
 * and would otherwise walk through every question first.
 */
export function FrameRouter({ children }: { children: ReactNode }) {
  const [history] = useState(newHistory)
  return <HistoryRouter history={history}>{children}</HistoryRouter>
}

function newHistory() {
  const history = createMemoryHistory({ initialEntries: [location.hash.slice(1) || '/'], v5Compat: true })
  history.createHref = hashHref
  // From here on the frame's address tells nothing: it may have carried answers.
  if (location.hash !== '') window.history.replaceState(window.history.state, '', '#/')
  return history
}
