import { useLocation } from 'wouter'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { SelectField } from '../ui/Choice.tsx'
import { Tabs } from '../ui/Queue.tsx'
import { addressOf, choosableMonths, lastMonths, presetOf, presets, type Period } from './period.ts'

/** From which month to which; the choice stands in the address. */
export function PeriodPicker({ period, today }: { period: Period; today: string }) {
  const text = useText('report')
  const format = useFormat()
  const [, go] = useLocation()
  const options = choosableMonths(today).map((month) => ({ value: month, label: format.month(month) }))
  return (
    <div className="period no-print" role="group" aria-label={text('period.label')}>
      <Tabs
        label={text('period.presets')}
        tabs={presets.map((key) => ({ key, label: text(`period.last-${key}`) }))}
        current={presetOf(period, today) ?? ''}
        onChoose={(key) => go(addressOf(lastMonths(Number(key), today)))}
      />
      <SelectField
        label={text('period.from')}
        options={options}
        value={period.from}
        onChange={(from) => go(addressOf({ from, to: from > period.to ? from : period.to }))}
      />
      <SelectField
        label={text('period.to')}
        options={options}
        value={period.to}
        onChange={(to) => go(addressOf({ from: to < period.from ? to : period.from, to }))}
      />
    </div>
  )
}
