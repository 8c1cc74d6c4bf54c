import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { fieldFiles, type Stock } from '../../src/offline/what-to-do.ts'

const config = fileURLToPath(new URL('../../vite.config.ts', import.meta.url))
const built = new Map<string, string | Uint8Array>()
let kept: readonly string[]
let stock: Stock
let worker: string

beforeAll(async () => {
  vi.stubEnv('NODE_ENV', 'production')
  const { output } = (await build({ configFile: config, logLevel: 'silent', build: { write: false } })) as Rolldown.RolldownOutput
  for (const part of output) built.set(`/${part.fileName}`, part.type === 'chunk' ? part.code : part.source)
  worker = String(built.get('/worker.js'))
  stock = JSON.parse(/\{"version":.*?"words":\{[^}]*\}\}/.exec(worker)?.[0] ?? 'null') as Stock
  kept = stock.files
}, 120_000)
afterAll(() => {
  vi.unstubAllEnvs()
})

const some = (part: RegExp) => kept.filter((file) => part.test(file))

test('every file that is kept is one of this build, and the worker stands alone', () => {
  const laidBeside = ['/panah.svg', '/panah.webmanifest']
  for (const file of [...kept, ...stock.faces, ...stock.field, ...Object.values(stock.words).flat()])
    expect(laidBeside.includes(file) || built.has(file), file).toBe(true)
  expect(worker).not.toMatch(/PANAH_STOCK|\bimport\b|\bexport\b/)
})

test('what a reader without signal needs is kept: shell, law, book, numbers, and both languages', () => {
  for (const part of [
    /^\/index\.html$/,
    /\/edition-[^/]+\.json$/,
    /\/book-[^/]+\.json$/,
    /LawPage/,
    /SectionPage/,
    /HelpPage/,
    /DifferencePage/,
  ])
    expect(some(part).length, String(part)).toBe(1)
  const urdu = some(/\/public-[^/]+\.js$/).map((file) => /[\u0600-\u06ff]/.test(String(built.get(file))))
  expect(new Set(urdu)).toEqual(new Set([false, true]))
})

test('no page of a case, a referral or a ledger is kept, and nothing of the server', () => {
  expect(some(/CasesPage|CaseRecord|Refer|Ledger|Accounts|Numbers|NewScreening|\/api/)).toEqual([])
})

test('a phone takes the copy for less than 350 KB, without the faces', () => {
  const bytes = kept.filter((file) => !file.endsWith('.woff2')).map((file) => gzipSync(built.get(file) ?? '').length)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(350 * 1024)
})

const inField = (part: RegExp, language = 'ur') => fieldFiles(language, stock).filter((file) => part.test(file))

test('what an officer with a PIN needs without signal is kept for her beside that, in her language only', () => {
  for (const part of [/FieldHome/, /NewScreening/, /UnlockPage/, /OutboxPage/, /SettingsPage/])
    expect(inField(part).length, String(part)).toBeGreaterThan(0)
  const words = (language: string) =>
    inField(/\/screening-[^/]+\.js$/, language).map((file) => /[\u0600-\u06ff]/.test(String(built.get(file))))
  expect([words('ur'), words('en')]).toEqual([[true], [false]])
  expect(fieldFiles('xx', stock)).toEqual([])
})

test('no desk, no referral, no ledger and no answer of the server is kept for the field either', () => {
  expect(
    inField(/CasesPage-|CaseRecord|ReferPage|Ledger|AccountsPage|NumbersPage|\/api/).filter((file) => !file.includes('KeptCases')),
  ).toEqual([])
})

test('a phone takes the field for less than 350 KB more', () => {
  const bytes = fieldFiles('ur', stock).map((file) => gzipSync(built.get(file) ?? '').length)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(350 * 1024)
})
