import type { LedgerEntry } from '@panah/domain/audit/entry'
import pg from 'pg'
import type { Chain } from './verify.ts'

// The instant as `panah.ledger_instant` writes it, said here once more because a call for each entry takes longer than the rest.
const columns = `seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), account_id, session_id, role, action, record, record_id, outcome, purpose, detail, previous, record_previous, hash`
const pageSize = 5000

type Text = string | null
type Row = [string, string, Text, Text, Text, string, Text, Text, string, Text, Text, string, Text, string]

function entryOf(row: Row): LedgerEntry {
  const [seq, at, accountId, sessionId, role, action, record, recordId, outcome, purpose, detail, previous, recordPrevious, hash] = row
  return {
    seq: Number(seq),
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
    hash,
  }
}

/** Reads the ledger as the owner of its tables, as it is at this moment: what is written meanwhile waits for the next look. */
export async function withChain<T>(owner: pg.PoolConfig, work: (chain: Chain) => Promise<T>): Promise<T> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const { rows } = await client.query<{ genesis: string; seq: string; hash: string }>('select genesis, seq, hash from panah.ledger_head')
    const [head] = rows
    if (!head) throw new Error('this database has no ledger: panah.ledger_head is empty')
    return await work({ genesis: head.genesis, end: { seq: Number(head.seq), hash: head.hash }, pages: pagesOf(client) })
  } finally {
    await client.end()
  }
}

/** Page by page; the next one is on its way while the last is checked. */
async function* pagesOf(client: pg.Client): AsyncGenerator<LedgerEntry[]> {
  const page = (after: string) =>
    client.query<Row>({
      text: `select ${columns} from panah.ledger_entry where seq > $1 order by seq limit ${pageSize}`,
      values: [after],
      rowMode: 'array',
    })
  let coming = page('0')
  try {
    for (let { rows } = await coming; rows.length > 0; { rows } = await coming) {
      coming = page(rows.at(-1)?.[0] ?? '')
      yield rows.map(entryOf)
    }
  } finally {
    // Whoever stops at a break has asked for one page too many.
    await coming.catch(() => undefined)
  }
}
