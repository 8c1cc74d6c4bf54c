import type { Instruments, Step } from '@panah/domain/screening/instruments/instruments'
import { stepsOf } from '@panah/domain/screening/instruments/steps-of'
import type { Draft } from './draft.ts'
import { useInstruments } from './asking-on-device.ts'

/** Place, danger, person and what is seen come before the first step of any instrument. */
export const stepsBefore = 4
/** As long as the questions are not on the device: those of the short screen. */
const usually = 5

/** The steps of the draft's instrument, with those of its modules. */
export function stepsOfDraft(instruments: Instruments, { instrument, modules }: Pick<Draft, 'instrument' | 'modules'>): Step[] {
  const chosen = instruments.instruments.find((each) => each.instrument === instrument) ?? instruments.instruments[0]
  return chosen ? stepsOf({ instruments, instrument: chosen, modules }) : []
}

/** How many steps an officer is told of. */
export function useChapters(draft: Draft): number {
  const { instruments } = useInstruments()
  return stepsBefore + (instruments ? stepsOfDraft(instruments, draft).length : usually)
}
