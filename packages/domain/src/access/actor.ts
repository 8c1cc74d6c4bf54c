import type { Role } from './role.ts'

/** Who acts: an account, in its role, where it stood when the session was opened. */
export interface Actor {
  readonly accountId: string
  readonly sessionId: string
  readonly role: Role
  readonly organisationId: string
  readonly unitId: string
  readonly district: string | null
  readonly province: string | null
}

/** Where a record hangs: what a reach is measured against. */
export interface Anchors {
  /** Who works on it now. Whoever only met the person is not among them. */
  readonly assignedTo: readonly string[]
  /** Who met the person: wrote down what was told, or stays on the file as first responder. */
  readonly metBy?: readonly string[]
  readonly addressedTo: string | null
  readonly unitId: string | null
  readonly organisationId: string | null
  readonly district: string | null
  readonly province: string | null
}
