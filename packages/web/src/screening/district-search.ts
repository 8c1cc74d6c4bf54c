import type { District } from '@panah/domain/contract/access'
import type { ProvinceCode } from '@panah/domain/ids'
import type { Language } from '../translation/languages.ts'
import { nameIn } from '../translation/named.tsx'

/** Provinces and territories in the order in which most officers serve. */
export const provinces = ['PK-PB', 'PK-SD', 'PK-KP', 'PK-BA', 'PK-IS', 'PK-JK', 'PK-GB'] as const satisfies readonly ProvinceCode[]

/** Spelling that does not matter while searching: accents, Arabic forms of Urdu letters, hyphens, the word for district. */
export function searchable(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f\u064b-\u065f\u0670\u200c\u200d]/g, '')
    .toLowerCase()
    .replaceAll(/[يى]/g, 'ی')
    .replaceAll('ك', 'ک')
    .replaceAll(/[ةۃهھ]/g, 'ہ')
    .replaceAll(/ضلع|district/g, '')
    .replaceAll(/[\s\-–.']+/g, '')
}

/** The districts of a province; with something typed, those of the whole country whose name holds it in either script, the best first. */
export function findDistricts(
  districts: readonly District[],
  province: ProvinceCode | null,
  typed: string,
  language: Language,
): District[] {
  const wanted = searchable(typed)
  const shown = (district: District) => nameIn(district.name, language).text
  const inOrder = districts.toSorted((one, other) => shown(one).localeCompare(shown(other), language.locale))
  if (wanted === '') return inOrder.filter((district) => district.province === province)
  const rank = ({ name }: District) => Math.min(rankOf(searchable(name.en), wanted), rankOf(searchable(name.ur), wanted))
  return inOrder.filter((district) => rank(district) < nowhere).toSorted((one, other) => rank(one) - rank(other))
}

const nowhere = 2

function rankOf(name: string, wanted: string): number {
  if (name.startsWith(wanted)) return 0
  return name.includes(wanted) ? 1 : nowhere
}
