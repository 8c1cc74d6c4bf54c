import { z } from 'zod'

/** Marks that turn the reading direction round inside a line; in a name they make one person look like another (Unicode TR 36). */
const directionOverrides = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/
/** Control characters, and the two signs that a broken encoding leaves behind: the replacement character and a lone surrogate. */
// oxlint-disable-next-line no-control-regex
const brokenText = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/

/**
 * Words typed by a person: trimmed, composed (NFC), not empty, of bounded length, without direction overrides and broken encoding.
 * The message is a refusal code, so that a screen can say it in the reader's language.
 */
export function words(longest: number) {
  return z
    .string()
    .refine((text) => !brokenText.test(text), { error: 'text.broken' })
    .refine((text) => !directionOverrides.test(text), { error: 'text.direction-override' })
    .transform((text) => text.normalize('NFC').trim())
    .pipe(z.string().min(1, { error: 'text.empty' }).max(longest, { error: 'text.too-long' }))
}
