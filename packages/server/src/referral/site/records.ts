import type { Anchors } from '@panah/domain/access/actor'
import { may } from '@panah/domain/access/policy'
import type { ProvinceCode } from '@panah/domain/ids'
import { organisationPolicy } from '@panah/domain/access/office.policy'
import type { ProviderSite, RegisterProvider } from '@panah/domain/referral/provider-site'
import type { BeforeRegistering, Placed } from '@panah/domain/referral/register-provider'
import { sql } from 'kysely'
import type { Door } from '../../access/acting.ts'
import type { Saved } from '../../door.ts'
import { siteRow } from './row-of.ts'

export interface KnownSite extends BeforeRegistering {
  readonly id: string
  readonly organisationId: string
  readonly province: string | null
  readonly districtCode: string
  readonly active: boolean
  readonly version: number
}

/** The lock of access/office/records.ts: names are looked at before they are given, and an agency is not closed meanwhile. */
async function oneAtATime({ tx }: Door): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('offices', 7))`.execute(tx)
}

type Names = { readonly id: string; readonly en: string; readonly ur: string }

async function before(
  { tx, actor }: Door,
  organisationId: string,
  district: string,
  { id, en, ur }: Names,
): Promise<BeforeRegistering | null> {
  const found = await tx
    .selectFrom('organisation')
    .select(['province', 'district', 'closedAt'])
    .where('id', '=', organisationId)
    .executeTakeFirst()
  if (!found) return null
  const organisation = { province: found.province as ProvinceCode | null, district: found.district, open: found.closedAt === null }
  if (!may(organisationPolicy, 'open', actor, hangsAt(organisationId, organisation))) return null
  const middle = await tx
    .selectFrom('district')
    .select(['lat', 'lon', 'province'])
    .where('code', '=', district)
    .where('status', '=', 'current')
    .executeTakeFirst()
  const same = await tx
    .selectFrom('serviceProvider')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('active', '=', true)
    .where('id', '<>', id)
    .where((either) => either.or([sql<boolean>`lower(name_en) = lower(${en})`, either('nameUr', '=', ur)]))
    .executeTakeFirst()
  return {
    organisation,
    district: middle ? { lat: middle.lat, lon: middle.lon, province: middle.province as ProvinceCode } : null,
    sameName: same !== undefined,
  }
}

function hangsAt(organisationId: string, { province, district }: { province: string | null; district: string | null }): Anchors {
  return { assignedTo: [], addressedTo: null, unitId: null, organisationId, district, province }
}

/** What a new place is held against; null where the id belongs to another, or the organisation is not one this administrator sets up. */
export async function findBeforeSite(door: Door, given: RegisterProvider): Promise<KnownSite | null> {
  await oneAtATime(door)
  const { providerId: id, organisationId, site } = given
  const there = await door.tx.selectFrom('serviceProvider').select('id').where('id', '=', id).executeTakeFirst()
  const known = there ? null : await before(door, organisationId, site.district, { id, ...site.called })
  const hangs = { province: known?.district?.province ?? null, districtCode: site.district }
  return known && { ...known, id, organisationId, ...hangs, active: true, version: 0 }
}

/** A place that is to be changed to what is given, or closed, or opened again as it is. */
export async function findSite(door: Door, providerId: string, site?: ProviderSite): Promise<KnownSite | null> {
  await oneAtATime(door)
  const found = await door.tx
    .selectFrom('serviceProvider')
    .select(['id', 'organisationId', 'province', 'district', 'nameEn', 'nameUr', 'active', 'version'])
    .where('id', '=', providerId)
    .forUpdate()
    .executeTakeFirst()
  if (!found) return null
  const { nameEn, nameUr, district, ...rest } = found
  const called = site?.called ?? { en: nameEn, ur: nameUr }
  const known = await before(door, found.organisationId, site?.district ?? district, { id: found.id, ...called })
  return known && { ...known, ...rest, districtCode: district }
}

export function anchorsOfSite({ organisationId, province, districtCode }: KnownSite): Anchors {
  return hangsAt(organisationId, { province, district: districtCode })
}

export async function keepSite({ tx }: Door, placed: Placed, given: RegisterProvider, now: string): Promise<Saved> {
  const { providerId: id, organisationId, site, bedsFree } = given
  const beds = { bedsFree, bedsToldAt: bedsFree === null ? null : now }
  await tx
    .insertInto('serviceProvider')
    .values({ id, organisationId, ...siteRow(site, placed), ...beds })
    .execute()
  return saved(id, 1, [])
}

export async function keepChanged({ tx }: Door, { id, version }: KnownSite, site: ProviderSite, placed: Placed): Promise<Saved> {
  await tx
    .updateTable('serviceProvider')
    .set({ ...siteRow(site, placed), version: version + 1 })
    .where('id', '=', id)
    .execute()
  return saved(id, version + 1, ['site'])
}

export async function keepActive({ tx }: Door, { id, version }: KnownSite, active: boolean): Promise<Saved> {
  await tx
    .updateTable('serviceProvider')
    .set({ active, version: version + 1 })
    .where('id', '=', id)
    .execute()
  return saved(id, version + 1, ['active'])
}

function saved(id: string, version: number, fields: readonly string[]): Saved {
  return { record: 'service-provider', id, number: null, version, fields }
}
