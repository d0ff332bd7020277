import type { World } from './meaning.ts'

/**
 * A number as a whole numerator over a denominator that is the same in every world, so that nothing is ever rounded.
 * `figure` is the numerator where it too is the same in every world.
 */
export type Exact = {
  readonly kind: 'number'
  readonly num: (world: World) => number
  readonly den: number
  readonly figure: number | undefined
}

export function figure(num: number, den: number): Exact {
  const common = divisor(num, den) * Math.sign(den)
  const least = num / common
  return { kind: 'number', num: () => least, den: den / common, figure: least }
}

/** A number that a world holds, counted in parts of which `den` make one: fen, of which 100 make a yuan. */
export const counted = (num: (world: World) => number, den: number): Exact => ({
  kind: 'number',
  num,
  den,
  figure: undefined,
})

export function plus(a: Exact, b: Exact): Exact {
  const { left, right, den } = alike(a, b)
  return counted((world) => left(world) + right(world), den)
}

export const minus = (a: Exact, b: Exact): Exact => plus(a, times(b, figure(-1, 1)))

/** One of the two is a figure: the rules scale, they do not multiply what is not known by what is not known. */
export function times(a: Exact, b: Exact): Exact {
  const [scale, scaled] = b.figure === undefined ? [a, b] : [b, a]
  if (scale.figure === undefined) throw new RangeError('a product of two unknowns')
  if (scaled.figure !== undefined) return figure(scaled.figure * scale.figure, scaled.den * scale.den)
  const { figure: num = 0, den } = figure(scale.figure, scale.den * scaled.den)
  return counted((world) => scaled.num(world) * num, den)
}

export function over(a: Exact, b: Exact): Exact {
  if (b.figure === undefined) throw new RangeError('a quotient by an unknown')
  return times(a, figure(b.den, b.figure))
}

export function extreme(pick: typeof Math.min, a: Exact, b: Exact): Exact {
  const { left, right, den } = alike(a, b)
  return counted((world) => pick(left(world), right(world)), den)
}

/** Both over their least common denominator. */
export function alike(a: Exact, b: Exact): { left: Exact['num']; right: Exact['num']; den: number } {
  const den = (a.den / divisor(a.den, b.den)) * b.den
  const [aScale, bScale] = [den / a.den, den / b.den]
  return { left: (world) => a.num(world) * aScale, right: (world) => b.num(world) * bScale, den }
}

/** How many whole times the denominator goes into the numerator: by remainder, so that no quotient is ever rounded. */
export function wholes(num: number, den: number): number {
  if (!Number.isFinite(num)) return num
  const rest = ((num % den) + den) % den
  return (num - rest) / den
}

/** The greatest common divisor. */
function divisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) || 1 : divisor(b, a % b)
}
