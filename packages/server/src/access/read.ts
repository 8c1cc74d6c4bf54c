import { reachOf, withoutHidden, type Policy } from '@panah/domain/access/policy'
import type { SelectQueryBuilder } from 'kysely'
import type { Schema } from '../db/schema.ts'
import type { Door } from './acting.ts'
import { reachSql, worksOnSql } from './reach-sql.ts'

/**
 * The one way to see anything: adds the reach of the actor's role to the query, runs it, and takes out the fields the role never receives.
 * Where nothing was granted there are no rows, which is also what the database would say.
 */
export async function read<Tables extends Schema, T extends keyof Tables, Row extends object>(
  { tx, actor }: Door,
  policy: Policy,
  query: SelectQueryBuilder<Tables, T, Row>,
): Promise<Row[]> {
  const reach = reachOf(policy, 'read', actor.role)
  if (!reach) return []
  const reached = query.where(reachSql(policy.record, reach, actor))
  if (reach !== 'met' || !policy.hideFromWhoMet) {
    const { rows } = await tx.executeQuery(reached.compile())
    return rows.map((row) => withoutHidden(policy, actor, row, true))
  }
  const asked = reached.select(worksOnSql(policy.record).as('worksOnIt'))
  const { rows } = await tx.executeQuery(asked.compile())
  return rows.map((each) => {
    const { worksOnIt, ...row } = each as Row & { worksOnIt: boolean }
    return withoutHidden(policy, actor, row as unknown as Row, worksOnIt)
  })
}
