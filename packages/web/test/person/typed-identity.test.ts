import { Identity } from '@panah/domain/person/person'
import { expect, test } from 'vitest'
import { identityFrom, lineProblem, typedFrom, writtenCnic } from '../../src/person/typed-identity.ts'

test('an empty line is not known', () => {
  expect(identityFrom(typedFrom(null))).toEqual({ fullName: null, nameInLatin: null, fatherOrHusbandName: null, cnic: null, phone: null })
})

test('what was known comes back as it was when nothing is changed', () => {
  const known = {
    fullName: 'آزمائشی شخص 14',
    nameInLatin: 'Test Person 14',
    fatherOrHusbandName: null,
    cnic: '3520212345671',
    phone: '03001234567',
  }
  expect(identityFrom(typedFrom(known))).toEqual(known)
})

test('a CNIC stands as on the card and is sent as digits', () => {
  expect(writtenCnic('3520212345671')).toBe('35202-1234567-1')
  expect(identityFrom({ ...typedFrom(null), cnic: '35202-1234567-1' }).cnic).toBe('3520212345671')
})

test.each([
  ['cnic', '', null],
  ['cnic', '35202-12', 'cnic-length'],
  ['cnic', '95202-1234567-1', 'cnic-form'],
  ['cnic', '35202-1234567-1', null],
  ['phone', '0300 1234567', null],
  ['phone', '+923001234567', null],
  ['phone', '12', 'phone-form'],
  ['fullName', 'anything', null],
] as const)('%s %s: %s', (field, line, problem) => {
  expect(lineProblem(field, line)).toBe(problem)
})

test('a line that passes here passes at the server', () => {
  for (const cnic of ['35202-1234567-1', '1111111111111', '82020-1234567-1']) {
    expect(lineProblem('cnic', cnic)).toBeNull()
    expect(Identity.safeParse({ ...identityFrom(typedFrom(null)), cnic }).success).toBe(true)
  }
})
