import type { CaseView } from '@panah/domain/contract/case'
import { Link } from 'wouter'
import { useSession } from '../access/session-context.ts'
import { RevokeAction } from '../referral/RevokeAction.tsx'
import { StateChip } from '../referral/StateChip.tsx'
import { Named } from '../translation/named.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { EmptyState } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Num } from '../ui/Words.tsx'

type Line = NonNullable<CaseView['referrals']>[number]

/** Who was asked to help, and what they said. */
export function CaseReferrals({ referrals, onReload }: { referrals: readonly Line[]; onReload: () => void }) {
  const text = useText('case')
  return (
    <Panel flush title={text('referrals.title')} aside={referrals.length > 0 && text('referrals.aside')}>
      {referrals.length === 0 ? (
        <div className="in">
          <EmptyState title={text('referrals.empty.title')}>{text('referrals.empty.what')}</EmptyState>
        </div>
      ) : (
        <ul className="referral-lines">
          {referrals.map((line) => (
            <li key={line.id}>
              <ReferralLine line={line} onReload={onReload} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function ReferralLine({ line, onReload }: { line: Line; onReload: () => void }) {
  const text = useText('case')
  const referral = useText('referral')
  const format = useFormat()
  const { me } = useSession()
  return (
    <>
      {/* The first responder follows how far it came, and has no page of requests. */}
      {me.account.role === 'frontline-officer' ? (
        <Num>{line.number}</Num>
      ) : (
        <Link href={`/referrals/${line.id}`}>
          <Num>{line.number}</Num>
        </Link>
      )}
      <span>
        {referral(`service.${line.service}`)}
        {line.providerName && (
          <span className="muted xs to">
            <Named name={line.providerName} />
          </span>
        )}
      </span>
      <span>
        <StateChip referral={line} />
        {line.declinedBecause && <span className="muted xs to">{referral(`decline.${line.declinedBecause}`)}</span>}
      </span>
      <span className="dim xs">
        {line.answeredAt
          ? text.rich('referrals.answered', { when: format.dayTime(line.answeredAt) })
          : text.rich('referrals.sent', { when: format.dayTime(line.sentAt) })}
      </span>
      {/* Who was asked is not named to one who only met her, and nothing of hers to take back. */}
      {line.providerName && <RevokeAction referral={line} onReload={onReload} small />}
    </>
  )
}
