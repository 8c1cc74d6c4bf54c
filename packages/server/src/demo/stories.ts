import type { AgeBand, Sex } from '@panah/domain/person/person'
import type { ReferralNeed } from '@panah/domain/referral/referral'
import type { Service } from '@panah/domain/referral/service-provider'

type Answers = Readonly<Record<string, 'yes' | 'no' | 'unknown'>>

/** An invented meeting, of a kind the country knows, with the answers an officer might bring home. */
export interface Story {
  readonly key: string
  readonly place: string
  readonly sex: Sex
  readonly ages: readonly AgeBand[]
  readonly languages: readonly ('ur' | 'pa' | 'sd' | 'skr')[]
  readonly facts: Answers
  readonly service: Extract<Service, 'shelter' | 'legal-aid'>
  readonly need: string
}

export const stories: readonly Story[] = [
  {
    ...{ key: 'kiln-child', place: 'Kiln B-07 (test)', sex: 'female', ages: ['unknown', 'under-14', '14-15'], languages: ['pa', 'ur'] },
    facts: {
      ...{
        'debt-or-advance': 'yes',
        'debt-used-to-hold': 'yes',
        'free-to-leave': 'no',
        confined: 'yes',
        'bonded-labour': 'yes',
        'compelled-labour': 'yes',
      },
      ...{
        recruited: 'yes',
        harboured: 'yes',
        'child-employed': 'yes',
        'work-at-kiln': 'yes',
        'cross-border': 'no',
        'wages-withheld': 'yes',
      },
    },
    service: 'shelter',
    need: 'A bed from tonight, with her mother if she wishes. The owner must not learn the address.',
  },
  {
    ...{ key: 'kiln-adult', place: 'Kiln B-11 (test)', sex: 'male', ages: ['30-59', '18-29'], languages: ['pa'] },
    facts: {
      ...{ 'debt-or-advance': 'yes', 'debt-used-to-hold': 'yes', 'free-to-leave': 'no', 'bonded-labour': 'yes', 'compelled-labour': 'yes' },
      ...{ 'wages-withheld': 'yes', threat: 'yes', 'work-at-kiln': 'yes', 'cross-border': 'no' },
    },
    service: 'legal-aid',
    need: 'Advice on the debt and on his wages; no bed.',
  },
  {
    ...{ key: 'house-servant', place: 'House 14 (test)', sex: 'female', ages: ['under-14', '14-15', 'unknown'], languages: ['ur'] },
    facts: {
      ...{
        recruited: 'yes',
        transported: 'yes',
        harboured: 'yes',
        received: 'yes',
        'domestic-servitude': 'yes',
        'work-in-household': 'yes',
      },
      ...{ 'physical-violence': 'yes', confined: 'yes', 'child-employed': 'yes', 'free-to-leave': 'no', 'cross-border': 'no' },
    },
    service: 'shelter',
    need: 'A bed for a girl, a doctor for injuries to the arm, and nobody from the household near her.',
  },
  {
    ...{ key: 'begging-abroad', place: 'Departure hall (test)', sex: 'female', ages: ['30-59', '18-29'], languages: ['skr', 'ur'] },
    facts: {
      recruited: 'yes',
      transported: 'yes',
      begging: 'yes',
      'cross-border': 'yes',
      'debt-used-to-hold': 'yes',
      'fee-paid': 'yes',
      'documents-kept': 'yes',
    },
    service: 'shelter',
    need: 'A safe night and somebody who speaks Saraiki.',
  },
  {
    ...{ key: 'begging-child', place: 'Bus stand 3 (test)', sex: 'male', ages: ['under-14', '14-15'], languages: ['ur', 'sd'] },
    facts: {
      transported: 'yes',
      harboured: 'yes',
      begging: 'yes',
      'physical-violence': 'yes',
      'cross-border': 'no',
      'free-to-leave': 'no',
      'several-made-to-beg': 'yes',
    },
    service: 'shelter',
    need: 'A place for a boy, school, and help to find his family.',
  },
  {
    ...{ key: 'bride', place: 'Registry counter (test)', sex: 'female', ages: ['18-29', '16-17'], languages: ['ur', 'pa'] },
    facts: {
      ...{ recruited: 'yes', deceived: 'yes', 'marriage-at-issue': 'yes', 'marriage-forced-or-sham': 'yes', 'commercial-sex': 'yes' },
      ...{ transported: 'yes', 'cross-border': 'yes', 'documents-kept': 'yes' },
    },
    service: 'shelter',
    need: 'A hidden address, a counsellor, a lawyer for the marriage papers.',
  },
  {
    ...{ key: 'sold', place: 'Rickshaw stand 9 (test)', sex: 'female', ages: ['14-15', '16-17'], languages: ['ur', 'pa'] },
    facts: {
      ...{
        'sold-or-bought': 'yes',
        transferred: 'yes',
        harboured: 'yes',
        'commercial-sex': 'yes',
        'sexual-exploitation': 'yes',
        confined: 'yes',
      },
      ...{ 'organised-group': 'yes', 'cross-border': 'no' },
    },
    service: 'shelter',
    need: 'A hidden address, a woman doctor, no visitors.',
  },
  {
    ...{ key: 'smuggled', place: 'Check post 2 (test)', sex: 'male', ages: ['18-29'], languages: ['pa'] },
    facts: {
      'migration-only': 'yes',
      'fee-paid': 'yes',
      'irregular-crossing': 'yes',
      'cross-border': 'yes',
      'victim-agreed': 'yes',
      'compelled-labour': 'no',
      'commercial-sex': 'no',
      begging: 'no',
    },
    service: 'legal-aid',
    need: 'Advice and a way home.',
  },
  {
    ...{ key: 'job-abroad', place: 'Arrivals desk (test)', sex: 'male', ages: ['18-29', '30-59'], languages: ['ur'] },
    facts: {
      ...{ recruited: 'yes', deceived: 'yes', transported: 'yes', confined: 'yes', 'forced-crime': 'yes', 'documents-kept': 'yes' },
      ...{ 'cross-border': 'yes', online: 'yes', 'job-abroad-promised': 'yes', 'fee-paid': 'yes' },
    },
    service: 'legal-aid',
    need: 'A lawyer for the passport that was kept, and for the fee.',
  },
  {
    ...{ key: 'few-words', place: 'Bus stand 1 (test)', sex: 'female', ages: ['unknown', '18-29'], languages: ['sd'] },
    facts: { transported: 'yes', 'cross-border': 'unknown', 'free-to-leave': 'unknown' },
    service: 'shelter',
    need: 'A bed for one night and an interpreter for Sindhi.',
  },
  {
    ...{ key: 'family-trade', place: 'Workshop 5 (test)', sex: 'male', ages: ['14-15'], languages: ['pa'] },
    facts: {
      ...{
        'child-employed': 'yes',
        'family-work-only': 'yes',
        recruited: 'no',
        transported: 'no',
        harboured: 'no',
        received: 'no',
        transferred: 'no',
        'sold-or-bought': 'no',
      },
      ...{
        'compelled-labour': 'no',
        'debt-used-to-hold': 'no',
        'free-to-leave': 'yes',
        confined: 'no',
        'physical-violence': 'no',
        'cross-border': 'no',
        begging: 'no',
        'commercial-sex': 'no',
      },
    },
    service: 'legal-aid',
    need: 'Advice to the family on school.',
  },
]

export function storyCalled(key: string): Story {
  const story = stories.find((one) => one.key === key)
  if (!story) throw new Error(`no story is called ${key}`)
  return story
}

/** What a provider is told: the need, in the terms of a story. */
export function needOf(story: Story, ageBand: AgeBand): ReferralNeed {
  const child = ageBand === 'unknown' || ageBand.startsWith('under') || ageBand === '14-15' || ageBand === '16-17'
  return {
    ...{ sex: story.sex, ageBand, treatedAsChild: child, childrenAlong: 0, disability: false, languages: [...story.languages] },
    ...{
      medicalCareNeeded: story.facts['physical-violence'] === 'yes',
      addressMustStayHidden: story.key !== 'smuggled',
      words: story.need,
    },
  }
}
