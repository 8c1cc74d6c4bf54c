import type { ProvinceCode } from '@panah/domain/ids'
import type { AgeBand, Person, Sex } from '@panah/domain/person/person'
import type { AgreedTo } from '@panah/domain/screening/interviewed'
import type { RecordScreening } from '@panah/domain/screening/screening'
import type { Instruments } from '@panah/domain/screening/instruments/instruments'
import { factsRefused, settle, type How } from '@panah/domain/screening/instruments/settle'
import { safetyExits, type SafetyExit } from '@panah/domain/screening/presumption-facts'
import type { Intent } from '../sync/intent.ts'
import type { Answer } from '../ui/Answers.tsx'

/** What she told about her name, as it is typed; each line may stay empty. */
export interface TypedIdentity {
  readonly fullName: string
  readonly nameInLatin: string
  readonly fatherOrHusbandName: string
  readonly cnic: string
  readonly phone: string
}

/** Where one is, and who asks: kept for the next person at the same place. */
export interface DraftScene {
  readonly province: ProvinceCode | null
  readonly district: string | null
  readonly place: string
  readonly heldOn: string
  /** The day of the act, where it was another; else null. */
  readonly actOn: string | null
  readonly interviewerSex: RecordScreening['interviewerSex'] | null
  readonly interpreter: 'yes' | 'no' | null
}

/** A screening that is being made. It is in the memory of the page only, until it is saved. */
export interface Draft {
  readonly accountId: string
  readonly screeningId: string
  readonly personId: string
  /** Which person at this place, from 1. */
  readonly person: number
  readonly scene: DraftScene
  /** The raid, flight or kiln to which everybody met there belongs. */
  readonly operationId: string
  /** With what the person is heard, and which modules were taken besides. */
  readonly instrument: string
  readonly modules: readonly string[]
  /** What was seen before a word was said. */
  readonly observed: readonly string[]
  /** What the person agrees to, once asked. */
  readonly agreedTo: AgreedTo
  readonly sex: Sex | null
  readonly ageBand: AgeBand | null
  readonly languages: Person['languages']
  readonly safety: Readonly<Partial<Record<SafetyExit, Answer>>>
  /** Every question that was put, in order, by its code; a skipped one has no answer, and counts as unknown. */
  readonly asked: readonly string[]
  readonly answers: Readonly<Record<string, Answer>>
  /** Which of the things to do now are ticked. They are a help to the officer and are not kept. */
  readonly done: readonly string[]
  readonly identity: TypedIdentity
  readonly note: string
  /** Whether anything would be lost with the page. */
  readonly touched: boolean
  /** The hour of the screening: that of the first try to save what it now holds. */
  readonly madeAt: string | null
  /** The try whose answer is still out. */
  readonly intent: Intent | null
  readonly saved: Saved | null
  /** The refused try that this one takes the place of. */
  readonly replaces: string | null
}

/** Where it is once it is out of hand: with the server, which gave it a number, or on the list of what waits on this device. */
export interface Saved {
  readonly number: string | null
  readonly at: string
  /** The command on the list. */
  readonly waits: string | null
  /** Its id, so that a photo can still be handed in with it; a draft of an earlier build has none, nor has whoever agreed only to be counted. */
  readonly screeningId?: string
}

const noIdentity: TypedIdentity = { fullName: '', nameInLatin: '', fatherOrHusbandName: '', cnic: '', phone: '' }

export interface NewDraft {
  readonly accountId: string
  readonly newId: () => string
  readonly today: string
  readonly province: ProvinceCode | null
  readonly district: string | null
}

/** A screening of somebody met today, in the officer's own district until another is chosen. */
export function newDraft({ accountId, newId, today, province, district }: NewDraft): Draft {
  const scene: DraftScene = { province, district, place: '', heldOn: today, actOn: null, interviewerSex: null, interpreter: null }
  return begin(accountId, newId, { scene, person: 1, operationId: newId(), instrument: 'short-screen', modules: [] })
}

/** One more person of an operation begun earlier: where it is is known, who asks now is not. */
export function onePersonMore(fresh: Draft, operation: Pick<Draft, 'operationId' | 'person'> & { scene: Partial<DraftScene> }): Draft {
  return { ...fresh, operationId: operation.operationId, person: operation.person, scene: { ...fresh.scene, ...operation.scene } }
}

/** The next person at the same place: the scene stays, everything about the person is new. */
export function nextPerson(draft: Draft, newId: () => string): Draft {
  return { ...begin(draft.accountId, newId, { ...draft, person: draft.person + 1 }), touched: false }
}

/** What remains once it is saved: the place and the number. Nothing of the person stays, not even in memory. */
export function afterSaving(draft: Draft, saved: Saved): Draft {
  return { ...begin(draft.accountId, () => '', draft), saved }
}

type OfPlace = Pick<Draft, 'scene' | 'person' | 'operationId' | 'instrument' | 'modules'>

function begin(accountId: string, newId: () => string, { scene, person, operationId, instrument, modules }: OfPlace): Draft {
  return {
    accountId,
    screeningId: newId(),
    personId: newId(),
    person,
    scene,
    operationId,
    instrument,
    modules,
    observed: [],
    agreedTo: 'not-asked',
    sex: null,
    ageBand: null,
    languages: [],
    safety: {},
    asked: [],
    answers: {},
    done: [],
    identity: noIdentity,
    note: '',
    touched: false,
    madeAt: null,
    intent: null,
    saved: null,
    replaces: null,
  }
}

/** What was typed or chosen. A change after a failed try makes it a new try. */
export function change(draft: Draft, changes: Partial<Draft>): Draft {
  return { ...draft, ...changes, touched: true, madeAt: null }
}

/** Puts a question on the list of those asked, once. */
export function ask(draft: Draft, fact: string): Draft {
  return draft.asked.includes(fact) ? draft : { ...draft, asked: [...draft.asked, fact] }
}

/** Keeps an answer; null takes it back, and the question is unknown again. */
export function answer(draft: Draft, fact: string, given: Answer | null): Draft {
  const { [fact]: _earlier, ...others } = draft.answers
  return change(ask(draft, fact), { answers: given === null ? others : { ...others, [fact]: given } })
}

/** Whether the person is, or for all anyone knows may be, in danger this minute. */
export function inDanger({ safety }: Pick<Draft, 'safety'>): boolean {
  return safetyExits.some((exit) => safety[exit] === 'yes')
}

/** What is still missing before it can be saved: the least a record needs. Everything else may stay unknown. */
export type Lack = 'district' | 'place' | 'interviewer-sex' | 'interpreter' | 'sex' | 'age'

export function lacks(draft: Draft): Lack[] {
  const { scene } = draft
  const found: [Lack, boolean][] = [
    ['district', scene.district === null],
    ['place', scene.place.trim() === ''],
    ['interviewer-sex', scene.interviewerSex === null],
    ['interpreter', scene.interpreter === null],
    ['sex', draft.sex === null],
    ['age', draft.ageBand === null],
  ]
  return found.filter(([, missing]) => missing).map(([lack]) => lack)
}

/** Yes, no, unknown: not wanting to say is unknown to the law. */
export function toLaw(given: Answer | undefined): 'yes' | 'no' | 'unknown' {
  return given === 'yes' || given === 'no' ? given : 'unknown'
}

/** How each question was dealt with: asked of a person, not known is what the person does not know; seen, it is what nobody could tell. */
export function howsOf(
  { asked, answers }: Pick<Draft, 'asked' | 'answers'>,
  { questions }: Pick<Instruments, 'questions'>,
): Record<string, How> {
  const seen = new Set(questions.flatMap(({ code, how }) => (how === 'see' ? [code] : [])))
  const howOf = (code: string): How => {
    const given = answers[code]
    if (given === undefined) return 'skipped'
    return given === 'unknown' && !seen.has(code) ? 'does-not-know' : given
  }
  return Object.fromEntries(asked.map((code) => [code, howOf(code)]))
}

type Body = Omit<RecordScreening, 'id' | 'name'>

/** The screening as it is sent, or null while something it needs is missing. */
export function toCommand(draft: Draft, instruments: Instruments, now: string): Body | null {
  const { scene, sex, ageBand } = draft
  if (lacks(draft).length > 0 || sex === null || ageBand === null) return null
  if (scene.province === null || scene.district === null || scene.interviewerSex === null) return null
  const answers = howsOf(draft, instruments)
  const counted = draft.agreedTo === 'count-only'
  return {
    screeningId: draft.screeningId,
    personId: draft.personId,
    madeAt: draft.madeAt ?? now,
    scene: { heldOn: scene.heldOn, actOn: scene.actOn, province: scene.province, district: scene.district, place: scene.place.trim() },
    sex,
    ageBand,
    languages: draft.languages,
    safety: {
      immediateDanger: toLaw(draft.safety.immediateDanger),
      medicalEmergency: toLaw(draft.safety.medicalEmergency),
      selfHarm: toLaw(draft.safety.selfHarm),
    },
    facts: settle(instruments, answers).facts,
    refusedToSay: factsRefused(instruments, answers),
    interpreter: scene.interpreter === 'yes',
    interviewerSex: scene.interviewerSex,
    // Whoever wants only to be counted leaves no words and no name behind, whatever was typed before.
    note: counted ? null : orNull(draft.note),
    identity: counted ? null : toIdentity(draft.identity),
    interview: {
      ...{ instrument: draft.instrument, edition: instruments.id, answers },
      ...{ modules: [...draft.modules], observed: [...draft.observed] },
    },
    operationId: draft.operationId,
    agreedTo: draft.agreedTo,
  }
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

function toIdentity(typed: TypedIdentity): Body['identity'] {
  const identity = {
    fullName: orNull(typed.fullName),
    nameInLatin: orNull(typed.nameInLatin),
    fatherOrHusbandName: orNull(typed.fatherOrHusbandName),
    cnic: orNull(typed.cnic),
    phone: orNull(typed.phone),
  }
  return Object.values(identity).every((line) => line === null) ? null : identity
}
