import type { Actor, Anchors } from '@panah/domain/access/actor'
import { personPolicy } from '@panah/domain/person/person.policy'
import type { personContract } from '@panah/domain/contract/person'
import { may } from '@panah/domain/access/policy'
import { identityPolicy } from '@panah/domain/person/identity.policy'
import { ok, refuse } from '@panah/domain/result'
import { read } from '../access/read.ts'
import { writeLedger } from '../audit/ledger.ts'
import type { Handlers } from '../http/handlers.ts'
import { newestIdentity, personToName } from './queries.ts'
import { openIdentity } from './sealed-identity.ts'

type ToName = Awaited<ReturnType<ReturnType<typeof personToName>['execute']>>[number]

function anchorsOf({ firstMetBy, mine, ...hangs }: ToName, { accountId }: Actor): Anchors {
  return { assignedTo: mine ? [accountId] : [], metBy: [firstMetBy], addressedTo: null, ...hangs }
}

export const personHandlers: Handlers<typeof personContract> = {
  async openIdentity({ door, house, params, body }) {
    const { tx, actor } = door
    const line = { action: 'identity.open', record: 'identity', recordId: params.id, purpose: body.purpose }
    const [person] = await read(door, personPolicy, personToName(door, params.id))
    const [newest] = await read(door, identityPolicy, newestIdentity(door, params.id))
    if (!person || !may(identityPolicy, 'read', actor, anchorsOf(person, actor))) {
      await writeLedger(tx, { ...line, outcome: 'not-found' })
      return refuse('not-found')
    }
    const version = newest?.version ?? 0
    await writeLedger(tx, { ...line, outcome: 'opened', detail: { version } })
    return ok({ identity: newest ? openIdentity(house.keys, { personId: params.id, version }, newest) : null, version })
  },
}
