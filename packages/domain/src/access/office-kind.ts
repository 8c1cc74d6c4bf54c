/** What an organisation is; which of them a case belongs to, the law says. */
export const officeKinds = [
  'police',
  'fia',
  'labour',
  'child-protection',
  'social-welfare',
  'provider',
  'prosecution',
  'committee',
  'oversight',
  'administration',
] as const
export type OfficeKind = (typeof officeKinds)[number]

/** Why an office was closed. A closed list, so that the ledger never carries a story. */
export const closingReasons = ['merged', 'moved', 'ended', 'opened-by-mistake'] as const
export type ClosingReason = (typeof closingReasons)[number]
