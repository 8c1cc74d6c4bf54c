import { useId, type ReactNode } from 'react'
import { numbered } from '../translation/rich.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { classes } from './classes.ts'
import { UrgencyGlyph } from './Glyph.tsx'

export interface Bar {
  readonly label: string
  /** Null: not known, or not told. */
  readonly value: number | null
  /** Of these, how many wait longer than the limit: hatched. In a funnel they come on top of the value. */
  readonly waiting?: number
  /** Full, or far over: hatched throughout. */
  readonly full?: boolean
  /** At the end of the row: *3 days, of 5*. */
  readonly note?: ReactNode
  readonly noteOver?: boolean
}

export interface BarChartProps {
  /** One sentence on what the bars show; also the title of the table behind. */
  says: string
  bars: readonly Bar[]
  heads: readonly [label: string, value: string, note?: string]
  /** What a full width stands for; the largest bar otherwise. */
  most?: number
  /** What stands for a figure, also for one that is too small to be shown: *<5*, in a short dashed box. */
  figure?: (bar: Bar) => string
}

/** Bars from the reading side, and the table behind them. A funnel is bars in the order of the stages. */
export function BarChart({ says, bars, heads, most, figure }: BarChartProps) {
  const text = useText('ui')
  const format = useFormat()
  const top = most ?? Math.max(1, ...bars.map((bar) => (bar.value ?? 0) + (bar.waiting ?? 0)))
  const width = (value: number) => `${(78 * value) / top}%`
  const figureOf = figure ?? ((bar: Bar) => (bar.value === null ? text('chart.unknown') : format.number(bar.value)))
  return (
    <figure className="chart">
      <figcaption className="sr">{says}</figcaption>
      <ul className="bars" aria-hidden="true">
        <li>
          <span className="head">{heads[0]}</span>
          <span className="head middle">{heads[1]}</span>
          <span className="head">{heads[2]}</span>
        </li>
        {bars.map((bar) => (
          <li key={bar.label}>
            <span>{numbered(bar.label)}</span>
            <span className={classes('bar-box', bar.value === null && (figure ? 'small-box' : 'unknown'))}>
              {bar.value !== null && (
                <span className="fills" style={{ inlineSize: width(bar.value + (bar.waiting ?? 0)) }}>
                  <Fill share={bar.value / (bar.value + (bar.waiting ?? 0) || 1)} hatched={bar.full === true} full />
                  {bar.waiting !== undefined && bar.waiting > 0 && <Fill share={bar.waiting / (bar.value + bar.waiting)} hatched />}
                </span>
              )}
              {(bar.value !== null || figure) && <span className="figure">{numbered(figureOf(bar))}</span>}
            </span>
            <Note bar={bar} />
          </li>
        ))}
      </ul>
      <Behind says={says}>
        <thead>
          <tr>
            <th scope="col">{heads[0]}</th>
            <th scope="col" className="n">
              {heads[1]}
            </th>
            {heads[2] && <th scope="col">{heads[2]}</th>}
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.label}>
              <th scope="row">{numbered(bar.label)}</th>
              <td className="n">{numbered(figureOf(bar))}</td>
              {heads[2] && <td>{numbered(bar.note)}</td>}
            </tr>
          ))}
        </tbody>
      </Behind>
    </figure>
  )
}

function Note({ bar }: { bar: Bar }) {
  return (
    <span className={classes('note', bar.noteOver && 'over', bar.noteOver && 'row')}>
      {bar.noteOver && <UrgencyGlyph urgency="over" />}
      <span>{numbered(bar.note)}</span>
    </span>
  )
}

// Hatching tells *too long* and *full* on paper and to eyes that do not see the colour.
function Fill({ share, hatched, full = false }: { share: number; hatched: boolean; full?: boolean }) {
  const id = useId()
  return (
    <svg className={classes('bar', hatched && full && 'full')} style={{ inlineSize: `${100 * share}%` }}>
      {hatched && (
        <pattern id={id} width={7} height={7} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="hatch-bed" width={7} height={7} />
          <path className="hatch-line" d="M0 0v7" strokeWidth={6} />
        </pattern>
      )}
      <rect className={hatched ? undefined : 'bar-fill'} fill={hatched ? `url(#${id})` : undefined} width="100%" height="100%" rx={2} />
    </svg>
  )
}

/** The table behind a chart or a map: the same figures, to read, copy and hear. */
export function Behind({ says, children }: { says: string; children: ReactNode }) {
  const text = useText('ui')
  return (
    <details className="behind">
      <summary>
        <span>{text('chart.behind')}</span>
      </summary>
      <div className="table-box">
        <table className="t">
          <caption className="sr">{says}</caption>
          {children}
        </table>
      </div>
    </details>
  )
}
