/** The record that evidence belongs to. */
export type HangsOn = { screening: string } | { case: string }
