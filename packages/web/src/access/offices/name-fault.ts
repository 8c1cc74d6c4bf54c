import type { OfficeName } from '@panah/domain/access/office'
import { textFault } from '@panah/domain/text-fault'

export const longestName = 120

/** Which of the two names is still missing, or in the other's letters; null where both are there. */
export function nameFault({ en, ur }: OfficeName): 'en' | 'ur' | null {
  if (!/[A-Za-z]/.test(en) || textFault(en, longestName)) return 'en'
  return !/\p{Script=Arabic}/u.test(ur) || textFault(ur, longestName) ? 'ur' : null
}
