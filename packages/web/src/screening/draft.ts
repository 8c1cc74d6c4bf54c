import type { ProvinceCode } from '@panah/domain/ids'
import type { AgeBand, Person, Sex } from '@panah/domain/person/person'
import type { RecordScreening } from '@panah/domain/screening/screening'
import { safetyExits, type SafetyExit } from '@panah/domain/screening/short-screen'
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
  readonly sex: Sex | null
  readonly ageBand: AgeBand | null
  readonly languages: Person['languages']
  readonly safety: Readonly<Partial<Record<SafetyExit, Answer>>>
  /** Every question that was put, in order; a skipped one has no answer, and counts as unknown. */
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
  return begin(accountId, newId, scene, 1)
}

/** The next person at the same place: the scene stays, everything about the person is new. */
export function nextPerson(draft: Draft, newId: () => string): Draft {
  return { ...begin(draft.accountId, newId, draft.scene, draft.person + 1), touched: false }
}

/** What remains once it is saved: the place and the number. Nothing of the person stays, not even in memory. */
export function afterSaving(draft: Draft, saved: Saved): Draft {
  return { ...begin(draft.accountId, () => '', draft.scene, draft.person), saved }
}

function begin(accountId: string, newId: () => string, scene: DraftScene, person: number): Draft {
  return {
    accountId,
    screeningId: newId(),
    personId: newId(),
    person,
    scene,
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

/** The answers as the law reads them; a question nobody answered is not among them. */
export function factsOf(draft: Pick<Draft, 'answers'>): Record<string, 'yes' | 'no' | 'unknown'> {
  return Object.fromEntries(Object.entries(draft.answers).map(([fact, given]) => [fact, toLaw(given)]))
}

type Body = Omit<RecordScreening, 'id' | 'name'>

/** The screening as it is sent, or null while something it needs is missing. */
export function toCommand(draft: Draft, now: string): Body | null {
  const { scene, sex, ageBand } = draft
  if (lacks(draft).length > 0 || sex === null || ageBand === null) return null
  if (scene.province === null || scene.district === null || scene.interviewerSex === null) return null
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
    facts: factsOf(draft),
    refusedToSay: Object.keys(draft.answers).filter((fact) => draft.answers[fact] === 'refused'),
    interpreter: scene.interpreter === 'yes',
    interviewerSex: scene.interviewerSex,
    note: orNull(draft.note),
    identity: toIdentity(draft.identity),
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
