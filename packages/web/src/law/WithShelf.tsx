import type { ReactNode } from 'react'
import { Refusal } from '../sync/Refusal.tsx'
import { useText } from '../translation/use-text.tsx'
import { BusyBar } from '../ui/Busy.tsx'
import { loadShelf, useShelf, type Shelf } from './book-on-device.ts'

/** Shows what needs the law book once it is on the device; until then the wait, or why it did not come. */
export function WithShelf({ children }: { children: (shelf: Shelf) => ReactNode }) {
  const text = useText('law')
  const { shelf, problem } = useShelf()
  if (shelf) return children(shelf)
  if (problem) return <Refusal problem={problem} onRetry={() => void loadShelf()} />
  return <BusyBar what={text('wait')} />
}
