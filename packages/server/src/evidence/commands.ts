import { beginEvidence } from '@panah/domain/evidence/begin-evidence'
import { BeginEvidence } from '@panah/domain/evidence/evidence-item'
import { evidencePolicy } from '@panah/domain/evidence/evidence.policy'
import { ok, refuse } from '@panah/domain/result'
import { command, type Perform } from '../door.ts'
import type { KeyRing } from '../seal.ts'
import { anchorsOfHanging, findHanging, keepBegun } from './records.ts'

/** A photo, recording or paper is announced by a command; its bytes follow in pieces. */
export function evidenceCommands(keys: KeyRing): Readonly<Record<'evidence.begin', Perform>> {
  return {
    'evidence.begin': command({
      input: BeginEvidence,
      policy: evidencePolicy,
      action: 'add',
      load: findHanging,
      anchors: ({ hangs }, { accountId }) => anchorsOfHanging(hangs, accountId),
      decide: ({ hangs, countOnly }, given) => {
        if (countOnly) return refuse('evidence.count-only')
        const may = beginEvidence(given)
        return may.ok ? ok(hangs) : may
      },
      save: (door, hangs, given, now) => keepBegun(door, keys, hangs, given, now),
    }),
  }
}
