import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Edition } from '@panah/domain/law/edition'
import type { Facts } from '@panah/domain/law/fact'
import { qualify, type Qualification } from '@panah/domain/law/qualify'
import type { Situation } from '@panah/domain/law/situation'
import type { CaseFile } from './law-file.ts'

/** A worked case as a situation: each fact goes to whom it is about, unless the case names the people itself. */
export function toSituation(edition: Edition, worked: CaseFile): Situation {
  const about = new Map(edition.facts.map((entry) => [entry.fact, entry.about]))
  const partOf = (side: 'victim' | 'accused' | 'transaction') =>
    Object.fromEntries(Object.entries(worked.facts).filter(([fact]) => (about.get(fact as never) ?? 'transaction') === side)) as Facts
  const people = (given: readonly Record<string, string>[] | undefined, own: Facts, name: string) => {
    if (given) return given.map((facts, place) => ({ ref: `${name}-${place + 1}`, facts: { ...own, ...facts } as Facts }))
    return [{ ref: `${name}-1`, facts: own }]
  }
  return {
    onDate: worked.on,
    place: { provinces: worked.in ?? [], countries: worked.countries ?? ['PK'] },
    transaction: partOf('transaction'),
    victims: people(worked.victims, partOf('victim'), 'victim'),
    accused: people(worked.accused, partOf('accused'), 'accused'),
  }
}

/** What the engine says to a worked case about the section beside which it lies. */
export function outcomeOf(
  law: CompiledLaw,
  offence: string,
  worked: CaseFile,
): { outcome: CaseFile['expect']; qualification: Qualification } {
  const qualification = qualify(law, toSituation(law.edition, worked))
  const finding = qualification.findings.find((each) => each.offence === offence)
  return { outcome: finding?.finding ?? 'not-in-force', qualification }
}
