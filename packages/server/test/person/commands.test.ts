import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, lastLinesOf, ledgerOf, performs, posts, type Signed, type World } from '../world/cast.ts'
import { aCase, aScreening, aStation, noName, type Station } from '../world/thread.ts'
import type { Identity, IdentityPurpose } from '@panah/domain/person/person'
import type { z } from 'zod'

let world: World
let at: Station
beforeAll(async () => {
  world = await aWorld()
  at = await aStation(world)
})
afterAll(() => world.end())

const named: Identity = { ...noName, fullName: 'Test Person 14', nameInLatin: 'Test Person', cnic: '3520100000001' }
const writes = (who: Signed, personId: string, baseVersion: number, identity: Identity = named) =>
  performs(world, who, { name: 'identity.record', personId, baseVersion, identity })
const opens = (who: Signed, personId: string, purpose: z.infer<typeof IdentityPurpose> = 'medical-care') =>
  posts<{ identity: Identity | null; version: number; code?: string }>(world, who, `/api/persons/${personId}/identity/open`, { purpose })

test('a caseworker opens the name of a person in her care, and the ledger says why', async () => {
  const { personId } = await aCase(world, at, { identity: named })
  const opened = await opens(at.caseworker, personId)
  expect([opened.status, opened.body.version]).toEqual([200, 1])
  expect(opened.body.identity).toEqual(named)
  expect(await lastLinesOf(world, at.caseworker)).toMatchObject([
    { action: 'identity.open', outcome: 'opened', recordId: personId, purpose: 'medical-care' },
  ])
})

test('an officer writes down the name he was told and cannot read it back', async () => {
  const { personId } = await aScreening(world, at.officer)
  expect((await writes(at.officer, personId, 0)).outcome).toBe('done')
  const tried = await opens(at.officer, personId)
  expect([tried.status, tried.body.code]).toEqual([404, 'not-found'])
  expect(await ledgerOf(world, personId)).toEqual(['identity.record: done', 'identity.open: not-found'])
  expect((await lastLinesOf(world, at.officer))[0]?.purpose).toBe('medical-care')
})

test('whoever cannot read a name does not write over it', async () => {
  const { personId } = await aScreening(world, at.officer, { identity: named })
  expect((await writes(at.officer, personId, 1, { ...noName, phone: '03001234567' })).outcome).toBe('person.identity-already-written')
})

test('what was written before is kept: a correction is a new version beside it', async () => {
  const { personId } = await aCase(world, at, { identity: named })
  expect((await writes(at.caseworker, personId, 1, { ...named, fullName: 'Test Person 15' })).record?.version).toBe(2)
  expect((await opens(at.caseworker, personId)).body).toMatchObject({ version: 2, identity: { fullName: 'Test Person 15' } })
  const versions = await world.owner
    .selectFrom('personIdentity')
    .select('version')
    .where('personId', '=', personId)
    .orderBy('version')
    .execute()
  expect(versions.map(({ version }) => version)).toEqual([1, 2])
})

test('of two who correct one name, the second is told what the first changed', async () => {
  const { personId } = await aCase(world, at, { identity: named })
  await writes(at.caseworker, personId, 1, { ...named, phone: '03001234567' })
  expect(await writes(at.supervisor, personId, 1)).toMatchObject({
    outcome: 'stale',
    params: { version: 2, changed: ['cnic', 'fullName', 'nameInLatin', 'phone'] },
  })
})

test('to everybody outside her care a name does not exist, and each try is on the record', async () => {
  const elsewhere = await aStation(world, 'PK712')
  const { personId } = await aCase(world, at, { identity: named })
  const nobody = '00000000-0000-4000-8000-000000000000'
  for (const who of [elsewhere.caseworker, elsewhere.supervisor, elsewhere.officer]) {
    const theirs = await opens(who, personId)
    const missing = await opens(who, nobody)
    expect(theirs).toEqual(missing)
    expect((await writes(who, personId, 1)).outcome).toBe('not-found')
  }
  const lines = await ledgerOf(world, personId)
  expect(lines.filter((line) => line.endsWith('not-found'))).toHaveLength(6)
})

test('a caseworker of the district without this case opens nothing', async () => {
  const other = await aStation(world)
  const { personId } = await aCase(world, at, { identity: named })
  expect((await opens(other.caseworker, personId)).status).toBe(404)
})

test('nobody has written a name down: the door opens on an empty page, which is on the record too', async () => {
  const { personId } = await aCase(world, at)
  expect((await opens(at.caseworker, personId)).body).toEqual({ identity: null, version: 0 })
  expect((await lastLinesOf(world, at.caseworker))[0]?.action).toBe('identity.open')
})

test('a name is not opened without a purpose from the list', async () => {
  const { personId } = await aCase(world, at, { identity: named })
  const tried = await posts(world, at.caseworker, `/api/persons/${personId}/identity/open`, { purpose: 'curiosity' })
  expect([tried.status, tried.body.code]).toEqual([400, 'invalid'])
  expect((await lastLinesOf(world, at.caseworker))[0]).toMatchObject({ action: 'request.openIdentity', outcome: 'invalid' })
})

test('a name, a paper and a phone are nowhere in the database in the clear', async () => {
  const name = 'Zzyxtest Qqperson'
  const { personId } = await aCase(world, at, { identity: { ...noName, fullName: name, cnic: '3520100000009', phone: '03009998887' } })
  expect((await opens(at.caseworker, personId)).body.identity?.fullName).toBe(name)
  const found: string[] = []
  const tables = await world.owner.introspection.getTables()
  for (const table of tables.filter(({ schema, isView }) => schema?.startsWith('panah') && !isView)) {
    const rows = await world.owner
      .selectFrom(`${table.schema}.${table.name}` as 'person')
      .selectAll()
      .execute()
    const text = JSON.stringify(rows, (_key, value: unknown) => (Buffer.isBuffer(value) ? value.toString('latin1') : value))
    if (/Zzyxtest|Qqperson|3520100000009|9998887/.test(text)) found.push(table.name)
  }
  expect(tables.length).toBeGreaterThan(20)
  expect(found).toEqual([])
})
