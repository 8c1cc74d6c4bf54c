/** One thing a person means to do, with the id that makes a retry the same thing. */
export interface Intent {
  readonly id: string
  readonly meant: string
}

/**
 * The id to send with: the one of the earlier try as long as exactly the same is meant and nobody knows whether it arrived;
 * a new one as soon as something was changed, or the earlier try was answered.
 */
export function intentFor(earlier: Intent | null, given: unknown, newId: () => string): Intent {
  const meant = JSON.stringify(given)
  return earlier !== null && earlier.meant === meant ? earlier : { id: newId(), meant }
}

/** What to remember after a try: the intent stays open only where no answer came. */
export function afterTry(intent: Intent, answered: boolean): Intent | null {
  return answered ? null : intent
}
