import type { Anchors } from '@panah/domain/access/actor'
import type { OfficeName, OpenOrganisation, OpenUnit } from '@panah/domain/access/office'
import { areaOf, type Area } from '@panah/domain/access/office-area'
import type { ClosingReason } from '@panah/domain/access/office-kind'
import { organisationPolicy } from '@panah/domain/access/office.policy'
import { may } from '@panah/domain/access/policy'
import type { ProvinceCode } from '@panah/domain/ids'
import type { Result } from '@panah/domain/result'
import { sql } from 'kysely'
import type { Saved } from '../../door.ts'
import type { Door } from '../acting.ts'
import { organisationRow, unitRow } from './row-of.ts'

export interface KnownOrganisation extends Area {
  readonly id: string
  readonly kind: string
  readonly nameEn: string
  readonly nameUr: string
  readonly open: boolean
  readonly version: number
}

export interface KnownUnit extends Area {
  readonly id: string
  readonly nameEn: string
  readonly nameUr: string
  readonly open: boolean
  readonly version: number
  readonly organisation: KnownOrganisation
}

type Names = Pick<KnownUnit, 'id' | 'nameEn' | 'nameUr'>

const anchors = { assignedTo: [], addressedTo: null }

export function anchorsOfOrganisation({ id, province, district }: Area & { id: string }): Anchors {
  return { ...anchors, unitId: null, organisationId: id, district, province }
}

export function anchorsOfUnit({ id, organisationId, province, district }: Area & { id: string; organisationId: string }): Anchors {
  return { ...anchors, unitId: id, organisationId, district, province }
}

/** One agency, office or site is set up at a time: names are looked at before they are given. */
async function oneAtATime({ tx }: Door): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('offices', 7))`.execute(tx)
}

export async function findOrganisation({ tx }: Door, id: string): Promise<KnownOrganisation | null> {
  const found = await tx
    .selectFrom('organisation')
    .select(['id', 'kind', 'nameEn', 'nameUr', 'province', 'district', 'closedAt', 'version'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) return null
  const { closedAt, province, ...organisation } = found
  return { ...organisation, province: province as ProvinceCode | null, open: closedAt === null }
}

async function provinceOf({ tx }: Door, district: string | null): Promise<ProvinceCode | null> {
  if (district === null) return null
  const found = await tx
    .selectFrom('district')
    .select('province')
    .where('code', '=', district)
    .where('status', '=', 'current')
    .executeTakeFirst()
  return (found?.province as ProvinceCode | undefined) ?? null
}

async function organisationHasName({ tx }: Door, kind: string, { id, nameEn, nameUr }: Names): Promise<boolean> {
  const found = await tx
    .selectFrom('organisation')
    .select('id')
    .where('kind', '=', kind)
    .where('closedAt', 'is', null)
    .where('id', '<>', id)
    .where((either) => either.or([sql<boolean>`lower(name_en) = lower(${nameEn})`, either('nameUr', '=', nameUr)]))
    .executeTakeFirst()
  return found !== undefined
}

async function unitHasName({ tx }: Door, organisationId: string, { id, nameEn, nameUr }: Names): Promise<boolean> {
  const found = await tx
    .selectFrom('unit')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('closedAt', 'is', null)
    .where('id', '<>', id)
    .where((either) => either.or([sql<boolean>`lower(name_en) = lower(${nameEn})`, either('nameUr', '=', nameUr)]))
    .executeTakeFirst()
  return found !== undefined
}

const namesOf = (id: string, { en: nameEn, ur: nameUr }: OfficeName): Names => ({ id, nameEn, nameUr })

export interface BeforeOpening {
  readonly area: Result<Area>
  readonly sameName: boolean
}

/** Null where the id belongs to another agency. */
export async function findBeforeOrganisation(door: Door, given: OpenOrganisation): Promise<BeforeOpening | null> {
  await oneAtATime(door)
  if (await findOrganisation(door, given.organisationId)) return null
  const area = areaOf(given, await provinceOf(door, given.district))
  return { area, sameName: await organisationHasName(door, given.kind, namesOf(given.organisationId, given.called)) }
}

export async function keepOrganisation({ tx }: Door, area: Area, given: OpenOrganisation): Promise<Saved> {
  await tx.insertInto('organisation').values(organisationRow(given, area)).execute()
  return saved('organisation', given.organisationId, 1, [])
}

/** The agency must be one that this administrator sets up; null too where the id belongs to another office. */
export async function findBeforeUnit(
  door: Door,
  given: OpenUnit,
): Promise<(BeforeOpening & { readonly organisation: KnownOrganisation }) | null> {
  await oneAtATime(door)
  const organisation = await findOrganisation(door, given.organisationId)
  if (!organisation || !may(organisationPolicy, 'open', door.actor, anchorsOfOrganisation(organisation))) return null
  if (await findUnit(door, given.unitId)) return null
  const area = areaOf(given, await provinceOf(door, given.district))
  return { organisation, area, sameName: await unitHasName(door, organisation.id, namesOf(given.unitId, given.called)) }
}

export async function keepUnit({ tx }: Door, area: Area, given: OpenUnit): Promise<Saved> {
  await tx.insertInto('unit').values(unitRow(given, area)).execute()
  return saved('unit', given.unitId, 1, [])
}

export async function findUnit(door: Door, unitId: string): Promise<KnownUnit | null> {
  const found = await door.tx
    .selectFrom('unit')
    .select(['id', 'organisationId', 'nameEn', 'nameUr', 'province', 'district', 'closedAt', 'version'])
    .where('id', '=', unitId)
    .executeTakeFirst()
  const organisation = found && (await findOrganisation(door, found.organisationId))
  if (!organisation) return null
  const { closedAt, province, organisationId: _above, ...unit } = found
  return { ...unit, province: province as ProvinceCode | null, open: closedAt === null, organisation }
}

/** An agency that is to be changed, with what is still open under it. */
export async function findForChange(door: Door, organisationId: string, called?: OfficeName) {
  await oneAtATime(door)
  const organisation = await findOrganisation(door, organisationId)
  if (!organisation) return null
  const count = (rows: readonly unknown[]) => rows.length
  const { tx } = door
  const units = await tx
    .selectFrom('unit')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('closedAt', 'is', null)
    .execute()
  const sites = await tx
    .selectFrom('serviceProvider')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('active', '=', true)
    .execute()
  return {
    ...organisation,
    ...{ above: null, own: organisationId === door.actor.organisationId, openUnits: count(units), openSites: count(sites) },
    sameName: await organisationHasName(door, organisation.kind, called ? namesOf(organisationId, called) : organisation),
  }
}

/** An office that is to be changed. No account is opened in it meanwhile: the lock of access/records.ts. */
export async function findUnitForChange(door: Door, unitId: string, called?: OfficeName) {
  await oneAtATime(door)
  await sql`select pg_advisory_xact_lock(hashtextextended('account.open', 6))`.execute(door.tx)
  const unit = await findUnit(door, unitId)
  if (!unit) return null
  return {
    ...unit,
    ...{ above: unit.organisation, own: unitId === door.actor.unitId },
    sameName: await unitHasName(door, unit.organisation.id, called ? namesOf(unitId, called) : unit),
  }
}

type Office = { readonly table: 'organisation' | 'unit'; readonly id: string; readonly version: number }

export async function rename({ tx }: Door, { table, id, version }: Office, called: OfficeName): Promise<Saved> {
  await tx
    .updateTable(table)
    .set({ nameEn: called.en, nameUr: called.ur, version: version + 1 })
    .where('id', '=', id)
    .execute()
  return saved(table, id, version + 1, ['name'])
}

/** Closes an office with a reason, or opens it again with none. */
export async function setOpen(
  { tx }: Door,
  { table, id, version }: Office,
  closing: { at: string; because: ClosingReason } | null,
): Promise<Saved> {
  await tx
    .updateTable(table)
    .set({ closedAt: closing?.at ?? null, closedBecause: closing?.because ?? null, version: version + 1 })
    .where('id', '=', id)
    .execute()
  return saved(table, id, version + 1, ['closedAt'])
}

function saved(record: string, id: string, version: number, fields: readonly string[]): Saved {
  return { record, id, number: null, version, fields }
}
