import type { ConsentPurpose } from '@panah/domain/case/consent'
import { isTreatedAsChild } from '@panah/domain/person/age'
import type { Person } from '@panah/domain/person/person'
import type { ReferralNeed, Urgency } from '@panah/domain/referral/referral'
import { latestAnswer, type ConsentAnswer } from '@panah/domain/referral/send-referral'
import type { Service } from '@panah/domain/referral/service-provider'

export const services = ['shelter', 'medical', 'psychosocial', 'legal-aid', 'interpreter', 'return'] as const satisfies readonly Service[]
export const urgencies = ['emergency', 'urgent', 'routine'] as const satisfies readonly Urgency[]

/** What is looked for, as it is chosen on the screen. Her sex and age come from her record and are not chosen here. */
export interface Needs {
  readonly service: Service
  readonly urgency: Urgency
  readonly childrenAlong: number
  readonly disability: boolean
  readonly languages: readonly Person['languages'][number][]
  readonly medicalCareNeeded: boolean
  readonly addressMustStayHidden: boolean
  readonly words: string
}

/** To begin with: a bed, as urgent as the file, in her languages. Whether her address must stay hidden is asked; until then it must. */
export function firstNeeds(person: Person, urgency: Urgency): Needs {
  return {
    service: 'shelter',
    urgency,
    childrenAlong: 0,
    disability: false,
    languages: person.languages,
    medicalCareNeeded: false,
    addressMustStayHidden: true,
    words: '',
  }
}

/** The need as it is searched with: no words of anybody's story. */
export function searchedNeed(needs: Needs, person: Pick<Person, 'sex' | 'ageBand'>): Omit<ReferralNeed, 'words'> {
  return {
    sex: person.sex,
    ageBand: person.ageBand,
    treatedAsChild: isTreatedAsChild(person.ageBand),
    childrenAlong: needs.childrenAlong,
    disability: needs.disability,
    languages: [...needs.languages],
    medicalCareNeeded: needs.medicalCareNeeded,
    addressMustStayHidden: needs.addressMustStayHidden,
  }
}

/** The need as it is sent, word for word what the provider will see. */
export function sentNeed(needs: Needs, person: Pick<Person, 'sex' | 'ageBand'>): ReferralNeed {
  return { ...searchedNeed(needs, person), words: needs.words.trim() }
}

/** Without a yes to both nobody is referred: to be helped, and to be spoken of. */
const needed = ['services', 'sharing'] as const satisfies readonly ConsentPurpose[]

export interface Stop {
  readonly purpose: (typeof needed)[number]
  readonly because: 'refused' | 'not-asked'
}

/** What stands in the way of sending; a no comes before what was not asked, because it is to be respected and not asked away. */
export function stopsOf(consents: readonly ConsentAnswer[]): Stop[] {
  const stops = needed.flatMap((purpose): Stop[] => {
    const latest = latestAnswer(consents, purpose)
    if (latest?.answer === 'yes') return []
    return [{ purpose, because: latest === null ? 'not-asked' : 'refused' }]
  })
  return stops.toSorted((a, b) => Number(b.because === 'refused') - Number(a.because === 'refused'))
}
