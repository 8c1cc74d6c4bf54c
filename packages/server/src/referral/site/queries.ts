import type { Door } from '../../access/acting.ts'

/** The places of one organisation, open ones first. */
export function sitesOf({ tx }: Door, organisationId: string) {
  return tx
    .selectFrom('serviceProvider')
    .selectAll('serviceProvider')
    .where('serviceProvider.organisationId', '=', organisationId)
    .orderBy('serviceProvider.active', 'desc')
    .orderBy('serviceProvider.nameEn')
    .orderBy('serviceProvider.id')
}
