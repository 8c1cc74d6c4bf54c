import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amendScreening, type Standing } from '../../src/screening/amend-decide.ts'
import { targetsOf } from '../../src/screening/instruments/settle.ts'
import { factsOfThePerson } from '../../src/screening/presumption-facts.ts'
import { recordScreening } from '../../src/screening/record-screening.ts'
import type { RecordScreening, Screening } from '../../src/screening/screening.ts'
import { edition, instruments } from './some-answers.ts'

const now = '2026-11-21T09:00:00.000Z'
const facts = new Set<string>(edition.facts.map(({ fact }) => fact))
const ofPerson = new Set<string>(factsOfThePerson)

/** Questions that are a fact of the law and settle no other fact: told later they say all that they would have said at first. */
const plain = instruments.questions
  .filter((question) => facts.has(question.code) && !ofPerson.has(question.code))
  .filter((question) => targetsOf(question).every((target) => target === question.code || !facts.has(target)))
  .map(({ code }) => code)

type Told = 'yes' | 'no' | 'refused' | 'does-not-know'
type Person = Pick<RecordScreening, 'sex' | 'ageBand'>

function recorded(person: Person, answers: Readonly<Record<string, Told>>): Screening {
  const given: RecordScreening = {
    id: '00000000-0000-4000-8000-000000000001',
    name: 'screening.record',
    screeningId: '00000000-0000-4000-8000-000000000002',
    personId: '00000000-0000-4000-8000-000000000003',
    madeAt: now,
    scene: { heldOn: '2026-11-20', actOn: null, province: 'PK-PB', district: 'PK614', place: 'Kiln B-07 (test)' },
    ...person,
    languages: ['ur'],
    safety: { immediateDanger: 'no', medicalEmergency: 'no', selfHarm: 'no' },
    ...{ facts: {}, refusedToSay: [], interpreter: false, interviewerSex: 'female', note: null, identity: null },
    interview: { instrument: 'long-interview', edition: instruments.id, modules: [], observed: [], answers },
  }
  const kept = recordScreening({ edition, instruments, provinceOfDistrict: 'PK-PB' }, given, now)
  if (!kept.ok) throw new Error(kept.refusal.code)
  return kept.value as Screening
}

function later(screening: Standing, code: string, is: 'yes' | 'no') {
  const amended = amendScreening(
    { edition, instruments },
    screening,
    {
      ...{
        id: screening.receivedAt,
        name: 'screening.amend',
        screeningId: '',
        amendmentId: '',
        baseVersion: 1,
        madeAt: now,
        clockAheadMs: 0,
      },
      changes: [{ field: `fact:${code}`, was: screening.facts[code] ?? null, is }],
    },
    now,
  )
  if (!amended.ok) throw new Error(amended.refusal.code)
  return amended.value.found
}

const person = fc.record<Person>({
  sex: fc.constantFrom('female', 'male', 'unknown'),
  ageBand: fc.constantFrom('14-15', '18-29', 'unknown'),
})
const answers = fc.dictionary(
  fc.constantFrom(...instruments.questions.map(({ code }) => code)),
  fc.constantFrom<Told>('yes', 'no', 'refused', 'does-not-know'),
  { maxKeys: 25 },
)
/** Somebody of whom everything was denied but a few things that are no facts of the law: only the indicators still speak. */
const onlyIndicators = instruments.questions
  .filter((question) => targetsOf(question).every((target) => !facts.has(target)))
  .map(({ code }) => code)
const nearlyNothing = fc.subarray(onlyIndicators, { maxLength: 6 }).map((yes): Record<string, Told> => {
  const denied = instruments.questions.map(({ code }): [string, Told] => [code, 'no'])
  return { ...Object.fromEntries(denied), 'free-to-leave': 'yes', ...Object.fromEntries(yes.map((code): [string, Told] => [code, 'yes'])) }
})
const careful = { 'no-indication': 0, 'ask-more': 1, 'presumed-victim': 2 }

test('what is told later counts for the law and for the indicators as if it had been told at first', () => {
  fc.assert(
    fc.property(person, fc.oneof(answers, nearlyNothing), fc.constantFrom(...plain), (who, told, code) => {
      const found = later(recorded(who, told), code, 'yes')
      expect(found.presumption).toBe(recorded(who, { ...told, [code]: 'yes' }).presumption)
    }),
    { numRuns: 100 },
  )
})

test('a yes that comes later never makes anybody less of a presumed victim', () => {
  const asked = instruments.questions.map(({ code }) => code).filter((code) => facts.has(code) && !ofPerson.has(code))
  const free = asked.filter((code) => code !== 'free-to-leave' && code !== 'migration-only')
  fc.assert(
    fc.property(person, answers, fc.constantFrom(...free), (who, told, code) => {
      const before = recorded(who, told)
      expect(careful[later(before, code, 'yes').presumption]).toBeGreaterThanOrEqual(careful[before.presumption])
    }),
    { numRuns: 100 },
  )
})

test('what the indicators came to first stays as it was counted', () => {
  const before = recorded({ sex: 'female', ageBand: '18-29' }, { 'free-to-leave': 'no' })
  const kept = structuredClone(before.indicators)
  later(before, 'bonded-labour', 'yes')
  expect(before.indicators).toEqual(kept)
})
