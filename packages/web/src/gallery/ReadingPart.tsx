import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { ClockCard, Clocks } from '../ui/Clock.tsx'
import { RecordHead, SyntheticChip, Timeline, WithSide } from '../ui/DeskFrame.tsx'
import { Because, FindingRow } from '../ui/Finding.tsx'
import { Panel } from '../ui/Panel.tsx'
import { QueueList, Tabs } from '../ui/Queue.tsx'
import { SearchBox } from '../ui/SearchBox.tsx'
import { StageLine } from '../ui/StageLine.tsx'
import { Table } from '../ui/Table.tsx'
import { Veil } from '../ui/Veil.tsx'
import { Num } from '../ui/Words.tsx'
import type { Samples } from './samples.ts'

const urgencies = ['over', 'now', 'soon', 'safe', null] as const
const fills = ['full', 'half', 'ring'] as const
const sections = ['PTPA 3(2)', 'PPC 371-A', 'PSMA 3']

/** What one reads: the record, its clocks, its findings, the queue. */
export function ReadingPart({ s }: { s: Samples }) {
  return (
    <div className="gallery-wide">
      <div className="row wrap">
        <div className="grow">
          <SearchBox label={s.search} value="" onChange={() => undefined} onSubmit={() => undefined} />
        </div>
        <SyntheticChip />
      </div>
      <RecordHead
        title={<Num>PN-26-004417</Num>}
        about={s.about2}
        actions={
          <>
            <Button>{s.hand}</Button>
            <Button kind="main" hotkey="N">
              {s.record}
            </Button>
          </>
        }
      />
      <StageLine
        stages={s.stages.map((label, at) => ({ label, is: at === 0 ? 'done' : at === 1 ? 'here' : 'to-come' }))}
        because={s.stageWhy}
      />
      <Clocks label={s.clocks}>
        {urgencies.map((urgency, at) => (
          <ClockCard key={at} urgency={urgency} what={s.clock[at]} left={s.left[at] ?? ''} rule={s.from[at]} />
        ))}
      </Clocks>
      <WithSide side={<Side s={s} />}>
        <Panel flush title={s.people} actions={<span className="aside">{s.peopleAside}</span>}>
          <People s={s} />
        </Panel>
        <Panel flush title={s.findings} aside={s.leads}>
          <ul>
            {fills.map((fill, at) => (
              <FindingRow
                key={fill}
                fill={fill}
                name={s.offence[at]}
                section={sections[at]}
                status={s.status[at]}
                why={<Because>{s.why[at]}</Because>}
                startOpen={at === 0}
              />
            ))}
          </ul>
        </Panel>
        <Panel title={s.law}>
          <Because rule={<Num>PTPA 8(1)</Num>}>{s.lawWhy}</Because>
        </Panel>
      </WithSide>
    </div>
  )
}

function People({ s }: { s: Samples }) {
  const rows = s.rows.map(([part = '', who = '', role = '']) => ({ part, who, role }))
  return (
    <Table
      caption={s.people}
      rows={rows}
      rowKey={(row) => row.part}
      empty={s.emptyWhat}
      onOpen={() => undefined}
      current="P2"
      columns={[
        { key: 'part', head: s.heads[0], names: true, cell: (row) => row.part },
        {
          key: 'who',
          head: s.heads[1],
          cell: (row) => (
            <span className="row wrap">
              {row.who} {row.part === 'P1' && <Chip unknown>{s.unknown}</Chip>}
            </span>
          ),
        },
        { key: 'role', head: s.heads[2], cell: (row) => row.role },
        { key: 'name', head: s.heads[3], end: true, cell: (row) => row.part !== 'P3' && <Veil onOpen={() => undefined} /> },
      ]}
    />
  )
}

function Side({ s }: { s: Samples }) {
  const chips = [
    <Chip key={0} urgency="over">
      {s.over}
    </Chip>,
    <Chip key={1} urgency="now">
      {s.now}
    </Chip>,
    <Chip key={2} urgency="soon">
      {s.soon}
    </Chip>,
    <Chip key={3} unknown>
      {s.left[4]}
    </Chip>,
  ]
  return (
    <>
      <div className="panel queue">
        <QueueList
          title={s.queue}
          current="1"
          empty={null}
          action={
            <Button size="small" icon="plus">
              {s.newOne}
            </Button>
          }
          tabs={
            <Tabs
              label={s.queue}
              current="3"
              onChoose={() => undefined}
              tabs={s.tabs.map((label, at) => ({ key: String(at), label, count: [2, 5, 9, 23][at] }))}
            />
          }
          items={s.steps.map((next, at) => ({
            id: String(at),
            href: `/gallery?${at}`,
            number: `PN-26-00${4102 + 105 * at}`,
            next,
            chip: chips[at],
          }))}
        />
      </div>
      <Panel title={s.timeline}>
        <Timeline days={[{ day: s.day1, lines: s.lines.map((what, at) => ({ key: what, time: ['14:30', '11:20'][at] ?? '', what })) }]} />
      </Panel>
    </>
  )
}
