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
}

const size = { width: 520, height: 220 }
const plot = { start: 40, end: 392, top: 14, bottom: 176 }

function ceiling(most: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(most, 1))))
  return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((times) => times * step).find((value) => value >= most) ?? most
}

/** Lines over time, from the reading side, with the table behind. */
export function LineChart({ says, points, lines, lastIncomplete = false, pointHead }: LineChartProps) {
  const text = useText('ui')
  const format = useFormat()
  const { dir } = useLanguage()
  const top = ceiling(Math.max(1, ...lines.flatMap((line) => line.values.map((value) => value ?? 0))))
  const mirror = (x: number) => (dir === 'rtl' ? size.width - x : x)
  const xOf = (index: number) => mirror(plot.start + ((plot.end - plot.start) * index) / Math.max(1, points.length - 1))
  const yOf = (value: number) => plot.bottom - ((plot.bottom - plot.top) * value) / top
  const every = Math.ceil(points.length / 6)
  const show = (value: number | null | undefined) => (value === null || value === undefined ? text('chart.unknown') : format.number(value))
  return (
    <figure className="chart">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={says}>
        {[0, top / 3, (2 * top) / 3, top].map((value) => (
          <g key={value}>
            <line className="grid-line" x1={mirror(plot.start)} x2={mirror(plot.end)} y1={yOf(value)} y2={yOf(value)} />
            <text className="figure" x={mirror(32)} y={yOf(value) + 4} textAnchor={dir === 'rtl' ? 'start' : 'end'}>
              {format.number(Math.round(value))}
            </text>
          </g>
        ))}
        {points.map((point, index) =>
          index % every === 0 ? (
            <text key={point} x={xOf(index)} y={206} textAnchor="middle">
              {point}
            </text>
          ) : null,
        )}
        {lines.map((line, index) => (
          <Stroke
            key={line.label}
            line={line}
            number={index + 1}
            xOf={xOf}
            yOf={yOf}
            lastIncomplete={lastIncomplete}
            labelX={mirror(plot.end + 10)}
          />
        ))}
      </svg>
      {lastIncomplete && <p className="xs dim tight">{text('chart.incomplete')}</p>}
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
    </figure>
  )
}

interface StrokeProps {
  line: Line
  number: number
  xOf: (index: number) => number
  yOf: (value: number) => number
  lastIncomplete: boolean
  labelX: number
}

// A point that was not told breaks the line: nothing is drawn where nothing is known.
function Stroke({ line, number, xOf, yOf, lastIncomplete, labelX }: StrokeProps) {
  const solid = lastIncomplete ? line.values.slice(0, -1) : line.values
  const path = solid
    .map((value, index) => (value === null ? '' : `${index === 0 || solid[index - 1] === null ? 'M' : 'L'}${xOf(index)} ${yOf(value)}`))
    .join('')
  const last = line.values.length - 1
  const end = line.values[last]
  const before = line.values[last - 1]
  const dashed = lastIncomplete && typeof end === 'number' && typeof before === 'number'
  const drawn = { className: `line-${number}`, fill: 'none', strokeWidth: 2 } as const
  return (
    <g>
      <path {...drawn} d={path} strokeLinejoin="round" />
      {dashed && <path {...drawn} d={`M${xOf(last - 1)} ${yOf(before)}L${xOf(last)} ${yOf(end)}`} strokeDasharray="2 4" />}
      {typeof end === 'number' && (
        <>
          <circle {...drawn} cx={xOf(last)} cy={yOf(end)} r={3.5} />
          <text x={labelX} y={yOf(end) + 4} textAnchor="start">
            {line.label}
          </text>
        </>
      )}
    </g>
  )
}
