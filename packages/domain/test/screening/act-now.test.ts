import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ProvinceCode } from '../../src/ids.ts'
import { actNow, actNowCodes } from '../../src/screening/act-now.ts'
import type { Answers } from '../../src/screening/answers.ts'
import { anyAnswers, edition, presumed, qualified, some } from './some-answers.ts'

const safe = { immediateDanger: 'no', medicalEmergency: 'no', selfHarm: 'no' } as const
function toDo(answers: Answers, province: (typeof ProvinceCode.options)[number] = 'PK-PB') {
  return actNow({ edition, answers, presumption: presumed(answers).presumption, qualification: qualified(answers), province })
}
const codes = (answers: Answers) => toDo(answers).map(({ code }) => code)
const kiln = { 'bonded-labour': 'yes', 'debt-used-to-hold': 'yes', recruited: 'yes' } as const

test('danger comes first, whatever else is known, and also where nothing else is', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const list = codes({ ...answers, safety: { immediateDanger: 'yes', medicalEmergency: 'yes', selfHarm: 'yes' } })
      expect(list.slice(0, 3)).toEqual(['leave-danger', 'medical-emergency', 'stay-with-person'])
    }),
    { numRuns: 30 },
  )
  expect(codes(some({ safety: { immediateDanger: 'yes' } }))[0]).toBe('leave-danger')
})

test('the order never changes, and nothing is said twice', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const list = codes(answers)
      expect(list).toEqual(actNowCodes.filter((code) => list.includes(code)))
    }),
    { numRuns: 40 },
  )
})

test('until somebody is shown to need no help, nobody is put in handcuffs, arrested or left beside the owner', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const list = codes(answers)
      const careful = presumed(answers).presumption !== 'no-indication'
      for (const code of ['away-from-suspects', 'no-handcuffs', 'no-arrest'] as const) expect(list.includes(code)).toBe(careful)
    }),
    { numRuns: 40 },
  )
})

test('a girl, and somebody whose age nobody knows, has child protection called, by the number of her province', () => {
  for (const ageBand of ['under-14', '14-15', '16-17', 'unknown'] as const) {
    const child = some({ safety: safe, sex: 'female', ageBand, facts: kiln })
    const call = (province: (typeof ProvinceCode.options)[number]) =>
      toDo(child, province).find(({ code }) => code === 'call-child-protection')?.call
    expect(call('PK-PB')).toMatchObject({ number: '1121', body: 'child-protection-welfare-bureau' })
    expect(call('PK-BA')).toMatchObject({ number: '1099', body: 'ministry-of-human-rights' })
    for (const province of ProvinceCode.options) expect(call(province)?.number).toMatch(/^\d+$/)
    expect(codes(child)).toContain('child-before-court')
    expect(codes(child).includes('settle-age')).toBe(ageBand === 'unknown')
  }
  expect(codes(some({ safety: safe, sex: 'female', ageBand: '30-59', facts: kiln }))).not.toContain('call-child-protection')
})

test('a woman has a woman officer beside her, a transgender person chooses, and a man is not sent one', () => {
  const of = (sex: 'female' | 'male' | 'transgender' | 'unknown') => codes(some({ safety: safe, sex, ageBand: '30-59', facts: kiln }))
  expect(of('female')).toContain('female-officer')
  expect(of('unknown')).toContain('female-officer')
  expect(of('transgender')).toContain('officer-of-their-choice')
  expect(of('transgender')).not.toContain('female-officer')
  expect(of('male')).not.toContain('female-officer')
})

test('a family held by an advance is freed of the debt, and the deputy commissioner and the labour department are told', () => {
  const list = codes(some({ safety: safe, sex: 'male', ageBand: '30-59', facts: kiln }))
  expect(list).toEqual(expect.arrayContaining(['release-from-debt', 'tell-deputy-commissioner', 'tell-labour-department']))
})

test('whoever was hurt sees a doctor, and after a sexual offence the crisis cell', () => {
  const list = codes(some({ safety: safe, sex: 'female', ageBand: '18-29', facts: { 'sexual-violence': 'yes' } }))
  expect(list).toEqual(expect.arrayContaining(['medical-care', 'crisis-cell']))
})

test('a child is not handed back to a family that took part', () => {
  const child = { safety: safe, sex: 'male', ageBand: 'under-14' } as const
  expect(codes(some({ ...child, facts: { begging: 'yes', 'family-complicity': 'yes' } }))).toContain('not-back-to-family')
  expect(codes(some({ ...child, facts: { begging: 'yes' } }))).not.toContain('not-back-to-family')
})

test('whoever crossed the border has the hotline of the FIA', () => {
  const found = toDo(
    some({ safety: safe, sex: 'male', ageBand: '18-29', facts: { 'cross-border': 'yes', 'forced-labour': 'yes', deceived: 'yes' } }),
  )
  expect(found.find(({ code }) => code === 'call-trafficking-hotline')?.call?.number).toBe('111-247-786')
})
