import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anAttacker, noRight, type Attacker } from '../../world/attacker.ts'
import { aCase, anEmptyWorld, someone, type Someone, type World } from '../../world/referral.ts'

let world: World
let about: Awaited<ReturnType<typeof aCase>>
let auditor: Someone
let app: Attacker
let another: Attacker

beforeAll(async () => {
  world = await anEmptyWorld()
  about = await aCase(world)
  auditor = await someone(world.owner, 'auditor', about.office)
  app = await anAttacker(world, 'panah_app')
  another = await anAttacker(world, 'panah_app')
})
afterAll(async () => {
  await app.end()
  await another.end()
  await world.end()
})

const asWritten = (raw: string) => `set local panah.actor = '${raw.replaceAll("'", "''")}'`
const whoActs = 'select (panah.current_actor()).account_id as account, (panah.current_actor()).role as role'
const nobody = { rows: [{ account: null, role: null }] }

async function sealOf(attacker: Attacker, who: Someone): Promise<string> {
  const came = await attacker.tries(who, `select current_setting('panah.actor') as raw`)
  return 'rows' in came ? String(came.rows[0]?.raw) : ''
}

test('somebody who comes in by a session acts, in this transaction and not in the next', async () => {
  expect(await app.tries(about.supervisor, whoActs)).toMatchObject({ rows: [{ account: about.supervisor.accountId, role: 'supervisor' }] })
  expect(await app.tries(null, whoActs)).toMatchObject(nobody)
})

test('a seal copied out of one transaction serves in no other, on this connection or another', async () => {
  const raw = await sealOf(app, about.supervisor)
  expect(raw).toContain(about.supervisor.accountId)
  for (const attacker of [app, another]) {
    expect(await attacker.triesInTurn(null, [asWritten(raw), whoActs])).toMatchObject(nobody)
    expect(await attacker.triesInTurn(null, [asWritten(raw), 'select id from panah.screening'])).toMatchObject({ rows: [] })
  }
})

test('nobody makes themselves another: claims changed under a true seal are nobody’s', async () => {
  const claims = `current_setting('panah.actor')`
  const changes = [
    `replace(${claims}, 'frontline-officer', 'supervisor')`,
    `replace(${claims}, '${about.officer.accountId}', '${about.supervisor.accountId}')`,
    `replace(${claims}, '|PK614|', '|PK617|')`,
    `'${auditor.accountId}' || substr(${claims}, 37)`,
    `left(${claims}, -1) || '0'`,
    `left(${claims}, -64)`,
    `repeat('|', 70)`,
    `''`,
  ]
  for (const change of changes) {
    const came = await app.triesInTurn(about.officer, [`select set_config('panah.actor', ${change}, true)`, whoActs])
    // Where the last sign happened to be a nought already, nothing was changed.
    if (change.startsWith('left') && 'rows' in came && came.rows[0]?.account === about.officer.accountId) continue
    expect(came, change).toMatchObject(nobody)
  }
})

test('claims without a seal, with a guessed seal, or sealed with a key of one’s own are nobody’s', async () => {
  const claims = `${auditor.accountId}|${auditor.accountId}|auditor|${auditor.organisationId}|${auditor.unitId}||`
  for (const seal of ['', '0'.repeat(64), 'f'.repeat(64)])
    expect(await app.triesInTurn(null, [asWritten(`${claims}|${seal}`), whoActs])).toMatchObject(nobody)
  const own = `select set_config('panah.actor', '${claims}|' || encode(sha256(convert_to('${claims}', 'UTF8')), 'hex'), true)`
  expect(await app.triesInTurn(null, [own, whoActs])).toMatchObject(nobody)
})

test('a token that is no session’s lets nobody in', async () => {
  for (const token of [`'\\x00'::bytea`, 'null', `sha256('x')`, `(select sha256(convert_to('panah', 'UTF8')))`]) {
    expect(await app.triesInTurn(null, [`select panah.enter(${token})`, whoActs])).toMatchObject(nobody)
  }
})

test.each([
  'select * from panah_hidden.secret',
  `select panah_hidden.seal('x')`,
  `select 'panah_hidden.secret'::regclass`,
  'select panah_hidden.lies_in(null, null, null)',
  'set role panah_owner',
  'set role panah_gate',
  'set session authorization panah_owner',
  'alter role panah_app bypassrls',
  'alter role panah_app superuser',
  'create role intruder',
  'grant panah_gate to panah_app',
  'create schema mine',
  `create function panah.mine() returns integer language sql as 'select 1'`,
  `create function public.mine() returns integer language sql as 'select 1'`,
  `create function pg_temp.mine() returns integer language sql as 'select 1'`,
  'create table panah.mine (x integer)',
  'create table public.mine (x integer)',
  'create temporary table screening (x integer)',
  'create view panah.mine as select 1',
  'create extension pg_trgm',
  'create publication everything for all tables',
  'create event trigger mine on ddl_command_end execute function panah.me()',
  'alter table panah.screening disable row level security',
  'alter table panah.screening no force row level security',
  'drop policy seen on panah.screening',
  'alter policy seen on panah.screening using (true)',
  'create policy mine on panah.screening using (true)',
  'alter function panah.current_actor() security invoker',
  'alter default privileges for role panah_owner in schema panah grant all on tables to panah_app',
  `insert into panah.policy_grant values ('screening', 'read', 'auditor', 'national')`,
  `update panah.policy_grant set reach = 'national'`,
  'delete from panah.policy_grant',
  `call panah.guard('panah.district', 'screening')`,
  `copy panah.screening to '/tmp/out'`,
  `copy panah.policy_grant to program 'cat'`,
  `select pg_read_file('postgresql.conf')`,
  `select lo_import('/etc/passwd')`,
  `select * from pg_authid`,
  `load 'dblink'`,
])('the application can not: %s', async (statement) => {
  for (const who of [auditor, null])
    expect(await app.tries(who, statement)).toMatchObject({ refused: expect.stringMatching(/^(42501|42704|42883|0A000|58P01)$/) })
})

test('a wall taken down for oneself shows nothing: the query is refused', async () => {
  expect(await app.triesInTurn(about.officer, ['set row_security = off', 'select id from panah.case_note'])).toEqual(noRight)
})

test('rows behind the wall do not show themselves through an error either', async () => {
  await sql`update panah.person set age_band = '14-15'`.execute(world.owner)
  // Casting fails on the first row that is looked at; there is none to look at.
  expect(await app.tries(auditor, 'select age_band::integer from panah.person')).toMatchObject({ rows: [] })
  expect(await app.tries(auditor, 'select 1 from panah.person where age_band::integer = 1')).toMatchObject({ rows: [] })
  expect(await app.tries(about.officer, 'select age_band::integer from panah.person')).toEqual({ refused: '22P02' })
})

test('nothing of a person is ever deleted, and what was written once is not written over', async () => {
  for (const table of [
    'person',
    'screening',
    'case_file',
    'case_assignment',
    'person_identity',
    'case_note',
    'consent',
    'service_provider',
    'referral',
    'referral_need',
    'account',
    'unit',
    'organisation',
    'district',
  ]) {
    expect(await app.tries(about.supervisor, `delete from panah.${table}`), table).toEqual(noRight)
    expect(await app.tries(about.supervisor, `truncate panah.${table} cascade`), table).toEqual(noRight)
  }
  for (const set of [
    'person_identity set version = 9',
    `case_note set text = ''`,
    `consent set answer = 'yes'`,
    'case_assignment set until = now()',
    'referral set person_id = null',
    'referral set addressed_to = null',
    `referral_need set need = '{}'`,
    'service_provider set organisation_id = null',
    `account set role = 'administrator'`,
  ]) {
    expect(await app.tries(about.caseworker, `update panah.${set}`), set).toEqual(noRight)
  }
})
