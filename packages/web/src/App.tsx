import { QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { Session } from './access/Session.tsx'
import { useSession } from './access/session-context.ts'
import { nowhere, pages, type Page } from './rooms.ts'
import { Mishap } from './sync/Mishap.tsx'
import { keyOf } from './sync/use-query-of.ts'
import { newQueryClient } from './sync/query-client.ts'
import { isReady } from './translation/catalogues.ts'
import { useLanguage, useText } from './translation/use-text.tsx'
import { BusyBar } from './ui/Busy.tsx'
import { Mark } from './ui/Icon.tsx'
import { mainId, SkipLink } from './ui/SkipLink.tsx'
import { homeOf } from './ways.ts'

export function App() {
  const [queries] = useState(newQueryClient)
  return (
    <Mishap>
      <QueryClientProvider client={queries}>
        <Suspense fallback={<OnItsWay />}>
          <Doors />
        </Suspense>
      </QueryClientProvider>
    </Mishap>
  )
}

/**
 * Open pages need nobody signed in and ask the server nothing about anybody. Once somebody has signed in since the page was loaded, they open
 * behind the session like all others: its lock must hold there too, and must not be left by walking through an open page.
 */
function Doors() {
  useLocation()
  const signedIn = useQueryClient().getQueryData(keyOf('me')) !== undefined
  return (
    <Switch>
      {pages.filter((page) => page.open && !signedIn).map(routeOf)}
      <Route>
        <SkipLink />
        <Session>
          <Inside />
        </Session>
      </Route>
    </Switch>
  )
}

function Inside() {
  const { me } = useSession()
  return (
    <Suspense fallback={<OnItsWay />}>
      <Switch>
        {pages.map(routeOf)}
        <Route path="/">
          <Redirect to={homeOf[me.account.role]} replace />
        </Route>
        <Route>
          <nowhere.component />
        </Route>
      </Switch>
    </Suspense>
  )
}

function routeOf({ path, name, component: Component }: Page) {
  return (
    <Route key={name} path={path}>
      <Component />
    </Route>
  )
}

/** While a page or its sentences are on their way. Before the first sentences are here there are no words to say it with. */
function OnItsWay() {
  const language = useLanguage()
  return isReady(language, 'ui') ? <PageOnItsWay /> : <FirstPageOnItsWay />
}

function PageOnItsWay() {
  const text = useText('ui')
  return (
    <main id={mainId} tabIndex={-1} className="page">
      <BusyBar what={text('busy.page')} />
    </main>
  )
}

function FirstPageOnItsWay() {
  return (
    <main id={mainId} tabIndex={-1} className="first-wait">
      <div role="status" aria-label="Panah">
        <Mark />
      </div>
      <span className="busy-mark" />
    </main>
  )
}
