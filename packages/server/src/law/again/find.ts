import type { CompiledLaw } from '@panah/domain/law/compile'
import { foundByLaw, isOtherThan, type FoundByLaw } from '@panah/domain/screening/found-by-law'
import type { Scene, Screening } from '@panah/domain/screening/screening'
import type { Found, ToldOnce } from '../../db/found-again.ts'

/** Asks this edition about what was told once, and whether it says anything else than was found first. */
export function findAgain(law: CompiledLaw, told: ToldOnce): Found {
  const { id: screeningId, sex, ageBand, facts, heldOn, actOn, province, district, receivedAt, indicators } = told
  const found = foundByLaw(law, {
    ...{ sex: sex as Screening['sex'], ageBand: ageBand as Screening['ageBand'], facts: facts as Screening['facts'] },
    scene: { heldOn, actOn, province: province as Scene['province'], district },
    receivedAt,
    kept: indicators as Screening['indicators'],
  })
  const first = { ...told, lawEdition: '' } as unknown as FoundByLaw
  return { ...found, screeningId, changed: isOtherThan(first, found) }
}

/** The same for many. Where it cannot be asked about one of them, the reason says which. */
export function findAllAgain(law: CompiledLaw, told: readonly ToldOnce[]): Found[] {
  return told.map((each) => {
    try {
      return findAgain(law, each)
    } catch (reason) {
      throw new Error(`screening ${each.id}: ${reason instanceof Error ? reason.message : String(reason)}`, { cause: reason })
    }
  })
}
