import { z } from 'zod'
import { brokenText, directionOverrides } from './text-fault.ts'

/**
 * Words typed by a person: trimmed, composed (NFC), not empty, of bounded length, without direction overrides and broken encoding.
 * The message is a refusal code, so that a screen can say it in the reader's language.
 */
export function words(longest: number) {
  return (
    z
      .string()
      .refine((text) => !brokenText.test(text), { error: 'text.broken' })
      .refine((text) => !directionOverrides.test(text), { error: 'text.direction-override' })
      // Not a `transform`: the same schema also writes answers out, and what only reads cannot write.
      .overwrite((text) => text.normalize('NFC').trim())
      .min(1, { error: 'text.empty' })
      .max(longest, { error: 'text.too-long' })
  )
}
