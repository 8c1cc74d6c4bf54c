import type { CaseView } from '@panah/domain/contract/case'
import { dayInPakistan } from '../translation/format.ts'
import { useFormat, useNow } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { Timeline } from '../ui/DeskFrame.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Num } from '../ui/Words.tsx'
import { Happened } from './event/Happened.tsx'

/** What happened in this file, newest first, under its day. */
export function CaseTimeline({ lines }: { lines: CaseView['timeline'] }) {
  const text = useText('case')
  const format = useFormat()
  const today = dayInPakistan(useNow())
  const newest = lines.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))
  const days = Map.groupBy(newest, ({ at }) => format.calendarDay(at))
  return (
    <Panel title={text('timeline.title')}>
      {lines.length === 0 ? (
        <p className="sm muted">{text('timeline.empty')}</p>
      ) : (
        <Timeline
          days={[...days].map(([day, ofDay]) => ({
            day: day === today ? text('timeline.today', { day: format.longDay(day) }) : format.longDay(day),
            lines: ofDay.map((line, index) => ({ key: `${line.at}-${index}`, time: format.time(line.at), what: <What line={line} /> })),
          }))}
        />
      )}
    </Panel>
  )
}

/** A code in words; about a consent it says to what, about a referral its number. */
function What({ line: { what, about, by } }: { line: CaseView['timeline'][number] }) {
  const text = useText('case')
  const of = about !== null && text.has(`timeline.purpose.${about}`) ? text(`timeline.purpose.${about}`) : (about ?? '')
  return (
    <>
      {what === 'event' || what === 'event-withdrawn' ? (
        <Happened what={about ?? ''} isWithdrawn={what === 'event-withdrawn'} />
      ) : text.has(`timeline.what.${what}`) ? (
        text.rich(`timeline.what.${what}`, { about: of })
      ) : (
        what
      )}
      {by && (
        <span className="xs dim">
          {' '}
          <Num>{by.number}</Num>
        </span>
      )}
    </>
  )
}
