import type { Organisation } from '@panah/domain/contract/access'
import { organisationPolicy, unitPolicy } from '@panah/domain/access/office.policy'
import { reachOf, within } from '@panah/domain/access/policy'
import type { Door } from '../acting.ts'
import { read } from '../read.ts'
import { organisations, unitsWithAccounts } from './queries.ts'

/** Agencies and their offices for whoever sets them up; null for anybody else, who has no use for the list. */
export async function organisationsFor(door: Door): Promise<Organisation[] | null> {
  const reach = reachOf(organisationPolicy, 'open', door.actor.role)
  if (!reach) return null
  const units = Map.groupBy(await read(door, unitPolicy, unitsWithAccounts(door)), ({ organisationId }) => organisationId)
  const found = await read(door, organisationPolicy, organisations(door))
  return found.map((row) => {
    const area = areaOf(row)
    const anchors = { assignedTo: [], addressedTo: null, unitId: null, organisationId: row.id, ...area }
    return {
      ...{ id: row.id, kind: row.kind as Organisation['kind'], ...area, ...standingOf(row) },
      name: { en: row.nameEn, ur: row.nameUr },
      yours: within(reach, door.actor, anchors),
      units: (units.get(row.id) ?? []).map((unit) => ({
        ...{ id: unit.id, ...areaOf(unit), ...standingOf(unit), openAccounts: unit.openAccounts },
        name: { en: unit.nameEn, ur: unit.nameUr },
        own: unit.id === door.actor.unitId,
      })),
    }
  })
}

function areaOf({ province, district }: { province: string | null; district: string | null }) {
  return { province: province as Organisation['province'], district }
}

function standingOf({ version, closedAt, closedBecause }: { version: number; closedAt: string | null; closedBecause: string | null }) {
  return { version, closedAt, closedBecause: closedBecause as Organisation['closedBecause'] }
}
