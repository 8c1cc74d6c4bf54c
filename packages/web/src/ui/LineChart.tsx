import { useEffect, useState } from 'react'
import { numbered } from '../translation/rich.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useLanguage, useText } from '../translation/use-text.tsx'
import { Behind } from './BarChart.tsx'

export interface Line {
  readonly label: string
  /** One value for each point in time; null where nothing was told. */
  readonly values: readonly (number | null)[]
}

export interface LineChartProps {
  says: string
  /** The points in time, as they are read. */
  points: readonly string[]
  lines: readonly Line[]
  /** The last point is not complete: it is drawn dashed, and said so. */
  lastIncomplete?: boolean
  pointHead: string
  /** What stands in the table for a figure, also for one that is too small to be shown: *<5*. */
  figure?: ((value: number | null | undefined) => string) | undefined
}

const height = 220
const plot = { start: 40, top: 14, bottom: 176 }
/** Under this width the names of the lines stand below them, not beside. */
const narrow = 420

function ceiling(most: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(most, 1))))
  return [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10].map((times) => times * step).find((value) => value >= most) ?? most
}

interface Scale {
  readonly x: (index: number) => number
  readonly y: (value: number) => number
  /** A place counted from the reading side. */
  readonly from: (distance: number) => number
  readonly top: number
  readonly end: number
  /** Where the end of a text stands that grows away from the plot. */
  readonly outward: 'start' | 'end'
}

function scaleOf(lines: readonly Line[], points: number, dir: 'ltr' | 'rtl', width: number): Scale {
  const top = ceiling(Math.max(1, ...lines.flatMap((line) => line.values.map((value) => value ?? 0))))
  const from = (distance: number) => (dir === 'rtl' ? width - distance : distance)
  const end = width < narrow ? width - 12 : width - 128
  return {
    from,
    top,
    end,
    x: (index) => from(plot.start + ((end - plot.start) * index) / Math.max(1, points - 1)),
    y: (value) => plot.bottom - ((plot.bottom - plot.top) * value) / top,
    outward: dir === 'rtl' ? 'start' : 'end',
  }
}

/** How wide an element is, so that a drawing keeps its letters in the size of the page. */
function useWidth(first: number): readonly [(element: HTMLElement | null) => void, number] {
  const [width, setWidth] = useState(first)
  const [element, setElement] = useState<HTMLElement | null>(null)
  useEffect(() => {
    if (!element) return undefined
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.max(200, Math.round(entry.contentRect.width))))
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return [setElement, width]
}

/** Lines over time, from the reading side, with the table behind. */
export function LineChart(props: LineChartProps) {
  const { says, points, lines, lastIncomplete = false } = props
  const text = useText('ui')
  const { dir } = useLanguage()
  const [box, width] = useWidth(520)
  const scale = scaleOf(lines, points.length, dir, width)
  return (
    <figure className="chart">
      <div className="plot" ref={box}>
        <svg viewBox={`0 0 ${width} ${height}`} height={height} role="img" aria-label={says}>
          <Grid scale={scale} points={points} />
          {lines.map((line, index) => (
            <Stroke key={line.label} line={line} number={index + 1} scale={scale} lastIncomplete={lastIncomplete} named={width >= narrow} />
          ))}
        </svg>
      </div>
      {width < narrow && <Legend lines={lines} />}
      {lastIncomplete && <p className="xs dim tight">{text('chart.incomplete')}</p>}
      <TableOfLines {...props} />
    </figure>
  )
}

function Legend({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="legend" aria-hidden="true">
      {lines.map((line, index) => (
        <li key={line.label}>
          <svg viewBox="0 0 20 12">
            <path className={`line-${index + 1}`} d="M0 6h20" strokeWidth={2} />
          </svg>
          <span>{line.label}</span>
        </li>
      ))}
    </ul>
  )
}

function Grid({ scale, points }: { scale: Scale; points: readonly string[] }) {
  const format = useFormat()
  const every = Math.ceil(points.length / 6)
  return (
    <>
      {[0, 1, 2].map((half) => {
        const value = (scale.top * half) / 2
        return (
          <g key={half}>
            <line className="grid-line" x1={scale.from(plot.start)} x2={scale.from(scale.end)} y1={scale.y(value)} y2={scale.y(value)} />
            <text className="figure" x={scale.from(32)} y={scale.y(value) + 4} textAnchor={scale.outward}>
              {format.number(Math.round(value))}
            </text>
          </g>
        )
      })}
      {points.map((point, index) =>
        index % every === 0 ? (
          <text key={point} x={scale.x(index)} y={206} textAnchor="middle">
            {point}
          </text>
        ) : null,
      )}
    </>
  )
}

function TableOfLines({ says, points, lines, pointHead, figure }: LineChartProps) {
  const text = useText('ui')
  const format = useFormat()
  const show =
    figure ?? ((value: number | null | undefined) => (value === null || value === undefined ? text('chart.unknown') : format.number(value)))
  return (
    <Behind says={says}>
      <thead>
        <tr>
          <th scope="col">{pointHead}</th>
          {lines.map((line) => (
            <th key={line.label} scope="col" className="n">
              {line.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((point, index) => (
          <tr key={point}>
            <th scope="row">{numbered(point)}</th>
            {lines.map((line) => (
              <td key={line.label} className="n">
                {numbered(show(line.values[index]))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Behind>
  )
}

interface StrokeProps {
  line: Line
  number: number
  scale: Scale
  lastIncomplete: boolean
  named: boolean
}

// A point that was not told breaks the line: nothing is drawn where nothing is known.
function Stroke({ line, number, scale, lastIncomplete, named }: StrokeProps) {
  const { x, y } = scale
  const solid = lastIncomplete ? line.values.slice(0, -1) : line.values
  const path = solid
    .map((value, index) => (value === null ? '' : `${index === 0 || solid[index - 1] === null ? 'M' : 'L'}${x(index)} ${y(value)}`))
    .join('')
  const last = line.values.length - 1
  const end = line.values[last]
  const before = line.values[last - 1]
  const dashed = lastIncomplete && typeof end === 'number' && typeof before === 'number'
  const drawn = { className: `line-${number}`, fill: 'none', strokeWidth: 2 } as const
  return (
    <g>
      <path {...drawn} d={path} strokeLinejoin="round" />
      {dashed && <path {...drawn} d={`M${x(last - 1)} ${y(before)}L${x(last)} ${y(end)}`} strokeDasharray="2 4" />}
      {typeof end === 'number' && (
        <>
          <circle {...drawn} cx={x(last)} cy={y(end)} r={3.5} />
          {named && (
            <text x={scale.from(scale.end + 10)} y={y(end) + 4} textAnchor="start">
              {line.label}
            </text>
          )}
        </>
      )}
    </g>
  )
}
