import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tellParts, tellPartsAmong, tellSteps, type Told } from '../../src/report/suppress.ts'

/**
 * Plays somebody who knows how numbers are hidden and tries every truth that would have looked the same: where all of them agree on a
 * hidden number, it was not hidden. Gives how many numbers were hidden.
 */
function expectHidden(
  truths: readonly number[][],
  tell: (truth: number[]) => { told: readonly Told[]; number: (truth: number[], index: number) => number },
): number {
  const looks = new Map<string, { told: readonly Told[]; seen: Set<number>[] }>()
  for (const truth of truths) {
    const { told, number } = tell(truth)
    const key = JSON.stringify(told)
    const look = looks.get(key) ?? { told, seen: told.map(() => new Set<number>()) }
    for (const [index, numbers] of look.seen.entries()) numbers.add(number(truth, index))
    looks.set(key, look)
  }
  const givenAway = [...looks.values()].flatMap(({ told, seen }) =>
    told.flatMap((value, index) =>
      value === null && seen[index]?.size === 1 ? [`place ${index} of ${JSON.stringify(told)} is ${[...seen[index]].join()}`] : [],
    ),
  )
  expect(givenAway.slice(0, 5)).toEqual([])
  return [...looks.values()].flatMap(({ told }) => told).filter((value) => value === null).length
}

/** Every way to fill so many places with no more persons than that. */
function everyTruth(places: number, persons: number): number[][] {
  if (places === 0) return [[]]
  return Array.from({ length: persons + 1 }, (_each, here) => here).flatMap((here) =>
    everyTruth(places - 1, persons - here).map((rest) => [here, ...rest]),
  )
}
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

test('what is few is not told, and neither is a step that lies few below another', () => {
  expect(tellSteps([40, 22, 19, 12, 3, 0])).toEqual([40, 22, null, 12, null, 0])
  expect(tellSteps([8, 8, 5])).toEqual([8, 8, null])
})

test('nobody works out a hidden step from the steps beside it', () => {
  // Told from the last step: how many more are in each step than in the next.
  const falling = everyTruth(4, 20).map((more) => more.map((_each, step) => sum(more.slice(step))))
  expect(expectHidden(falling, (truth) => ({ told: tellSteps(truth), number: (steps, index) => steps[index] ?? 0 }))).toBeGreaterThan(100)
})

test('a district with three is not had by taking the others from the total', () => {
  expect(tellParts([3, 20, 9, 0], 32)).toEqual([null, null, 9, 0])
  expect(tellParts([9, 20, 3, 3], 35)).toEqual([9, 20, null, null])
  expect(tellParts([20, 9, 0], 29)).toEqual([20, 9, 0])
})

test('five districts with one person each cannot be told beside their total', () => {
  expect(tellParts([1, 1, 1, 1, 1], 5)).toBeNull()
})

test('where the total is hidden no part is told', () => {
  expect(tellParts([7, 0, 9], null)).toEqual([null, 0, null])
})

test('nobody works out a hidden part from the total and the other parts', () => {
  const tell = (truth: number[]) => {
    const [total = null] = tellSteps([sum(truth)])
    const parts = tellParts(truth, total)
    const number = (each: number[], index: number) => (index === 0 ? sum(each) : (each[index - 1] ?? 0))
    return { told: parts ? [total, ...parts] : [null, ...(tellParts(truth, null) ?? [])], number }
  }
  for (const [places, persons] of [
    [1, 20],
    [2, 26],
    [3, 26],
    [4, 26],
    [6, 13],
  ] as const)
    expectHidden(everyTruth(places, persons), tell)
  expect(expectHidden(everyTruth(5, 20), tell)).toBeGreaterThan(100)
})

test('nobody works out how many of a month have a case, or have none, from what is told of the months', () => {
  // Each month has two places: persons who have a case and persons who have none.
  const monthsOf = (truth: number[]) =>
    Array.from({ length: truth.length / 2 }, (_each, month) => ({
      has: truth[2 * month] ?? 0,
      all: (truth[2 * month] ?? 0) + (truth[2 * month + 1] ?? 0),
    }))
  const numbersOf = (truth: number[]) => {
    const months = monthsOf(truth)
    const [all, has] = [months.map((month) => month.all), months.map((month) => month.has)]
    return [sum(all), sum(has), ...all, ...has]
  }
  const tell = (truth: number[]) => {
    const [presumed = 0, opened = 0, ...rest] = numbersOf(truth)
    const [all, has] = [rest.slice(0, rest.length / 2), rest.slice(rest.length / 2)]
    const told = tellSteps([presumed, opened], tellParts(all, tellSteps([presumed])[0] ?? null) ? 2 : 0)
    const months = tellParts(all, told[0] ?? null) ?? []
    const cases = tellPartsAmong(
      all.map((count, month) => ({ count, told: months[month] ?? null })),
      has,
      told[1] ?? null,
    )
    return { told: [...told, ...months, ...cases], number: (each: number[], index: number) => numbersOf(each)[index] ?? 0 }
  }
  expectHidden(everyTruth(2, 26), tell)
  expect(expectHidden(everyTruth(4, 26), tell)).toBeGreaterThan(100)
  expect(expectHidden(everyTruth(6, 15), tell)).toBeGreaterThan(100)
})

test('what is told is true, what is few is never told, and nought is always told', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(numbers, (parts) => {
      for (const [index, told] of (tellParts(parts, sum(parts)) ?? []).entries()) {
        const truth = parts[index] ?? 0
        expect(told === null || told === truth).toBe(true)
        if (truth > 0 && truth < 5) expect(told).toBeNull()
        if (truth === 0) expect(told).toBe(0)
      }
    }),
  )
})
