import type { Digits } from './digits.ts'

/** How a language is written: which way, in which hand, and with which calendar words. */
export interface Language {
  readonly code: string
  /** Its own name, in its own script. */
  readonly name: string
  readonly dir: 'ltr' | 'rtl'
  readonly hand: 'latin' | 'nastaliq' | 'naskh'
  /** What the browser's own formatter is asked for, always with 0–9: chosen digits are put in when a sentence is whole. */
  readonly locale: string
  /** Whether every sentence is there, or the language has only been begun and speaks another where it has none. The check of the translations holds it to this. */
  readonly standing: 'complete' | 'begun'
  /** The digits somebody chose for it on this device; 0–9 where nobody did. */
  readonly digits?: Digits
}

/** The language every other one is measured against. */
export const english: Language = {
  code: 'en',
  name: 'English',
  dir: 'ltr',
  hand: 'latin',
  locale: 'en-GB-u-nu-latn-ca-gregory',
  standing: 'complete',
}

/** Languages we know how to set. One is offered as soon as a folder `translations/<code>` exists. */
const known: readonly Language[] = [
  english,
  { code: 'ur', name: 'اردو', dir: 'rtl', hand: 'nastaliq', locale: 'ur-PK-u-nu-latn-ca-gregory', standing: 'complete' },
  { code: 'sd', name: 'سنڌي', dir: 'rtl', hand: 'naskh', locale: 'sd-PK-u-nu-latn-ca-gregory', standing: 'complete' },
  { code: 'ps', name: 'پښتو', dir: 'rtl', hand: 'naskh', locale: 'ps-PK-u-nu-latn-ca-gregory', standing: 'begun' },
  { code: 'pnb', name: 'پنجابی', dir: 'rtl', hand: 'nastaliq', locale: 'pa-Arab-PK-u-nu-latn-ca-gregory', standing: 'begun' },
  { code: 'bal', name: 'بلۏچی', dir: 'rtl', hand: 'naskh', locale: 'ur-PK-u-nu-latn-ca-gregory', standing: 'begun' },
]

/** The languages that may be shown with sentences missing. */
export const begunLanguages: ReadonlySet<string> = new Set(known.filter(({ standing }) => standing === 'begun').map(({ code }) => code))

/** Who speaks where a language has no sentence: Urdu, which most readers of the others know, then English. */
export const insteadOf = (code: string): readonly string[] => ['ur', 'en'].filter((other) => other !== code)

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
