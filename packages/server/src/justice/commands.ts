import { KeepPlan } from '@panah/domain/justice/charge-plan'
import { chargePlanPolicy } from '@panah/domain/justice/charge-plan.policy'
import { situationOfFir } from '@panah/domain/justice/fir-situation'
import { keepPlan } from '@panah/domain/justice/keep-plan'
import type { CompiledLaw } from '@panah/domain/law/compile'
import { qualify } from '@panah/domain/law/qualify'
import { ok } from '@panah/domain/result'
import { findEvents, keepClocks } from '../case/event/records.ts'
import { stepsCalled } from '../case/event/steps.ts'
import { anchorsOfCase, findCase } from '../case/records.ts'
import { command, type Perform } from '../door.ts'
import { findLatestPlan, keepChargePlan } from './records.ts'

/** The sections that whoever investigates picked are kept with the file; the clocks follow the facts on which they were picked. */
export function justiceCommands(law: CompiledLaw): Readonly<Record<'fir.plan', Perform>> {
  return {
    'fir.plan': command({
      input: KeepPlan,
      policy: chargePlanPolicy,
      action: 'plan',
      load: async (door, { caseId }) => {
        const file = await findCase(door, caseId)
        return file && { file, latest: await findLatestPlan(door, caseId) }
      },
      anchors: ({ file }) => anchorsOfCase(file),
      decide: ({ file, latest }, given, { now }) => {
        const kept = keepPlan({ law, latest }, given, now)
        return kept.ok ? ok({ file, plan: kept.value }) : kept
      },
      save: async (door, { file, plan }, given) => {
        const { steps } = qualify(law, situationOfFir(plan.facts))
        const saved = await keepChargePlan(door, file, { ...plan, steps }, given)
        if (saved) {
          const events = await findEvents(door, file.id)
          await keepClocks(door, file, { steps: stepsCalled(law, steps), edition: law.edition.id }, events)
        }
        return saved
      },
    }),
  }
}
