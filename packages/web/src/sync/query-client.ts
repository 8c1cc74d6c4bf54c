import { QueryClient } from '@tanstack/react-query'
import { Problem } from './problem.ts'

const aQuarterMinute = 15_000

/** Keeps answers in the memory of the page only; closing it forgets them. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: aQuarterMinute,
        refetchOnWindowFocus: true,
        retry: (failures, reason) => reason instanceof Problem && reason.unanswered && failures < 2,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
