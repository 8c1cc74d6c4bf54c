/** Why the sign-in is shown: a first time, a session that ended, a lock. */
export type Why = 'first' | 'ended' | 'locked'

/** What a step of the sign-in leads to. */
export type NextStep = 'in' | 'totp' | 'enrol-totp'

export interface StepProps {
  onNext: (to: NextStep) => void
  /** Back to the password. */
  onAgain: () => void
}
