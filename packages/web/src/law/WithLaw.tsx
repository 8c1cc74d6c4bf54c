import type { CompiledLaw } from '@panah/domain/law/compile'
import type { ReactNode } from 'react'
import { Refusal } from '../sync/Refusal.tsx'
import { useText } from '../translation/use-text.tsx'
import { BusyBar } from '../ui/Busy.tsx'
import { loadLaw, useLaw } from './law-on-device.ts'

/** Shows what needs the law once it is on the device; until then the wait, or why it did not come. */
export function WithLaw({ children }: { children: (law: CompiledLaw) => ReactNode }) {
  const text = useText('law')
  const { law, problem } = useLaw()
  if (law) return children(law)
  if (problem) return <Refusal problem={problem} onRetry={() => void loadLaw()} />
  return <BusyBar what={text('wait')} />
}
