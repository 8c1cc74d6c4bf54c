import type { ScreeningRow } from '@panah/domain/contract/screening'
import type { ReactNode } from 'react'
import { useId } from 'react'
import { useLocation } from 'wouter'
import type { z } from 'zod'
import { useSession } from '../access/session-context.ts'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { newDraft, onePersonMore } from './draft.ts'
import { draftInHand, keepDraft } from './draft-store.ts'
import { addressOf } from './flow.ts'

type Row = z.infer<typeof ScreeningRow>

/** Those met in one raid, flight or kiln together, where the newest of them stands; everybody else alone. */
export function inOperations(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = row.operationId ?? row.id
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()]
}

/** The people of one operation under its place, with the way to the next person there. Somebody met alone has no heading. */
export function Operation({ rows, children }: { rows: readonly Row[]; children: ReactNode }) {
  const text = useText('screening')
  const id = useId()
  const [first] = rows
  if (!first?.operationId) return children
  return (
    <section className="operation" aria-labelledby={id}>
      <div className="operation-head">
        <h3 id={id}>
          <bdi>{first.place}</bdi> <span className="sm muted">{numbered(text('operation.people', { count: rows.length }))}</span>
        </h3>
        <NextHere row={first} count={rows.length} />
      </div>
      {children}
    </section>
  )
}

function NextHere({ row, count }: { row: Row; count: number }) {
  const text = useText('screening')
  const { me } = useSession()
  const [, navigate] = useLocation()

  function begin() {
    const before = draftInHand()
    // What is begun and not saved is never written over: it is gone on with.
    if (before?.touched && before.saved === null) return navigate(addressOf('scene'))
    const place = { province: row.province, district: row.district }
    const fresh = newDraft({ accountId: me.account.id, newId: () => crypto.randomUUID(), today: row.heldOn, ...place })
    keepDraft(onePersonMore(fresh, { operationId: row.operationId ?? fresh.operationId, person: count + 1, scene: { place: row.place } }))
    navigate(addressOf('scene'))
  }

  return (
    <Button size="small" icon="plus" onPress={begin} label={text('operation.next-label', { place: row.place })}>
      {text('operation.next')}
    </Button>
  )
}
