import { describe, expect, test } from 'vitest'
import type { FactId, FactType } from '../../../src/engine/pack.ts'
import { readExpression } from '../../../src/law/feel/read.ts'
import type { Expr, Type } from '../../../src/law/feel/tree.ts'

const facts = new Map<FactId, FactType>([
  ['person.sick', { type: 'boolean' }],
  ['person.kind', { type: 'choice', options: ['a', 'b'] }],
  ['person.training', { type: 'act', options: ['done', 'not_yet'] }],
  ['person.months', { type: 'count', max: 600 }],
  ['person.birth', { type: 'date', from: undefined }],
  ['household.low', { type: 'boolean' }],
  ['household.income', { type: 'money', maxFen: 100 }],
  ['child.birth', { type: 'date', from: undefined }],
  ['child.school', { type: 'boolean' }],
])
const values = new Map([['entry', 60.5]])
const read = (text: string, wanted: Type = 'boolean', owner: 'person' | 'child' | 'household' = 'person') =>
  readExpression(text, { owner, facts, variables: new Map(), values }, wanted)

/** A tree in one line, outermost first, with brackets round every part. */
function shown(expr: Expr): string {
  switch (expr.op) {
    case 'boolean':
    case 'date':
    case 'option':
      return JSON.stringify(expr.value)
    case 'number':
      return `${expr.num}/${expr.den}${expr.type === 'money' ? ' fen' : ''}`
    case 'asOf':
      return 'asOf'
    case 'fact':
      return `${typeof expr.of === 'object' ? expr.of.variable : expr.of}:${expr.fact}`
    case 'and':
    case 'or':
      return `(${expr.operands.map(shown).join(` ${expr.op} `)})`
    case 'not':
      return `not(${shown(expr.operand)})`
    case 'compare':
    case 'arithmetic':
      return `(${shown(expr.left)} ${expr.operator} ${shown(expr.right)})`
    case 'fen':
      return `fen(${shown(expr.operand)})`
    case 'call':
      return `${expr.name}(${expr.args.map(shown).join(', ')})`
    case 'some':
      return `some(${expr.variable} in ${expr.list}: ${shown(expr.satisfies)})`
    case 'count':
      return `count(${expr.list})`
  }
}

describe('an expression', () => {
  test.each<[string, string, Type?]>([
    ['true', 'true'],
    ['false', 'false'],
    ['(person.sick)', 'self:person.sick'],
    ['household.low', 'household:household.low'],
    ['person.sick and household.low', '(self:person.sick and household:household.low)'],
    ['person.sick or household.low', '(self:person.sick or household:household.low)'],
    ['not(person.sick)', 'not(self:person.sick)'],
    ['person.kind = "a"', '(self:person.kind = "a")'],
    ['"b" != person.kind', '("b" != self:person.kind)'],
    ['person.training = "done"', '(self:person.training = "done")'],
    ['person.months > 3', '(self:person.months > 3/1)'],
    ['person.months = 3', '(self:person.months = 3/1)'],
    ['person.months != 3', '(self:person.months != 3/1)'],
    ['entry <= person.months', '(121/2 <= self:person.months)'],
    ['household.income < 1000.5', '(household:household.income < 100050/1 fen)'],
    ['0.005 < household.income', '(1/2 fen < household:household.income)'],
    ['household.income < person.months', '(household:household.income < fen(self:person.months))'],
    ['asOf <= @"2026-01-31"', '(asOf <= 20260131)'],
    ['asOf >= date("2026-01-31")', '(asOf >= 20260131)'],
    ['asOf >= date( "2026-01-31" )', '(asOf >= 20260131)'],
    ['age(person.birth) >= 60', '(age(self:person.birth) >= 60/1)'],
    ['count(children) > 1', '(count(children) > 1/1)'],
    ['some c in children satisfies c.school', 'some(c in children: c:child.school)'],
    [
      'some c in children satisfies c.school and age(c.birth) < 3',
      'some(c in children: (c:child.school and (age(c:child.birth) < 3/1)))',
    ],
    ['some P1 in children satisfies P1.school', 'some(P1 in children: P1:child.school)'],
    ['person.birth', 'self:person.birth', 'date'],
    ['lastDayWithin(person.birth, 0)', 'lastDayWithin(self:person.birth, 0/1)', 'date'],
    ['lastDayWithin(person.birth, 1200)', 'lastDayWithin(self:person.birth, 1200/1)', 'date'],
    ['lastDayOfYear(person.birth)', 'lastDayOfYear(self:person.birth)', 'date'],
    ['min(person.birth, @"2026-01-31")', 'min(self:person.birth, 20260131)', 'date'],
    ['5', '500/1 fen', 'money'],
    ['0.125', '25/2 fen', 'money'],
    ['.5', '50/1 fen', 'money'],
    ['-5', '-500/1 fen', 'money'],
    ['household.income', 'household:household.income', 'money'],
    ['person.months', 'fen(self:person.months)', 'money'],
    ['min(household.income, 5)', 'min(household:household.income, 500/1 fen)', 'money'],
    ['max(5, 3, household.income)', 'max(500/1 fen, 300/1 fen, household:household.income)', 'money'],
    ['max(person.months, 5)', 'fen(max(self:person.months, 5/1))', 'money'],
    ['household.income + 5', '(household:household.income + 500/1 fen)', 'money'],
    ['5 - household.income', '(500/1 fen - household:household.income)', 'money'],
    ['person.months + 5', '(self:person.months + 5/1)', 'number'],
    ['person.months - 5', '(self:person.months - 5/1)', 'number'],
    ['person.months * 3', '(self:person.months * 3/1)', 'number'],
    ['3 * person.months', '(self:person.months * 3/1)', 'number'],
    ['person.months / 4', '(self:person.months * 1/4)', 'number'],
    ['person.months / -4', '(self:person.months * -1/4)', 'number'],
    ['person.months / 100 * 30', '(self:person.months * 3/10)', 'number'],
    ['person.months * 2 / 3', '(self:person.months * 2/3)', 'number'],
    ['(person.months + 1) * 2', '((self:person.months + 1/1) * 2/1)', 'number'],
    ['household.income / 3 * 2', '(household:household.income * 2/3)', 'money'],
    ['1 + 2 * 3 - 4 / 8', '13/2', 'number'],
    ['0.5 + 0.25', '3/4', 'number'],
    ['0.5 - 0.25', '1/4', 'number'],
    ['0 / 3', '0/1', 'number'],
    ['0.5 * 0.5', '1/4', 'number'],
    ['0.5 / 0.25', '2/1', 'number'],
    ['floor(person.months / 2)', 'floor((self:person.months * 1/2))', 'number'],
    ['999999999999', '999999999999/1', 'number'],
    ['1000000000000', '1000000000000/1', 'number'],
    ['0.123456', '1929/15625', 'number'],
  ])('%s is read as %s', (text, tree, wanted) => {
    const { expr, wrong } = read(text, wanted)

    expect(wrong).toBeUndefined()
    expect(expr && shown(expr)).toBe(tree)
  })

  test('knows its type and where each part of it stands', () => {
    const { expr } = read('person.sick and age(person.birth) >= 60')

    expect(expr).toMatchObject({
      type: 'boolean',
      span: { from: 0, to: 39 },
      operands: [
        { type: 'boolean', span: { from: 0, to: 11 } },
        {
          type: 'boolean',
          span: { from: 16, to: 39 },
          left: { type: 'number', span: { from: 16, to: 33 }, args: [{ type: 'date', span: { from: 20, to: 32 } }] },
          right: { type: 'number', span: { from: 37, to: 39 } },
        },
      ],
    })
  })

  test.each<[string, Type]>([
    ['person.months + 5', 'number'],
    ['household.income + 5', 'money'],
    ['5 + household.income', 'money'],
    ['household.income * 2', 'money'],
    ['max(person.months, 5)', 'number'],
    ['max(person.birth, person.birth)', 'date'],
    ['lastDayOfYear(person.birth)', 'date'],
    ['age(person.birth)', 'number'],
    ['floor(person.months)', 'number'],
    ['count(children)', 'number'],
    ['person.kind', 'choice'],
    ['person.training', 'choice'],
    ['not(person.sick)', 'boolean'],
    ['some c in children satisfies c.school', 'boolean'],
  ])('%s is a %s', (text, type) => {
    expect(read(text, type).expr?.type).toBe(type)
  })
})

const CALCULATION = 'comparisons, and, or, not(…), + - * /, age(…)'
const FUNCTIONS = ['age', 'lastDayWithin', 'lastDayOfYear', 'floor', 'min', 'max', 'not', 'count']
const FACTS = [...facts.keys()]

/** What is wrong, and the characters that it is about. */
function refused(text: string, wanted?: Type, owner?: 'child' | 'household') {
  const [{ span, ...about } = { span: { from: 0, to: 0 } }, ...others] = read(text, wanted, owner).wrong ?? []
  expect(others).toEqual([])
  return [text.slice(span.from, span.to), about]
}

describe('what an officer cannot write', () => {
  test.each<[string, string, object, Type?]>([
    ['person.sick）', '）', { code: 'full-width', found: '）', instead: ')' }],
    ['person.months > ６', '６', { code: 'full-width', found: '６', instead: '6' }],
    ['person.kind = “a”', '“', { code: 'full-width', found: '“', instead: '"' }],
    ['person.kind = "（"', '"（"', { code: 'unknown-option', fact: 'person.kind', found: '（', known: ['a', 'b'] }],
    ['person.kind = "a" ， true', '，', { code: 'full-width', found: '，', instead: ',' }],
    ['', '', { code: 'feel-syntax', found: '' }],
    ['person.sick and', '', { code: 'feel-syntax', found: '' }],
    [
      'person.sick person.sick',
      'person.sick person.sick',
      { code: 'unknown-fact', found: 'person.sick person.sick', known: FACTS },
    ],
    ['person.months', 'person.months', { code: 'type-mismatch', expected: 'boolean', found: 'number' }],
    ['person.sick and 3', '3', { code: 'type-mismatch', expected: 'boolean', found: 'number' }],
    ['3 or person.sick', '3', { code: 'type-mismatch', expected: 'boolean', found: 'number' }],
    ['not(3)', '3', { code: 'type-mismatch', expected: 'boolean', found: 'number' }],
    ['not()', 'not()', { code: 'argument-count', function: 'not', expected: 1, found: 0 }],
    ['not(true, true)', 'not(true, true)', { code: 'argument-count', function: 'not', expected: 1, found: 2 }],
    ['count() > 1', 'count()', { code: 'argument-count', function: 'count', expected: 1, found: 0 }],
    ['count(all) > 1', 'all', { code: 'feel-unsupported', found: 'all', instead: 'children or people' }],
    ['some c in all satisfies true', 'all', { code: 'feel-unsupported', found: 'all', instead: 'children or people' }],
    ['age() > 1', 'age()', { code: 'argument-count', function: 'age', expected: 1, found: 0 }],
    ['age(3) > 1', '3', { code: 'type-mismatch', expected: 'date', found: 'number' }],
    ['old(person.birth)', 'old', { code: 'unknown-function', found: 'old', known: FUNCTIONS }],
    ['toString(person.birth)', 'toString', { code: 'unknown-function', found: 'toString', known: FUNCTIONS }],
    ['min(3) > 1', 'min(3)', { code: 'argument-count', function: 'min', expected: 2, found: 1 }],
    ['max() > 1', 'max()', { code: 'argument-count', function: 'max', expected: 2, found: 0 }],
    ['min("a", "b") > 1', 'min("a", "b")', { code: 'type-mismatch', expected: 'number', found: 'choice' }],
    ['min(3, person.birth) > 1', 'person.birth', { code: 'type-mismatch', expected: 'number', found: 'date' }],
    ['lastDayWithin(person.birth, 1.5)', '1.5', { code: 'not-whole', found: '1.5' }, 'date'],
    ['lastDayWithin(person.birth, -1)', '-1', { code: 'not-whole', found: '-1' }, 'date'],
    ['lastDayWithin(person.birth, 1201)', '1201', { code: 'not-whole', found: '1201' }, 'date'],
    [
      'lastDayWithin(person.birth, person.months)',
      'person.months',
      { code: 'not-whole', found: 'person.months' },
      'date',
    ],
    ['asOf', 'asOf', { code: 'as-of-inside' }, 'date'],
    ['lastDayOfYear(asOf)', 'asOf', { code: 'as-of-inside' }, 'date'],
    ['person.birth <= lastDayWithin(asOf, 3)', 'asOf', { code: 'as-of-inside' }],
    ['asOf <= @"2026-02-30"', '@"2026-02-30"', { code: 'bad-date', found: '2026-02-30' }],
    ['asOf <= @"2026-02-28" + 3', '@"2026-02-28"', { code: 'type-mismatch', expected: 'number', found: 'date' }],
    [
      'person.birth = person.birth',
      'person.birth = person.birth',
      { code: 'feel-unsupported', found: '=', instead: '<= and >=' },
    ],
    [
      'person.birth != person.birth',
      'person.birth != person.birth',
      { code: 'feel-unsupported', found: '!=', instead: '<= and >=' },
    ],
    [
      'person.sick = true',
      'person.sick = true',
      { code: 'feel-unsupported', found: '=', instead: 'the fact alone, or not(…)' },
    ],
    ['person.sick < true', 'person.sick < true', { code: 'not-comparable', left: 'boolean', right: 'boolean' }],
    ['person.kind < "a"', 'person.kind < "a"', { code: 'not-comparable', left: 'choice', right: 'choice' }],
    [
      'person.kind = person.kind',
      'person.kind = person.kind',
      { code: 'not-comparable', left: 'choice', right: 'choice' },
    ],
    ['"a" = "a"', '"a" = "a"', { code: 'not-comparable', left: 'choice', right: 'choice' }],
    ['person.birth > 3', 'person.birth > 3', { code: 'not-comparable', left: 'date', right: 'number' }],
    ['person.kind = "c"', '"c"', { code: 'unknown-option', fact: 'person.kind', found: 'c', known: ['a', 'b'] }],
    ['"c" = person.kind', '"c"', { code: 'unknown-option', fact: 'person.kind', found: 'c', known: ['a', 'b'] }],
    ['person.months == 3', 'person.months == 3', { code: 'feel-unsupported', found: '==', instead: '=' }],
    [
      'person.months between 1 and 3',
      'person.months between 1 and 3',
      {
        code: 'feel-unsupported',
        found: 'person.months between 1 and 3',
        instead: 'two comparisons joined by and, or by or',
      },
    ],
    [
      'if true then true else false',
      'if true then true else false',
      { code: 'feel-unsupported', found: 'if', instead: 'two provisions, or min and max' },
    ],
    ['[1]', '[1]', { code: 'feel-unsupported', found: '[1]', instead: CALCULATION }],
    [
      'every c in children satisfies c.school',
      'every c in children satisfies c.school',
      { code: 'feel-unsupported', found: 'every', instead: 'not(some … satisfies not(…))' },
    ],
    [
      'not person.sick',
      'not person.sick',
      { code: 'feel-unsupported', found: 'not person.sick', instead: 'not(person.sick)' },
    ],
    ['not asOf', 'not asOf', { code: 'feel-unsupported', found: 'not asOf', instead: 'not(asOf)' }],
    ['cannot be', 'cannot be', { code: 'feel-syntax', found: 'cannot be' }],
    ['cannot be.sick', 'cannot be.sick', { code: 'unknown-fact', found: 'cannot be.sick', known: FACTS }],
    ['two words', 'two words', { code: 'feel-syntax', found: 'two words' }],
    [
      'children',
      'children',
      { code: 'feel-unsupported', found: 'children', instead: 'some one in children satisfies …, or count(children)' },
    ],
    ['nonsense', 'nonsense', { code: 'unknown-name', found: 'nonsense', known: ['asOf', 'entry', ...FACTS] }],
    [
      'some c in children satisfies nonsense',
      'nonsense',
      { code: 'unknown-name', found: 'nonsense', known: ['asOf', 'entry', 'c', ...FACTS] },
    ],
    ['person.none', 'person.none', { code: 'unknown-fact', found: 'person.none', known: FACTS }],
    ['child.school', 'child.school', { code: 'wrong-owner', fact: 'child.school', owner: 'person' }],
    ['some c in children satisfies c.none', 'c.none', { code: 'unknown-fact', found: 'c.none', known: FACTS }],
    ['some one two in children satisfies true', 'one two', { code: 'feel-syntax', found: 'one two' }],
    [
      'some c in children, d in children satisfies c.school',
      'some c in children, d in children satisfies c.school',
      { code: 'feel-syntax', found: 'some c in children, d in children satisfies c.school' },
    ],
    ['some c in children satisfies 3', '3', { code: 'type-mismatch', expected: 'boolean', found: 'number' }],
    ['person.months ** 2 > 3', 'person.months ** 2', { code: 'feel-unsupported', found: '**', instead: '+ - * /' }],
    ['person.months / 0 > 3', '0', { code: 'division-by-zero' }],
    ['3 / 0 > 3', '0', { code: 'division-by-zero' }],
    ['person.months * 0 > 3', '0', { code: 'not-monotone' }],
    ['person.months * person.months > 3', 'person.months', { code: 'not-monotone' }],
    ['3 / person.months > 3', 'person.months', { code: 'not-monotone' }],
    ['person.sick + 3 > 3', 'person.sick', { code: 'type-mismatch', expected: 'number', found: 'boolean' }],
    ['3 + person.sick > 3', 'person.sick', { code: 'type-mismatch', expected: 'number', found: 'boolean' }],
    ['household.income * household.income > 3', 'household.income', { code: 'not-monotone' }],
    ['1000000000001', '1000000000001', { code: 'bad-figure', found: '1000000000001' }, 'number'],
    ['0.1234567', '0.1234567', { code: 'bad-figure', found: '0.1234567' }, 'number'],
    ['1000000 * 1000001', '1000000 * 1000001', { code: 'bad-figure', found: '1000000 * 1000001' }, 'number'],
    [
      '1 / 1000000 / 1000001',
      '1 / 1000000 / 1000001',
      { code: 'bad-figure', found: '1 / 1000000 / 1000001' },
      'number',
    ],
    [
      'person.months * 1000000 * 1000001',
      'person.months * 1000000 * 1000001',
      { code: 'bad-figure', found: 'person.months * 1000000 * 1000001' },
      'number',
    ],
  ])('%s: "%s" is told', (text, about, wrong, wanted) => {
    expect(refused(text, wanted)).toEqual([about, wrong])
  })

  test.each(['child', 'household'] as const)('a %s has no facts of a person', (owner) => {
    expect(refused('person.sick', 'boolean', owner)).toEqual([
      'person.sick',
      { code: 'wrong-owner', fact: 'person.sick', owner },
    ])
  })

  test('the list that the claimant is in', () => {
    expect(refused('some c in children satisfies c.school', 'boolean', 'child')).toEqual([
      'children',
      { code: 'own-list', list: 'children' },
    ])
    expect(refused('some p in people satisfies p.sick')).toEqual(['people', { code: 'own-list', list: 'people' }])
  })
})
