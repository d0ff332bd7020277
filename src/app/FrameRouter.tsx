import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react'
import {
  UNSAFE_createMemoryHistory as createMemoryHistory,
  unstable_HistoryRouter as HistoryRouter,
  useLocation,
  useNavigate,
} from 'react-router'
import { hashHref } from './hashHref.ts'

/**
 * The router in a frame of another page. Its steps stay within the frame: the browser's Back belongs to the page around it,
 * and would otherwise walk through every question first.
 */
export function FrameRouter({ children }: { children: ReactNode }) {
  const [history] = useState(() => {
    const own = createMemoryHistory({ initialEntries: [placeInAddress()], v5Compat: true })
    own.createHref = hashHref
    return own
  })
  return (
    <HistoryRouter history={history}>
      <Address />
      {children}
    </HistoryRouter>
  )
}

const placeInAddress = (): string => window.location.hash.slice(1) || '/'

/** Keeps the frame's address at the screen without adding to the history, and follows where the page around leads. */
function Address() {
  const { pathname, search, hash } = useLocation()
  const navigate = useNavigate()
  const href = hashHref({ pathname, search, hash })
  useLayoutEffect(() => window.history.replaceState(window.history.state, '', href), [href])
  useEffect(() => {
    const follow = () => void navigate(placeInAddress(), { replace: true })
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [navigate])
  return null
}
