import { policy } from '../access/policy.ts'
import type { Numbers } from './numbers.ts'

/** A coordinator counts; there is no row behind the number that she may open. */
export const numbersPolicy = policy<Numbers>()({
  record: 'numbers',
  may: { read: { coordinator: 'district', analyst: 'national' } },
  hide: {},
})
