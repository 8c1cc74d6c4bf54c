import { describe, expect, test } from 'vitest'
import { qualify } from '../../src/law/qualify.ts'
import { situation } from './parties.ts'
import { law } from './world.ts'

const her = { her: { 'victim-is-female': 'yes', 'victim-is-child': 'no', 'victim-is-citizen': 'yes' } } as const
const soldForSex = { transported: 'yes', deceived: 'yes', 'sold-or-bought': 'yes', 'commercial-sex': 'yes' } as const

describe('Whose case', () => {
  test('Inside the country the police lead, and the rule that says so is named', () => {
    const { agency } = qualify(law, situation({ ...soldForSex, 'cross-border': 'no' }, her))
    expect(agency.lead).toBe('police')
    expect(agency.rules.find(({ then }) => then.includes('police'))?.rule).toBe('JA-01')
  })

  test('Across the border the FIA leads', () => {
    expect(qualify(law, situation({ ...soldForSex, 'cross-border': 'yes' }, her)).agency).toMatchObject({ lead: 'fia' })
  })

  test('An official who looked away brings in somebody from outside the chain of command', () => {
    const { agency, protections } = qualify(law, situation({ ...soldForSex, 'official-complicity': 'yes' }, her))
    expect(agency.also).toContain('outside-oversight')
    expect(protections).toContain('outside-oversight')
  })

  test('A woman sold for sex goes to the special unit since the Anti-Rape Act, and did not before', () => {
    expect(qualify(law, situation(soldForSex, her)).agency.also).toContain('sexual-offences-unit')
    expect(qualify(law, situation(soldForSex, her, {}, { onDate: '2019-05-05' })).agency.also).not.toContain('sexual-offences-unit')
  })
})

describe('Which court', () => {
  test('A foreign girl trafficked for sex falls between two courts that each let no other try it', () => {
    const { courts } = qualify(law, situation({ ...soldForSex, 'into-pakistan': 'yes' }, her, {}, { onDate: '2025-06-06' }))
    expect(courts.conflict).toEqual(expect.arrayContaining(['special-court-central', 'anti-rape-court']))
  })

  test('A grown man sold for sex is heard by the Court of Session', () => {
    const { courts } = qualify(law, situation(soldForSex, { him: { 'victim-is-female': 'no', 'victim-is-child': 'no' } }))
    expect(courts.courts).toContain('court-of-session')
    expect(courts.courts).not.toContain('anti-rape-court')
  })

  test('A court for what is only open is named apart', () => {
    const { courts } = qualify(law, situation({ transported: 'yes', 'commercial-sex': 'yes' }, her))
    expect(courts.courts).not.toContain('anti-rape-court')
    expect(courts.possible).toContain('anti-rape-court')
  })

  test('A child among the accused is for the Juvenile Court', () => {
    const { courts } = qualify(law, situation(soldForSex, her, { boy: { 'accused-is-child': 'yes' } }))
    expect(courts.courts).toContain('juvenile-court')
  })
})

describe('Protection', () => {
  test('Somebody whose age nobody knows is protected as a child and her age is looked into', () => {
    const { protections, classification } = qualify(
      law,
      situation({ harboured: 'yes', 'domestic-servitude': 'yes' }, { her: { 'victim-is-female': 'yes' } }),
    )
    expect(protections).toEqual(expect.arrayContaining(['child-protection-officer', 'age-assessment', 'no-punishment', 'female-officer']))
    expect(classification).toMatchObject({ protocol: 'open', presumed: 'made-out', nationalAct: 'open' })
  })

  test('A grown man gets no child officer', () => {
    const { protections } = qualify(
      law,
      situation({ harboured: 'yes', force: 'yes', 'forced-labour': 'yes' }, { him: { 'victim-is-child': 'no', 'victim-is-female': 'no' } }),
    )
    expect(protections).not.toContain('child-protection-officer')
    expect(protections).toContain('apart-from-suspects')
  })

  test('Bonded people are released at once and their debt is void', () => {
    expect(qualify(law, situation({ 'bonded-labour': 'yes' })).protections).toEqual(expect.arrayContaining(['release-now', 'debt-void']))
  })

  test('Nobody is promised anything while nothing is known', () => {
    expect(qualify(law, situation({})).protections).toEqual([])
  })
})

describe('Two answers', () => {
  test('Kidneys taken from drugged men are trafficking under the Protocol and not under the national Act', () => {
    const { classification } = qualify(
      law,
      situation(
        { recruited: 'yes', drugged: 'yes', 'organ-removal': 'yes', 'compelled-labour': 'no', 'commercial-sex': 'no', begging: 'no' },
        { him: { 'victim-is-child': 'no' } },
      ),
    )
    expect(classification).toMatchObject({ primary: 'trafficking', protocol: 'made-out', nationalAct: 'not-made-out' })
  })

  test('In 1995 there was no national Act', () => {
    const { classification } = qualify(law, situation(soldForSex, her, {}, { onDate: '1995-01-01' }))
    expect(classification).toMatchObject({ protocol: 'made-out', nationalAct: 'not-in-force' })
  })

  test('A kiln family that was also tricked carries both labels, bonded labour first', () => {
    const { classification } = qualify(
      law,
      situation({ recruited: 'yes', deceived: 'yes', 'bonded-labour': 'yes' }, { them: { 'victim-is-child': 'no' } }),
    )
    expect(classification.labels).toEqual(['bonded-labour', 'trafficking'])
  })

  test('Answers that cannot both stand are handed to a person', () => {
    const { contradictions } = qualify(law, situation({}, { her: { 'victim-under-14': 'yes', 'victim-is-child': 'no' } }))
    expect(contradictions).toContainEqual(['victim-under-14', 'victim-is-child'])
  })
})
