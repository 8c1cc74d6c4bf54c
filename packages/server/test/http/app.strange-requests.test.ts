import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../../src/http/app.ts'
import { aWorld, gets, lastLinesOf, posts, signIn, type Signed, type World } from '../world/cast.ts'
import { aScreening, aStation, told, type Station } from '../world/thread.ts'

let world: World
let at: Station
let administrator: Signed
beforeAll(async () => {
  world = await aWorld()
  at = await aStation(world)
  administrator = await signIn(world, 'administrator', at.station)
})
afterAll(() => world.end())

const noId = '00000000-0000-4000-8000-000000000001'
const screening = (about: object = {}) => ({ id: randomUUID(), ...told(), ...about })
const scene = told()
const command = (who: Signed, payload: object) => posts(world, who, '/api/commands', payload)

test('an origin that is no address is turned away like any other page', async () => {
  for (const origin of ['http://[', 'null', 'https://elsewhere.test', 'http://localhost:80@elsewhere.test']) {
    const { statusCode, body } = await world.app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { origin, 'x-panah-csrf': '1', 'content-type': 'application/json' },
      payload: '{}',
    })
    expect([origin, statusCode, JSON.parse(body).code]).toEqual([origin, 403, 'request.origin'])
  }
})

test('an address that cannot be read is answered like any bad request, and is not repeated', async () => {
  for (const url of ['/%zz', '/api/cases/%E0%A4%A', '/api/screenings/%00', `/api/cases/${'a'.repeat(400)}`]) {
    const { statusCode, body, headers } = await world.app.inject({ method: 'GET', url })
    expect(statusCode).toBeGreaterThanOrEqual(400)
    expect(statusCode).toBeLessThan(500)
    expect(headers['content-type']).toContain('application/problem+json')
    expect(body).not.toContain(url.split('/').at(-1))
  }
})

test('a username with a byte that no username has is a wrong one', async () => {
  const answer = await posts(world, null, '/api/session', { username: 'a\u0000b', password: 'a long and quiet river' })
  expect(answer).toMatchObject({ status: 401, body: { code: 'access.wrong' } })
})

test('a page that ends on a day no calendar has is a bad request', async () => {
  const days = ['2026-99-99T99:99:99.000000Z', '2026-02-31T00:00:00.000000Z', '0000-01-01T00:00:00.000000Z']
  for (const day of days) {
    expect(await gets(world, at.caseworker, `/api/cases?after=${day}_${noId}`)).toMatchObject({ status: 400 })
    expect(await gets(world, at.officer, `/api/screenings?after=${day}_${noId}`)).toMatchObject({ status: 400 })
  }
  expect(await gets(world, at.officer, `/api/referrals?after=0.${'9'.repeat(17)}.${noId}`)).toMatchObject({ status: 200 })
})

test('a day or an hour outside every lifetime is a bad request, and nobody’s list is broken by it', async () => {
  const strange = [
    { madeAt: '9999-12-31T23:59:59-12:00' },
    { madeAt: '0000-01-01T00:00:00Z' },
    { scene: { ...scene.scene, heldOn: '0000-01-01' } },
    { scene: { ...scene.scene, actOn: '0000-01-01' } },
    { scene: { ...scene.scene, heldOn: '2026-02-31' } },
  ]
  for (const about of strange) expect(await command(at.officer, screening(about))).toMatchObject({ status: 400, body: { code: 'invalid' } })
  expect(await gets(world, at.supervisor, '/api/screenings')).toMatchObject({ status: 200 })
})

test('an hour of a far time zone, to the last fraction, is the same hour here', async () => {
  const screeningId = randomUUID()
  const madeAt = `2026-11-20T23:00:00.${'1'.repeat(200)}+23:00`
  expect(await command(at.officer, screening({ screeningId, madeAt }))).toMatchObject({ status: 200 })
  const { body } = await gets<{ screening: { madeAt: string } }>(world, at.officer, `/api/screenings/${screeningId}`)
  expect(body.screening.madeAt).toBe('2026-11-20T00:00:00.111Z')
})

test('a version that no record has is refused and breaks nothing', async () => {
  const { screeningId } = await aScreening(world, at.officer)
  for (const baseVersion of [-9_007_199_254_740_991, -2_147_483_649, 9_007_199_254_740_991]) {
    const { status } = await command(at.supervisor, {
      id: randomUUID(),
      name: 'screening.set-aside',
      screeningId,
      baseVersion,
      because: 'sent-to-another-agency',
    })
    expect([400, 409]).toContain(status)
  }
})

test('what somebody puts where a code belongs is a bad request; it is kept neither in a receipt nor in the ledger', async () => {
  for (const about of [
    { refusedToSay: ['\u0000'] },
    { refusedToSay: ['\uD800'] },
    { refusedToSay: ['Invented Person of Testpur'] },
    { facts: { 'Invented Person of Testpur': 'yes' } },
    { facts: { 'invented-person-of-testpur': 'perhaps' } },
  ]) {
    expect(await command(at.officer, screening(about))).toMatchObject({ status: 400, body: { code: 'invalid' } })
    const [line] = await lastLinesOf(world, at.officer)
    expect(line).toMatchObject({ action: 'request.perform', outcome: 'invalid' })
    expect(line?.detail?.toLowerCase()).not.toContain('invented')
  }
})

test('an account in an office that is not there, or under an id that is taken, is refused and is on the record', async () => {
  const open = (about: object) => ({
    id: randomUUID(),
    name: 'account.open',
    accountId: randomUUID(),
    username: `test-${randomUUID().slice(0, 13)}`,
    role: 'caseworker',
    unitId: at.station.unitId,
    firstPassword: 'a long and quiet river',
    ...about,
  })
  for (const about of [{ unitId: noId }, { accountId: at.officer.accountId }]) {
    expect(await command(administrator, open(about))).toMatchObject({ status: 404, body: { code: 'not-found' } })
    expect((await lastLinesOf(world, administrator))[0]).toMatchObject({ action: 'account.open', outcome: 'not-found' })
  }
  expect(await command(administrator, open({}))).toMatchObject({ status: 200 })
})

test('an id in capital letters is the same id', async () => {
  const screeningId = randomUUID()
  const id = randomUUID()
  const sent = screening({ id, screeningId })
  const [one, two] = await Promise.all([
    command(at.officer, { ...sent, id: id.toUpperCase(), screeningId: screeningId.toUpperCase() }),
    command(at.officer, sent),
  ])
  expect(two).toEqual(one)
  expect(one.status).toBe(200)
})

test('signs that nobody sees are no part of what somebody wrote; those that join Urdu letters are', async () => {
  const note = (text: string) => command(at.officer, screening({ screeningId: randomUUID(), personId: randomUUID(), note: text }))
  for (const hidden of ['\u{E0041}', '\uFEFF', '\u2028', '\u0085', '\uFFF9', '\u202E', '\u2066', '\uD800', '\u0000'])
    expect([hidden, (await note(`a${hidden}b`)).status]).toEqual([hidden, 400])
  for (const needed of ['\u200C', '\u200D', '\u0654']) expect((await note(`ا${needed}ب`)).status).toBe(200)
})

test('every answer forbids what a page need not do, and no page of ours stands in the frame of another', async () => {
  for (const url of ['/', '/api/me', '/health/live', '/api/nowhere']) {
    const { headers } = await world.app.inject({ method: 'GET', url, remoteAddress: '192.0.2.77' })
    expect(headers['x-frame-options']).toBe('DENY')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['permissions-policy']).toContain('geolocation=()')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['access-control-allow-origin']).toBeUndefined()
  }
})

test('a session lives in a cookie that no script reads and no other page sends, behind TLS under a name that no other page can set', async () => {
  const own = { username: 'test-cookie', password: 'a long and quiet river' }
  const officer = await signIn(world, 'frontline-officer', at.station)
  await world.owner.updateTable('account').set({ username: own.username }).where('id', '=', officer.accountId).execute()
  for (const behindTls of [false, true]) {
    const app = await buildApp({ ...world.house, config: { ...world.house.config, behindTls } })
    const { cookies } = await app.inject({ method: 'POST', url: '/api/session', headers: { 'x-panah-csrf': '1' }, payload: own })
    expect(cookies.map(({ name }) => name).toSorted()).toEqual(
      behindTls ? ['__Host-panah', '__Host-panah-known'] : ['panah', 'panah-known'],
    )
    for (const cookie of cookies) {
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
      expect(cookie.secure ?? false).toBe(behindTls)
      expect(cookie).not.toHaveProperty('domain')
    }
    await app.close()
  }
})

test('nesting without end, and a prototype in disguise, are bad requests', async () => {
  expect(await posts(world, at.officer, '/api/commands', '['.repeat(120_000))).toMatchObject({ status: 400 })
  expect(await posts(world, at.officer, '/api/commands', `${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toMatchObject({ status: 400 })
  const disguised = JSON.stringify(screening()).replace('"facts":{', '"facts":{"constructor":"yes","__proto__":{"polluted":"yes"},')
  expect((await posts(world, at.officer, '/api/commands', disguised)).status).toBe(422)
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  expect(await posts(world, at.officer, '/api/commands', `{"a":1e400}`)).toMatchObject({ status: 400 })
})

test('a form of another page is turned away, with or without our header', async () => {
  for (const type of [
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'application/json;charset=utf-7',
  ])
    for (const header of [{}, { 'x-panah-csrf': '1' }]) {
      const { statusCode } = await world.app.inject({
        method: 'POST',
        url: '/api/commands',
        remoteAddress: '192.0.2.7', // an address of its own: this one has used up nobody's patience
        headers: { 'content-type': type, cookie: `panah=${at.officer.token.toString('base64url')}`, ...header },
        payload: 'x',
      })
      expect([400, 403, 415]).toContain(statusCode)
    }
})
