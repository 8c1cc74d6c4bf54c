import type { Situation } from '@panah/domain/law/situation'
import type { Answers } from '@panah/domain/screening/answers'
import type { Asker, Instruments } from '@panah/domain/screening/instruments/instruments'
import { settle } from '@panah/domain/screening/instruments/settle'
import { lookAt, type Looked } from '@panah/domain/screening/look-at'
import { interview, type Interview } from '@panah/domain/screening/next-question'
import { safetyExits } from '@panah/domain/screening/presumption-facts'
import { situationOf } from '@panah/domain/screening/situation-of'
import { askerOf } from '@panah/domain/screening/who-may-ask'
import { useSession } from '../access/session-context.ts'
import { howsOf, toLaw, type Draft } from './draft.ts'
import type { Asking } from './WithAsking.tsx'

/** What the answers so far come to, on this device: the law, the indicators, the presumption, and what to ask next. */
export interface SoFar extends Looked {
  readonly answers: Answers
  readonly situation: Situation
  readonly interview: Interview
}

/** The answers as the domain reads them. What was put once has been dealt with, whatever came of it. */
export function answersOf(draft: Draft, instruments: Instruments): Answers {
  const told = safetyExits.filter((exit) => draft.safety[exit] !== undefined)
  return {
    safety: Object.fromEntries(told.map((exit) => [exit, toLaw(draft.safety[exit])])),
    sex: draft.sex,
    ageBand: draft.ageBand,
    ...settle(instruments, howsOf(draft, instruments)),
    passed: new Set(draft.asked),
  }
}

/** Runs law, indicators and interview over the answers so far; null while nobody knows in which province. */
export function soFar({ law, instruments }: Asking, draft: Draft, asker: Asker): SoFar | null {
  const { province, district, heldOn, actOn } = draft.scene
  const instrument = instruments.instruments.find((each) => each.instrument === draft.instrument) ?? instruments.instruments[0]
  if (province === null || district === null || !instrument) return null
  const answers = answersOf(draft, instruments)
  const scene = { heldOn, actOn, province, district }
  const looked = lookAt(law, instruments, answers, { scene, observed: draft.observed })
  const holding = { instruments, instrument, modules: draft.modules, observed: draft.observed, asker }
  return {
    ...looked,
    answers,
    situation: situationOf(law.edition, answers, scene),
    interview: interview(law.edition, holding, looked, answers),
  }
}

/** The last of it: two pages that look at the same answers, one after the other, run the law once. */
let last: { readonly on: readonly unknown[]; readonly found: SoFar | null } = { on: [], found: null }

function soFarOnce(on: readonly unknown[], run: () => SoFar | null): SoFar | null {
  const same = on.length === last.on.length && on.every((part, place) => part === last.on[place])
  if (!same) last = { on, found: run() }
  return last.found
}

/** The same on a screen; what is ticked, noted or named changes nothing in it. */
export function useSoFar(asking: Asking, draft: Draft): SoFar | null {
  const asker = askerOf(useSession().me.account.role)
  const { scene, sex, ageBand, safety, asked, answers, instrument, modules, observed } = draft
  const on = [asking.law, asking.instruments, asker, scene, sex, ageBand, safety, asked, answers, instrument, modules, observed]
  return soFarOnce(on, () => soFar(asking, draft, asker))
}
