/** How long a browser may take to begin. */
const PATIENCE = 1500

/**
 * Asks the browser to print, and tells whether it began to. In frames and in-app browsers `print` often does nothing and
 * says nothing.
 */
export function printPage(): Promise<boolean> {
  return new Promise((settle) => {
    let hasBegun = false
    const begin = () => {
      hasBegun = true
    }
    const paper = matchMedia('print')
    addEventListener('beforeprint', begin)
    paper.addListener(begin) // iOS 12 has no `beforeprint`, and no `addEventListener` here
    try {
      window.print()
    } catch {
      // some WebViews have no print at all
    }
    setTimeout(() => {
      removeEventListener('beforeprint', begin)
      paper.removeListener(begin)
      settle(hasBegun)
    }, PATIENCE)
  })
}
