import { useNamed } from '../translation/named.tsx'
import { useLanguage, useText } from '../translation/use-text.tsx'
import { Behind } from '../ui/BarChart.tsx'
import { classes } from '../ui/classes.ts'
import { Num } from '../ui/Words.tsx'
import type { CountedDistrict } from './counted-districts.ts'
import { shadeOf, tileCells } from './tiles.ts'
import { useFigure } from './use-figure.ts'

/** Squares of one size, north up in every language, shaded by number, with the table behind. */
export function TileMap({ counted }: { counted: readonly CountedDistrict[] }) {
  const text = useText('report')
  const figure = useFigure()
  const named = useNamed()
  const shown = counted.filter(({ persons }) => persons !== 0)
  const nobody = counted.length - shown.length
  return (
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
          {shown.map(({ district, persons }) => (
            <tr key={district.code}>
              <th scope="row">{named(district.name)}</th>
              <td className="n">
                <Num>{figure(persons)}</Num>
              </td>
            </tr>
          ))}
          {nobody > 0 && (
            <tr>
              <td colSpan={2}>{text.rich('districts.others', { districts: nobody })}</td>
            </tr>
          )}
        </tbody>
      </Behind>
    </figure>
  )
}

function Tiles({ counted }: { counted: readonly CountedDistrict[] }) {
  const text = useText('report')
  const figure = useFigure()
  const named = useNamed()
  const { code: language, dir } = useLanguage()
  const cells = tileCells(counted.map(({ district }) => district))
  return (
    <div className="tiles" role="img" aria-label={text('districts.map', { count: counted.length })} dir="ltr">
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

/** Which shade is which number. */
export function TileLegend() {
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
