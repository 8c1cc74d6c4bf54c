import type { Provision, ProvisionVersion } from '@panah/domain/law/edition'

/** The text of a section that bound on a day; a second one where nobody can say which of the two did; nothing where none did. */
export function textsOn(
  provision: Pick<Provision, 'versions'>,
  day: string,
): { readonly text: ProvisionVersion | null; readonly or: ProvisionVersion | null } {
  const bound = provision.versions.find(({ from, to }) => from <= day && (to === undefined || day <= to)) ?? null
  const doubtful =
    provision.versions.find(({ from, doubtfulSince }) => doubtfulSince !== undefined && doubtfulSince <= day && day < from) ?? null
  return bound ? { text: bound, or: doubtful } : { text: doubtful, or: null }
}
