import { expect, test } from 'vitest'
import { apart, atTheEdge, kmFrom, labelsWithRoom, size, sketchAround } from '../../src/referral/sketch.ts'

const lahore = { lat: 31.55, lon: 74.34 }
const kasur = { lat: 31.12, lon: 74.45 }
const sheikhupura = { lat: 31.71, lon: 73.98 }

test('east lies to the right and north up, in every language', () => {
  const { place } = sketchAround(lahore, [kasur, sheikhupura])
  const middle = place(lahore)
  expect(middle).toEqual({ x: size.width / 2, y: size.height / 2 })
  expect(place(kasur).x).toBeGreaterThan(middle.x)
  expect(place(kasur).y).toBeGreaterThan(middle.y)
  expect(place(sheikhupura).x).toBeLessThan(middle.x)
  expect(place(sheikhupura).y).toBeLessThan(middle.y)
})

test('a ring is as far from the middle as it says', () => {
  const { place, rings } = sketchAround(lahore, [kasur])
  const { east, north } = kmFrom(lahore, kasur)
  const spot = place(kasur)
  const perKm = Math.hypot(spot.x - size.width / 2, spot.y - size.height / 2) / Math.hypot(east, north)
  expect(rings.length).toBeGreaterThan(0)
  for (const ring of rings) expect(ring.radius / ring.km).toBeCloseTo(perKm, 6)
})

test('every provider lies on the sketch, also one in the same place', () => {
  const { place } = sketchAround(lahore, [kasur, sheikhupura, lahore])
  for (const point of [kasur, sheikhupura, lahore]) {
    const { x, y } = place(point)
    expect(x >= 0 && x <= size.width && y >= 0 && y <= size.height).toBe(true)
  }
})

test('discs in the same place are moved apart, the same way each time', () => {
  const same = [1, 2, 3, 4].map(() => ({ x: 160, y: 125 }))
  const moved = apart(same, 27)
  for (const [at, one] of moved.entries()) {
    for (const other of moved.slice(at + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(24)
  }
  expect(apart(same, 27)).toEqual(moved)
})

test('a name that would lie on a disc or on another name is left out', () => {
  const label = (x: number, y: number) => ({ spot: { x, y }, letters: 6 })
  expect(labelsWithRoom([label(100, 100), label(104, 102), label(200, 60), label(318, 100)], [{ x: 200, y: 60 }])).toEqual([
    label(100, 100),
  ])
})

test('one provider at the other end of the country does not shrink the sketch; it stands at the edge, on its side', () => {
  const karachi = { lat: 24.86, lon: 67.01 }
  const near = sketchAround(lahore, [kasur, sheikhupura])
  const far = sketchAround(lahore, [kasur, sheikhupura, karachi])
  expect(far.place(kasur)).toEqual(near.place(kasur))
  const spot = atTheEdge(far.place(karachi))
  expect(spot.x >= 0 && spot.x < size.width / 2 && spot.y > size.height / 2 && spot.y <= size.height).toBe(true)
  expect(atTheEdge(far.place(kasur))).toEqual(far.place(kasur))
})
