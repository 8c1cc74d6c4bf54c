import { policy } from '../access/policy.ts'
import type { Numbers } from './numbers.ts'

/** A coordinator counts in the area of her committee: district, province or country; there is no row behind the number that she may open. */
export const numbersPolicy = policy<Numbers>()({
  record: 'numbers',
  may: { read: { coordinator: 'area', analyst: 'national' } },
  hide: {},
})
