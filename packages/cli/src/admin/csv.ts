/** A row of a table and the line of the file it begins on. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * Reads comma-separated values as spreadsheets write them (RFC 4180): cells in quotes may hold commas, line ends and doubled quotes.
 * Empty lines are left out. Throws where a quote is never closed.
 */
export function readCsv(text: string): CsvRow[] {
  const rows: CsvRow[] = []
  let cells: string[] = []
  let cell = ''
  let quotedFrom = 0
  let [line, begins] = [1, 1]
  const endRow = () => {
    cells.push(cell)
    if (cells.some((each) => each.trim() !== '')) rows.push({ line: begins, cells: cells.map((each) => each.trim()) })
    ;[cells, cell] = [[], '']
  }
  const signs = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs.charAt(at)
    if (quotedFrom > 0) {
      if (sign === '"' && signs.charAt(at + 1) === '"') {
        cell += sign
        at += 1
      } else if (sign === '"') quotedFrom = 0
      else cell += sign
    } else if (sign === '"' && cell.trim() === '') [cell, quotedFrom] = ['', line]
    else if (sign === ',') {
      cells.push(cell)
      cell = ''
    } else if (sign === '\n') endRow()
    else cell += sign
    if (sign !== '\n') continue
    line += 1
    if (quotedFrom === 0) begins = line
  }
  if (quotedFrom > 0) throw new Error(`Line ${quotedFrom}: a quote is opened and never closed.`)
  endRow()
  return rows
}
