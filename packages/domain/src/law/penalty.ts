/** What the official text or a second source did not confirm is said so, and never printed as a number. */
export type NotVerified = 'not-verified'

export type Prison =
  | NotVerified
  | 'none'
  | 'as-base'
  | {
      min?: number
      max?: number
      fixed?: number
      unit?: 'years' | 'months' | 'days'
      life?: true
      death?: true
      open?: true
      kind?: 'rigorous' | 'simple'
    }

export type Fine =
  | NotVerified
  | 'none'
  | 'as-base'
  | 'uncapped'
  | 'forfeiture'
  | 'arsh'
  | 'diyat'
  | { min?: number; max?: number; fixed?: number; open?: true }

/** How prison and fine stand to each other. */
export type Together =
  | NotVerified
  | 'and'
  | 'or-both'
  | 'and-or-both'
  | 'liable'
  | 'prison-only'
  | 'fine-only'
  | 'added'
  | 'qisas'
  | 'as-base'
  | 'none'

/** An answer of the statute about police, bail or settlement. */
export type YesNo = 'yes' | 'no' | NotVerified | 'conditional' | 'as-base' | 'not-applicable'
