import type { InformedConsent } from '@panah/domain/case/consent'
import { latestAnswer } from '@panah/domain/referral/send-referral'
import { Link } from 'wouter'
import { useText } from '../translation/use-text.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Panel } from '../ui/Panel.tsx'

const purposes = ['services', 'sharing', 'prosecution', 'statistics'] as const

/** What she agreed to, so far. */
export function AgreedTo({ consents, caseId }: { consents: readonly InformedConsent[]; caseId: string }) {
  const text = useText('referral')
  return (
    <Panel title={text('agreed.title')} actions={<Link href={`/cases/${caseId}#consent`}>{text('agreed.change')}</Link>}>
      <ul className="lines">
        {purposes.map((purpose) => {
          const answer = latestAnswer(consents, purpose)?.answer ?? null
          return (
            <li key={purpose}>
              <Icon name={answer === 'yes' ? 'check' : answer === 'no' ? 'cross' : 'question'} />
              <span>{text(`agreed.${purpose}`)}</span>
              <span className={answer === null ? 'end chip unk' : 'end'}>{text(`agreed.answer.${answer ?? 'not-asked'}`)}</span>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
