import type { Opened } from '../../answers/link.ts'

/** Behind it, in the address of a link, stand the answers. */
export const LINK_ROUTE = '/s/'

/** What became of a link that was opened, told to the screen that comes next. */
export type LinkState = { readonly link: 'read' | Exclude<Opened, { ok: true }>['why'] }

const KINDS: readonly unknown[] = ['read', 'damaged', 'other-version', 'impossible'] satisfies LinkState['link'][]

/** Whether a screen was reached by a link: any history entry can hold anything. */
export const isLinkState = (state: unknown): state is LinkState =>
  typeof state === 'object' && state !== null && 'link' in state && KINDS.includes(state.link)
