import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RecordScreening } from '@panah/domain/screening/screening'
import { vaultInHand } from '../offline/open-vault.ts'
import { tellTrouble } from '../offline/trouble.ts'
import { api } from '../sync/client.ts'
import { afterTry, intentFor } from '../sync/intent.ts'
import { Problem } from '../sync/problem.ts'
import { instrumentsInHand } from './asking-on-device.ts'
import { afterSaving, toCommand, type Draft, type Saved } from './draft.ts'
import { draftInHand, editDraft } from './draft-store.ts'

export interface Saving {
  save: () => void
  saving: boolean
  problem: Problem | null
}

/**
 * Saves the screening in hand. Where a store is open it goes on the list of this device, sealed, and from there to the server as soon
 * as there is one; else it is sent at once. Its ids and its hour are made once and stay with the draft, not with the page: a press after
 * a lost answer, or after a look at another page, is the same command and is done once.
 */
export function useSaving(onSaved: () => void): Saving {
  const queries = useQueryClient()
  const mutation = useMutation<Saved, Problem, Draft>({
    mutationFn: async (draft) => {
      const instruments = instrumentsInHand()
      const body = instruments && toCommand(draft, instruments, new Date().toISOString())
      if (body === null) throw new Problem({ code: 'invalid', status: 0 })
      const intent = intentFor(draft.intent, body, () => crypto.randomUUID())
      editDraft((before) => ({ ...before, intent, madeAt: body.madeAt }))
      const command: RecordScreening = { ...body, name: 'screening.record', id: intent.id }
      return vaultInHand() ? onTheList(command, draft.replaces) : atOnce(command)
    },
    onError: (problem) =>
      editDraft((before) => ({ ...before, intent: before.intent ? afterTry(before.intent, !problem.unanswered) : null })),
    onSuccess: async (saved) => {
      onSaved()
      editDraft((before) => afterSaving(before, saved))
      await queries.invalidateQueries({ queryKey: ['screenings'] })
    },
  })
  return {
    save: () => {
      const draft = draftInHand()
      if (draft && draft.saved === null && !mutation.isPending) mutation.mutate(draft)
    },
    saving: mutation.isPending,
    problem: mutation.error,
  }
}

/** Whoever agrees only to be counted leaves no photo either. */
function recordOf({ screeningId, agreedTo }: RecordScreening): Pick<Saved, 'screeningId'> {
  return agreedTo === 'count-only' ? {} : { screeningId }
}

async function atOnce(command: RecordScreening): Promise<Saved> {
  const receipt = await api.perform({ body: command })
  if (receipt.outcome !== 'done') throw new Problem({ code: receipt.outcome, status: 422, params: receipt.params })
  return { number: receipt.record?.number ?? '', at: receipt.at, waits: null, ...recordOf(command) }
}

/** It is out of hand only when it is on the disk: a full device is said while everything is still in the form. */
async function onTheList(command: RecordScreening, replaces: string | null): Promise<Saved> {
  const { putInOutbox, sendAgain } = await import('../sync/outbox-in-hand.ts')
  try {
    const waits =
      replaces === null
        ? (await putInOutbox(command, { place: command.scene.place, number: null }))?.id
        : await sendAgain(replaces, command)
    if (!waits) throw new Problem({ code: 'offline.cannot-keep', status: 0 })
    tellTrouble('command', false)
    return { number: null, at: command.madeAt, waits, ...recordOf(command) }
  } catch (reason) {
    if (reason instanceof Problem) throw reason
    tellTrouble('command', true)
    throw new Problem({ code: 'offline.storage-full', status: 0 })
  }
}
