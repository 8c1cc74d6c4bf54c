import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { hashPassword } from '../../src/access/password.ts'
import type { Db } from '../../src/db/database.ts'

export const password = 'a long and quiet river'

export interface Busy {
  readonly unitId: string
  readonly username: string
}

/**
 * A station with so many files and a supervisor who may sign in, among other stations with four times as many; on some a consent was recorded
 * or a shelter asked. Rows as the doors would have written them, but written by the owner and many at once.
 */
export async function aBusyStation(owner: Db, files: number): Promise<Busy> {
  const busy = await aStation(owner, 'bench.supervisor')
  const shelter = await aShelter(owner, busy.organisationId)
  await filesOf(owner, busy, files, shelter)
  for (let other = 0; other < 4; other += 1) {
    await filesOf(owner, await aStation(owner, `bench.other-${other}`), files, shelter, files * (other + 1))
  }
  await sql`analyze`.execute(owner)
  return busy
}

interface Station extends Busy {
  readonly organisationId: string
  readonly accountId: string
}

async function aStation(owner: Db, username: string, role: 'supervisor' | 'caseworker' = 'supervisor'): Promise<Station> {
  const [organisationId, unitId, accountId] = [randomUUID(), randomUUID(), randomUUID()]
  await owner
    .insertInto('organisation')
    .values({ id: organisationId, nameEn: 'Police (test)', nameUr: 'پولیس (آزمائشی)', kind: 'police' })
    .execute()
  const place = { district: 'PK614', province: 'PK-PB' }
  await owner
    .insertInto('unit')
    .values({ id: unitId, organisationId, nameEn: 'Station (test)', nameUr: 'تھانہ (آزمائشی)', ...place })
    .execute()
  await sql`insert into panah.account (id, username, role, organisation_id, unit_id, district, province)
    values (${accountId}, ${username}, ${role}, ${organisationId}, ${unitId}, 'PK614', 'PK-PB')`.execute(owner)
  await sql`insert into panah.credential (account_id, password_hash, must_change) values (${accountId}, ${await hashPassword(password)}, false)`.execute(
    owner,
  )
  return { organisationId, unitId, accountId, username }
}

async function aShelter(owner: Db, organisation: string): Promise<string> {
  const id = randomUUID()
  await sql`insert into panah.service_provider (id, organisation_id, name_en, name_ur, services, district, province, lat, lon, address_hidden, takes, languages)
    values (${id}, ${organisation}, 'Shelter (test)', 'پناہ گاہ (آزمائشی)', '{shelter}', 'PK614', 'PK-PB', 31.1, 74.4, true, '{"women":"yes"}', '{ur}')`.execute(
    owner,
  )
  return id
}

/** Of three files one is new, one has a consent, and one waits for a shelter's answer or has it. */
async function filesOf(
  owner: Db,
  { unitId, organisationId, accountId }: Station,
  files: number,
  shelter: string,
  first = 0,
): Promise<void> {
  const hangs = sql`${unitId}::uuid, ${organisationId}::uuid, 'PK614', 'PK-PB'`
  await owner.transaction().execute(async (tx) => {
    await sql`create temporary table drawn on commit drop as
      select n, gen_random_uuid() as person, gen_random_uuid() as screening, gen_random_uuid() as file, gen_random_uuid() as yes_services,
             gen_random_uuid() as yes_sharing, timestamptz '2026-06-01 08:00+05' + n * interval '37 minutes' as at
      from generate_series(1, ${files}::int) n`.execute(tx)
    await sql`insert into panah.person (id, sex, age_band, first_met_by, unit_id, organisation_id, district, province)
      select person, 'female', 'unknown', ${accountId}::uuid, ${hangs} from drawn`.execute(tx)
    await sql`insert into panah.screening (id, number, recorded_by, person_id, unit_id, organisation_id, district, province, place, held_on, sex, age_band, safety, facts,
        interpreter, interviewer_sex, made_at, received_at, law_edition, presumption, classification, lead_agency, findings)
      select screening, 'SC-26-' || lpad((${first}::int + n)::text, 6, '0'), ${accountId}::uuid, person, ${hangs}, 'Kiln B-07 (test)', at::date, 'female', 'unknown', '{}', '{}',
        false, 'female', at, at, 'bench', 'presumed-victim', '{trafficking}', 'police', '[]' from drawn`.execute(tx)
    await sql`insert into panah.case_file (id, number, screening_id, person_id, unit_id, organisation_id, district, province, opened_by, opened_at, urgency)
      select file, 'PN-26-' || lpad((${first}::int + n)::text, 6, '0'), screening, person, ${hangs}, ${accountId}::uuid, at, (array['emergency', 'urgent', 'routine'])[1 + n % 3] from drawn`.execute(
      tx,
    )
    await sql`update panah.screening s set case_id = d.file from drawn d where s.id = d.screening`.execute(tx)
    await sql`insert into panah.consent (id, case_id, person_id, purpose, answer, given_by, language, recorded_by, recorded_at, unit_id, organisation_id, district, province)
      select id, file, person, purpose, 'yes', 'person', 'ur', ${accountId}::uuid, at, ${hangs}
      from drawn, lateral (values (yes_services, 'services'), (yes_sharing, 'sharing')) as c(id, purpose) where n % 3 > 0`.execute(tx)
    await sql`insert into panah.referral (id, number, case_id, person_id, provider_id, addressed_to, service, urgency, state, sent_by, sent_at, answer_by, answered_at,
        unit_id, organisation_id, district, province, consent_services_id, consent_sharing_id)
      select gen_random_uuid(), 'RF-26-' || lpad((${first}::int + n)::text, 6, '0'), file, person, ${shelter}::uuid, ${organisationId}::uuid, 'shelter', 'urgent', case when n % 2 = 0 then 'sent' else 'accepted' end,
        ${accountId}::uuid, at, at + interval '24 hours', case when n % 2 = 0 then null else at + interval '2 hours' end, ${hangs}, yes_services, yes_sharing
      from drawn where n % 3 = 2`.execute(tx)
  })
}

/** A caseworker with so many files, twenty notes of two hundred letters of Urdu in each and three clocks that run. */
export async function aBusyCaseworker(owner: Db, files: number): Promise<Busy> {
  const busy = await aStation(owner, 'bench.caseworker', 'caseworker')
  await filesOf(owner, busy, files, await aShelter(owner, busy.organisationId))
  const { accountId, unitId } = busy
  const hangs = sql`unit_id, organisation_id, district, province`
  const mine = sql`panah.case_file where unit_id = ${unitId}`
  await sql`insert into panah.case_assignment (case_id, account_id, part, since) select id, ${accountId}::uuid, 'caseworker', opened_at from ${mine}`.execute(
    owner,
  )
  await sql`insert into panah.case_note (id, case_id, written_by, written_at, text, ${hangs})
    select gen_random_uuid(), f.id, ${accountId}::uuid, opened_at + n * interval '1 day', repeat('فون پر بات ہوئی، سب ٹھیک ہے۔ ', 7), ${hangs}
    from (select * from ${mine}) f, generate_series(1, 20) n`.execute(owner)
  await sql`insert into panah.case_event (id, case_id, event, at, recorded_by, recorded_at, ${hangs})
    select gen_random_uuid(), id, 'fir-registered', opened_at, ${accountId}::uuid, opened_at, ${hangs} from ${mine}`.execute(owner)
  await sql`insert into panah.case_clock (case_id, event_id, step, started_at, due, kind, law_edition, ${hangs})
    select case_id, id, step, at, at + interval '14 days', 'limit', 'bench', ${hangs}
    from (select * from panah.case_event where unit_id = ${unitId}) e, (values ('produce-accused'), ('final-report'), ('interim-report')) s(step)`.execute(
    owner,
  )
  await sql`analyze`.execute(owner)
  return busy
}
