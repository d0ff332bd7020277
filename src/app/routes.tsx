import { type ComponentType, lazy, Suspense, useEffect, useLayoutEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router'
import { Button } from './parts/Button.tsx'
import { Start } from './resident/Start.tsx'
import { Caught } from './shell/Caught.tsx'
import { Page } from './shell/Page.tsx'
import { useStep } from './shell/useStep.ts'
import { isLinkState, LINK_ROUTE, type LinkState } from './take/linkState.ts'
import { useSession } from './useSession.tsx'

const Family = screen(() => import('./resident/Family.tsx'))
const Next = screen(() => import('./resident/Next.tsx'))
const Question = screen(() => import('./resident/Question.tsx'))
const Check = screen(() => import('./resident/Check.tsx'))
const Try = screen(() => import('./resident/Try.tsx'))
const Result = screen(() => import('./resident/Result.tsx'))
const Plan = screen(() => import('./plan/Plan.tsx'))
const OpenLink = screen(() => import('./take/OpenLink.tsx'))
const LinkNote = screen(() => import('./take/LinkNote.tsx'))

/** A screen behind the start page: it comes when it is opened, and its sentences with it. */
function screen(load: () => Promise<{ default: ComponentType }>) {
  return lazy(async () => {
    const [module, { addJourneyWords }] = await Promise.all([load(), import('./words/journey.ts')])
    addJourneyWords()
    return module
  })
}

/** The one table of screens. */
export function App() {
  const { state, pathname, key }: { state: unknown; pathname: string; key: string } = useLocation()
  return (
    <Page>
      {isLinkState(state) && (
        <Suspense fallback={null}>
          <LinkNote />
        </Suspense>
      )}
      <Suspense fallback={<Opening />}>
        {pathname.startsWith(LINK_ROUTE) ? null : <Arrived />}
        <Caught place={key} fallback={<Failed />}>
          {isReadable(pathname) ? <Screens /> : <Unreadable path={pathname} />}
        </Caught>
      </Suspense>
    </Page>
  )
}

function Screens() {
  return (
    <Routes>
      <Route path="/" element={<Start />} />
      <Route path="/family" element={<Begun screen={Family} />} />
      <Route path="/next" element={<Begun screen={Next} />} />
      <Route path="/question/:claimant/:fact" element={<Begun screen={Question} />} />
      <Route path="/check" element={<Begun screen={Check} />} />
      <Route path="/try" element={<Begun screen={Try} />} />
      <Route path="/result" element={<Begun screen={Result} />} />
      <Route path="/plan" element={<Plan />} />
      <Route path="/plan/:place" element={<Plan />} />
      <Route path="/s/*" element={<OpenLink />} />
      <Route path="*" element={<Navigate to="/" replace />} />
    </Routes>
  )
}

/** Of an address that it cannot decode the router tells the console, word for word: one that may carry answers is kept from it. */
function isReadable(pathname: string): boolean {
  try {
    return decodeURIComponent(pathname) !== '' // it never is: the build leaves out a call whose value is not used
  } catch {
    return false
  }
}

/** A link that a chat has cut or mangled: its answers are taken where they are whole, anything else is refused. */
function Unreadable({ path }: { path: string }) {
  if (path.startsWith(LINK_ROUTE)) return <OpenLink />
  return <Navigate to="/" replace state={{ link: 'damaged' } satisfies LinkState} />
}

/** A screen of a journey under way. Where there is none, as after a reload, the start page says that nothing was kept. */
function Begun({ screen: Screen }: { screen: ComponentType }) {
  const { hasBegun } = useSession().session
  if (!hasBegun) return <Navigate to="/" replace state={{ restarted: true }} />
  return <Screen />
}

/** A screen is there: what index.html shows in its place goes. */
function Arrived() {
  useLayoutEffect(() => document.documentElement.classList.remove('deep', 'deep-link', 'boot-failed'), [])
  return null
}

/** Says that a screen has failed, and leads to where every journey begins. */
function Failed() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  useStep(t('shell.failed'))
  return (
    <main id="main">
      <h1 tabIndex={-1}>{t('shell.failed')}</h1>
      <Button kind="primary" onClick={() => void navigate('/')}>
        {t('shell.toStart')}
      </Button>
    </main>
  )
}

/** Quick loads show nothing; a slow one says so. */
function Opening() {
  const { t } = useTranslation()
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 400)
    return () => clearTimeout(timer)
  }, [])
  return <p role="status">{isSlow ? t('shell.opening') : ''}</p>
}
