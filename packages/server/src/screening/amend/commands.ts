import { ok, refuse } from '@panah/domain/result'
import { amendScreening, settleConflict, type Asking } from '@panah/domain/screening/amend-decide'
import { AmendScreening, SettleConflict } from '@panah/domain/screening/amend-screening'
import { screeningPolicy } from '@panah/domain/screening/screening.policy'
import { command, type Perform } from '../../door.ts'
import { anchorsOfStanding, findToAmend, findToSettle, keepAmendment, keepSettled } from './records.ts'

/**
 * What is told of a screening later. There is no refusal for having looked at an older version: what others told meanwhile stays, and where
 * it is the same field, both are kept.
 */
export function amendCommands(asking: Asking): Readonly<Record<'screening.amend' | 'screening.settle', Perform>> {
  return {
    'screening.amend': command({
      input: AmendScreening,
      policy: screeningPolicy,
      action: 'amend',
      load: findToAmend,
      anchors: anchorsOfStanding,
      decide: (known, given, { now }) => {
        if (known.alreadyThere) return refuse('screening.amended-already')
        const amended = amendScreening(asking, known.screening, given, now)
        return amended.ok ? ok({ known, amended: amended.value }) : amended
      },
      save: (door, { known, amended }, given, now) => keepAmendment(door, known, amended, given, now),
    }),
    'screening.settle': command({
      input: SettleConflict,
      policy: screeningPolicy,
      action: 'settle',
      load: findToSettle,
      anchors: anchorsOfStanding,
      decide: (known, given, { now }) => {
        const settled = settleConflict(asking, { standing: known.screening, conflict: known.conflict }, given, now)
        return settled.ok ? ok({ known, settled: settled.value }) : settled
      },
      save: (door, { known, settled }, given, now) => keepSettled(door, known, settled, given, now),
    }),
  }
}
