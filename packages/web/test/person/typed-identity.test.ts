import { Identity } from '@panah/domain/person/person'
import { expect, test } from 'vitest'
import { identityFrom, typedFrom } from '../../src/person/typed-identity.ts'

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
  expect(typedFrom(known)).toMatchObject({ cnic: '35202-1234567-1', phone: '0300 1234567' })
  expect(identityFrom(typedFrom(known))).toEqual(known)
})

test('what is sent is taken by the server as it is', () => {
  const sent = identityFrom({ ...typedFrom(null), fullName: ' Test Person 14 ', cnic: '35202-1234567-1', phone: '+92 300 1234567' })
  expect(Identity.parse(sent)).toEqual(sent)
})
