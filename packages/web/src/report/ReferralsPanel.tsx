import type { Numbers } from '@panah/domain/report/numbers'
import { useText } from '../translation/use-text.tsx'
import { BarChart } from '../ui/BarChart.tsx'
import { UrgencyGlyph } from '../ui/Glyph.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Num } from '../ui/Words.tsx'
import { useFigure } from './use-figure.ts'

/** Requests to providers: which wait, which are over their time, why providers said no. */
export function ReferralsPanel({ numbers: { referrals, declined } }: { numbers: Numbers }) {
  const text = useText('report')
  const referral = useText('referral')
  const figure = useFigure()
  return (
    <Panel flush title={text('referrals.title')}>
      <div className="table-box">
        <table className="t">
          <caption className="sr">{text('referrals.says')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('referrals.head.state')}</th>
              <th scope="col" className="n">
                {text('referrals.head.count')}
              </th>
            </tr>
          </thead>
          <tbody>
            {referrals.map(({ state, referrals: count }) => (
              <tr key={state}>
                <th scope="row">
                  <span className={state === 'overdue' && count !== 0 ? 'row is-over' : 'row'}>
                    {state === 'overdue' && count !== 0 && <UrgencyGlyph urgency="over" />}
                    <span>{text(`referrals.state.${state}`)}</span>
                  </span>
                </th>
                <td className="n">{count === null ? <span className="small-count">{figure(count)}</span> : <Num>{figure(count)}</Num>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3 className="sub-head">{text('declined.title')}</h3>
      {declined.length === 0 ? (
        <p className="in sm muted">{text('declined.none')}</p>
      ) : (
        <BarChart
          says={text('declined.says')}
          bars={declined.map(({ because, referrals: value }) => ({
            label: referral.has(`decline.${because}`) ? referral(`decline.${because}`) : because,
            value,
          }))}
          heads={[text('declined.head.reason'), text('referrals.head.count')]}
          figure={({ value }) => figure(value)}
        />
      )}
    </Panel>
  )
}
