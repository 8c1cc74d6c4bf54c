/**
 * Letters and signs that a language does not write although its script has them. Sindhi keyed on an Urdu keyboard, or Pashto on a Persian one, looks right to
 * whoever does not read it, and is not found by a search. Both write the full stop as a point.
 */
const foreign: Readonly<Record<string, RegExp>> = {
  ur: /[كيةىٿڪٽڊڏڙڻڃڄڇټډړږښګڼېۍ]/u,
  sd: /[كیىےںہۂۃھةٹڈڑټډړږښګڼېۍ۔]/u,
  ps: /[كےںہۂۃھةڪٿٽڊڏڙٹڈڑگ۔]/u,
  pnb: /[كيةىٿڪٽڊڏڙڃڄڇټډړږښګڼېۍ]/u,
}

/** Each letter of a sentence that its language does not write. */
export function foreignLetters(text: string, language: string): string[] {
  const rule = foreign[language]
  if (!rule) return []
  const found = new Set([...text].filter((letter) => rule.test(letter)))
  return [...found].map((letter) => `has the letter ${letter}, which is not one of this language`)
}
