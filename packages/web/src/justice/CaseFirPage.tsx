import { reachOf } from '@panah/domain/access/policy'
import type { CaseView } from '@panah/domain/contract/case'
import type { ChargePlan } from '@panah/domain/justice/charge-plan'
import { chargePlanPolicy } from '@panah/domain/justice/charge-plan.policy'
import type { CompiledLaw } from '@panah/domain/law/compile'
import { useRef, useState } from 'react'
import { Link, useParams } from 'wouter'
import { useSession } from '../access/session-context.ts'
import { Changed } from '../case/Changed.tsx'
import { WithLaw } from '../law/WithLaw.tsx'
import { Fetched } from '../sync/Fetched.tsx'
import { useCommand } from '../sync/use-command.ts'
import { useQueryOf } from '../sync/use-query-of.ts'
import { dayInPakistan } from '../translation/format.ts'
import { useFormat, useNow } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { decidedFrom, emptyFacts, factsFromScreening, type DeskState } from './desk-state.ts'
import { useDesk, type DeskInHand } from './desk-store.ts'
import { FirDesk } from './FirDesk.tsx'
import { FirFrame } from './FirFrame.tsx'
import { readDesk, type Reading } from './reading.ts'

/** The desk of one file: it begins with the newest plan, or with what was told in the screening, and keeps a new version with the file. */
export function CaseFirPage() {
  const { id } = useParams<{ id: string }>()
  const text = useText('fir')
  const query = useQueryOf('caseFile', { params: { id } })
  return (
    <FirFrame back={`/cases/${id}`} number={query.data?.file.number}>
      <Fetched query={query} what={text('fetching')}>
        {(view) => <WithLaw>{(law) => <OnCase key={view.file.id} law={law} view={view} onReload={() => void query.refetch()} />}</WithLaw>}
      </Fetched>
    </FirFrame>
  )
}

function OnCase({ law, view, onReload }: { law: CompiledLaw; view: CaseView; onReload: () => void }) {
  const { me } = useSession()
  const text = useText('fir')
  const format = useFormat()
  const today = dayInPakistan(useNow())
  const { file } = view
  const latest = view.plans?.[0] ?? null
  const hand = useDesk(`case ${file.id}`, me.account.id, () => (latest ? fromPlan(law, latest) : fromScreening(law, view, today)))
  const mayKeep = view.plans !== null && reachOf(chargePlanPolicy, 'plan', me.account.role) !== null
  return (
    <FirDesk
      law={law}
      hand={hand}
      caseFile={{ id: file.id, number: file.number }}
      from={
        <>
          <Link href={`/cases/${file.id}`}>{text('to-case')}</Link>{' '}
          {latest &&
            text.rich('plan-kept', { version: latest.version, when: format.dayTime(latest.plannedAt), edition: latest.lawEdition })}
        </>
      }
      keep={
        mayKeep
          ? (reading) => <Keep hand={hand} reading={reading} caseId={file.id} version={latest?.version ?? 0} onReload={onReload} />
          : undefined
      }
    />
  )
}

function fromPlan(law: CompiledLaw, plan: ChargePlan): DeskState {
  const { proposed } = readDesk(law, { facts: plan.facts, decided: {} })
  return { facts: plan.facts, decided: decidedFrom(plan.picks, proposed) }
}

function fromScreening(law: CompiledLaw, { screening }: CaseView, today: string): DeskState {
  const facts = screening ? factsFromScreening(law.edition, screening) : emptyFacts(today, null)
  return { facts, decided: {} }
}

interface KeepProps {
  hand: DeskInHand
  reading: Reading
  caseId: string
  version: number
  onReload: () => void
}

/** Keeps facts and sections with the file as the next version; whoever was faster is seen first. */
function Keep({ hand, reading, caseId, version, onReload }: KeepProps) {
  const text = useText('fir')
  const keep = useCommand('fir.plan', { renews: ['caseFile', 'cases'] })
  const planId = useRef(crypto.randomUUID())
  const [kept, setKept] = useState<number | null>(null)
  const { picks } = reading
  async function submit() {
    const receipt = await keep.send({
      caseId,
      planId: planId.current,
      baseVersion: version,
      facts: hand.desk.state.facts,
      picks: [...picks],
    })
    if (!receipt) return
    planId.current = crypto.randomUUID()
    setKept(receipt.record?.version ?? null)
    hand.settle()
  }
  return (
    <>
      <Button
        kind="main"
        hotkey="S"
        busy={keep.sending && text('keeping')}
        disabledBecause={picks.length === 0 && text('pick-first')}
        onPress={() => void submit()}
      >
        {text('keep')}
      </Button>
      <span role="status" className="sm kept-status">
        {kept !== null && !hand.desk.touched && text('kept', { version: kept })}
      </span>
      <Changed
        problem={keep.problem}
        onReload={() => {
          keep.clear()
          onReload()
        }}
      />
    </>
  )
}
