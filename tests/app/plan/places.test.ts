import { plan } from 'law:plan'
import { describe, expect, test } from 'vitest'
import { pack } from '../../../src/app/decisions.ts'
import { citationsOf, placesOf } from '../../../src/app/plan/places.ts'

const citations = citationsOf(pack, plan)
const places = placesOf(citations, plan)

describe('what the plan grants or announces', () => {
  test('is there once each', () => {
    const ids = [...pack.provisions, ...pack.announcements].map(({ id }) => id)

    expect(citations.map(({ id }) => id).sort()).toEqual(ids.sort())
  })

  test('is lettered within its task in the order of the text, what is only announced by circled numbers', () => {
    const labels = citations.filter(({ clause }) => clause === 15).map(({ label }) => label)

    expect(labels).toEqual(['15①', '15②', '15a', '15b', '15③', '15c', '15d'])
  })

  test('shares a number where it rests on the same words for different claimants', () => {
    const labels = citations.filter(({ id }) => id.startsWith('hpv-vaccine')).map(({ label }) => label)

    expect(labels).toHaveLength(2)
    expect(new Set(labels).size).toBe(1)
  })
})

describe('the stretches that are marked', () => {
  test('never overlap', () => {
    const overlapping = places.filter(({ from }, i) => i > 0 && from < (places[i - 1]?.to ?? 0))

    expect(overlapping).toEqual([])
  })

  test('are all that is quoted, to the letter', () => {
    const care = places.filter((place) => place.citations.some(({ id }) => id === 'care-allowance'))

    expect(care.map(({ from, to }) => plan.text.slice(from, to))).toEqual([
      '对特殊家庭年满60周岁以上人员，发放300元/月的护理补贴，年龄每增加10岁，每月增加100元。',
      '可按照年龄和失能等级，适当提高老年护理补贴标准。',
    ])
  })
})
