import type { Point } from '@panah/domain/referral/distance'

/** A place on the sketch, in its own units; x grows to the east, y to the south, whatever the language. */
export interface Spot {
  readonly x: number
  readonly y: number
}

export interface Sketch {
  readonly place: (point: Point) => Spot
  /** Distances that have a ring, and how large it is. */
  readonly rings: readonly { readonly km: number; readonly radius: number }[]
}

export const size = { width: 320, height: 250 } as const
/** Room for a numbered disc at the edge. */
const margin = 22

const kmPerDegree = 111.2
const niceKm = [2, 5, 10, 20, 50, 100, 200, 400, 800] as const

/** East and north of a middle in kilometres; good for the size of a province. */
export function kmFrom(middle: Point, point: Point): { readonly east: number; readonly north: number } {
  const narrowing = Math.cos((middle.lat * Math.PI) / 180)
  return { east: (point.lon - middle.lon) * kmPerDegree * narrowing, north: (point.lat - middle.lat) * kmPerDegree }
}

/** How far the sketch reaches: as far as most of the points, never closer than is exact, and not out to a single one far away. */
function reachOf(distances: readonly number[]): number {
  const sorted = distances.toSorted((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0
  const limit = Math.max(40, 3 * median)
  return Math.max(5, ...sorted.filter((km) => km <= limit))
}

/** A sketch around a middle. Whoever is farther away than it reaches stands at its edge, in the right direction. */
export function sketchAround(middle: Point, points: readonly Point[]): Sketch {
  const half = { x: size.width / 2 - margin, y: size.height / 2 - margin }
  const reach = reachOf(points.map((point) => distance(kmFrom(middle, point))))
  const near = points.map((point) => kmFrom(middle, point)).filter((each) => distance(each) <= reach)
  const wide = Math.max(5, ...near.map(({ east }) => Math.abs(east)))
  const high = Math.max(4, ...near.map(({ north }) => Math.abs(north)))
  const perKm = Math.min(half.x / wide, half.y / high)
  const place = (point: Point): Spot => {
    const { east, north } = kmFrom(middle, point)
    return { x: size.width / 2 + east * perKm, y: size.height / 2 - north * perKm }
  }
  // A ring has its label above it, so it must end below the upper edge.
  const fitting = niceKm.filter((km) => km * perKm >= 26 && km * perKm <= size.height / 2 - 14)
  return { place, rings: fitting.slice(-2).map((km) => ({ km, radius: km * perKm })) }
}

function distance({ east, north }: { east: number; north: number }): number {
  return Math.hypot(east, north)
}

/** The spot itself, or where the way to it leaves the sketch. */
export function atTheEdge({ x, y }: Spot): Spot {
  const dx = x - size.width / 2
  const dy = y - size.height / 2
  const over = Math.max(1, Math.abs(dx) / (size.width / 2 - margin), Math.abs(dy) / (size.height / 2 - margin))
  return { x: size.width / 2 + dx / over, y: size.height / 2 + dy / over }
}

/** Moves discs apart that would lie on each other or on what stands fast, a little at a time, and keeps them on the sketch. */
export function apart(spots: readonly Spot[], distance: number, fixed: readonly Spot[] = []): Spot[] {
  let moved = spots.map((spot) => ({ ...spot }))
  for (let round = 0; round < 60; round += 1)
    moved = moved.map((spot, index) => inside(pushed(spot, index, [...moved, ...fixed], distance)))
  return moved
}

function pushed(spot: Spot, index: number, all: readonly Spot[], distance: number): Spot {
  let { x, y } = spot
  all.forEach((other, at) => {
    if (at === index) return
    const dx = x - other.x
    const dy = y - other.y
    const far = Math.hypot(dx, dy)
    if (far >= distance) return
    // Two in the very same place part by their order, so that the sketch is the same each time.
    const angle = far < 0.01 ? (index * 2.4) % (2 * Math.PI) : Math.atan2(dy, dx)
    const step = (distance - far) / 2
    x += Math.cos(angle) * step
    y += Math.sin(angle) * step
  })
  return { x, y }
}

function inside({ x, y }: Spot): Spot {
  const edge = 15
  return { x: Math.min(Math.max(x, edge), size.width - edge), y: Math.min(Math.max(y, edge), size.height - edge) }
}

/** The labels that have room: none on a disc, none on another label, none over the edge. */
export function labelsWithRoom<Label extends { readonly spot: Spot; readonly letters: number }>(
  labels: readonly Label[],
  discs: readonly Spot[],
): Label[] {
  const kept: Label[] = []
  for (const label of labels) {
    const half = label.letters * 2.9 + 3
    const { x, y } = label.spot
    const onSheet = x - half > 0 && x + half < size.width && y > 14 && y < size.height - 6
    const free = discs.every((disc) => Math.abs(disc.x - x) > half + 13 || Math.abs(disc.y - y) > 20)
    const alone = kept.every((other) => Math.abs(other.spot.x - x) > half + other.letters * 2.9 + 3 || Math.abs(other.spot.y - y) > 14)
    if (onSheet && free && alone) kept.push(label)
  }
  return kept
}
