import type { AgeBand } from './person.ts'

/** Under eighteen, or nobody knows: treated as a child until shown otherwise (product rule 1; PTPA s.2 defines a child as under 18). */
export function isTreatedAsChild(ageBand: AgeBand): boolean {
  return ageBand === 'under-14' || ageBand === '14-15' || ageBand === '16-17' || ageBand === 'unknown'
}
