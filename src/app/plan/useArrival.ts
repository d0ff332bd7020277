import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { bringTo } from '../bringTo.ts'
import { elementAt } from './book.ts'

/** Goes to the sentence or task that the address names, whenever the address is followed. */
export function useArrival(place: string | undefined): void {
  const { key } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same address followed again leads there again
  useEffect(() => {
    const element = place === undefined ? null : elementAt(place)
    if (element) bringTo(element)
  }, [place, key])
}
