import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aWorld, countsOf, lastLinesOf, posts, type Signed, type World } from '../world/cast.ts'
import { aCase, answers, aStation, noName, told, type Station } from '../world/thread.ts'

let world: World
let at: Station
let before: Awaited<ReturnType<typeof countsOf>>
beforeAll(async () => {
  world = await aWorld()
  at = await aStation(world)
})
beforeEach(async () => {
  before = await countsOf(world)
})
afterAll(() => world.end())

const screening = (about: object = {}) => ({ id: randomUUID(), ...told(), ...about })
const named = (fullName: string) => screening({ identity: { ...noName, fullName } })

/** What a sender is told, that nothing was changed, and what the ledger keeps of it. */
async function refused(payload: object | string | Buffer, who: Signed = at.officer) {
  const { status, body } = await posts(world, who, '/api/commands', payload)
  expect(await countsOf(world)).toEqual(before)
  const [line] = await lastLinesOf(world, who)
  expect([line?.action, line?.outcome]).toEqual(['request.perform', body.code])
  return { status, code: body.code, fields: body.fields, kept: line?.detail ?? null }
}

test.each([
  ['a field nobody knows', screening({ rank: 'DSP' })],
  ['a field nobody knows, inside another', screening({ scene: { ...told().scene, gps: '31.1,74.4' } })],
  ['a number for a word', screening({ sex: 7 })],
  ['an answer that is none of the three', screening({ facts: { force: 'maybe' } })],
  ['a command nobody knows', screening({ name: 'screening.erase' })],
  ['no id', { ...screening(), id: undefined }],
  ['an id that is none', screening({ screeningId: '1 or 1=1' })],
  ['a list of one thing', [screening()]],
  ['nothing at all', {}],
])('%s is a bad request, nothing is changed, and the try is on the record', async (_what, payload) => {
  expect(await refused(payload)).toMatchObject({ status: 400, code: 'invalid' })
})

test('a name that turns the reading direction round is refused where it stands, and is not repeated in the ledger', async () => {
  const name = 'Test \u202Enosrep\u202C'
  const answer = await refused(named(name))
  expect(answer).toMatchObject({ status: 400, code: 'invalid', fields: [{ path: 'identity.fullName', code: 'text.direction-override' }] })
  expect(answer.kept).not.toContain('nosrep')
})

test('a half letter, and a letter that an encoding has eaten, are refused by name', async () => {
  expect((await refused(named('Test \uD83D'))).fields).toEqual([{ path: 'identity.fullName', code: 'text.broken' }])
  expect((await refused(named('Test \uFFFD'))).fields).toEqual([{ path: 'identity.fullName', code: 'text.broken' }])
  expect((await refused(screening({ note: 'a\u0000b' }))).fields).toEqual([{ path: 'note', code: 'text.broken' }])
})

test('bytes that are no UTF-8 are refused whole, and so is what is no JSON', async () => {
  const bytes = Buffer.from(JSON.stringify(screening({ note: 'XX' })))
  bytes[bytes.indexOf('XX')] = 0xff
  expect(await refused(bytes)).toMatchObject({ status: 400, code: 'request.broken-text' })
  expect(await refused('{"id":')).toMatchObject({ status: 400, code: 'request.not-json' })
})

test('a body larger than any screening is turned away before it is read', async () => {
  expect(await refused(screening({ note: 'x'.repeat(300_000) }))).toMatchObject({ status: 413, code: 'request.too-large' })
})

test('a story that is too long, a place without a name and a paper that is none are said field by field', async () => {
  const scene = { ...told().scene, place: '   ' }
  const answer = await refused(screening({ note: 'x'.repeat(2001), scene, identity: { ...noName, cnic: '99999-9999999-9' } }))
  expect(answer.fields).toEqual(
    expect.arrayContaining([
      { path: 'note', code: 'text.too-long' },
      { path: 'scene.place', code: 'text.empty' },
      { path: 'identity.cnic', code: 'person.cnic-form' },
    ]),
  )
})

test('nobody acts on a session that has ended, and the try is on the record without a name', async () => {
  const other = await aStation(world)
  await world.house.gate.end(other.officer.token)
  const lines = () =>
    world.owner.selectFrom('ledgerEntry').select(['action', 'outcome', 'accountId']).orderBy('seq', 'desc').limit(1).execute()
  for (const who of [other.officer, null]) {
    const { status, body } = await posts(world, who, '/api/commands', screening())
    expect([status, body.code]).toEqual([401, 'access.sign-in-first'])
    expect(await countsOf(world)).toEqual(before)
  }
  // Written after the answer has gone out.
  await expect.poll(lines).toEqual([{ action: 'request.perform', outcome: 'access.sign-in-first', accountId: null }])
})

test('ids of other people’s records, and ids that belong to another record than the one named, are not there', async () => {
  const elsewhere = await aStation(world, 'PK712')
  const scene = { ...told().scene, province: 'PK-SD', district: 'PK712' } as const
  const [mine, theirs] = [await aCase(world, at), await aCase(world, elsewhere, { scene })]
  before = await countsOf(world)
  const tries = [
    answers({ caseId: theirs.caseId, personId: theirs.personId }, { services: 'yes' }),
    answers({ caseId: mine.caseId, personId: theirs.personId }, { services: 'yes' }),
    { name: 'case.note', caseId: theirs.caseId, noteId: randomUUID(), text: 'Test' },
    { name: 'identity.record', personId: theirs.personId, baseVersion: 0, identity: { ...noName, fullName: 'Test' } },
  ]
  for (const wish of tries) {
    const { status, body } = await posts(world, at.caseworker, '/api/commands', { id: randomUUID(), ...wish })
    expect([wish.name, status, body.code]).toEqual([wish.name, 404, 'not-found'])
    expect((await lastLinesOf(world, at.caseworker))[0]).toMatchObject({ action: wish.name, outcome: 'not-found' })
  }
  expect(await countsOf(world)).toEqual(before)
})

test('a page of another site cannot act in somebody’s name', async () => {
  const headers = { cookie: `panah=${at.officer.token.toString('base64url')}`, 'content-type': 'application/json' }
  const withoutHeader = await world.app.inject({ method: 'POST', url: '/api/commands', headers, payload: screening() })
  const fromElsewhere = await world.app.inject({
    method: 'POST',
    url: '/api/commands',
    headers: { ...headers, 'x-panah-csrf': '1', origin: 'https://elsewhere.example' },
    payload: screening(),
  })
  expect([withoutHeader.statusCode, fromElsewhere.statusCode]).toEqual([403, 403])
  expect(await countsOf(world)).toEqual(before)
})
