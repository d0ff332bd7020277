import type { Verdict } from '../../../src/engine/decide.ts'
import { type Day, toDigits } from './days.ts'
import type { World } from './meaning.ts'
import type { Read } from './provision.ts'

/** What the second evaluation says; compared with the engine's word for word. */
export type Finding = {
  readonly provision: string
  readonly claimant: string
  readonly verdict: Verdict
  readonly amount: { readonly min: number | null; readonly max: number | null; readonly per: string } | null
  readonly actBy: number | null
  readonly failed: readonly string[]
}

/** Decides worlds one by one, and says what they have in common. */
export class Tally {
  private readonly provision: Read
  private readonly world: World
  private readonly kinds = new Set<'refused' | 'open' | 'confirm' | 'eligible'>()
  private readonly bys = new Set<Day>()
  private failedInAll = -1
  private min = Number.POSITIVE_INFINITY
  private max = Number.NEGATIVE_INFINITY

  constructor(provision: Read, world: World) {
    this.provision = provision
    this.world = world
  }

  /** Decides the world as it now is: all of it is known. True where no further world can change the result. */
  add(): boolean {
    this.decide()
    const { rule, dated } = this.provision
    return this.kinds.size > 1 && !rule.amount && !dated
  }

  private decide(): void {
    const { provision, world } = this
    const { conditions, dated, limit } = provision
    let failed = 0
    for (const [i, holds] of conditions.entries()) if (!holds(world)) failed |= 1 << i
    let isOpen = false
    if (dated && limit) {
      const isDone = world.self[dated.act.name] === dated.act.options[0]
      const by = limit.by(world)
      isOpen = !isDone && world.asOf <= by
      const isInTime = isDone && limit.after(world) <= limit.on(world) && limit.on(world) <= by
      if (!isOpen && !isInTime) failed |= 1 << conditions.length
      if (!isDone) this.bys.add(by)
    }
    this.failedInAll &= failed
    if (failed !== 0) {
      this.kinds.add('refused')
      return
    }
    this.kinds.add(isOpen ? 'open' : provision.confirms(world) ? 'confirm' : 'eligible')
    const { least, most, mayRise } = provision
    this.min = Math.min(this.min, least ? least(world) : Number.NEGATIVE_INFINITY)
    this.max = Math.max(this.max, most && !mayRise?.(world) ? most(world) : Number.POSITIVE_INFINITY)
  }

  result(): Omit<Finding, 'provision' | 'claimant'> {
    const { world } = this
    const { rule, ids } = this.provision
    const [kind, ...others] = this.kinds
    if (kind === undefined) throw new RangeError(`${rule.id} has no world at all`)
    if (kind === 'refused' && others.length === 0)
      return {
        verdict: 'ineligible',
        amount: null,
        actBy: null,
        failed: ids.filter((_, i) => this.failedInAll & (1 << i)),
      }
    const [by, ...otherBys] = this.bys
    const actBy = by === undefined || otherBys.length > 0 || by < world.asOf ? null : toDigits(by)
    const isSettled = others.length === 0 && kind !== 'refused' && (kind !== 'open' || actBy !== null)
    const amount = rule.amount ? { min: orOpen(this.min), max: orOpen(this.max), per: rule.amount.per } : null
    return { verdict: isSettled ? kind : 'undetermined', amount, actBy, failed: [] }
  }
}

const orOpen = (fen: number): number | null => (Number.isFinite(fen) ? fen : null)
