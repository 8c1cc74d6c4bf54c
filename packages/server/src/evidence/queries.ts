import type { Door } from '../access/acting.ts'

const columns = [
  ...(['id', 'version', 'screeningId', 'caseId', 'kind', 'mediaType', 'shows'] as const),
  ...(['bytes', 'sha256', 'capturedAt', 'recordedBy', 'begunAt', 'state', 'endedAt'] as const),
] as const

const items = ({ tx }: Door) => tx.selectFrom('evidenceItem').select(columns.map((column) => `evidenceItem.${column}` as const))

/** What hangs on a screening, in the order in which it was handed in. */
export function evidenceOfScreening(door: Door, screeningId: string) {
  return items(door).where('evidenceItem.screeningId', '=', screeningId).orderBy('begunAt').orderBy('id').limit(200)
}

/** What hangs on a case file, and on the screening from which it was opened. */
export function evidenceOfCase(door: Door, caseId: string) {
  const screenings = door.tx.selectFrom('screening').select('screening.id').where('screening.caseId', '=', caseId)
  return items(door)
    .where((or) => or.or([or('evidenceItem.caseId', '=', caseId), or('evidenceItem.screeningId', 'in', screenings)]))
    .orderBy('begunAt')
    .orderBy('id')
    .limit(200)
}

export function evidenceById(door: Door, id: string) {
  return items(door).where('evidenceItem.id', '=', id)
}

/** The key of an item, for whoever may open it. */
export function keyOf({ tx }: Door, itemId: string) {
  return tx.selectFrom('evidenceContent').select(['keyId', 'sealedKey']).where('itemId', '=', itemId)
}

/** Some of the sealed pieces, from one on. */
export function piecesFrom({ tx }: Door, itemId: string, from: number, many: number) {
  return tx
    .selectFrom('evidencePiece')
    .select(['piece', 'sealed'])
    .where('itemId', '=', itemId)
    .where('piece', '>=', from)
    .orderBy('piece')
    .limit(many)
}
