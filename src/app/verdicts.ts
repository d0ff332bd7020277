import type { Verdict } from '../engine/decide.ts'

/** What can be lost comes first, then what is sure; what is refused comes last. */
export const BY_URGENCY: readonly Verdict[] = ['open', 'eligible', 'confirm', 'undetermined', 'ineligible']
