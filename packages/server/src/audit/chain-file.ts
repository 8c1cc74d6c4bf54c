import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Hash, type LedgerEntry } from '@panah/domain/audit/entry'
import { z } from 'zod'
import type { Chain } from './verify.ts'

/** The first line of an exported ledger; every line after it is one entry. `form` counts up if the canonical form ever changes. */
const Head = z.strictObject({
  ledger: z.literal('panah'),
  form: z.literal(1),
  genesis: Hash,
  last: z.number().int().nonnegative(),
  hash: Hash,
})

const text = z.string()
const maybe = z.string().nullable()
/** Only the shape: whether the words are those that were written is for the check to say. */
const Line = z.object({
  ...{ seq: z.number().int(), at: text, accountId: maybe, sessionId: maybe, role: maybe, action: text, record: maybe, recordId: maybe },
  ...{ outcome: text, purpose: maybe, detail: maybe, previous: text, recordPrevious: maybe, hash: text },
})

/** What an export consists of, line by line: JSON Lines (UTF-8, one object a line), the head first. */
export async function* linesOf({ genesis, end, pages }: Chain): AsyncGenerator<string> {
  yield `${JSON.stringify({ ledger: 'panah', form: 1, genesis, last: end?.seq ?? 0, hash: end?.hash ?? genesis })}\n`
  for await (const page of pages) yield page.map((entry) => `${JSON.stringify(entry)}\n`).join('')
}

const pageSize = 2000

/** Opens an exported ledger for checking, on a machine that has no database. */
export async function chainInFile(path: string): Promise<Chain> {
  const input = createReadStream(path, 'utf8')
  const lines = createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]()
  const first = await lines.next()
  const head = first.done ? null : Head.safeParse(parsed(first.value, 1))
  if (!head?.success) {
    input.destroy()
    throw new Error(
      `${path} does not begin like an exported ledger: its first line must be an object with ledger, form, genesis, last and hash`,
    )
  }
  const { genesis, last, hash } = head.data
  return { genesis, end: { seq: last, hash }, pages: pagesOf(lines) }
}

async function* pagesOf(lines: AsyncIterator<string>): AsyncGenerator<LedgerEntry[]> {
  let page: LedgerEntry[] = []
  let number = 1
  for (let line = await lines.next(); !line.done; line = await lines.next()) {
    number += 1
    const entry = Line.safeParse(parsed(line.value, number))
    if (!entry.success) throw new Error(`line ${number} is no ledger entry: ${entry.error.issues[0]?.path.join('.') || 'not an object'}`)
    page.push(entry.data)
    if (page.length < pageSize) continue
    yield page
    page = []
  }
  yield page
}

function parsed(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new Error(`line ${number} is not JSON`)
  }
}
