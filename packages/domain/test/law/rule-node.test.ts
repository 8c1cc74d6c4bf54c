import { expect, test } from 'vitest'
import { NO, UNKNOWN, YES } from '../../src/law/kleene.ts'
import { evaluate, type Ground, type RuleNode } from '../../src/law/rule-node.ts'

const slot = (place: number): RuleNode => ({ op: 'slot', slot: place })
const ground = (values: number[], more: Partial<Ground> = {}): Ground => ({
  values: Int8Array.from(values),
  found: new Int8Array(0),
  onDate: '2024-05-05',
  provinces: [],
  countries: [],
  ...more,
})

test('One beating is enough for a list of which any will do, whatever else is unknown', () => {
  expect(evaluate({ op: 'any', kids: [slot(0), slot(1)] }, ground([UNKNOWN, YES]))).toBe(YES)
  expect(evaluate({ op: 'any', kids: [slot(0), slot(1)] }, ground([UNKNOWN, NO]))).toBe(UNKNOWN)
})

test('One answer no refutes what needs every part, whatever else is unknown', () => {
  expect(evaluate({ op: 'all', kids: [slot(0), slot(1)] }, ground([UNKNOWN, NO]))).toBe(NO)
})

test('Neither woman nor child stays open until both are answered', () => {
  const neither: RuleNode = { op: 'none', kids: [slot(0), slot(1)] }
  expect(evaluate(neither, ground([NO, UNKNOWN]))).toBe(UNKNOWN)
  expect(evaluate(neither, ground([NO, NO]))).toBe(YES)
})

test('A choice of office goes by what is shown, and an unknown is not shown', () => {
  expect(evaluate({ op: 'unshown', kids: [slot(0)] }, ground([UNKNOWN]))).toBe(YES)
  expect(evaluate({ op: 'unshown', kids: [slot(0)] }, ground([YES]))).toBe(NO)
})

test('A rule for Sindh is open while nobody knows where it happened', () => {
  const inSindh: RuleNode = { op: 'in', provinces: ['PK-SD'] }
  expect(evaluate(inSindh, ground([]))).toBe(UNKNOWN)
  expect(evaluate(inSindh, ground([], { provinces: ['PK-PB', 'PK-SD'] }))).toBe(YES)
  expect(evaluate(inSindh, ground([], { provinces: ['PK-PB'] }))).toBe(NO)
})

test('A matter is abroad only when countries are named and Pakistan is not among them', () => {
  expect(evaluate({ op: 'abroad' }, ground([]))).toBe(NO)
  expect(evaluate({ op: 'abroad' }, ground([], { countries: ['GB'] }))).toBe(YES)
  expect(evaluate({ op: 'countries' }, ground([], { countries: ['PK', 'GB'] }))).toBe(YES)
})

test('The day on which a rule begins is already inside it', () => {
  expect(evaluate({ op: 'from', day: '2024-05-05' }, ground([]))).toBe(YES)
  expect(evaluate({ op: 'until', day: '2024-05-04' }, ground([]))).toBe(NO)
})
