import { smallestShown } from './numbers.ts'

/** What may be told of a count: the number, or null where it would point at somebody. */
export type Told = number | null

/** Few enough to know each other: above nought and below five. */
export function isFew(persons: number): boolean {
  return persons > 0 && persons < smallestShown
}

/**
 * Steps of which each counts among the one before it. Hides what is few, and a step whose distance to the last step told is few: that
 * three of eight have no case yet is a number of three. From `hiddenFrom` on all is hidden, for each step tells something of those above.
 */
export function tellSteps(steps: readonly number[], hiddenFrom: number = steps.length): Told[] {
  let above: number | null = null
  return steps.map((persons, step) => {
    if (isFew(persons) || (persons > 0 && step >= hiddenFrom) || (above !== null && isFew(above - persons))) return null
    above = persons
    return persons
  })
}

/**
 * Parts of a total. Hides what is few; where the total would still give it away, one part more: the first that is not few, whatever its
 * size, for a choice by size would tell of the size. Null where there is none, and the total has to be hidden as well.
 */
export function tellParts(parts: readonly number[], total: Told): Told[] | null {
  if (total === null) return parts.map((part) => (part === 0 ? 0 : null))
  const few = parts.filter(isFew)
  const alsoHidden = few.length === 0 || keepEachOther(few) ? -1 : parts.findIndex((part) => part >= smallestShown)
  if (alsoHidden < 0 && few.length > 0 && !keepEachOther(few)) return null
  return parts.map((part, index) => (isFew(part) || index === alsoHidden ? null : part))
}

/**
 * Whether hidden parts keep each other's secret though their sum can be had: there are two at least, together they are not few, and the
 * sum is neither so small that each must be one nor so large that each must be four, nor next to that.
 */
function keepEachOther(few: readonly number[]): boolean {
  const persons = sum(few)
  return few.length >= 2 && persons >= smallestShown && persons > few.length + 1 && persons < (smallestShown - 1) * few.length - 1
}

/**
 * Parts that count among other parts (of those presumed in each month, those with a case). The rest of each part, those in the whole and
 * not in it, is a number too. Where one part or its rest is few, or its whole is hidden, none of the parts is told: each could be told
 * from its neighbours, its whole and the total.
 */
export function tellPartsAmong(
  wholes: readonly { readonly count: number; readonly told: Told }[],
  parts: readonly number[],
  total: Told,
): Told[] {
  if (total !== null && total === sum(wholes.map(({ count }) => count))) return wholes.map(({ told }) => told)
  const isSafe = ({ count, told }: { count: number; told: Told }, part: number) =>
    part === 0 || (told !== null && !isFew(part) && !isFew(count - part))
  const safe = total !== null && wholes.every((whole, index) => isSafe(whole, parts[index] ?? 0))
  return parts.map((part, index) => (safe || wholes[index]?.count === 0 ? part : null))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
