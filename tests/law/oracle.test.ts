import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CivilDate } from '../../src/engine/date.ts'
import { type Case, casesOf, type Decision, decideOne } from '../../src/engine/decide.ts'
import { FAILS, HOLDS, OPEN, type Provision } from '../../src/engine/pack.ts'
import type { RuleFile } from '../../src/law/files.ts'
import { readSource, type Source } from '../../src/law/read/read.ts'
import type { ProvisionFile } from '../../src/law/read/schema.ts'
import { aSeed, day, household } from '../arbitraries.ts'
import { civilDate, contextOf, evaluateIn } from '../feelin.ts'
import { files, rulesOf, toyFiles } from '../rules.ts'

/**
 * feelin evaluates every expression as it stands in the rules. On households of which everything is known the compiled
 * law must say the same: whether a condition holds, how much, until when.
 */

/** A provision's expressions, word for word. */
type Texts = {
  readonly when: readonly string[]
  readonly act: { readonly after: string; readonly by: string } | undefined
  readonly least: string | undefined
  readonly most: string | undefined
  readonly mayRise: string | undefined
  readonly confirm: string | undefined
  readonly values: ProvisionFile['values']
}

const HOUSEHOLDS = 150

test.each([
  ['the plan', files],
  ['the toy law', toyFiles],
])('each provision of %s says what feelin says', async (_, from) => {
  const of = await rulesOf(from)
  const source = sourceOf(from)
  const seed = aSeed()
  const told = fc.sample(
    day().chain((asOf) => fc.tuple(fc.constant(asOf), household(of, asOf, 'all'))),
    { numRuns: HOUSEHOLDS, seed },
  )

  for (const provision of of.pack.provisions) {
    const texts = textsOf(source, provision.id)
    const about = `${provision.id}, seed ${seed}`
    const cases = told.flatMap(([asOf, answers]) => casesOf(answers, asOf)[provision.owner])
    const decided = cases.map((one) => decideOne(provision, one))
    const contexts = cases.map((one) =>
      contextOf(of.pack.facts, provision.owner, one, figuresOn(texts.values, one.scope.asOf)),
    )
    const says = (text: string | undefined) => (text === undefined ? undefined : evaluateIn(text, contexts))

    for (const [i, text] of texts.when.entries())
      expect(
        cases.map(({ scope }) => standingAt(provision.stand(scope), i) === HOLDS),
        `${about}: ${text}`,
      ).toEqual(says(text))
    if (texts.act)
      expectAct(provision, {
        cases,
        after: says(texts.act.after) ?? [],
        by: says(texts.act.by) ?? [],
        at: texts.when.length,
      })
    if (texts.confirm)
      expect(
        cases.map(({ scope }) => provision.confirms.holds(scope) === true),
        `${about}: ${texts.confirm}`,
      ).toEqual(says(texts.confirm))
    expectAmounts(decided, { least: says(texts.least), most: says(texts.most), mayRise: says(texts.mayRise), about })
    expect(cases.length).toBeGreaterThanOrEqual(HOUSEHOLDS / 4)
  }
})

function sourceOf(from: readonly RuleFile[]): Source {
  const { source } = readSource(from)
  if (!source) throw new Error('the rules cannot be read')
  return source
}

function textsOf(source: Source, id: string): Texts {
  const file = source.provisions.find((one) => one.id === id)?.value
  if (!file) throw new Error(`no file of ${id}`)
  const shared = source.provisions.find((one) => one.id === file['all of'])?.value
  const { amount, confirm } = file
  return {
    when: [...(shared?.when ?? []), ...file.when].map((condition) =>
      typeof condition === 'string' ? condition : condition.if,
    ),
    act: file.act ?? shared?.act,
    least: amount?.exactly ?? amount?.from ?? amount?.['at least'],
    most: amount?.exactly ?? amount?.to ?? amount?.['at most'],
    mayRise: amount?.['may rise if'],
    confirm: typeof confirm === 'object' ? confirm.if : undefined,
    values: { ...shared?.values, ...file.values },
  }
}

/** The figures of a day by name: of each the latest step that is not later. */
function figuresOn(values: Texts['values'], day_: CivilDate): Record<string, number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, steps]) => [
      name,
      steps.filter(({ from }) => from === undefined || Number(from.replaceAll('-', '')) <= day_).at(-1)?.is ??
        Number.NaN,
    ]),
  )
}

const standingAt = (bits: number, i: number): number => (bits >>> (2 * i)) & 3

type ActDays = {
  readonly cases: readonly Case[]
  readonly after: readonly unknown[]
  readonly by: readonly unknown[]
  readonly at: number
}

/** Done between the two days: holds. Not done, and the last day not past: open. Else it fails. */
function expectAct(provision: Provision, { cases, after, by, at }: ActDays): void {
  const { act, conditions } = provision
  const on = conditions[at]?.reads.find(
    (fact) => fact.endsWith('_on') && fact !== act?.fact && fact.startsWith(act?.fact ?? ' '),
  )
  for (const [i, { scope }] of cases.entries()) {
    const [earliest, last] = [after[i], by[i]].map((date) => civilDate(date as object))
    const done = scope.self[String(on).slice(String(on).indexOf('.') + 1)]
    const isInTime =
      typeof done === 'number' && earliest !== undefined && last !== undefined && earliest <= done && done <= last
    const expected = act?.isDone(scope)
      ? isInTime
        ? HOLDS
        : FAILS
      : last !== undefined && scope.asOf <= last
        ? OPEN
        : FAILS

    expect(
      { by: act?.by(scope), standing: standingAt(provision.stand(scope), at) },
      `${provision.id} ${JSON.stringify(scope.self)}`,
    ).toEqual({ by: last, standing: expected })
  }
}

type Said = readonly unknown[] | undefined

function expectAmounts(
  decided: readonly Decision[],
  { least, most, mayRise, about }: { least: Said; most: Said; mayRise: Said; about: string },
): void {
  const fen = (yuan: unknown) => (typeof yuan === 'number' ? Math.floor(yuan * 100 + 1e-6) : null)
  for (const [i, { verdict, amount }] of decided.entries()) {
    if (verdict === 'ineligible' || !amount) continue
    expect({ min: amount.min, max: amount.max }, about).toEqual({
      min: fen(least?.[i]),
      max: mayRise?.[i] === true ? null : fen(most?.[i]),
    })
  }
}
