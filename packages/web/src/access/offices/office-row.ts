import type { AllContracts } from '@panah/domain/contract/all-contracts'
import type { OutOf } from '../../sync/client.ts'

/** An agency with its stations and offices, as the administrator sees it. */
export type OrganisationRow = OutOf<AllContracts['organisations']>['organisations'][number]
export type UnitRow = OrganisationRow['units'][number]
export type SiteRow = OutOf<AllContracts['providers']>['providers'][number]

/** What a dialog is about: an agency, or one of its offices. */
export type Office = { readonly of: 'organisation'; readonly row: OrganisationRow } | { readonly of: 'unit'; readonly row: UnitRow }
