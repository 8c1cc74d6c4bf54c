import type { Numbers } from '@panah/domain/report/numbers'
import { useText } from '../translation/use-text.tsx'
import { BarChart } from '../ui/BarChart.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { whereItStalls } from './stall.ts'
import { useFigure } from './use-figure.ts'

/** From the first screening to a yes: how many came how far. */
export function FunnelPanel({ numbers: { funnel } }: { numbers: Numbers }) {
  const text = useText('report')
  const figure = useFigure()
  const stall = whereItStalls(funnel)
  return (
    <Panel flush title={text('funnel.title')} aside={text('funnel.aside')}>
      <BarChart
        says={text('funnel.says')}
        bars={funnel.map(({ step, persons }) => ({ label: text(`funnel.step.${step}`), value: persons }))}
        heads={[text('funnel.head.step'), text('funnel.head.persons')]}
        figure={({ value }) => figure(value)}
      />
      {stall && (
        <div className="in">
          <Notice urgency="soon" title={text('stall.title', { step: text(`funnel.before.${stall.before}`) })}>
            {text('stall.because', { to: stall.to, from: stall.from })}
          </Notice>
        </div>
      )}
    </Panel>
  )
}
