import { expect, test } from 'vitest'
import type { ProviderSite } from '../../src/referral/provider-site.ts'
import { ProviderSite as Schema } from '../../src/referral/provider-site.ts'
import { closeProvider, registerProvider, reopenProvider, type BeforeRegistering } from '../../src/referral/register-provider.ts'
import { ok, refuse } from '../../src/result.ts'

const unknown = 'unknown' as const
const shelter: ProviderSite = {
  called: { en: 'Shelter (test)', ur: 'پناہ گاہ (آزمائشی)' },
  services: ['shelter'],
  district: 'PK614',
  takes: { women: 'yes', men: 'no', girls: unknown, boys: unknown, transgender: unknown, childrenAlong: unknown, disability: unknown },
  languages: ['ur'],
  opensAt: null,
  closesAt: null,
  phone: null,
  addressHidden: false,
  place: { lat: 31.118_76, lon: 74.449_91 },
}
const known: BeforeRegistering = {
  organisation: { province: 'PK-PB', district: null, open: true },
  district: { lat: 31.08, lon: 74.12, province: 'PK-PB' },
  sameName: false,
}
const middle = { lat: 31.08, lon: 74.12 }

test('a shelter is put on the map to about a kilometre, and in the province of its district', () => {
  expect(registerProvider(known, shelter)).toEqual(ok({ province: 'PK-PB', district: 'PK614', lat: 31.12, lon: 74.45 }))
})

test('a hidden address is put at the middle of its district, whatever was typed', () => {
  expect(registerProvider(known, { ...shelter, addressHidden: true })).toMatchObject({ value: middle })
  expect(registerProvider(known, { ...shelter, place: null })).toMatchObject({ value: middle })
})

test('a point that lies in another country was mistyped', () => {
  expect(registerProvider(known, { ...shelter, place: { lat: 74.4, lon: 31.1 } })).toMatchObject({
    refusal: { code: 'referral.place-far' },
  })
})

test('a place that helps belongs to an open agency that works in its district, under a name of its own', () => {
  const refused = (changes: Partial<BeforeRegistering>) => registerProvider({ ...known, ...changes }, shelter)
  expect(refused({ organisation: { ...known.organisation, open: false } })).toEqual(refuse('referral.organisation-closed'))
  expect(refused({ organisation: { province: 'PK-SD', district: null, open: true } })).toEqual(refuse('referral.site-outside'))
  expect(refused({ district: null })).toEqual(refuse('referral.no-such-district'))
  expect(refused({ sameName: true })).toEqual(refuse('referral.site-there'))
  expect(registerProvider(known, { ...shelter, opensAt: '09:00' })).toEqual(refuse('referral.hours-both'))
})

test('a place that was taken out takes nobody, and comes back while its agency is open', () => {
  expect(closeProvider({ active: true })).toEqual(ok(null))
  expect(closeProvider({ active: false })).toEqual(refuse('referral.provider-closed'))
  expect(reopenProvider({ ...known, active: false })).toEqual(ok(null))
  expect(reopenProvider({ ...known, active: true })).toEqual(refuse('referral.provider-open'))
  expect(reopenProvider({ ...known, active: false, sameName: true })).toEqual(refuse('referral.site-there'))
  expect(reopenProvider({ ...known, organisation: { ...known.organisation, open: false }, active: false })).toEqual(
    refuse('referral.organisation-closed'),
  )
})

test('what is written of a place is held to its form, and nothing else gets in with it', () => {
  const faults = (changes: object) => Schema.safeParse({ ...shelter, ...changes }).error?.issues.map(({ message }) => message) ?? []
  expect(faults({})).toEqual([])
  expect(faults({ services: [] })).toEqual(['referral.service-needed'])
  expect(faults({ services: ['shelter', 'shelter'] })).toEqual(['referral.service-twice'])
  expect(faults({ opensAt: '9 am' })).toEqual(['referral.hour-form'])
  expect(faults({ phone: 'ask her' })).toEqual(['referral.phone-form'])
  expect(faults({ phone: '1099' })).toEqual([])
  expect(faults({ address: 'House 7' })).not.toEqual([])
})
