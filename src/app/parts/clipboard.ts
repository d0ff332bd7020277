/** Copies text, in the old way where the new one is refused, as on http: and in frames; tells whether it is copied. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByCommand(text)
  }
}

function copyByCommand(text: string): boolean {
  const box = document.createElement('textarea')
  box.value = text
  box.readOnly = true // or a keyboard comes up
  box.className = 'visually-hidden'
  const focused = document.activeElement
  document.body.appendChild(box)
  selectAll(box)
  let isCopied = false
  try {
    isCopied = document.execCommand('copy')
  } catch {
    // some frames throw where others return false
  }
  box.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return isCopied
}

/** `select()` alone selects nothing on iOS. */
export function selectAll(box: HTMLTextAreaElement): void {
  box.focus()
  box.select()
  box.setSelectionRange(0, box.value.length)
}
