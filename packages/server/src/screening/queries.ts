import { sql } from 'kysely'
import type { Door } from '../access/acting.ts'

export interface ScreeningPlace {
  readonly receivedAt: string
  readonly id: string
}

const lastJudged = sql<string[] | null>`(
  select r.labels from panah.screening_reclassified r where r.screening_id = screening.id order by r.version desc limit 1)`.as(
  'reclassified',
)

const waits = sql<boolean>`(screening.case_id is null and screening.set_aside_because is null)`

export interface ScreeningPage {
  readonly state: 'waiting' | 'decided' | 'all'
  readonly presumption?: string | undefined
  readonly after: ScreeningPlace | null
  readonly limit: number
}

/** Newest first; to the microsecond, so that a page ends exactly where it ended. */
export function screeningsInOrder({ tx }: Door, { state, presumption, after, limit }: ScreeningPage) {
  let query = tx
    .selectFrom('screening')
    .select(['screening.id', 'number', 'version', 'sex', 'ageBand', 'madeAt', 'receivedAt', 'presumption', 'classification', 'leadAgency'])
    .select(['caseId', 'setAsideBecause', 'screening.district', 'screening.province', 'place', 'heldOn', 'operationId'])
    .select(lastJudged)
    .select(sql<string>`panah.ledger_instant(screening.received_at)`.as('placeAt'))
    .orderBy('receivedAt', 'desc')
    .orderBy('screening.id', 'desc')
    .limit(limit + 1)
  if (state === 'waiting') query = query.where(waits)
  if (state === 'decided') query = query.where(sql<boolean>`not ${waits}`)
  if (presumption) query = query.where('presumption', '=', presumption)
  if (after)
    query = query.where(sql<boolean>`(screening.received_at, screening.id) < (${after.receivedAt}::timestamptz, ${after.id}::uuid)`)
  return query
}

export function howManyWait({ tx }: Door) {
  return tx
    .selectFrom('screening')
    .select(sql<number>`count(*)::int`.as('waiting'))
    .where(waits)
}

/** What a district is called. */
export function districtCalled({ tx }: Door, code: string) {
  return tx.selectFrom('district').select(['nameEn', 'nameUr']).where('code', '=', code)
}

export function screeningById({ tx }: Door, id: string) {
  return tx.selectFrom('screening').selectAll('screening').where('screening.id', '=', id)
}

/** What later editions of the law find in a screening, the newest first. */
export function foundAgainIn({ tx }: Door, screeningId: string) {
  return tx
    .selectFrom('screeningAgain')
    .select(['lawEdition', 'foundAt', 'presumption', 'classification', 'leadAgency', 'findings', 'changed'])
    .where('screeningId', '=', screeningId)
    .orderBy('foundAt', 'desc')
}

/** The labels as they were judged after the first, the newest first. */
export function reclassifiedIn({ tx }: Door, screeningId: string) {
  return tx
    .selectFrom('screeningReclassified')
    .select(['version', 'labels', 'because', 'judgedBy', 'judgedAt'])
    .where('screeningId', '=', screeningId)
    .orderBy('version', 'desc')
}

/** The kinds of help asked for in these files, with what came of each. */
export function helpAskedIn({ tx }: Door, caseIds: readonly string[]) {
  return tx
    .selectFrom('referral')
    .select(['referral.caseId', 'referral.number', 'service', 'state', 'sentAt', 'answeredAt'])
    .where('referral.caseId', 'in', caseIds)
    .orderBy('sentAt', 'desc')
}
