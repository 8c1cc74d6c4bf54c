import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../src/db/database.ts'
import { migrate } from '../../src/db/migrate.ts'
import { anAttacker, noRight, type Attacker, type Came } from '../world/attacker.ts'
import { aCase, anEmptyWorld, anOffice, someone, type Someone, type World } from '../world/referral.ts'

let world: World
let about: Awaited<ReturnType<typeof aCase>>
let stranger: Someone
let app: Attacker
beforeAll(async () => {
  world = await anEmptyWorld()
  about = await aCase(world)
  stranger = await someone(world.owner, 'frontline-officer', await anOffice(world.owner))
  app = await anAttacker(world, 'panah_app')
})
afterAll(async () => {
  await app.end()
  await world.end()
})

const rowsExpected = (came: Came) => ('rows' in came ? /rows=(\d+)/.exec(String(came.rows[0]?.['QUERY PLAN']))?.[1] : came.refused)

test('nobody learns from the planner which words stand in other people’s files, or how many are children', async () => {
  const { caseId, unitId, organisationId, district, province, caseworker } = about
  await sql`
    insert into panah.case_note (id, case_id, written_by, written_at, text, unit_id, organisation_id, district, province)
    select gen_random_uuid(), ${caseId}, ${caseworker.accountId}, now(), 'secret word ' || (g % 5), ${unitId}, ${organisationId}, ${district}, ${province}
    from generate_series(1, 500) g`.execute(world.owner)
  await sql`
    insert into panah.person (id, sex, age_band, languages, first_met_by, unit_id, organisation_id, district, province)
    select gen_random_uuid(), 'female', case when g % 2 = 0 then 'under-14' else '30-59' end, '{ur}', ${caseworker.accountId}, ${unitId},
      ${organisationId}, ${district}, ${province} from generate_series(1, 500) g`.execute(world.owner)
  await sql`analyze panah.case_note, panah.person, panah.screening`.execute(world.owner)
  for (const [there, notThere] of [
    [`panah.case_note where text = 'secret word 3'`, `panah.case_note where text = 'no such word'`],
    [`panah.case_note where text < 'secret word 3'`, `panah.case_note where text < 'a'`],
    [`panah.person where age_band = 'under-14'`, `panah.person where age_band = '14-15'`],
    [`panah.person where languages = '{ur}'`, `panah.person where languages = '{sd}'`],
  ]) {
    const [one, other] = [
      await app.tries(stranger, `explain select from ${there}`),
      await app.tries(stranger, `explain select from ${notThere}`),
    ]
    expect(rowsExpected(one), there).toBe(rowsExpected(other))
  }
})

test('of what was told and written no statistics are gathered, in any table behind the wall', async () => {
  const { rows } = await sql<{ column: string }>`
    select c.relname || '.' || a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'panah'::regnamespace and c.relkind = 'r' and c.relrowsecurity and a.attstattarget = 0`.execute(world.owner)
  const without = rows.map(({ column }) => column)
  for (const column of [
    'case_note.text',
    'screening.note',
    'screening.place',
    'screening.facts',
    'person.age_band',
    'referral_need.need',
    'consent.answer',
  ])
    expect(without).toContain(column)
})

test('what other connections ask for is seen without what they ask it with', async () => {
  const other = openDatabase(world.database.as('panah_app'), () => undefined)
  const asking = sql`select pg_sleep(1), ${'Test Person 14'}::text`.execute(other)
  await sql`select pg_sleep(0.3)`.execute(world.owner)
  const came = await app.tries(stranger, `select query from pg_stat_activity where pid <> pg_backend_pid() and query like '%pg_sleep%'`)
  expect(JSON.stringify(came)).toContain('pg_sleep')
  expect(JSON.stringify(came)).not.toContain('Test Person 14')
  await asking
  await other.destroy()
})

test.each([
  `select lo_create(0)`,
  `select lo_from_bytea(0, 'x')`,
  `select lo_creat(-1)`,
  `select lo_import('/etc/passwd')`,
  `select lo_export(1, '/tmp/x')`,
  'create extension dblink',
  'create extension postgres_fdw',
  'create extension file_fdw',
  `select pg_ls_dir('.')`,
  `select pg_read_binary_file('PG_VERSION')`,
  'select * from pg_hba_file_rules',
  'select rolpassword from pg_authid',
  `select nextval('panah.case_number')`,
  `select setval('panah.case_number', 1)`,
  `select table_to_xml('panah.credential', true, false, '')`,
  'lock table panah.case_note in share mode',
  'checkpoint',
  'select pg_reload_conf()',
  `alter system set log_statement = 'all'`,
  `set log_statement = 'all'`,
  `set session_preload_libraries = 'x'`,
])('whoever got a statement in can not: %s', async (statement) => {
  for (const who of [stranger, null])
    expect(await app.tries(who, statement)).toMatchObject({ refused: expect.stringMatching(/^(42501|0A000|55P02|25001)$/) })
})

test('what walks the database for somebody sees what she sees', async () => {
  for (const statement of [
    `select query_to_xml('select text from panah.case_note', true, false, '') as x`,
    `select schema_to_xml('panah', true, false, '') as x`,
    `select table_to_xml('panah.screening', true, false, '') as x`,
  ]) {
    const came = JSON.stringify(await app.tries(stranger, statement))
    expect(came).not.toContain('secret word')
    expect(came).not.toContain('Kiln 7')
  }
  expect(await app.tries(stranger, `select * from pg_stats where schemaname = 'panah' and tablename = 'case_note'`)).toMatchObject({
    rows: [],
  })
  expect(await app.tries(null, `select panah.changed_since('case-file', '${about.caseId}', 0)`)).toMatchObject({
    rows: [{ changed_since: [] }],
  })
})

test('settings that a role gave itself are gone after the next start', async () => {
  const settings = async () =>
    (
      await sql<{
        n: number
      }>`select count(*)::int as n from pg_db_role_setting s join pg_roles r on r.oid = s.setrole where r.rolname = 'panah_app'
      and s.setdatabase in (0, (select oid from pg_database where datname = current_database()))`.execute(world.owner)
    ).rows[0]?.n
  await app.tries(stranger, `alter role panah_app in database ${world.database.name} set statement_timeout = 1`)
  expect(await settings()).toBe(1)
  await migrate(world.database.owner)
  expect(await settings()).toBe(0)
  expect(await app.tries(stranger, 'create temporary table x (y integer)')).toEqual(noRight)
})
