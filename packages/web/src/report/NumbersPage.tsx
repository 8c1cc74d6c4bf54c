import type { District } from '@panah/domain/contract/access'
import type { Numbers } from '@panah/domain/report/numbers'
import { useSearch } from 'wouter'
import { Desk } from '../access/Desk.tsx'
import { Fetched } from '../sync/Fetched.tsx'
import { useQueryOf } from '../sync/use-query-of.ts'
import { dayInPakistan } from '../translation/format.ts'
import { useNamed } from '../translation/named.tsx'
import { useFormat, useNow } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { RecordHead } from '../ui/DeskFrame.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { BedsPanel } from './BedsPanel.tsx'
import { CountingRules } from './CountingRules.tsx'
import { DistrictsPanel } from './DistrictsPanel.tsx'
import { FunnelPanel } from './FunnelPanel.tsx'
import { daysOf, periodOf, type Period } from './period.ts'
import { PeriodPicker } from './PeriodPicker.tsx'
import { ReferralsPanel } from './ReferralsPanel.tsx'
import { TrendPanel } from './TrendPanel.tsx'
import './report.css'

/** Where cases stall: counts for an area and a time, and no row behind them. */
export function NumbersPage() {
  const text = useText('report')
  const today = dayInPakistan(useNow())
  const period = periodOf(new URLSearchParams(useSearch()), today)
  const query = useQueryOf('numbers', { query: daysOf(period) })
  const districts = useQueryOf('districts')
  usePageTitle(text('title'))
  return (
    <Desk>
      <Head numbers={query.data} districts={districts.data?.districts ?? []} period={period} today={today} />
      <Fetched query={query} what={text('fetching')}>
        {(numbers) => <Panels numbers={numbers} districts={districts.data?.districts ?? []} today={today} />}
      </Fetched>
      <CountingRules />
    </Desk>
  )
}

interface HeadProps {
  numbers: Numbers | undefined
  districts: readonly District[]
  period: Period
  today: string
}

function Head({ numbers, districts, period, today }: HeadProps) {
  const text = useText('report')
  const format = useFormat()
  const area = useAreaWords(districts)
  return (
    <>
      <RecordHead
        title={text('heading')}
        about={
          <>
            {numbers && <b>{area(numbers.area)}. </b>}
            {text.rich('about', { smallest: 5 })}
          </>
        }
        actions={
          <Button icon="print" onPress={() => window.print()}>
            {text('print')}
          </Button>
        }
      />
      <PeriodPicker period={period} today={today} />
      {numbers && <p className="sm muted">{text.rich('counted', { from: format.day(numbers.from), to: format.day(numbers.to) })}</p>}
      <p className="print-only sm">{text.rich('printed', { today: format.day(today) })}</p>
    </>
  )
}

/** The name of an area by its code: a district, a province or the country. */
export function useAreaWords(districts: readonly District[]): (area: string) => string {
  const text = useText('report')
  const named = useNamed()
  return (area) => {
    const district = districts.find(({ code }) => code === area)
    if (district) return named(district.name)
    return text.has(`area.${area}`) ? text(`area.${area}`) : area
  }
}

function Panels({ numbers, districts, today }: { numbers: Numbers; districts: readonly District[]; today: string }) {
  return (
    <div className="numbers">
      <div className="stack">
        <FunnelPanel numbers={numbers} />
        <DistrictsPanel numbers={numbers} districts={districts} />
      </div>
      <div className="stack">
        <ReferralsPanel numbers={numbers} />
        <TrendPanel numbers={numbers} today={today} />
        <BedsPanel numbers={numbers} />
      </div>
    </div>
  )
}
