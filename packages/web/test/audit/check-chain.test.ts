import { createHash } from 'node:crypto'
import { canonical } from '@panah/domain/audit/chain'
import { chainBegins, type LedgerEntry } from '@panah/domain/audit/entry'
import { expect, test } from 'vitest'
import { checkChain, sha256, type Checking, type Mark } from '../../src/audit/check-chain.ts'

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A ledger of so many lines, chained as the database chains it. */
function ledger(length: number, purpose = 'medical-care'): LedgerEntry[] {
  const entries: LedgerEntry[] = []
  const last = new Map<string, string>()
  for (let seq = 1; seq <= length; seq += 1) {
    const recordId = `00000000-0000-4000-8000-00000000000${seq % 3}`
    const entry = {
      ...{
        seq,
        at: `2026-11-21T10:00:0${seq % 10}.000001Z`,
        accountId: '00000000-0000-4000-8000-0000000000aa',
        sessionId: null,
        role: 'caseworker',
      },
      ...{ action: 'identity.open', record: 'identity', recordId, outcome: 'opened', purpose, detail: '{"پناہ":1}' },
      previous: entries.at(-1)?.hash ?? chainBegins,
      recordPrevious: last.get(recordId) ?? null,
    }
    const hash = hashOf(canonical(entry))
    last.set(recordId, hash)
    entries.push({ ...entry, hash })
  }
  return entries
}

function check(entries: readonly LedgerEntry[], more: Partial<Checking> & { last?: number; page?: number } = {}) {
  const { last = entries.length, page = 4, ...rest } = more
  const seen: number[] = []
  const result = checkChain({
    fetchPage: (after) => Promise.resolve({ genesis: chainBegins, last, entries: entries.filter(({ seq }) => seq > after).slice(0, page) }),
    hash: (bytes) => Promise.resolve(hashOf(bytes)),
    earlier: null,
    onProgress: (done) => seen.push(done),
    ...rest,
  })
  return result.then((checked) => ({ checked, seen }))
}

const mark = (entries: readonly LedgerEntry[], seq: number): Mark => ({
  seq,
  hash: entries[seq - 1]?.hash ?? '',
  at: '2026-11-20T10:00:00.000Z',
})

test('a ledger nobody touched is found whole, page by page', async () => {
  const entries = ledger(10)
  const { checked, seen } = await check(entries)
  expect(checked).toEqual({ is: 'unbroken', entries: 10, hash: entries.at(-1)?.hash })
  expect(seen).toEqual([4, 8, 10])
})

test('a purpose changed afterwards is found, and where', async () => {
  const entries = ledger(10).map((entry) => (entry.seq === 6 ? { ...entry, purpose: 'placement' } : entry))
  expect((await check(entries)).checked).toEqual({ is: 'broken', at: { seq: 6, because: 'changed' }, of: 10 })
})

test('an entry taken out is found where the gap is', async () => {
  const entries = ledger(10).filter(({ seq }) => seq !== 5)
  expect((await check(entries, { last: 10 })).checked).toEqual({ is: 'broken', at: { seq: 5, because: 'missing' }, of: 10 })
})

test('a ledger cut short at its end is not found whole', async () => {
  expect((await check(ledger(10).slice(0, 7), { last: 10 })).checked).toEqual({ is: 'broken', at: { seq: 8, because: 'missing' }, of: 10 })
})

test('what is written while the check runs is left for the next check', async () => {
  expect((await check(ledger(12), { last: 10 })).checked).toMatchObject({ is: 'unbroken', entries: 10 })
})

test('a ledger written anew from the first entry is whole in itself, and differs from what this device saw before', async () => {
  const before = ledger(6)
  expect((await check(ledger(10, 'family-tracing'), { earlier: mark(before, 6) })).checked).toEqual({
    is: 'broken',
    at: { seq: 6, because: 'rewritten' },
    of: 10,
  })
  expect((await check(ledger(10), { earlier: mark(before, 6) })).checked).toMatchObject({ is: 'unbroken' })
})

test('a ledger that has become shorter since this device saw it is broken', async () => {
  const before = ledger(10)
  expect((await check(before.slice(0, 8), { earlier: mark(before, 10) })).checked).toEqual({
    is: 'broken',
    at: { seq: 9, because: 'missing' },
    of: 10,
  })
})

test('an empty ledger is whole', async () => {
  expect((await check([])).checked).toEqual({ is: 'unbroken', entries: 0, hash: chainBegins })
})

test('the browser’s own SHA-256 gives the published value for three letters (FIPS 180-4)', async () => {
  expect(await sha256(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
