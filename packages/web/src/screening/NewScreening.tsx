import type { ProvinceCode } from '@panah/domain/ids'
import { useEffect, useState } from 'react'
import { Redirect, useLocation, useParams } from 'wouter'
import { useSession } from '../access/session-context.ts'
import { loadLaw } from '../law/law-on-device.ts'
import { dayInPakistan } from '../translation/format.ts'
import { useNow } from '../translation/use-format.ts'
import { loadInstruments } from './asking-on-device.ts'
import { ActNowPage } from './ActNowPage.tsx'
import { newDraft, type Draft } from './draft.ts'
import { dropDraft, keepDraft, useDraft, useWarningBeforeLeaving, wasLost } from './draft-store.ts'
import { addressOf, useFlow, type Step } from './flow.ts'
import { LookPage } from './LookPage.tsx'
import { PersonPage } from './PersonPage.tsx'
import { QuestionPage } from './QuestionPage.tsx'
import { ResultPage } from './ResultPage.tsx'
import { SafetyPage } from './SafetyPage.tsx'
import { SavedPage } from './SavedPage.tsx'
import { ScenePage } from './ScenePage.tsx'
import { ThrowAway } from './Unfinished.tsx'
import './screening.css'

const newId = () => crypto.randomUUID()

/** One screening, from the place to the receipt. It is in the memory of this page until it is saved. */
export function NewScreening() {
  const { me } = useSession()
  const { step = 'scene' } = useParams<{ step?: Step }>()
  const draft = useDraft(me.account.id)
  const today = dayInPakistan(useNow())
  const [lost] = useState(wasLost)
  const fresh = step === 'scene' && (draft === null || draft.saved !== null)
  useWarningBeforeLeaving(draft !== null && draft.touched && draft.saved === null)
  useEffect(() => {
    void loadLaw()
    void loadInstruments()
  }, [])
  useEffect(() => {
    if (!fresh) return
    keepDraft(newDraft({ accountId: me.account.id, newId, today, province: me.province as ProvinceCode | null, district: me.district }))
  }, [fresh, me, today])
  if (fresh) return null
  if (draft === null) return <Redirect to={addressOf('scene')} replace />
  if (draft.saved !== null) return step === 'saved' ? <SavedPage draft={draft} saved={draft.saved} /> : <Redirect to="/field" replace />
  return <StepOf step={step} draft={draft} today={today} lost={lost} />
}

function StepOf({ step, draft, today, lost }: { step: Step; draft: Draft; today: string; lost: boolean }) {
  const { state } = useFlow()
  const [, navigate] = useLocation()
  const [leaving, setLeaving] = useState(false)
  const leave = () => navigate('/field')
  if (state.of !== undefined && state.of !== draft.screeningId) return <Redirect to="/field" replace />
  switch (step) {
    case 'scene':
      return (
        <>
          <ScenePage draft={draft} today={today} lost={lost} onLeave={() => (draft.touched ? setLeaving(true) : leave())} />
          {leaving && (
            <ThrowAway
              onClose={() => setLeaving(false)}
              onLeave={leave}
              onThrow={() => {
                leave()
                dropDraft()
              }}
            />
          )}
        </>
      )
    case 'safety':
      return <SafetyPage key={state.at ?? 0} draft={draft} at={state.at ?? 0} />
    case 'now':
      return <ActNowPage draft={draft} then={state.then ?? { step: 'result' }} />
    case 'person':
      return <PersonPage draft={draft} />
    case 'look':
      return <LookPage draft={draft} />
    case 'ask':
      return <QuestionPage key={state.at ?? draft.asked.length} draft={draft} at={state.at ?? draft.asked.length} then={state.then} />
    case 'result':
      return <ResultPage draft={draft} />
    case 'saved':
      // The receipt is on its way into this page.
      return null
    default:
      return <Redirect to={addressOf('scene')} replace />
  }
}
