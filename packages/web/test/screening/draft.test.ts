import { RecordScreening } from '@panah/domain/screening/screening'
import { expect, test } from 'vitest'
import { afterSaving, answer, ask, change, inDanger, lacks, nextPerson, onePersonMore, toCommand } from '../../src/screening/draft.ts'
import { identityFaults } from '../../src/screening/identity-faults.ts'
import { atTheKiln, instruments, newId } from './some-draft.ts'

const now = '2026-11-21T10:00:00.000Z'
const someGirl = atTheKiln({ sex: 'female', ageBand: 'unknown' })

test('a girl of whom nothing is known but that she was met can be saved', () => {
  const body = toCommand(someGirl, instruments, now)
  expect(RecordScreening.safeParse({ ...body, id: newId(), name: 'screening.record' }).error).toBeUndefined()
  expect(body).toMatchObject({ ageBand: 'unknown', facts: {}, identity: null, note: null })
})

test('nothing is sent while sex or age was not even said to be unknown', () => {
  const draft = atTheKiln()
  expect(lacks(draft)).toEqual(['sex', 'age'])
  expect(toCommand(draft, instruments, now)).toBeNull()
})

test('what she did not want to say is unknown to the law, and is remembered as refused', () => {
  const draft = answer(answer(someGirl, 'threat', 'refused'), 'force', 'no')
  expect(toCommand(draft, instruments, now)).toMatchObject({ facts: { threat: 'unknown', force: 'no' }, refusedToSay: ['threat'] })
})

test('a question that was skipped is no answer at all', () => {
  const draft = ask(someGirl, 'recruited')
  expect(draft.asked).toEqual(['recruited'])
  expect(toCommand(draft, instruments, now)?.facts).toEqual({})
})

test('an answer that is taken back leaves nothing behind', () => {
  const draft = answer(answer(someGirl, 'confined', 'yes'), 'confined', null)
  expect(toCommand(draft, instruments, now)?.facts).toEqual({})
})

test('the hour of a screening stays that of the first try, until something in it is changed', () => {
  const tried = { ...someGirl, madeAt: '2026-11-21T09:00:00.000Z' }
  expect(toCommand(tried, instruments, now)?.madeAt).toBe('2026-11-21T09:00:00.000Z')
  expect(toCommand(change(tried, { note: 'She coughs.' }), instruments, now)?.madeAt).toBe(now)
})

test('the next person at the kiln finds the place as it was, and nothing of the one before', () => {
  const first = change(answer(someGirl, 'confined', 'yes'), { note: 'n', safety: { immediateDanger: 'yes' } })
  const second = nextPerson(first, newId)
  expect(second.scene).toEqual(first.scene)
  expect(second).toMatchObject({ person: 2, sex: null, ageBand: null, answers: {}, safety: {}, note: '', touched: false })
  expect([second.screeningId, second.personId]).not.toContain(first.screeningId)
})

test('once saved, nothing of the person stays in the memory of the phone', () => {
  const told = { fullName: 'Test Person 14', nameInLatin: '', fatherOrHusbandName: '', cnic: '', phone: '' }
  const saved = afterSaving(change(answer(someGirl, 'confined', 'yes'), { identity: told, note: 'n' }), {
    number: 'SC-26-000001',
    at: now,
    waits: null,
  })
  expect(JSON.stringify(saved)).not.toMatch(/Test Person|confined|unknown/)
  expect(saved).toMatchObject({ saved: { number: 'SC-26-000001' }, scene: { place: 'Kiln 7 (test)', interviewerSex: 'female' } })
})

test('one yes to danger, illness or self-harm is danger; not knowing is not yet', () => {
  expect(inDanger({ safety: { selfHarm: 'yes' } })).toBe(true)
  expect(inDanger({ safety: { immediateDanger: 'unknown', medicalEmergency: 'no' } })).toBe(false)
})

test('a name that turns the line round is stopped before it is sent, and an empty one never is', () => {
  const typed = { fullName: 'Test \u202ePerson', nameInLatin: '', fatherOrHusbandName: '', cnic: '35201-12', phone: '0300 1234567' }
  expect(identityFaults(typed)).toEqual({ fullName: 'text.direction-override', cnic: 'person.cnic-form' })
})

test('each question is sent as it was dealt with: not known, refused and passed over are told apart, and none is a no', () => {
  let draft = ask(someGirl, 'recruited')
  draft = answer(answer(answer(draft, 'confined', 'unknown'), 'threat', 'unknown'), 'begging', 'refused')
  expect(toCommand(draft, instruments, now)?.interview).toEqual({
    ...{ instrument: 'short-screen', edition: instruments.id, modules: [], observed: [] },
    answers: { recruited: 'skipped', confined: 'unknown', threat: 'does-not-know', begging: 'refused' },
  })
})

test('whoever wants only to be counted leaves no name and no note, whatever was typed before', () => {
  const identity = { fullName: 'Test Person 14', nameInLatin: '', fatherOrHusbandName: '', cnic: '', phone: '' }
  const body = toCommand(
    atTheKiln({ sex: 'female', ageBand: '18-29', identity, note: 'She coughs.', agreedTo: 'count-only' }),
    instruments,
    now,
  )
  expect(body).toMatchObject({ identity: null, note: null, agreedTo: 'count-only' })
  expect(JSON.stringify(body)).not.toMatch(/Test Person|coughs/)
})

test('those met at one place are of one operation, and one more can join it later', () => {
  const second = nextPerson(someGirl, newId)
  expect(second.operationId).toBe(someGirl.operationId)
  const later = onePersonMore(atTheKiln(), { operationId: someGirl.operationId, person: 3, scene: { place: 'Kiln 7 (test)' } })
  expect(later).toMatchObject({ operationId: someGirl.operationId, person: 3, answers: {}, touched: false })
})
