import type { Anchors } from '@panah/domain/access/actor'
import type { Answered } from '@panah/domain/referral/answer-referral'
import type { ReferralState, SendReferral } from '@panah/domain/referral/referral'
import type { BeforeSending, ConsentAnswer, Sending } from '@panah/domain/referral/send-referral'
import type { Service } from '@panah/domain/referral/service-provider'
import type { TellBeds } from '@panah/domain/referral/tell-beds'
import { sql } from 'kysely'
import type { Door } from '../access/acting.ts'
import { partsIn, type Parts } from '../case/parts.ts'
import type { Saved } from '../door.ts'
import type { Hangs } from '../db/schema.ts'

interface TheCase extends Hangs {
  readonly id: string
  readonly personId: string
}

export interface KnownForSending extends BeforeSending, Parts {
  readonly theCase: TheCase
  readonly addressedTo: string
}

/** The case, what she has agreed to, and the provider. Held, so that a second request and a withdrawn consent wait until this is done. */
export async function findForSending({ tx }: Door, given: SendReferral): Promise<KnownForSending | null> {
  const { caseId, providerId, service } = given
  // The lock of case/records.ts: a no that is being written down is heard before a request goes out.
  await sql`select pg_advisory_xact_lock(hashtextextended(${caseId}, 3))`.execute(tx)
  const theCase = await tx
    .selectFrom('caseFile')
    .select(['id', 'personId', 'unitId', 'organisationId', 'district', 'province'])
    .where('id', '=', caseId)
    .executeTakeFirst()
  const provider = await tx
    .selectFrom('serviceProvider')
    .select(['organisationId', 'active', 'services'])
    .where('id', '=', providerId)
    .executeTakeFirst()
  if (!theCase || !provider) return null
  const consents = await tx.selectFrom('consent').select(['id', 'purpose', 'answer', 'recordedAt']).where('caseId', '=', caseId).execute()
  const waiting = await tx
    .selectFrom('referral')
    .select('id')
    .where('caseId', '=', caseId)
    .where('providerId', '=', providerId)
    .where('service', '=', service)
    .where('state', '=', 'sent')
    .executeTakeFirst()
  return {
    theCase,
    ...(await partsOn(tx, caseId)),
    addressedTo: provider.organisationId,
    consents: consents as ConsentAnswer[],
    provider: { active: provider.active, services: provider.services as Service[] },
    alreadyWaiting: waiting !== undefined,
  }
}

async function partsOn(tx: Door['tx'], caseId: string): Promise<Parts> {
  const on = tx.selectFrom('caseAssignment').select(['accountId', 'part']).where('caseId', '=', caseId).where('until', 'is', null)
  return partsIn(await on.execute())
}

/** Where a case hangs for the actions of whoever works on it. */
export function anchorsOfCase({ theCase, workedOnBy, metBy }: Parts & Pick<KnownForSending, 'theCase'>): Anchors {
  const { unitId, organisationId, district, province } = theCase
  return { assignedTo: workedOnBy, metBy, addressedTo: null, unitId, organisationId, district, province }
}

export async function keepSent({ tx, actor }: Door, known: KnownForSending, sending: Sending, given: SendReferral): Promise<Saved | null> {
  const { id: caseId, personId, ...hangs } = known.theCase
  const { need, ...sent } = sending
  const { rows } = await sql<{ number: string }>`select panah.next_number('RF') as number`.execute(tx)
  const number = rows[0]?.number ?? ''
  const { referralId: id, providerId, service, urgency } = given
  const added = await tx
    .insertInto('referral')
    .values({
      id,
      number,
      caseId,
      personId,
      providerId,
      addressedTo: known.addressedTo,
      service,
      urgency,
      state: 'sent',
      sentBy: actor.accountId,
      ...sent,
      ...hangs,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return null
  await tx
    .insertInto('referralNeed')
    .values({ referralId: id, caseId, addressedTo: known.addressedTo, need: JSON.stringify(need), ...hangs })
    .execute()
  return { record: 'referral', id, number, version: 1, fields: [] }
}

export interface KnownReferral extends Hangs, Parts {
  readonly id: string
  readonly number: string
  readonly version: number
  readonly state: ReferralState
  readonly addressedTo: string
}

/** A request one may see, held until this transaction ends: an answer and a revocation cannot pass each other. */
export async function findReferral({ tx }: Door, referralId: string): Promise<KnownReferral | null> {
  const found = await tx
    .selectFrom('referral')
    .select(['id', 'caseId', 'number', 'version', 'state', 'addressedTo', 'unitId', 'organisationId', 'district', 'province'])
    .where('id', '=', referralId)
    .forUpdate()
    .executeTakeFirst()
  if (!found) return null
  return { ...found, state: found.state as ReferralState, ...(await partsOn(tx, found.caseId)) }
}

export function anchorsOfReferral({ workedOnBy, metBy, addressedTo, unitId, organisationId, district, province }: KnownReferral): Anchors {
  return { assignedTo: workedOnBy, metBy, addressedTo, unitId, organisationId, district, province }
}

export async function keepAnswer({ tx }: Door, referral: KnownReferral, answer: Answered): Promise<Saved> {
  const { declinedWords, ...answered } = answer
  const version = referral.version + 1
  await tx
    .updateTable('referral')
    .set({ ...answered, version })
    .where('id', '=', referral.id)
    .execute()
  if (declinedWords !== null) await tx.updateTable('referralNeed').set({ declinedWords }).where('referralId', '=', referral.id).execute()
  return { record: 'referral', id: referral.id, number: referral.number, version, fields: ['state', 'answeredAt', 'declinedBecause'] }
}

export async function keepRevoked({ tx }: Door, referral: KnownReferral, revoked: { state: 'revoked'; revokedAt: string }): Promise<Saved> {
  const version = referral.version + 1
  await tx
    .updateTable('referral')
    .set({ ...revoked, version })
    .where('id', '=', referral.id)
    .execute()
  return { record: 'referral', id: referral.id, number: referral.number, version, fields: ['state', 'revokedAt'] }
}

export interface KnownProvider {
  readonly id: string
  readonly organisationId: string
  readonly active: boolean
  readonly version: number
}

export async function findProvider({ tx }: Door, providerId: string): Promise<KnownProvider | null> {
  const found = await tx
    .selectFrom('serviceProvider')
    .select(['id', 'organisationId', 'active', 'version'])
    .where('id', '=', providerId)
    .forUpdate()
    .executeTakeFirst()
  return found ?? null
}

export async function keepBeds({ tx }: Door, provider: KnownProvider, given: TellBeds, now: string): Promise<Saved> {
  const version = provider.version + 1
  await tx
    .updateTable('serviceProvider')
    .set({ bedsFree: given.bedsFree, bedsToldAt: now, version })
    .where('id', '=', provider.id)
    .execute()
  return { record: 'service-provider', id: provider.id, number: null, version, fields: ['bedsFree', 'bedsToldAt'] }
}
