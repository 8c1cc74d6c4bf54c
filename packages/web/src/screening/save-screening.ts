import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Receipt } from '@panah/domain/contract/problem'
import { api } from '../sync/client.ts'
import { afterTry, intentFor } from '../sync/intent.ts'
import { Problem } from '../sync/problem.ts'
import { afterSaving, toCommand, type Draft } from './draft.ts'
import { draftInHand, editDraft } from './draft-store.ts'

export interface Saving {
  save: () => void
  saving: boolean
  problem: Problem | null
}

/**
 * Sends the screening in hand. Its ids and its hour are made once and stay with the draft, not with the page: a press after a lost
 * answer, or after a look at another page, is the same command and is done once.
 */
export function useSaving(onSaved: () => void): Saving {
  const queries = useQueryClient()
  const mutation = useMutation<Receipt, Problem, Draft>({
    mutationFn: async (draft) => {
      const body = toCommand(draft, new Date().toISOString())
      if (body === null) throw new Problem({ code: 'invalid', status: 0 })
      const intent = intentFor(draft.intent, body, () => crypto.randomUUID())
      editDraft((before) => ({ ...before, intent, madeAt: body.madeAt }))
      const receipt = await api.perform({ body: { ...body, name: 'screening.record', id: intent.id } })
      if (receipt.outcome !== 'done') throw new Problem({ code: receipt.outcome, status: 422, params: receipt.params })
      return receipt
    },
    onError: (problem) =>
      editDraft((before) => ({ ...before, intent: before.intent ? afterTry(before.intent, !problem.unanswered) : null })),
    onSuccess: async (receipt) => {
      onSaved()
      editDraft((before) => afterSaving(before, { number: receipt.record?.number ?? '', at: receipt.at }))
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
