import { policy } from './policy.ts'
import type { OfficeName } from './office.ts'

/** Where people work is no secret among those who are signed in: every screen calls somebody by role and office. */
const everybody = {
  'frontline-officer': 'national',
  'investigating-officer': 'national',
  caseworker: 'national',
  provider: 'national',
  prosecutor: 'national',
  supervisor: 'national',
  coordinator: 'national',
  analyst: 'national',
  auditor: 'national',
  'legal-reviewer': 'national',
  administrator: 'national',
} as const

/** An administrator sets up the agencies of the area her own office is responsible for: a federal one those of the country, a provincial one those of her province. */
export const organisationPolicy = policy<{ readonly name: OfficeName }>()({
  record: 'organisation',
  may: {
    read: everybody,
    open: { administrator: 'area' },
    rename: { administrator: 'area' },
    close: { administrator: 'area' },
    reopen: { administrator: 'area' },
  },
  hide: {},
})

/** The same for their stations and offices. */
export const unitPolicy = policy<{ readonly name: OfficeName }>()({
  record: 'unit',
  may: {
    read: everybody,
    open: { administrator: 'area' },
    rename: { administrator: 'area' },
    close: { administrator: 'area' },
    reopen: { administrator: 'area' },
  },
  hide: {},
})
