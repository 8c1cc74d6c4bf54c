import type { Identity } from '@panah/domain/person/person'

export const identityFields = [
  'fullName',
  'nameInLatin',
  'fatherOrHusbandName',
  'cnic',
  'phone',
] as const satisfies readonly (keyof Identity)[]

/** What names a person, as it is typed; each line may stay empty. */
export type TypedIdentity = Readonly<Record<keyof Identity, string>>

export function typedFrom(identity: Identity | null): TypedIdentity {
  return {
    fullName: identity?.fullName ?? '',
    nameInLatin: identity?.nameInLatin ?? '',
    fatherOrHusbandName: identity?.fatherOrHusbandName ?? '',
    cnic: writtenCnic(identity?.cnic ?? ''),
    phone: identity?.phone ?? '',
  }
}

/** As it is sent: an empty line is not known, and said so. */
export function identityFrom(typed: TypedIdentity): Identity {
  const orNull = (line: string) => line.trim() || null
  return {
    fullName: orNull(typed.fullName),
    nameInLatin: orNull(typed.nameInLatin),
    fatherOrHusbandName: orNull(typed.fatherOrHusbandName),
    cnic: orNull(typed.cnic.replaceAll(/[\s-]/g, '')),
    phone: orNull(typed.phone.replaceAll(/[\s-]/g, '')),
  }
}

/** 35202-1234567-1, as it stands on the card. */
export function writtenCnic(digits: string): string {
  return /^\d{13}$/.test(digits) ? `${digits.slice(0, 5)}-${digits.slice(5, 12)}-${digits.slice(12)}` : digits
}

export type LineProblem = 'cnic-length' | 'cnic-form' | 'phone-form'

/** What is wrong with a line, before it is sent; the server looks again. */
export function lineProblem(field: keyof Identity, line: string): LineProblem | null {
  const digits = line.replaceAll(/[\s-]/g, '')
  if (digits === '') return null
  if (field === 'cnic' && digits.length !== 13) return 'cnic-length'
  if (field === 'cnic' && !/^[1-8]\d{12}$/.test(digits)) return 'cnic-form'
  if (field === 'phone' && !/^(?:\+92|0)3\d{9}$|^\+?\d{7,15}$/.test(digits)) return 'phone-form'
  return null
}
