import type { Role } from '@panah/domain/access/role'

/** Where each role begins its day. */
export const homeOf: Readonly<Record<Role, string>> = {
  'frontline-officer': '/field',
  'investigating-officer': '/cases',
  supervisor: '/screenings',
  caseworker: '/cases',
  provider: '/referrals',
  prosecutor: '/cases',
  coordinator: '/numbers',
  analyst: '/numbers',
  auditor: '/ledger',
  'legal-reviewer': '/law',
  administrator: '/accounts',
}

/** The main pages in the bar of the desk, in order, and who sees them. The server refuses anyone else all the same. */
export const ways = [
  { href: '/screenings', key: 'screenings', roles: ['supervisor', 'investigating-officer'] },
  { href: '/cases', key: 'cases', roles: ['supervisor', 'caseworker', 'prosecutor', 'investigating-officer'] },
  { href: '/referrals', key: 'referrals', roles: ['caseworker', 'provider', 'supervisor'] },
  { href: '/fir', key: 'fir', roles: ['investigating-officer', 'supervisor', 'prosecutor', 'legal-reviewer'] },
  { href: '/law', key: 'law', roles: ['supervisor', 'investigating-officer', 'prosecutor', 'legal-reviewer', 'caseworker'] },
  { href: '/numbers', key: 'numbers', roles: ['coordinator', 'analyst'] },
  { href: '/ledger', key: 'ledger', roles: ['auditor'] },
  { href: '/accounts', key: 'accounts', roles: ['administrator'] },
  { href: '/offices', key: 'offices', roles: ['administrator'] },
] as const satisfies readonly { href: string; key: string; roles: readonly Role[] }[]
