import { reachOf } from '@panah/domain/access/policy'
import type { CaseView } from '@panah/domain/contract/case'
import type { ChargePlan } from '@panah/domain/justice/charge-plan'
import { chargePlanPolicy } from '@panah/domain/justice/charge-plan.policy'
import { sinceThen } from '@panah/domain/justice/plan-since'
import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Verdict } from '@panah/domain/law/finding'
import { useMemo } from 'react'
import { useSession } from '../access/session-context.ts'
import { useLawWords } from '../law/law-words.ts'
import { WithLaw } from '../law/WithLaw.tsx'
import { numbered } from '../translation/rich.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Certainty } from '../ui/Finding.tsx'
import type { Fill } from '../ui/Glyph.tsx'
import { Panel } from '../ui/Panel.tsx'

const fills: Readonly<Record<Verdict, Fill>> = { 'made-out': 'full', open: 'half', 'not-made-out': 'ring' }

/** The sections picked for the FIR, as they were kept: when, under which edition of the law, and whether it has changed since. */
export function PickedPanel({ view: { plans, file } }: { view: CaseView }) {
  const text = useText('fir')
  const { me } = useSession()
  const format = useFormat()
  const latest = plans?.[0] ?? null
  const mayPlan = reachOf(chargePlanPolicy, 'plan', me.account.role) !== null
  return (
    <Panel
      flush
      title={text('picked')}
      aside={latest && text('picked-when', { version: latest.version, when: format.dayTime(latest.plannedAt), edition: latest.lawEdition })}
      actions={
        mayPlan && (
          <ButtonLink size="small" href={`/cases/${file.id}/fir`} icon="scales">
            {text('title')}
          </ButtonLink>
        )
      }
    >
      {latest ? <WithLaw>{(law) => <Picked law={law} plan={latest} />}</WithLaw> : <p className="in sm muted">{text('picked-none')}</p>}
    </Panel>
  )
}

function Picked({ law, plan }: { law: CompiledLaw; plan: ChargePlan }) {
  const text = useText('fir')
  const lawText = useText('law')
  const words = useLawWords(law)
  const found = new Map(plan.findings.map((finding) => [finding.offence, finding]))
  return (
    <>
      <ul className="picked">
        {plan.picks.map(({ offence, as }) => {
          const finding = found.get(offence)
          return (
            <li key={offence}>
              <span>
                <b>{numbered(words.section(offence))}</b> <span className="dim">{numbered(words.offence(offence))}</span>
              </span>
              <span className="muted">{text(`as.${as}`)}</span>
              {finding && (
                <Certainty fill={fills[finding.finding]}>
                  {lawText(`finding.${finding.finding}`, { missing: finding.missing.length })}
                </Certainty>
              )}
            </li>
          )
        })}
      </ul>
      <Since law={law} plan={plan} />
    </>
  )
}

/** What the edition on this device says otherwise; what was kept stays as it was. */
function Since({ law, plan }: { law: CompiledLaw; plan: ChargePlan }) {
  const text = useText('fir')
  const lawText = useText('law')
  const words = useLawWords(law)
  const since = useMemo(() => sinceThen(law, plan), [law, plan])
  if (since === null) return null
  const said = (verdict: Verdict | null) => (verdict === null ? text('since-gone') : lawText(`finding.${verdict}`, { missing: 0 }))
  const { changed, proposed } = since
  return (
    <div className="in since sm">
      {changed.length + proposed.length === 0 ? (
        <p className="muted">{numbered(text('since-same', { edition: law.edition.id }))}</p>
      ) : (
        <p>
          <b>{numbered(text('since', { edition: law.edition.id }))}</b>
        </p>
      )}
      {changed.length + proposed.length > 0 && (
        <ul className="plain-list">
          {changed.map(({ offence, was, is }) => (
            <li key={offence}>{numbered(text('since-changed', { section: words.section(offence), was: said(was), is: said(is) }))}</li>
          ))}
          {proposed.length > 0 && (
            <li>
              {numbered(text('since-proposed', { sections: proposed.map((offence) => words.section(offence)).join(text('list-comma')) }))}
            </li>
          )}
        </ul>
      )}
    </div>
  )
}
