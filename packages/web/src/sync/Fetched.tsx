import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { BusyBar } from '../ui/Busy.tsx'
import type { Problem } from './problem.ts'
import { Refusal } from './Refusal.tsx'

/** Shows what was fetched; until then the wait by its name, and where it failed why and who can help. Earlier answers stay in view. */
export function Fetched<T>({
  query,
  what,
  children,
}: {
  query: UseQueryResult<T, Problem>
  what: string
  children: (answer: T) => ReactNode
}) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <Refusal problem={query.error} onRetry={() => void query.refetch()} />
  return <BusyBar what={what} />
}
