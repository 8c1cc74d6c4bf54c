export interface Place {
  readonly code: string
  readonly lat: number
  readonly lon: number
}

export interface Cell {
  readonly column: number
  readonly row: number
}

/**
 * A square for each district, near where it lies: north up, east on the right. The squares are of one size, so that a small district
 * with many people is seen as well as a large one with few.
 */
export function tileCells(places: readonly Place[]): Map<string, Cell> {
  const cells = new Map<string, Cell>()
  if (places.length === 0) return cells
  const lats = places.map(({ lat }) => lat)
  const lons = places.map(({ lon }) => lon)
  const north = Math.max(...lats)
  const west = Math.min(...lons)
  const high = Math.max(0.1, north - Math.min(...lats))
  const wide = Math.max(0.1, (Math.max(...lons) - west) * 0.86)
  const columns = Math.min(16, Math.max(1, Math.round(Math.sqrt((places.length * 1.7 * wide) / high))))
  const rows = Math.max(1, Math.ceil((places.length * 1.7) / columns))
  const ideal = (place: Place): Cell => ({
    column: (((place.lon - west) * 0.86) / wide) * (columns - 1),
    row: ((north - place.lat) / high) * (rows - 1),
  })
  const taken = new Set<string>()
  for (const place of fromTheEdge(places)) {
    const cell = nearestFree(ideal(place), columns, rows + 2, taken)
    taken.add(`${cell.column}/${cell.row}`)
    cells.set(place.code, cell)
  }
  return withoutEmpty(cells)
}

// The rim is placed first: a district on the border must not be pushed inland.
function fromTheEdge(places: readonly Place[]): Place[] {
  const lat = places.reduce((sum, place) => sum + place.lat, 0) / places.length
  const lon = places.reduce((sum, place) => sum + place.lon, 0) / places.length
  const far = (place: Place) => Math.hypot(place.lat - lat, (place.lon - lon) * 0.86)
  return places.toSorted((a, b) => far(b) - far(a) || a.code.localeCompare(b.code))
}

function nearestFree(ideal: Cell, columns: number, rows: number, taken: ReadonlySet<string>): Cell {
  const free = Array.from({ length: columns * rows }, (_, at) => ({ column: at % columns, row: Math.floor(at / columns) })).filter(
    ({ column, row }) => !taken.has(`${column}/${row}`),
  )
  const far = (cell: Cell) => Math.hypot(cell.column - ideal.column, cell.row - ideal.row)
  return free.reduce((best, cell) => (far(cell) < far(best) ? cell : best), free[0] ?? { column: 0, row: rows })
}

/** Rows and columns nobody lies in are left out. */
function withoutEmpty(cells: Map<string, Cell>): Map<string, Cell> {
  const columns = [...new Set([...cells.values()].map(({ column }) => column))].toSorted((a, b) => a - b)
  const rows = [...new Set([...cells.values()].map(({ row }) => row))].toSorted((a, b) => a - b)
  return new Map([...cells].map(([code, { column, row }]) => [code, { column: columns.indexOf(column), row: rows.indexOf(row) }]))
}

/** How dark a square is: nought to four steps of one hue. */
export function shadeOf(persons: number): 0 | 1 | 2 | 3 | 4 {
  if (persons === 0) return 0
  if (persons < 10) return 1
  if (persons < 20) return 2
  return persons < 40 ? 3 : 4
}
