import { at } from './contender.ts'

export const SEED = 20_261_124

/** A small seeded generator (mulberry32): the same households in every run and on every machine. */
export class Dice {
  private state: number

  constructor(seed: number) {
    this.state = seed
  }

  /** A number from 0 up to, not including, 1. */
  roll(): number {
    this.state = (this.state + 0x6d2b79f5) | 0
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  chance(probability: number): boolean {
    return this.roll() < probability
  }

  whole(from: number, to: number): number {
    return from + Math.floor(this.roll() * (to - from + 1))
  }

  pick<T>(options: readonly T[]): T {
    return at(options, Math.floor(this.roll() * options.length))
  }

  shuffled<T>(list: readonly T[]): readonly T[] {
    return list
      .map((one) => ({ one, place: this.roll() }))
      .sort((a, b) => a.place - b.place)
      .map(({ one }) => one)
  }
}
