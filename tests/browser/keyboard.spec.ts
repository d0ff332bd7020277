import { expect } from '@playwright/test'
import { type Journey, test } from './journey.ts'
import { say } from './words.ts'

const t = say.zh

test('the whole journey goes by keyboard alone, and the focus is always to be seen', async ({ resident }) => {
  const { app, heading, page } = resident
  await tabTo(resident, 'checkbox', resident.law.situations['special-family'] ?? '')
  await page.keyboard.press('Space')
  await expect(resident.tile('special-family')).toBeChecked()
  await tabTo(resident, 'button', t('start.begin'))
  await page.keyboard.press('Enter')
  await resident.opened()

  await tabTo(resident, 'button', t('members.relation.spouse'))
  await page.keyboard.press('Space')
  await expect(resident.member(t('members.relation.spouse'))).toBeVisible()
  resident.relations = ['self', 'spouse']
  await tabTo(resident, 'button', t('members.next'))
  await page.keyboard.press('Enter')
  await resident.opened()

  while (!(await resident.isAtCheck())) {
    const { fact } = await resident.asked()
    if (fact.type === 'date') {
      for (const [part, text] of [
        ['year', '1954'],
        ['month', '8'],
        ['day', '1'],
      ] as const) {
        await tabTo(resident, 'textbox', t(`parts.date.${part}`))
        await page.keyboard.type(text)
      }
    } else if (fact.together) {
      await tabTo(resident, 'checkbox', t('members.relation.self'))
      await page.keyboard.press('Space')
    } else {
      await tabTo(resident, 'radio')
      await page.keyboard.press('Space')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowUp')
      await expect(app.getByRole('radio').first()).toBeChecked()
    }
    await page.clock.fastForward(1000)
    await page.keyboard.press('Enter')
    await resident.opened()
  }

  await tabTo(resident, 'button', t('check.result'))
  await page.keyboard.press('Enter')
  await resident.opened()
  await expect(heading).toHaveText(t('result.title'))
  await tabTo(resident, 'button', t('result.changeDate'))
  await page.keyboard.press('Enter')
  await tabTo(resident, 'textbox', t('parts.date.year'))
  await tabTo(resident, 'button', t('parts.item.why'))
  await page.keyboard.press('Enter')
  await expect(page.locator(':focus')).toHaveAttribute('aria-expanded', 'true')
})

test('the skip link leads past the header on every screen', async ({ resident }) => {
  const { page } = resident
  await skip()
  await resident.begin('special-family')
  await skip()
  await resident.bring('self')
  await skip()
  await resident.answerUntil('check')
  await skip()
  await resident.toResult()
  await skip()

  async function skip() {
    await page.getByRole('banner').getByRole('link').focus()
    await page.keyboard.press('Shift+Tab')
    await expect(resident.button(t('shell.skip'))).toBeFocused()
    await expect(resident.button(t('shell.skip'))).toBeInViewport()
    await page.keyboard.press('Enter')
    await resident.opened()
  }
})

test('the focus never falls back to the page: not after removing, not after adding, not on the way back', async ({
  resident,
}) => {
  const { page, app } = resident
  await resident.begin('special-family')
  await resident.join('spouse')
  await expectFocus('adding the only spouse there can be')
  await resident.member(t('members.relation.spouse')).getByRole('button').click()
  await expectFocus('removing someone')
  await resident.join('spouse')
  await resident.next()
  await resident.opened()
  resident.relations = ['self', 'spouse']
  await resident.answerUntil('check')
  await app
    .getByRole('button', { name: new RegExp(`^${t('members.remove')}`) })
    .first()
    .click()
  await expectFocus('removing someone from the list of answers')
  await page.goBack()
  await expect(resident.heading).not.toHaveText(t('check.heading'))
  await resident.opened()

  async function expectFocus(after: string) {
    await expect.soft(page.locator(':focus'), after).toHaveCount(1)
  }
})

test('every step has its own title and takes the focus to its heading', async ({ resident }) => {
  const { page } = resident
  const titles: string[] = []
  const look = async () => titles.push(await page.title())
  await look()
  await resident.begin('special-family')
  await look()
  await resident.bring('self', 'mother')
  while (!(await resident.isAtCheck())) {
    await look()
    await resident.answer({
      people: [
        { id: 'p1', relation: 'self', special_family: true },
        { id: 'p2', relation: 'mother', special_family: true },
      ],
    })
  }
  await look()
  await resident.toResult()
  await look()

  for (const title of titles) expect(title).toMatch(new RegExp(`^.+ · ${t('shell.name')}$`))
  expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([])
})

/** Tabs on until the focus is on what is meant; on the way it has to be seen at every stop. */
async function tabTo(
  resident: Journey,
  role: 'button' | 'checkbox' | 'radio' | 'textbox',
  name?: string,
): Promise<void> {
  const { app, page } = resident
  const goal = name === undefined ? app.getByRole(role) : app.getByRole(role, { name: new RegExp(`^${name}`) })
  const focus = page.locator(':focus')
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab')
    await expect(focus).toBeInViewport()
    expect(await focus.evaluate(isSeen), `${role} ${name}`).toBe(true)
    if ((await goal.and(focus).count()) === 1) return
  }
  throw new Error(`there is no way to the ${role} "${name}" by Tab`)
}

/** Whether something shows the focus: the control, its row, or the face of its tile. */
function isSeen(control: Element): boolean {
  return [control, control.closest('label'), control.nextElementSibling].some((one) => {
    if (!one) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  })
}
