import { expect, test } from 'vitest'
import { NO, UNKNOWN, YES, type Truth } from '../../src/law/kleene.ts'
import { powersOf } from '../../src/law/missing.ts'
import { evaluate, type Ground, type RuleNode } from '../../src/law/rule-node.ts'
import { law } from './world.ts'

const place = (fact: string) => law.slotOf.get(fact) ?? -1
const slot = (fact: string): RuleNode => ({ op: 'slot', slot: place(fact) })
const ground = (): Ground => ({
  values: new Int8Array(law.width).fill(UNKNOWN),
  found: new Int8Array(0),
  onDate: '2024-05-05',
  provinces: [],
  countries: [],
})

function powers(node: RuleNode, facts: string[], known: Record<string, Truth> = {}) {
  const here = ground()
  for (const [fact, value] of Object.entries(known)) here.values[place(fact)] = value
  const whole = (g: Ground) => evaluate(node, g)
  const found = powersOf(law, here, { facts: facts.map(place), definitions: [], whole, parts: whole })
  return found.map(({ fact, settles }) => ({ fact: law.facts[fact], settles }))
}

test('A fact that settles the matter both ways comes before one that settles it one way', () => {
  const node: RuleNode = { op: 'all', kids: [{ op: 'any', kids: [slot('force'), slot('threat')] }, slot('recruited')] }
  expect(powers(node, ['force', 'threat', 'recruited'], { threat: NO, recruited: YES })).toEqual([{ fact: 'force', settles: 2 }])
  expect(powers(node, ['force', 'threat', 'recruited'], { threat: NO })[0]?.settles).toBe(1)
})

test('A fact that can change nothing is not asked', () => {
  const node: RuleNode = { op: 'any', kids: [slot('force'), slot('threat')] }
  expect(powers(node, ['threat'], { force: YES })).toEqual([])
  expect(powers({ op: 'all', kids: [node, slot('recruited')] }, ['threat', 'recruited'], { force: YES })).toEqual([
    { fact: 'recruited', settles: 2 },
  ])
})

test('Trying a fact both ways leaves everything as it was', () => {
  const here = ground()
  powersOf(law, here, {
    facts: [place('victim-under-14')],
    definitions: law.definitions,
    whole: () => UNKNOWN,
    parts: (g) => g.values[place('victim-is-child')] ?? 0,
  })
  expect(here.values.every((value) => value === UNKNOWN)).toBe(true)
})

test('A fact works through what follows from it: under fourteen settles a question about children', () => {
  expect(powers(slot('victim-is-child'), ['victim-under-14'])).toEqual([{ fact: 'victim-under-14', settles: 1 }])
})
