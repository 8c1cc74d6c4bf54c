/** Languages of readers that the law's own files do not hold: their words lie beside it, in `law/words/`. */
export type AddedLanguage = 'sd'
export type Language = 'en' | 'ur' | AddedLanguage

type Said = { en: string; ur: string } & Partial<Record<AddedLanguage, string>>

/** The words in a language; Urdu where an added language has none. */
export function said(words: Said, language: Language): string {
  return words[language] ?? words.ur
}

/** The nearer of the two languages that the law's own files hold. */
export function ownLanguage(language: Language): 'en' | 'ur' {
  return language === 'en' ? 'en' : 'ur'
}
