import type { AllContracts } from '@panah/domain/contract/all-contracts'
import type { Operation } from '@panah/domain/contract/contract'
import type { z } from 'zod'
import { routes } from 'virtual:panah-routes'
import { tellNetwork } from '../ui/use-online.ts'
import { offline, problemFrom, type Problem } from './problem.ts'

type In<O extends Operation> = (O extends { params: infer P extends z.ZodType } ? { params: z.input<P> } : unknown) &
  (O extends { query: infer Q extends z.ZodType } ? { query?: z.input<Q> } : unknown) &
  (O extends { body: infer B extends z.ZodType } ? { body: z.input<B> } : unknown) &
  (O extends { takes: string } ? { bytes: Blob } : unknown) & { signal?: AbortSignal; account?: string }
export type OutOf<O extends Operation> = O extends { paper: string } ? Blob : z.output<O['out']>

type Call<O extends Operation> = object extends In<O> ? (given?: In<O>) => Promise<OutOf<O>> : (given: In<O>) => Promise<OutOf<O>>
export type Api = { readonly [Name in keyof AllContracts]: Call<AllContracts[Name]> }

interface Given {
  params?: Readonly<Record<string, string | number>>
  query?: Readonly<Record<string, string | number | boolean | null | undefined>>
  body?: unknown
  bytes?: Blob
  signal?: AbortSignal
  /** In whose name this was done, where that need not be whoever is signed in now. */
  account?: string
}

/** Told when the server no longer knows who we are. */
const whenSessionEnds = new Set<() => void>()

export function onSessionEnd(listener: () => void): () => void {
  whenSessionEnds.add(listener)
  return () => whenSessionEnds.delete(listener)
}

/** The address of an operation: its path with the parts filled in, and the question behind it. */
export function addressOf(path: string, { params = {}, query = {} }: Pick<Given, 'params' | 'query'>): string {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(`${params[name] ?? ''}`))
  const asked = Object.entries(query).flatMap(([name, value]) => (value === undefined || value === null ? [] : [[name, `${value}`]]))
  return asked.length === 0 ? filled : `${filled}?${new URLSearchParams(asked).toString()}`
}

async function call(name: string, given: Given = {}): Promise<unknown> {
  const route = routes[name]
  if (!route) throw new Error(`No operation ${name}`)
  const sent = given.bytes ?? (given.body === undefined ? undefined : JSON.stringify(given.body))
  const response = await fetch(addressOf(route.path, given), {
    method: route.method,
    credentials: 'same-origin',
    headers: {
      accept: route.paper ?? 'application/json',
      ...(route.method === 'GET' ? {} : { 'x-panah-csrf': '1' }),
      ...(sent === undefined ? {} : { 'content-type': route.takes ?? 'application/json' }),
      ...(given.account === undefined ? {} : { 'x-panah-account': given.account }),
    },
    ...(sent === undefined ? {} : { body: sent }),
    ...(given.signal ? { signal: given.signal } : {}),
  }).catch((reason: unknown) => {
    if (given.signal?.aborted) throw reason
    tellNetwork(false)
    throw offline()
  })
  tellNetwork(true)
  if (response.ok) return route.paper ? response.blob() : response.json()
  const problem = await problemFrom(response)
  if (isSessionEnd(problem)) for (const listener of whenSessionEnds) listener()
  throw problem
}

/** A wrong password or code is also a 401, and ends nothing. */
function isSessionEnd(problem: Problem): boolean {
  return problem.code === 'access.sign-in-first' || problem.code === 'access.sign-in-again'
}

/** Every operation of the house by its name, with the types of the contract: `await api.caseFile({ params: { id } })`. */
export const api: Api = new Proxy({} as Api, { get: (_, name) => (given?: Given) => call(String(name), given) })
