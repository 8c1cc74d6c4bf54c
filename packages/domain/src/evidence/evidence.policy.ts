import { policy } from '../access/policy.ts'
import type { EvidenceItem } from './evidence-item.ts'

/** What is known about an item without opening it. Whoever took it in the field sees that it arrived. */
export const evidencePolicy = policy<EvidenceItem>()({
  record: 'evidence',
  may: {
    read: { 'frontline-officer': 'met', 'investigating-officer': 'met', caseworker: 'met', supervisor: 'unit' },
    add: { 'frontline-officer': 'met', 'investigating-officer': 'met', caseworker: 'met', supervisor: 'unit' },
  },
  hide: {},
})

/** The bytes themselves: a face, a wound, a voice. As with a name, whoever met her hands them in and does not look again. */
export const evidenceContentPolicy = policy<{ piece: number }>()({
  record: 'evidence-content',
  may: {
    read: { 'investigating-officer': 'assigned', caseworker: 'assigned', supervisor: 'unit' },
    add: { 'frontline-officer': 'met', 'investigating-officer': 'met', caseworker: 'met', supervisor: 'unit' },
  },
  hide: {},
})
