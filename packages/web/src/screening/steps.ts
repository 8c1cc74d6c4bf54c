import { steps } from '@panah/domain/screening/short-screen'

/** The steps an officer is told of: the place first, then those of the short screen. */
export const chapters = steps.length + 1
