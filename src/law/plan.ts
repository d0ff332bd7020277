import type { Stretch } from './law.ts'

/** One numbered task of part two: its title, and its sentences without the brackets that name the units. */
export type Clause = Stretch & { readonly number: number; readonly title: string; readonly sentences: readonly Stretch[] }

/** The section heading, as （一）实施积极生育支持政策, before the clause at `before`. */
export type Section = { readonly title: string; readonly before: number }

/**
 * The 21 tasks of part two of the plan. The drafting report in front numbers its own points; only the lines behind
 * the heading 二、重点任务 count.
 *
 * @throws RangeError where the text has not that heading
 */
export function clausesOf(plan: string): readonly Clause[] {
  return linesOfTasks(plan).flatMap(({ text, from }) => {
    const head = /^(\d+)\.([^。]*)。/.exec(text)
    if (!head?.[1] || head[2] === undefined) return []
    return [{ number: Number(head[1]), title: head[2], from, to: from + text.length, sentences: sentencesOf(text.slice(head[0].length), from + head[0].length) }]
  })
}

export function sectionsOf(plan: string): readonly Section[] {
  const lines = linesOfTasks(plan)
  return lines.flatMap(({ text }, i) => {
    const next = /^(\d+)\./.exec(lines[i + 1]?.text ?? '')
    return /^（[一二三四]）/.test(text) && next ? [{ title: text, before: Number(next[1]) }] : []
  })
}

function linesOfTasks(plan: string): readonly { text: string; from: number }[] {
  const start = plan.indexOf('\n二、重点任务\n')
  const end = plan.indexOf('\n三、保障措施\n', start)
  if (start < 0 || end < 0) throw new RangeError('the plan has no part 二、重点任务')
  let from = start + 1
  return plan
    .slice(start + 1, end)
    .split('\n')
    .map((text) => {
      const line = { text, from }
      from += text.length + 1
      return line
    })
}

/** A bracket that follows a sentence names the unit of what stands before it; it belongs to no sentence. */
function sentencesOf(text: string, from: number): readonly Stretch[] {
  return [...text.matchAll(/[^。]+。/g)].map(({ 0: sentence, index }) => {
    const bracket = /^（[^（）]*）/.exec(sentence)?.[0].length ?? 0
    return { from: from + index + bracket, to: from + index + sentence.length }
  })
}
