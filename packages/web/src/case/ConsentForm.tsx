import type { ConsentGiver, InformedConsent } from '@panah/domain/case/consent'
import type { CaseView } from '@panah/domain/contract/case'
import { isTreatedAsChild } from '@panah/domain/person/age'
import type { Person } from '@panah/domain/person/person'
import { useEffect, useRef, useState } from 'react'
import { spoken } from '../person/who-words.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { useCommand } from '../sync/use-command.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { ConsentRow, SelectField } from '../ui/Choice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { askedNow, giversFor, latestOf, nothingAsked, purposes, type Answers } from './consent-view.ts'

interface ConsentFormProps {
  caseId: string
  person: Person
  consents: readonly InformedConsent[]
  referrals: NonNullable<CaseView['referrals']>
  onDone: () => void
}

/** Writes down what was answered in this talk. A purpose that was not asked about stays as it was. */
export function ConsentForm({ caseId, person, consents, referrals, onDone }: ConsentFormProps) {
  const text = useText('case')
  const record = useCommand('consent.record')
  const [answers, setAnswers] = useState<Answers>(nothingAsked)
  const [givenBy, setGivenBy] = useState<ConsentGiver | null>(null)
  const [language, setLanguage] = useState<(typeof spoken)[number] | null>(null)
  // Made once for a purpose, so that a second try after a lost connection is the same answer and not a second one.
  const [ids] = useState(() => new Map(purposes.map((purpose) => [purpose, crypto.randomUUID()])))
  const box = useRef<HTMLFormElement>(null)
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
    box.current?.querySelector('select')?.focus()
  }, [])

  const asked = askedNow(answers, (purpose) => ids.get(purpose) ?? crypto.randomUUID())
  const waits = !givenBy
    ? text('consent.giver-first')
    : !language
      ? text('consent.language-first')
      : asked.length === 0
        ? text('consent.answer-first')
        : null

  async function submit() {
    if (!givenBy || !language || asked.length === 0) return
    if (await record.send({ caseId, personId: person.id, givenBy, language, answers: asked })) onDone()
  }

  return (
    <form
      ref={box}
      className="form close"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <p className="because">{text('consent.help')}</p>
      <Asked person={person} givenBy={givenBy} onGiver={setGivenBy} language={language} onLanguage={setLanguage} />
      <Rows consents={consents} answers={answers} onAnswers={setAnswers} />
      <Withdrawing answers={answers} referrals={referrals} />
      <Refusal problem={record.problem} kept />
      <div className="ends">
        <Button type="submit" kind="main" busy={record.sending && text('consent.saving')} disabledBecause={waits}>
          {text('consent.save')}
        </Button>
        <Button onPress={onDone}>{text('dialog.back')}</Button>
      </div>
    </form>
  )
}

interface RowsProps {
  consents: readonly InformedConsent[]
  answers: Answers
  onAnswers: (answers: Answers) => void
}

function Rows({ consents, answers, onAnswers }: RowsProps) {
  const text = useText('case')
  return (
    <div>
      {purposes.map((purpose) => {
        const before = latestOf(consents, purpose)
        return (
          <ConsentRow
            key={purpose}
            name={`consent-${purpose}`}
            label={text(`consent.ask-for.${purpose}`)}
            note={before ? text(`consent.before.${before.answer}`) : undefined}
            value={answers[purpose]}
            onChange={(answer) => onAnswers({ ...answers, [purpose]: answer })}
          />
        )
      })}
    </div>
  )
}

interface AskedProps {
  person: Person
  givenBy: ConsentGiver | null
  onGiver: (giver: ConsentGiver) => void
  language: (typeof spoken)[number] | null
  onLanguage: (language: (typeof spoken)[number]) => void
}

function Asked({ person, givenBy, onGiver, language, onLanguage }: AskedProps) {
  const text = useText('case')
  const people = useText('person')
  // Her own languages first: one asks in a language she speaks.
  const first = spoken.toSorted((a, b) => Number(person.languages.includes(b)) - Number(person.languages.includes(a)))
  return (
    <>
      <div className="two">
        <SelectField
          label={text('consent.giver')}
          options={giversFor(person.ageBand).map((value) => ({ value, label: text(`consent.giver.${value}`) }))}
          value={givenBy}
          onChange={onGiver}
        />
        <SelectField
          label={text('consent.language')}
          options={first.map((value) => ({ value, label: people(`language.${value}`) }))}
          value={language}
          onChange={onLanguage}
        />
      </div>
      {isTreatedAsChild(person.ageBand) && (
        <p className="because">{text(givenBy === 'guardian' ? 'consent.child-guardian' : 'consent.child')}</p>
      )}
    </>
  )
}

/** A no to being helped or spoken of, while somebody has been asked in her name. */
function Withdrawing({ answers, referrals }: { answers: Answers; referrals: ConsentFormProps['referrals'] }) {
  const text = useText('case')
  const live = referrals.filter(({ state }) => state === 'sent' || state === 'accepted').length
  if (live === 0 || (answers.services !== 'no' && answers.sharing !== 'no')) return null
  return (
    <Notice icon="danger" title={text('consent.withdraw.title', { live })}>
      {text('consent.withdraw.what')}
    </Notice>
  )
}
