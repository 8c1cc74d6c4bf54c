import type { CompiledLaw } from '@panah/domain/law/compile'
import { useEffect, useMemo, type ReactNode } from 'react'
import { numbered } from '../translation/rich.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { Button, isWriting } from '../ui/Button.tsx'
import { RecordHead } from '../ui/DeskFrame.tsx'
import type { DeskInHand } from './desk-store.ts'
import { DraftPanel } from './DraftPanel.tsx'
import { FactsPanel } from './FactsPanel.tsx'
import { useChanges } from './JustChanged.tsx'
import { OffencesPanel } from './OffencesPanel.tsx'
import { OverlapsPanel } from './OverlapsPanel.tsx'
import { PlanPanel } from './PlanPanel.tsx'
import { readDesk, type Reading } from './reading.ts'
import { Warnings } from './Warnings.tsx'
import { WhosePanel } from './WhosePanel.tsx'
import '../law/law.css'
import './fir.css'

export interface FirDeskProps {
  law: CompiledLaw
  hand: DeskInHand
  /** The file in which the sections are picked, where there is one. */
  caseFile: { readonly id: string; readonly number: string } | null
  /** Beside the title: where the facts came from. */
  from?: ReactNode
  /** What keeps the plan with the file; stands last, as the main action. */
  keep?: ((reading: Reading) => ReactNode) | undefined
}

/** From facts to sections: what the law makes of them, live, and the draft that follows. Nothing leaves the device unless it is kept or printed. */
export function FirDesk({ law, hand, caseFile, from, keep }: FirDeskProps) {
  const { desk, edit, undo } = hand
  const { state } = desk
  const reading = useMemo(() => readDesk(law, state), [law, state])
  const changes = useChanges(state.facts, reading)
  useUndoKey(undo)
  const setFacts = (facts: typeof state.facts) => edit((before) => ({ ...before, facts }))
  return (
    <>
      <div className="fir-head">
        <Head hand={hand} law={law} caseFile={caseFile} from={from} keep={keep?.(reading)} />
      </div>
      <Warnings law={law} reading={reading} />
      <PartsOfPage />
      <div className="fir-grid">
        <div id="fir-facts">
          <FactsPanel law={law} state={state} reading={reading} onChange={setFacts} />
        </div>
        <div id="fir-offences">
          <OffencesPanel law={law} state={state} reading={reading} changes={changes} onChange={setFacts} />
        </div>
        <div id="fir-plan" className="stack-panels">
          <PlanPanel
            law={law}
            state={state}
            reading={reading}
            onDecide={(offence, as) => edit((before) => ({ ...before, decided: decide(before.decided, offence, as) }))}
            onPropose={() => edit((before) => ({ ...before, decided: {} }))}
          />
          <WhosePanel law={law} reading={reading} />
        </div>
      </div>
      <OverlapsPanel law={law} reading={reading} />
      <div id="fir-draft">
        <DraftPanel law={law} facts={state.facts} reading={reading} caseFile={caseFile} main={!keep} />
      </div>
    </>
  )
}

/** One section leads: whoever led before stands beside. */
function decide(decided: DeskInHand['desk']['state']['decided'], offence: string, as: 'lead' | 'added' | 'alternative' | 'left-out') {
  const others =
    as === 'lead'
      ? Object.fromEntries(Object.entries(decided).map(([each, how]) => [each, how === 'lead' ? ('added' as const) : how]))
      : decided
  return { ...others, [offence]: as }
}

function Head({ hand, law, caseFile, from, keep }: Omit<FirDeskProps, 'keep'> & { keep: ReactNode }) {
  const text = useText('fir')
  const lawText = useText('law')
  const format = useFormat()
  const { facts } = hand.desk.state
  const places = facts.provinces.map((code) => lawText(`province.${code}`)).join(lawText('list-comma'))
  return (
    <RecordHead
      title={
        <>
          {text('title')}
          {caseFile && (
            <>
              {' '}
              <bdi className="num dim" dir="ltr">
                {caseFile.number}
              </bdi>
            </>
          )}
        </>
      }
      about={
        <>
          {numbered(
            text('as-it-stood', {
              day: format.day(facts.onDate),
              where: places === '' ? text('where-unknown') : places,
              edition: law.edition.id,
            }),
          )}{' '}
          {from}
        </>
      }
      actions={
        <>
          {hand.desk.past.length > 0 && <Button onPress={hand.undo}>{text('undo')}</Button>}
          {keep}
        </>
      }
    />
  )
}

/** On a phone the parts lie one below another; this leads to each. */
function PartsOfPage() {
  const text = useText('fir')
  return (
    <nav className="fir-parts no-print" aria-label={text('parts')}>
      <a href="#fir-facts">{text('facts')}</a>
      <a href="#fir-offences">{text('offences')}</a>
      <a href="#fir-plan">{text('plan')}</a>
      <a href="#fir-draft">{text('draft')}</a>
    </nav>
  )
}

/** Ctrl Z takes the last change back, unless somebody is writing. */
function useUndoKey(undo: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isText =
        isWriting(event.target) && !(event.target instanceof HTMLInputElement && ['radio', 'checkbox'].includes(event.target.type))
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || isText) return
      event.preventDefault()
      undo()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [undo])
}
