import type { auditContract } from '@panah/domain/contract/audit'
import { ledgerPolicy } from '@panah/domain/audit/ledger.policy'
import { ok, refuse } from '@panah/domain/result'
import { labelsOf } from '../access/directory.ts'
import { read } from '../access/read.ts'
import type { Handlers } from '../http/handlers.ts'
import { writeLedger } from './ledger.ts'
import { genesis, numbersOf } from './facts.ts'
import { inOrder, newest, openedWide } from './queries.ts'

/** For so long the auditor is told of an account that was opened with a wide reach. */
const wideDays = 30

export const auditHandlers: Handlers<typeof auditContract> = {
  async ledger({ door, query }) {
    const found = await read(door, ledgerPolicy, newest(door, query))
    const outside = (await genesis(door)) === null
    await writeLedger(door.tx, {
      action: 'ledger.read',
      record: 'ledger',
      outcome: outside ? 'not-found' : 'read',
      detail: { kind: query.kind },
    })
    if (outside) return refuse('not-found')
    const entries = found.slice(0, query.limit)
    const accounts = await labelsOf(
      door,
      entries.flatMap(({ accountId }) => accountId ?? []),
    )
    const [wide] = await read(door, ledgerPolicy, openedWide(door, wideDays))
    return ok({
      ...{ entries, accounts: [...accounts.values()], numbers: await numbersOf(door, entries), more: found.length > query.limit },
      openedWide: { many: wide?.many ?? 0, days: wideDays },
    })
  },
  async chain({ door, query }) {
    const found = await read(door, ledgerPolicy, inOrder(door, query.after, query.limit))
    const head = await genesis(door)
    // A page with nothing in it but what such looks have left is where a check comes to its end, and leaves nothing more.
    if (!head || query.after === 0 || found.some(({ action }) => action !== 'ledger.verify')) {
      const detail = { after: query.after }
      await writeLedger(door.tx, { action: 'ledger.verify', record: 'ledger', outcome: head ? 'read' : 'not-found', detail })
    }
    return head ? ok({ genesis: head.genesis, last: head.last, entries: found }) : refuse('not-found')
  },
}
