import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changesBetween, fieldsOf, mergeTold, tellingOf, type Fields, type Told } from '../../src/screening/amend-merge.ts'

const names = ['fact:threat', 'fact:force', 'fact:deceived', 'note', 'place'] as const
const value = fc.constantFrom(null, 'yes', 'no', 'unknown')
const stands = fc.dictionary(fc.constantFrom(...names), value)
const told = fc.uniqueArray(fc.record({ field: fc.constantFrom(...names), was: value, is: value }), { selector: ({ field }) => field })

test('every answer that was told stands afterwards, or is kept beside the one that stands', () => {
  fc.assert(
    fc.property(stands, told, (before, changes) => {
      const merged = mergeTold(before, changes)
      for (const { field, is } of changes) {
        const stays = (merged.fields[field] ?? null) === is
        const kept = merged.both.some((both) => both.field === field && both.is === is && both.kept === (before[field] ?? null))
        expect(stays || kept).toBe(true)
      }
      expect(merged.taken.length + merged.same.length + merged.both.length).toBe(changes.length)
    }),
  )
})

test('a field that nobody told of stays as it is, and one that two told differently too', () => {
  fc.assert(
    fc.property(stands, told, (before, changes) => {
      const merged = mergeTold(before, changes)
      const moved = new Set(merged.taken.map(({ field }) => field))
      for (const name of names) if (!moved.has(name)) expect(merged.fields[name] ?? null).toBe(before[name] ?? null)
    }),
  )
})

test('two who told of different things come to the same, whoever is first', () => {
  fc.assert(
    fc.property(
      stands,
      fc.shuffledSubarray([...names]),
      fc.nat(),
      fc.array(value, { minLength: 5, maxLength: 5 }),
      (before, fields, cut, to) => {
        const change = (field: string, place: number): Told => ({ field, was: before[field] ?? null, is: to[place] ?? null })
        const all = fields.map(change)
        const [one, other] = [all.slice(0, cut % 6), all.slice(cut % 6)]
        const either = mergeTold(mergeTold(before, one).fields, other)
        const or = mergeTold(mergeTold(before, other).fields, one)
        expect(changesBetween(either.fields, or.fields)).toEqual([])
        expect([...either.both, ...or.both]).toEqual([])
      },
    ),
  )
})

test('told again, it changes nothing and disputes nothing', () => {
  fc.assert(
    fc.property(stands, told, (before, changes) => {
      const once = mergeTold(before, changes)
      const { taken, both } = mergeTold(once.fields, [...once.taken, ...once.same])
      expect([taken, both]).toEqual([[], []])
    }),
  )
})

test('a screening goes into fields and comes back as it was', () => {
  const answer = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const)
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('threat', 'force', 'deceived'), answer), fc.option(fc.constant('a note')), (facts, note) => {
      const refusedToSay = Object.keys(facts)
        .filter((fact) => facts[fact] === 'unknown')
        .slice(0, 1)
      const telling = { facts, refusedToSay, note, scene: { place: 'Kiln B-07 (test)', heldOn: '2026-11-20', actOn: null } }
      expect(tellingOf(fieldsOf(telling))).toEqual(telling)
    }),
  )
})

test('what changed on a phone is told with what stood there before', () => {
  const before: Fields = { note: null, 'fact:threat': 'unknown', place: 'Kiln B-07 (test)' }
  const after: Fields = { ...before, 'fact:threat': 'yes', 'fact:force': 'no' }
  expect(changesBetween(before, after)).toEqual([
    { field: 'fact:threat', was: 'unknown', is: 'yes' },
    { field: 'fact:force', was: null, is: 'no' },
  ])
})
