import { reachOf } from '@panah/domain/access/policy'
import type { Reclassified } from '@panah/domain/contract/screening'
import { firPaperPolicy } from '@panah/domain/justice/charge-plan.policy'
import type { CompiledLaw } from '@panah/domain/law/compile'
import { qualify, type Label } from '@panah/domain/law/qualify'
import type { Amendment, Conflict } from '@panah/domain/screening/amend-screening'
import type { FoundAgain, Screening } from '@panah/domain/screening/screening'
import { situationOf } from '@panah/domain/screening/situation-of'
import { safetyExits } from '@panah/domain/screening/presumption-facts'
import { useMemo } from 'react'
import { useSession } from '../access/session-context.ts'
import { EvidencePanel } from '../evidence/EvidencePanel.tsx'
import { Findings } from '../law/Findings.tsx'
import { useLawWords } from '../law/law-words.ts'
import { CourtList, Labels, ProtectionList, WhoseCase } from '../law/Offices.tsx'
import { WithLaw } from '../law/WithLaw.tsx'
import { useQueryOf } from '../sync/use-query-of.ts'
import { Named } from '../translation/named.tsx'
import { numbered } from '../translation/rich.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Num } from '../ui/Words.tsx'
import { Amendments } from './Amendments.tsx'
import { BecameSteps, type BecameView } from './Became.tsx'
import { FoundSince } from './FoundSince.tsx'
import { Heard } from './Heard.tsx'
import { JudgedAnew } from './JudgedAnew.tsx'
import { withReasons } from './kept-findings.ts'
import { Presumed } from './Presumed.tsx'
import { PrintSheet } from './PrintSheet.tsx'
import { useSheetLanguage } from './sheet-language.ts'
import { whoWords } from './who.ts'
import './screening.css'

export interface ScreeningRecordProps {
  screening: Screening
  /** What later editions of the law find in it. */
  again: readonly FoundAgain[]
  reclassified: readonly Reclassified[]
  became: BecameView | null
  /** What was told of it later, and what two told differently. */
  amended: readonly Amendment[]
  conflicts: readonly Conflict[]
}

/** A screening as it is kept: what it pointed to, what became of it, the answers, the findings as they were then. For the phone and for the desk. */
export function ScreeningRecord({ screening, again, reclassified, became, amended, conflicts }: ScreeningRecordProps) {
  const text = useText('screening')
  const language = useSheetLanguage()
  const { instrument, modules } = screening.interview ?? { instrument: 'short-screen', modules: [] }
  const sheetAsked = { instrument, modules, language, screeningId: screening.id }
  return (
    <div className="record">
      <Outcome screening={screening} />
      {screening.agreedTo === 'count-only' && <Notice icon="lock" title={text('agrees.counted.title')} />}
      <Panel title={text('record.became')}>
        <BecameSteps became={became} receivedAt={screening.receivedAt} setAside={screening.setAsideBecause} />
      </Panel>
      <WithLaw>{(law) => <ByLaw law={law} screening={screening} later={again} reclassified={reclassified} />}</WithLaw>
      {screening.agreedTo !== 'count-only' && (
        <EvidencePanel on={{ screening: screening.id }} about={{ place: screening.scene.place, number: screening.number }} />
      )}
      <Panel title={text('sheets.record')}>
        <PrintSheet asked={sheetAsked} />
      </Panel>
      <SceneKept screening={screening} />
      <Amendments screening={screening} amended={amended} conflicts={conflicts} />
      {screening.note !== null && (
        <Panel title={text('record.note')}>
          <p className="kept-words" dir="auto">
            {screening.note}
          </p>
        </Panel>
      )}
    </div>
  )
}

function Outcome({ screening }: { screening: Screening }) {
  const text = useText('screening')
  return (
    <div className="outcome">
      <p>
        <Presumed presumption={screening.presumption} />
      </p>
      <p>{numbered(whoWords(screening.sex, screening.ageBand, text))}</p>
      <p className="sm muted">{text('result.lead-not-verdict')}</p>
      <SafetyKept screening={screening} />
    </div>
  )
}

function SafetyKept({ screening }: { screening: Screening }) {
  const text = useText('screening')
  const told = safetyExits.filter((exit) => screening.safety[exit] === 'yes')
  if (told.length === 0) return null
  return <Notice urgency="now" title={told.map((exit) => text(`record.safety.${exit}`)).join(' ')} />
}

/** To the desk where the sections of an FIR are picked, with these answers, for whoever works there. */
function ToDesk({ id }: { id: string }) {
  const text = useText('screening')
  const { me } = useSession()
  if (reachOf(firPaperPolicy, 'print', me.account.role) === null) return null
  return (
    <ButtonLink size="small" icon="scales" href={`/screenings/${id}/fir`}>
      {text('record.to-fir')}
    </ButtonLink>
  )
}

/** What needs the law book: labels, answers in words, findings. The findings are those kept; their reasons are worked out again on the same answers. */
interface ByLawProps {
  law: CompiledLaw
  screening: Screening
  later: readonly FoundAgain[]
  reclassified: readonly Reclassified[]
}

function ByLaw({ law, screening, later, reclassified }: ByLawProps) {
  const text = useText('screening')
  const words = useLawWords(law)
  const again = useMemo(() => qualify(law, situationOf(law.edition, screening, screening.scene)), [law, screening])
  const same = law.edition.id === screening.lawEdition
  const [primary] = screening.classification
  return (
    <>
      <Panel
        title={text('record.findings')}
        aside={text('record.edition', { edition: screening.lawEdition })}
        actions={<ToDesk id={screening.id} />}
        flush
      >
        {!same && <p className="pad sm muted">{numbered(text('record.other-edition', { edition: law.edition.id }))}</p>}
        {primary !== undefined && primary !== 'none' && (
          <div className="pad">
            <Labels law={law} classification={{ primary: primary as Label, labels: screening.classification as Label[] }} />
          </div>
        )}
        <JudgedAnew law={law} screening={screening} reclassified={reclassified} />
        <Findings law={law} findings={withReasons(screening.findings, same ? again : null)} asks={2} />
        <FoundSince law={law} screening={screening} again={later} />
      </Panel>
      <Panel title={text('result.whose')}>
        {same ? <WhoseCase law={law} agency={again.agency} /> : <b className="cap block">{words.code('agency', screening.leadAgency)}</b>}
      </Panel>
      {same && (
        <>
          <Panel title={text('result.courts')}>
            <CourtList law={law} courts={again.courts} />
          </Panel>
          <Panel title={text('result.protections')}>
            <ProtectionList law={law} protections={again.protections} />
          </Panel>
        </>
      )}
      <Heard law={law} screening={screening} />
    </>
  )
}

function SceneKept({ screening }: { screening: Screening }) {
  const text = useText('screening')
  const format = useFormat()
  const districts = useQueryOf('districts')
  const district = districts.data?.districts.find((each) => each.code === screening.scene.district)
  return (
    <Panel title={text('record.scene')}>
      <dl className="kept-facts">
        <dt>{text('scene.place')}</dt>
        <dd>
          <bdi>{screening.scene.place}</bdi>
        </dd>
        <dt>{text('scene.district')}</dt>
        <dd>
          {district ? <Named name={district.name} /> : <Num>{screening.scene.district}</Num>}
          {text('list-comma')}
          {text(`province.${screening.scene.province}`)}
        </dd>
        <dt>{text('scene.held-on')}</dt>
        <dd>{numbered(format.day(screening.scene.heldOn))}</dd>
        {screening.scene.actOn !== null && (
          <>
            <dt>{text('scene.act-on')}</dt>
            <dd>{numbered(format.day(screening.scene.actOn))}</dd>
          </>
        )}
        <dt>{text('record.asked-by')}</dt>
        <dd>{text(`interviewer.${screening.interviewerSex}`)}</dd>
        <dt>{text('scene.interpreter')}</dt>
        <dd>{text(`interpreter.${screening.interpreter ? 'yes' : 'no'}`)}</dd>
        <dt>{text('record.made-at')}</dt>
        <dd>{numbered(format.dayTime(screening.madeAt))}</dd>
        <dt>{text('record.received-at')}</dt>
        <dd>{numbered(format.dayTime(screening.receivedAt))}</dd>
      </dl>
      {screening.clockAhead && <p className="sm muted">{text('record.clock-ahead')}</p>}
    </Panel>
  )
}
