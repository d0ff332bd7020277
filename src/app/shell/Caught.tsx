import { Component, type ReactNode } from 'react'

type CaughtProps = {
  /** Where one is: at another place it is tried anew. */
  readonly place: string
  readonly fallback: ReactNode
  readonly children: ReactNode
}

/** Stands in for a screen that fails, so that the rest of the page, and every answer, stays. */
export class Caught extends Component<CaughtProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidUpdate({ place }: CaughtProps) {
    if (this.state.hasFailed && place !== this.props.place) this.setState({ hasFailed: false })
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children
  }
}
