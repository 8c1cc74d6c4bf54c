import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

const config = fileURLToPath(new URL('../../vite.config.ts', import.meta.url))
const built = new Map<string, string | Uint8Array>()
let kept: string[]
let worker: string

beforeAll(async () => {
  vi.stubEnv('NODE_ENV', 'production')
  const { output } = (await build({ configFile: config, logLevel: 'silent', build: { write: false } })) as Rolldown.RolldownOutput
  for (const part of output) built.set(`/${part.fileName}`, part.type === 'chunk' ? part.code : part.source)
  worker = String(built.get('/worker.js'))
  kept = [...new Set([...worker.matchAll(/"(\/[^"]+)"/g)].map(([, file]) => file ?? ''))]
}, 120_000)
afterAll(() => {
  vi.unstubAllEnvs()
})

const some = (part: RegExp) => kept.filter((file) => part.test(file))

test('every file that is kept is one of this build, and the worker stands alone', () => {
  const laidBeside = ['/panah.svg', '/panah.webmanifest']
  for (const file of kept) expect(laidBeside.includes(file) || built.has(file), file).toBe(true)
  expect(worker).not.toMatch(/PANAH_STOCK|\bimport\b|\bexport\b/)
})

test('what a reader without signal needs is kept: shell, law, book, numbers, and both languages', () => {
  for (const part of [/^\/index\.html$/, /\/edition-/, /\/book-[^/]+\.json$/, /LawPage/, /SectionPage/, /HelpPage/, /DifferencePage/])
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
