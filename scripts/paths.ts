import { resolve } from 'node:path'

/** The checkout, wherever a command was called from. */
export const root = resolve(import.meta.dirname, '..')

/** A path inside the checkout. */
export const at = (...parts: string[]): string => resolve(root, ...parts)
