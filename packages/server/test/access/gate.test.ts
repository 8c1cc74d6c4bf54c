import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actorOf as actorAt, aGate, anAccount as accountAt, codeAt, from, openedBy, password, type AtGate } from '../world/gate.ts'

let at: AtGate
let owner: AtGate['owner']
let gate: AtGate['gate']
let strictGate: AtGate['strictGate']
beforeAll(async () => {
  at = await aGate()
  ;({ owner, gate, strictGate } = at)
})
afterAll(() => at.end())

const proof = { password, code: null, nowMs: Date.UTC(2026, 10, 25, 9) }
const anAccount = () => accountAt(at)
const actorOf = (token: Buffer) => actorAt(at, token)

test('an officer with the right password is let in, and the ledger says so', async () => {
  const { id, username } = await anAccount()
  const { token, stage } = openedBy(await gate.signIn(username, password, from))
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
  expect(openedBy(await gate.signIn(username, password, from)).stage).toBe('in')
})

test('one address cannot try many names', async () => {
  const address = '127.0.0.9'
  for (let attempt = 0; attempt < 60; attempt += 1) await gate.signIn(`guess-${attempt}`, 'wrong wrong wrong', { ...from, address })
  const { username } = await anAccount()
  expect(await gate.signIn(username, password, { ...from, address })).toMatchObject({ ok: false, refusal: { code: 'access.wait' } })
}, 60_000)

test('where the second step is required nobody comes in before it is set up and shown', async () => {
  const { username } = await anAccount()
  const now = Date.UTC(2026, 10, 25, 9, 0, 7)
  const waiting = openedBy(await strictGate.signIn(username, password, from))
  expect(waiting.stage).toBe('enrol-totp')
  expect(await actorOf(waiting.token)).toBeNull()
  const enrolled = await strictGate.enrol(waiting.token, proof)
  if (!enrolled.ok) throw new Error('not enrolled')
  expect(await strictGate.confirm(waiting.token, '000000', now, from)).toMatchObject({ ok: false, refusal: { code: 'access.code-wrong' } })
  const inside = openedBy(await strictGate.confirm(waiting.token, codeAt(enrolled.value.secret, now), now, from))
  expect(await actorOf(inside.token)).not.toBeNull()
  expect(await actorOf(waiting.token)).toBeNull()
})

test('a code that was used once is refused the second time, even within its half minute', async () => {
  const { username } = await anAccount()
  const now = Date.UTC(2026, 10, 25, 10, 0, 1)
  const waiting = openedBy(await strictGate.signIn(username, password, from))
  const enrolled = await strictGate.enrol(waiting.token, proof)
  if (!enrolled.ok) throw new Error('not enrolled')
  openedBy(await strictGate.confirm(waiting.token, codeAt(enrolled.value.secret, now), now, from))
  const second = openedBy(await gate.signIn(username, password, from))
  expect(second.stage).toBe('totp')
  expect(await gate.secondStep(second.token, codeAt(enrolled.value.secret, now), now, from)).toMatchObject({
    ok: false,
    refusal: { code: 'access.code-wrong' },
  })
  const later = now + 30_000
  expect(openedBy(await gate.secondStep(second.token, codeAt(enrolled.value.secret, later), later, from)).stage).toBe('in')
})

test('the shared secret of the second step cannot be read in the database', async () => {
  const { id, username } = await anAccount()
  const waiting = openedBy(await strictGate.signIn(username, password, from))
  const enrolled = await strictGate.enrol(waiting.token, proof)
  if (!enrolled.ok) throw new Error('not enrolled')
  const { totpNextSealed } = await owner
    .selectFrom('credential')
    .select('totpNextSealed')
    .where('accountId', '=', id)
    .executeTakeFirstOrThrow()
  expect(totpNextSealed?.length).toBeGreaterThan(32)
  expect(totpNextSealed?.includes(Buffer.from(enrolled.value.secret))).toBe(false)
})

test('changing the password ends the sessions on every other device, and needs the old one', async () => {
  const { username } = await anAccount()
  const phone = openedBy(await gate.signIn(username, password, from))
  const desk = openedBy(await gate.signIn(username, password, from))
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
  const tokens = await Promise.all([1, 2, 3].map(async () => openedBy(await gate.signIn(username, password, from)).token))
  await gate.end(tokens[0]!)
  const hashOf = (token: Buffer) => sql`token_hash = sha256(${token})`
  await sql`update panah.session set expires_at = now() - interval '1 second' where ${hashOf(tokens[1]!)}`.execute(owner)
  await sql`update panah.session set last_seen_at = now() - interval '13 hours' where ${hashOf(tokens[2]!)}`.execute(owner)
  expect(await Promise.all(tokens.map(actorOf))).toEqual([null, null, null])
})

test('closing an account shuts every door it had open', async () => {
  const { id, username } = await anAccount()
  const { token } = openedBy(await gate.signIn(username, password, from))
  await owner.updateTable('account').set({ closedAt: new Date().toISOString(), closedBecause: 'left' }).where('id', '=', id).execute()
  expect(await actorOf(token)).toBeNull()
  expect(await gate.signIn(username, password, from)).toMatchObject({ ok: false, refusal: { code: 'access.wrong' } })
})
