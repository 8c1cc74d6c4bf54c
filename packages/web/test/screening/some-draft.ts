import { compile } from '@panah/domain/law/compile'
import type { Edition } from '@panah/domain/law/edition'
import type { Instruments } from '@panah/domain/screening/instruments/instruments'
import { readFileSync } from 'node:fs'
import { newDraft, type Draft } from '../../src/screening/draft.ts'

export const law = compile(JSON.parse(readFileSync(new URL(import.meta.resolve('@panah/law/edition.json')), 'utf8')) as Edition)

export const instruments = JSON.parse(
  readFileSync(new URL(import.meta.resolve('@panah/instruments/instruments.json')), 'utf8'),
) as Instruments

let ids = 0
export const newId = () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`

/** A screening of nobody yet, at a kiln in Kasur. */
export function atTheKiln(more: Partial<Draft> = {}): Draft {
  const draft = newDraft({ accountId: newId(), newId, today: '2026-11-21', province: 'PK-PB', district: 'PK613' })
  return { ...draft, scene: { ...draft.scene, place: 'Kiln 7 (test)', interviewerSex: 'female', interpreter: 'no' }, ...more }
}
