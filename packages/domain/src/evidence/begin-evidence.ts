import { ok, refuse, type Result } from '../result.ts'
import type { BeginEvidence } from './evidence-item.ts'
import { largestBytes, mediaTypesOf } from './media.ts'

/** What may begin to arrive: the same on the phone, before anything is kept there, and on the server. */
export function beginEvidence(given: Pick<BeginEvidence, 'screeningId' | 'caseId' | 'kind' | 'mediaType' | 'bytes'>): Result<true> {
  if ((given.screeningId === null) === (given.caseId === null)) return refuse('evidence.hangs-on-one')
  const types: readonly string[] = mediaTypesOf[given.kind]
  if (!types.includes(given.mediaType)) return refuse('evidence.other-type')
  const most = largestBytes[given.kind]
  return given.bytes > most ? refuse('evidence.too-large', { mebibytes: most / 1024 / 1024 }) : ok(true)
}
