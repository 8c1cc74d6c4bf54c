import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plusDays } from '../../src/day.ts'
import { isClockAhead, recordScreening } from '../../src/screening/record-screening.ts'
import type { How } from '../../src/screening/instruments/settle.ts'
import type { Interviewed } from '../../src/screening/interviewed.ts'
import type { RecordScreening } from '../../src/screening/screening.ts'
import { anyAnswers, edition, instruments, presumed } from './some-answers.ts'

const now = '2026-11-20T20:30:00.000Z' // half past one at night in Pakistan, the 21st
const known = { edition, instruments, provinceOfDistrict: 'PK-PB' }

function told(about: Partial<RecordScreening> = {}): RecordScreening {
  return {
    id: '00000000-0000-4000-8000-000000000001',
    name: 'screening.record',
    screeningId: '00000000-0000-4000-8000-000000000002',
    personId: '00000000-0000-4000-8000-000000000003',
    madeAt: now,
    scene: { heldOn: '2026-11-21', actOn: null, province: 'PK-PB', district: 'PK614', place: 'Kiln B-07 (test)' },
    sex: 'female',
    ageBand: '18-29',
    languages: ['ur'],
    safety: { immediateDanger: 'no', medicalEmergency: 'no', selfHarm: 'no' },
    facts: { 'bonded-labour': 'yes' },
    refusedToSay: [],
    interpreter: false,
    interviewerSex: 'female',
    note: null,
    identity: null,
    ...about,
  }
}
const on = (heldOn: string, actOn: string | null = null) => ({ ...told().scene, heldOn, actOn })
const outcome = (about: Partial<RecordScreening>, receivedAt = now) => {
  const result = recordScreening(known, told(about), receivedAt)
  return result.ok ? 'kept' : result.refusal.code
}

test('what goes into the record is what the officer saw on the phone', () => {
  fc.assert(
    fc.property(anyAnswers, ({ sex, ageBand, facts }) => {
      const answers = { sex: sex ?? 'unknown', ageBand: ageBand ?? 'unknown', facts: facts as Record<string, 'yes' | 'no' | 'unknown'> }
      const result = recordScreening(known, told(answers), now)
      expect(result.ok && result.value.presumption).toBe(presumed(answers).presumption)
      expect(result.ok && result.value.lawEdition).toBe(edition.id)
    }),
    { numRuns: 30 },
  )
})

test('an interview held tonight in Pakistan is not of tomorrow, though it is still yesterday in Greenwich', () => {
  expect(outcome({ scene: on('2026-11-21') })).toBe('kept')
})

test('an interview from weeks without a signal is kept, with both hours', () => {
  const result = recordScreening(known, told({ madeAt: '2026-10-01T08:00:00.000Z', scene: on('2026-10-01') }), now)
  expect(result.ok && [result.value.madeAt, result.value.receivedAt]).toEqual(['2026-10-01T08:00:00.000Z', now])
})

test('a wrong clock loses no interview: the day is kept, and the law is that of a day that has come', () => {
  const ahead = { madeAt: '2031-05-01T08:00:00.000Z', scene: on('2031-05-01') }
  expect(outcome(ahead)).toBe('kept')
  expect(isClockAhead(ahead.madeAt, now)).toBe(true)
  expect(isClockAhead(now, now)).toBe(false)
  expect(outcome({ madeAt: '1970-01-01T00:00:10.000Z', scene: on('2026-11-20') })).toBe('kept')
})

test('a day that has come by neither clock is refused', () => {
  expect(outcome({ scene: on('2026-11-22') })).toBe('kept')
  expect(outcome({ scene: on('2026-11-23') })).toBe('screening.held-in-future')
})

test('nothing is asked about a deed that came after the talk', () => {
  expect(outcome({ scene: on('2026-11-20', '2026-11-20') })).toBe('kept')
  expect(outcome({ scene: on('2026-11-20', plusDays('2026-11-20', 1)) })).toBe('screening.act-after-screening')
})

test('the law of the day of the deed decides, not that of the talk', () => {
  const offences = (actOn: string) => {
    const result = recordScreening(
      known,
      told({ ageBand: '30-59', facts: { begging: 'yes', recruited: 'yes', threat: 'yes' }, scene: on('2026-11-20', actOn) }),
      now,
    )
    return result.ok ? result.value.findings.filter(({ finding }) => finding === 'made-out').map(({ offence }) => offence) : []
  }
  expect(offences('2016-05-01')).not.toContain('ptpa-2018/3-2')
  expect(offences('2026-05-01')).toContain('ptpa-2018/3-2')
})

test('facts that the law does not know, answered or refused, are named', () => {
  const result = recordScreening(known, told({ facts: { 'in-a-tower': 'yes' }, refusedToSay: ['a-tale'] }), now)
  expect(result).toEqual({ ok: false, refusal: { code: 'screening.unknown-fact', params: { facts: ['in-a-tower', 'a-tale'] } } })
})

test('an answer that says another age than the band beside it is shown to the officer', () => {
  expect(outcome({ ageBand: '30-59', facts: { 'victim-is-child': 'yes' } })).toBe('screening.answers-contradict')
  expect(outcome({ ageBand: 'unknown', facts: { 'victim-is-child': 'yes' } })).toBe('kept')
  expect(outcome({ sex: 'male', facts: { 'victim-is-female': 'yes' } })).toBe('screening.answers-contradict')
})

test('a district lies in its province, or it is none', () => {
  expect(recordScreening({ edition, instruments, provinceOfDistrict: 'PK-SD' }, told(), now)).toMatchObject({
    refusal: { code: 'screening.district-not-in-province' },
  })
  expect(recordScreening({ edition, instruments, provinceOfDistrict: null }, told(), now)).toMatchObject({
    refusal: { code: 'screening.no-such-district' },
  })
})

test('what somebody refused to say stays unknown to the law, and is kept as refused', () => {
  const result = recordScreening(known, told({ facts: { begging: 'unknown' }, refusedToSay: ['begging'] }), now)
  expect(result.ok && [result.value.refusedToSay, result.value.facts, result.value.presumption]).toEqual([
    ['begging'],
    { begging: 'unknown' },
    'ask-more',
  ])
})

const heard = (answers: Record<string, How>, about: Partial<Interviewed> = {}): Partial<RecordScreening> => ({
  ...{ facts: {}, sex: 'female', ageBand: '18-29' },
  interview: { instrument: 'short-screen', edition: instruments.id, modules: [], observed: [], answers, ...about },
})
const keptOf = (about: Partial<RecordScreening>) => {
  const result = recordScreening(known, told(about), now)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const trafficked: Record<string, How> = {
  ...{
    'promised-work': 'yes',
    'promised-pay': 'yes',
    'work-hours': 'yes',
    'work-pay': 'yes',
    'documents-kept': 'yes',
    'kept-apart': 'yes',
  },
}

test('the house works out facts and indicators from the answers itself, and keeps both with the edition that said so', () => {
  const kept = keptOf(heard(trafficked))
  expect(kept.facts).toMatchObject({ deceived: 'yes', 'documents-kept': 'yes' })
  expect(kept.indicators).toMatchObject({ edition: instruments.id, outcome: 'trafficking', forcedLabour: [2, 3, 4, 7, 8, 11] })
  expect(kept.presumption).toBe('presumed-victim')
  expect(kept.indicators?.profiles[0]?.dimensions[0]).toEqual({
    ...{ dimension: 'deceptive-recruitment', standing: 'positive', rule: 'strong-and-another', carriedBy: ['DR01', 'DR08'] },
  })
})

test('which instrument asked changes nothing in what the same answers come to', () => {
  const codes = instruments.questions.map(({ code }) => code)
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...codes), fc.constantFrom<How>('yes', 'no', 'refused'), { maxKeys: 60 }), (answers) => {
      const found = ['short-screen', 'long-interview', 'child-interview'].map((instrument) => {
        const { presumption, indicators, facts } = keptOf(heard(answers, { instrument }))
        return { presumption, indicators, facts }
      })
      expect(found[1]).toEqual(found[0])
      expect(found[2]).toEqual(found[0])
    }),
    { numRuns: 30 },
  )
}, 60_000)

test('a screening from a device that knew only facts of the law is taken as before', () => {
  expect(keptOf({})).toMatchObject({ interview: null, indicators: null, operationId: null, agreedTo: 'not-asked' })
})

test('facts that say the opposite of the answers beside them are refused; from another edition the device is believed', () => {
  const both = { ...heard({ threat: 'yes' }), facts: { threat: 'no' as const } }
  expect(outcome(both)).toBe('screening.answers-contradict')
  const older = heard({ 'a-question-of-then': 'yes' }, { edition: '2025-01-01.0000000000' })
  expect(outcome({ ...older, facts: { 'bonded-labour': 'yes' } })).toBe('kept')
})

test('whoever agrees only to be counted leaves no name and no words behind', () => {
  const adult = heard({ 'bonded-labour': 'yes', 'free-to-leave': 'no' })
  const name = { fullName: 'Test Person 3', nameInLatin: null, fatherOrHusbandName: null, cnic: null, phone: null }
  expect(outcome({ ...adult, agreedTo: 'count-only' })).toBe('kept')
  expect(outcome({ ...adult, agreedTo: 'count-only', identity: name })).toBe('screening.count-only-with-words')
  expect(outcome({ ...adult, agreedTo: 'count-only', note: 'She spoke of a son.' })).toBe('screening.count-only-with-words')
})

test('a child in need is never only counted: whoever meets one has to report it', () => {
  for (const ageBand of ['under-14', '16-17', 'unknown'] as const)
    expect(outcome({ ...heard({ begging: 'yes' }), ageBand, agreedTo: 'count-only' })).toBe('screening.count-only-of-child')
})
