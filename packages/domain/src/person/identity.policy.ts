import { policy } from '../access/policy.ts'
import type { Identity } from './person.ts'

/**
 * Who may open a name, and who may write one. Whoever met her writes down what she said and does not read it back: reading is for those who work
 * on her file. A supervisor's reach ends at the unit; nobody has it nationally.
 */
export const identityPolicy = policy<Identity>()({
  record: 'identity',
  may: {
    read: { caseworker: 'assigned', 'investigating-officer': 'assigned', supervisor: 'unit' },
    record: { 'frontline-officer': 'met', caseworker: 'met', 'investigating-officer': 'met', supervisor: 'unit' },
  },
  hide: {},
})
