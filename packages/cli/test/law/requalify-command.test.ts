import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Edition } from '@panah/domain/law/edition'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, edition, type World } from '../../../server/test/world/cast.ts'
import { aScreening, aStation } from '../../../server/test/world/thread.ts'
import { panah } from '../run-panah.ts'

let world: World
let env: Record<string, string>
let folder: string

beforeAll(async () => {
  world = await aWorld()
  world.now = '2026-11-20T09:00:00.000Z'
  folder = mkdtempSync(join(tmpdir(), 'panah-cli-'))
  env = { PANAH_DATABASE_URL: world.address }
  const { officer } = await aStation(world)
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

test('a number of threads that is no number is refused before anything is read', async () => {
  const ran = await panah(['law', 'requalify', '--workers', 'many'], env)
  expect([ran.code, ran.errors.includes('It is a number from 1 on.')]).toEqual([1, true])
  expect(readFileSync(join(folder, 'edition.json'), 'utf8')).toContain('amended')
})
