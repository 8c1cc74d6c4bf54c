import type { Anchors } from '@panah/domain/access/actor'
import type { Identity } from '@panah/domain/person/person'
import { sql } from 'kysely'
import type { Door } from '../access/acting.ts'
import { writeLedger } from '../audit/ledger.ts'
import type { Hangs } from '../db/schema.ts'
import { keepChange } from '../db/receipts.ts'
import type { Saved } from '../door.ts'
import type { KeyRing } from '../seal.ts'
import { sealIdentity } from './sealed-identity.ts'

export interface KnownPerson extends Hangs {
  readonly id: string
  readonly firstMetBy: string
  readonly caredForBy: readonly string[]
  /** The highest version written so far; 0 where nobody has written a name down. */
  readonly version: number
}

/** A person the actor sees, and how often her identity was written; held, so that two versions cannot take one number. */
export async function findPerson({ tx }: Door, personId: string): Promise<KnownPerson | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${personId}, 4))`.execute(tx)
  const found = await tx
    .selectFrom('person')
    .select(['id', 'firstMetBy', 'unitId', 'organisationId', 'district', 'province'])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!found) return null
  const { rows } = await sql<{ version: number; carers: string[] }>`
    select panah.identity_version(${personId}::uuid) as version, panah.carers_of(${personId}::uuid) as carers`.execute(tx)
  return { ...found, version: rows[0]?.version ?? 0, caredForBy: rows[0]?.carers ?? [] }
}

export function anchorsOfPerson({ firstMetBy, caredForBy, unitId, organisationId, district, province }: KnownPerson): Anchors {
  return { assignedTo: caredForBy, metBy: [firstMetBy], addressedTo: null, unitId, organisationId, district, province }
}

/** Adds a version; the versions before it stay as they were. */
export async function keepIdentity(
  { tx, actor }: Door,
  keys: KeyRing,
  known: KnownPerson,
  identity: Identity,
  now: string,
): Promise<Saved> {
  const { id: personId, firstMetBy, unitId, organisationId, district, province } = known
  const version = known.version + 1
  const { sealedFields, ...sealed } = sealIdentity(keys, { personId, version }, identity)
  await tx
    .insertInto('personIdentity')
    .values({
      ...{ personId, version, ...sealed, sealedFields: JSON.stringify(sealedFields) },
      ...{ recordedBy: actor.accountId, recordedAt: now, firstMetBy, unitId, organisationId, district, province },
    })
    .execute()
  const fields = Object.entries(identity).flatMap(([field, text]) => (text === null ? [] : [field]))
  return { record: 'identity', id: personId, number: null, version, fields }
}

interface Told {
  readonly identity: Identity
  readonly command: string
  readonly now: string
}

/** What an officer was told with a screening: the first version, with a line of its own in the ledger; nothing where nothing was told. */
export async function keepToldIdentity(
  door: Door,
  keys: KeyRing,
  met: { readonly personId: string; readonly scene: { readonly district: string; readonly province: string } },
  { identity, command, now }: Told,
): Promise<void> {
  if (Object.values(identity).every((text) => text === null)) return
  const { accountId, unitId, organisationId } = door.actor
  const { district, province } = met.scene
  const person: KnownPerson = {
    ...{ id: met.personId, version: 0, firstMetBy: accountId, caredForBy: [] },
    ...{ unitId, organisationId, district, province },
  }
  const { record, id, version, fields } = await keepIdentity(door, keys, person, identity, now)
  await keepChange(door, { record, id, version, fields })
  await writeLedger(door.tx, { action: 'identity.record', record, recordId: id, outcome: 'done', detail: { command, version, fields } })
}
