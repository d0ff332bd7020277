import { at, type Contender } from '../contender.ts'
import { AS_OF } from '../households.ts'
import { decideKnown } from './by-hand/known.ts'
import { decideUnsure } from './by-hand/unsure.ts'

export const knownByHand: Contender = {
  name: 'by hand',
  prepare: (households) => (index) => decideKnown(at(households, index), AS_OF),
}

export const unsureByHand: Contender = {
  name: 'by hand, three-valued',
  prepare: (households) => (index) => decideUnsure(at(households, index), AS_OF),
}
