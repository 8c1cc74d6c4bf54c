import { randomUUID } from 'node:crypto'
import * as OTPAuth from 'otpauth'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Gate, type Opened } from '../../src/access/gate.ts'
import { enter } from '../../src/access/acting.ts'
import { hashPassword } from '../../src/access/password.ts'
import { openDatabase, type Db } from '../../src/db/database.ts'
import { KeyRing } from '../../src/seal.ts'
import { aDatabase, type TestDatabase } from '../world/database.ts'

const password = 'a long and quiet river'
const from = { address: '127.0.0.1', device: 'Chrome, Android' }
const keys = new KeyRing({
  appPassword: '',
  gatePassword: '',
  counting: '',
  keys: [{ id: 'k1', key: Buffer.alloc(32, 7).toString('base64') }],
})
let database: TestDatabase
let owner: Db
let app: Db
let gateDb: Db
let gate: Gate
let strictGate: Gate

beforeAll(async () => {
  database = await aDatabase()
  const quiet = () => undefined
  owner = openDatabase({ ...database.owner }, quiet)
  app = openDatabase(database.as('panah_app'), quiet)
  gateDb = openDatabase(database.as('panah_gate'), quiet)
  gate = new Gate(gateDb, { keys, countingKey: 'counting', totpRequired: false })
  strictGate = new Gate(gateDb, { keys, countingKey: 'counting', totpRequired: true })
})

afterAll(async () => {
  await Promise.all([owner.destroy(), app.destroy(), gateDb.destroy()])
  await database.drop()
})

async function anAccount(username = `officer-${randomUUID().slice(0, 8)}`) {
  const organisationId = randomUUID()
  const unitId = randomUUID()
  const id = randomUUID()
  await owner
    .insertInto('organisation')
    .values({ id: organisationId, nameEn: 'Test police', nameUr: 'آزمائشی پولیس', kind: 'police' })
    .execute()
  await owner
    .insertInto('unit')
    .values({ id: unitId, organisationId, nameEn: 'Station 1 (test)', nameUr: 'تھانہ 1', district: 'PK607', province: 'PK-PB' })
    .execute()
  await owner
    .insertInto('account')
    .values({
      id,
      username,
      role: 'frontline-officer',
      organisationId,
      unitId,
      district: 'PK607',
      province: 'PK-PB',
      closedAt: null,
      closedBecause: null,
    })
    .execute()
  await owner
    .insertInto('credential')
    .values({ accountId: id, passwordHash: await hashPassword(password), mustChange: false, totpSealed: null, totpLastStep: null })
    .execute()
  return { id, username }
}

const actorOf = (token: Buffer) => app.transaction().execute((tx) => enter(tx, token))
const secretOf = (opened: Awaited<ReturnType<Gate['signIn']>>): Opened => {
  if (!opened.ok) throw new Error(opened.refusal.code)
  return opened.value
}
const codeAt = (secret: string, ms: number) => new OTPAuth.TOTP({ secret: OTPAuth.Secret.fromBase32(secret) }).generate({ timestamp: ms })

test('an officer with the right password is let in, and the ledger says so', async () => {
  const { id, username } = await anAccount()
  const { token, stage } = secretOf(await gate.signIn(username, password, from))
  expect(stage).toBe('in')
  expect(await actorOf(token)).toMatchObject({ accountId: id, role: 'frontline-officer', district: 'PK607' })
  const written = await owner.selectFrom('ledgerEntry').select(['action', 'outcome']).where('accountId', '=', id).execute()
  expect(written).toEqual([{ action: 'sign-in', outcome: 'done' }])
})

test('a wrong password and an unknown name get the same answer, and lock after the same number of tries', async () => {
  const { username } = await anAccount()
  const answers = async (name: string, address: string) => {
    const codes: string[] = []
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const result = await gate.signIn(name, 'not the password at all', { ...from, address })
      codes.push(result.ok ? 'in' : result.refusal.code)
    }
    return codes
  }
  const known = await answers(username, '127.0.0.2')
  expect(known).toEqual(['access.wrong', 'access.wrong', 'access.wrong', 'access.wrong', 'access.wrong', 'access.wait'])
  expect(await answers('nobody-has-this', '127.0.0.3')).toEqual(known)
})

test('a locked account stays shut to the right password until the time is over', async () => {
  const { username } = await anAccount()
  for (let attempt = 0; attempt < 5; attempt += 1) await gate.signIn(username, 'wrong wrong wrong', { ...from, address: '127.0.0.4' })
  const refused = await gate.signIn(username, password, { ...from, address: '127.0.0.5' })
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'access.wait' } })
  await sql`update panah.sign_in_try set at = at - interval '16 minutes'`.execute(owner)
  expect(secretOf(await gate.signIn(username, password, from)).stage).toBe('in')
})

test('one address cannot try many names', async () => {
  const address = '127.0.0.9'
  for (let attempt = 0; attempt < 30; attempt += 1) await gate.signIn(`guess-${attempt}`, 'wrong wrong wrong', { ...from, address })
  const { username } = await anAccount()
  expect(await gate.signIn(username, password, { ...from, address })).toMatchObject({ ok: false, refusal: { code: 'access.wait' } })
}, 60_000)

test('where the second step is required nobody comes in before it is set up and shown', async () => {
  const { username } = await anAccount()
  const now = Date.UTC(2026, 10, 25, 9, 0, 7)
  const waiting = secretOf(await strictGate.signIn(username, password, from))
  expect(waiting.stage).toBe('enrol-totp')
  expect(await actorOf(waiting.token)).toBeNull()
  const enrolled = await strictGate.enrol(waiting.token)
  if (!enrolled.ok) throw new Error('not enrolled')
  expect(await strictGate.confirm(waiting.token, '000000', now, from)).toMatchObject({ ok: false, refusal: { code: 'access.code-wrong' } })
  const inside = secretOf(await strictGate.confirm(waiting.token, codeAt(enrolled.value.secret, now), now, from))
  expect(await actorOf(inside.token)).not.toBeNull()
  expect(await actorOf(waiting.token)).toBeNull()
})

test('a code that was used once is refused the second time, even within its half minute', async () => {
  const { username } = await anAccount()
  const now = Date.UTC(2026, 10, 25, 10, 0, 1)
  const waiting = secretOf(await strictGate.signIn(username, password, from))
  const enrolled = await strictGate.enrol(waiting.token)
  if (!enrolled.ok) throw new Error('not enrolled')
  secretOf(await strictGate.confirm(waiting.token, codeAt(enrolled.value.secret, now), now, from))
  const second = secretOf(await gate.signIn(username, password, from))
  expect(second.stage).toBe('totp')
  expect(await gate.secondStep(second.token, codeAt(enrolled.value.secret, now), now, from)).toMatchObject({
    ok: false,
    refusal: { code: 'access.code-wrong' },
  })
  const later = now + 30_000
  expect(secretOf(await gate.secondStep(second.token, codeAt(enrolled.value.secret, later), later, from)).stage).toBe('in')
})

test('the shared secret of the second step cannot be read in the database', async () => {
  const { id, username } = await anAccount()
  const waiting = secretOf(await strictGate.signIn(username, password, from))
  const enrolled = await strictGate.enrol(waiting.token)
  if (!enrolled.ok) throw new Error('not enrolled')
  const { totpSealed } = await owner.selectFrom('credential').select('totpSealed').where('accountId', '=', id).executeTakeFirstOrThrow()
  expect(totpSealed!.includes(Buffer.from(enrolled.value.secret))).toBe(false)
})

test('changing the password ends the sessions on every other device, and needs the old one', async () => {
  const { username } = await anAccount()
  const phone = secretOf(await gate.signIn(username, password, from))
  const desk = secretOf(await gate.signIn(username, password, from))
  expect(await gate.changePassword(desk.token, 'not the old one', 'another long quiet river')).toMatchObject({
    ok: false,
    refusal: { code: 'access.current-wrong' },
  })
  expect(await gate.changePassword(desk.token, password, 'another long quiet river')).toMatchObject({ ok: true })
  expect(await actorOf(phone.token)).toBeNull()
  expect(await actorOf(desk.token)).not.toBeNull()
  expect(await gate.signIn(username, password, from)).toMatchObject({ ok: false })
})

test('a session that ended, ran out or lay idle opens nothing', async () => {
  const { username } = await anAccount()
  const tokens = await Promise.all([1, 2, 3].map(async () => secretOf(await gate.signIn(username, password, from)).token))
  await gate.end(tokens[0]!)
  const hashOf = (token: Buffer) => sql`token_hash = sha256(${token})`
  await sql`update panah.session set expires_at = now() - interval '1 second' where ${hashOf(tokens[1]!)}`.execute(owner)
  await sql`update panah.session set last_seen_at = now() - interval '13 hours' where ${hashOf(tokens[2]!)}`.execute(owner)
  expect(await Promise.all(tokens.map(actorOf))).toEqual([null, null, null])
})

test('closing an account shuts every door it had open', async () => {
  const { id, username } = await anAccount()
  const { token } = secretOf(await gate.signIn(username, password, from))
  await owner.updateTable('account').set({ closedAt: new Date().toISOString(), closedBecause: 'left' }).where('id', '=', id).execute()
  expect(await actorOf(token)).toBeNull()
  expect(await gate.signIn(username, password, from)).toMatchObject({ ok: false, refusal: { code: 'access.wrong' } })
})
