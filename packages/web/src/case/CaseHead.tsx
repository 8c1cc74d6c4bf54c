import { reachOf } from '@panah/domain/access/policy'
import { caseEventPolicy, caseNotePolicy, consentPolicy } from '@panah/domain/case/case-file.policy'
import type { CaseView } from '@panah/domain/contract/case'
import { chargePlanPolicy } from '@panah/domain/justice/charge-plan.policy'
import { Link } from 'wouter'
import { useDistrictName } from '../access/use-district-name.ts'
import { useSession } from '../access/session-context.ts'
import { useFormat, useNow } from '../translation/use-format.ts'
import { useText, type Text } from '../translation/use-text.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { RecordHead } from '../ui/DeskFrame.tsx'
import { StageLine } from '../ui/StageLine.tsx'
import { Num } from '../ui/Words.tsx'
import { stages } from './stages.ts'
import type { Writing } from './writing.ts'

interface CaseHeadProps {
  view: CaseView
  /** What is being written just now: its own button is then the main one, and there is never a second. */
  writing: Writing
  onWrite: (what: Writing) => void
}

/** The number, where the file stands and why, and the next step at the end side. */
export function CaseHead({ view, writing, onWrite }: CaseHeadProps) {
  const text = useText('case')
  const format = useFormat()
  const districtName = useDistrictName()
  const { file, stage, screening } = view
  const at = stages.indexOf(stage)
  return (
    <>
      <RecordHead
        title={file.number}
        about={
          <>
            {text.rich('head.about', {
              when: format.day(file.openedAt),
              district: districtName(file.district),
              urgency: text(`urgency.${file.urgency}`),
            })}
            {screening && (
              <>
                {' '}
                <Link href={`/screenings/${screening.id}`}>{text.rich('head.from', { number: <Num>{screening.number}</Num> })}</Link>
              </>
            )}
          </>
        }
        actions={<NextStep view={view} writing={writing} onWrite={onWrite} />}
      />
      <StageLine
        stages={stages.map((each, index) => ({
          label: text(`stage.${each}`),
          is: index < at ? 'done' : index === at ? 'here' : 'to-come',
        }))}
        because={becauseWords(text, view)}
      />
    </>
  )
}

function becauseWords(text: Text, { stageBecause, nextStep }: CaseView): string {
  const because = text.has(`because.${stageBecause}`) ? text(`because.${stageBecause}`) : stageBecause
  return `${because} ${text(`next-says.${nextStep}`)}`
}

/** An answer that is over its time is waited for no longer: then the next provider is asked. */
function useStepNow({ nextStep, referrals }: CaseView): CaseView['nextStep'] {
  const now = Date.parse(useNow())
  const waiting = (referrals ?? []).filter(({ state }) => state === 'sent')
  const over = waiting.length > 0 && waiting.every(({ answerBy }) => Date.parse(answerBy) < now)
  return nextStep === 'await-answer' && over ? 'find-next-provider' : nextStep
}

/** Whoever does not care for her but investigates: pick the sections first, then write down what happened. */
function InvestigatorsSteps({ view, writing, onWrite }: CaseHeadProps) {
  const text = useText('case')
  const { me } = useSession()
  const may = (policy: Parameters<typeof reachOf>[0], action: string) => reachOf(policy, action, me.account.role) !== null
  const picks = may(chargePlanPolicy, 'plan')
  const unpicked = picks && view.plans?.length === 0
  return (
    <>
      {may(caseNotePolicy, 'write') && (
        <Button hotkey="N" icon="pencil" onPress={() => onWrite('note')}>
          {text('step.note')}
        </Button>
      )}
      {may(caseEventPolicy, 'record') && (
        <Button kind={picks && !unpicked && writing === null ? 'main' : 'plain'} hotkey="E" onPress={() => onWrite('event')}>
          {text('step.event')}
        </Button>
      )}
      {picks && (
        <ButtonLink kind={unpicked && writing === null ? 'main' : 'plain'} href={`/cases/${view.file.id}/fir`} hotkey="F" icon="scales">
          {text('step.fir')}
        </ButtonLink>
      )}
    </>
  )
}

/** One main action: what the file needs next, for whoever may do it. */
function NextStep({ view, writing, onWrite }: CaseHeadProps) {
  const kind = writing === null ? 'main' : 'plain'
  const { file } = view
  const nextStep = useStepNow(view)
  const text = useText('case')
  const { me } = useSession()
  const { role } = me.account
  // Whoever only met her follows what becomes of her; the working part of the file is not hers.
  if (view.notes === null) return null
  if (reachOf(consentPolicy, 'record', role) === null) return <InvestigatorsSteps view={view} writing={writing} onWrite={onWrite} />
  const refer = `/cases/${file.id}/refer`
  if (nextStep === 'ask-consent') {
    return (
      <Button kind={kind} hotkey="N" onPress={() => onWrite('consent')}>
        {text('step.ask-consent')}
      </Button>
    )
  }
  if (nextStep === 'find-help' || nextStep === 'find-next-provider') {
    return (
      <ButtonLink kind={kind} hotkey="N" href={refer}>
        {text(`step.${nextStep}`)}
      </ButtonLink>
    )
  }
  return (
    <>
      {nextStep !== 'respect-refusal' && <ButtonLink href={refer}>{text('step.find-more')}</ButtonLink>}
      <Button kind={kind} hotkey="N" icon="pencil" onPress={() => onWrite('note')}>
        {text('step.note')}
      </Button>
    </>
  )
}
