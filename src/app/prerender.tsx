import { StrictMode } from 'react'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { Router } from 'react-router'
import { hashHref } from './hashHref.ts'
import './i18n.ts'
import { Benefits } from './resident/Benefits.tsx'
import { App } from './routes.tsx'
import { SessionProvider } from './useSession.tsx'

const never = () => {
  throw new Error('there is no navigation while rendering to HTML')
}
// StaticRouter would write href="/q", a 404 on any static host, and React does not mend attributes when it hydrates.
const navigator = {
  createHref: hashHref,
  go: never,
  push: never,
  replace: never,
}

/** What stands in index.html: the start page, as the browser will hydrate it, and what is shown where no script can run. */
export const render = (): Record<'app' | 'benefits', string> => ({
  app: renderToString(
    <StrictMode>
      <Router location="/" navigator={navigator} static>
        <SessionProvider>
          <App />
        </SessionProvider>
      </Router>
    </StrictMode>,
  ),
  benefits: renderToStaticMarkup(<Benefits />),
})
