import type { District } from '@panah/domain/contract/access'
import type { Numbers } from '@panah/domain/report/numbers'
import { useNamed } from '../translation/named.tsx'
import { useText } from '../translation/use-text.tsx'
import { BarChart } from '../ui/BarChart.tsx'
import { EmptyState } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { countedDistricts, type CountedDistrict } from './counted-districts.ts'
import { TileLegend, TileMap } from './TileMap.tsx'
import { useFigure } from './use-figure.ts'
import { useNarrow } from './use-narrow.ts'

/** So few, or so many, are read more easily as bars. */
const fewest = 6
const mostTiles = 60

/** Presumed victims by district: as squares where there is room for them, as bars elsewhere. */
export function DistrictsPanel({ numbers, districts }: { numbers: Numbers; districts: readonly District[] }) {
  const text = useText('report')
  const narrow = useNarrow()
  const counted = countedDistricts(numbers, districts)
  const asTiles = !narrow && counted.length >= fewest && counted.length <= mostTiles
  return (
    <Panel flush title={text('districts.title')} actions={asTiles && <TileLegend />}>
      {counted.length === 0 ? (
        <div className="in">
          <EmptyState title={text('districts.none.title')}>{text('districts.none.what')}</EmptyState>
        </div>
      ) : asTiles ? (
        <TileMap counted={counted} />
      ) : (
        <Bars counted={counted} />
      )}
    </Panel>
  )
}

/** Districts with somebody in them; the others in one line, so that nobody looks for them. */
function Bars({ counted }: { counted: readonly CountedDistrict[] }) {
  const text = useText('report')
  const figure = useFigure()
  const named = useNamed()
  const shown = counted.filter(({ persons }) => persons !== 0)
  const nobody = counted.length - shown.length
  return (
    <>
      {shown.length > 0 && (
        <BarChart
          says={text('districts.says')}
          bars={shown.map(({ district, persons }) => ({ label: named(district.name), value: persons }))}
          heads={[text('districts.head.district'), text('districts.head.persons')]}
          figure={({ value }) => figure(value)}
        />
      )}
      {nobody > 0 && <p className="in sm muted">{text.rich('districts.others', { districts: nobody })}</p>}
    </>
  )
}
