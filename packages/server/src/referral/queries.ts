import type { Service } from '@panah/domain/referral/service-provider'
import { sql } from 'kysely'
import type { Door } from '../access/acting.ts'

/** The columns of an envelope, by the names the policy hides them under. */
const envelope = [
  'referral.id',
  'referral.number',
  'referral.version',
  'referral.caseId',
  'referral.personId',
  'referral.providerId',
  'referral.service',
  'referral.urgency',
  'referral.state',
  'referral.sentBy',
  'referral.sentAt',
  'referral.answerBy',
  'referral.answeredAt',
  'referral.revokedAt',
  'referral.declinedBecause',
  'referral.unitId',
  'referral.organisationId',
  'referral.addressedTo',
  'referral.district',
  'referral.province',
] as const

/** What waits comes first, by its deadline; then what is over, the latest on top. In microseconds, so that a page ends exactly where it ended. */
const turn = sql<number>`case when referral.state = 'sent' then 0 else 1 end`
const within = sql<number>`(extract(epoch from case when referral.state = 'sent' then referral.answer_by else coalesce(referral.revoked_at, referral.answered_at) end)
  * case when referral.state = 'sent' then 1000000 else -1000000 end)::bigint`

export interface Place {
  readonly turn: number
  readonly within: number
  readonly id: string
}

function envelopes({ tx }: Door) {
  return tx
    .selectFrom('referral')
    .innerJoin('serviceProvider', 'serviceProvider.id', 'referral.providerId')
    .select(envelope)
    .select(['serviceProvider.nameEn as providerEn', 'serviceProvider.nameUr as providerUr'])
}

export function referralsInOrder(door: Door, page: { state?: string | undefined; after: Place | null; limit: number }) {
  let query = envelopes(door)
    .select([turn.as('turn'), within.as('within')])
    .orderBy(turn)
    .orderBy(within)
    .orderBy('referral.id')
    .limit(page.limit + 1)
  if (page.state) query = query.where('referral.state', '=', page.state)
  const { after } = page
  if (after)
    query = query.where(sql<boolean>`(${turn}, ${within}, referral.id) > (${after.turn}::int, ${after.within}::bigint, ${after.id}::uuid)`)
  return query
}

export function referralById(door: Door, id: string) {
  return envelopes(door).where('referral.id', '=', id)
}

/** The letters in these envelopes, as far as the reader still has them: the database shuts one that was taken back (`panah.still_shared`). */
export function needsOf({ tx }: Door, referralIds: readonly string[]) {
  return tx
    .selectFrom('referralNeed')
    .select(['referralNeed.referralId', 'referralNeed.need', 'referralNeed.declinedWords'])
    .where('referralNeed.referralId', 'in', referralIds)
}

function providers({ tx }: Door) {
  return tx.selectFrom('serviceProvider').selectAll('serviceProvider')
}

export function providersFor(door: Door, service: Service) {
  return providers(door)
    .where('serviceProvider.active', '=', true)
    .where(sql<boolean>`service_provider.services @> array[${service}]`)
}

export function ownProviders(door: Door) {
  return providers(door)
    .where('serviceProvider.organisationId', '=', door.actor.organisationId)
    .orderBy('serviceProvider.nameEn')
    .orderBy('serviceProvider.id')
}

export function middleOfDistrict({ tx }: Door, code: string) {
  return tx.selectFrom('district').select(['lat', 'lon']).where('code', '=', code)
}
