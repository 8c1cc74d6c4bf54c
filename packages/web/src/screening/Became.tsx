import type { Became, FurthestStep } from '@panah/domain/contract/screening'
import type { z } from 'zod'
import { numbered } from '../translation/rich.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'

const icons: Record<FurthestStep['step'], IconName> = {
  waiting: 'clock',
  'set-aside': 'minus',
  'case-opened': 'file',
  'help-asked': 'send',
  'help-declined': 'cross',
  'help-accepted': 'check',
  closed: 'check',
}

/** How far it came, in one line: a step, never who has her now. */
export function FurthestWords({ furthest, because }: { furthest: FurthestStep; because: string | null }) {
  const text = useText('screening')
  const service = furthest.service === null ? 'none' : furthest.service
  const aside = furthest.step === 'set-aside' && because !== null && text.has(`set-aside.${because}`)
  return (
    <span className="furthest">
      <Icon name={icons[furthest.step]} size={16} />
      <span>
        {numbered(aside ? text(`set-aside.${because}`) : text(`furthest.${furthest.step}`, { service: text(`service.${service}`) }))}
      </span>
    </span>
  )
}

export type BecameView = z.infer<typeof Became>

/** What became of it, step by step, oldest first. */
export function BecameSteps({ became, receivedAt, setAside }: { became: BecameView | null; receivedAt: string; setAside: string | null }) {
  const text = useText('screening')
  const format = useFormat()
  const steps: { key: string; at: string | null; what: string }[] = [{ key: 'received', at: receivedAt, what: text('became.received') }]
  if (setAside !== null)
    steps.push({
      key: 'aside',
      at: null,
      what: text.has(`set-aside.${setAside}`) ? text(`set-aside.${setAside}`) : text('furthest.set-aside'),
    })
  if (became) {
    steps.push({ key: 'opened', at: became.openedAt, what: text('became.opened', { number: became.caseNumber }) })
    for (const { number, service, state, sentAt, answeredAt } of became.referrals) {
      const help = text(`service.${service}`)
      steps.push({ key: `${number}-sent`, at: sentAt, what: text('became.asked', { service: help }) })
      if (state !== 'sent') steps.push({ key: `${number}-answer`, at: answeredAt, what: text(`became.${state}`, { service: help }) })
    }
    if (became.stage === 'closed') steps.push({ key: 'closed', at: null, what: text('furthest.closed') })
  }
  return (
    <>
      <ol className="became">
        {steps.map((step) => (
          <li key={step.key}>
            <span>{numbered(step.what)}</span>
            {step.at !== null && <span className="when">{numbered(format.dayTime(step.at))}</span>}
          </li>
        ))}
      </ol>
      {became === null && setAside === null && <p className="sm muted">{text('became.waiting')}</p>}
      {became !== null && <p className="sm muted">{text('became.never-who')}</p>}
    </>
  )
}
