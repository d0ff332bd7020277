import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readAnswers } from '../../src/answers/read.ts'
import type { Answered, Answers } from '../../src/engine/answers.ts'
import type { SituationId } from '../../src/engine/pack.ts'
import { answerOf, claimantsOf, questions } from '../../src/engine/questions.ts'
import { on } from '../day.ts'
import { pack } from '../pack.ts'

const DAY = '2026-11-24'

/** The tiles that each of the example households would tick. */
const TICKED: Readonly<Record<string, readonly SituationId[]>> = {
  'young-couple': ['newborn'],
  'low-income-kindergarten': ['care'],
  'mother-returning': ['back-to-work'],
  'special-family': ['special-family'],
  'childcare-institution': ['childcare-institution', 'childcare-worker'],
  'housekeeping-enterprise': ['housekeeping'],
}

test('a household answers at most twelve questions in the median before the result is offered', () => {
  const counts = Object.entries(TICKED).map(([name, situations]) => ({ name, count: countFor(name, situations) }))
  const sorted = counts.map(({ count }) => count).sort((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0

  console.log(
    `questions before the result: ${counts.map(({ name, count }) => `${name} ${count}`).join(', ')}; median ${median}`,
  )

  expect(median).toBeLessThanOrEqual(12)
  expect(Math.max(...sorted)).toBeLessThanOrEqual(20)
})

/** Answers what is asked from the file, "I do not know" where it is silent, and counts the screens. */
function countFor(name: string, situations: readonly SituationId[]): number {
  const read = readAnswers(pack.facts, JSON.parse(readFileSync(`examples/${name}.json`, 'utf8')), on(DAY))
  if (!read.ok) throw new Error(`examples/${name}.json is not read`)
  let told = blank(read.answers, situations)
  for (let screens = 0; ; screens++) {
    const [next] = questions(pack, told, on(DAY), situations)
    if (!next) return screens
    const fact = pack.facts.find(({ id }) => id === next.fact)
    if (!fact) throw new Error(`${next.fact} is no fact`)
    const about = fact.together ? claimantsOf(told, fact) : [next.claimant]
    told = about.reduce(
      (all, claimant) => tell(all, claimant, fact.name, answerOf(read.answers, fact, claimant) ?? null),
      told,
    )
  }
}

/** The household with nothing told but what its members and its tiles give. */
function blank({ household, people, organisation }: Answers, situations: readonly SituationId[]): Answers {
  const sets = pack.situations.filter(({ id }) => situations.includes(id)).flatMap((situation) => situation.sets)
  const preset = (owner: string): Answered =>
    Object.fromEntries(
      sets.filter(({ fact }) => fact.startsWith(owner)).map(({ fact, value }) => [fact.slice(owner.length), value]),
    )
  return {
    household: household && preset('household.'),
    people: people.map((member) => ({ ...member, facts: {} })),
    organisation: organisation && { ...organisation, facts: preset('organisation.') },
  }
}

function tell(answers: Answers, claimant: string, name: string, value: Answered[string]): Answers {
  const add = (facts: Answered): Answered => ({ ...facts, [name]: value })
  if (claimant === 'household') return { ...answers, household: add(answers.household ?? {}) }
  if (claimant === answers.organisation?.id)
    return { ...answers, organisation: { ...answers.organisation, facts: add(answers.organisation.facts) } }
  return {
    ...answers,
    people: answers.people.map((member) => (member.id === claimant ? { ...member, facts: add(member.facts) } : member)),
  }
}
