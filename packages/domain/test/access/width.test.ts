import { expect, test } from 'vitest'
import { roles, type Role } from '../../src/access/role.ts'
import { mayGive, widthOf, type Width } from '../../src/access/width.ts'
import { allPolicies } from '../../src/contract/all-policies.ts'

const inDistrict = { district: 'PK614', province: 'PK-PB' }
const inProvince = { district: null, province: 'PK-PB' }
const ofCountry = { district: null, province: null }

test.each<[Role, Width, Width, Width]>([
  ['frontline-officer', 'office', 'office', 'office'],
  ['investigating-officer', 'office', 'office', 'office'],
  ['caseworker', 'office', 'office', 'office'],
  ['provider', 'office', 'office', 'office'],
  ['supervisor', 'office', 'office', 'office'],
  ['prosecutor', 'office', 'office', 'office'],
  ['legal-reviewer', 'office', 'office', 'office'],
  ['coordinator', 'district', 'province', 'national'],
  ['administrator', 'district', 'province', 'national'],
  ['analyst', 'national', 'national', 'national'],
  ['auditor', 'national', 'national', 'national'],
])('a %s of a district reaches: %s, of a province: %s, of the country: %s', (role, district, province, country) => {
  expect([inDistrict, inProvince, ofCountry].map((office) => widthOf(allPolicies, role, office))).toEqual([district, province, country])
})

test('whoever does the daily work of a district can be given an account there by the administrator of the district', () => {
  const given = roles.filter((role) => mayGive(inDistrict, widthOf(allPolicies, role, inDistrict)))
  expect(roles.filter((role) => !given.includes(role))).toEqual(['analyst', 'auditor'])
})

test('nobody gives away more than she has', () => {
  expect(mayGive(inProvince, 'national')).toBe(false)
  expect(mayGive(inDistrict, 'province')).toBe(false)
  expect(mayGive(inProvince, 'province')).toBe(true)
  expect(mayGive(ofCountry, 'national')).toBe(true)
})

test('a record of which nobody has said that it is about nobody weighs', () => {
  const policies = [{ record: 'something-new', may: { read: { caseworker: 'national' as const } }, hide: {} }]
  expect(widthOf(policies, 'caseworker', inDistrict)).toBe('national')
})
