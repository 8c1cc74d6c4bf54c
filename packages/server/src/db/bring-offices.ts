import { randomUUID } from 'node:crypto'
import { areaOf } from '@panah/domain/access/office-area'
import { openOrganisation, openUnit } from '@panah/domain/access/set-up-office'
import { registerProvider } from '@panah/domain/referral/register-provider'
import type { Refusal, Result } from '@panah/domain/result'
import { sql } from 'kysely'
import { organisationRow, unitRow } from '../access/office/row-of.ts'
import { siteRow } from '../referral/site/row-of.ts'
import type { Connections } from './connections.ts'
import { openDatabase, type Tx } from './database.ts'
import {
  readOffices,
  siteSays,
  unitSays,
  type KnownAgency,
  type KnownDistrict,
  type KnownOffices,
  type KnownPart,
} from './known-offices.ts'
import type { Brought, LineFault, OfficeLine } from './office-lines.ts'

type Outcome = Result<'added' | 'there'>
type Of<What extends OfficeLine['what']> = Extract<OfficeLine, { what: What }>

/** Why a line does not fit, where no door would say so: the words for it are those of the command line. */
const wrong = (why: string, params: Refusal['params'] = {}) => ({ ok: false as const, refusal: { code: `list.${why}`, params } })

class TakenBack extends Error {}

/**
 * Brings a list of agencies, offices and places that help into the directory as the owner of the database, all of it or nothing. The same
 * decisions as at the doors; the ledger says that it was the owner, one entry a record, and one for the list under its hash.
 */
export async function bringOffices(
  owner: Connections['owner'],
  lines: readonly OfficeLine[],
  { dryRun, hash, now }: { dryRun: boolean; hash: string; now: string },
): Promise<Brought> {
  const db = openDatabase({ ...owner, max: 1 }, () => undefined)
  const added = { organisation: 0, unit: 0, provider: 0 }
  const faults: LineFault[] = []
  let there = 0
  try {
    await db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(hashtextextended('offices', 7))`.execute(tx)
      const known = await readOffices(tx)
      // An agency may stand under its offices in the list.
      for (const what of ['organisation', 'unit', 'provider'] as const) {
        for (const each of lines.filter((line) => line.what === what)) {
          const outcome = await bring(tx, known, each, now)
          if (!outcome.ok) faults.push({ line: each.line, code: outcome.refusal.code, params: outcome.refusal.params ?? {} })
          else if (outcome.value === 'there') there += 1
          else added[what] += 1
        }
      }
      if (faults.length > 0 || dryRun) throw new TakenBack()
      await write(tx, 'office.bring', null, null, { by: 'owner', list: hash, added, there })
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  } finally {
    await db.destroy()
  }
  return { added, there, faults: faults.toSorted((one, other) => one.line - other.line) }
}

function bring(tx: Tx, known: KnownOffices, each: OfficeLine, now: string): Promise<Outcome> {
  if (each.what === 'organisation') return bringAgency(tx, known, each)
  return each.what === 'unit' ? bringUnit(tx, known, each) : bringSite(tx, known, each, now)
}

const sameWord = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
const added: Outcome = { ok: true, value: 'added' }
const there: Outcome = { ok: true, value: 'there' }

/** What stands under this name already: the same word for word, or something else. */
function standing(before: { line: number | null; says: string } | undefined, says: string): Outcome | null {
  if (!before) return null
  if (before.line !== null) return wrong('twice', { line: before.line })
  return before.says === says ? there : wrong('differs')
}

async function bringAgency(tx: Tx, known: KnownOffices, { line, given }: Of<'organisation'>): Promise<Outcome> {
  const district = known.districts.find(({ code }) => code === given.district)
  const area = areaOf(given, district?.province ?? null)
  const open = known.agencies.filter((agency) => agency.kind === given.kind && agency.open)
  const same = open.find(({ nameEn }) => sameWord(nameEn, given.called.en))
  if (same && area.ok) {
    const before = standing({ line: same.line, says: unitSays(same) }, unitSays({ nameUr: given.called.ur, ...area.value }))
    if (before) return before
  }
  const opened = openOrganisation({ area, sameName: open.some(({ nameUr }) => nameUr === given.called.ur) })
  if (!opened.ok) return opened
  const row = organisationRow({ ...given, organisationId: randomUUID() }, opened.value)
  await tx.insertInto('organisation').values(row).execute()
  await write(tx, 'organisation.open', 'organisation', row.id, { by: 'owner', line })
  known.agencies.push({ ...row, open: true, line })
  return added
}

/** The agency a line names, by its English or its Urdu name. */
function agencyCalled(known: KnownOffices, called: string): Result<KnownAgency> {
  const found = known.agencies.filter(({ open, nameEn, nameUr }) => open && (sameWord(nameEn, called) || nameUr === called))
  const [only] = found
  if (!only) return wrong('no-agency', { called })
  return found.length === 1 ? { ok: true, value: only } : wrong('two-agencies', { called })
}

async function bringUnit(tx: Tx, known: KnownOffices, { line, of, given }: Of<'unit'>): Promise<Outcome> {
  const agency = agencyCalled(known, of)
  if (!agency.ok) return agency
  const organisation = agency.value
  const district = known.districts.find(({ code }) => code === given.district)
  const area = areaOf(given, district?.province ?? null)
  const own = known.units.filter(({ organisationId }) => organisationId === organisation.id)
  const same = own.find(({ nameEn }) => sameWord(nameEn, given.called.en))
  const before = area.ok ? standing(same, unitSays({ nameUr: given.called.ur, ...area.value })) : null
  if (before) return before
  const opened = openUnit({ organisation, area, sameName: hasUrdu(own, given.called.ur) })
  if (!opened.ok) return opened
  const row = unitRow({ unitId: randomUUID(), organisationId: organisation.id, called: given.called }, opened.value)
  await tx.insertInto('unit').values(row).execute()
  await write(tx, 'unit.open', 'unit', row.id, { by: 'owner', line })
  known.units.push({ ...row, says: unitSays(row), line })
  return added
}

const hasUrdu = (own: readonly KnownPart[], name: string) => own.some(({ nameUr }) => nameUr === name)

async function bringSite(tx: Tx, known: KnownOffices, { line, of, given }: Of<'provider'>, now: string): Promise<Outcome> {
  const agency = agencyCalled(known, of)
  if (!agency.ok) return agency
  const organisation = agency.value
  const { site, bedsFree } = given
  const district: KnownDistrict | null = known.districts.find(({ code }) => code === site.district) ?? null
  const own = known.sites.filter(({ organisationId }) => organisationId === organisation.id)
  const same = own.find(({ nameEn }) => sameWord(nameEn, site.called.en))
  const placed = registerProvider({ organisation, district, sameName: !same && hasUrdu(own, site.called.ur) }, site)
  if (!placed.ok) return placed
  const row = { id: randomUUID() as string, organisationId: organisation.id, ...siteRow(site, placed.value) }
  const before = standing(same, siteSays(row))
  if (before) return before
  await tx
    .insertInto('serviceProvider')
    .values({ ...row, bedsFree, bedsToldAt: bedsFree === null ? null : now })
    .execute()
  await write(tx, 'provider.register', 'service-provider', row.id, { by: 'owner', line })
  known.sites.push({ ...row, says: siteSays(row), line })
  return added
}

async function write(tx: Tx, action: string, record: string | null, id: string | null, detail: object): Promise<void> {
  await sql`select panah_hidden.append(null, null, null, ${action}, ${record}, ${id}::uuid, 'done', null, ${JSON.stringify(detail)})`.execute(
    tx,
  )
}
