import type { Day } from './days.ts'
import { figure, times, wholes } from './exact.ts'
import { inside, partsOf, type Tree } from './grammar.ts'
import { day, LISTS, meaningOf, number, type Speaker, truth, type World } from './meaning.ts'
import type { FactRule, ProvisionRule } from './rules.ts'
import { type Thresholds, thresholdsOf, unique } from './thresholds.ts'
import type { Dated } from './worlds.ts'

/** What a provision may ask of the claimant, the household, each child and each adult, and what it holds that against. */
export type Reads = {
  readonly provision: string
  readonly owner: string
  readonly asks: { readonly [who in 'self' | 'household' | 'children' | 'people']: readonly FactRule[] }
  /** Whether it looks at the lists of children and adults. */
  readonly seesLists: boolean
  readonly dated: Dated | undefined
  /** The figures that an answer is held against. */
  readonly thresholds: (fact: FactRule) => Thresholds
  /** The law's own days. */
  readonly days: readonly Day[]
}

type Money = (world: World) => number
type Limit = {
  readonly on: (world: World) => Day
  readonly after: (world: World) => Day
  readonly by: (world: World) => Day
}

/** A provision with its expressions understood. */
export type Read = {
  readonly rule: ProvisionRule
  readonly ids: readonly string[]
  readonly conditions: readonly ((world: World) => boolean)[]
  readonly limit: Limit | undefined
  readonly least: Money | undefined
  readonly most: Money | undefined
  readonly mayRise: ((world: World) => boolean) | undefined
  readonly confirms: (world: World) => boolean
} & Pick<Reads, 'asks' | 'seesLists' | 'dated' | 'thresholds' | 'days'>

/** Understands every expression of a provision. */
export function readProvision(rule: ProvisionRule, facts: ReadonlyMap<string, FactRule>): Read {
  const speaker: Speaker = { owner: rule.owner }
  const meaning = (tree: Tree) => meaningOf(tree, facts, speaker)
  const { act, amount, confirms } = rule
  const parts = [
    ...rule.conditions.map(({ holds }) => holds),
    ...[act?.after, act?.by, amount?.least, amount?.most, amount?.mayRise].filter((tree) => tree !== undefined),
  ]
  const trees = typeof confirms === 'boolean' ? parts : [...parts, confirms]
  const own = (name: string): FactRule => factOf(facts, `${rule.owner}.${name}`)
  const reading = trees.map((tree) => ({ tree, facts: factsIn(tree, facts, speaker) }))
  const dated = act && { act: own(act.fact), on: own(act.on) }
  return {
    rule,
    ids: [...rule.conditions.map(({ id }) => id), ...(act ? [act.id] : [])],
    conditions: rule.conditions.map(({ holds }) => truth(meaning(holds))),
    dated,
    limit: act && {
      on: (world) => Number(world.self[act.on]),
      after: day(meaning(act.after)),
      by: day(meaning(act.by)),
    },
    least: amount?.least && fen(meaning(amount.least)),
    most: amount?.most && fen(meaning(amount.most)),
    mayRise: amount?.mayRise && truth(meaning(amount.mayRise)),
    confirms: typeof confirms === 'boolean' ? () => confirms : truth(meaning(confirms)),
    asks: asksOf(unique([...reading.flatMap((one) => one.facts), ...(dated ? [dated.act, dated.on] : [])]), rule.owner),
    seesLists: trees
      .flatMap(partsOf)
      .some((part) => part.op === 'some' || (part.op === 'call' && part.call === 'count')),
    thresholds: (fact) => {
      const isActDate = (tree: Tree) => fact === dated?.on && (tree === act?.after || tree === act?.by)
      return thresholdsOf(
        reading.flatMap(({ tree, facts: read }) =>
          isActDate(tree) || read.some((one) => isBound(one, fact)) ? [tree] : [],
        ),
      )
    },
    days: thresholdsOf(trees).days,
  }
}

/** Yuan as whole fen, rounded down. */
function fen(meaning: ReturnType<typeof meaningOf>): Money {
  const { num, den } = times(number(meaning), figure(100, 1))
  return (world) => wholes(num(world), den)
}

function factOf(facts: ReadonlyMap<string, FactRule>, id: string): FactRule {
  const fact = facts.get(id)
  if (!fact) throw new RangeError(`no fact ${id}`)
  return fact
}

/** A fact, and a date that it follows or that follows it. */
const isBound = (a: FactRule, b: FactRule): boolean =>
  a === b || (a.owner === b.owner && (a.from === b.name || b.from === a.name))

/** The facts that an expression reads, whoever a "some" speaks of. */
function factsIn(tree: Tree, facts: ReadonlyMap<string, FactRule>, speaker: Speaker): readonly FactRule[] {
  if (tree.op === 'name') {
    const owner = tree.of === speaker.one?.name ? speaker.one.owner : tree.of
    return tree.name === '' ? [] : [factOf(facts, `${owner}.${tree.name}`)]
  }
  const one = tree.op === 'some' ? { name: tree.one, owner: LISTS[tree.list] ?? '' } : speaker.one
  return inside(tree).flatMap((part) => factsIn(part, facts, one ? { owner: speaker.owner, one } : speaker))
}

/** Who is asked what: the claimant, the household, or the members of a list, which are never of the claimant's kind. */
function asksOf(facts: readonly FactRule[], claimant: string): Reads['asks'] {
  const of = (owner: string) => facts.filter((fact) => fact.owner === owner)
  const others = (owner: string) => (owner === claimant ? [] : of(owner))
  return { self: of(claimant), household: others('household'), children: others('child'), people: others('person') }
}
