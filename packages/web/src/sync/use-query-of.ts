import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { api, type Api } from './client.ts'
import type { Problem } from './problem.ts'

type Reads = { [Name in keyof Api]: Api[Name] }
type GivenOf<Name extends keyof Api> = Omit<NonNullable<Parameters<Reads[Name]>[0]>, 'signal'>
type Arguments<Name extends keyof Api> =
  object extends GivenOf<Name> ? [given?: GivenOf<Name>, options?: ReadOptions] : [given: GivenOf<Name>, options?: ReadOptions]

export interface ReadOptions {
  /** Asked again after so many milliseconds, for a list that others fill. */
  every?: number
  /** Not yet: what the question needs is not known. */
  when?: boolean
}

/** The key under which an answer is kept; `['cases']` alone stands for all answers of that operation. */
export function keyOf(name: keyof Api, given?: object): readonly unknown[] {
  return given === undefined ? [name] : [name, given]
}

/**
 * What the server says, kept while the page is open: `useQueryOf('caseFile', { params: { id } })`.
 * Earlier rows stay while new ones come. A refusal is not asked again; a missing network is, twice.
 */
export function useQueryOf<Name extends keyof Api>(
  name: Name,
  ...[given, options = {}]: Arguments<Name>
): UseQueryResult<Awaited<ReturnType<Api[Name]>>, Problem> {
  const ask = api[name] as (given: object) => Promise<Awaited<ReturnType<Api[Name]>>>
  return useQuery<Awaited<ReturnType<Api[Name]>>, Problem>({
    queryKey: keyOf(name, given ?? {}),
    queryFn: ({ signal }) => ask({ ...given, signal }),
    enabled: options.when ?? true,
    refetchInterval: options.every ?? false,
  })
}
