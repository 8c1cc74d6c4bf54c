import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Instruments } from '@panah/domain/screening/instruments/instruments'
import type { ReactNode } from 'react'
import { WithLaw } from '../law/WithLaw.tsx'
import { Refusal } from '../sync/Refusal.tsx'
import { useText } from '../translation/use-text.tsx'
import { BusyBar } from '../ui/Busy.tsx'
import { loadInstruments, useInstruments } from './asking-on-device.ts'

/** The law and what is asked: an interview needs both. */
export interface Asking {
  readonly law: CompiledLaw
  readonly instruments: Instruments
}

/** Shows what needs the questions once they are on the device; until then the wait, or why they did not come. */
export function WithInstruments({ children }: { children: (instruments: Instruments) => ReactNode }) {
  const text = useText('screening')
  const { instruments, problem } = useInstruments()
  if (instruments) return children(instruments)
  if (problem) return <Refusal problem={problem} onRetry={() => void loadInstruments()} />
  return <BusyBar what={text('asking.wait')} />
}

/** The same with the law. */
export function WithAsking({ children }: { children: (asking: Asking) => ReactNode }) {
  return <WithLaw>{(law) => <WithInstruments>{(instruments) => children({ law, instruments })}</WithInstruments>}</WithLaw>
}
