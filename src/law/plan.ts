import type { Stretch } from './law.ts'

/** One numbered task of part two: its title, and its sentences without the brackets that name the units. */
export type Clause = Stretch & {
  readonly number: number
  readonly title: string
  readonly sentences: readonly Stretch[]
}

/** How a text is built: a heading (一、, （一）, or the title on top), a paragraph, or one of the tasks. Without the line's own blanks. */
export type Part =
  | (Stretch & { readonly kind: 'title' | 'chapter' | 'section' | 'paragraph' })
  | (Stretch & { readonly kind: 'task'; readonly clause: Clause })

/**
 * The 21 tasks of part two of the plan. The drafting report in front numbers its own points; only the lines behind
 * the heading 二、重点任务 count. None where the text has not that heading.
 */
export function clausesOf(plan: string): readonly Clause[] {
  return linesOfTasks(plan).flatMap(({ text, from }) => {
    const head = /^(\d+)\.([^。]*)。/.exec(text)
    if (!head?.[1] || head[2] === undefined) return []
    return [
      {
        number: Number(head[1]),
        title: head[2],
        from,
        to: from + text.length,
        sentences: sentencesOf(text.slice(head[0].length), from + head[0].length),
      },
    ]
  })
}

/**
 * The plan itself, and the drafting report that stands in front of it, line by line. The plan begins with the paragraph
 * before its first chapter, the last 一、 before 二、重点任务.
 */
export function partsOf(plan: string): { readonly plan: readonly Part[]; readonly report: readonly Part[] } {
  const clauses = clausesOf(plan)
  const lines = linesOf(plan, 0)
  const tasks = lines.findIndex(({ text }) => text === TASKS)
  const first = lines.slice(0, Math.max(0, tasks)).findLastIndex(({ text }) => text.startsWith('一、'))
  const begin = lines.slice(0, Math.max(0, first)).findLastIndex(({ text }) => text.trim() !== '')
  const parts = (from: number, to?: number) =>
    lines.slice(from, to).flatMap((line, i) => partOf(line, clauses, from + i === 0))
  return { plan: parts(Math.max(0, begin)), report: parts(0, Math.max(0, begin)) }
}

function partOf(line: Line, clauses: readonly Clause[], isFirst: boolean): readonly Part[] {
  const text = line.text.trim()
  if (text === '') return []
  const from = line.from + line.text.indexOf(text)
  const stretch = { from, to: from + text.length }
  const clause = clauses.find((one) => one.from === from)
  if (clause) return [{ kind: 'task', clause, ...stretch }]
  if (text.endsWith('。')) return [{ kind: 'paragraph', ...stretch }]
  if (/^[一二三四五六七八九十]+、/.test(text)) return [{ kind: 'chapter', ...stretch }]
  if (/^（[一二三四五六七八九十]+）/.test(text)) return [{ kind: 'section', ...stretch }]
  return [{ kind: isFirst ? 'title' : 'paragraph', ...stretch }]
}

/** The brackets that name the units: what stands in a task and belongs to no sentence. */
export function unitsOf({ from, to, title, number, sentences }: Clause): readonly Stretch[] {
  const begin = from + `${number}.${title}。`.length
  const starts = [begin, ...sentences.map((sentence) => sentence.to)]
  const ends = [...sentences.map((sentence) => sentence.from), to]
  return starts.flatMap((start, i) => (start < (ends[i] ?? to) ? [{ from: start, to: ends[i] ?? to }] : []))
}

const TASKS = '二、重点任务'

type Line = { readonly text: string; readonly from: number }

function linesOfTasks(plan: string): readonly Line[] {
  const start = plan.indexOf(`\n${TASKS}\n`)
  const end = plan.indexOf('\n三、保障措施\n', start)
  return start < 0 || end < 0 ? [] : linesOf(plan.slice(start + 1, end), start + 1)
}

function linesOf(text: string, start: number): readonly Line[] {
  let from = start
  return text.split('\n').map((line) => {
    const found = { text: line, from }
    from += line.length + 1
    return found
  })
}

/** A bracket that follows a sentence names the unit of what stands before it; it belongs to no sentence. */
function sentencesOf(text: string, from: number): readonly Stretch[] {
  return [...text.matchAll(/[^。]+。/g)].map(({ 0: sentence, index }) => {
    const bracket = /^（[^（）]*）/.exec(sentence)?.[0].length ?? 0
    return { from: from + index + bracket, to: from + index + sentence.length }
  })
}
