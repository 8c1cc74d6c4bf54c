import type { Edition } from '../law/edition.ts'
import type { FactCode } from '../law/fact-code.ts'
import type { Qualification } from '../law/qualify.ts'
import type { ProvinceCode } from '../ids.ts'
import { isTreatedAsChild } from '../person/age.ts'
import { answerReader, factsOfPerson, type Answers } from './answers.ts'
import { childHelplines, policeEmergency, traffickingHotline, type Call } from './child-helplines.ts'
import type { Presumption } from './screening.ts'

/** What to do in the next hour, in the order in which to do it. */
export const actNowCodes = [
  'leave-danger',
  'medical-emergency',
  'stay-with-person',
  'away-from-suspects',
  'female-officer',
  'officer-of-their-choice',
  'call-child-protection',
  'not-back-to-family',
  'medical-care',
  'crisis-cell',
  'no-handcuffs',
  'no-arrest',
  'release-from-debt',
  'tell-deputy-commissioner',
  'tell-labour-department',
  'call-trafficking-hotline',
  'child-before-court',
  'settle-age',
  'offer-help-anyway',
] as const
export type ActNowCode = (typeof actNowCodes)[number]

export interface ActNow {
  readonly code: ActNowCode
  readonly call?: Call
}

export interface ActNowAsked {
  readonly edition: Pick<Edition, 'facts'>
  readonly answers: Pick<Answers, 'safety' | 'sex' | 'ageBand' | 'facts'>
  readonly presumption: Presumption
  readonly qualification: Pick<Qualification, 'classification' | 'agency'>
  readonly province: ProvinceCode
}

/** Signs after which a doctor looks at the person, whatever else is decided. */
const hurts: readonly FactCode[] = [
  'physical-violence',
  'serious-injury',
  'drugged',
  'organ-removed',
  'sexual-violence',
  'raped',
  'child-used-sexually',
]
/** Signs after which the anti-rape crisis cell of the hospital is asked: one examination, by a woman (Anti-Rape Act 2021 s. 5). */
const sexual: readonly FactCode[] = [
  'sexual-violence',
  'raped',
  'child-used-sexually',
  'sexual-exploitation',
  'commercial-sex',
  'abuse-images',
]
/** A guardian can be the trafficker: nobody is handed back before child protection has looked. */
const byFamily: readonly FactCode[] = ['family-complicity', 'controller-paid']

/** Facts that put a line on the card, in groups of which one yes is enough. */
export const factsOfCard: readonly (readonly FactCode[])[] = [hurts, sexual, byFamily]

/** The act-now card. Danger comes first, and comes also where nothing else is known. */
export function actNow({ edition, answers, presumption, qualification, province }: ActNowAsked): ActNow[] {
  const read = answerReader(edition, { ...answers.facts, ...factsOfPerson(answers) })
  const any = (facts: readonly FactCode[]) => facts.some((fact) => read(fact) === 'yes')
  const { classification, agency } = qualification
  const child = isTreatedAsChild(answers.ageBand ?? 'unknown')
  const careful = presumption !== 'no-indication'
  const presumed = presumption === 'presumed-victim'
  const bonded = classification.labels.includes('bonded-labour') || any(['bonded-labour', 'debt-used-to-hold'])
  const hurt = any(hurts)
  const sex = answers.sex ?? 'unknown'

  const when: Readonly<Record<ActNowCode, boolean | Call>> = {
    'leave-danger': answers.safety.immediateDanger === 'yes' && policeEmergency,
    'medical-emergency': answers.safety.medicalEmergency === 'yes',
    'stay-with-person': answers.safety.selfHarm === 'yes',
    'away-from-suspects': careful,
    'female-officer': careful && (sex === 'female' || sex === 'unknown'),
    'officer-of-their-choice': careful && sex === 'transgender',
    'call-child-protection': child && childHelplines[province],
    'not-back-to-family': child && any(byFamily),
    'medical-care': hurt && answers.safety.medicalEmergency !== 'yes',
    'crisis-cell': any(sexual),
    'no-handcuffs': careful,
    'no-arrest': careful,
    'release-from-debt': presumed && bonded,
    'tell-deputy-commissioner': bonded,
    'tell-labour-department': bonded || agency.also.includes('labour') || agency.lead === 'labour',
    'call-trafficking-hotline': careful && agency.lead === 'fia' && traffickingHotline,
    'child-before-court': presumed && child,
    'settle-age': careful && (answers.ageBand ?? 'unknown') === 'unknown',
    'offer-help-anyway': !careful,
  }
  return actNowCodes.flatMap((code): ActNow[] => {
    const found = when[code]
    if (found === false) return []
    return [found === true ? { code } : { code, call: found }]
  })
}
