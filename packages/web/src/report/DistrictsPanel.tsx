import type { District } from '@panah/domain/contract/access'
import type { Numbers } from '@panah/domain/report/numbers'
import { useNamed } from '../translation/named.tsx'
import { useLanguage, useText } from '../translation/use-text.tsx'
import { BarChart, Behind } from '../ui/BarChart.tsx'
import { classes } from '../ui/classes.ts'
import { EmptyState } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Num } from '../ui/Words.tsx'
import { shadeOf, tileCells } from './tiles.ts'
import { useFigure } from './use-figure.ts'

interface Counted {
  readonly district: District
  readonly persons: number | null
}

/** So few are read more easily as bars. */
const fewest = 6

/** Every district of the area: one in which nobody was presumed a victim is shown with nought. */
function countedIn({ area, byDistrict }: Numbers, districts: readonly District[]): Counted[] {
  const told = new Map(byDistrict.map(({ district, persons }) => [district, persons]))
  return districts
    .filter(({ code, province }) => area === 'PK' || area === code || area === province)
    .map((district) => ({ district, persons: told.get(district.code) ?? (told.has(district.code) ? null : 0) }))
}

/** Presumed victims by district: squares of one size, north up in every language, with the table behind. */
export function DistrictsPanel({ numbers, districts }: { numbers: Numbers; districts: readonly District[] }) {
  const text = useText('report')
  const figure = useFigure()
  const named = useNamed()
  const counted = countedIn(numbers, districts)
  const most = counted.toSorted((a, b) => (b.persons ?? 0.5) - (a.persons ?? 0.5) || a.district.name.en.localeCompare(b.district.name.en))
  return (
    <Panel flush title={text('districts.title')} actions={counted.length >= fewest && <Legend />}>
      {counted.length === 0 ? (
        <div className="in">
          <EmptyState title={text('districts.none.title')}>{text('districts.none.what')}</EmptyState>
        </div>
      ) : counted.length < fewest ? (
        <BarChart
          says={text('districts.says')}
          bars={most.map(({ district, persons }) => ({ label: named(district.name), value: persons }))}
          heads={[text('districts.head.district'), text('districts.head.persons')]}
          figure={({ value }) => figure(value)}
        />
      ) : (
        <figure className="chart">
          <Tiles counted={counted} />
          <Behind says={text('districts.says')}>
            <thead>
              <tr>
                <th scope="col">{text('districts.head.district')}</th>
                <th scope="col" className="n">
                  {text('districts.head.persons')}
                </th>
              </tr>
            </thead>
            <tbody>
              {most.map(({ district, persons }) => (
                <tr key={district.code}>
                  <th scope="row">{named(district.name)}</th>
                  <td className="n">
                    <Num>{figure(persons)}</Num>
                  </td>
                </tr>
              ))}
            </tbody>
          </Behind>
        </figure>
      )}
    </Panel>
  )
}

function Tiles({ counted }: { counted: readonly Counted[] }) {
  const text = useText('report')
  const figure = useFigure()
  const named = useNamed()
  const { code: language, dir } = useLanguage()
  const cells = tileCells(counted.map(({ district }) => district))
  return (
    // It can be wider than a phone: then it is moved sideways, also with the keys.
    <div className="tiles" role="img" aria-label={text('districts.map', { count: counted.length })} dir="ltr" tabIndex={0}>
      {counted.map(({ district, persons }) => {
        const cell = cells.get(district.code)
        return (
          <span
            key={district.code}
            lang={language}
            className={classes('tile', persons === null ? 'few' : `shade-${shadeOf(persons)}`)}
            style={{ gridColumn: (cell?.column ?? 0) + 1, gridRow: (cell?.row ?? 0) + 1 }}
          >
            <span dir={dir}>{named(district.name)}</span>
            <b>
              <Num>{figure(persons)}</Num>
            </b>
          </span>
        )
      })}
    </div>
  )
}

function Legend() {
  const text = useText('report')
  return (
    <ul className="legend">
      {([1, 2, 3, 4] as const).map((shade) => (
        <li key={shade}>
          <i className={`tile shade-${shade}`} />
          <span>
            <Num>{['5–9', '10–19', '20–39', '40+'][shade - 1]}</Num>
          </span>
        </li>
      ))}
      <li>
        <i className="tile few" />
        <span>{text('districts.few')}</span>
      </li>
      <li>
        <i className="tile shade-0" />
        <span>{text('districts.nobody')}</span>
      </li>
    </ul>
  )
}
