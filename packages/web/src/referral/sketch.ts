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

/** A sketch around a middle that shows all these points; never closer than five kilometres, because the points are no more exact than one. */
export function sketchAround(middle: Point, points: readonly Point[]): Sketch {
  const away = points.map((point) => kmFrom(middle, point))
  const wide = Math.max(5, ...away.map(({ east }) => Math.abs(east)))
  const high = Math.max(4, ...away.map(({ north }) => Math.abs(north)))
  const perKm = Math.min((size.width / 2 - margin) / wide, (size.height / 2 - margin) / high)
  const place = (point: Point): Spot => {
    const { east, north } = kmFrom(middle, point)
    return { x: size.width / 2 + east * perKm, y: size.height / 2 - north * perKm }
  }
  // A ring has its label above it, so it must end below the upper edge.
  const fitting = niceKm.filter((km) => km * perKm >= 26 && km * perKm <= size.height / 2 - 14)
  return { place, rings: fitting.slice(-2).map((km) => ({ km, radius: km * perKm })) }
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
