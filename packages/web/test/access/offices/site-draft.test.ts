import { ProviderSite } from '@panah/domain/referral/provider-site'
import { expect, test } from 'vitest'
import type { SiteRow } from '../../../src/access/offices/office-row.ts'
import { bedsOf, draftOf, newSite, siteFault, siteOf, type SiteDraft } from '../../../src/access/offices/site-draft.ts'

const called = { en: 'Shelter (test)', ur: 'پناہ گاہ (آزمائشی)' }
const begun = newSite(called, { province: 'PK-PB', district: null })
const filled: SiteDraft = { ...begun, services: ['shelter'], area: { province: 'PK-PB', district: 'PK614' } }

test('of a new shelter nobody has said whom it takes, and its address is hidden until somebody says otherwise', () => {
  expect(new Set(Object.values(begun.takes))).toEqual(new Set(['unknown']))
  expect(begun.addressHidden).toBe(true)
})

test('the form says what is missing, one thing at a time, and then sends what the door takes', () => {
  expect(siteFault({ ...begun, called: { ...called, ur: 'Shelter' } })).toBe('name')
  expect(siteFault(begun)).toBe('services')
  expect(siteFault({ ...begun, services: ['shelter'] })).toBe('district')
  expect(siteFault({ ...filled, always: false, opensAt: '09:00' })).toBe('hours')
  expect(siteFault({ ...filled, addressHidden: false, lat: '31.1' })).toBe('place')
  expect(siteFault(filled)).toBeNull()
  expect(ProviderSite.safeParse(siteOf(filled)).success).toBe(true)
})

test('where the address is hidden no point leaves the form, though one was typed before', () => {
  expect(siteOf({ ...filled, lat: '31.12', lon: '74.45' }).place).toBeNull()
  expect(siteOf({ ...filled, addressHidden: false, lat: '31.12', lon: '74.45' }).place).toEqual({ lat: 31.12, lon: 74.45 })
})

test('beds are told for a shelter only, and an empty line tells nothing', () => {
  expect(bedsOf({ ...filled, beds: '4' })).toBe(4)
  expect(bedsOf({ ...filled, beds: '' })).toBeNull()
  expect(bedsOf({ ...filled, services: ['legal-aid'], beds: '4' })).toBeNull()
})

test('what is known of a place comes back into the form as it was, and goes out again unchanged', () => {
  const site = siteOf({ ...filled, addressHidden: false, lat: '31.12', lon: '74.45', phone: '1099', languages: ['ur'] })
  const { called: name, place, ...rest } = site
  const row: SiteRow = {
    ...{ ...rest, name, ...place!, id: crypto.randomUUID(), organisationId: crypto.randomUUID(), province: 'PK-PB' },
    ...{ bedsFree: null, bedsToldAt: null, active: true, version: 1 },
  }
  expect(siteOf(draftOf(row, { lat: 31.08, lon: 74.12 }))).toEqual(site)
  // Where it stands at the middle of its district, nobody has said where it is.
  expect(siteOf(draftOf(row, { lat: 31.12, lon: 74.45 })).place).toBeNull()
})
