import type { ReactNode } from 'react'
import { numbered } from '../translation/rich.tsx'

/** The words of a control: numbers set apart, the line moved to the optical middle where the script needs it. */
export function Words({ children }: { children: ReactNode }) {
  return <span className="w">{numbered(children)}</span>
}

/** A number, time, section or file number in running text: never mirrored, never broken. */
export function Num({ children }: { children: ReactNode }) {
  return (
    <bdi className="num" dir="ltr">
      {children}
    </bdi>
  )
}
