import { readFile } from 'node:fs/promises'
import type { Tx } from './database.ts'

const file = new URL('../../data/districts.json', import.meta.url)

interface District {
  code: string
  province: string
  division: string
  nameEn: string
  nameUr: string
  lat: number
  lon: number
  status: string
}

const readList = async () => JSON.parse(await readFile(file, 'utf8')) as { version: string; districts: District[] }

/** Finds the code of a district by its code or its name in either language; null where no district, or more than one, is called so. */
export async function districtCodes(): Promise<(called: string) => string | null> {
  const { districts } = await readList()
  const plain = (name: string) => name.toLowerCase().replaceAll(/ضلع|[\s\-–]+/g, '')
  return (called) => {
    const found = districts.filter(
      ({ code, nameEn, nameUr, status }) => status === 'current' && [code, nameEn, nameUr].some((name) => plain(name) === plain(called)),
    )
    return found.length === 1 ? (found[0]?.code ?? null) : null
  }
}

/** Writes the list of districts of this version over the one before; a district that was dropped stays, since records hang on it. */
export async function loadDistricts(tx: Tx): Promise<void> {
  const list = await readList()
  const rows = list.districts.map((district) => ({ ...district, version: list.version }))
  await tx
    .insertInto('district')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('code').doUpdateSet((set) => ({
        province: set.ref('excluded.province'),
        division: set.ref('excluded.division'),
        nameEn: set.ref('excluded.nameEn'),
        nameUr: set.ref('excluded.nameUr'),
        lat: set.ref('excluded.lat'),
        lon: set.ref('excluded.lon'),
        status: set.ref('excluded.status'),
        version: set.ref('excluded.version'),
      })),
    )
    .execute()
}
