import type { District } from '@panah/domain/contract/access'
import type { ProviderFit } from '@panah/domain/contract/referral'
import type { Point } from '@panah/domain/referral/distance'
import { useNamed } from '../translation/named.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useLanguage, useText } from '../translation/use-text.tsx'
import { Behind } from '../ui/BarChart.tsx'
import { Num } from '../ui/Words.tsx'
import { apart, atTheEdge, labelsWithRoom, size, sketchAround, type Sketch, type Spot } from './sketch.ts'

interface ProviderMapProps {
  /** In the order of the list: the first is number 1. */
  found: readonly ProviderFit[]
  from: District
  districts: readonly District[]
  chosen: string | null
}

/** The diamond: where the search begins. */
const middle: Spot = { x: size.width / 2, y: size.height / 2 }

/** Discs to be told apart on a sketch of this size; the list has them all. */
const most = 9

const mostNames = 9

/** Where a provider is drawn: a hidden address is shown by the middle of its district and no closer. */
function pointOf({ provider }: ProviderFit, districts: readonly District[]): Point {
  const middle = provider.addressHidden ? districts.find(({ code }) => code === provider.district) : undefined
  return middle ?? provider
}

/** North is up and east is on the right in every language. */
export function ProviderMap({ found, from, districts, chosen }: ProviderMapProps) {
  const text = useText('referral')
  const named = useNamed()
  const shown = found.slice(0, most)
  const points = shown.map((each) => pointOf(each, districts))
  const sketch = sketchAround(from, points)
  const discs = apart(
    points.map((point) => atTheEdge(sketch.place(point))),
    27,
    [middle],
  )
  return (
    <figure className="chart sketch">
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="img"
        aria-label={text('map.says', { shown: shown.length, district: named(from.name) })}
      >
        <rect className="ground" width={size.width} height={size.height} />
        <Rings sketch={sketch} />
        <Names districts={districts} from={from} sketch={sketch} discs={discs} />
        <path className="here" d={`M${size.width / 2} ${size.height / 2 - 9}l9 9-9 9-9-9z`} />
        {shown.map((each, index) => (
          <Disc
            key={each.provider.id}
            fit={each}
            number={index + 1}
            spot={discs[index] ?? sketch.place(from)}
            chosen={each.provider.id === chosen}
          />
        ))}
      </svg>
      <p className="xs dim tight">{text.rich('map.rounded', { km: 1, district: named(from.name) })}</p>
      <TableBehind found={found} />
    </figure>
  )
}

function Rings({ sketch }: { sketch: Sketch }) {
  const text = useText('referral')
  return sketch.rings.map(({ km, radius }) => (
    <g key={km}>
      <circle className="ring" cx={size.width / 2} cy={size.height / 2} r={radius} />
      <text className="figure" x={size.width / 2} y={size.height / 2 - radius - 3} textAnchor="middle">
        {text('map.km', { km })}
      </text>
    </g>
  ))
}

interface NamesProps {
  districts: readonly District[]
  from: District
  sketch: Sketch
  discs: readonly Spot[]
}

/** Names of districts where there is room, so that one knows one's way about. */
function Names({ districts, from, sketch, discs }: NamesProps) {
  const named = useNamed()
  const { dir } = useLanguage()
  const labels = districts
    .map((district) => ({
      code: district.code,
      name: named(district.name),
      letters: named(district.name).length,
      spot: sketch.place(district),
    }))
    .map((label) => (label.code === from.code ? { ...label, spot: { x: middle.x, y: middle.y + 22 } } : label))
    .toSorted((a, b) => far(a.spot) - far(b.spot))
  return labelsWithRoom(labels, discs)
    .slice(0, mostNames)
    .map((label) => (
      <text
        key={label.code}
        className={label.code === from.code ? 'place own' : 'place'}
        x={label.spot.x}
        y={label.spot.y}
        textAnchor="middle"
        direction={dir}
      >
        {label.name}
      </text>
    ))
}

// Near names first: they help most, and there is not room for all.
function far({ x, y }: Spot): number {
  return Math.hypot(x - middle.x, y - middle.y)
}

function Disc({ fit, number, spot, chosen }: { fit: ProviderFit; number: number; spot: Spot; chosen: boolean }) {
  return (
    <g className={`disc-${chosen ? 'chosen' : fit.fits}`}>
      <circle cx={spot.x} cy={spot.y} r={12} />
      <text className="figure" x={spot.x} y={spot.y + 4.5} textAnchor="middle">
        {number}
      </text>
    </g>
  )
}

function TableBehind({ found }: { found: readonly ProviderFit[] }) {
  const text = useText('referral')
  const named = useNamed()
  const format = useFormat()
  return (
    <Behind says={text('map.table')}>
      <thead>
        <tr>
          <th scope="col">{text('map.head.number')}</th>
          <th scope="col">{text('map.head.name')}</th>
          <th scope="col" className="n">
            {text('map.head.km')}
          </th>
          <th scope="col">{text('map.head.fits')}</th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ provider, km, fits }, index) => (
          <tr key={provider.id}>
            <td>
              <Num>{index + 1}</Num>
            </td>
            <th scope="row">{named(provider.name)}</th>
            <td className="n">{km === null ? <span className="dim">–</span> : <Num>{format.number(Math.round(km))}</Num>}</td>
            <td>{text(`fits.${fits}`)}</td>
          </tr>
        ))}
      </tbody>
    </Behind>
  )
}
