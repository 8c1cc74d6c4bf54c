/** A point as the directory keeps it: the middle of a district, or a place rounded to about a kilometre. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

const earthKm = 6371
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Kilometres as the crow flies, by the haversine formula. Points are coarse, so it is a guide to who is near, not a road. */
export function kmBetween(a: Point, b: Point): number {
  const half = (from: number, to: number) => Math.sin((radians(to) - radians(from)) / 2) ** 2
  const arc = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon)
  return 2 * earthKm * Math.asin(Math.min(1, Math.sqrt(arc)))
}
