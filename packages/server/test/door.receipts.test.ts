import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { digestOf, isSame } from '../src/digest.ts'
import { KeyRing } from '../src/seal.ts'
import { aWorld, countsOf, lastLinesOf, posts, type World } from './world/cast.ts'
import { aStation, noName, told, type Station } from './world/thread.ts'

let world: World
let at: Station
beforeAll(async () => {
  world = await aWorld()
  at = await aStation(world)
})
afterAll(() => world.end())

const sends = (command: object) => posts(world, at.officer, '/api/commands', command)
const upsideDown = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(upsideDown)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, field]) => [key, upsideDown(field)]),
  )
}

test('an officer who sends the same screening again gets the same receipt, in whatever order her phone writes it', async () => {
  const sent = { id: randomUUID(), ...told() }
  const first = await sends(sent)
  expect(first.status).toBe(200)
  const after = await countsOf(world)
  for (const again of [sent, upsideDown(sent) as object, JSON.parse(JSON.stringify(sent)) as object])
    expect(await sends(again)).toEqual(first)
  expect(await countsOf(world)).toEqual(after)
})

test('another screening under the id of an earlier one is refused and is not taken for done, and the try is on the record', async () => {
  const sent = { id: randomUUID(), ...told() }
  expect((await sends(sent)).status).toBe(200)
  const before = await countsOf(world)
  const others = [
    { ...sent, screeningId: randomUUID(), personId: randomUUID() },
    { ...sent, sex: 'male' },
    { ...sent, facts: { ...sent.facts, recruited: 'no' } },
    { ...sent, languages: ['pa', 'ur'] }, // the order of a list says something
    { id: sent.id, name: 'case.note', caseId: randomUUID(), noteId: randomUUID(), text: 'Test note' },
  ]
  for (const other of others) {
    expect(await sends(other)).toMatchObject({ status: 409, body: { code: 'command.id-reused' } })
    const [line] = await lastLinesOf(world, at.officer)
    expect(line).toMatchObject({ action: 'name' in other ? other.name : '', outcome: 'command.id-reused' })
    expect(JSON.parse(line?.detail ?? '{}')).toEqual({ command: sent.id })
  }
  expect(await countsOf(world)).toEqual(before)
  expect((await sends(sent)).status).toBe(200)
})

test('a refusal has a receipt too: the same try is refused again, and another under its id is another try', async () => {
  const refused = { id: randomUUID(), name: 'case.note', caseId: randomUUID(), noteId: randomUUID(), text: 'Test note' }
  const first = await sends(refused)
  expect(first).toMatchObject({ status: 404 })
  expect(await sends(refused)).toEqual(first)
  expect(await sends({ ...refused, text: 'Another' })).toMatchObject({ status: 409, body: { code: 'command.id-reused' } })
})

test('of two different screenings that arrive together under one id, one is done and the other refused', async () => {
  const id = randomUUID()
  const statuses = await Promise.all([told(), told(), told()].map(async (one) => (await sends({ id, ...one })).status))
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 409, 409])
})

test('an id that somebody else has used is nobody’s but theirs', async () => {
  const id = randomUUID()
  expect((await sends({ id, ...told() })).status).toBe(200)
  expect((await posts(world, at.supervisor, '/api/commands', { id, ...told() })).status).toBe(200)
})

test('a receipt from before there were fingerprints is still given to whoever asks for it', async () => {
  const sent = { id: randomUUID(), ...told() }
  const first = await sends(sent)
  await sql`update panah.command_receipt set digest = null, digest_key = null where command_id = ${sent.id}`.execute(world.owner)
  expect(await sends(sent)).toEqual(first)
})

test('whoever has the database and guesses what was sent cannot see that the guess is right', async () => {
  const sent = { id: randomUUID(), ...told({ identity: { ...noName, fullName: 'Test Person 14' } }) }
  await sends(sent)
  const { digest } = await world.owner
    .selectFrom('commandReceipt')
    .select('digest')
    .where('commandId', '=', sent.id)
    .executeTakeFirstOrThrow()
  const ring = (fill: number) =>
    new KeyRing({ appPassword: '', gatePassword: '', counting: '', keys: [{ id: 'k1', key: Buffer.alloc(32, fill).toString('base64') }] })
  const kept = { key: 'k1', value: digest ?? Buffer.alloc(0) }
  expect(isSame(world.house.keys, kept, sent)).toBe(true)
  expect(isSame(ring(99), kept, sent)).toBe(false)
})

test('a receipt is known again after the keys were changed', () => {
  const key = (fill: number) => Buffer.alloc(32, fill).toString('base64')
  const none = { appPassword: '', gatePassword: '', counting: '' }
  const before = new KeyRing({ ...none, keys: [{ id: 'k1', key: key(1) }] })
  const after = new KeyRing({
    ...none,
    keys: [
      { id: 'k1', key: key(1) },
      { id: 'k2', key: key(2) },
    ],
  })
  const sent = { id: randomUUID(), ...told() }
  expect(isSame(after, digestOf(before, sent), sent)).toBe(true)
  expect(digestOf(after, sent).key).toBe('k2')
})
