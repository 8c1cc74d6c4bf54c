import { assignInvestigator } from '@panah/domain/case/assign-investigator'
import { AddNote, AssignInvestigator, OpenCase } from '@panah/domain/case/case-file'
import { caseNotePolicy, casePolicy, consentPolicy } from '@panah/domain/case/case-file.policy'
import { RecordConsent } from '@panah/domain/case/consent'
import { openCase } from '@panah/domain/case/open-case'
import { recordConsent } from '@panah/domain/case/record-consent'
import { ok } from '@panah/domain/result'
import { command, type Perform } from '../door.ts'
import {
  anchorsOfCase,
  anchorsOfScreening,
  findCase,
  findInvestigator,
  findScreeningToOpen,
  keepConsent,
  keepInvestigator,
  keepNote,
  keepOpened,
} from './records.ts'

type CaseCommand = 'case.open' | 'case.assign-investigator' | 'case.note' | 'consent.record'

/** A supervisor opens a file; those who work on it write in it and ask for consent. */
export function caseCommands(): Readonly<Record<CaseCommand, Perform>> {
  return {
    'case.open': command({
      input: OpenCase,
      policy: casePolicy,
      action: 'open',
      load: findScreeningToOpen,
      anchors: anchorsOfScreening,
      changes: ({ screeningId, version }, { baseVersion }) => ({
        ...{ record: 'screening', id: screeningId, version, base: baseVersion },
        fields: ['caseId', 'setAsideBecause'],
      }),
      decide: (known, _given, { now }) => {
        const opening = openCase(known, now)
        return opening.ok ? ok({ known, opening: opening.value }) : opening
      },
      save: (door, { known, opening }, given) => keepOpened(door, known, opening, given),
    }),
    'case.assign-investigator': command({
      input: AssignInvestigator,
      policy: casePolicy,
      action: 'assign',
      load: async (door, { caseId, investigatorId }) => {
        const known = await findCase(door, caseId)
        return known && { ...known, investigator: await findInvestigator(door, known.district, investigatorId) }
      },
      anchors: anchorsOfCase,
      decide: (known) => {
        const assigned = assignInvestigator(known)
        return assigned.ok ? ok({ known, assigned: assigned.value }) : assigned
      },
      save: (door, { known, assigned }, _given, now) => keepInvestigator(door, known, assigned.accountId, now),
    }),
    'case.note': command({
      input: AddNote,
      policy: caseNotePolicy,
      action: 'write',
      load: (door, { caseId }) => findCase(door, caseId),
      anchors: anchorsOfCase,
      decide: (known) => ok(known),
      save: keepNote,
    }),
    'consent.record': command({
      input: RecordConsent,
      policy: consentPolicy,
      action: 'record',
      load: (door, { caseId }) => findCase(door, caseId),
      anchors: anchorsOfCase,
      decide: (known, given, { now }) => {
        const consented = recordConsent(known, given, now)
        return consented.ok ? ok({ known, consented: consented.value }) : consented
      },
      save: (door, { known, consented }, given) => keepConsent(door, known, consented, given),
    }),
  }
}
