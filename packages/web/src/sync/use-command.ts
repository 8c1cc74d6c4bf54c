import type { AnyCommand, CommandName } from '@panah/domain/contract/commands'
import type { Receipt } from '@panah/domain/contract/problem'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { api, type Api } from './client.ts'
import { afterTry, intentFor, type Intent } from './intent.ts'
import { Problem } from './problem.ts'

/** What a person fills in for a command: all of it but its name and its id. */
export type Meant<Name extends CommandName> = Omit<Extract<AnyCommand, { name: Name }>, 'name' | 'id'>

export interface Sending<Given, Answer> {
  /** Sends; a press while it is under way is not a second one. Gives the answer, or null where it was not done: then `problem` says why. */
  send: (given: Given) => Promise<Answer | null>
  sending: boolean
  /** Why it was not done. What the person wrote is hers and still in the form. */
  problem: Problem | null
  clear: () => void
}

interface CommandOptions {
  /** Whose answers are out of date once it is done; all of them if left out. */
  renews?: readonly (keyof Api)[]
}

/**
 * Does one thing: `const open = useCommand('case.open')`, then `await open.send({ … })`.
 * The id is made once for one intent, so that a press after a lost connection is the same command and is done once.
 */
export function useCommand<Name extends CommandName>(name: Name, { renews }: CommandOptions = {}): Sending<Meant<Name>, Receipt> {
  const intent = useRef<Intent | null>(null)
  const queries = useQueryClient()
  const mutation = useMutation<Receipt, Problem, Meant<Name>>({
    mutationFn: async (given) => {
      intent.current = intentFor(intent.current, given, () => crypto.randomUUID())
      const receipt = await api.perform({ body: { ...given, name, id: intent.current.id } as never })
      if (receipt.outcome !== 'done') throw new Problem({ code: receipt.outcome, status: 422, params: receipt.params })
      return receipt
    },
    onSettled: async (_, problem) => {
      if (intent.current) intent.current = afterTry(intent.current, !problem?.unanswered)
      if (problem) return
      await Promise.all(renews ? renews.map((key) => queries.invalidateQueries({ queryKey: [key] })) : [queries.invalidateQueries()])
    },
  })
  return sendingOf(mutation)
}

/** Sends something that is not a command (a password, a code): `useSend('changePassword')`. */
export function useSend<Name extends keyof Api>(name: Name): Sending<GivenTo<Name>, Awaited<ReturnType<Api[Name]>>> {
  const call = api[name] as (given: GivenTo<Name>) => Promise<Awaited<ReturnType<Api[Name]>>>
  return sendingOf(useMutation<Awaited<ReturnType<Api[Name]>>, Problem, GivenTo<Name>>({ mutationFn: call }))
}

type GivenTo<Name extends keyof Api> = undefined extends Parameters<Api[Name]>[0] ? void : Parameters<Api[Name]>[0]

function sendingOf<Given, Answer>(mutation: ReturnType<typeof useMutation<Answer, Problem, Given>>): Sending<Given, Answer> {
  return {
    send: (given) => (mutation.isPending ? Promise.resolve(null) : mutation.mutateAsync(given).catch(() => null)),
    sending: mutation.isPending,
    problem: mutation.error,
    clear: mutation.reset,
  }
}
