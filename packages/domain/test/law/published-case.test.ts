import { describe, expect, test } from 'vitest'
import { fromPublishedCase, publishedFacts, type PublishedCase } from '../../src/law/published-case.ts'
import { PublishedCaseLine } from '../../src/law/published-case-schema.ts'
import { edition, published, type Told } from './world.ts'

const told = (more: Partial<Told>) => fromPublishedCase(published({ says: '', year: 2023, yes: '', ...more }))

describe('Who the victims are', () => {
  test('Grown-ups and children, women and men, become one victim of each kind, so that nobody is judged by the average', () => {
    expect(told({ age: 'mixed_adults_and_children', sex: 'mixed' }).victims.map(({ ref }) => ref)).toEqual([
      'adult female',
      'adult male',
      'child female',
      'child male',
    ])
  })

  test('Children of mixed age are some under fourteen and some above', () => {
    expect(told({ age: 'mixed_children', sex: 'female' }).victims.map(({ facts }) => facts['victim-under-14'])).toEqual(['yes', 'no'])
  })

  test('A child of unsaid age is a child, and nothing more is claimed', () => {
    expect(told({ age: 'child_unspecified' }).victims[0]?.facts).toEqual({
      'victim-is-citizen': 'yes',
      'victim-is-child': 'yes',
      'victim-is-female': 'no',
    })
  })

  test('Somebody of unknown age and sex stays unknown', () => {
    expect(told({ age: 'unknown', sex: 'unknown', nationality: [] }).victims).toEqual([{ ref: 'victim', facts: {} }])
  })

  test('A nation that the source does not know makes nobody a foreigner', () => {
    expect(told({ nationality: ['unknown'] }).victims[0]?.facts['victim-is-citizen']).toBeUndefined()
  })

  test('Adolescents and newborns are children in whatever words a source says it', () => {
    for (const age of ['adolescent', 'newborn', 'under_18', 'teenagers']) {
      expect(told({ age }).victims[0]?.facts['victim-is-child']).toBe('yes')
    }
  })

  test('People of two nations are neither all citizens nor all foreigners', () => {
    expect(told({ nationality: ['Pakistan', 'Afghanistan'] }).victims[0]?.facts['victim-is-citizen']).toBeUndefined()
  })
})

describe('What the source says', () => {
  test('What the source does not say stays unknown', () => {
    expect(told({}).transaction).toEqual({})
  })

  test('A source that rules out forced labour and names no other compulsion rules out compelled work', () => {
    expect(told({ yes: '', no: 'forced_labour' }).transaction['compelled-labour']).toBe('no')
    expect(told({ yes: 'bonded_labour', no: 'forced_labour' }).transaction['compelled-labour']).toBeUndefined()
  })

  test('A crossing against the rules is a crossing, unless the source says that no border was crossed', () => {
    expect(told({ yes: 'irregular_border_crossing' }).transaction['cross-border']).toBe('yes')
    expect(told({ yes: 'irregular_border_crossing', no: 'cross_border' }).transaction['cross-border']).toBe('no')
    expect(told({ countries: ['Pakistan', 'Iran'] }).transaction['cross-border']).toBe('yes')
  })

  test('Small children are promised no job abroad', () => {
    const recruited = { yes: 'recruitment transport forced_labour cross_border', countries: ['Pakistan', 'Oman'] }
    expect(told({ ...recruited, age: 'child_under_14' }).transaction['job-abroad-promised']).toBeUndefined()
    expect(told(recruited).transaction['job-abroad-promised']).toBe('yes')
  })

  test("A father is family and a broker is not, and the format's own answer wins over the words for them", () => {
    expect(told({ relation: 'father of the girl' }).transaction['family-complicity']).toBe('yes')
    expect(told({ relation: 'marriage brokers' }).transaction['arranged-by-stranger']).toBe('yes')
    expect(told({ relation: 'father of the girl', no: 'family_complicity' }).transaction['family-complicity']).toBe('no')
  })
})

describe('Who else is in it', () => {
  const seized = { age: 'child_under_14', yes: 'abduction' }

  test('A child seized by somebody outside the family is taken from its guardian; by its father it may be a quarrel about custody', () => {
    expect(told({ ...seized, relation: 'unknown men' }).transaction['taken-from-guardian']).toBe('yes')
    expect(told({ ...seized, relation: 'own father' }).transaction['taken-from-guardian']).toBeUndefined()
  })

  test('A child at work for somebody, where the source denies compulsion, is employed; beside its father it helps the family', () => {
    const work = { age: 'child_under_14', yes: '', no: 'forced_labour' }
    expect(told({ ...work, relation: 'owner of a workshop' }).transaction['child-employed']).toBe('yes')
    expect(told({ ...work, relation: 'own father' }).transaction['family-work-only']).toBe('yes')
    expect(told({ ...work, relation: 'owner of a workshop', no: '' }).transaction['child-employed']).toBeUndefined()
    expect(told({ ...work, relation: 'own father, who has a workshop' }).transaction['family-work-only']).toBe('yes')
    expect(told({ ...work, relation: 'owner of a workshop', yes: 'forced_labour', no: '' }).transaction['child-employed']).toBe('yes')
  })

  test('A council that gives a girl settles a dispute', () => {
    expect(told({ relation: 'own elders by order of a jirga' }).transaction['settles-dispute']).toBe('yes')
    expect(told({ relation: 'own elders' }).transaction['settles-dispute']).toBeUndefined()
  })

  test('A woman who agreed and was not forced into a marriage has eloped with somebody; where there was nobody there is no marriage', () => {
    const left = { age: 'adult', sex: 'female', yes: 'initial_consent', no: 'forced_or_sham_marriage' }
    expect(told({ ...left, relation: 'chosen husband' }).transaction['marriage-at-issue']).toBe('yes')
    expect(told({ ...left, relation: 'nobody' }).transaction['marriage-at-issue']).toBeUndefined()
  })

  test('Whoever is paid to arrange, lies and wants nothing else of anybody sells a place abroad; a bride or a captive was wanted', () => {
    const paid = 'fee_paid_to_facilitator fraud_or_deception'
    expect(told({ yes: paid }).transaction['job-abroad-promised']).toBe('yes')
    for (const wanted of ['forced_or_sham_marriage', 'ransom_or_extortion']) {
      expect(told({ yes: `${paid} ${wanted}` }).transaction['job-abroad-promised']).toBeUndefined()
    }
  })

  test('Money paid for an operation abroad promises no job there', () => {
    const taken = { yes: 'recruitment fee_paid_to_facilitator cross_border organ_removal', countries: ['Pakistan', 'Azerbaijan'] }
    expect(told(taken).transaction['job-abroad-promised']).toBeUndefined()
  })
})

describe('When and where', () => {
  test('Only the year is known: the law of the first of July is taken, and the whole year is kept in mind', () => {
    expect(told({ year: 2025 })).toMatchObject({ onDate: '2025-07-01', between: ['2025-01-01', '2025-12-31'] })
  })

  test.each([
    ['Punjab / Azad Jammu and Kashmir', ['PK-PB', 'PK-JK']],
    ['Islamabad Capital Territory', ['PK-IS']],
    ['Khyber Pakhtunkhwa', ['PK-KP']],
    ['Gilgit-Baltistan', ['PK-GB']],
    [null, []],
  ])('%s', (province, codes) => {
    expect(told({ province }).place.provinces).toEqual(codes)
  })
})

test('Where only a city is named, its province is known; a named province wins', () => {
  expect(fromPublishedCase({ ...published({ says: '', year: 2023, yes: '' }), place: { district: 'Karachi' } }).place.provinces).toEqual([
    'PK-SD',
  ])
  const both = { district: 'Lahore / Sargodha', province_or_state: 'Islamabad Capital Territory' }
  expect(fromPublishedCase({ ...published({ says: '', year: 2023, yes: '' }), place: both }).place.provinces).toEqual(['PK-IS'])
})

test("Every fact that a published case can fill is in the lawyers' list", () => {
  const known = new Set<string>(edition.facts.map(({ fact }) => fact))
  expect(publishedFacts.filter((fact) => !known.has(fact))).toEqual([])
})

describe('A line of a file', () => {
  const line: PublishedCase = published({ says: '', year: 2023, yes: 'recruitment' })

  test('What the format holds besides is ignored', () => {
    expect(PublishedCaseLine.safeParse({ ...line, title: 'x', expert: {} }).success).toBe(true)
  })

  test.each([
    ['without a year', { ...line, year: undefined }],
    ['with a year in words', { ...line, year: 'last year' }],
    ['without facts', { ...line, structured: undefined }],
    ['with an answer that is none of the three', { ...line, structured: { act: { recruitment: 'perhaps' } } }],
    ['without a place', { ...line, place: undefined }],
  ])('A case %s is refused', (_, broken) => {
    expect(PublishedCaseLine.safeParse(broken).success).toBe(false)
  })
})
