/** Two crimes that are not each other. A screen that mixes their words sends a victim to the border police. */
const words: Readonly<Record<'trafficking' | 'smuggling', Readonly<Record<string, RegExp>>>> = {
  trafficking: { en: /traffic/i, ur: /سوداگر/, sd: /سوداگر/, ps: /سوداګر/, pnb: /بیوپار/ },
  smuggling: { en: /smuggl/i, ur: /سمگل/, sd: /سمگل/, ps: /قاچاق/, pnb: /سمگل/ },
}

/**
 * Whether a translation speaks of trafficking and smuggling exactly where the source does. A language whose words we do not hold yet
 * is not asked: adding its two words here is part of adding the language.
 */
export function wordsKeptApart(source: string, translation: string, language: string): string[] {
  return Object.entries(words).flatMap(([crime, { en, [language]: own }]) => {
    if (!en || !own) return []
    if (own.test(translation) && !en.test(source)) return [`speaks of ${crime}, and the source does not`]
    if (en.test(source) && !own.test(translation)) return [`does not use the word for ${crime}, and the source does`]
    return []
  })
}
