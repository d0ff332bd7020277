import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { openLink } from '../../answers/link.ts'
import { pack } from '../decisions.ts'
import { useSession } from '../useSession.tsx'
import { saidBy } from './carried.ts'
import { LINK_ROUTE, type LinkState } from './linkState.ts'

/**
 * Takes over the answers of the address and takes them out of it: the next screen stands in the same place of the
 * history, so that neither the address bar nor Back shows them again.
 */
export default function OpenLink() {
  const { session, dispatch } = useSession()
  const { pathname, search, hash } = useLocation()
  const navigate = useNavigate()
  const { asOf } = session
  useEffect(() => {
    const opened = openLink(pack, `${pathname}${search}${hash}`.slice(LINK_ROUTE.length), asOf)
    const state: LinkState = { link: opened.ok ? 'read' : opened.why }
    if (opened.ok) dispatch({ do: 'open', said: saidBy(opened.carried) })
    void navigate(opened.ok ? '/result' : '/', { replace: true, state })
  }, [pathname, search, hash, asOf, dispatch, navigate])
  return null
}
