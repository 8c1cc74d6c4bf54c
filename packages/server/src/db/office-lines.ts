import type { OpenOrganisation, OpenUnit } from '@panah/domain/access/office'
import type { RegisterProvider } from '@panah/domain/referral/provider-site'

/** One line of a list of offices, as it was written; an agency and a district stand there by what they are called. */
export type OfficeLine = { readonly line: number } & (
  | { readonly what: 'organisation'; readonly given: Given<OpenOrganisation, 'organisationId'> }
  | { readonly what: 'unit'; readonly of: string; readonly given: Given<OpenUnit, 'unitId' | 'organisationId'> }
  | { readonly what: 'provider'; readonly of: string; readonly given: Given<RegisterProvider, 'providerId' | 'organisationId'> }
)
type Given<Command, Made extends keyof Command> = Omit<Command, 'id' | 'name' | Made>

/** Why a line cannot be brought in: a code as the doors say it, or one of a list's own. */
export interface LineFault {
  readonly line: number
  readonly code: string
  readonly params: Readonly<Record<string, string | number | readonly string[]>>
}

export interface Brought {
  readonly added: { readonly organisation: number; readonly unit: number; readonly provider: number }
  /** Lines that were there already, word for word. */
  readonly there: number
  readonly faults: readonly LineFault[]
}
