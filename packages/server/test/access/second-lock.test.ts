import { afterAll, beforeAll, expect, test } from 'vitest'
import { actorOf, aGate, anAccount, codeAt, from, openedBy, password, saidOf, type AtGate } from '../world/gate.ts'

let at: AtGate
beforeAll(async () => {
  at = await aGate()
})
afterAll(() => at.end())

const now = Date.UTC(2026, 10, 25, 9, 0, 7)
const proof = (given: string, code: string | null = null, nowMs = now) => ({ password: given, code, nowMs })
const codes = (refused: { ok: boolean; refusal?: { code: string } }) => (refused.ok ? 'ok' : refused.refusal?.code)

/** Somebody who is in, with a second lock of her own. */
async function withLock() {
  const account = await anAccount(at)
  const { token } = openedBy(await at.gate.signIn(account.username, password, from))
  const enrolled = await at.gate.enrol(token, proof(password))
  if (!enrolled.ok) throw new Error(enrolled.refusal.code)
  const { secret } = enrolled.value
  const inside = openedBy(await at.gate.confirm(token, codeAt(secret, now), now, from))
  return { ...account, token: inside.token, secret }
}

test('whoever found a session open and does not know the password binds no authenticator to it, and each try is on the record', async () => {
  const { id, username } = await anAccount(at)
  const { token } = openedBy(await at.gate.signIn(username, password, from))
  for (const guess of ['', 'not the password at all', username])
    expect(codes(await at.gate.enrol(token, proof(guess)))).toBe('access.current-wrong')
  expect(codes(await at.gate.confirm(token, '000000', now, from))).toBe('access.sign-in-again')
  const { totpSealed, totpNextSealed } = await at.owner
    .selectFrom('credential')
    .selectAll()
    .where('accountId', '=', id)
    .executeTakeFirstOrThrow()
  expect([totpSealed, totpNextSealed]).toEqual([null, null])
  expect((await saidOf(at, id)).filter((line) => line === 'totp.enrol: access.wrong')).toHaveLength(3)
  expect(openedBy(await at.gate.signIn(username, password, from)).stage).toBe('in')
})

test('a session of which only the first step was taken is asked for the password too', async () => {
  const { username } = await anAccount(at)
  const waiting = openedBy(await at.strictGate.signIn(username, password, from))
  expect(waiting.stage).toBe('enrol-totp')
  expect(codes(await at.strictGate.enrol(waiting.token, proof('not the password at all')))).toBe('access.current-wrong')
  expect(codes(await at.strictGate.enrol(waiting.token, proof(password)))).toBe('ok')
})

test('five guesses, also when they come all at once, and no more', async () => {
  const { username } = await anAccount(at)
  const { token } = openedBy(await at.gate.signIn(username, password, from))
  const tries = await Promise.all(Array.from({ length: 9 }, (_, n) => at.gate.enrol(token, proof(`a wrong and noisy river ${n}`))))
  expect(tries.map(codes).filter((code) => code === 'access.current-wrong')).toHaveLength(5)
  expect(codes(await at.gate.enrol(token, proof(password)))).toBe('access.wait')
  expect(codes(await at.gate.changePassword(token, password, 'another long and quiet river'))).toBe('access.wait')
})

test('another lock is put in the place of the first with the password and a code of the first; until it is shown the first holds', async () => {
  const { id, username, token, secret } = await withLock()
  const later = now + 60_000
  for (const [given, code, why] of [
    [password, null, 'access.code-wrong'],
    [password, '000000', 'access.code-wrong'],
    ['not the password at all', codeAt(secret, later), 'access.current-wrong'],
  ] as const)
    expect(codes(await at.gate.enrol(token, proof(given, code, later)))).toBe(why)
  const next = await at.gate.enrol(token, proof(password, codeAt(secret, later), later))
  if (!next.ok) throw new Error(next.refusal.code)

  const comesIn = async (from_: string, ms: number) => {
    const { token: waiting } = openedBy(await at.gate.signIn(username, password, from))
    return codes(await at.gate.secondStep(waiting, codeAt(from_, ms), ms, from))
  }
  expect(await comesIn(next.value.secret, later + 60_000)).toBe('access.code-wrong')
  expect(await comesIn(secret, later + 60_000)).toBe('ok')
  const desk = openedBy(await at.gate.confirm(token, codeAt(next.value.secret, later + 120_000), later + 120_000, from))
  expect(await comesIn(secret, later + 180_000)).toBe('access.code-wrong')
  expect(await comesIn(next.value.secret, later + 180_000)).toBe('ok')
  expect(await actorOf(at, desk.token)).not.toBeNull()
  expect(await saidOf(at, id)).toContain('totp.replace: done')
})

test('a code that was shown to put another lock in its place is worth nothing at the sign-in', async () => {
  const { username, token, secret } = await withLock()
  const later = now + 60_000
  const code = codeAt(secret, later)
  expect(codes(await at.gate.enrol(token, proof(password, code, later)))).toBe('ok')
  const { token: waiting } = openedBy(await at.gate.signIn(username, password, from))
  expect(codes(await at.gate.secondStep(waiting, code, later, from))).toBe('access.code-wrong')
  expect(codes(await at.gate.enrol(token, proof(password, code, later)))).toBe('access.code-wrong')
})

test('setting a second lock ends every other session, for one of them may be a thief’s', async () => {
  const { username } = await anAccount(at)
  const stolen = openedBy(await at.gate.signIn(username, password, from))
  const own = openedBy(await at.gate.signIn(username, password, from))
  const enrolled = await at.gate.enrol(own.token, proof(password))
  if (!enrolled.ok) throw new Error(enrolled.refusal.code)
  expect(await actorOf(at, stolen.token)).not.toBeNull()
  const inside = openedBy(await at.gate.confirm(own.token, codeAt(enrolled.value.secret, now), now, from))
  expect(await actorOf(at, stolen.token)).toBeNull()
  expect(await actorOf(at, own.token)).toBeNull()
  expect(await actorOf(at, inside.token)).not.toBeNull()
})

test('whoever waits for her second step cannot set up another one instead', async () => {
  const { username, secret } = await withLock()
  const { token } = openedBy(await at.gate.signIn(username, password, from))
  expect(codes(await at.gate.enrol(token, proof(password, codeAt(secret, now + 60_000), now + 60_000)))).toBe('access.sign-in-again')
  expect(codes(await at.gate.confirm(token, codeAt(secret, now + 60_000), now + 60_000, from))).toBe('access.sign-in-again')
})

test('five wrong codes, and the second step waits; wrong passwords at the door are not counted against it', async () => {
  const { username, secret } = await withLock()
  const { token, known } = openedBy(await at.gate.signIn(username, password, from))
  expect(known).toBeUndefined()
  for (let each = 0; each < 6; each += 1) await at.gate.signIn(username, 'a wrong and noisy river', { ...from, address: '192.0.2.9' })
  const later = now + 60_000
  for (let each = 0; each < 4; each += 1) expect(codes(await at.gate.secondStep(token, '000000', later, from))).toBe('access.code-wrong')
  const inside = openedBy(await at.gate.secondStep(token, codeAt(secret, later), later, from))
  expect(inside.known).toBeDefined()
})
