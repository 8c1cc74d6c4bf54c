import { lazy, type ComponentType } from 'react'
import { fetchWords } from './translation/fetch-words.ts'

export interface Page {
  /** As wouter reads it: `/cases/:id`. Ids in addresses, never names. */
  readonly path: string
  /** Two addresses of one component are one page: it stays as it is when one leads to the other. */
  readonly name: string
  readonly component: ComponentType
  /** Begins to fetch it, before anybody knows whether it will be shown. */
  readonly begin: () => void
  /** Seen without signing in. */
  readonly open?: true
}

/** A page that is fetched when it is first needed, so that the phone does not carry the desk. */
export function page<Name extends string>(
  path: string,
  load: () => Promise<{ readonly [Key in Name]: ComponentType }>,
  name: Name,
  open?: 'open',
): Page {
  const component = lazy(async (): Promise<{ default: ComponentType }> => ({ default: (await load())[name] }))
  const begin = () => void load().catch(() => undefined)
  return open ? { path, name, component, begin, open: true } : { path, name, component, begin }
}

/** A page that a phone begins with: its sentences are fetched together with it, not after it. */
function withWords<Module>(rooms: readonly string[], load: () => Promise<Module>): () => Promise<Module> {
  return () => {
    fetchWords(...rooms)
    return load()
  }
}

/** Says the same of an address that leads nowhere and of one that leads to what may not be seen. */
export const nowhere = page('*', () => import('./access/NotHerePage.tsx'), 'NotHerePage')

/** Every page of the product, room by room. A new page is a line here. */
export const pages: readonly Page[] = [
  page('/me', () => import('./access/SettingsPage.tsx'), 'SettingsPage'),
  page('/password', () => import('./access/PasswordPage.tsx'), 'PasswordPage'),
  page('/second-lock', () => import('./access/SecondLockPage.tsx'), 'SecondLockPage'),
  page('/screenings', () => import('./case/ScreeningsPage.tsx'), 'ScreeningsPage'),
  page('/screenings/:id', () => import('./screening/ScreeningPage.tsx'), 'ScreeningPage'),
  page(
    '/field',
    withWords(['screening'], () => import('./screening/FieldHome.tsx')),
    'FieldHome',
  ),
  page('/sheets', () => import('./screening/SheetsPage.tsx'), 'SheetsPage'),
  page(
    '/help',
    withWords(['public', 'law'], () => import('./public/HelpPage.tsx')),
    'HelpPage',
    'open',
  ),
  page('/screenings/:id/amend', () => import('./screening/AmendPage.tsx'), 'AmendPage'),
  page('/difference', () => import('./public/DifferencePage.tsx'), 'DifferencePage', 'open'),
  page('/law/review', () => import('./law/ReviewPage.tsx'), 'ReviewPage'),
  page('/law/review/:statute/:section', () => import('./law/ReviewPage.tsx'), 'ReviewPage'),
  page('/law', () => import('./law/LawPage.tsx'), 'LawPage', 'open'),
  page('/law/:statute/:section', () => import('./law/SectionPage.tsx'), 'SectionPage', 'open'),
  page('/examples', () => import('./law/ExamplesPage.tsx'), 'ExamplesPage'),
  page('/examples/:id', () => import('./law/ExamplePage.tsx'), 'ExamplePage'),
  page('/kept', () => import('./offline/KeptCasesPage.tsx'), 'KeptCasesPage'),
  page('/kept/:id', () => import('./offline/KeptCasesPage.tsx'), 'KeptCasesPage'),
  page('/outbox', () => import('./offline/OutboxPage.tsx'), 'OutboxPage'),
  page('/field/new/:step?', () => import('./screening/NewScreening.tsx'), 'NewScreening'),
  page('/cases', () => import('./case/CasesPage.tsx'), 'CasesPage'),
  page('/cases/:id', () => import('./case/CasesPage.tsx'), 'CasesPage'),
  page('/cases/:id/fir', () => import('./justice/CaseFirPage.tsx'), 'CaseFirPage'),
  page('/fir', () => import('./justice/FirPage.tsx'), 'FirPage'),
  page('/screenings/:id/fir', () => import('./justice/ScreeningFirPage.tsx'), 'ScreeningFirPage'),
  page('/cases/:id/refer', () => import('./referral/ReferPage.tsx'), 'ReferPage'),
  page('/referrals', () => import('./referral/ReferralsPage.tsx'), 'ReferralsPage'),
  page('/referrals/beds', () => import('./referral/ReferralsPage.tsx'), 'ReferralsPage'),
  page('/referrals/:id', () => import('./referral/ReferralsPage.tsx'), 'ReferralsPage'),
  page('/numbers', () => import('./report/NumbersPage.tsx'), 'NumbersPage'),
  page('/ledger', () => import('./audit/LedgerPage.tsx'), 'LedgerPage'),
  page('/offices', () => import('./access/offices/OfficesPage.tsx'), 'OfficesPage'),
  page('/offices/:id', () => import('./access/offices/OfficesPage.tsx'), 'OfficesPage'),
  page('/accounts', () => import('./access/AccountsPage.tsx'), 'AccountsPage'),
  ...(import.meta.env.DEV ? [page('/gallery', () => import('./gallery/GalleryPage.tsx'), 'GalleryPage', 'open')] : []),
]

const leadsTo = (address: string) => (page: Page) =>
  new RegExp(`^${page.path.replaceAll(/\/:[a-z]+\?/g, '(?:/[^/]+)?').replaceAll(/:[a-z]+/g, '[^/]+')}/?$`).test(address)

/** Whether an address is one of a page for everybody, which asks the server nothing about anybody. */
export function isOpen(address: string): boolean {
  return pages.filter((each) => each.open).some(leadsTo(address))
}

/** Begins to fetch the page of an address while it is still asked who is here. */
export function beginPage(address: string): void {
  pages.find(leadsTo(address))?.begin()
}
