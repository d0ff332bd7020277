import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Case, casesOf } from '../../src/engine/decide.ts'
import { FAILS, type FactId, HOLDS, type Pack, UNKNOWN } from '../../src/engine/pack.ts'
import { emitPack } from '../../src/law/emit/javascript.ts'
import { readExpression, type Speech } from '../../src/law/feel/read.ts'
import type { Expr } from '../../src/law/feel/tree.ts'
import type { Law, LawProvision } from '../../src/law/law.ts'
import { answersWhere, aSeed, day, household, sequence } from '../arbitraries.ts'
import { contextOf, evaluateIn } from '../feelin.ts'
import { rulesOf, toyFiles } from '../rules.ts'

/**
 * Expressions made up at random over the toy law's facts, in all that the rules can say. What the emitted code makes of
 * them is held against feelin where everything is known, and against its own completions where it is not.
 */

/** Halves and whole numbers alone, which floats hold exactly: feelin reckons in floats. */
const figure = fc.oneof(
  fc.nat(40).map(String),
  fc.nat(40).map((n) => `${n}.5`),
)
const scale = fc.constantFrom('2', '3', '0.5', '-1', '-2', '1.5')
const months = fc.constantFrom(0, 1, 3, 6, 12, 13, 240).map(String)
const comparison = fc.constantFrom('<', '<=', '>', '>=')

const { number, truth } = fc.letrec<{ number: string; date: string; truth: string }>((tie) => {
  const pair = (name: 'number' | 'date' | 'truth') => fc.tuple(tie(name), tie(name)) as Arbitrary<[string, string]>
  const many = (name: 'number' | 'truth') => fc.array(tie(name) as Arbitrary<string>, { minLength: 2, maxLength: 3 })
  const num = tie('number') as Arbitrary<string>
  const when = tie('date') as Arbitrary<string>
  return {
    number: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('person.months', 'age(person.birth)', 'count(children)', 'count(people)', 'age(person.hired_on)'),
      figure,
      pair('number').map(([a, b]) => `(${a} + ${b})`),
      pair('number').map(([a, b]) => `(${a} - ${b})`),
      fc.tuple(num, scale).map(([a, by]) => `(${a} * ${by})`),
      fc.tuple(num, fc.constantFrom('2', '4', '-2')).map(([a, by]) => `(${a} / ${by})`),
      num.map((a) => `floor(${a})`),
      fc.tuple(fc.constantFrom('min', 'max'), pair('number')).map(([name, [a, b]]) => `${name}(${a}, ${b})`),
    ),
    date: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('person.birth', 'person.hired_on', 'household.moved_on', '@"2024-02-29"', '@"2026-01-01"'),
      fc.tuple(when, months).map(([a, n]) => `lastDayWithin(${a}, ${n})`),
      when.map((a) => `lastDayOfYear(${a})`),
      fc.tuple(fc.constantFrom('min', 'max'), pair('date')).map(([name, [a, b]]) => `${name}(${a}, ${b})`),
    ),
    truth: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(
        'person.sick',
        'household.low',
        'person.kind = "a"',
        'person.kind != "b"',
        '"c" = person.kind',
        'true',
      ),
      fc.tuple(comparison, pair('number')).map(([sign, [a, b]]) => `${a} ${sign} ${b}`),
      fc.tuple(fc.constantFrom('=', '!='), pair('number')).map(([sign, [a, b]]) => `${a} ${sign} ${b}`),
      fc.tuple(comparison, pair('date')).map(([sign, [a, b]]) => `${a} ${sign} ${b}`),
      fc.tuple(comparison, when).map(([sign, a]) => `asOf ${sign} ${a}`),
      fc
        .tuple(comparison, fc.constantFrom('household.income', 'household.income * 2 + 0.5'), figure)
        .map(([sign, a, b]) => `${a} ${sign} ${b}`),
      fc
        .constantFrom(
          'some c in children satisfies age(c.birth) < 3 or c.school',
          'some s in children satisfies asOf <= lastDayWithin(s.birth, 36) and not(s.school)',
        )
        .map((some) => `(${some})`),
      many('truth').map((all) => `(${all.join(' and ')})`),
      many('truth').map((all) => `(${all.join(' or ')})`),
      (tie('truth') as Arbitrary<string>).map((a) => `not(${a})`),
    ),
  }
})

/** The toy law, what an expression of a person may speak of in it, and what is made of provisions put into it. */
async function theToy() {
  const toy = await rulesOf(toyFiles)
  const speech: Speech = {
    owner: 'person',
    facts: new Map(toy.pack.facts.map((fact) => [fact.id, fact])),
    variables: new Map(),
    values: new Map(),
  }
  return { toy, speech, provisionOf: provisionIn(toy.law) }
}

/** A provision of one condition, and of an amount where one is given. */
const provisionIn =
  ({ provisions: [template] }: Law) =>
  (id: string, condition: Expr, amount?: Expr): LawProvision => {
    if (!template) throw new Error('the toy law is empty')
    const says = { zh: '', en: '' }
    return {
      ...template,
      id,
      owner: 'person',
      act: undefined,
      editions: [],
      confirm: undefined,
      conditions: [{ id: `${id}.1`, expr: condition, says, turn: undefined, place: { file: '', from: 0, to: 0 } }],
      amount: amount && { per: 'month', least: amount, most: amount, mayRise: undefined, says: undefined },
    }
  }

function read(text: string, speech: Speech, wanted: 'boolean' | 'money'): Expr {
  const { expr, wrong } = readExpression(text, speech, wanted)
  if (!expr) throw new Error(`${text}: ${JSON.stringify(wrong)}`)
  return expr
}

async function compiled(of: Law, provisions: readonly LawProvision[]): Promise<Pack['provisions']> {
  const law: Law = { ...of, provisions }
  const code = emitPack(law, 'v', `${pathToFileURL(resolve(import.meta.dirname, '../../src/engine')).href}/`)
  const module = (await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`)) as { pack: Pack }
  return module.pack.provisions
}

const MANY = 120

/** Made-up expressions, each a condition and an amount; households of which all is known, and their adults. */
async function madeUp() {
  const { toy, speech, provisionOf } = await theToy()
  const seed = aSeed()
  const texts = fc.sample(fc.tuple(truth, number), { numRuns: MANY, seed })
  const told = fc.sample(
    day().chain((asOf) => fc.tuple(fc.constant(asOf), household(toy, asOf, 'all'))),
    { numRuns: 25, seed },
  )
  const provisions = await compiled(
    toy.law,
    texts.map(([condition, amount], i) =>
      provisionOf(`made-up-${i}`, read(condition, speech, 'boolean'), read(amount, speech, 'money')),
    ),
  )
  const cases = told.flatMap(([asOf, answers]) => casesOf(answers, asOf).person)
  return {
    seed,
    texts,
    told,
    provisions,
    cases,
    contexts: cases.map((one) => contextOf(toy.pack.facts, 'person', one)),
  }
}

describe(`${MANY} expressions made up`, () => {
  test('hold where feelin says so', async () => {
    const { seed, texts, provisions, cases, contexts } = await madeUp()

    for (const [i, [text]] of texts.entries()) {
      const ours = cases.map(({ scope }) => provisions[i]?.stand(scope) === HOLDS)
      expect({ seed, text, says: ours }).toEqual({ seed, text, says: evaluateIn(text, contexts) })
    }
  })

  test('are as much as feelin says, at both ends, where the condition holds', async () => {
    const { seed, texts, provisions, cases, contexts } = await madeUp()

    for (const [i, [, text]] of texts.entries()) {
      const yuan = evaluateIn(text, contexts)
      const ends = cases.map(({ scope }) => [provisions[i]?.amount?.min(scope), provisions[i]?.amount?.max(scope)])
      const isHeld = cases.map(({ scope }) => provisions[i]?.stand(scope) === HOLDS)
      for (const [j, said] of yuan.entries())
        if (isHeld[j])
          expect({ seed, text, ends: ends[j]?.map(rounded) }).toEqual({
            seed,
            text,
            ends: [rounded(Number(said) * 100), rounded(Number(said) * 100)],
          })
    }
  })

  test('are never more certain than their completions, whatever is left out', async () => {
    const { seed, texts, told, provisions, cases } = await madeUp()
    const next = sequence(seed)
    const partly = told.flatMap(([asOf, answers]) => {
      const kept = answersWhere(answers, () => next(3) > 0)
      return casesOf(kept, asOf).person
    })
    let unknown = 0
    for (const [i, [condition, text]] of texts.entries())
      for (const [j, { scope }] of partly.entries()) {
        const whole = cases[j]?.scope
        const standing = provisions[i]?.stand(scope)
        if (!whole || standing === UNKNOWN) unknown++
        else expect({ seed, condition, standing }).toEqual({ seed, condition, standing: provisions[i]?.stand(whole) })
        if (!whole || provisions[i]?.stand(whole) === FAILS) continue
        const [min, max, exact] = [
          provisions[i]?.amount?.min(scope),
          provisions[i]?.amount?.max(scope),
          provisions[i]?.amount?.min(whole),
        ].map(rounded)
        expect({ seed, text, isInside: Number(min) <= Number(exact) && Number(exact) <= Number(max) }).toEqual({
          seed,
          text,
          isInside: true,
        })
      }
    expect(unknown).toBeGreaterThan(100)
  })
})

/** Floats that only rounding tells apart are one. */
const rounded = (value: number | undefined): number | undefined =>
  value === undefined || !Number.isFinite(value) ? value : Math.round(value * 1e4) / 1e4 + 0

describe('the code of an expression', () => {
  const code = async (condition: string, owner: 'person' | 'household' = 'person') => {
    const { toy, speech, provisionOf } = await theToy()
    const expr = read(condition, { ...speech, owner }, 'boolean')
    return emitPack({ ...toy.law, provisions: [{ ...provisionOf('one', expr), owner }] }, 'v', './')
  }

  test('hides no name of the module behind a variable', async () => {
    const text = 'some s in children satisfies asOf <= lastDayWithin(s.birth, 36)'
    const { toy, speech, provisionOf } = await theToy()
    const [provision] = await compiled(toy.law, [provisionOf('one', read(text, speech, 'boolean'))])
    const scope = {
      self: {},
      household: {},
      children: [{ birth: 20240229 }],
      people: [],
      asOf: 20270228,
      saidOn: 20270228,
    } as unknown as Case['scope']

    expect(provision?.stand(scope)).toBe(HOLDS)
    expect(provision?.turns(scope, 20300101 as Case['scope']['asOf'])).toEqual([20270228, 20270301])
    expect(await code('some class in children satisfies class.school')).toContain('($class) => truth($class.school)')
  })

  test('divides once, at the end of a product', async () => {
    expect(await code('household.income / 100 * 30 >= 5', 'household')).toContain('* 3 / 10')
  })

  test('never meets what the reader lets nobody write', async () => {
    const { toy, provisionOf } = await theToy()
    const span = { from: 0, to: 0 }
    const text = { span, type: 'choice', op: 'option', value: 'a' } as const
    const one = { span, type: 'number', op: 'number', num: 1, den: 1 } as const
    const fact = { span, type: 'choice', op: 'fact', fact: 'person.none' as FactId, of: 'self' } as const
    const product = {
      span,
      type: 'number',
      op: 'arithmetic',
      operator: '*',
      left: one,
      right: { span, type: 'number', op: 'count', list: 'children' },
    } as const
    const emit = (expr: Expr) => () => emitPack({ ...toy.law, provisions: [provisionOf('one', expr)] }, 'v', './')

    const yes = { span, type: 'boolean', op: 'boolean', value: true } as const
    const when = { span, type: 'date', op: 'date', value: 20260101 } as const
    const below = (left: Expr): Expr => ({ span, type: 'boolean', op: 'compare', operator: '<', left, right: one })
    const noConditions: readonly Expr[] = [
      ...[text, one, when, product, product.right],
      { span, type: 'date', op: 'asOf' },
      { span, type: 'money', op: 'fen', operand: one },
      { span, type: 'number', op: 'call', name: 'age', args: [when] },
    ]
    const noFigures: readonly Expr[] = [
      ...[yes, below(one)],
      { span, type: 'number', op: 'option', value: 'a' },
      { span, type: 'boolean', op: 'and', operands: [yes, yes] },
      { span, type: 'boolean', op: 'or', operands: [yes, yes] },
      { span, type: 'boolean', op: 'not', operand: yes },
      { span, type: 'boolean', op: 'some', variable: 'c', list: 'children', satisfies: yes },
    ]

    for (const expr of noConditions) expect(emit(expr)).toThrow(new RangeError(`${expr.op} is no condition`))
    for (const expr of noFigures) expect(emit(below(expr))).toThrow(new RangeError(`${expr.op} has no ends`))
    expect(emit({ span, type: 'boolean', op: 'compare', operator: '=', left: text, right: text })).toThrow(
      new RangeError('a choice is compared with an option'),
    )
    expect(emit({ span, type: 'boolean', op: 'compare', operator: '=', left: fact, right: fact })).toThrow(
      new RangeError('a choice is compared with an option'),
    )
    expect(emit(below(product))).toThrow(new RangeError('a product is scaled by a figure'))
    expect(emit(below({ ...fact, type: 'number' }))).toThrow(new RangeError('no fact person.none'))
  })
})
