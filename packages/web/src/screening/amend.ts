import type { Told } from '@panah/domain/screening/amend-merge'
import type { AmendScreening } from '@panah/domain/screening/amend-screening'
import type { Screening } from '@panah/domain/screening/screening'
import { useRef, useState } from 'react'
import { clockAheadMs } from '../offline/device-clock.ts'
import { vaultInHand } from '../offline/open-vault.ts'
import { putInOutbox } from '../sync/outbox-in-hand.ts'
import { Problem } from '../sync/problem.ts'
import { useCommand } from '../sync/use-command.ts'

export interface Amending {
  send: (changes: readonly Told[]) => void
  sending: boolean
  problem: Problem | null
}

/** Sends what is told later: on the list of this device where a store is open, else at once. `onDone` is told where to look next. */
export function useAmending(screening: Screening, onDone: (where: string) => void): Amending {
  const command = useCommand('screening.amend', { renews: ['screening', 'screenings', 'caseFile', 'conflicts'] })
  const [full, setFull] = useState<Problem | null>(null)
  // Made once: a press after a lost answer is the same amendment.
  const amendmentId = useRef(crypto.randomUUID())

  async function send(changes: readonly Told[]) {
    const meant = {
      ...{ screeningId: screening.id, amendmentId: amendmentId.current, baseVersion: screening.version, clockAheadMs: clockAheadMs() },
      ...{ madeAt: new Date().toISOString(), changes: changes.map((change) => ({ ...change })) },
    }
    if (vaultInHand() === null) {
      if (await command.send(meant)) onDone(`/screenings/${screening.id}`)
      return
    }
    const given: AmendScreening = { ...meant, id: crypto.randomUUID(), name: 'screening.amend' }
    await putInOutbox(given, { place: screening.scene.place, number: screening.number }).then(
      () => onDone('/outbox'),
      () => setFull(new Problem({ code: 'offline.storage-full', status: 0 })),
    )
  }

  return { send: (changes) => void send(changes), sending: command.sending, problem: full ?? command.problem }
}
