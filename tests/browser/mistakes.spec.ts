import { expect, type Locator } from '@playwright/test'
import { fullYuan } from '../../src/answers/text/money.ts'
import { formatDate } from '../../src/app/format.ts'
import { fromIso } from '../../src/engine/date.ts'
import type { Fen } from '../../src/engine/money.ts'
import { type Household, type Journey, TODAY, test } from './journey.ts'
import { lawWords, pack, say } from './words.ts'

const t = say.zh
const { questions } = lawWords.zh
const today = formatDate(fromIso(TODAY) ?? never(), 'zh')
const NUMBER = /NaN|undefined|null|Infinity/

/** A member of a special family: whose birth date is asked. */
const member: Household = { people: [{ id: 'p1', relation: 'self', special_family: true }] }
const company: Household = { organisation: { brand: true, expands_childcare: true } }

async function toBirthDate(resident: Journey): Promise<void> {
  await resident.begin('special-family')
  await resident.bring('self')
  await resident.answerUntil('person.birth', member)
}

async function toInvestment(resident: Journey): Promise<void> {
  await resident.begin('housekeeping')
  await resident.answerUntil('organisation.investment', company)
}

/** Told at the field and on top, where the focus is; what was typed stays; nothing is decided. */
async function expectRefusal(resident: Journey, field: Locator, message: string): Promise<void> {
  const { app, page } = resident
  const summary = app.getByRole('alert')
  await expect(summary).toBeFocused()
  await expect(page).toHaveTitle(new RegExp(`^${t('question.errorTitle_one', { title: '' })}`))
  await expect(field).toHaveAccessibleDescription(new RegExp(message))
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await summary.getByRole('link', { name: message, exact: true }).click()
  await expect(field).toBeFocused()
  await expect(app.getByRole('main')).not.toContainText(NUMBER)
}

const DATES: readonly (readonly [
  year: string,
  month: string,
  day: string,
  part: 'year' | 'month' | 'day',
  message: string,
])[] = [
  ['2023', '2', '29', 'day', t('mistake.no-such-day', { year: 2023, month: 2, day: 29 })],
  ['2023', '13', '1', 'month', t('mistake.no-such-month', { month: 13 })],
  ['2023', '0', '1', 'month', t('mistake.no-such-month', { month: 0 })],
  ['2023', '5', '0', 'day', t('mistake.no-such-day', { year: 2023, month: 5, day: 0 })],
  ['2026', '11', '25', 'year', t('mistake.after-decision-date', { date: today })],
  ['65', '3', '1', 'year', t('mistake.year-not-four-digits')],
  ['19650', '3', '1', 'year', t('mistake.year-not-four-digits')],
  ['民国54', '3', '1', 'year', t('mistake.not-gregorian')],
  ['1965', '腊月', '1', 'year', t('mistake.not-gregorian')],
  ['1965', '3', '初一', 'year', t('mistake.not-gregorian')],
  ['1965', '①', '1', 'month', t('mistake.part-not-a-number', { part: t('mistake.part.month') })],
  ['١٩٦٥', '3', '1', 'year', t('mistake.part-not-a-number', { part: t('mistake.part.year') })],
  ['1e3', '3', '1', 'year', t('mistake.part-not-a-number', { part: t('mistake.part.year') })],
  ['0x7B', '3', '1', 'year', t('mistake.part-not-a-number', { part: t('mistake.part.year') })],
  ['1965', '-3', '1', 'month', t('mistake.part-not-a-number', { part: t('mistake.part.month') })],
  ['1965', '3', '3.5', 'day', t('mistake.part-not-a-number', { part: t('mistake.part.day') })],
  [
    '1965',
    '',
    '',
    'month',
    t('mistake.missing-part', { parts: [t('mistake.part.month'), t('mistake.part.day')].join(t('mistake.partsJoin')) }),
  ],
  ['', '', '', 'year', t('mistake.missing')],
]

test('a date that cannot be is refused at its field, and what was typed stays', async ({ resident }) => {
  await toBirthDate(resident)

  for (const [year, month, day, part, message] of DATES) {
    await test.step(`${year}-${month}-${day}`, async () => {
      await resident.fillDate([year, month, day])
      await resident.next()

      await expectRefusal(resident, resident.datePart(part), message)
      await expect(resident.datePart('year')).toHaveValue(year)
      await expect(resident.datePart('month')).toHaveValue(month)
      await expect(resident.datePart('day')).toHaveValue(day)
    })
  }
})

test('a mistake that is not mended takes the focus to the summary again', async ({ resident }) => {
  await toBirthDate(resident)
  await resident.fillDate(['2023', '2', '29'])
  await resident.next()
  await resident.next()

  await expectRefusal(resident, resident.datePart('day'), t('mistake.no-such-day', { year: 2023, month: 2, day: 29 }))
})

test('a choice that is not made is asked for', async ({ resident }) => {
  await resident.begin('housekeeping')
  await resident.next()

  const message = t('mistake.missing')
  await expect(resident.app.getByRole('alert')).toBeFocused()
  await expect(resident.app.getByRole('radiogroup')).toHaveAccessibleDescription(new RegExp(`${message}$`))
  await resident.app.getByRole('alert').getByRole('link', { name: message }).click()
  await expect(resident.app.getByRole('radio').first()).toBeFocused()
})

test('a situation that is about a child asks for one', async ({ resident }) => {
  const { app, page } = resident
  await resident.begin('newborn')
  await resident.next()

  await expect(app.getByRole('alert')).toBeFocused()
  await app.getByRole('link', { name: t('members.needsChild') }).click()
  await expect(app.getByRole('heading', { name: t('members.add') })).toBeFocused()
  await resident.join('child')
  await expect(app.getByRole('alert')).toHaveCount(0)
  await resident.next()
  await expect(page).toHaveURL(/#\/question\//)
})

test('where other things were chosen too, a family without a child is asked about once', async ({ resident }) => {
  const { app, page } = resident
  await resident.begin('newborn', 'back-to-work')
  await resident.next()

  await expect(app.getByRole('link', { name: t('members.missesChild') })).toBeVisible()
  await resident.next()
  await expect(page).toHaveURL(/#\/question\//)
})

test('a date is taken as people write it', async ({ resident }) => {
  await toBirthDate(resident)

  for (const [typed, iso] of [
    [['2024', '2', '29'], '2024-02-29'],
    [['2026', '11', '24'], TODAY],
    [['１９５８', '３', '１５'], '1958-03-15'],
    [['　1958\u200b ', ' 3月', '15日'], '1958-03-15'],
    [['1940', '6', '1'], '1940-06-01'],
    [['1949', '5', '1'], '1949-05-01'],
    [['1986', '5', '4'], '1986-05-04'],
  ] as const) {
    await test.step(typed.join('-'), async () => {
      await resident.fillDate(typed)
      await resident.next()
      await resident.opened()

      await expectTaken(resident, iso)
    })
  }
})

for (const [pasted, part, whole] of [
  ['2020年2月3日', 'year', { year: '2020', month: '2', day: '3' }],
  ['2020-2-3', 'month', { year: '2020', month: '2', day: '3' }],
  ['20200203', 'day', { year: '2020', month: '02', day: '03' }],
  ['２０２０年２月３日', 'year', { year: '2020', month: '2', day: '3' }],
] as const) {
  test(`${pasted}, pasted into the ${part}, fills all three fields and says so`, async ({ resident, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await toBirthDate(resident)

    await resident.page.evaluate((text) => navigator.clipboard.writeText(text), pasted)
    await resident.datePart(part).press('ControlOrMeta+V')

    await expect(resident.app.getByRole('status').filter({ hasText: t('parts.date.filled', whole) })).toHaveCount(1)
    await expect(resident.datePart('year')).toHaveValue(whole.year)
    await expect(resident.datePart('month')).toHaveValue(whole.month)
    await expect(resident.datePart('day')).toHaveValue(whole.day)
    await resident.next()
    await resident.opened()
    await expectTaken(resident, '2020-02-03')
  })
}

/** The next question is about someone born that day; then back. */
async function expectTaken(resident: Journey, iso: string): Promise<void> {
  const born = formatDate(fromIso(iso) ?? never(), 'zh')
  await expect(resident.app.getByText(t('members.born', { who: t('members.relation.self'), date: born }))).toBeVisible()
  await resident.button(t('question.back')).click()
  await resident.opened()
}

for (const [secret, code] of [
  ['110105194912310021', 'identity-number'],
  ['11010519491231002X', 'identity-number'],
  ['13912345678', 'phone-number'],
] as const) {
  test(`${secret} is refused and does not stay in its field`, async ({ resident }) => {
    await toBirthDate(resident)
    await resident.datePart('year').fill(secret)
    await resident.next()

    await expectRefusal(
      resident,
      resident.datePart('year'),
      t(`mistake.${code}`, { what: questions['person.birth']?.label ?? '' }),
    )
    await expect(resident.datePart('year')).toHaveValue('')
    expect((await everythingOn(resident)).includes(secret)).toBe(false)
  })
}

for (const [how, left] of [
  ['refused', (resident: Journey) => resident.next()],
  ['typed and left', async () => {}],
] as const) {
  test(`an identity number that is ${how} is not there on return`, async ({ resident }) => {
    await toBirthDate(resident)
    await resident.datePart('year').fill('110105194912310021')
    await left(resident)
    await resident.button(t('question.back')).click()
    await resident.opened()
    await resident.page.goForward()
    await resident.opened()

    await expect(resident.heading).toContainText(questions['person.birth']?.ask ?? '')
    await expect(resident.datePart('year')).toHaveValue('')
  })
}

/** All text and every field of the page. */
async function everythingOn({ page }: Journey): Promise<string> {
  const fields = await page
    .getByRole('textbox')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value))
  return `${await page.content()} ${fields.join(' ')} ${page.url()}`
}

test('an age over 120 is asked about, then taken', async ({ resident }) => {
  await toBirthDate(resident)
  await resident.fillDate(['1905', '1', '1'])
  await resident.next()

  await expectRefusal(resident, resident.datePart('year'), t('mistake.over-120-years'))
  await resident.next(t('question.accept'))
  await resident.opened()
  await expectTaken(resident, '1905-01-01')
})

const SUMS: readonly (readonly [typed: string, message: string])[] = [
  ['-3', t('mistake.negative')],
  ['3.555', t('mistake.too-many-decimals')],
  ['1e308', t('mistake.sum-not-a-number')],
  ['0x1F', t('mistake.sum-not-a-number')],
  ['①', t('mistake.sum-not-a-number')],
  ['一百万', t('mistake.sum-not-a-number')],
  ['99999999999999', t('mistake.sum-too-large', { max: fullYuan(mostFen()) })],
  ['999999999999亿', t('mistake.sum-too-large', { max: fullYuan(mostFen()) })],
  ['', t('mistake.missing')],
]

test('a sum that cannot be is refused at its field, and what was typed stays', async ({ resident }) => {
  await toInvestment(resident)
  const field = resident.app.getByRole('textbox')

  for (const [typed, message] of SUMS) {
    await test.step(typed, async () => {
      await field.fill(typed)
      await resident.next()

      await expectRefusal(resident, field, message)
      await expect(field).toHaveValue(typed)
    })
  }
})

test('a sum is echoed in full, and the subsidy is exact to the fen', async ({ resident }) => {
  await toInvestment(resident)

  for (const [typed, echo, granted] of [
    ['100万', '1,000,000.00', '最高 30 万元'],
    ['1,000,000', '1,000,000.00', '最高 30 万元'],
    ['1 666 666.66', '1,666,666.66', '最高 499999.99 元'],
    ['１６６６６６６．６７元', '1,666,666.67', '最高 50 万元'],
    ['1.5亿', '150,000,000.00', '最高 50 万元'],
    ['0', '0.00', '最高 0 元'],
  ] as const) {
    await test.step(typed, async () => {
      await resident.app.getByRole('textbox').fill(typed)
      await expect(resident.app.getByRole('status').filter({ hasText: echo })).toBeVisible()
      await resident.next()
      await resident.wentOn()
      await resident.answerUntil('check', company)
      await resident.toResult()

      const rows = await resident.decisions()
      expect(rows.filter((row) => row.includes(titleOf('housekeeping-subsidy')))).toEqual([
        expect.stringContaining(` | ${granted}`),
      ])
      await resident.change('organisation.investment')
    })
  }
})

const COUNTS: readonly (readonly [typed: string, message: string])[] = [
  ['-1', t('mistake.negative')],
  ['2.5', t('mistake.not-whole')],
  ['10000', t('mistake.too-large', { max: 9999 })],
  ['1e3', t('mistake.not-a-number')],
  ['0x1F', t('mistake.not-a-number')],
  ['①', t('mistake.not-a-number')],
  ['٣', t('mistake.not-a-number')],
  ['四', t('mistake.not-a-number')],
  ['', t('mistake.missing')],
]

test('a count that cannot be is refused at its field, and what was typed stays', async ({ resident }) => {
  await resident.begin('childcare-institution')
  await resident.answerUntil('organisation.workers_trained')
  const field = resident.app.getByRole('textbox')

  for (const [typed, message] of COUNTS) {
    await test.step(typed, async () => {
      await field.fill(typed)
      await resident.next()

      await expectRefusal(resident, field, message)
      await expect(field).toHaveValue(typed)
    })
  }
})

test('12 months of insurance are enough, 11 are not', async ({ resident }) => {
  const worker = { id: 'p1', relation: 'self', works_in_childcare: true, skill_level: true } as const
  await resident.begin('childcare-worker')
  await resident.bring('self')
  await resident.answerUntil('check', { people: [{ ...worker, unemployment_insurance_months: '１１' }] })
  await resident.toResult()

  for (const [months, verdict] of [
    ['11', 'ineligible'],
    ['12', 'confirm'],
    ['13', 'confirm'],
  ] as const) {
    await resident.change('person.unemployment_insurance_months')
    await resident.answerUntil('check', { people: [{ ...worker, unemployment_insurance_months: months }] })
    await resident.toResult()
    const rows = await resident.decisions()
    expect(rows.filter((row) => row.includes(titleOf('skill-subsidy')))).toEqual([
      expect.stringMatching(`^${verdict} `),
    ])
  }
})

for (const [who, begin] of [
  [
    'a family',
    async (resident: Journey) => {
      await resident.begin()
      await resident.bring('self', 'spouse', 'child')
    },
  ],
  ['an organisation', (resident: Journey) => resident.begin('childcare-institution', 'housekeeping')],
] as const) {
  test(`where ${who} knows nothing, no amount of the plan is refused and none is made up`, async ({ resident }) => {
    const quantified = pack.provisions.flatMap(({ id, amount }) => (amount ? [titleOf(id)] : []))
    await begin(resident)
    await resident.answerUntil('check')
    await resident.toResult()

    const rows = await resident.decisions()
    const concerned = rows.filter((row) => quantified.some((title) => row.includes(title)))
    expect(concerned).not.toEqual([])
    expect(concerned.filter((row) => !row.startsWith('undetermined'))).toEqual([])
    await expect(resident.app.getByRole('main')).not.toContainText(NUMBER)
  })
}

function titleOf(provision: string): string {
  return lawWords.zh.provisions[provision]?.title ?? never()
}

function mostFen(): Fen {
  const fact = pack.facts.find(({ id }) => id === 'organisation.investment')
  return (fact?.type === 'money' ? fact.maxFen : never()) as Fen
}

function never(): never {
  throw new RangeError('the rules no longer have what this test is about')
}
