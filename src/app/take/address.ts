/** Where the app stands: its address without route, and without what a chat or a frame has put behind it. */
export function appAddress(): string {
  return location.href.replace(/[?#].*$/, '')
}

/** The address that opens the app with the answers of a code. They stand in the fragment, which no server is sent. */
export const addressWith = (code: string): string => `${appAddress()}#/s/${code}`

/** The longest address that chats and QR codes take along whole. */
export const LONGEST_ADDRESS = 300
