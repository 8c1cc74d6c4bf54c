/** What a screening says, field by field, in the same words on the phone and on the server. */
export type Fields = Readonly<Record<string, string | null>>

export interface Told {
  readonly field: string
  /** What stood there when it was told; null: nothing. */
  readonly was: string | null
  readonly is: string | null
}

export interface Both extends Told {
  /** What stands there meanwhile. */
  readonly kept: string | null
}

export interface Merged {
  readonly fields: Fields
  /** Taken over: nobody had touched the field meanwhile. */
  readonly taken: readonly Told[]
  /** Already so. */
  readonly same: readonly Told[]
  /** Told differently by two: what stands stays, the other is kept beside it, a person decides. */
  readonly both: readonly Both[]
}

/**
 * Merges what was told on one device into what stands, knowing what that device had before it: a three-way merge, field by field.
 * Different fields never disturb each other. Every value told is afterwards in `fields` or in `both`: none is lost.
 */
export function mergeTold(stands: Fields, told: readonly Told[]): Merged {
  const [taken, same, both]: [Told[], Told[], Both[]] = [[], [], []]
  const fields: Record<string, string | null> = { ...stands }
  for (const change of told) {
    const kept = fields[change.field] ?? null
    if (kept === change.is) same.push(change)
    else if (kept === change.was) {
      taken.push(change)
      fields[change.field] = change.is
    } else both.push({ ...change, kept })
  }
  return { fields, taken, same, both }
}

/** What differs between what a device had and what it has now, as it is told. */
export function changesBetween(before: Fields, after: Fields): Told[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, was: before[field] ?? null, is: after[field] ?? null }))
    .filter(({ was, is }) => was !== is)
}

interface Telling {
  readonly facts: Readonly<Record<string, 'yes' | 'no' | 'unknown'>>
  readonly refusedToSay: readonly string[]
  readonly note: string | null
  readonly scene: { readonly place: string; readonly heldOn: string; readonly actOn: string | null }
}

/** A screening as fields. Who did not want to say is unknown to the law, and here it is what it was. */
export function fieldsOf({ facts, refusedToSay, note, scene }: Telling): Fields {
  const answers = Object.entries(facts).map(([fact, answer]) => [`fact:${fact}`, answer] as const)
  const refused = refusedToSay.map((fact) => [`fact:${fact}`, 'refused'] as const)
  return { ...Object.fromEntries([...answers, ...refused]), note, place: scene.place, 'held-on': scene.heldOn, 'act-on': scene.actOn }
}

/** And back. A place and a day always stand: nothing takes them away. */
export function tellingOf(fields: Fields): Telling {
  const told = Object.entries(fields).flatMap(([field, value]) =>
    field.startsWith('fact:') && value !== null ? [[field.slice('fact:'.length), value] as const] : [],
  )
  return {
    facts: Object.fromEntries(told.map(([fact, value]) => [fact, value === 'yes' || value === 'no' ? value : 'unknown'])),
    refusedToSay: told.filter(([, value]) => value === 'refused').map(([fact]) => fact),
    note: fields['note'] ?? null,
    scene: { place: fields['place'] ?? '', heldOn: fields['held-on'] ?? '', actOn: fields['act-on'] ?? null },
  }
}
