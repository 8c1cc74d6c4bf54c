import {
  CloseOrganisation,
  CloseUnit,
  OpenOrganisation,
  OpenUnit,
  RenameOrganisation,
  RenameUnit,
  ReopenOrganisation,
  ReopenUnit,
} from '@panah/domain/access/office'
import { organisationPolicy, unitPolicy } from '@panah/domain/access/office.policy'
import type { Area } from '@panah/domain/access/office-area'
import { closeOrganisation, closeUnit, openOrganisation, openUnit, renameOffice, reopenOffice } from '@panah/domain/access/set-up-office'
import { ok, type Result } from '@panah/domain/result'
import { command, type Perform } from '../../door.ts'
import {
  anchorsOfOrganisation,
  anchorsOfUnit,
  findBeforeOrganisation,
  findBeforeUnit,
  findForChange,
  findUnitForChange,
  keepOrganisation,
  keepUnit,
  rename,
  setOpen,
  type KnownOrganisation,
  type KnownUnit,
} from './records.ts'

type OrganisationCommand = 'organisation.open' | 'organisation.rename' | 'organisation.close' | 'organisation.reopen'
type UnitCommand = 'unit.open' | 'unit.rename' | 'unit.close' | 'unit.reopen'

const nowhere: Area = { province: null, district: null }
/** Where a place that is not there lies: nowhere, which only an administrator of the country reaches, who is then told so. */
const areaIn = (area: Result<Area>) => (area.ok ? area.value : nowhere)

const looked =
  (record: string, field: string) =>
  ({ id, version }: { id: string; version: number }, { baseVersion }: { baseVersion: number }) => ({
    ...{ record, id, version, base: baseVersion },
    fields: [field],
  })

/** What an administrator does with agencies. */
export function organisationCommands(): Readonly<Record<OrganisationCommand, Perform>> {
  const policy = organisationPolicy
  const anchors = (known: KnownOrganisation) => anchorsOfOrganisation(known)
  const at = ({ id, version }: KnownOrganisation) => ({ table: 'organisation', id, version }) as const
  return {
    'organisation.open': command({
      ...{ input: OpenOrganisation, policy, action: 'open' },
      load: findBeforeOrganisation,
      anchors: ({ area }) => anchorsOfOrganisation({ id: '', ...areaIn(area) }),
      decide: openOrganisation,
      save: keepOrganisation,
    }),
    'organisation.rename': command({
      ...{ input: RenameOrganisation, policy, action: 'rename', anchors, changes: looked('organisation', 'name') },
      load: (door, { organisationId, called }) => findForChange(door, organisationId, called),
      decide: (known) => after(renameOffice({ sameName: known.sameName, of: 'organisation' }), known),
      save: (door, known, { called }) => rename(door, at(known), called),
    }),
    'organisation.close': command({
      ...{ input: CloseOrganisation, policy, action: 'close', anchors, changes: looked('organisation', 'closedAt') },
      load: (door, { organisationId }) => findForChange(door, organisationId),
      decide: (known) => after(closeOrganisation(known), known),
      save: (door, known, { reason }, now) => setOpen(door, at(known), { at: now, because: reason }),
    }),
    'organisation.reopen': command({
      ...{ input: ReopenOrganisation, policy, action: 'reopen', anchors, changes: looked('organisation', 'closedAt') },
      load: (door, { organisationId }) => findForChange(door, organisationId),
      decide: (known) => after(reopenOffice(known), known),
      save: (door, known) => setOpen(door, at(known), null),
    }),
  }
}

/** What an administrator does with the stations and offices of agencies. */
export function unitCommands(): Readonly<Record<UnitCommand, Perform>> {
  const policy = unitPolicy
  const anchors = ({ id, organisation, province, district }: KnownUnit) =>
    anchorsOfUnit({ id, organisationId: organisation.id, province, district })
  const at = ({ id, version }: KnownUnit) => ({ table: 'unit', id, version }) as const
  return {
    'unit.open': command({
      ...{ input: OpenUnit, policy, action: 'open' },
      load: findBeforeUnit,
      anchors: ({ area, organisation }) => anchorsOfUnit({ id: '', organisationId: organisation.id, ...areaIn(area) }),
      decide: openUnit,
      save: keepUnit,
    }),
    'unit.rename': command({
      ...{ input: RenameUnit, policy, action: 'rename', anchors, changes: looked('unit', 'name') },
      load: (door, { unitId, called }) => findUnitForChange(door, unitId, called),
      decide: (known) => after(renameOffice({ sameName: known.sameName, of: 'unit' }), known),
      save: (door, known, { called }) => rename(door, at(known), called),
    }),
    'unit.close': command({
      ...{ input: CloseUnit, policy, action: 'close', anchors, changes: looked('unit', 'closedAt') },
      load: (door, { unitId }) => findUnitForChange(door, unitId),
      decide: (known) => after(closeUnit(known), known),
      save: (door, known, { reason }, now) => setOpen(door, at(known), { at: now, because: reason }),
    }),
    'unit.reopen': command({
      ...{ input: ReopenUnit, policy, action: 'reopen', anchors, changes: looked('unit', 'closedAt') },
      load: (door, { unitId }) => findUnitForChange(door, unitId),
      decide: (known) => after(reopenOffice(known), known),
      save: (door, known) => setOpen(door, at(known), null),
    }),
  }
}

/** What was known goes on to be changed, where nothing stands against it. */
function after<Known>(decided: Result<null>, known: Known): Result<Known> {
  return decided.ok ? ok(known) : decided
}
