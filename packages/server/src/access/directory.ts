import type { District, Unit } from '@panah/domain/contract/access'
import type { AccountLabel, Me, SessionView } from '@panah/domain/access/account'
import { roles, type Role } from '@panah/domain/access/role'
import { widthOf } from '@panah/domain/access/width'
import { allPolicies } from '@panah/domain/contract/all-policies'
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import type { Door } from './acting.ts'
import { rowsOf } from './rows.ts'

const asRole = (role: string): Role => roles.find((known) => known === role) ?? 'provider'

const labels = ({ tx }: Door) =>
  tx
    .selectFrom('account')
    .innerJoin('unit', 'unit.id', 'account.unitId')
    .select(['account.id', 'account.number', 'account.role', 'unit.nameEn', 'unit.nameUr'])

function labelOf(row: { id: string; number: string; role: string; nameEn: string; nameUr: string }): AccountLabel {
  return { id: row.id, number: row.number, role: asRole(row.role), unitName: { en: row.nameEn, ur: row.nameUr } }
}

/** Role, unit and number of accounts, by id: how screens call somebody. */
export async function labelsOf(door: Door, ids: readonly string[]): Promise<Map<string, AccountLabel>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = await rowsOf(door, labels(door).where('account.id', 'in', wanted))
  return new Map(rows.map((row) => [row.id, labelOf(row)]))
}

export async function me(door: Door, synthetic: boolean): Promise<Me> {
  const { actor, tx } = door
  const { rows } = await sql<{ username: string; totpEnrolled: boolean; mustChange: boolean }>`select * from panah.me()`.execute(tx)
  const own = rows[0]
  const account = (await labelsOf(door, [actor.accountId])).get(actor.accountId)
  if (!own || !account) throw new Error('an actor without an account')
  const { organisationId, unitId, district, province } = actor
  return {
    account,
    username: own.username,
    organisationId,
    unitId,
    district,
    province,
    totpEnrolled: own.totpEnrolled,
    mustChangePassword: own.mustChange,
    synthetic,
  }
}

/** Whether the password is the actor's own: the first one is known to whoever opened the account. */
export async function hasOwnPassword({ tx }: Door): Promise<boolean> {
  const { rows } = await sql<{ own: boolean }>`select not must_change as own from panah.me()`.execute(tx)
  return rows[0]?.own ?? false
}

export async function mySessions({ tx }: Door): Promise<SessionView[]> {
  const { rows } = await sql<SessionView>`select * from panah.my_sessions()`.execute(tx)
  return rows
}

export async function endOwn({ tx }: Door, id: string): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`select panah.end_session(${id}::uuid) as ended`.execute(tx)
  return rows[0]?.ended ?? false
}

export async function endOthers({ tx }: Door): Promise<number> {
  const { rows } = await sql<{ ended: number }>`select panah.end_other_sessions() as ended`.execute(tx)
  return rows[0]?.ended ?? 0
}

export async function districts(db: Db): Promise<{ version: string; districts: District[] }> {
  const { rows } = await sql<{
    code: string
    province: District['province']
    nameEn: string
    nameUr: string
    lat: number
    lon: number
    version: string
  }>`
    select code, province, name_en, name_ur, lat, lon, version from panah.district where status = 'current' order by province, name_en`.execute(
    db,
  )
  return {
    version: rows[0]?.version ?? '',
    districts: rows.map(({ code, province, nameEn, nameUr, lat, lon }) => ({ code, province, name: { en: nameEn, ur: nameUr }, lat, lon })),
  }
}

export async function units(door: Door): Promise<Unit[]> {
  const query = door.tx
    .selectFrom('unit')
    .innerJoin('organisation', 'organisation.id', 'unit.organisationId')
    .select([
      'unit.id',
      'unit.organisationId',
      'unit.nameEn',
      'unit.nameUr',
      'organisation.nameEn as organisationEn',
      'organisation.nameUr as organisationUr',
      'organisation.kind',
      'unit.district',
      'unit.province',
    ])
    .where('unit.closedAt', 'is', null)
    .orderBy('unit.nameEn')
  const rows = await rowsOf(door, query)
  return rows.map((row) => ({
    id: row.id,
    organisationId: row.organisationId,
    name: { en: row.nameEn, ur: row.nameUr },
    organisation: { en: row.organisationEn, ur: row.organisationUr },
    kind: row.kind as Unit['kind'],
    district: row.district,
    province: row.province as Unit['province'],
  }))
}

export const caseworkersIn = (door: Door, district: string) => inDistrict(door, 'caseworker', district)

export const investigatorsIn = (door: Door, district: string) => inDistrict(door, 'investigating-officer', district)

async function inDistrict(door: Door, role: Role, district: string): Promise<AccountLabel[]> {
  const rows = await rowsOf(
    door,
    labels(door)
      .where('account.role', '=', role)
      .where('account.district', '=', district)
      .where('account.closedAt', 'is', null)
      .orderBy('account.number'),
  )
  return rows.map(labelOf)
}

function officesOf({ tx }: Door, ids: readonly string[]) {
  return tx
    .selectFrom('account')
    .select(['id', 'district', 'province'])
    .where('id', 'in', [...ids, noOne])
}
const noOne = '00000000-0000-0000-0000-000000000000'

/** Null where the actor is no administrator: then there is nothing to say, not even how many. */
export async function accountsFor(door: Door) {
  if (door.actor.role !== 'administrator') return null
  const { rows } = await sql<{
    id: string
    number: string
    username: string
    role: string
    unitId: string
    open: boolean
    totpEnrolled: boolean
  }>`select * from panah.accounts()`.execute(door.tx)
  const ids = rows.map(({ id }) => id)
  const byId = await labelsOf(door, ids)
  const offices = new Map((await rowsOf(door, officesOf(door, ids))).map((row) => [row.id, row]))
  return rows.map((row) => ({
    ...(byId.get(row.id) ?? { id: row.id, number: row.number, role: asRole(row.role), unitName: { en: '', ur: '' } }),
    reach: widthOf(allPolicies, asRole(row.role), offices.get(row.id) ?? { district: null, province: null }),
    username: row.username,
    open: row.open,
    totpEnrolled: row.totpEnrolled,
  }))
}
