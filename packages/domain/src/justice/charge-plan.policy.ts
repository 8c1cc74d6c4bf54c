import { policy } from '../access/policy.ts'
import type { ChargePlan, FirPaper } from './charge-plan.ts'

/** Sections are picked by whoever investigates the file, and by the supervisor of the station. */
export const chargePlanPolicy = policy<ChargePlan>()({
  record: 'charge-plan',
  may: {
    read: { 'investigating-officer': 'assigned', supervisor: 'unit' },
    plan: { 'investigating-officer': 'assigned', supervisor: 'unit' },
  },
  hide: {},
})

/** The desk reads the public law over facts without a name. Whoever works with charges may put it on paper; each paper is a line in the ledger. */
export const firPaperPolicy = policy<FirPaper>()({
  record: 'fir-paper',
  may: {
    print: {
      'frontline-officer': 'national',
      'investigating-officer': 'national',
      supervisor: 'national',
      prosecutor: 'national',
      'legal-reviewer': 'national',
    },
  },
  hide: {},
})
