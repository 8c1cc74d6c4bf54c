import { randomUUID } from 'node:crypto'
import type { Anchors } from '@panah/domain/access/actor'
import type { World } from './referral.ts'

interface Area {
  readonly district: string | null
  readonly province: string | null
}

interface Hung {
  readonly id: string
  readonly anchors: Anchors
}

const areas: readonly Area[] = [
  { district: 'PK614', province: 'PK-PB' },
  { district: null, province: 'PK-PB' },
  { district: null, province: null },
  { district: 'PK712', province: 'PK-SD' },
]
const areaAt = (turn: number): Area => areas[turn % areas.length] ?? { district: null, province: null }

function anchorsOf(unitId: string | null, organisationId: string, { district, province }: Area): Anchors {
  return { assignedTo: [], addressedTo: null, unitId, organisationId, district, province }
}

/** The offices that people work in and their agencies, each of which is given an area of its own. */
export async function hangOffices(
  { owner }: World,
  offices: readonly (Area & { readonly unitId: string; readonly organisationId: string })[],
  hung: { readonly organisation: Hung[]; readonly unit: Hung[] },
): Promise<void> {
  for (const [turn, id] of [...new Set(offices.map(({ organisationId }) => organisationId))].entries()) {
    const area = areaAt(turn)
    await owner.updateTable('organisation').set(area).where('id', '=', id).execute()
    hung.organisation.push({ id, anchors: anchorsOf(null, id, area) })
  }
  for (const { unitId: id, organisationId, ...area } of offices) hung.unit.push({ id, anchors: anchorsOf(id, organisationId, area) })
}

/** A new agency, of one area or another. */
export function anOrganisation(turn: number) {
  const id: string = randomUUID()
  const row = { id, nameEn: 'Agency (test)', nameUr: 'ادارہ (آزمائشی)', kind: 'police', ...areaAt(turn) }
  return { row, anchors: anchorsOf(null, id, row) }
}

/** A new office of an agency, in one area or another. */
export function aUnit(organisationId: string, turn: number) {
  const id: string = randomUUID()
  const row = { id, organisationId, nameEn: 'Desk (test)', nameUr: 'میز (آزمائشی)', ...areaAt(turn) }
  return { row, anchors: anchorsOf(id, organisationId, row) }
}
