import './tokens.css'
import './base.css'
import { StrictMode, startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { HashRouter } from 'react-router'
import { FrameRouter } from './FrameRouter.tsx'
import { App } from './routes.tsx'
import './i18n.ts'
import { SessionProvider } from './useSession.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const Router = window.top === window ? HashRouter : FrameRouter
const app = (
  <StrictMode>
    <Router>
      <SessionProvider>
        <App />
      </SessionProvider>
    </Router>
  </StrictMode>
)
if (/^#?\/?$/.test(location.hash) && root.firstElementChild) hydrateRoot(root, app)
else startTransition(() => createRoot(root).render(app))
