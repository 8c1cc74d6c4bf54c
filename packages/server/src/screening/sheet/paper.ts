import type { Sheet } from '@panah/domain/screening/sheet/sheet'
import { print } from '../../press.ts'

/** A screening sheet as PDF: blank to be filled by hand, or as a screening was answered. */
export function sheetPaper(sheet: Sheet): Buffer {
  return print(new URL('./sheet.typ', import.meta.url), sheet)
}
