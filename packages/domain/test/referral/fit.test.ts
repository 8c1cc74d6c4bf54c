import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byFitThenNear, fit, type FittingProvider, type Need } from '../../src/referral/fit.ts'
import type { Service } from '../../src/referral/service-provider.ts'

const tonight = '2026-03-04T17:30:00.000Z' // half past ten in the evening in Pakistan

const woman: Need = {
  sex: 'female',
  ageBand: '18-29',
  treatedAsChild: false,
  childrenAlong: 0,
  disability: false,
  languages: [],
  medicalCareNeeded: false,
  addressMustStayHidden: false,
}
const takesAll = {
  women: 'yes',
  men: 'yes',
  girls: 'yes',
  boys: 'yes',
  transgender: 'yes',
  childrenAlong: 'yes',
  disability: 'yes',
} as const
const home: FittingProvider = {
  services: ['shelter', 'medical'],
  takes: takesAll,
  languages: ['ur', 'pa'],
  addressHidden: true,
  opensAt: null,
  closesAt: null,
  bedsFree: 3,
  bedsToldAt: '2026-03-04T12:00:00.000Z',
}

const shelter = (need: Partial<Need>, provider: Partial<FittingProvider>, now = tonight) =>
  fit('shelter', { ...woman, ...need }, { ...home, ...provider }, now)
const about = (found: ReturnType<typeof fit>, need: string) => found.lines.find((line) => line.need === need)?.fits

test('a home that takes women, has a bed and hides its address can take a woman in danger', () => {
  expect(shelter({ addressMustStayHidden: true }, {}).fits).toBe('yes')
})

test('a girl is not sent to a home for women of eighteen and over', () => {
  const found = shelter({ ageBand: '14-15', treatedAsChild: true }, { takes: { ...takesAll, girls: 'no' } })
  expect(found.fits).toBe('no')
  expect(about(found, 'group')).toBe('no')
})

test('when nobody knows her age, a home for girls will do', () => {
  expect(about(shelter({ ageBand: 'unknown', treatedAsChild: true }, { takes: { ...takesAll, women: 'no' } }), 'group')).toBe('yes')
})

test('when nobody knows her age, a home for women only is asked, not struck off', () => {
  expect(about(shelter({ ageBand: 'unknown', treatedAsChild: true }, { takes: { ...takesAll, girls: 'no' } }), 'group')).toBe('unknown')
})

test('a transgender woman needs a home that says it takes transgender people, whatever it says of women', () => {
  expect(about(shelter({ sex: 'transgender' }, { takes: { ...takesAll, women: 'no', men: 'no' } }), 'group')).toBe('yes')
  expect(about(shelter({ sex: 'transgender' }, { takes: { ...takesAll, transgender: 'unknown' } }), 'group')).toBe('unknown')
  expect(about(shelter({ sex: 'transgender' }, { takes: { ...takesAll, transgender: 'no' } }), 'group')).toBe('no')
})

test('a transgender child is not sent where no child is taken', () => {
  const noChildren = { ...takesAll, girls: 'no', boys: 'no' } as const
  expect(about(shelter({ sex: 'transgender', ageBand: '16-17', treatedAsChild: true }, { takes: noChildren }), 'group')).toBe('no')
})

test('a home that never said whether a child may stay with the mother is asked first', () => {
  const found = shelter({ childrenAlong: 1 }, { takes: { ...takesAll, childrenAlong: 'unknown' } })
  expect(found.fits).toBe('unknown')
})

test('a home whose address is known cannot take a woman who must stay hidden', () => {
  expect(shelter({ addressMustStayHidden: true }, { addressHidden: false }).fits).toBe('no')
})

test('a full home cannot take her; a number that is two days old says nothing either way', () => {
  expect(shelter({}, { bedsFree: 0 }).fits).toBe('no')
  expect(about(shelter({}, { bedsFree: 0, bedsToldAt: '2026-03-02T12:00:00.000Z' }), 'beds')).toBe('unknown')
  expect(about(shelter({}, { bedsFree: 9, bedsToldAt: '2026-03-02T12:00:00.000Z' }), 'beds')).toBe('unknown')
  expect(about(shelter({}, { bedsFree: null, bedsToldAt: null }), 'beds')).toBe('unknown')
})

test('two beds for a mother with three children: the home is asked whether they can share', () => {
  expect(about(shelter({ childrenAlong: 3 }, { bedsFree: 2 }), 'beds')).toBe('unknown')
})

test('a home that takes people in until nine is closed at half past ten, and one open from evening to morning is not', () => {
  expect(about(shelter({}, { opensAt: '08:00', closesAt: '21:00' }), 'open-now')).toBe('no')
  expect(about(shelter({}, { opensAt: '20:00', closesAt: '06:00' }), 'open-now')).toBe('yes')
  expect(about(shelter({}, { opensAt: '20:00', closesAt: '06:00' }, '2026-03-04T07:00:00.000Z'), 'open-now')).toBe('no')
  expect(about(shelter({}, { opensAt: '08:00', closesAt: null }), 'open-now')).toBe('unknown')
})

test('nobody is turned from a home because its list of languages lacks hers: an interpreter can be rung', () => {
  const found = shelter({ languages: ['skr'] }, { languages: ['ur'] })
  expect(about(found, 'language')).toBe('unknown')
  expect(found.fits).toBe('yes')
})

test('an interpreter who does not speak her language is no use to her', () => {
  expect(fit('interpreter', { ...woman, languages: ['ps'] }, { ...home, languages: ['sd'] }, tonight).fits).toBe('no')
  expect(fit('interpreter', { ...woman, languages: ['ps'] }, { ...home, languages: [] }, tonight).lines).toContainEqual({
    need: 'language',
    fits: 'unknown',
  })
})

test('a lawyer is not asked for beds, and not struck off for closing at night', () => {
  const lines = fit('legal-aid', woman, { ...home, bedsFree: 0, opensAt: '09:00', closesAt: '17:00' }, tonight).lines.map(
    ({ need }) => need,
  )
  expect(lines).toEqual(['group'])
})

test('those who can come first, then those to ask, last those who cannot; each nearest first', () => {
  const found = [
    { fits: 'no' as const, km: 1, provider: { id: 'a' } },
    { fits: 'unknown' as const, km: 2, provider: { id: 'b' } },
    { fits: 'yes' as const, km: null, provider: { id: 'c' } },
    { fits: 'yes' as const, km: 40, provider: { id: 'd' } },
    { fits: 'yes' as const, km: 9, provider: { id: 'e' } },
    { fits: 'yes' as const, km: 9, provider: { id: 'f' } },
  ]
  expect(byFitThenNear(found).map(({ provider }) => provider.id)).toEqual(['e', 'f', 'd', 'c', 'b', 'a'])
})

const answers = fc.constantFrom<'yes' | 'no' | 'unknown'>('yes', 'no', 'unknown')
const takes = fc.record({
  women: answers,
  men: answers,
  girls: answers,
  boys: answers,
  transgender: answers,
  childrenAlong: answers,
  disability: answers,
})
const languages = fc.uniqueArray(fc.constantFrom('ur', 'sd', 'ps', 'other'), { maxLength: 3 })
const need = fc.record({
  sex: fc.constantFrom<Need['sex']>('female', 'male', 'transgender', 'unknown'),
  ageBand: fc.constantFrom<Need['ageBand']>('14-15', '18-29', 'unknown'),
  treatedAsChild: fc.boolean(),
  childrenAlong: fc.integer({ min: 0, max: 3 }),
  disability: fc.boolean(),
  languages,
  medicalCareNeeded: fc.boolean(),
  addressMustStayHidden: fc.boolean(),
})
const provider = fc.record({
  services: fc.subarray<Service>(['shelter', 'medical', 'interpreter']),
  takes,
  languages,
  addressHidden: fc.boolean(),
  opensAt: fc.option(fc.constantFrom('08:00', '20:00')),
  closesAt: fc.option(fc.constantFrom('08:00', '21:00')),
  bedsFree: fc.option(fc.integer({ min: 0, max: 3 })),
  bedsToldAt: fc.option(fc.constantFrom('2026-03-04T12:00:00.000Z', '2026-03-01T12:00:00.000Z')),
})
const service = fc.constantFrom<Service>('shelter', 'medical', 'psychosocial', 'legal-aid', 'interpreter', 'return')
const answered = fc.constantFrom<'yes' | 'no'>('yes', 'no')
const answeredTakes = fc.record({
  women: answered,
  men: answered,
  girls: answered,
  boys: answered,
  transgender: answered,
  childrenAlong: answered,
  disability: answered,
})

test('what is certain stays certain whatever a provider may yet say: a missing answer never makes one', () => {
  fc.assert(
    fc.property(service, need, provider, answeredTakes, fc.integer({ min: 0, max: 9 }), (asked, wanted, before, told, beds) => {
      const filled = Object.fromEntries(
        Object.entries(before.takes).map(([key, value]) => [key, value === 'unknown' ? told[key as keyof typeof told] : value]),
      )
      const known = before.bedsFree !== null && before.bedsToldAt === '2026-03-04T12:00:00.000Z'
      const after = {
        ...before,
        takes: filled as typeof before.takes,
        ...(known ? {} : { bedsFree: beds, bedsToldAt: '2026-03-04T12:00:00.000Z' }),
        ...(before.opensAt === null && before.closesAt !== null ? { opensAt: '09:00' } : {}),
        ...(before.closesAt === null && before.opensAt !== null ? { closesAt: '09:00' } : {}),
      }
      const first = fit(asked, wanted, before, tonight)
      if (first.fits !== 'unknown') expect(fit(asked, wanted, after, tonight).fits).toBe(first.fits)
      const later = new Map(fit(asked, wanted, after, tonight).lines.map((each) => [each.need, each.fits]))
      for (const each of first.lines) if (each.fits !== 'unknown') expect(later.get(each.need)).toBe(each.fits)
    }),
    { numRuns: 2000 },
  )
})

test('one no is enough for a no, and there is never a no without a line that says why', () => {
  fc.assert(
    fc.property(service, need, provider, (asked, wanted, offered) => {
      const { fits, lines } = fit(asked, wanted, offered, tonight)
      expect(fits === 'no').toBe(lines.some((each) => each.fits === 'no'))
      expect(new Set(lines.map((each) => each.need)).size).toBe(lines.length)
      if (fits === 'yes') expect(lines.every((each) => each.fits === 'yes' || ['medical', 'language'].includes(each.need))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
