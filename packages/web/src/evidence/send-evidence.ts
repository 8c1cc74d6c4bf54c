import type { BeginEvidence } from '@panah/domain/evidence/evidence-item'
import { bytesOfPiece, mediaTypesOf, pieceBytes, type EvidenceKind, type EvidenceState } from '@panah/domain/evidence/media'
import { api } from '../sync/client.ts'
import { Problem } from '../sync/problem.ts'

/** What is told of a photo before any of it is sent, with the hash it had when it was made. */
export type Announced = Omit<BeginEvidence, 'id' | 'name'>

/** The kind a file belongs to by what the browser says of it; null where it is nothing we take. The server looks at the bytes. */
export function kindOf(mediaType: string): EvidenceKind | null {
  const [plain = ''] = mediaType.split(';')
  const kinds = Object.entries(mediaTypesOf) as [EvidenceKind, readonly string[]][]
  return kinds.find(([, types]) => types.includes(plain.trim()))?.[0] ?? null
}

/** SHA-256 of a file in hexadecimal, on this device, before it goes anywhere. */
export async function hashOf(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The piece of a file with this number. */
export function pieceOf(file: Blob, piece: number): Blob {
  return file.slice(piece * pieceBytes, piece * pieceBytes + bytesOfPiece(file.size, piece))
}

const waits = [500, 2000, 5000] as const

/** Tries again where no answer came; a refusal is an answer. */
async function patiently<T>(once: () => Promise<T>): Promise<T> {
  for (const wait of waits) {
    try {
      return await once()
    } catch (problem) {
      if (!(problem instanceof Problem) || !problem.unanswered) throw problem
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
  return once()
}

/**
 * Sends what the server does not have yet, piece by piece, beginning where an earlier try was cut off. `tell` hears what part has arrived,
 * between 0 and 1. Gives how it ended: kept, or refused because it is something else than was announced.
 */
export async function sendPieces(id: string, file: Blob, tell: (part: number) => void): Promise<EvidenceState> {
  let standing = await patiently(() => api.evidencePieces({ params: { id } }))
  const all = Math.max(1, Math.ceil(file.size / pieceBytes))
  for (let next = standing.missing[0]; next !== undefined; next = standing.missing[0]) {
    tell(1 - standing.missing.length / all)
    const piece = next
    standing = await patiently(() => api.takePiece({ params: { id, piece }, bytes: pieceOf(file, piece) }))
  }
  tell(1)
  return standing.state
}
