import type { Urgency } from '../translation/remaining.ts'

/** How certain a finding is, told by the fill of a disc: full, half, ring. Never by colour. */
export type Fill = 'full' | 'half' | 'ring'

const square = { viewBox: '0 0 16 16', 'aria-hidden': true } as const

/** Each urgency has its own shape, so that it is read without its colour. */
export function UrgencyGlyph({ urgency }: { urgency: Urgency }) {
  return (
    <svg width={14} height={14} {...square}>
      {shapes[urgency]}
    </svg>
  )
}

const ring = <circle cx={8} cy={8} r={6.2} fill="none" stroke="currentColor" strokeWidth={1.8} />

const shapes: Record<Urgency, React.ReactNode> = {
  safe: (
    <>
      {ring}
      <path d="M5.2 8.2l2 2 3.6-4" fill="none" stroke="currentColor" strokeWidth={1.8} />
    </>
  ),
  soon: (
    <>
      {ring}
      <path d="M8 8V1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
    </>
  ),
  now: <path d="M8 1l7 7-7 7-7-7z" fill="currentColor" />,
  over: (
    <>
      <path d="M2 2h12v12H2z" fill="none" stroke="currentColor" strokeWidth={1.8} />
      <path d="M4.8 4.8l6.4 6.4M11.2 4.8l-6.4 6.4" stroke="currentColor" strokeWidth={1.8} />
    </>
  ),
}

/** The disc of certainty. The words beside it say the same; alone it is not enough. */
export function Disc({ fill, size = 16 }: { fill: Fill; size?: number }) {
  return (
    <svg className={`disc ${fill}`} width={size} height={size} {...square}>
      {fill === 'full' && <circle cx={8} cy={8} r={7} fill="currentColor" />}
      {fill === 'half' && (
        <>
          <path d="M8 1.5a6.5 6.5 0 0 0 0 13z" fill="currentColor" />
          <circle cx={8} cy={8} r={6.3} fill="none" stroke="currentColor" strokeWidth={1.6} strokeDasharray="2.4 2" />
        </>
      )}
      {fill === 'ring' && ring}
    </svg>
  )
}
