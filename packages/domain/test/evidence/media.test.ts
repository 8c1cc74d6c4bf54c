import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesOfPiece, isAsSaid, largestBytes, mediaTypesOf, missingPieces, pieceBytes, piecesOf } from '../../src/evidence/media.ts'

const length = fc.integer({ min: 1, max: largestBytes.audio })

test('the pieces of a recording together are as long as the recording, and none is longer than a piece', () => {
  fc.assert(
    fc.property(length, (bytes) => {
      const pieces = Array.from({ length: piecesOf(bytes) }, (_, piece) => bytesOfPiece(bytes, piece))
      expect(pieces.reduce((sum, each) => sum + each, 0)).toBe(bytes)
      expect(pieces.every((each) => each > 0 && each <= pieceBytes)).toBe(true)
    }),
  )
})

test('there is no piece before the first, after the last, or between two', () => {
  fc.assert(
    fc.property(length, (bytes) => {
      expect([-1, 0.5, piecesOf(bytes), Number.NaN].map((piece) => bytesOfPiece(bytes, piece))).toEqual([0, 0, 0, 0])
    }),
  )
})

test('what is missing and what has come are all of it, whatever came twice or was never part of it', () => {
  fc.assert(
    fc.property(length, fc.array(fc.integer({ min: -5, max: 500 })), (bytes, here) => {
      const missing = missingPieces(bytes, here)
      const come = new Set(here.filter((piece) => piece >= 0 && piece < piecesOf(bytes)))
      expect(missing.length + come.size).toBe(piecesOf(bytes))
      expect(missing.some((piece) => come.has(piece))).toBe(false)
    }),
  )
})

test('a file that says nothing of itself is never what it was said to be', () => {
  for (const said of Object.values(mediaTypesOf).flat()) {
    expect(isAsSaid(said, undefined)).toBe(false)
    expect(isAsSaid(said, said)).toBe(true)
    expect(isAsSaid(said, 'application/x-msdownload')).toBe(false)
  }
  expect(isAsSaid('audio/webm', 'video/webm')).toBe(true)
})
