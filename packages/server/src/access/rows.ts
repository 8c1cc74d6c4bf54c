import type { Compilable } from 'kysely'
import type { Door } from './acting.ts'

/** Runs a query about something that is no secret among those signed in (units, labels of accounts), or whose rows a read has already allowed. */
export async function rowsOf<Row>({ tx }: Door, query: Compilable<Row>): Promise<Row[]> {
  const { rows } = await tx.executeQuery(query.compile())
  return rows
}
