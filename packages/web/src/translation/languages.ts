/** How a language is written: which way, in which hand, and with which calendar words. */
export interface Language {
  readonly code: string
  /** Its own name, in its own script. */
  readonly name: string
  readonly dir: 'ltr' | 'rtl'
  readonly hand: 'latin' | 'nastaliq' | 'naskh'
  /** What the browser's own formatter is asked for. Digits are 0–9 in every language of the product. */
  readonly locale: string
}

/** The language every other one is measured against. */
export const english: Language = { code: 'en', name: 'English', dir: 'ltr', hand: 'latin', locale: 'en-GB-u-nu-latn-ca-gregory' }

/** Languages we know how to set. One is offered as soon as a folder `translations/<code>` exists. */
const known: readonly Language[] = [
  english,
  { code: 'ur', name: 'اردو', dir: 'rtl', hand: 'nastaliq', locale: 'ur-PK-u-nu-latn-ca-gregory' },
  { code: 'sd', name: 'سنڌي', dir: 'rtl', hand: 'naskh', locale: 'sd-PK-u-nu-latn-ca-gregory' },
  { code: 'ps', name: 'پښتو', dir: 'rtl', hand: 'naskh', locale: 'ps-PK-u-nu-latn-ca-gregory' },
  { code: 'pnb', name: 'پنجابی', dir: 'rtl', hand: 'nastaliq', locale: 'pa-Arab-PK-u-nu-latn-ca-gregory' },
  { code: 'bal', name: 'بلۏچی', dir: 'rtl', hand: 'naskh', locale: 'ur-PK-u-nu-latn-ca-gregory' },
]

/** The known languages that have a folder of translations. */
export function languagesIn(folders: Iterable<string>): readonly Language[] {
  const present = new Set(folders)
  return known.filter((language) => present.has(language.code))
}

/** The language to begin with: the one remembered, else the first the browser asks for, else English. */
export function firstLanguage(offered: readonly Language[], remembered: string | undefined, asked: readonly string[]): Language {
  const wanted = remembered === undefined ? asked : [remembered, ...asked]
  for (const tag of wanted) {
    const code = tag.toLowerCase().split('-')[0]
    const found = offered.find((language) => language.code === code)
    if (found) return found
  }
  return english
}
