export const evidenceKinds = ['photo', 'audio', 'document'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** Arriving: pieces are missing. Kept: whole, and what it was said to be. Refused: whole, and something else; nobody is served it. */
export const evidenceStates = ['arriving', 'kept', 'refused'] as const
export type EvidenceState = (typeof evidenceStates)[number]

/** What can be seen or heard in it. A closed list, so that no list of evidence tells a story or a name. */
export const shownThings = [
  'person',
  'injury',
  'place',
  'identity-paper',
  'wage-record',
  'contract',
  'message',
  'statement',
  'other',
] as const
export type ShownThing = (typeof shownThings)[number]

/** What is taken, by kind. Checked against the bytes themselves when they are whole: a name ending proves nothing. */
export const mediaTypesOf = {
  photo: ['image/jpeg', 'image/png', 'image/webp'],
  audio: ['audio/webm', 'audio/ogg', 'audio/mp4', 'audio/mpeg', 'audio/wav'],
  document: ['application/pdf'],
} as const satisfies Readonly<Record<EvidenceKind, readonly string[]>>

const mebibyte = 1024 * 1024

/** The most bytes of one item, by kind. */
export const largestBytes: Readonly<Record<EvidenceKind, number>> = { photo: 20 * mebibyte, audio: 60 * mebibyte, document: 30 * mebibyte }

/** Bytes of a piece: some ten seconds on a slow line, so that a lost one costs little. Only the last piece is shorter. */
export const pieceBytes = 256 * 1024

/** How many pieces so many bytes are. */
export function piecesOf(bytes: number): number {
  return Math.ceil(bytes / pieceBytes)
}

/** How long a piece has to be; 0 where there is no such piece. Pieces count from 0. */
export function bytesOfPiece(bytes: number, piece: number): number {
  if (!Number.isInteger(piece) || piece < 0 || piece >= piecesOf(bytes)) return 0
  return Math.min(pieceBytes, bytes - piece * pieceBytes)
}

/** The pieces that have not come, in their order. */
export function missingPieces(bytes: number, here: Iterable<number>): number[] {
  const come = new Set(here)
  return Array.from({ length: piecesOf(bytes) }, (_, piece) => piece).filter((piece) => !come.has(piece))
}

/** Whether what the bytes say they are is what they were said to be. A container has one form for sound and for pictures that move. */
export function isAsSaid(said: string, found: string | undefined): boolean {
  const same: Readonly<Record<string, readonly string[]>> = {
    'audio/webm': ['video/webm'],
    'audio/mp4': ['video/mp4', 'audio/x-m4a'],
    'audio/ogg': ['video/ogg', 'audio/opus', 'application/ogg'],
    'audio/wav': ['audio/vnd.wave', 'audio/x-wav'],
  }
  return found !== undefined && (found === said || (same[said] ?? []).includes(found))
}
