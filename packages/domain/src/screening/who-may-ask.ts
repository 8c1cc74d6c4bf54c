import type { Role } from '../access/role.ts'
import type { Asker } from './instruments/instruments.ts'

/**
 * How far somebody is trained to ask, by role, until certificates are kept by person. A constable holds the short screen; whoever investigates
 * or leads a unit is trained to interview; children are heard at length by a caseworker.
 */
const trained: Readonly<Partial<Record<Role, Asker>>> = {
  'investigating-officer': 'interviewer',
  supervisor: 'interviewer',
  caseworker: 'child-interviewer',
}

export function askerOf(role: Role): Asker {
  return trained[role] ?? 'any-officer'
}
