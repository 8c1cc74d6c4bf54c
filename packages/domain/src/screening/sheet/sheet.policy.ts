import { policy } from '../../access/policy.ts'
import type { SheetAsked } from './sheet.ts'

/** A blank sheet holds nobody; whoever may screen may print one. A filled one is the screening itself, and is read under the screening's policy first. */
export const sheetPolicy = policy<SheetAsked>()({
  record: 'screening-sheet',
  may: {
    print: { 'frontline-officer': 'national', 'investigating-officer': 'national', caseworker: 'national', supervisor: 'national' },
  },
  hide: {},
})
