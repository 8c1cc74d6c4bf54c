import type { CompiledLaw } from '@panah/domain/law/compile'
import { changesBetween, fieldsOf, type Fields } from '@panah/domain/screening/amend-merge'
import type { Screening } from '@panah/domain/screening/screening'
import { factsOfThePerson } from '@panah/domain/screening/presumption-facts'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { InFace } from '../access/InFace.tsx'
import { useLawWords } from '../law/law-words.ts'
import { WithLaw } from '../law/WithLaw.tsx'
import { useFieldWords } from '../offline/field-words.ts'
import { Fetched } from '../sync/Fetched.tsx'
import { Refusal } from '../sync/Refusal.tsx'
import { useQueryOf } from '../sync/use-query-of.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/Choice.tsx'
import { DateField, TextArea, TextField } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { useAmending } from './amend.ts'

/** What is told later, or was written down wrongly: added to a screening that is already in. */
export function AmendPage() {
  const text = useText('screening')
  const { id } = useParams<{ id: string }>()
  const query = useQueryOf('screening', { params: { id } })
  usePageTitle(text('amend.title'))
  return (
    <InFace back={`/screenings/${id}`} where={query.data?.screening.number ?? text('amend.title')}>
      <h1>{text('amend.title')}</h1>
      <p className="sm muted">{text('amend.about')}</p>
      <Fetched query={query} what={text('record.wait')}>
        {({ screening }) => <WithLaw>{(law) => <Form key={screening.version} law={law} screening={screening} />}</WithLaw>}
      </Fetched>
    </InFace>
  )
}

function Form({ law, screening }: { law: CompiledLaw; screening: Screening }) {
  const text = useText('screening')
  const [, navigate] = useLocation()
  const [before] = useState(() => fieldsOf(screening))
  const [fields, setFields] = useState<Fields>(before)
  const [tried, setTried] = useState(false)
  const amending = useAmending(screening, (where) => navigate(where))
  const set = (field: string) => (value: string) => setFields((now) => ({ ...now, [field]: value.trim() === '' ? null : value }))
  const changes = changesBetween(before, fields)
  const noPlace = fields['place'] === null

  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (changes.length > 0 && !noPlace) amending.send(changes)
      }}
    >
      <TextField
        label={text('scene.place')}
        value={fields['place'] ?? ''}
        onChange={set('place')}
        maxLength={120}
        wrong={tried && noPlace && text('refused.no-place')}
      />
      <DateField label={text('scene.held-on')} value={fields['held-on'] ?? ''} onChange={set('held-on')} />
      <DateField optional label={text('scene.act-on')} value={fields['act-on'] ?? ''} onChange={set('act-on')} />
      <AnswersToldLater law={law} fields={fields} onChange={(field, value) => setFields((now) => ({ ...now, [field]: value }))} />
      <TextArea
        optional
        label={text('note.label')}
        hint={text('note.hint')}
        rows={5}
        maxLength={2000}
        value={fields['note'] ?? ''}
        onChange={set('note')}
      />
      {tried && changes.length === 0 && <Notice spoken title={text('amend.nothing')} />}
      <Refusal problem={amending.problem} kept />
      <Button type="submit" kind="main" size="big" busy={amending.sending && text('amend.busy')}>
        {text('amend.button')}
      </Button>
    </form>
  )
}

const answers = ['yes', 'no', 'unknown', 'refused'] as const
type Told = (typeof answers)[number]

/** The answers given so far, each to be corrected; and any other fact of the law, to be answered now. */
function AnswersToldLater({ law, fields, onChange }: { law: CompiledLaw; fields: Fields; onChange: (field: string, value: Told) => void }) {
  const text = useText('screening')
  const words = useLawWords(law)
  const told = Object.keys(fields).filter((field) => field.startsWith('fact:'))
  const more = law.edition.facts
    .map(({ fact }) => fact)
    .filter((fact) => !told.includes(`fact:${fact}`) && !factsOfThePerson.includes(fact))
  return (
    <>
      {told.map((field) => (
        <OneAnswer
          key={field}
          law={law}
          field={field}
          value={(fields[field] ?? 'unknown') as Told}
          onChange={(value) => onChange(field, value)}
        />
      ))}
      <SelectField
        optional
        label={text('amend.more')}
        options={more.map((fact) => ({ value: fact, label: words.fact(fact) }))}
        value={null}
        onChange={(fact) => onChange(`fact:${fact}`, 'unknown')}
      />
    </>
  )
}

interface OneAnswerProps {
  law: CompiledLaw
  field: string
  value: Told
  onChange: (value: Told) => void
}

function OneAnswer({ law, field, value, onChange }: OneAnswerProps) {
  const words = useFieldWords(law, field)
  return (
    <SelectField
      label={words.field}
      options={answers.map((answer) => ({ value: answer, label: words.say(answer) }))}
      value={value}
      onChange={onChange}
    />
  )
}
