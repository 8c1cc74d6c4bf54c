/** The few roles of the system. There are no rights per person: a person has one role in one unit. */
export const roles = [
  'frontline-officer',
  'investigating-officer',
  'caseworker',
  'provider',
  'prosecutor',
  'supervisor',
  'coordinator',
  'analyst',
  'auditor',
  'legal-reviewer',
  'administrator',
] as const
export type Role = (typeof roles)[number]

/**
 * How far a role's right reaches, from the nearest to the widest.
 * `assigned`: the person works on the record's file. `met`: she does, or met whom it is about and stays on the file as first responder. `addressed`: it was sent to the person's organisation.
 * `unit`, `organisation`: it belongs to the person's station or office, or agency. `district`, `province`: it lies in the person's area.
 * `area`: it lies where the person's office is responsible: its district; where it has none, its province; a federal office, the country.
 */
export const reaches = ['assigned', 'met', 'addressed', 'unit', 'organisation', 'district', 'province', 'area', 'national'] as const
export type Reach = (typeof reaches)[number]
