import type { Person } from '@panah/domain/person/person'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../sync/client.ts'
import type { Problem } from '../sync/problem.ts'
import { keyOf } from '../sync/use-query-of.ts'
import { searchedNeed, type Needs } from './needs.ts'

const pause = 250

/** The same value, a moment after it last changed: one does not search with half a number. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

/** Who can take her: asked again when a need changes. The earlier list stays until the next is here. */
export function useFoundProviders(needs: Needs, person: Person, district: string) {
  const { words: _unsearched, ...searched } = needs
  const key = JSON.stringify({ service: searched.service, from: district, need: searchedNeed(needs, person) })
  const settled = useSettled(key)
  return useQuery<Awaited<ReturnType<typeof api.findProviders>>, Problem>({
    queryKey: keyOf('findProviders', { settled }),
    queryFn: ({ signal }) => api.findProviders({ body: JSON.parse(settled), signal }),
    placeholderData: keepPreviousData,
  })
}
