import { useState } from 'react'
import { ActNowCard, NextSteps, Receipt } from '../ui/ActNow.tsx'
import { Answers, type Answer } from '../ui/Answers.tsx'
import { BusyBar } from '../ui/Busy.tsx'
import { Button } from '../ui/Button.tsx'
import { CheckField, CheckList, ConsentRow, RadioField, SelectField } from '../ui/Choice.tsx'
import { Chip } from '../ui/Chip.tsx'
import { DateField, TextArea, TextField } from '../ui/Field.tsx'
import { Guide } from '../ui/FieldPage.tsx'
import { Certainty } from '../ui/Finding.tsx'
import { Notice, EmptyState } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Steps } from '../ui/Steps.tsx'
import { PurposeDialog, Veil } from '../ui/Veil.tsx'
import type { Samples } from './samples.ts'

/** What one presses and writes in. */
export function ControlsPart({ s }: { s: Samples }) {
  return (
    <div className="gallery-grid">
      <Panel title={s.urgency}>
        <Signs s={s} />
      </Panel>
      <Panel title={s.button}>
        <div className="stack">
          <div className="row wrap">
            <Button kind="main">{s.send}</Button>
            <Button icon="print">{s.print}</Button>
            <Button size="small" icon="plus">
              {s.newOne}
            </Button>
            <Button icon="lock" label={s.print} />
          </div>
          <div className="row wrap">
            <Button kind="main" busy={s.sending} />
            <Button busy={s.sending} />
          </div>
          <Button kind="main" disabledBecause={s.reason}>
            {s.send}
          </Button>
          <Button kind="quiet" iconEnd="forward">
            {s.skip}
          </Button>
          <Button kind="danger" size="big" icon="danger">
            {s.danger}
          </Button>
        </div>
      </Panel>
      <Panel title={s.field}>
        <Fields s={s} />
      </Panel>
      <Question s={s} />
      <div className="stack">
        <EmptyState title={s.empty}>{s.emptyWhat}</EmptyState>
        <Notice icon="offline" title={s.offline}>
          {s.offlineWhat}
        </Notice>
        <Notice urgency="soon" title={s.needs}>
          {s.needsWhat}
        </Notice>
        <BusyBar what={s.busy} atOnce />
        <BusyBar what={s.busy} done={120} of={300} atOnce />
        <Receipt words={s.receipt} number="4471 0926 38" />
      </div>
      <ActAndConsent s={s} />
    </div>
  )
}

function Signs({ s }: { s: Samples }) {
  const [asking, setAsking] = useState(false)
  return (
    <div className="stack">
      <div className="row wrap">
        <Chip urgency="safe">{s.safe}</Chip>
        <Chip urgency="soon">{s.soon}</Chip>
        <Chip urgency="now" spoken={s.left[1] ?? ''}>
          {s.now}
        </Chip>
        <Chip urgency="over">{s.over}</Chip>
      </div>
      <div className="row wrap">
        <Chip unknown>{s.unknown}</Chip>
        <Chip act icon="outbox">
          3
        </Chip>
        <Chip>{s.print}</Chip>
      </div>
      <div className="row wrap sm">
        <Certainty fill="full">{s.madeOut}</Certainty>
        <Certainty fill="half">{s.open}</Certainty>
        <Certainty fill="ring">{s.notMadeOut}</Certainty>
      </div>
      <div>
        <Veil onOpen={() => setAsking(true)} />
      </div>
      {asking && (
        <PurposeDialog
          purposes={s.purposes.map((label, at) => ({ value: `purpose-${at}`, label }))}
          onOpen={() => setAsking(false)}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}

function Fields({ s }: { s: Samples }) {
  const [cnic, setCnic] = useState('00000-000')
  const [notes, setNotes] = useState('')
  const [place, setPlace] = useState<string | null>(null)
  const [day, setDay] = useState('2026-11-21')
  const [alone, setAlone] = useState(true)
  const [company, setCompany] = useState<readonly string[]>([])
  const options = s.places.map((label, at) => ({ value: `place-${at}`, label }))
  return (
    <div className="form">
      <TextField label={s.cnic} hint={s.cnicHint} wrong={cnic.length < 13 && s.cnicWrong} value={cnic} onChange={setCnic} ltr optional />
      <TextArea label={s.notes} value={notes} onChange={setNotes} rows={3} />
      <SelectField label={s.place} options={options} value={place} onChange={setPlace} />
      <RadioField label={s.place} options={options} value={place} onChange={setPlace} />
      <DateField label={s.day} value={day} onChange={setDay} />
      <CheckField label={s.alone} checked={alone} onChange={setAlone} />
      <CheckList
        label={s.with}
        options={s.withWhom.map((label, at) => ({ value: `with-${at}`, label }))}
        values={company}
        onChange={setCompany}
      />
    </div>
  )
}

function Question({ s }: { s: Samples }) {
  const [answer, setAnswer] = useState<Answer | null>('yes')
  return (
    <div className="gallery-phone field-face">
      <div className="stack">
        <Steps at={3} of={5} maybe={2} about={s.about} />
        <h2 className="ask" id="gallery-question">
          {s.question}
        </h2>
        <Guide hear={s.hear} reads={s.reads} />
        <Answers labelledBy="gallery-question" value={answer} onAnswer={setAnswer} />
      </div>
    </div>
  )
}

function ActAndConsent({ s }: { s: Samples }) {
  const [done, setDone] = useState<ReadonlySet<string>>(new Set(['act-0']))
  const [agreed, setAgreed] = useState<readonly ('yes' | 'no' | null)[]>(['yes', 'yes', 'no', null])
  return (
    <div className="gallery-phone field-face">
      <div className="stack">
        <ActNowCard
          items={s.act.map((label, at) => ({ id: `act-${at}`, label, done: done.has(`act-${at}`), call: at === 2 ? '1121' : undefined }))}
          onDone={(id, on) => setDone(new Set(on ? [...done, id] : [...done].filter((each) => each !== id)))}
        />
        <h2>{s.nextTitle}</h2>
        <NextSteps>{s.next}</NextSteps>
        <h2>{s.consent}</h2>
        <div>
          {s.consents.map((label, at) => (
            <ConsentRow
              key={label}
              name={`consent-${at}`}
              label={label}
              value={agreed[at] ?? null}
              onChange={(value) => setAgreed(agreed.map((old, index) => (index === at ? value : old)))}
            />
          ))}
        </div>
      </div>
    </div>
  )
}
