import { plan } from 'law:plan'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CURRENT } from './Passage.tsx'
import { type Match, search } from './search.ts'

/** The plan comes first, the report about it after. */
const READ = [...plan.parts, ...plan.report]
const find = (words: string) => search(plan.text, READ, words)
const BEFORE_ALL = -1

/**
 * Looks for words in the plan, and walks through what is found. The page moves when one walks, never while one types.
 * Marking the text may lag behind a quick hand; whoever walks on is taken there as soon as it is marked.
 */
export function useSeeking() {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const [current, setCurrent] = useState(BEFORE_ALL)
  const [isWalking, setWalking] = useState(false)
  const sought = useDeferredValue(words)
  const matches = useMemo(() => find(sought), [sought])
  useEffect(() => {
    const mark = isWalking && sought === words ? document.getElementById(CURRENT) : null
    if (!mark) return
    mark.scrollIntoView({ block: 'center' })
    setWalking(false)
  }, [isWalking, sought, words])

  function seek(next: string) {
    setWords(next)
    setCurrent(BEFORE_ALL)
    setWalking(false)
  }

  function go(by: 1 | -1) {
    const { length } = sought === words ? matches : find(words)
    if (length === 0) return
    const from = current === BEFORE_ALL && by < 0 ? 0 : current
    setCurrent((from + by + length) % length)
    setWalking(true)
  }

  return { words, matches, current, place: placeOf(matches[current]), seek, go }

  function placeOf(match: Match | undefined): string {
    const part = match && READ.find(({ from, to }) => from <= match.from && match.from < to)
    if (!part) return ''
    if (part.kind === 'task') return t('parts.quote.clause', { clause: part.clause })
    return plan.report.includes(part) ? t('plan.report.title') : t('plan.title')
  }
}
