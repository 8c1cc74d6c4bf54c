import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anAttacker, noRight, type Attacker } from '../../world/attacker.ts'
import { aCase, anEmptyWorld, anOffice, someone, type Someone, type World } from '../../world/referral.ts'

let world: World
let about: Awaited<ReturnType<typeof aCase>>
let administrator: Someone
let app: Attacker
let gate: Attacker

beforeAll(async () => {
  world = await anEmptyWorld()
  about = await aCase(world)
  administrator = await someone(world.owner, 'administrator', about.office)
  app = await anAttacker(world, 'panah_app')
  gate = await anAttacker(world, 'panah_gate')
})
afterAll(async () => {
  await app.end()
  await gate.end()
  await world.end()
})

test.each([
  'select * from panah.credential',
  'select * from panah.session',
  'select token_hash from panah.session',
  'select * from panah.sign_in_try',
  'select username from panah.account',
  'select * from panah.account',
  `update panah.credential set password_hash = ''`,
  'update panah.session set ended_at = null',
  `insert into panah.session (account_id, token_hash, stage, device, expires_at) select id, '\\x00', 'in', '', now() from panah.account`,
  'delete from panah.sign_in_try',
])('the application can not, whoever acts: %s', async (statement) => {
  for (const who of [administrator, about.officer, null]) expect(await app.tries(who, statement)).toEqual(noRight)
})

test('the roles of the application and the gate have these rights in the database and no more', async () => {
  const { rows } = await sql<{ may: string }>`
    with objects as (
      select c.relname::text as name, c.relacl as acl, c.relowner as owner
      from pg_class c where c.relnamespace in ('panah'::regnamespace, 'panah_hidden'::regnamespace)
      union all
      select c.relname || ' (' || a.attname || ')', a.attacl, c.relowner
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace in ('panah'::regnamespace, 'panah_hidden'::regnamespace)
      union all
      select n.nspname || '.' || p.proname || '()', coalesce(p.proacl, acldefault('f', p.proowner)), p.proowner
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('panah', 'panah_hidden')
    )
    select case a.grantee when 0 then 'everybody' else a.grantee::regrole::text end || ' may ' || lower(a.privilege_type) || ' ' || o.name as may
    from objects o, aclexplode(o.acl) a where a.grantee <> o.owner order by 1`.execute(world.owner)
  await expect(rows.map(({ may }) => `${may}\n`).join('')).toMatchFileSnapshot('0002-access.rights.txt')
})

test('what runs with the owner’s rights looks for names where nobody can put one', async () => {
  const { rows } = await sql<{ name: string; config: string[] | null }>`
    select p.proname as name, p.proconfig as config from pg_proc p
    where p.pronamespace in ('panah'::regnamespace, 'panah_hidden'::regnamespace) and p.prosecdef`.execute(world.owner)
  expect(rows.length).toBeGreaterThan(10)
  expect(rows.filter(({ config }) => !config?.includes('search_path=pg_catalog, pg_temp'))).toEqual([])
})

test('the gate knows accounts and how they come in, and nothing of anybody in need', async () => {
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
    'ledger_entry',
    'ledger_head',
    'command_receipt',
    'record_change',
    'policy_grant',
  ]) {
    expect(await gate.tries(null, `select 1 from panah.${table}`), table).toEqual(noRight)
  }
  for (const call of [
    `enter('\\x00')`,
    'current_actor()',
    'accounts()',
    'me()',
    'numbers_beds()',
    `numbers_presumed('2026-01-01', '2026-12-31')`,
    'my_cases()',
    'progress_of_cases()',
    'ledger_genesis()',
    `ledger_numbers('{}')`,
  ]) {
    expect(await gate.tries(null, `select panah.${call}`), call).toEqual(noRight)
  }
  expect(await gate.tries(null, 'select username from panah.account')).toMatchObject({ touched: 4 })
})

test('the gate opens no account, changes no role and undoes no closing', async () => {
  for (const statement of [
    `update panah.account set role = 'administrator'`,
    'update panah.account set closed_at = null',
    `insert into panah.account (id, username, role, organisation_id, unit_id) select gen_random_uuid(), 'x', 'auditor', organisation_id, unit_id from panah.account limit 1`,
    `insert into panah.credential (account_id, password_hash) select id, '' from panah.account`,
    'delete from panah.credential',
    'delete from panah.session',
  ]) {
    expect(await gate.tries(null, statement), statement).toEqual(noRight)
  }
})

test('only an administrator sees usernames, opens accounts and closes them, in the database too', async () => {
  const opens = `select panah.open_account('${randomUUID()}', 'made.up', 'caseworker', '${about.office.unitId}', 'hash')`
  const closes = `select panah.close_account('${about.officer.accountId}', 'left')`
  for (const who of [about.officer, about.supervisor, about.caseworker]) {
    expect(await app.tries(who, opens)).toEqual(noRight)
    expect(await app.tries(who, closes)).toEqual(noRight)
    expect(await app.tries(who, 'select * from panah.accounts()')).toMatchObject({ rows: [] })
  }
  expect(await app.tries(null, opens)).toEqual(noRight)
  expect(await app.tries(administrator, 'select * from panah.accounts()')).toMatchObject({ touched: 4 })
  expect(await app.tries(administrator, opens)).toMatchObject({ touched: 1 })
  expect(await app.tries(administrator, opens.replace(about.office.unitId, randomUUID()).replace('made.up', 'made.up.too'))).toMatchObject({
    refused: expect.stringMatching(/^23/),
  })
})

test('an account that is closed, a session that ended, ran out, lay idle or waits for its second step lets nobody in', async () => {
  const spoil: Record<string, (who: Someone) => Promise<unknown>> = {
    closed: (who) =>
      world.owner
        .updateTable('account')
        .set({ closedAt: sql`now()` })
        .where('id', '=', who.accountId)
        .execute(),
    ended: (who) =>
      world.owner
        .updateTable('session')
        .set({ endedAt: sql`now()` })
        .where('accountId', '=', who.accountId)
        .execute(),
    'run out': (who) =>
      world.owner
        .updateTable('session')
        .set({ expiresAt: sql`now()` })
        .where('accountId', '=', who.accountId)
        .execute(),
    idle: (who) =>
      world.owner
        .updateTable('session')
        .set({ lastSeenAt: sql`now() - interval '12 hours'` })
        .where('accountId', '=', who.accountId)
        .execute(),
    waiting: (who) => world.owner.updateTable('session').set({ stage: 'totp' }).where('accountId', '=', who.accountId).execute(),
  }
  for (const [how, spoiling] of Object.entries(spoil)) {
    const who = await someone(world.owner, 'supervisor', await anOffice(world.owner))
    expect(await app.tries(who, 'select (panah.current_actor()).role as role'), how).toMatchObject({ rows: [{ role: 'supervisor' }] })
    await spoiling(who)
    expect(await app.tries(who, 'select (panah.current_actor()).role as role'), how).toMatchObject({ rows: [{ role: null }] })
  }
})

test('one ends one’s own sessions and nobody else’s', async () => {
  const session = await world.owner
    .selectFrom('session')
    .select('id')
    .where('accountId', '=', about.supervisor.accountId)
    .executeTakeFirstOrThrow()
  expect(await app.tries(about.officer, `select panah.end_session('${session.id}') as ended`)).toMatchObject({ rows: [{ ended: false }] })
  expect(await app.tries(about.supervisor, `select panah.end_session('${session.id}') as ended`)).toMatchObject({ rows: [{ ended: true }] })
})
