import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile, compileAndProve } from '../../src/law/compile.ts'
import type { RuleFile } from '../../src/law/files.ts'
import { positionOf, report } from '../../src/law/report.ts'
import { files, toyFiles } from '../rules.ts'

const rules = files.filter(({ path }) => !path.endsWith('.cases.yaml'))
const textAt = (all: readonly RuleFile[], path: string) => all.find((file) => file.path === path)?.text ?? ''
const without = (...paths: readonly string[]) => rules.filter(({ path }) => !paths.includes(path))
const changed = (path: string, change: (text: string) => string) =>
  rules.map((file) => (file.path === path ? { path, text: change(file.text) } : file))

const provision = (unit: string, condition: string) => `clause: 20
quote: 对特殊家庭年满60周岁以上人员，发放300元/月的护理补贴
title: { zh: 试, en: Trial }
about: { zh: 试, en: Trial }
kind: cash
for: person
unit: ${unit}
situations: [special-family]
when:
  - if: ${condition}
    says: { zh: 条件, en: A condition }
`

/** Where each mistake of a run stands: file, code and line. */
async function told(all: readonly RuleFile[]): Promise<readonly string[]> {
  const { mistakes } = await compile(all)
  return mistakes.map(
    (mistake) =>
      `${mistake.place.file.replace('rules/', '')} ${mistake.code} ${positionOf(textAt(all, mistake.place.file), mistake).line}`,
  )
}

test('the rules as they stand have no mistake', async () => {
  const { mistakes } = await compile(files)

  expect(mistakes.map((mistake) => report(textAt(files, mistake.place.file), mistake))).toEqual([])
})

describe('all mistakes of a run are told, not only the first', () => {
  test('two files with two mistakes each give four', async () => {
    const wrong = [
      { path: 'rules/provisions/20-one.yaml', text: provision('helth', 'age(person.brith) >= 60') },
      { path: 'rules/provisions/20-other.yaml', text: provision('healthy', 'person.special_family = true') },
    ]

    expect(await told([...rules, ...wrong])).toEqual([
      'provisions/20-one.yaml unknown-unit 7',
      'provisions/20-one.yaml unknown-fact 10',
      'provisions/20-other.yaml unknown-unit 7',
      'provisions/20-other.yaml feel-unsupported 10',
    ])
  })

  test('a mistake in conditions that two provisions share is told once, where it stands', async () => {
    const act =
      'act: { fact: person.trainig, on: person.training_on, after: asOf, by: person.birth_given_on, says: { zh: 做, en: do }, todo: { zh: 做, en: do } }'
    const shared = {
      path: 'rules/provisions/20-shared.yaml',
      text: provision('health', 'age(person.brith) >= 60').replace('when:', `${act}\nwhen:`),
    }
    const borrower = {
      path: 'rules/provisions/20-borrower.yaml',
      text: provision('health', 'person.elderly').replace('when:', 'all of: shared\nwhen:'),
    }

    expect(await told([...rules, shared, borrower])).toEqual([
      'provisions/20-shared.yaml unknown-fact 11',
      'provisions/20-shared.yaml unknown-fact 9',
      'provisions/20-shared.yaml as-of-inside 9',
    ])
  })

  test('a file that all others need is told together with the mistakes that can be seen without it', async () => {
    const wrong = {
      path: 'rules/provisions/20-one.yaml',
      text: provision('health', 'person.elderly').replace('kind: cash', 'kind: money'),
    }

    expect(await told([...without('rules/units.yaml'), wrong])).toEqual([
      'units.yaml missing-file 1',
      'provisions/20-one.yaml not-an-option 5',
    ])
    expect(await told([...changed('rules/facts.yaml', (text) => `${text}\t`), wrong])).toEqual(
      expect.arrayContaining(['provisions/20-one.yaml not-an-option 5']),
    )
  })
})

describe('the rules as a whole', () => {
  test.each(['rules/plan.txt', 'rules/plan.yaml', 'rules/units.yaml', 'rules/facts.yaml', 'rules/situations.yaml'])(
    'want %s',
    async (path) => {
      expect((await compile(without(path))).law).toBeUndefined()
      expect(await told(without(path))).toContain(`${path.replace('rules/', '')} missing-file 1`)
    },
  )

  test('want the plan to have its tasks', async () => {
    const bare = changed('rules/plan.txt', (text) => text.replace('\n二、重点任务\n', '\n二、任务\n'))

    expect(await told(bare)).toEqual(['plan.txt no-tasks 1'])
  })

  test('want every word of the tasks accounted for', async () => {
    expect(await told(without('rules/provisions/20-three-covers.yaml'))).toEqual([
      expect.stringMatching(/^plan\.txt unaccounted \d+$/),
    ])
  })

  test('do without announcements and a glossary', async () => {
    const { law } = await compile(without('rules/announcements.yaml', 'rules/glossary.yaml'))

    expect(law?.announcements).toEqual([])
    expect(law?.terms).toEqual([])
  })

  test('carry a version that their content makes, and their golden cases do not', async () => {
    const versions = await Promise.all(
      [
        toyFiles,
        toyFiles.map((file) => (file.path.endsWith('facts.yaml') ? { ...file, text: `${file.text}# more\n` } : file)),
        [
          ...toyFiles,
          {
            path: 'rules/provisions/20-anyone.cases.yaml',
            text: 'cases: [{ name: 谁都可以, at: 2026-01-01, expect: eligible }]\n',
          },
        ],
      ].map(async (all) => (await compile(all)).version),
    )

    expect(versions[0]).toMatch(/^2026-01-01\+[0-9a-f]{8}$/)
    expect(versions[1]).not.toBe(versions[0])
    expect(versions[2]).toBe(versions[0])
  })
})

describe('what a build demands', () => {
  const path = 'rules/provisions/20-one.yaml'

  test('is that nothing is wrong, and that each provision can be had: the cells are counted', async () => {
    const { cells, mistakes } = await compileAndProve(rules)

    expect(mistakes).toEqual([])
    expect(cells).toBeGreaterThan(5000)
  })

  test('is told once nothing else is wrong', async () => {
    const { mistakes } = await compileAndProve([...rules, { path, text: provision('health', 'age(person.birth) < 0') }])

    expect(mistakes.map(({ code, place }) => `${place.file} ${code}`)).toEqual([`${path} never-holds`])
  })

  test('is not tried where something is', async () => {
    const { cells, mistakes } = await compileAndProve([
      ...rules,
      { path, text: provision('helth', 'age(person.birth) < 0') },
    ])

    expect(cells).toBe(0)
    expect(mistakes.map(({ code }) => code)).toEqual(['unknown-unit'])
  })

  test('is not tried where a file is missing that all others need', async () => {
    const { cells, mistakes, law } = await compileAndProve(without('rules/units.yaml'))

    expect(cells).toBe(0)
    expect(law).toBeUndefined()
    expect(mistakes.map(({ code }) => code)).toEqual(['missing-file'])
  })
})

/**
 * An officer's hand slips: one character more, one fewer, or another one, anywhere in a real file. Whatever comes of it
 * is a mistake that can be told, or none; never a stack trace.
 */
test('no slip of the hand makes it fail', async () => {
  const CHARACTERS = [...'\t \n:-#&*!|>@"\'`{}[](),.=<>+/%0aZ_（，≥“：年é\u0000']
  const needed = rules.filter(({ path }) => !path.includes('/provisions/') || path.includes('retraining-subsidy'))
  const slip = fc.record({
    file: fc.constantFrom(...files),
    at: fc.nat(),
    how: fc.constantFrom('more', 'fewer', 'other'),
    character: fc.constantFrom(...CHARACTERS),
  })

  await fc.assert(
    fc.asyncProperty(slip, async ({ file, at, how, character }) => {
      const place = at % (file.text.length + 1)
      const text = `${file.text.slice(0, place)}${how === 'fewer' ? '' : character}${file.text.slice(how === 'more' ? place : place + 1)}`
      const own = files.filter(({ path }) => path === file.path.replace('.cases.yaml', '.yaml'))
      const all = [...new Map([...needed, ...own, { path: file.path, text }].map((one) => [one.path, one])).values()]
      const { mistakes } = await compile(all)

      for (const mistake of mistakes)
        expect(report(textAt(all, mistake.place.file), mistake)).toMatch(/^rules\/.*:\d+:\d+\n/)
    }),
    { numRuns: 60 },
  )
})
