import type { Actor, Anchors } from './actor.ts'
import type { Reach, Role } from './role.ts'

/** Action → role → reach, and the fields that a role, or whoever only met the person, never receives. No grant means no. */
export interface Policy<Field extends string = string, Action extends string = string> {
  readonly record: string
  readonly may: { readonly [A in Action]: { readonly [R in Role]?: Reach } }
  readonly hide: { readonly [R in Role]?: readonly Field[] }
  /** Taken out of a record that the reader reaches as the one who met the person, and does not work on. */
  readonly hideFromWhoMet?: readonly Field[]
}

/** Declares a policy next to the type it protects; a misspelt field or role does not compile. */
export function policy<Kept>() {
  return <const P extends Policy<Extract<keyof Kept, string>>>(declared: P): P => declared
}

/** Whether the reach takes in a record with these anchors. Its other half is the SQL procedure `panah.guard`; a property test holds the two together. */
export function within(reach: Reach, actor: Actor, anchors: Anchors): boolean {
  switch (reach) {
    case 'assigned':
      return anchors.assignedTo.includes(actor.accountId)
    case 'met':
      return anchors.assignedTo.includes(actor.accountId) || (anchors.metBy ?? []).includes(actor.accountId)
    case 'addressed':
      return anchors.addressedTo !== null && anchors.addressedTo === actor.organisationId
    case 'unit':
      return anchors.unitId !== null && anchors.unitId === actor.unitId
    case 'organisation':
      return anchors.organisationId !== null && anchors.organisationId === actor.organisationId
    case 'district':
      return anchors.district !== null && anchors.district === actor.district
    case 'province':
      return anchors.province !== null && anchors.province === actor.province
    case 'area':
      if (actor.district !== null) return anchors.district === actor.district
      return actor.province === null || anchors.province === actor.province
    case 'national':
      return true
  }
}

/** The reach a role has for an action, or null where nothing was granted. */
export function reachOf(declared: Policy, action: string, role: Role): Reach | null {
  return declared.may[action]?.[role] ?? null
}

/** Whether this actor may do this to a record hanging here. */
export function may(declared: Policy, action: string, actor: Actor, anchors: Anchors): boolean {
  const reach = reachOf(declared, action, actor.role)
  return reach !== null && within(reach, actor, anchors)
}

/** The record without the fields the actor's role never receives, and without those that are for whoever works on it. */
export function withoutHidden<T extends object>(declared: Policy, actor: Actor, record: T, worksOnIt: boolean): T {
  const hidden = [...(declared.hide[actor.role] ?? []), ...(worksOnIt ? [] : (declared.hideFromWhoMet ?? []))]
  if (hidden.length === 0) return record
  return Object.fromEntries(Object.entries(record).filter(([field]) => !hidden.includes(field))) as T
}
