import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginning, canonical, canonicalText, checkEntry, isBreak, type Link } from '../../src/audit/chain.ts'
import type { LedgerEntry } from '../../src/audit/entry.ts'

const page = readFileSync(new URL('../../../../docs/ledger.md', import.meta.url), 'utf8')
const blocks = [...page.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language, text]) => ({ language, text: (text ?? '').trim() }))
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')

test('the example that the page gives to those who write a verifier of their own is right', () => {
  const entry = JSON.parse(blocks.find(({ text }) => text.startsWith('{"seq":2'))?.text ?? '') as LedgerEntry
  const [form, fingerprint] = blocks.filter(({ language }) => language === 'text').map(({ text }) => text)
  expect(canonicalText(entry)).toBe(form)
  expect(sha256(canonical(entry))).toBe(fingerprint)
})

const maybe = fc.option(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constant('محمد 𐎀')).filter((text) => text.isWellFormed()))
const entries = fc.record({
  ...{
    seq: fc.nat(),
    at: fc.string(),
    accountId: maybe,
    sessionId: maybe,
    role: maybe,
    action: fc.string({ unit: 'grapheme' }),
    record: maybe,
    recordId: maybe,
  },
  ...{ outcome: fc.string(), purpose: maybe, detail: maybe, previous: fc.string(), recordPrevious: maybe },
})

/** Reads the fields back as another program would: by the length in bytes. */
function fieldsIn(bytes: Buffer): (string | null)[] {
  if (bytes.length === 0) return []
  if (bytes.subarray(0, 2).toString() === '-,') return [null, ...fieldsIn(bytes.subarray(2))]
  const colon = bytes.indexOf(':')
  const end = colon + 1 + Number(bytes.subarray(0, colon).toString())
  expect(bytes.subarray(end, end + 1).toString()).toBe(',')
  return [bytes.subarray(colon + 1, end).toString('utf8'), ...fieldsIn(bytes.subarray(end + 1))]
}

test('in every script the lengths count bytes of UTF-8, and every field can be read back', () => {
  fc.assert(
    fc.property(entries, (entry) => {
      const { seq, at, accountId, sessionId, role, action, record, recordId, outcome, purpose, detail, previous, recordPrevious } = entry
      const fields = [
        String(seq),
        at,
        accountId,
        sessionId,
        role,
        action,
        record,
        recordId,
        outcome,
        purpose,
        detail,
        previous,
        recordPrevious,
      ]
      expect(fieldsIn(Buffer.from(canonical(entry)))).toEqual(fields)
      expect(Buffer.from(canonicalText(entry), 'utf8').equals(canonical(entry))).toBe(true)
    }),
  )
})

test('two entries that differ anywhere never have the same bytes, not even where words run together', () => {
  fc.assert(
    fc.property(entries, entries, (one, other) => {
      if (JSON.stringify(one) !== JSON.stringify(other)) expect(canonicalText(one)).not.toBe(canonicalText(other))
    }),
  )
  const base = {
    seq: 1,
    at: '',
    accountId: null,
    sessionId: null,
    role: null,
    record: null,
    recordId: null,
    outcome: '',
    purpose: null,
    detail: null,
    previous: '',
    recordPrevious: null,
  }
  expect(canonicalText({ ...base, action: 'a', detail: '' })).not.toBe(canonicalText({ ...base, action: 'a', detail: null }))
  expect(canonicalText({ ...base, action: '1:a,' })).not.toBe(canonicalText({ ...base, action: 'a' }))
})

const genesis = '0'.repeat(64)
function chainOf(records: readonly (string | null)[]): LedgerEntry[] {
  const last = new Map<string, string>()
  let previous = genesis
  return records.map((recordId, index) => {
    const about =
      recordId === null
        ? { record: null, recordId: null, recordPrevious: null }
        : { record: 'case-file', recordId, recordPrevious: last.get(recordId) ?? null }
    const who = { accountId: null, sessionId: null, role: null, action: 'x', outcome: 'done', purpose: null, detail: null }
    const entry = { seq: index + 1, at: '2026-03-04T17:30:00.000000Z', ...who, ...about, previous }
    const hash = sha256(canonical(entry))
    previous = hash
    if (recordId !== null) last.set(recordId, hash)
    return { ...entry, hash }
  })
}

function walk(chain: readonly LedgerEntry[]) {
  let link: Link = beginning(genesis)
  for (const entry of chain) {
    const next = checkEntry(link, entry, sha256(canonical(entry)))
    if (isBreak(next)) return next
    link = next
  }
  return link
}

test('a chain with histories of several records holds to its end', () => {
  const chain = chainOf(['a', 'b', null, 'a', 'a', 'b'])
  expect(walk(chain)).toMatchObject({ seq: 6, hash: chain.at(-1)?.hash })
})

test('what was changed, taken out or moved is found where it is, and said what it is', () => {
  const chain = chainOf(['a', 'b', null, 'a'])
  const changed = chain.map((entry) => (entry.seq === 3 ? { ...entry, outcome: 'not-found' } : entry))
  expect(walk(changed)).toEqual({ seq: 3, because: 'changed' })
  expect(walk(chain.filter(({ seq }) => seq !== 2))).toEqual({ seq: 2, because: 'missing' })
  const [first, second, ...rest] = chain
  expect(walk([first, { ...rest[0], seq: 2 }, second, ...rest].flatMap((entry) => (entry ? [entry as LedgerEntry] : [])))).toEqual({
    seq: 2,
    because: 'unlinked',
  })
  const forgotten = chain
    .map((entry) => (entry.seq === 4 ? { ...entry, recordPrevious: null } : entry))
    .map((entry) => (entry.seq === 4 ? { ...entry, hash: sha256(canonical(entry)) } : entry))
  expect(walk(forgotten)).toEqual({ seq: 4, because: 'record-unlinked' })
})
