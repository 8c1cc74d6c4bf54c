import type { Area } from '@panah/domain/access/office-area'
import type { OpenOrganisation, OpenUnit } from '@panah/domain/access/office'

/** An agency as its table keeps it. */
export const organisationRow = (
  { organisationId: id, kind, called }: Pick<OpenOrganisation, 'organisationId' | 'kind' | 'called'>,
  area: Area,
) => ({
  id,
  kind,
  nameEn: called.en,
  nameUr: called.ur,
  ...area,
})

/** A station or office as its table keeps it. */
export const unitRow = (
  { unitId: id, organisationId, called }: Pick<OpenUnit, 'unitId' | 'organisationId' | 'called'>,
  { province, district }: Area,
) => ({ id, organisationId, nameEn: called.en, nameUr: called.ur, province, district })
