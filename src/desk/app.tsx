import { ErrorBoundary, LocationProvider, lazy, Route, Router } from 'preact-iso'
import { signedOut } from './me.ts'
import { NotThere } from './pages/not-there.tsx'
import { Masthead } from './parts/masthead.tsx'

const fetchBoard = () => import('./pages/board.tsx').then(({ Board }) => Board)
// begun while the server is asked who is there
if (location.pathname === '/') void fetchBoard()

const Board = lazy(fetchBoard)
const Submit = lazy(() => import('./pages/submit.tsx'))
const Article = lazy(() => import('./pages/article.tsx'))
const Workbench = lazy(() => import('./workbench/index.tsx'))
const Termbase = lazy(() => import('./pages/termbase.tsx'))
const Names = lazy(() => import('./pages/names.tsx'))
const Memory = lazy(() => import('./pages/memory.tsx'))
const People = lazy(() => import('./pages/people.tsx'))
const Operations = lazy(() => import('./pages/operations.tsx'))
const Settings = lazy(() => import('./pages/settings.tsx'))
const SignInAgain = lazy(() => import('./parts/sign-in-again.tsx'))

/** The desk: one masthead, and the page that the address names. The server knows these addresses too (`api/routes/desk`). */
export const App = () => (
  <LocationProvider>
    <Masthead />
    <div id="main" tabIndex={-1}>
      <ErrorBoundary>
        <Router>
          <Route path="/" component={Board} />
          <Route path="/submit" component={Submit} />
          <Route path="/articles/:slug" component={Article} />
          <Route path="/articles/:slug/:language" component={Workbench} />
          <Route path="/termbase" component={Termbase} />
          <Route path="/names" component={Names} />
          <Route path="/memory" component={Memory} />
          <Route path="/people" component={People} />
          <Route path="/operations" component={Operations} />
          <Route path="/settings" component={Settings} />
          <Route default component={NotThere} />
        </Router>
      </ErrorBoundary>
    </div>
    <ErrorBoundary>{signedOut.value && <SignInAgain />}</ErrorBoundary>
  </LocationProvider>
)
