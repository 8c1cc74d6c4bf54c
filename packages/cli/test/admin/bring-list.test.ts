import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase, type Db } from '@panah/server/db/database'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aDatabase, type TestDatabase } from '../../../server/test/world/database.ts'
import { panah } from '../run-panah.ts'

const example = fileURLToPath(new URL('../../examples/offices.csv', import.meta.url))
let database: TestDatabase
let owner: Db
let folder: string
let env: Record<string, string>

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'panah-offices-'))
})
beforeEach(async () => {
  database = await aDatabase()
  owner = openDatabase({ ...database.owner }, () => undefined)
  env = { PANAH_DATABASE_URL: `postgresql://panah_owner@localhost/${database.name}?host=${encodeURIComponent(database.socketDir)}` }
  return async () => {
    await owner.destroy()
    await database.drop()
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function aList(...lines: string[]): string {
  const file = join(folder, 'list.csv')
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

const bring = (file: string, ...options: string[]) => panah(['admin', 'offices', file, ...options], env)
const head = 'what,name_en,name_ur,kind,organisation,province,district,services,phone,address_hidden,lat,lon'
const police = 'organisation,Example Police,مثالی پولیس,police,,Punjab,,,,,,'

const names = async (table: 'organisation' | 'unit' | 'serviceProvider') =>
  (await owner.selectFrom(table).select('nameEn').orderBy('nameEn').execute()).map(({ nameEn }) => nameEn)

test('for a new installation an operator brings in the example list, and the ledger says what came and from which list', async () => {
  expect(await bring(example)).toMatchObject({
    code: 0,
    errors: '',
    out: expect.stringContaining('Added: 5 agencies, 5 offices, 2 places that help.'),
  })
  expect(await names('organisation')).toContain('Example Police')
  const station = await owner.selectFrom('unit').selectAll().where('nameEn', '=', 'Example Police Station 1').executeTakeFirstOrThrow()
  expect(station).toMatchObject({ nameUr: 'مثالی تھانہ نمبر 1', district: 'PK614', province: 'PK-PB', closedAt: null })
  const shelter = await owner.selectFrom('serviceProvider').selectAll().where('nameEn', '=', 'Example Shelter').executeTakeFirstOrThrow()
  expect(shelter).toMatchObject({ services: ['shelter', 'psychosocial'], addressHidden: true, bedsFree: 6, languages: ['ur', 'pa'] })
  expect(shelter.takes).toMatchObject({ women: 'yes', men: 'no', transgender: 'unknown' })
  const lines = await owner.selectFrom('ledgerEntry').select(['action', 'recordId', 'outcome', 'detail']).orderBy('seq').execute()
  expect(lines.filter(({ action }) => action === 'organisation.open')).toHaveLength(5)
  expect(lines.filter(({ action }) => action === 'provider.register')).toHaveLength(2)
  expect(lines.find(({ recordId }) => recordId === station.id)).toMatchObject({
    action: 'unit.open',
    outcome: 'done',
    detail: '{"by":"owner","line":3}',
  })
  expect(lines.at(-1)).toMatchObject({ action: 'office.bring', detail: expect.stringMatching(/"list":"[0-9a-f]{64}"/) })
})

test('the same list a second time adds nothing, and a longer one adds what is new', async () => {
  await bring(aList(head, police))
  const again = await bring(aList(head, police, 'unit,Station 1,تھانہ نمبر 1,,Example Police,,Kasur,,,,,'))
  expect(again).toMatchObject({ code: 0, out: expect.stringContaining('Added: 0 agencies, 1 office, 0 places that help.') })
  expect(again.out).toContain('1 line was there already.')
  expect(await names('organisation')).toEqual(['Example Police'])
})

test('a dry run says what would come, and nothing does', async () => {
  const tried = await bring(example, '--dry-run')
  expect(tried).toMatchObject({ code: 0, out: expect.stringContaining('Would be added: 5 agencies, 5 offices, 2 places that help.') })
  expect(await names('organisation')).toEqual([])
  expect(await owner.selectFrom('ledgerEntry').select('seq').execute()).toEqual([])
})

test('what is wrong is told line by line, all of it at once, and then nothing of the list is there', async () => {
  const file = aList(
    ...[head, police],
    'organisation,Bad Police,بری پولیس,polis,,Punjab,,,,,,',
    'unit,Station 1,,,Example Police,,Kasur,,,,,',
    'unit,Station 2,تھانہ نمبر 2,,Example Police,,Karachi East,,,,,',
    'unit,Station 3,تھانہ نمبر 3,,Nobody’s Police,,Kasur,,,,,',
    'unit,Station 4,تھانہ نمبر 4,,Example Police,,Kasr,,,,,',
    'unit,Station 5,تھانہ نمبر 5,,Example Police,,Kasur,,,,,',
    'unit,Station 5,تھانہ نمبر 5,,Example Police,,Kasur,,,,,',
    'station,Station 6,تھانہ نمبر 6,,Example Police,,Kasur,,,,,',
    'provider,Place,جگہ,,Example Police,,Kasur,shelter;bed,12,maybe,abc,1',
    'provider,Place 2,جگہ 2,,Example Police,,Kasur,shelter,1099,no,74.4,31.1',
  )
  const told = await bring(file)
  expect(told.code).toBe(1)
  const wrong = told.errors.split('\n')
  const lineOf = (number: number) => wrong.filter((line) => line.startsWith(`line ${number}: `)).join('\n')
  expect(lineOf(3)).toContain('kind: is none of police, fia')
  expect(lineOf(4)).toContain('name_ur: is empty')
  expect(lineOf(5)).toContain('the agency does not work there')
  expect(lineOf(6)).toContain('no open agency is called "Nobody’s Police"')
  expect(lineOf(7)).toContain('no district, or more than one, is called "Kasr"')
  expect(lineOf(8)).toBe('')
  expect(lineOf(9)).toContain('line 8 has this name already')
  expect(lineOf(10)).toContain('"station" is none of organisation, unit, provider')
  expect(lineOf(11)).toMatch(/services: .*phone: .*address_hidden: .*lat: /s)
  expect(lineOf(12)).toContain('km from the middle of the district')
  expect(told.errors).toContain('9 lines are not right. Nothing was brought in.')
  for (const table of ['organisation', 'unit', 'serviceProvider'] as const) expect(await names(table), table).toEqual([])
  expect(await owner.selectFrom('ledgerEntry').select('seq').execute()).toEqual([])
})

test('a line that says something else than what is there is not taken for it', async () => {
  await bring(aList(head, police))
  const told = await bring(aList(head, police.replace('Punjab', 'Sindh')))
  expect(told).toMatchObject({ code: 1, errors: expect.stringContaining('line 2: it is there already and says something else') })
})

test('a file that is none, or is in another encoding, is told in words', async () => {
  expect(await bring(join(folder, 'none.csv'))).toMatchObject({ code: 1, errors: expect.stringContaining('There is no file') })
  const file = join(folder, 'latin.csv')
  writeFileSync(file, Buffer.from([...Buffer.from(`${head}\norganisation,Caf`), 0xe9]))
  const told = await bring(file)
  expect(told).toMatchObject({ code: 1, errors: expect.stringContaining('is not in UTF-8') })
  expect(told.errors).not.toContain('    at ')
})
