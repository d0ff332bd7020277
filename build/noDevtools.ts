/**
 * Stands in for the form library's link to developer tools, which would be a tenth of the first question: nothing is
 * emitted, nobody listens.
 */
export class EventClient {
  emit(): void {}
  on(): () => void {
    return () => {}
  }
}
