import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Edition } from '@panah/domain/law/edition'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, edition, type Signed, type World } from '../../../server/test/world/cast.ts'
import { aScreening, aStation } from '../../../server/test/world/thread.ts'
import { panah, panahUntil } from '../run-panah.ts'

let world: World
let env: Record<string, string>
let folder: string
let officer: Signed

beforeAll(async () => {
  world = await aWorld()
  world.now = '2026-11-20T09:00:00.000Z'
  folder = mkdtempSync(join(tmpdir(), 'panah-cli-'))
  env = { PANAH_DATABASE_URL: world.address }
  officer = (await aStation(world)).officer
  for (let n = 0; n < 3; n += 1) await aScreening(world, officer)
})
afterAll(async () => {
  await world.end()
  rmSync(folder, { recursive: true, force: true })
})

test('after an amendment the operator asks the new law about everybody, sees how far it is, and can ask again without harm', async () => {
  expect((await panah(['law', 'requalify'], env)).out).toBe(`Edition ${edition.id} was asked about every screening already.\n`)
  const amended: Edition = {
    ...edition,
    id: '2027-01-01.amended000',
    provisions: edition.provisions.filter(({ id }) => id !== 'blsa-punjab/11'),
  }
  const file = join(folder, 'edition.json')
  writeFileSync(file, JSON.stringify(amended))
  const ran = await panah(['law', 'requalify', '--edition', file, '--workers', '2', '--batch', '2'], env)
  expect(ran).toMatchObject({ code: 0 })
  expect(ran.out).toMatch(/^Edition 2027-01-01\.amended000: 3 screenings in \d+\.\d s; it finds something else in 3 of them\.\n$/)
  expect(ran.errors).toMatch(/3 of 3, \d+ a second, 0 s left/)
  expect((await panah(['law', 'requalify', '--edition', file], env)).out).toContain('already')
})

test('told to stop, it keeps what is in hand, says how far it came, and the same command goes on', async () => {
  for (let n = 0; n < 57; n += 1) await aScreening(world, officer)
  const law = { ...edition, id: '2027-02-01.amended000' }
  const file = join(folder, 'later.json')
  writeFileSync(file, JSON.stringify(law))
  const args = ['law', 'requalify', '--edition', file, '--workers', '1', '--batch', '1']
  const stopped = await panahUntil(args, env, /^6 of 60/m)
  expect(stopped.code).toBe(130)
  expect(stopped.out).toMatch(/^Stopped\. [1-5]?\d of 60 screenings are asked and kept; the same command goes on with the rest\.\n$/)
  expect((await panah(args, env)).out).toMatch(/: [1-5]?\d screenings in/)
  const kept = await world.owner.selectFrom('screeningAgain').select('screeningId').where('lawEdition', '=', law.id).execute()
  expect(kept).toHaveLength(60)
})

test('a batch that fails ends the command with the reason, how far it came, and a code that a script can see', async () => {
  const rows = await world.owner.selectFrom('screening').select(['id', 'facts']).orderBy('id').execute()
  const last = rows.at(-1)
  if (!last) throw new Error('there are sixty')
  const file = join(folder, 'third.json')
  writeFileSync(file, JSON.stringify({ ...edition, id: '2027-03-01.amended000' }))
  const write = (facts: string) => world.owner.updateTable('screening').set({ facts }).where('id', '=', last.id).execute()
  await write('null')
  const ran = await panah(['law', 'requalify', '--edition', file, '--workers', '1', '--batch', '1'], env)
  await write(JSON.stringify(last.facts))
  expect([ran.code, ran.out]).toEqual([1, ''])
  expect(ran.errors).toContain(`Panah: screening ${last.id}: `)
  expect(ran.errors).toContain('59 of 60 screenings are asked and kept; the same command goes on with the rest.')
  expect(ran.errors).not.toMatch(/\n {4}at /)
})

test('a file that is no edition is refused before any database is asked', async () => {
  const file = join(folder, 'none.json')
  for (const [text, because] of [
    ['{', 'JSON'],
    ['{"id":"x"}', ''],
    [JSON.stringify({ ...edition, definitions: [] }), 'which is in no list'],
  ] as const) {
    writeFileSync(file, text)
    const ran = await panah(['law', 'requalify', '--edition', file], { PANAH_DATABASE_URL: 'postgresql://nobody@localhost:1/none' })
    expect([ran.code, ran.out]).toEqual([1, ''])
    expect(ran.errors).toContain(`Panah: ${file} is no edition of the law: `)
    expect(ran.errors).toContain(because)
  }
})

test('a number of threads that is no number is refused before anything is read', async () => {
  const ran = await panah(['law', 'requalify', '--workers', 'many'], env)
  expect([ran.code, ran.errors.includes('It is a number from 1 on.')]).toEqual([1, true])
  expect(readFileSync(join(folder, 'edition.json'), 'utf8')).toContain('amended')
})
