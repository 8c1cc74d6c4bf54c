import { QueryClientProvider } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { Session } from './access/Session.tsx'
import { useSession } from './access/session-context.ts'
import { nowhere, pages, type Page } from './rooms.ts'
import { Mishap } from './sync/Mishap.tsx'
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
          <SkipLink />
          <Switch>
            {pages.filter((page) => page.open).map(routeOf)}
            <Route>
              <Session>
                <Inside />
              </Session>
            </Route>
          </Switch>
        </Suspense>
      </QueryClientProvider>
    </Mishap>
  )
}

function Inside() {
  const { me } = useSession()
  return (
    <Suspense fallback={<OnItsWay />}>
      <Switch>
        {pages.filter((page) => !page.open).map(routeOf)}
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
