import { cnicFault, phoneFault } from '@panah/domain/person/papers'
import { textFault } from '@panah/domain/text-fault'
import type { TypedIdentity } from './draft.ts'

export const longestName = 120
export const longestNote = 2000

export type IdentityFaults = Partial<Record<keyof TypedIdentity, string>>

/** What is wrong with what was typed, line by line, as codes; the server says the same. An empty line is never wrong. */
export function identityFaults(typed: TypedIdentity): IdentityFaults {
  const lines: [keyof TypedIdentity, string | null][] = [
    ['fullName', textFault(typed.fullName, longestName)],
    ['nameInLatin', textFault(typed.nameInLatin, longestName)],
    ['fatherOrHusbandName', textFault(typed.fatherOrHusbandName, longestName)],
    ['cnic', textFault(typed.cnic, 40) ?? cnicFault(typed.cnic)],
    ['phone', textFault(typed.phone, 40) ?? phoneFault(typed.phone)],
  ]
  return Object.fromEntries(lines.filter(([, fault]) => fault !== null))
}
