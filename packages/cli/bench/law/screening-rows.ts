import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Invented } from './people.ts'

/** Who recorded all of it: one officer at one station. */
async function addOfficer(database: pg.Client): Promise<{ account: string; unit: string; organisation: string }> {
  const [account, unit, organisation] = [randomUUID(), randomUUID(), randomUUID()]
  await database.query(
    `insert into panah.organisation (id, name_en, name_ur, kind) values ($1, 'Office (test)', 'دفتر (آزمائشی)', 'police')`,
    [organisation],
  )
  await database.query(
    `insert into panah.unit (id, organisation_id, name_en, name_ur, district, province) values ($1, $2, 'Desk (test)', 'میز (آزمائشی)', 'PK614', 'PK-PB')`,
    [unit, organisation],
  )
  await database.query(
    `insert into panah.account (id, username, role, unit_id, organisation_id, district, province)
     values ($1, 'bench', 'frontline-officer', $2, $3, 'PK614', 'PK-PB')`,
    [account, unit, organisation],
  )
  return { account, unit, organisation }
}

/**
 * Screenings of invented people as the doors would have kept them, but written by the owner and many at once: what was told, and what the
 * edition of the day truly found in it. Each invented person is met again and again; the engine cannot know, and works for each.
 */
export async function fillScreenings(database: pg.Client, people: readonly Invented[], size: number): Promise<void> {
  const { account, unit, organisation } = await addOfficer(database)
  const rows = people.map(({ told, found }, place) => ({
    place,
    ...{ sex: told.sex, age: told.ageBand, facts: told.facts, day: told.scene.heldOn, received: told.receivedAt },
    ...{ province: told.scene.province, district: told.scene.district, ...found },
  }))
  await database.query('begin')
  await database.query(
    `create temporary table told on commit drop as
     select gen_random_uuid() as id, gen_random_uuid() as person, n, x.* from generate_series(0, $2::int - 1) n
     join jsonb_to_recordset($1::jsonb) as x(place int, sex text, age text, facts jsonb, day date, received timestamptz, province text, district text,
       "lawEdition" text, presumption text, classification text[], "leadAgency" text, findings jsonb) on x.place = n % $3::int`,
    [JSON.stringify(rows), size, people.length],
  )
  await database.query(
    `insert into panah.person (id, sex, age_band, languages, first_met_by, unit_id, organisation_id, district, province)
     select person, sex, age, '{ur}', $1, $2, $3, district, province from told`,
    [account, unit, organisation],
  )
  await database.query(
    `insert into panah.screening (id, number, recorded_by, person_id, unit_id, organisation_id, district, province, place, held_on, sex, age_band,
       safety, facts, interpreter, interviewer_sex, made_at, received_at, law_edition, presumption, classification, lead_agency, findings)
     select id, 'SC-BENCH-' || n, $1, person, $2, $3, district, province, 'Kiln B-07 (test)', day, sex, age,
       '{"immediateDanger":"no","medicalEmergency":"no","selfHarm":"no"}', facts, false, 'female', received, received, "lawEdition", presumption, classification, "leadAgency", findings
     from told order by id`,
    [account, unit, organisation],
  )
  await database.query('commit')
  await database.query('analyze panah.screening')
}
