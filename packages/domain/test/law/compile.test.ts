import { expect, test } from 'vitest'
import { compile } from '../../src/law/compile.ts'
import type { Edition, Provision, Rule } from '../../src/law/edition.ts'
import { evaluatePair, textsInForce } from '../../src/law/evaluate-pair.ts'
import { YES } from '../../src/law/kleene.ts'
import type { Facts } from '../../src/law/fact.ts'

const words = { en: 'x', ur: 'x' }

function section(id: string, topic: string, elements: Rule[], more: Partial<Provision> = {}): Provision {
  const version = {
    from: '2000-01-01',
    elements: elements.map((rule) => ({ element: 'act' as const, all: [rule] })),
    penalty: { prison: 'none', fine: 'none', together: 'none' },
    cognisable: 'yes',
    bailable: 'no',
    compoundable: 'no',
    courts: ['session'],
    agencies: ['police'],
    confidence: 'high',
    sources: ['S04'],
  } as const
  const [statute = '', number = ''] = id.split('/')
  return {
    id,
    statute,
    section: number,
    topic,
    label: words,
    says: words,
    cite: id,
    versions: [version],
    review: { status: 'unreviewed', seal: 'x' },
    ...more,
  }
}

function edition(provisions: Provision[]): Edition {
  const facts = (['accused-helped', 'confined', 'begging'] as const).map(
    (fact) => ({ fact, about: 'transaction', group: 'act', label: words, ask: words }) as const,
  )
  const rules = { classification: [], agency: [], court: [], protection: [] }
  return { id: 'e', asOf: '2026-01-01', country: 'pakistan', facts, statutes: [], definitions: [], provisions, rules, words: {} }
}

function lookedAt(provisions: Provision[], transaction: Facts) {
  const law = compile(edition(provisions))
  const situation = { onDate: '2024-01-01', place: { provinces: [], countries: [] }, transaction, victims: [], accused: [] } as const
  const { ground, raised } = evaluatePair(law, situation, textsInForce(law, situation), { victim: 0, accused: 0 })
  return provisions.map((_, index) => ({ shown: ground.found[index] === YES, raised: raised[index] === 1 }))
}

const confinement = section('code/342', 'liberty', ['confined'])
const abetment = section('code/109', 'liability', [{ offence: ['*'] }, 'accused-helped'])
const vagrant = section('vagrancy/9', 'begging', ['begging'], { against: 'victim' })

test('The man who held the door is an abettor once the confinement itself is shown', () => {
  expect(lookedAt([abetment, confinement], { confined: 'yes', 'accused-helped': 'yes' })[0]?.shown).toBe(true)
})

test('Nobody abets what only the victim could be booked for', () => {
  expect(lookedAt([abetment, vagrant], { begging: 'yes', 'accused-helped': 'yes' })[0]?.shown).toBe(false)
})

test('A helper does not abet the rule about helpers', () => {
  const common = section('code/34', 'liability', [{ offence: ['code/*'] }, 'accused-helped'])
  expect(lookedAt([common, abetment], { 'accused-helped': 'yes' })).toEqual([
    { shown: false, raised: true },
    { shown: false, raised: true },
  ])
})

test('An offence that leans on one that leans on a third is worked out after both, in whatever order they are filed', () => {
  const hiding = section('code/368', 'liberty', [{ offence: ['code/363'] }])
  const kidnapping = section('code/363', 'liberty', [{ offence: ['code/342'] }])
  expect(lookedAt([hiding, kidnapping, confinement], { confined: 'yes' }).map(({ shown }) => shown)).toEqual([true, true, true])
})

test('Until somebody tells of help, nobody is asked about helpers, although the offence is shown', () => {
  const quiet = { ...abetment, onlyAfter: ['accused-helped'] as const }
  expect(lookedAt([abetment, confinement], { confined: 'yes' })[0]?.raised).toBe(true)
  expect(lookedAt([quiet, confinement], { confined: 'yes' })[0]?.raised).toBe(false)
  expect(lookedAt([quiet, confinement], { 'accused-helped': 'yes' })[0]?.raised).toBe(true)
})
