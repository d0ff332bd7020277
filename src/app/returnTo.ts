/** From where the plan was opened. It stands in the history's state, so the browser's own Back knows it too. */
export type Origin = 'result' | 'page'

/** What a link into the plan takes along. */
export const originState = (from: Origin) => ({ plan: from })

export function cameFrom(state: unknown): Origin | undefined {
  if (typeof state !== 'object' || state === null || !('plan' in state)) return undefined
  return state.plan === 'result' || state.plan === 'page' ? state.plan : undefined
}

/** What a screen remembers of the item from which it was left: of the result a decision or an announcement, of the list of answers a row. */
export const itemState = (item: string) => ({ item })

export function itemIn(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || !('item' in state)) return undefined
  return typeof state.item === 'string' ? state.item : undefined
}
