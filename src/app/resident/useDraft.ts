import { useCallback, useEffect, useRef } from 'react'
import type { Drafted } from '../session.ts'
import { useSession } from '../useSession.tsx'

/**
 * Takes note of what is typed or chosen and makes it the session's draft once its screen is left: nothing typed is lost by
 * going back, and a letter typed makes no other part of the page anew.
 */
export function useDraft(key: string): (entry: Drafted) => void {
  const { dispatch } = useSession()
  const typed = useRef<{ readonly entry: Drafted }>(undefined)
  useEffect(
    () => () => {
      if (typed.current) dispatch({ do: 'draft', key, ...typed.current })
    },
    [key, dispatch],
  )
  return useCallback((entry) => {
    typed.current = { entry }
  }, [])
}
