/** Begins the screen anew for those who read it by ear or by keyboard. */
export const focusHeading = (options?: FocusOptions): void =>
  document.querySelector<HTMLElement>('main h1')?.focus(options)
