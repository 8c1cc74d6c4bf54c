import { expect, test } from 'vitest'
import { areaOf, liesIn } from '../../src/access/office-area.ts'
import { closeOrganisation, closeUnit, openOrganisation, openUnit, reopenOffice } from '../../src/access/set-up-office.ts'
import { ok, refuse } from '../../src/result.ts'

const punjab = { province: 'PK-PB', district: null } as const
const kasur = { province: 'PK-PB', district: 'PK614' } as const
const country = { province: null, district: null } as const

test('a station in a district carries its province with it, and no other', () => {
  expect(areaOf({ province: null, district: 'PK614' }, 'PK-PB')).toEqual(ok(kasur))
  expect(areaOf({ province: 'PK-SD', district: 'PK614' }, 'PK-PB')).toEqual(refuse('access.district-elsewhere'))
  expect(areaOf({ province: null, district: 'PK000' }, null)).toEqual(refuse('access.no-such-district'))
  expect(areaOf(country, null)).toEqual(ok(country))
})

test('of what was sent only the area is kept as the area', () => {
  expect(areaOf({ ...punjab, kind: 'police' } as typeof punjab, null)).toEqual(ok(punjab))
})

test('the police of a province have stations in that province, a federal agency anywhere', () => {
  expect(liesIn(punjab, kasur)).toBe(true)
  expect(liesIn(punjab, { province: 'PK-SD', district: 'PK704' })).toBe(false)
  expect(liesIn(punjab, country)).toBe(false)
  expect(liesIn(country, kasur)).toBe(true)
  expect(liesIn(kasur, punjab)).toBe(false)
})

test('two agencies of one kind are not called alike, and neither are two stations of one agency', () => {
  expect(openOrganisation({ area: ok(punjab), sameName: true })).toEqual(refuse('access.organisation-there'))
  const station = { organisation: { ...punjab, open: true }, area: ok(kasur) }
  expect(openUnit({ ...station, sameName: true })).toEqual(refuse('access.unit-there'))
  expect(openUnit({ ...station, sameName: false })).toEqual(ok(kasur))
})

test('no station is opened in an agency that is closed, or where it does not work', () => {
  expect(openUnit({ organisation: { ...punjab, open: false }, area: ok(kasur), sameName: false })).toEqual(
    refuse('access.organisation-closed'),
  )
  const sindh = { province: 'PK-SD', district: null } as const
  expect(openUnit({ organisation: { ...sindh, open: true }, area: ok(kasur), sameName: false })).toEqual(refuse('access.unit-outside'))
})

test('an agency is closed when nothing under it is open, and nobody closes the office she works in', () => {
  const agency = { open: true, own: false, openUnits: 0, openSites: 0 }
  expect(closeOrganisation(agency)).toEqual(ok(null))
  expect(closeOrganisation({ ...agency, openUnits: 2, openSites: 1 })).toEqual(refuse('access.organisation-in-use', { units: 2, sites: 1 }))
  expect(closeOrganisation({ ...agency, own: true, openUnits: 1 })).toEqual(refuse('access.not-your-own-office'))
  expect(closeUnit({ open: true, own: true })).toEqual(refuse('access.not-your-own-office'))
  expect(closeUnit({ open: false, own: false })).toEqual(refuse('access.office-already-closed'))
})

test('what was closed is opened again, unless its agency is closed or its name was given to another', () => {
  const station = { open: false, above: { open: true }, sameName: false }
  expect(reopenOffice(station)).toEqual(ok(null))
  expect(reopenOffice({ ...station, above: { open: false } })).toEqual(refuse('access.organisation-closed'))
  expect(reopenOffice({ ...station, sameName: true })).toEqual(refuse('access.unit-there'))
  expect(reopenOffice({ ...station, above: null, sameName: true })).toEqual(refuse('access.organisation-there'))
  expect(reopenOffice({ ...station, open: true })).toEqual(refuse('access.office-already-open'))
})
