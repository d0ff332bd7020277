import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { Router, type To } from 'react-router'
import './i18n.ts'
import { App } from './routes.tsx'
import { SessionProvider } from './session.tsx'

const never = () => {
  throw new Error('there is no navigation while rendering to HTML')
}
// StaticRouter would write href="/q", a 404 on any static host, and React does not mend attributes when it hydrates.
const navigator = {
  createHref: (to: To) => `#${typeof to === 'string' ? to : (to.pathname ?? '/')}`,
  go: never,
  push: never,
  replace: never,
}

/** The start page as HTML, as the browser will hydrate it. */
export const render = (): string =>
  renderToString(
    <StrictMode>
      <Router location="/" navigator={navigator} static>
        <SessionProvider>
          <App />
        </SessionProvider>
      </Router>
    </StrictMode>,
  )
