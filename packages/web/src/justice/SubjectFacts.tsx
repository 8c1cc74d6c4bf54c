import type { FirFacts } from '@panah/domain/justice/charge-plan'
import type { CompiledLaw } from '@panah/domain/law/compile'
import type { FactEntry } from '@panah/domain/law/edition'
import type { Answer, FactGroup, Facts } from '@panah/domain/law/fact'
import { useState } from 'react'
import { useLawWords } from '../law/law-words.ts'
import { numbered } from '../translation/rich.tsx'
import { useText, type Text } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { factsOfAge } from './age.ts'
import { AgeSelect } from './AgeSelect.tsx'
import { answered, factsAbout, type Subject } from './desk-state.ts'
import { factsFound } from './find-fact.ts'
import { ThreeAnswers } from './ThreeAnswers.tsx'

/** The drawers, in the order of an interview. */
const groups: readonly FactGroup[] = [
  'act',
  'means',
  'purpose',
  'work',
  'begging',
  'marriage',
  'organs',
  'money',
  'border',
  'papers',
  'harm',
  'online',
  'circumstance',
  'person',
  'accused',
  'duty',
]

interface SubjectFactsProps {
  law: CompiledLaw
  facts: FirFacts
  subject: Subject
  onChange: (facts: FirFacts) => void
  onChoose: (subject: Subject) => void
  onRemove: () => void
}

/** Everything that can be answered about one subject, drawer by drawer; what is known stands on the front of its drawer. */
export function SubjectFacts({ law, facts, subject, onChange, onChoose, onRemove }: SubjectFactsProps) {
  const text = useText('fir')
  const words = useLawWords(law)
  const [wanted, setWanted] = useState('')
  const about = kindOf(subject)
  const entries = askable(law, about)
  const found = factsFound(entries, wanted)
  const known = factsAbout(facts, subject)
  const rows = (those: readonly FactEntry[]) => (
    <ul className="fact-rows">
      {those.map(({ fact }) => (
        <FactRow
          key={fact}
          label={words.fact(fact)}
          question={words.ask(fact)}
          value={known[fact] ?? 'unknown'}
          onAnswer={(answer) => onChange(answered(facts, subject, { [fact]: answer }))}
        />
      ))}
    </ul>
  )
  return (
    <>
      {about === 'victim' && <VictimHead facts={facts} subject={subject} onChange={onChange} />}
      {(entries.length > 12 || wanted !== '') && <FindFact value={wanted} onChange={setWanted} />}
      {found && <Elsewhere law={law} facts={facts} wanted={wanted} about={about} onChoose={onChoose} />}
      {found && (found.length > 0 ? rows(found) : <p className="in sm muted">{text('find-fact-none')}</p>)}
      {!found &&
        groups.map((group) => {
          const those = entries.filter((entry) => entry.group === group)
          return those.length === 0 ? null : (
            <Drawer
              key={`${subject} ${group}`}
              group={group}
              summary={<Front entries={those} known={known} law={law} />}
              startOpen={entries.length <= 12}
            >
              {rows(those)}
            </Drawer>
          )
        })}
      {subject !== 'matter' && (
        <div className="in">
          <Button size="small" kind="quiet" icon="minus" onPress={onRemove}>
            {text('remove-party', { ref: subject })}
          </Button>
        </div>
      )}
    </>
  )
}

const kindOf = (subject: Subject): FactEntry['about'] =>
  subject === 'matter' ? 'transaction' : subject.startsWith('V') ? 'victim' : 'accused'

const askable = (law: CompiledLaw, about: FactEntry['about']): FactEntry[] =>
  law.edition.facts.filter((entry) => entry.about === about && !asked.has(entry.fact))

interface ElsewhereProps extends Pick<SubjectFactsProps, 'law' | 'facts' | 'onChoose'> {
  wanted: string
  about: FactEntry['about']
}

/** Whoever looks for a fact does not have to know whether it is one of the matter or of a person. */
function Elsewhere({ law, facts, wanted, about, onChoose }: ElsewhereProps) {
  const text = useText('fir')
  const others = (['matter', ...facts.victims.map(({ ref }) => ref), ...facts.accused.map(({ ref }) => ref)] as Subject[])
    .filter((subject) => kindOf(subject) !== about)
    .map((subject) => ({ subject, count: factsFound(askable(law, kindOf(subject)), wanted)?.length ?? 0 }))
    .filter(({ count }) => count > 0)
  if (others.length === 0) return null
  return (
    <div className="elsewhere row wrap">
      {others.map(({ subject, count }) => (
        <Button key={subject} size="small" kind="quiet" iconEnd="forward" onPress={() => onChoose(subject)}>
          {text('find-elsewhere', { who: whoOf(text, subject), count })}
        </Button>
      ))}
    </div>
  )
}

function whoOf(text: Text, subject: Subject): string {
  if (subject === 'matter') return text('subject.matter')
  return text(subject.startsWith('V') ? 'subject.victim' : 'subject.accused', { ref: subject })
}

function FindFact({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const text = useText('fir')
  return (
    <div className="in find-fact">
      <input
        type="search"
        className="input"
        dir="auto"
        aria-label={text('find-fact')}
        placeholder={text('find-fact')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete="off"
        spellCheck={false}
      />
    </div>
  )
}

/** Sex and age have questions of their own. */
const asked: ReadonlySet<string> = new Set<string>([...factsOfAge, 'victim-is-female'])

function Drawer({
  group,
  summary,
  startOpen,
  children,
}: {
  group: FactGroup
  summary: React.ReactNode
  startOpen: boolean
  children: React.ReactNode
}) {
  const text = useText('fir')
  const [open, setOpen] = useState(startOpen)
  return (
    <details className="drawer" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{text(`group.${group}`)}</b>
        <span className="front">{summary}</span>
        <Icon name="down" size={16} />
      </summary>
      {open && children}
    </details>
  )
}

/** What is known, on the front of a drawer: what is so, and what is not. */
function Front({ entries, known, law }: { entries: readonly FactEntry[]; known: Facts; law: CompiledLaw }) {
  const text = useText('fir')
  const comma = useText('law')('list-comma')
  const words = useLawWords(law)
  const those = (answer: Answer) => entries.filter(({ fact }) => known[fact] === answer).map(({ fact }) => words.fact(fact))
  const [yes, no] = [those('yes'), those('no')]
  if (yes.length + no.length === 0) return <span className="dim all-unknown">{text('group-unknown', { count: entries.length })}</span>
  return (
    <>
      {yes.length > 0 && numbered(yes.join(comma))}
      {no.length > 0 && <span className="dim"> {numbered(text('group-not', { facts: no.join(comma) }))}</span>}
    </>
  )
}

function FactRow({
  label,
  question,
  value,
  onAnswer,
}: {
  label: string
  question: string
  value: Answer
  onAnswer: (answer: Answer) => void
}) {
  const [told, setTold] = useState(false)
  return (
    <li className="fact-row">
      <button type="button" className="fact-name" aria-expanded={told} onClick={() => setTold(!told)}>
        {numbered(label)}
      </button>
      <ThreeAnswers question={question} value={value} onAnswer={onAnswer} />
      {told && <p className="fact-ask">{numbered(question)}</p>}
    </li>
  )
}

type Sex = 'female' | 'male' | 'unknown'
const sexOf = (answer: Answer | undefined): Sex => (answer === 'yes' ? 'female' : answer === 'no' ? 'male' : 'unknown')
const factOfSex: Readonly<Record<Sex, Answer>> = { female: 'yes', male: 'no', unknown: 'unknown' }

/** Sex and age of one victim. An age nobody knows makes a child until it is shown otherwise. */
function VictimHead({ facts, subject, onChange }: Pick<SubjectFactsProps, 'facts' | 'subject' | 'onChange'>) {
  const text = useText('fir')
  const known = factsAbout(facts, subject)
  return (
    <div className="in two-selects">
      <SelectField
        label={text('sex')}
        options={(['female', 'male', 'unknown'] as const).map((value) => ({ value, label: text(`sex.${value}`) }))}
        value={sexOf(known['victim-is-female'])}
        onChange={(sex) => onChange(answered(facts, subject, { 'victim-is-female': factOfSex[sex] }))}
      />
      <AgeSelect facts={known} onChange={(answers) => onChange(answered(facts, subject, answers))} />
    </div>
  )
}
