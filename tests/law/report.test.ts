import { describe, expect, test } from 'vitest'
import type { Code, Mistake, Wrong } from '../../src/law/mistake.ts'
import { positionOf, report, sentence } from '../../src/law/report.ts'

const at = (from: number, to: number, wrong: Wrong = { code: 'amount-shape' }): Mistake => ({
  place: { file: 'rules/x.yaml', from, to },
  ...wrong,
})
const says = (wrong: Wrong) => sentence(at(0, 1, wrong))

describe('a place', () => {
  const text = 'first\nsecond line\n\nlast'

  test.each([
    [0, 5, { line: 1, column: 1, text: 'first', width: 5 }],
    [13, 17, { line: 2, column: 8, text: 'second line', width: 4 }],
    [13, 99, { line: 2, column: 8, text: 'second line', width: 4 }],
    [5, 6, { line: 1, column: 6, text: 'first', width: 1 }],
    [18, 19, { line: 3, column: 1, text: '', width: 1 }],
    [19, 23, { line: 4, column: 1, text: 'last', width: 4 }],
    [99, 100, { line: 4, column: 81, text: 'last', width: 1 }],
  ])('of the characters %i to %i is counted in lines and columns from 1', (from, to, position) => {
    expect(positionOf(text, at(from, to))).toEqual(position)
  })
})

describe('a report', () => {
  test('puts carets under what it is about, two under a Chinese character', () => {
    const line = '  quote: 新生儿，3个月'

    expect(report(line, at(9, 13))).toBe(
      [
        'rules/x.yaml:1:10',
        `  ${line}`,
        '           ^^^^^^^^',
        '  An amount has either exactly, or from and to, or at least, or at most.',
      ].join('\n'),
    )
    expect(report(line, at(13, 15)).split('\n')[2]).toBe('                   ^^^')
  })

  test('keeps a tab where it stands, so that the caret stays below', () => {
    expect(report('\tx: y', at(1, 2)).split('\n')[2]).toBe('  \t^')
  })

  test('of an empty file still has a caret', () => {
    expect(report('', at(0, 1)).split('\n').slice(0, 3)).toEqual(['rules/x.yaml:1:1', '  ', '  ^'])
  })
})

describe('a sentence', () => {
  const known = ['person.birth', 'person.sex']

  test.each<[Wrong, string]>([
    [
      { code: 'unknown-fact', found: 'person.brith', known },
      'There is no fact "person.brith". Did you mean "person.birth"? Facts are listed in rules/facts.yaml.',
    ],
    [
      { code: 'unknown-fact', found: 'whatever', known },
      'There is no fact "whatever". Facts are listed in rules/facts.yaml.',
    ],
    [
      { code: 'unknown-key', key: 'tilte', known: ['title', 'unit'] },
      'There is no key "tilte" here. Did you mean "title"? Known keys: title, unit.',
    ],
    [{ code: 'unknown-key', key: 'whatever', known: [] }, 'There is no key "whatever" here.'],
    [
      { code: 'bad-name', name: 'family.x', isFact: true },
      '"family.x" cannot be the name of a fact. It begins with household., person., child. or organisation., and goes on with small letters, digits and _.',
    ],
    [
      { code: 'bad-name', name: '基数', isFact: false },
      '"基数" cannot be a name here. It begins with a small letter; look at its neighbours for what may follow.',
    ],
    [
      { code: 'unknown-key', key: 'whatever', known: Array.from({ length: 13 }, (_, i) => `k${i}`) },
      'There is no key "whatever" here.',
    ],
    [{ code: 'argument-count', function: 'age', expected: 1, found: 0 }, 'age(…) takes 1 value; found 0.'],
    [{ code: 'argument-count', function: 'min', expected: 2, found: 1 }, 'min(…) takes 2 values; found 1.'],
    [{ code: 'type-mismatch', expected: 'boolean', found: 'money' }, 'Expected a yes or no; found a sum of money.'],
    [{ code: 'type-mismatch', expected: 'number', found: 'nothing' }, 'Expected a number; found nothing.'],
    [
      { code: 'not-comparable', left: 'date', right: 'number' },
      'This compares a day and a number: they cannot be compared in this way.',
    ],
    [
      { code: 'not-comparable', left: 'choice', right: 'text' },
      'This compares an option and text: they cannot be compared in this way.',
    ],
    [{ code: 'feel-syntax', found: ' ' }, 'Something is missing here.'],
    [{ code: 'feel-syntax', found: 'a b' }, 'This cannot be read as an expression at "a b".'],
    [
      { code: 'yaml-syntax', detail: 'One\n  two' },
      'This is not YAML: One two. Indent it as its neighbours; put text that holds ": " in quotes; close every bracket.',
    ],
    [{ code: 'quote-in-other-clause', clause: 3, other: 8 }, 'The quote is not in clause 3, but in clause 8.'],
    [{ code: 'unknown-clause', found: 22 }, 'The plan has no clause 22: its tasks are numbered 1 to 21.'],
    [{ code: 'step-dated' }, 'The first figure holds from the beginning: it has no from.'],
    [{ code: 'step-order' }, 'Figures stand in the order of their days, no day twice.'],
    [{ code: 'step-undated' }, 'A later figure needs the day from which it holds (from) and where it is set (source).'],
    [{ code: 'never-reached' }, 'The questions never lead to this provision.'],
    [
      { code: 'never-asked', fact: 'person.test' },
      'person.test is read here but never asked: no answer to it changes anything.',
    ],
    [
      { code: 'unaccounted', clause: 3, text: '句' },
      'No provision or announcement quotes "句" of clause 3, and rules/plan.yaml does not list it as granting nothing.',
    ],
    [{ code: 'missing-file' }, 'This file is not there, and the rules need it.'],
    [
      { code: 'no-tasks' },
      'The numbered tasks of the plan are not found between its headings "二、重点任务" and "三、保障措施".',
    ],
    [
      { code: 'figure-not-in-law', found: '350' },
      'These words say 350, but no quote, expression or value beside them does. Mend whichever is behind; a figure that is no law’s is written out in words.',
    ],
    [
      { code: 'figure-that-changes', found: '300', other: '350' },
      'These words say 300, which changes to or from 350 on a day. Tell both figures with the day, or neither.',
    ],
    [
      { code: 'figure-of-quote', found: '10' },
      'The quote says 10, but nothing here is reckoned with it. Mend whichever is behind.',
    ],
    [
      { code: 'unit-not-in-bracket', unit: '区财政局', found: '（牵头单位：区税务局）' },
      'The unit here is 区财政局, but behind the quote the plan names （牵头单位：区税务局）.',
    ],
    [
      { code: 'unit-not-in-bracket', unit: '区财政局', found: '' },
      'The unit here is 区财政局, but behind the quote the plan names none like it.',
    ],
    [
      { code: 'half-a-term' },
      'A term that the plan explains has both says and quotes; one that it only uses has neither.',
    ],
    [{ code: 'unused-fact', fact: 'person.test' }, 'No provision reads person.test. Remove it, or use it.'],
    [{ code: 'wrong-type', expected: 'text', found: 'a list' }, 'Expected text; found a list.'],
  ])('of %j', (wrong, words) => {
    expect(says(wrong)).toBe(words)
  })
})

/** All that can be wrong: the compiler of TypeScript misses what is missing here. */
const CODES: Readonly<Record<Code, true>> = {
  'yaml-syntax': true,
  tab: true,
  'duplicate-key': true,
  'unknown-tag': true,
  alias: true,
  'second-document': true,
  'unquoted-expression': true,
  'missing-file': true,
  'empty-file': true,
  'no-tasks': true,
  'unknown-key': true,
  'bad-name': true,
  'missing-key': true,
  'wrong-type': true,
  'empty-text': true,
  'not-an-option': true,
  'out-of-range': true,
  'bad-date': true,
  'bad-amount': true,
  'amount-shape': true,
  'file-name': true,
  'clause-not-in-name': true,
  'duplicate-id': true,
  'orphan-cases': true,
  'unknown-unit': true,
  'unknown-situation': true,
  'unknown-provision': true,
  'unknown-fact': true,
  'unknown-clause': true,
  'quote-not-in-plan': true,
  'quote-in-other-clause': true,
  'confirm-not-in-quote': true,
  'figure-not-in-law': true,
  'figure-of-quote': true,
  'figure-that-changes': true,
  'unit-not-in-bracket': true,
  'half-a-term': true,
  'word-not-in-plan': true,
  'duplicate-word': true,
  'says-missing': true,
  'full-width': true,
  'feel-syntax': true,
  'feel-unsupported': true,
  'unknown-name': true,
  'unknown-function': true,
  'argument-count': true,
  'type-mismatch': true,
  'not-comparable': true,
  'wrong-owner': true,
  'unknown-option': true,
  'not-whole': true,
  'bad-figure': true,
  'own-list': true,
  'as-of-inside': true,
  'division-by-zero': true,
  'not-monotone': true,
  'not-an-act': true,
  'too-many-conditions': true,
  'bad-answer': true,
  'example-fails': true,
  'step-undated': true,
  'step-dated': true,
  'step-order': true,
  'unused-fact': true,
  unaccounted: true,
  'cited-and-listed': true,
  'never-holds': true,
  'never-decides': true,
  'never-granted': true,
  'never-reached': true,
  'never-asked': true,
  'agreed-but-open': true,
}
const PARTICULARS = {
  found: '六',
  known: ['sixty'],
  key: 'sum',
  name: '例',
  isFact: false,
  expected: 'a sum',
  clause: 3,
  other: 4,
  inName: 5,
  id: 'one',
  first: 'two',
  at: 2,
  plan: '五',
  word: '词',
  expression: 'a > b',
  instead: 'c',
  function: 'age',
  left: 'number',
  right: 'date',
  fact: 'person.test',
  owner: 'person',
  list: 'children',
  most: 15,
  what: 'amount',
  text: '句',
  tag: '!x',
  detail: 'it breaks off',
  unit: '局',
}

test('each mistake has a sentence of its own, in which nothing is missing', () => {
  const sentences = Object.keys(CODES).map((code) => says({ ...PARTICULARS, code } as unknown as Wrong))

  for (const sentence of sentences) expect(sentence).toMatch(/^(?!.*(undefined|NaN)).{10,}[.?!”]$/u)
  const alike = sentences.filter((sentence, i) => sentences.indexOf(sentence) !== i)
  expect(new Set(alike)).toEqual(new Set(['Expected a sum; found 六.']))
})
