import { officeKinds } from '@panah/domain/access/office-kind'
import { OpenOrganisation, OpenUnit } from '@panah/domain/access/office'
import { RegisterProvider } from '@panah/domain/referral/provider-site'
import { Service } from '@panah/domain/referral/service-provider'
import type { LineFault, OfficeLine } from '@panah/server/db/office-lines'
import type { z } from 'zod'
import { readCsv, type CsvRow } from './csv.ts'

/** The columns of a list; those that a line does not need stay empty. */
export const columns = [
  ...['what', 'name_en', 'name_ur', 'kind', 'organisation', 'province', 'district', 'services'],
  ...['women', 'men', 'girls', 'boys', 'transgender', 'children_along', 'disability'],
  ...['languages', 'opens', 'closes', 'phone', 'address_hidden', 'lat', 'lon', 'beds'],
] as const

type Cells = Readonly<Record<string, string>>
export type DistrictCodes = (name: string) => string | null

const provinces: Readonly<Record<string, string>> = {
  punjab: 'PK-PB',
  sindh: 'PK-SD',
  'khyber pakhtunkhwa': 'PK-KP',
  balochistan: 'PK-BA',
  islamabad: 'PK-IS',
  'azad jammu and kashmir': 'PK-JK',
  'gilgit-baltistan': 'PK-GB',
}

export interface ReadOffices {
  readonly lines: readonly OfficeLine[]
  readonly faults: readonly LineFault[]
}

/** Reads a list of agencies, offices and places that help. Each line that cannot be read is told by itself; the others are read all the same. */
export function readOffices(text: string, districtCode: DistrictCodes): ReadOffices {
  const [head, ...rows] = readCsv(text)
  const named = head?.cells.map((cell) => cell.toLowerCase()) ?? []
  const strange = named.filter((name) => name !== '' && !(columns as readonly string[]).includes(name))
  const missing = ['what', 'name_en', 'name_ur'].filter((name) => !named.includes(name))
  if (!head || missing.length > 0) return { lines: [], faults: [fault(head?.line ?? 1, 'list.no-columns', { missing })] }
  if (strange.length > 0) return { lines: [], faults: [fault(head.line, 'list.strange-columns', { strange })] }
  const read = rows.map((row) => readLine(row, cellsOf(named, row), districtCode))
  return {
    lines: read.flatMap((each) => ('what' in each ? [each] : [])),
    faults: read.flatMap((each) => ('what' in each ? [] : each.faults)),
  }
}

const fault = (line: number, code: string, params: LineFault['params'] = {}): LineFault => ({ line, code, params })
const cellsOf = (named: readonly string[], { cells }: CsvRow): Cells =>
  Object.fromEntries(named.map((name, index) => [name, cells[index] ?? '']))
const id = '00000000-0000-4000-8000-000000000000'

type Read = OfficeLine | { readonly faults: readonly LineFault[] }

function readLine({ line, cells: all }: CsvRow, cells: Cells, districtCode: DistrictCodes): Read {
  if (all.length > columns.length) return { faults: [fault(line, 'list.too-many-cells')] }
  const what = cells['what']
  const called = { en: cells['name_en'] ?? '', ur: cells['name_ur'] ?? '' }
  const district = codeOf(cells['district'], districtCode)
  if (district === undefined) return { faults: [fault(line, 'list.no-district', { called: cells['district'] ?? '' })] }
  const province = provinceOf(cells['province'])
  const of = cells['organisation'] ?? ''
  if (what !== 'organisation' && of === '') return { faults: [fault(line, 'list.agency-first')] }
  switch (what) {
    case 'organisation': {
      const tried = OpenOrganisation.safeParse({
        ...{ id, name: 'organisation.open', organisationId: id, called, province, district },
        kind: cells['kind'],
      })
      return tried.success ? { line, what, given: tried.data } : { faults: faultsOf(line, tried.error) }
    }
    case 'unit': {
      const tried = OpenUnit.safeParse({ id, name: 'unit.open', unitId: id, organisationId: id, called, province, district })
      return tried.success ? { line, what, of, given: tried.data } : { faults: faultsOf(line, tried.error) }
    }
    case 'provider': {
      const site = { ...siteOf(cells), called, district: district ?? '' }
      const bedsFree = numberOf(cells['beds'])
      const tried = RegisterProvider.safeParse({ id, name: 'provider.register', providerId: id, organisationId: id, site, bedsFree })
      return tried.success ? { line, what, of, given: tried.data } : { faults: faultsOf(line, tried.error) }
    }
    default:
      return { faults: [fault(line, 'list.what', { what: what ?? '' })] }
  }
}

/** Null where none is named; undefined where there is none of that name. */
function codeOf(cell: string | undefined, districtCode: DistrictCodes): string | null | undefined {
  return cell ? (districtCode(cell) ?? undefined) : null
}

const provinceOf = (cell: string | undefined) => (cell ? (provinces[cell.toLowerCase()] ?? cell.toUpperCase()) : null)
/** What is no number stays as it stands, so that the schema complains of it. */
const numberOf = (cell: string | undefined) => (cell ? (/^-?\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell) : null)
const listOf = (cell: string | undefined) => (cell ?? '').split(/[;|]/).flatMap((each) => (each.trim() ? [each.trim().toLowerCase()] : []))
const answerOf = (cell: string | undefined) => (cell ? cell.toLowerCase() : 'unknown')

function siteOf(cells: Cells) {
  const placed = Boolean(cells['lat']) || Boolean(cells['lon'])
  return {
    services: listOf(cells['services']),
    takes: {
      ...{ women: answerOf(cells['women']), men: answerOf(cells['men']), girls: answerOf(cells['girls']), boys: answerOf(cells['boys']) },
      ...{ transgender: answerOf(cells['transgender']), childrenAlong: answerOf(cells['children_along']) },
      disability: answerOf(cells['disability']),
    },
    languages: listOf(cells['languages']),
    opensAt: cells['opens'] || null,
    closesAt: cells['closes'] || null,
    phone: cells['phone'] || null,
    // Hidden until somebody says that it need not be.
    addressHidden: cells['address_hidden']
      ? ({ yes: true, no: false }[cells['address_hidden'].toLowerCase()] ?? cells['address_hidden'])
      : true,
    place: placed ? { lat: numberOf(cells['lat']), lon: numberOf(cells['lon']) } : null,
  }
}

/** Which column a part of a command came from. */
const columnOf: Readonly<Record<string, string>> = {
  'called.en': 'name_en',
  'called.ur': 'name_ur',
  opensAt: 'opens',
  closesAt: 'closes',
  addressHidden: 'address_hidden',
  'takes.childrenAlong': 'children_along',
  'place.lat': 'lat',
  'place.lon': 'lon',
  bedsFree: 'beds',
}
const mayBe: Readonly<Record<string, readonly string[]>> = {
  kind: officeKinds,
  services: Service.options,
  province: Object.values(provinces),
  address_hidden: ['yes', 'no'],
}

function faultsOf(line: number, error: z.ZodError): LineFault[] {
  return error.issues.map(({ path, message }) => {
    const told = path.filter((part) => part !== 'site' && typeof part === 'string').join('.')
    const column = columnOf[told] ?? told.replace('takes.', '')
    if (/^[a-z]+\.[a-z-]+$/.test(message)) return fault(line, message, { column })
    const words = told.startsWith('takes.') ? ['yes', 'no', 'unknown'] : mayBe[column]
    return words ? fault(line, 'list.one-of', { column, words }) : fault(line, 'list.form', { column })
  })
}
