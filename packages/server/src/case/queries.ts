import { sql } from 'kysely'
import type { Door } from '../access/acting.ts'

export interface CasePlace {
  readonly due: string
  readonly id: string
}

/** A case without a running clock comes after every case with one. */
const never = '9999-12-31T00:00:00.000Z'

/** The cover of a file and how far it has come; `due` says the same as the domain's `dueOf` and `pressingOf`, so that the database can sort by it. */
function covers({ tx }: Door) {
  return tx
    .selectFrom('caseFile')
    .innerJoin('screening', 'screening.id', 'caseFile.screeningId')
    .innerJoin(
      sql<{
        caseId: string
        services: 'yes' | 'no' | null
        sharing: 'yes' | 'no' | null
        waiting: number
        accepted: number
        declined: number
        nearestAnswerBy: string | null
        clockStep: string | null
        clockDue: string | null
        due: string
      }>`(
        select p.*, k.step as clock_step, k.due as clock_due, coalesce(least(k.due, case
            when p.accepted > 0 or p.services = 'no' or p.sharing = 'no' then null
            when p.waiting > 0 then p.nearest_answer_by
            else c.opened_at + case c.urgency when 'emergency' then interval '1 hour' when 'urgent' then interval '24 hours' else interval '168 hours' end
          end), ${never}::timestamptz) as due
        from panah.progress_of_cases() p join panah.case_file c on c.id = p.case_id left join panah.nearest_clocks() k on k.case_id = p.case_id)`.as(
        'progress',
      ),
      'progress.caseId',
      'caseFile.id',
    )
    .select(['caseFile.id', 'caseFile.number', 'caseFile.openedAt', 'caseFile.district', 'caseFile.urgency'])
    .select(['screening.sex', 'screening.ageBand'])
    .select(['progress.services', 'progress.sharing', 'progress.waiting', 'progress.accepted', 'progress.declined'])
    .select(['progress.nearestAnswerBy', 'progress.clockStep', 'progress.clockDue', 'progress.due'])
}

/** What a stage asks of a file; the domain's `stageOf` says the same. */
const stageIs = {
  presumed: sql<boolean>`progress.accepted = 0 and progress.waiting + progress.declined = 0 and progress.services is null`,
  assessed: sql<boolean>`progress.accepted = 0 and progress.waiting + progress.declined = 0 and progress.services is not null`,
  plan: sql<boolean>`progress.accepted = 0 and progress.waiting + progress.declined > 0`,
  services: sql<boolean>`progress.accepted > 0`,
  'follow-up': sql<boolean>`false`,
  closed: sql<boolean>`false`,
} as const

export function casesInOrder(door: Door, page: { stage?: keyof typeof stageIs | undefined; after: CasePlace | null; limit: number }) {
  let query = covers(door)
    .orderBy('progress.due')
    .orderBy('caseFile.id')
    .limit(page.limit + 1)
  if (page.stage) query = query.where(stageIs[page.stage])
  const { after } = page
  if (after) query = query.where(sql<boolean>`(progress.due, case_file.id) > (${after.due}::timestamptz, ${after.id}::uuid)`)
  return query
}

/** The files one is oneself on, in an order that does not move while it is read: a supervisor's whole office is not for a phone. */
export function caseloadInOrder(door: Door, { after, limit }: { after: string | null; limit: number }) {
  const query = covers(door)
    .select(['caseFile.version', 'caseFile.unitId', 'caseFile.organisationId', 'caseFile.province'])
    .where(sql<boolean>`case_file.id = any (array(select panah.cases_i_am_on()))`)
    .orderBy('caseFile.id')
    .limit(limit + 1)
  return after === null ? query : query.where('caseFile.id', '>', after)
}

export function caseById({ tx }: Door, id: string) {
  return tx
    .selectFrom('caseFile')
    .innerJoin(
      sql<{
        caseId: string
        services: 'yes' | 'no' | null
        sharing: 'yes' | 'no' | null
        waiting: number
        accepted: number
        declined: number
      }>`panah.case_progress(case_file.id)`.as('progress'),
      (join) => join.onTrue(),
    )
    .selectAll('caseFile')
    .select(['progress.services', 'progress.sharing', 'progress.waiting', 'progress.accepted', 'progress.declined'])
    .where('caseFile.id', '=', id)
}

/** Who works on a file, by account; seen by whoever sees the file. */
export function assignmentsOf({ tx }: Door, caseId: string) {
  return tx
    .selectFrom('caseAssignment')
    .select(['accountId', 'part', 'since'])
    .where('caseId', '=', caseId)
    .where('until', 'is', null)
    .orderBy('since')
}

export function identityVersions({ tx }: Door, personId: string) {
  return tx
    .selectFrom('personIdentity')
    .select('personIdentity.version')
    .where('personIdentity.personId', '=', personId)
    .orderBy('version', 'desc')
    .limit(1)
}

export function consentsOf({ tx }: Door, caseId: string) {
  return tx
    .selectFrom('consent')
    .select(['consent.id', 'consent.caseId', 'consent.personId', 'purpose', 'answer', 'givenBy', 'language', 'recordedBy', 'recordedAt'])
    .where('consent.caseId', '=', caseId)
    .orderBy('recordedAt', 'desc')
    .orderBy('answer')
}

export function notesOf({ tx }: Door, caseId: string) {
  return tx
    .selectFrom('caseNote')
    .select(['caseNote.id', 'caseNote.caseId', 'writtenBy', 'writtenAt', 'text'])
    .where('caseNote.caseId', '=', caseId)
    .orderBy('writtenAt', 'desc')
}

export function referralsOf({ tx }: Door, caseId: string) {
  return tx
    .selectFrom('referral')
    .innerJoin('serviceProvider', 'serviceProvider.id', 'referral.providerId')
    .select([
      ...(['referral.id', 'referral.number', 'referral.version', 'referral.caseId', 'referral.personId', 'referral.providerId'] as const),
      ...(['service', 'urgency', 'state', 'sentBy', 'sentAt', 'answerBy', 'answeredAt', 'revokedAt', 'declinedBecause'] as const),
      ...(['referral.unitId', 'referral.organisationId', 'referral.addressedTo', 'referral.district', 'referral.province'] as const),
    ])
    .select(['serviceProvider.nameEn as providerEn', 'serviceProvider.nameUr as providerUr'])
    .where('referral.caseId', '=', caseId)
    .orderBy('sentAt', 'desc')
}

export function screeningOfCase({ tx }: Door, screeningId: string) {
  return tx.selectFrom('screening').selectAll('screening').where('screening.id', '=', screeningId)
}
