import { BarChart } from '../ui/BarChart.tsx'
import { Button } from '../ui/Button.tsx'
import { LineChart } from '../ui/LineChart.tsx'
import { Panel } from '../ui/Panel.tsx'
import type { Samples } from './samples.ts'

const persons = [442, 336, 174, 146, 63, 31]
const presumed = [96, 104, 99, 118, 131, 126, 143, 139, 151, 163, 158, 121]
const named = [30, 32, 31, 36, 41, 38, 40, 44, 43, 52, 49, 33]

/** Charts, and three scripts side by side. */
export function ChartsPart({ s }: { s: Samples }) {
  const heads = [s.funnelHeads[0] ?? '', s.funnelHeads[1] ?? '', s.funnelHeads[2] ?? ''] as const
  return (
    <div className="gallery-grid">
      <Panel flush title={s.funnel}>
        <BarChart
          says={s.funnel}
          heads={heads}
          bars={s.stages.map((label, at) => ({
            label,
            value: persons[at] ?? null,
            note: s.waits[at],
            noteOver: at === 2,
            ...(at === 2 ? { waiting: 113 } : {}),
          }))}
        />
      </Panel>
      <Panel flush title={s.beds}>
        <BarChart
          says={s.beds}
          heads={[s.beds, '', '']}
          most={40}
          bars={s.bedRows.map((label, at) => ({ label, value: [22, 18, 30, null][at] ?? null, full: at === 2, note: s.bedNotes[at] }))}
        />
      </Panel>
      <Panel flush title={s.trend}>
        <LineChart
          says={s.trend}
          pointHead={s.month}
          points={s.months}
          lines={[
            { label: s.trendLines[0] ?? '', values: presumed },
            { label: s.trendLines[1] ?? '', values: named },
          ]}
          lastIncomplete
        />
      </Panel>
      <Scripts s={s} />
    </div>
  )
}

function Scripts({ s }: { s: Samples }) {
  return (
    <Panel title={s.scripts}>
      <div className="stack">
        <p lang="en" dir="ltr">
          Is this person free to leave?
        </p>
        <p lang="ur" dir="rtl">
          کیا یہ شخص اپنی مرضی سے جا سکتا ہے؟ دفعہ{' '}
          <bdi className="num" dir="ltr">
            3(2)
          </bdi>
        </p>
        <div lang="sd" dir="rtl" className="stack">
          <h3>ڇا هي ماڻهو آزاد آهي؟</h3>
          <p>
            ڇا هي ماڻهو پنهنجي مرضيءَ سان وڃي سگهي ٿو؟ ۽ ۾ ڻ ڳ ڄ ٻ{' '}
            <bdi className="num" dir="ltr">
              0300 0000000
            </bdi>
          </p>
          <div className="row wrap">
            <Button kind="main">موڪليو</Button>
            <Button>ڇاپيو</Button>
          </div>
        </div>
      </div>
    </Panel>
  )
}
