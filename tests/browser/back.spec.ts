import { expect, type Locator } from '@playwright/test'
import { formatDate } from '../../src/app/format.ts'
import { fromIso } from '../../src/engine/date.ts'
import type { FactId } from '../../src/engine/pack.ts'
import { complaintsOf } from './complaints.ts'
import { type Household, Journey, TODAY, test } from './journey.ts'
import { axeFinds } from './looks.ts'
import { mother } from './mother.ts'
import { lawWords, say } from './words.ts'

const t = say.zh
const ask = (fact: FactId) => lawWords.zh.questions[fact]?.ask ?? fact

/** The two ways back: ours above the page, and the browser's own. */
const WAYS: readonly (readonly [name: string, back: (resident: Journey) => Promise<unknown>])[] = [
  ['Back on the page', (resident) => resident.button(t('question.back')).click()],
  ['Back of the browser', (resident) => resident.page.goBack()],
]

for (const [way, back] of WAYS) {
  test(`${way} keeps the tiles, the family, a choice made and a date half typed`, async ({ resident }) => {
    const { page, app, heading } = resident
    await resident.begin('newborn', 'back-to-work')
    await resident.bring('self', 'spouse', 'child')
    const first = await resident.headline()
    await app.getByRole('radio').first().check()
    await back(resident)
    await expect(heading).toHaveText(t('members.heading'))
    await back(resident)

    await expect(heading).toHaveText(`${t('start.headingFirst')} ${t('start.headingSecond')}`)
    await expect(resident.tile('newborn')).toBeChecked()
    await expect(resident.tile('back-to-work')).toBeChecked()
    await expect(resident.tile('care')).not.toBeChecked()
    await page.goForward()
    await resident.opened()
    for (const name of resident.names) await expect(resident.member(name)).toBeVisible()
    await page.goForward()
    await resident.opened()
    await expect(heading).toHaveText(first)
    await expect(app.getByRole('radio').first()).toBeChecked()

    await resident.answerUntil('child.birth')
    await resident.datePart('year').fill('2026')
    await resident.datePart('month').fill('１')
    await back(resident)
    await resident.opened()
    await page.goForward()
    await resident.opened()
    await expect(heading).toContainText(ask('child.birth'))
    await expect(resident.datePart('year')).toHaveValue('2026')
    await expect(resident.datePart('month')).toHaveValue('１')
    await expect(resident.datePart('day')).toHaveValue('')
  })
}

test('the other language loses nothing: tiles, family, a choice, a date half typed, an error', async ({ resident }) => {
  const { app, heading } = resident
  await resident.tick('special-family')
  await resident.switchLanguage()
  await expect(resident.tile('special-family')).toBeChecked()
  await resident.button(resident.t('start.begin')).click()
  await resident.opened()
  await resident.join('spouse')
  await resident.switchLanguage()
  resident.relations = ['self', 'spouse']
  for (const name of resident.names) await expect(resident.member(name)).toBeVisible()
  await resident.next()
  await resident.opened()

  await resident.answerUntil('person.special_family')
  await app.getByRole('checkbox', { name: t('members.relation.spouse') }).check()
  await resident.switchLanguage()
  await expect(app.getByRole('checkbox', { name: resident.t('members.relation.spouse') })).toBeChecked()
  await resident.next()
  await resident.opened()
  await resident.answerUntil('person.birth')
  await resident.fillDate(['1960', '2', '30'])
  await resident.next()
  await expect(app.getByRole('alert')).toBeFocused()
  await resident.switchLanguage()
  await expect(heading).toContainText(ask('person.birth'))
  await expect(app.getByRole('alert')).toContainText(t('mistake.no-such-day', { year: 1960, month: 2, day: 30 }))
  await expect(resident.datePart('day')).toHaveValue('30')
  await expect(resident.page).toHaveTitle(new RegExp(`^${t('question.errorTitle_one', { title: '' })}`))
})

test('large text loses nothing and stays from step to step', async ({ resident }) => {
  await resident.begin('special-family')
  await resident.bring('self')
  await resident.answerUntil('person.birth')
  await resident.datePart('year').fill('1960')
  await resident.button(t('shell.elder')).click()

  await expect(resident.datePart('year')).toHaveValue('1960')
  await resident.button(t('question.back')).click()
  await resident.opened()
  await expect(resident.button(t('shell.standard'))).toBeVisible()
})

test('a reload starts afresh and says that nothing is kept', async ({ resident }) => {
  const { page, app } = resident
  await resident.begin('back-to-work')
  await resident.bring('self')
  await resident.answerUntil('check', mother)
  await page.reload()

  await expect(app.getByText(t('start.afresh'))).toBeVisible()
  await resident.opened()
  await expect(resident.tile('back-to-work')).not.toBeChecked()
  await resident.begin('back-to-work')
  await resident.next()
  await resident.opened()
  await expect(app.getByRole('radio', { checked: true })).toHaveCount(0)
})

test('a reload says so in the language and the text size of before, and a new visit knows nothing of them', async ({
  resident,
}) => {
  const { page, app } = resident
  await resident.switchLanguage()
  await resident.button(resident.t('shell.elder')).click()
  await resident.begin('back-to-work')
  await page.reload()

  await expect(app.getByText(resident.t('start.afresh'))).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('html')).toHaveAttribute('data-size', 'elder')
  const visit = await page.context().newPage()
  await visit.goto(page.url())
  await expect(visit.getByText(t('start.promise'))).toBeVisible()
  await expect(visit.locator('html')).not.toHaveAttribute('data-size', 'elder')
})

for (const tool of ['elder', 'otherLanguage'] as const) {
  test(`what is tapped before the scripts have come stays: a tile, then ${tool}`, async ({ page, baseURL }) => {
    const complaints = complaintsOf(page, baseURL ?? '')
    const held = Promise.withResolvers<void>()
    await page.route('**/vendor-*.js', async (route) => {
      await held.promise
      await route.continue()
    })
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.goto('/', { waitUntil: 'commit' })
    const resident = new Journey(page)
    await resident.tick('newborn')
    await expect(resident.tile('newborn')).toBeChecked()
    await resident.button(t(`shell.${tool}`)).click()
    held.resolve()

    const opposite = tool === 'elder' ? t('shell.standard') : say.en('shell.otherLanguage')
    await expect(resident.button(opposite)).toBeVisible({ timeout: 20_000 })
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1)
    expect(complaints).toEqual([])
  })
}

test('a double tap is one step', async ({ resident }) => {
  const { app, heading, page } = resident
  await resident.begin('back-to-work')
  await resident.bring('self')
  await resident.answer(mother)
  const second = await resident.headline()
  await app.getByRole('radio').or(app.getByRole('checkbox')).last().check()
  await resident.button(t('question.back')).click()
  await resident.opened()

  // The second question is filled in, and time stands still: nothing but the app itself keeps the second tap from going on.
  await page.clock.pauseAt(`${TODAY}T10:00:00+08:00`)
  await resident.button(t('question.next')).click()
  await resident.opened()
  await expect(heading).toHaveText(second)
  await resident.button(t('question.next')).click()
  await expect(heading).toHaveText(second)
  await resident.next()
  await expect(heading).not.toHaveText(second)
})

test('a double tap on what opens a screen of taps does not tap there', async ({ resident }) => {
  const { app, heading } = resident
  await resident.tick('back-to-work')
  await doubleTap(resident, resident.button(t('start.begin')))
  await expect(heading).toHaveText(t('members.heading'))
  await expect(app.getByRole('list', { name: t('members.inFamily') }).getByRole('listitem')).toHaveCount(1)

  await doubleTap(resident, resident.button(t('members.next')))
  await expect(heading).not.toHaveText(t('members.heading'))
  await expect(app.getByRole('radio', { checked: true })).toHaveCount(0)
  await resident.answerUntil('check', mother)
  await doubleTap(resident, resident.button(t('check.result')))
  await expect(heading).toHaveText(t('result.title'))
  await expect(app.getByRole('button', { expanded: true })).toHaveCount(0)
})

test('a double tap on a mistake changes nothing of what was typed', async ({ resident }) => {
  await resident.begin('special-family')
  await resident.bring('self')
  await resident.answerUntil('person.birth', { people: [{ id: 'p1', relation: 'self', special_family: true }] })
  await resident.fillDate(['1960', '2', '30'])
  await doubleTap(resident, resident.button(t('question.next')))

  await expect(resident.app.getByRole('alert')).toBeVisible()
  await expect(resident.datePart('day')).toHaveValue('30')
  await expect(resident.app.getByRole('checkbox', { checked: true })).toHaveCount(0)
})

test('a double tap does not take an age over 120 that was only asked about', async ({ resident }) => {
  await resident.begin('special-family')
  await resident.bring('self')
  await resident.answerUntil('person.birth', { people: [{ id: 'p1', relation: 'self', special_family: true }] })
  await resident.fillDate(['1905', '1', '1'])
  await doubleTap(resident, resident.button(t('question.next')))

  await expect(resident.heading).toContainText(ask('person.birth'))
  await expect(resident.app.getByRole('alert')).toBeVisible()
})

/** Two taps on one place of the screen, as quick as a finger is. */
async function doubleTap({ page }: Journey, button: Locator): Promise<void> {
  await page.clock.fastForward(1000)
  await button.scrollIntoViewIfNeeded()
  const box = await button.boundingBox()
  if (!box) throw new Error('there is nothing to tap')
  await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2, { delay: 60 })
}

test('Enter held down is one step', async ({ resident }) => {
  const { app, page, heading } = resident
  await resident.begin('back-to-work')
  await resident.bring('self')
  await resident.answer(mother)
  const second = await resident.headline()
  await resident.button(t('question.back')).click()
  await resident.opened()
  await app.getByRole('radio', { checked: true }).focus()
  await page.clock.fastForward(1000)

  for (let i = 0; i < 10; i++) {
    await page.keyboard.down('Enter')
    await page.clock.fastForward(300)
  }
  await page.keyboard.up('Enter')

  await resident.opened()
  await expect(heading).toHaveText(second)
  await expect(app.getByRole('alert')).toHaveCount(0)
})

test('an answer is changed from the list of answers, and the way leads back there', async ({ resident }) => {
  const { app, heading } = resident
  await resident.begin('back-to-work')
  await resident.bring('self')
  await resident.answerUntil('check', mother)
  await resident.change('person.birth_given_on')
  await expect(resident.datePart('year')).toHaveValue('2025')
  await resident.fillDate(['2024', '11', '24'])
  await resident.next()

  await expect(heading).toHaveText(t('check.heading'))
  await expect(resident.changeOf('person.birth_given_on')).toBeFocused()
  await expect(resident.changeOf('person.birth_given_on')).toBeInViewport()
  await expect(app.getByRole('definition').filter({ hasText: '2024年11月24日' })).toBeVisible()
  await resident.toResult()
  await expect(resident.group('open').getByRole('article').first()).toContainText(
    t('decision.byDate', { date: day(TODAY) }),
  )
})

test('what is answered on the way to an early result counts, and what is half typed does not', async ({ resident }) => {
  const { app, heading } = resident
  await resident.begin('newborn')
  await resident.bring('self', 'child')
  await resident.answerUntil('child.birth')
  await resident.fillDate(['2026', '9'])
  await resident.button(t('question.toResult')).click()
  await expect(resident.heading).toHaveText(t('result.title'))
  await resident.button(t('result.back')).click()
  await expect(heading).toHaveText(t('check.heading'))
  await expect(app.getByRole('definition').filter({ hasText: /2026年/ })).toHaveCount(0)
  await resident.page.goBack()
  await resident.page.goBack()
  await expect(resident.datePart('month')).toHaveValue('9')

  await resident.datePart('day').fill('12')
  await resident.button(t('question.toResult')).click()

  await resident.button(t('result.back')).click()
  await expect(app.getByRole('definition').filter({ hasText: '2026年9月12日' })).toBeVisible()
})

test('what was typed over an answer and not confirmed is not what the list of answers opens', async ({ resident }) => {
  const { page, app } = resident
  await resident.begin('back-to-work')
  await resident.bring('self')
  await resident.answerUntil('check', mother)
  await resident.change('person.birth_given_on')
  await resident.fillDate(['2020', '1', '1'])
  await page.goBack()

  await expect(app.getByRole('definition').filter({ hasText: '2025年' })).toBeVisible()
  await resident.change('person.birth_given_on')
  await expect(resident.datePart('year')).toHaveValue('2025')
})

test('whoever leaves the family takes the answers along, and the others keep theirs', async ({ resident }) => {
  const { app } = resident
  const family: Household = {
    people: [
      { id: 'p1', relation: 'self', special_family: true, birth: '1958-03-15' },
      { id: 'p2', relation: 'spouse', special_family: true, birth: '1954-08-01' },
    ],
  }
  await resident.begin('special-family')
  await resident.bring('self', 'spouse')
  await resident.answerUntil('check', family)
  const spouse = app.getByRole('heading', { name: t('members.relation.spouse'), exact: true })
  await expect(spouse).toBeVisible()
  await app
    .getByRole('button', {
      name: new RegExp(`^${t('members.remove')}\\s*${t('parts.answers.of', { label: t('members.relation.spouse') })}$`),
    })
    .click()

  await expect(spouse).toBeHidden()
  await expect(app.getByRole('definition').filter({ hasText: '1954年8月1日' })).toHaveCount(0)
  await expect(app.getByRole('definition').filter({ hasText: '1958年3月15日' })).toBeVisible()
  await resident.button(t('check.addMember')).click()
  await resident.opened()
  await resident.join('spouse')
  await resident.next()
  await resident.opened()
  await resident.answerUntil('person.special_family')
  await expect(app.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await expect(app.getByRole('checkbox', { name: t('members.relation.self') })).toBeChecked()
})

test('a family that is left for an organisation leaves nothing to the next one', async ({ resident }) => {
  const { app } = resident
  await resident.begin('newborn')
  await resident.bring('self', 'child')
  await resident.answerUntil('check', {
    household: { pays_income_tax: true },
    people: [
      { id: 'p1', relation: 'self', sex: 'female' },
      { id: 'c1', relation: 'child', birth: '2026-10-03' },
    ],
  })
  await expect(app.getByRole('definition').filter({ hasText: '2026年10月3日' })).toBeVisible()
  const home = app.getByRole('banner').getByRole('link')
  await home.click()
  await resident.begin('newborn', 'childcare-institution') // from the one to the other
  await home.click()
  await resident.begin('newborn', 'childcare-institution')
  await resident.join('child')
  await resident.next()
  await resident.opened()
  await resident.answerUntil('child.birth')

  await expect(resident.datePart('year')).toHaveValue('')
  await resident.answerUntil('check')
  await expect(app.getByRole('definition').filter({ hasText: '2026年10月3日' })).toHaveCount(0)
  const taxed = lawWords.zh.questions['household.pays_income_tax']
  await expect(
    app
      .getByRole('listitem')
      .or(app.locator('dl > div'))
      .filter({ hasText: taxed?.label ?? '' }),
  ).toContainText(t('question.unsure'))
})

test('the decision date is changed on the result, which follows it', async ({ resident }) => {
  const { app } = resident
  await resident.begin('back-to-work')
  await resident.bring('self')
  await resident.answerUntil('check', mother)
  await resident.toResult()
  const title = lawWords.zh.provisions['retraining-subsidy']?.title ?? ''
  await expect(resident.group('open')).toContainText(title)

  await decideOn('2027-03-18')
  await expect(resident.group('open')).toContainText(title)
  await decideOn('2027-03-19')
  await expect(resident.group('open')).toHaveCount(0)
  await expect(resident.group('ineligible')).toContainText(title)
  await resident.button(t('result.changeDate')).click()
  await resident.button(t('result.dateToday')).click()
  await expect(app.getByText(t('result.asOf', { date: day(TODAY) })).first()).toBeVisible()

  async function decideOn(iso: string) {
    await resident.button(t('result.changeDate')).click()
    await resident.fillDate(iso.split('-'))
    await resident.button(t('result.dateSet')).click()
    await expect(app.getByText(t('result.asOf', { date: day(iso) })).first()).toBeVisible()
  }
})

test('a decision date that cannot be is refused with what is wrong', async ({ resident }) => {
  await resident.begin('back-to-work')
  await resident.bring('self')
  await resident.answerUntil('check', mother)
  await resident.toResult()
  await resident.button(t('result.changeDate')).click()
  await resident.fillDate(['2026', '2', '30'])
  await resident.button(t('result.dateSet')).click()

  await expect(resident.datePart('day')).toHaveAccessibleDescription(
    new RegExp(t('mistake.no-such-day', { year: 2026, month: 2, day: 30 })),
  )
  await expect(resident.datePart('day')).toHaveAttribute('aria-invalid', 'true')
  await expect(resident.datePart('month')).not.toHaveAttribute('aria-invalid')
  await expect(resident.datePart('day')).toBeFocused()

  await resident.fillDate(['9880', '2', '1'])
  await resident.datePart('day').press('Enter')
  await expect(resident.app.getByText(t('result.dateTooLate', { date: day('2076-12-31') }))).toBeVisible()
  expect(await axeFinds(resident.page)).toEqual([])
  await expect(resident.app.getByText(t('result.asOf', { date: day(TODAY) })).first()).toBeVisible()
})

const day = (iso: string) => formatDate(fromIso(iso) ?? (0 as never), 'zh')

test('everything is asked while it matters and no longer', async ({ resident }) => {
  const asked = new Map<string, readonly string[]>()
  await resident.begin()
  await resident.bring('self', 'spouse')
  const family: Household = {
    people: [
      {
        id: 'p1',
        relation: 'self',
        sex: 'female',
        birth: '1996-03-02',
        special_family: true,
        work_interrupted_by_birth: false,
      },
      { id: 'p2', relation: 'spouse', sex: 'male', birth: '1954-08-01', special_family: true },
    ],
  }
  while (!(await resident.isAtCheck())) {
    const { fact, who } = await resident.asked()
    asked.set(fact.id, [...(asked.get(fact.id) ?? []), who])
    await resident.answer(family)
  }

  // Nobody of 30 is asked for lost capacity; of 72, it may raise an allowance.
  expect(asked.get('person.lost_capacity')).toEqual([t('members.relation.spouse')])
  // Training after a birth is asked of women whose work a birth interrupted, and of nobody else.
  expect(asked.get('person.work_interrupted_by_birth')).toEqual([t('members.relation.self')])
  expect(asked.get('person.training')).toBeUndefined()
  expect(asked.get('person.birth_given_on')).toBeUndefined()
  // Whoever is 60 is elderly: nothing to ask.
  expect(asked.get('person.elderly')).toEqual([t('members.relation.self')])
})

test('what is left to ask is asked in one go', async ({ resident }) => {
  await resident.begin('back-to-work')
  await resident.bring('self')
  await resident.answerUntil('check', mother)
  await resident.toResult()
  await resident.goOn()
  await resident.answer({})

  await expect(resident.heading).not.toHaveText(t('check.heading'))
})

test('whoever comes back to the start begins at its heading', async ({ resident }) => {
  const { app, page } = resident
  await app.getByRole('link', { name: t('shell.plan') }).click()
  await resident.opened()
  await resident.button(t('plan.back.page')).click()
  await resident.opened()

  await page.goto('/#/plan/5')
  await page.reload()
  await resident.button(t('shell.toStart')).click()
  await resident.opened()
})
