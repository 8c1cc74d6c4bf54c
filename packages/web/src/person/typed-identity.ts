import { cnicAsPrinted, phoneAsWritten, withoutGaps } from '@panah/domain/person/papers'
import type { Identity } from '@panah/domain/person/person'
import type { TypedIdentity } from '../screening/draft.ts'

export const identityLines = [
  'fullName',
  'nameInLatin',
  'fatherOrHusbandName',
  'cnic',
  'phone',
] as const satisfies readonly (keyof Identity)[]

/** What is known, as it stands in the lines of the form; papers and phones in their usual groups. */
export function typedFrom(identity: Identity | null): TypedIdentity {
  return {
    fullName: identity?.fullName ?? '',
    nameInLatin: identity?.nameInLatin ?? '',
    fatherOrHusbandName: identity?.fatherOrHusbandName ?? '',
    cnic: cnicAsPrinted(identity?.cnic ?? ''),
    phone: phoneAsWritten(identity?.phone ?? ''),
  }
}

/** As it is sent: an empty line is not known, and said so. */
export function identityFrom(typed: TypedIdentity): Identity {
  const orNull = (line: string) => line.trim() || null
  return {
    fullName: orNull(typed.fullName),
    nameInLatin: orNull(typed.nameInLatin),
    fatherOrHusbandName: orNull(typed.fatherOrHusbandName),
    cnic: orNull(withoutGaps(typed.cnic)),
    phone: orNull(withoutGaps(typed.phone)),
  }
}
