import { RecordEvent, WithdrawEvent } from '@panah/domain/case/case-event'
import { caseEventPolicy } from '@panah/domain/case/case-file.policy'
import type { Happened } from '@panah/domain/case/clocks'
import { recordEvent, withdrawEvent } from '@panah/domain/case/record-event'
import type { CompiledLaw } from '@panah/domain/law/compile'
import { ok } from '@panah/domain/result'
import type { Door } from '../../access/acting.ts'
import { command, type Perform } from '../../door.ts'
import { anchorsOfCase, findCase, type KnownCase } from '../records.ts'
import { findEvents, keepClocks, keepEvent, keepWithdrawn } from './records.ts'
import { findSteps, stepsCalled } from './steps.ts'

interface Known {
  readonly file: KnownCase
  readonly events: readonly Happened[]
}

/** Whoever works on a file writes down what happened; the clocks of the law follow from it in the same transaction. */
export function eventCommands(law: CompiledLaw): Readonly<Record<'case.event' | 'case.withdraw-event', Perform>> {
  const load = async (door: Door, { caseId }: { caseId: string }): Promise<Known | null> => {
    const file = await findCase(door, caseId)
    return file && { file, events: await findEvents(door, caseId) }
  }
  const windClocks = async (door: Door, { file }: Known, events: readonly Happened[]) => {
    const codes = await findSteps(door, law, file.id)
    await keepClocks(door, file, { steps: stepsCalled(law, codes), edition: law.edition.id }, events)
  }
  return {
    'case.event': command({
      input: RecordEvent,
      policy: caseEventPolicy,
      action: 'record',
      load,
      anchors: ({ file }) => anchorsOfCase(file),
      decide: (known, given, { now }) => {
        const decided = recordEvent(known, given, now)
        return decided.ok ? ok({ known, event: decided.value }) : decided
      },
      save: async (door, { known, event }, given, now) => {
        const saved = await keepEvent(door, known.file, given, now)
        if (saved) await windClocks(door, known, [...known.events, event])
        return saved
      },
    }),
    'case.withdraw-event': command({
      input: WithdrawEvent,
      policy: caseEventPolicy,
      action: 'withdraw',
      load,
      anchors: ({ file }) => anchorsOfCase(file),
      decide: (known, given) => {
        const decided = withdrawEvent(known, given)
        return decided.ok ? ok({ known, left: decided.value }) : decided
      },
      save: async (door, { known, left }, given, now) => {
        const saved = await keepWithdrawn(door, known.file, given, now)
        await windClocks(door, known, left)
        return saved
      },
    }),
  }
}
