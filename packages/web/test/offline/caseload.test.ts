import 'fake-indexeddb/auto'
import type { KeptCase } from '@panah/domain/contract/caseload'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fetchCaseload, keptCases } from '../../src/offline/caseload.ts'
import { keepSealed, readSealed } from '../../src/offline/sealed-store.ts'
import { makeVault, type OpenVault } from '../../src/offline/vault.ts'

const at = '2026-11-20T09:00:00.000Z'
const nowMs = Date.parse(at)
const day = 86_400_000

let vault: OpenVault
let pages: Map<string, { rows: { id: string }[]; next: string | null } | 'lost'>
let asked: string[]
beforeEach(async () => {
  ;[pages, asked] = [new Map(), []]
  vault = await makeVault({ accountId: crypto.randomUUID(), number: 'U-1007', role: 'caseworker' }, '402913', async () => undefined)
  // The wire and nothing else: what the server says, page by page.
  vi.stubGlobal('fetch', async (address: string, { headers }: { headers: Record<string, string> }) => {
    const after = new URL(address, 'https://panah.test').searchParams.get('after') ?? ''
    asked.push(after)
    expect(headers['x-panah-account']).toBe(vault.accountId)
    const page = pages.get(after)
    if (!page || page === 'lost') throw new TypeError('no network')
    return Response.json({ at, ...page })
  })
})
afterEach(() => vi.unstubAllGlobals())

const file = (id: string) => ({ id, number: 'PN-26-000101' }) as unknown as KeptCase
const kept = async (later = 0) => (await keptCases(vault, nowMs + later)).cases.map(({ id }) => id)

test('every page is kept, and what is no longer among them is removed when the last has come', async () => {
  pages.set('', { rows: [file('a'), file('b')], next: 'b' }).set('b', { rows: [file('c')], next: null })
  await fetchCaseload(vault)
  expect(await kept()).toEqual(['a', 'b', 'c'])
  pages.set('', { rows: [file('b')], next: null })
  await fetchCaseload(vault)
  expect(await kept()).toEqual(['b'])
})

test('where the network goes in the middle nothing is removed, and the next round goes on where it was', async () => {
  pages.set('', { rows: [file('a'), file('z')], next: null })
  await fetchCaseload(vault)
  pages.set('', { rows: [file('b')], next: 'b' }).set('b', 'lost')
  await expect(fetchCaseload(vault)).rejects.toMatchObject({ code: 'offline' })
  expect(await kept()).toEqual(['a', 'b', 'z'])
  asked = []
  pages.set('b', { rows: [file('c')], next: null })
  await fetchCaseload(vault)
  expect(asked).toEqual(['b'])
  expect(await kept()).toEqual(['b', 'c'])
})

test('what nobody renewed for a fortnight is gone, and what was written here is not', async () => {
  pages.set('', { rows: [file('a')], next: null })
  await fetchCaseload(vault)
  await keepSealed(vault, 'command', 'one', 'not sent')
  expect(await kept(13 * day)).toEqual(['a'])
  expect(await kept(15 * day)).toEqual([])
  expect(await kept()).toEqual([])
  expect(await readSealed(vault, 'command', 'one')).toBe('not sent')
})

test('an account that sees no file any more has none on its device', async () => {
  pages.set('', { rows: [file('a')], next: null })
  await fetchCaseload(vault)
  pages.set('', { rows: [], next: null })
  await fetchCaseload(vault)
  expect(await kept()).toEqual([])
})
