import { plan } from 'law:plan'
import { useEffect, useState } from 'react'
import { clauseId } from './book.ts'

/** The upper third of the window is where one reads. */
const READ = { rootMargin: '0px 0px -66% 0px' }

const clauses = plan.parts.flatMap((part) => (part.kind === 'task' ? [part.clause] : []))

/** The task that is being read: of those in view the last that has come there; none in browsers that cannot tell (iOS 12.0), and before the first. */
export function useClauseInView(): number | undefined {
  const [current, setCurrent] = useState<number>()
  useEffect(() => {
    if (typeof IntersectionObserver === 'undefined') return
    const seen = new Map<Element, number>()
    const visible = new Set<number>()
    const observer = new IntersectionObserver((changes) => {
      for (const { target, isIntersecting } of changes) {
        const clause = seen.get(target) ?? 0
        if (isIntersecting) visible.add(clause)
        else visible.delete(clause)
      }
      setCurrent(visible.size > 0 ? Math.max(...visible) : undefined)
    }, READ)
    for (const clause of clauses) {
      const section = document.getElementById(clauseId(clause))?.parentElement
      if (!section) continue
      seen.set(section, clause)
      observer.observe(section)
    }
    return () => observer.disconnect()
  }, [])
  return current
}
