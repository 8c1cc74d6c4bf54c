import type { ActNow } from '@panah/domain/screening/act-now'
import { factsOfThePerson } from '@panah/domain/screening/presumption-facts'
import { mayAsk } from '@panah/domain/screening/instruments/instruments'
import { askerOf } from '@panah/domain/screening/who-may-ask'
import { useState } from 'react'
import { useSession } from '../access/session-context.ts'
import { Findings } from '../law/Findings.tsx'
import { useLawWords } from '../law/law-words.ts'
import { CourtList, Labels, ProtectionList, WhoseCase } from '../law/Offices.tsx'
import { useNamed } from '../translation/named.tsx'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { NextSteps } from '../ui/ActNow.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { questionsOf } from './asking-on-device.ts'
import { ask, type Draft } from './draft.ts'
import { draftInHand, editDraft } from './draft-store.ts'
import { useFlow } from './flow.ts'
import { Fold } from './Fold.tsx'
import type { SoFar } from './use-interview.ts'
import type { Asking } from './WithAsking.tsx'

export interface LawPartsProps {
  asking: Asking
  draft: Draft
  now: SoFar
  /** What has to be done within the day. */
  next: readonly ActNow[]
}

/** What the law says: offences, what is still to ask, whose case, courts, protections, what happens next. */
export function LawParts({ asking, draft, now, next }: LawPartsProps) {
  const { law } = asking
  const text = useText('screening')
  const { qualification } = now
  return (
    <>
      <section className="result-part" aria-labelledby="offences">
        <h2 id="offences">{text('result.offences')}</h2>
        {qualification.classification.primary !== 'none' && <Labels law={law} classification={qualification.classification} />}
        <Findings law={law} findings={qualification.findings} asks={0} links={false} />
      </section>
      <StillToAsk asking={asking} draft={draft} now={now} />
      <section className="result-part" aria-labelledby="whose">
        <h2 id="whose">{text('result.whose')}</h2>
        <div className="card">
          <WhoseCase law={law} agency={qualification.agency} />
        </div>
      </section>
      <section className="result-part" aria-labelledby="next">
        <h2 id="next">{text('result.next')}</h2>
        <NextSteps>
          {[
            text('result.next-save'),
            ...next.map(({ code }) => text(`act.${code}`, { sex: draft.sex ?? 'unknown', child: 'yes' })),
            text('result.next-others'),
          ]}
        </NextSteps>
      </section>
      <div>
        <Fold title={text('result.courts')} aside={text('result.courts-count', { count: qualification.courts.courts.length })}>
          <CourtList law={law} courts={qualification.courts} />
        </Fold>
        <Fold title={text('result.protections')} aside={text('result.protections-count', { count: qualification.protections.length })}>
          <ProtectionList law={law} protections={qualification.protections} />
        </Fold>
      </div>
    </>
  )
}

const firstFew = 4

/** Facts that can still change something; a press asks that question next and comes back here. */
function StillToAsk({ asking, draft, now }: { asking: Asking; draft: Draft; now: SoFar }) {
  const { law, instruments } = asking
  const say = useNamed()
  const questions = questionsOf(instruments)
  const text = useText('screening')
  const words = useLawWords(law)
  const { go } = useFlow()
  const [all, setAll] = useState(false)
  const asker = askerOf(useSession().me.account.role)
  const open = openQuestions(draft, now).filter((code) => mayAsk(asker, questions.get(code)?.who ?? 'any-officer'))
  if (open.length === 0) return null

  function wording(code: string): string {
    const question = questions.get(code)
    return question ? say(question.ask) : words.ask(code)
  }

  function askNext(fact: string) {
    editDraft((before) => ask(before, fact))
    go({ step: 'ask', at: draftInHand()?.asked.indexOf(fact) ?? 0, then: { step: 'result' } })
  }

  const shown = all ? open : open.slice(0, firstFew)
  return (
    <section className="result-part" aria-labelledby="asks">
      <h2 id="asks">{text('result.asks')}</h2>
      {now.interview.next !== null && (
        <div>
          <Button iconEnd="forward" onPress={() => go({ step: 'ask', at: draft.asked.length })}>
            {text('result.go-on-asking')}
          </Button>
        </div>
      )}
      <p className="sm muted">{text('result.asks-how')}</p>
      <ul className="asks">
        {shown.map((fact) => (
          <li key={fact}>
            <button type="button" className="ask-next" onClick={() => askNext(fact)}>
              <span>{numbered(wording(fact))}</span>
              <Icon name="forward" />
            </button>
          </li>
        ))}
      </ul>
      {shown.length < open.length && (
        <div>
          <Button kind="quiet" icon="down" onPress={() => setAll(true)}>
            {text('result.asks-more', { count: open.length - shown.length })}
          </Button>
        </div>
      )}
    </section>
  )
}

/** What the law still waits for and what nobody answered; refused ones are not put again, age and sex have a page of their own. */
function openQuestions(draft: Draft, { qualification, interview, presumed }: SoFar): string[] {
  const next = interview.next?.is === 'question' ? [interview.next.question] : []
  const untold = presumed.because.filter(({ code }) => code === 'not-told').flatMap(({ facts }) => facts)
  const wanted = [...next, ...untold, ...qualification.stillToAsk.map(({ fact }) => fact)]
  return [...new Set(wanted)].filter((code) => draft.answers[code] === undefined && !factsOfThePerson.some((fact) => fact === code))
}
