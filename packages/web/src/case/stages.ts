import type { Stage } from '@panah/domain/case/case-file'

/** The stages of a file, in order. */
export const stages = ['presumed', 'assessed', 'plan', 'services', 'follow-up', 'closed'] as const satisfies readonly Stage[]
