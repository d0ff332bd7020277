import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { amountText } from '../../src/app/format.ts'
import type { Decision } from '../../src/engine/decide.ts'
import type { Kind } from '../../src/engine/pack.ts'
import { type Household, type Journey, rowOf, TODAY, test } from './journey.ts'
import { lawWords, pack } from './words.ts'

/** What each household came for: the tiles it ticks. */
const CAME_FOR: Readonly<Record<string, readonly string[]>> = {
  'childcare-institution': ['childcare-worker', 'childcare-institution'],
  'housekeeping-enterprise': ['housekeeping'],
  'low-income-kindergarten': ['care'],
  'mother-returning': ['back-to-work'],
  'special-family': ['special-family'],
  'young-couple': ['newborn'],
}
const IN_ENGLISH = ['low-income-kindergarten', 'special-family']

type Printed = { readonly file: string; readonly decisions: readonly (Decision & { readonly kind: Kind })[] }
const files = readdirSync('examples').map((file) => `examples/${file}`)
const printed: readonly Printed[] = execFileSync(process.execPath, ['src/cli/decide.ts', ...files, '--as-of', TODAY], {
  encoding: 'utf8',
})
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line))

test('there are six households, each with what it came for', { tag: '@phone' }, () => {
  expect(printed.map(({ file }) => nameOf(file))).toEqual(Object.keys(CAME_FOR))
})

for (const { file, decisions } of printed) {
  test(`the page tells ${nameOf(file)} what the command line prints`, { tag: '@phone' }, async ({ resident }) => {
    await comparePageWith(resident, file, decisions)
  })
}

for (const { file, decisions } of printed.filter(({ file }) => IN_ENGLISH.includes(nameOf(file)))) {
  test(`the page tells ${nameOf(file)} the same in English`, { tag: '@desktop' }, async ({ resident }) => {
    await resident.switchLanguage()

    await comparePageWith(resident, file, decisions)
  })
}

function nameOf(file: string): string {
  return file.replace(/^examples\/|\.json$/g, '')
}

/** Taps through what is asked of the tiles and reads the result; then goes on until nothing is left to ask and reads again. */
async function comparePageWith(resident: Journey, file: string, decisions: Printed['decisions']): Promise<void> {
  const household: Household = JSON.parse(readFileSync(file, 'utf8'))
  const cameFor = CAME_FOR[nameOf(file)] ?? []
  const people = household.people ?? []

  await resident.begin(...cameFor)
  if (people.length > 0) await resident.bring(...people.map(({ relation }) => relation))
  await answerOn()

  const expected = decisions.map((decision) => ({
    of: pack.provisions.find(({ id }) => id === decision.provision),
    row: expectedOf(decision),
  }))
  const ofTiles = expected.filter(({ of }) => of?.situations.some((id) => cameFor.includes(id)))
  const first = await resident.decisions()
  expect(first).toEqual(expect.arrayContaining(ofTiles.map(({ row }) => row)))

  if (household.organisation === undefined) {
    await resident.askEverything()
    await answerOn()
  }
  while (await resident.goOn()) await answerOn()
  const rows = expected.map(({ row }) => row)
  expect(new Set(await resident.decisions())).toEqual(new Set(rows))

  async function answerOn(): Promise<void> {
    await resident.answerUntil('check', household)
    await resident.toResult()
  }

  /** What the page is to say of a decision: its group, its name with the claimant's, and what is granted. */
  function expectedOf({ provision, claimant, verdict, amount, kind }: Printed['decisions'][number]): string {
    const { t, language } = resident
    const who =
      resident.names[people.findIndex(({ id }) => id === claimant)] ??
      t(claimant === 'household' ? 'members.household' : 'members.organisation')
    const granted = amount ? amountText(amount, t, language) : t(`amount.unset.${kind}`)
    return rowOf(verdict, `${lawWords[language].provisions[provision]?.title}${who}`, granted)
  }
}
