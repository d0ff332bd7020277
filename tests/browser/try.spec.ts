import { expect } from '@playwright/test'
import { test } from './journey.ts'
import { axeFinds } from './looks.ts'
import { mother } from './mother.ts'

test('another answer is tried beside the one that was given, and taken back or kept', async ({ resident }) => {
  const { app, t, law } = resident
  const title = law.provisions['retraining-subsidy']?.title ?? ''
  const panel = app.getByRole('region', { name: t('try.result') })
  const change = panel.getByRole('listitem').filter({ hasText: title })
  await resident.begin('back-to-work')
  await resident.bring('self')
  await resident.answerUntil('check', mother)
  await resident.toResult()
  const before = await resident.decisions()

  await resident.button(t('try.offer')).click()
  await resident.opened()
  await resident.button(t('try.back')).click()
  await resident.opened()
  await expect(panel).toBeHidden()

  await tryBirth('2024-10-01')
  await expect(change).toContainText(
    new RegExp(
      `${t('try.before')}.*${t('verdict.name.open')}.*500–2400.*${t('try.after')}.*${t('verdict.name.ineligible')}`,
    ),
  )
  expect(await axeFinds(resident.page)).toEqual([])
  await resident.button(t('try.undo')).click()
  await expect(panel).toBeHidden()
  await expect(resident.heading).toBeFocused()
  expect(await resident.decisions()).toEqual(before)

  await tryBirth('2024-10-01')
  await resident.button(t('try.keep')).click()
  await expect(panel).toBeHidden()
  await expect(resident.group('ineligible')).toContainText(title)

  async function tryBirth(iso: string) {
    await resident.button(t('try.offer')).click()
    await resident.opened()
    const label = law.questions['person.birth_given_on']?.label ?? ''
    await app.getByRole('button', { name: new RegExp(`^${t('try.change')}.*${label}`) }).click()
    await resident.opened()
    await resident.fillDate(iso.split('-'))
    await resident.next()
    await resident.opened()
    await expect(panel).toBeVisible()
  }
})
