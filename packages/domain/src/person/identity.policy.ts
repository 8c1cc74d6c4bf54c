import { policy } from '../access/policy.ts'
import type { Identity } from './person.ts'

/** Who may open a name, and who may write one. A supervisor's reach ends at the unit; nobody has it nationally. */
export const identityPolicy = policy<Identity>()({
  record: 'identity',
  may: {
    read: { caseworker: 'assigned', 'investigating-officer': 'assigned', supervisor: 'unit' },
    record: { 'frontline-officer': 'assigned', caseworker: 'assigned', 'investigating-officer': 'assigned', supervisor: 'unit' },
  },
  hide: {},
})
