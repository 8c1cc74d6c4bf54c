import { policy } from '../access/policy.ts'
import type { Person } from './person.ts'

/** Sex, age band and language are enough to work with; they go no further than the record they belong to. */
export const personPolicy = policy<Person>()({
  record: 'person',
  may: {
    read: { 'frontline-officer': 'met', 'investigating-officer': 'met', caseworker: 'met', supervisor: 'unit' },
    record: { 'frontline-officer': 'met', 'investigating-officer': 'met', caseworker: 'met', supervisor: 'met' },
  },
  hide: {},
})
