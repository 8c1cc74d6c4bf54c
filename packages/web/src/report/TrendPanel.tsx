import type { Numbers } from '@panah/domain/report/numbers'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { LineChart } from '../ui/LineChart.tsx'
import { Panel } from '../ui/Panel.tsx'
import { useFigure } from './use-figure.ts'

/** Presumed and with a file, month by month; the month that still runs is dashed. */
export function TrendPanel({ numbers: { byMonth }, today }: { numbers: Numbers; today: string }) {
  const text = useText('report')
  const figure = useFigure()
  const format = useFormat()
  // A line needs two months that are told, side by side.
  const drawn = (['presumed', 'caseOpened'] as const).some((line) =>
    byMonth.some((month, at) => month[line] !== null && (byMonth[at + 1]?.[line] ?? null) !== null),
  )
  if (!drawn) {
    return (
      <Panel title={text('trend.title')}>
        <p className="sm muted">{text(byMonth.length < 2 ? 'trend.too-short' : 'trend.kept-back')}</p>
      </Panel>
    )
  }
  return (
    <Panel flush title={text('trend.title')}>
      <LineChart
        says={text('trend.says')}
        points={byMonth.map(({ month }) => format.month(month))}
        pointHead={text('trend.head.month')}
        lines={[
          { label: text('trend.presumed'), values: byMonth.map(({ presumed }) => presumed) },
          { label: text('trend.case-opened'), values: byMonth.map(({ caseOpened }) => caseOpened) },
        ]}
        lastIncomplete={byMonth.at(-1)?.month === today.slice(0, 7)}
        figure={figure}
      />
    </Panel>
  )
}
