/** Marks that turn the reading direction round inside a line; in a name they make one person look like another (Unicode TR 36). */
export const directionOverrides = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/
/**
 * Control characters, marks that nobody sees and no script needs (tags, a byte order mark, interlinear notes, line separators), and the two signs
 * that a broken encoding leaves behind: the replacement character and a lone surrogate. What joins and parts Arabic letters stays.
 */
// oxlint-disable-next-line no-control-regex
export const brokenText =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFF9-\uFFFB\uFFFD]|\uDB40[\uDC00-\uDC7F]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

export type TextFault = 'text.broken' | 'text.direction-override' | 'text.too-long'

/** What is wrong with words that were typed, before they are sent; nothing where they are empty. The same rule as `words`, without its weight. */
export function textFault(text: string, longest: number): TextFault | null {
  if (brokenText.test(text)) return 'text.broken'
  if (directionOverrides.test(text)) return 'text.direction-override'
  return text.normalize('NFC').trim().length > longest ? 'text.too-long' : null
}
