import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { numbered } from '../translation/rich.tsx'
import { BusyBar } from './Busy.tsx'
import { classes } from './classes.ts'

export interface Column<Row> {
  readonly key: string
  readonly head: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** Numbers and actions stand at the end. */
  readonly end?: boolean
  /** The cell that names the row. One a table. */
  readonly names?: boolean
}

export interface TableProps<Row> {
  /** What the table holds, for a screen reader. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Makes the rows open with Enter or a press; arrows move between them. */
  onOpen?: (row: Row) => void
  current?: string | null
  /** One sentence where there are no rows. */
  empty: ReactNode
  /** What is being fetched, while the earlier rows stay. */
  busy?: string | false
  headless?: boolean
}

/** Quiet lines, small type, the whole row as a target. */
export function Table<Row>({ caption, columns, rows, rowKey, onOpen, current, empty, busy, headless }: TableProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [at, setAt] = useState(0)
  const reach = Math.min(at, rows.length - 1)

  function onKey(event: KeyboardEvent<HTMLTableRowElement>, index: number, row: Row) {
    if (event.target !== event.currentTarget) return
    const to = nextRow(event.key, index, rows.length)
    if (event.key === 'Enter') onOpen?.(row)
    else if (to === null) return
    else {
      setAt(to)
      body.current?.rows[to]?.focus()
    }
    event.preventDefault()
  }

  return (
    <>
      {busy && <BusyBar what={busy} />}
      {rows.length === 0 && !busy ? (
        <p className="in sm muted">{empty}</p>
      ) : (
        <div className="table-box">
          <table className="t stacks">
            <caption className="sr">{caption}</caption>
            <thead className={headless ? 'sr' : undefined}>
              <tr>
                {columns.map((column) => (
                  <th key={column.key} scope="col" className={column.end ? 'n' : undefined}>
                    {column.head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody ref={body}>
              {rows.map((row, index) => (
                <tr
                  key={rowKey(row)}
                  className={classes(onOpen && 'open-row')}
                  aria-current={current === rowKey(row) ? 'true' : undefined}
                  tabIndex={onOpen ? (index === reach ? 0 : -1) : undefined}
                  onKeyDown={onOpen && ((event) => onKey(event, index, row))}
                  onClick={onOpen && ((event) => !isControl(event.target) && onOpen(row))}
                >
                  {columns.map((column) => (
                    <Cell key={column.key} column={column} row={row} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = numbered(column.cell(row))
  if (column.names) return <th scope="row">{content}</th>
  const head = typeof column.head === 'string' ? column.head : undefined
  return (
    <td className={column.end ? 'n' : undefined} data-head={head}>
      {content}
    </td>
  )
}

function nextRow(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1)
  if (key === 'ArrowUp') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

// A press on a link or button inside a row is for that control, not for the row.
function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, select, label, summary') !== null
}
