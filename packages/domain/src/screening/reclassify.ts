import { refuse, ok, type Result } from '../result.ts'
import type { Reclassify } from './interviewed.ts'

/** A person judges the labels anew. *None* stands alone, and no label is said twice. */
export function reclassify<Known>(known: Known, { labels }: Reclassify): Result<Known> {
  if (new Set(labels).size !== labels.length) return refuse('screening.label-twice')
  if (labels.includes('none') && labels.length > 1) return refuse('screening.none-beside-labels')
  return ok(known)
}
