import type { CompiledLaw } from '@panah/domain/law/compile'
import { isTreatedAsChild } from '@panah/domain/person/age'
import { actNow, type ActNow, type ActNowCode } from '@panah/domain/screening/act-now'
import { policeEmergency } from '@panah/domain/screening/child-helplines'
import type { Text } from '../translation/use-text.tsx'
import type { ActNowItem } from '../ui/ActNow.tsx'
import type { Draft } from './draft.ts'
import type { SoFar } from './use-interview.ts'

/** What is done within the hour stands on the card; what is done within the day, among the next steps. */
const withinTheDay: ReadonlySet<ActNowCode> = new Set([
  'release-from-debt',
  'tell-deputy-commissioner',
  'tell-labour-department',
  'child-before-court',
  'settle-age',
])

export interface ToDo {
  readonly now: readonly ActNow[]
  readonly next: readonly ActNow[]
}

/** What to do, in the order in which to do it. */
export function toDo(law: CompiledLaw, draft: Draft, { answers, presumed, qualification }: SoFar): ToDo {
  const province = draft.scene.province
  if (province === null) return { now: [], next: [] }
  const all = actNow({ edition: law.edition, answers, presumption: presumed.presumption, qualification, province })
  return { now: all.filter(({ code }) => !withinTheDay.has(code)), next: all.filter(({ code }) => withinTheDay.has(code)) }
}

/** Lines of the card, in words; `text` speaks the room `screening`. */
export function cardItems(items: readonly ActNow[], draft: Draft, text: Text): ActNowItem[] {
  const child = isTreatedAsChild(draft.ageBand ?? 'unknown') ? 'yes' : 'no'
  return items.map(({ code, call }) => ({
    id: code,
    label: text(`act.${code}`, { sex: draft.sex ?? 'unknown', child }),
    done: draft.done.includes(code),
    call: call?.number,
  }))
}

/** What to do this minute for a danger that was named, before anything else is known. */
export function rescueItems({ safety }: Pick<Draft, 'safety'>): readonly { id: string; call?: string }[] {
  return [
    ...(safety.immediateDanger === 'yes' ? [{ id: 'leave-danger', call: policeEmergency.number }, { id: 'no-question-now' }] : []),
    ...(safety.medicalEmergency === 'yes' ? [{ id: 'medical-emergency' }, { id: 'go-along' }] : []),
    ...(safety.selfHarm === 'yes' ? [{ id: 'stay-with-person' }, { id: 'remove-means' }, { id: 'listen' }] : []),
  ]
}
