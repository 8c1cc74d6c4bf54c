import type { Actor, Anchors } from '@panah/domain/access/actor'
import { SetAside } from '@panah/domain/case/case-file'
import { ok, refuse } from '@panah/domain/result'
import { recordScreening, type RecordingKnown } from '@panah/domain/screening/record-screening'
import { Reclassify } from '@panah/domain/screening/interviewed'
import { RecordScreening } from '@panah/domain/screening/screening'
import { reclassify } from '@panah/domain/screening/reclassify'
import { screeningPolicy } from '@panah/domain/screening/screening.policy'
import { command, type Perform } from '../door.ts'
import { keepToldIdentity } from '../person/records.ts'
import type { KeyRing } from '../seal.ts'
import {
  anchorsOfScreening,
  findBefore,
  findScreening,
  findToReclassify,
  keepReclassified,
  keepScreening,
  keepSetAside,
} from './records.ts'

/** A record about to be made hangs on whoever makes it, who met the person. */
const onWhoMakesIt = (_known: unknown, { accountId, unitId, organisationId, district, province }: Actor): Anchors => ({
  ...{ assignedTo: [], metBy: [accountId], addressedTo: null, unitId, organisationId, district, province },
})

/** An officer writes down what she was told; a supervisor decides what becomes of it. */
export function screeningCommands(
  asked: Pick<RecordingKnown, 'edition' | 'instruments'>,
  keys: KeyRing,
): Readonly<Record<'screening.record' | 'screening.set-aside' | 'screening.reclassify', Perform>> {
  return {
    'screening.record': command({
      input: RecordScreening,
      policy: screeningPolicy,
      action: 'record',
      load: findBefore,
      anchors: onWhoMakesIt,
      decide: ({ provinceOfDistrict, alreadyThere }, given, { now }) =>
        alreadyThere ? refuse('screening.already-there') : recordScreening({ ...asked, provinceOfDistrict }, given, now),
      save: async (door, keep, given, now) => {
        const saved = await keepScreening(door, keep, given)
        if (saved && given.identity) await keepToldIdentity(door, keys, keep, { identity: given.identity, command: given.id, now })
        return saved
      },
    }),
    'screening.set-aside': command({
      input: SetAside,
      policy: screeningPolicy,
      action: 'decide',
      load: (door, { screeningId }) => findScreening(door, screeningId),
      anchors: anchorsOfScreening,
      changes: ({ id, version }, { baseVersion }) => ({
        record: 'screening',
        id,
        version,
        base: baseVersion,
        fields: ['caseId', 'setAsideBecause'],
      }),
      decide: (known) => {
        if (known.caseId !== null) return refuse('case.already-open')
        return known.setAsideBecause === null ? ok(known) : refuse('case.screening-set-aside')
      },
      save: keepSetAside,
    }),
    'screening.reclassify': command({
      input: Reclassify,
      policy: screeningPolicy,
      action: 'reclassify',
      load: (door, { screeningId }) => findToReclassify(door, screeningId),
      anchors: ({ worksOn, ...known }) => ({ ...anchorsOfScreening(known), assignedTo: worksOn }),
      changes: ({ id, version }, { baseVersion }) => ({ record: 'screening', id, version, base: baseVersion, fields: ['reclassified'] }),
      decide: (known, given) => reclassify(known, given),
      save: (door, known, given, now) => keepReclassified(door, known, given, now),
    }),
  }
}
