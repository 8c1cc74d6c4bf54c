import { accounts, administrator, offices, providers, type DemoAccount } from './offices.ts'
import { hashPassword } from '../access/password.ts'
import type { Db } from '../db/database.ts'
import { seededId } from './seeded.ts'

export const organisationId = (key: string) =>
  seededId('organisation', offices.find((office) => office.key === key)?.organisation.en ?? key)
export const unitId = (key: string) => seededId('unit', key)
export const accountId = ({ username }: Pick<DemoAccount, 'username'>) => seededId('account', username)
export const providerId = (office: string) => seededId('provider', office)

/** What an owner sets up before anybody can come in: offices, the directory, and the first administrator. */
export async function setUpOffices(owner: Db, password: string): Promise<void> {
  const passwordHash = await hashPassword(password)
  await owner.transaction().execute(async (tx) => {
    const organisations = new Map(
      offices.map(({ key, organisation, kind }) => [organisationId(key), { organisation, kind, province: onlyProvince(organisation.en) }]),
    )
    await tx
      .insertInto('organisation')
      .values(
        [...organisations].map(([id, { organisation, kind, province }]) => ({
          id,
          nameEn: organisation.en,
          nameUr: organisation.ur,
          kind,
          province,
        })),
      )
      .execute()
    await tx
      .insertInto('unit')
      .values(
        offices.map(({ key, unit, district, province }) => ({
          id: unitId(key),
          organisationId: organisationId(key),
          nameEn: unit.en,
          nameUr: unit.ur,
          district,
          province,
        })),
      )
      .execute()
    await tx
      .insertInto('account')
      .values({
        ...{ id: accountId(administrator), username: administrator.username, role: administrator.role },
        ...{ organisationId: organisationId(administrator.office), unitId: unitId(administrator.office) },
        ...{ district: null, province: null, closedAt: null, closedBecause: null },
      })
      .execute()
    await tx
      .insertInto('credential')
      .values({ accountId: accountId(administrator), passwordHash, mustChange: false, totpSealed: null, totpLastStep: null })
      .execute()
    await tx.insertInto('serviceProvider').values(providers.map(directoryLine)).execute()
  })
}

/** An agency works where all its offices are, if that is one province. */
function onlyProvince(organisation: string): string | null {
  const provinces = new Set(offices.filter((office) => office.organisation.en === organisation).map(({ province }) => province))
  const [only = null] = provinces
  return provinces.size === 1 ? only : null
}

function directoryLine({ office: key, beds: _beds, takes, ...provider }: (typeof providers)[number]) {
  const office = offices.find((one) => one.key === key)
  if (!office?.district || !office.province) throw new Error(`${key} is no office in a district`)
  return {
    ...{ ...provider, id: providerId(key), organisationId: organisationId(key), nameEn: office.unit.en, nameUr: office.unit.ur },
    ...{ district: office.district, province: office.province, takes: JSON.stringify(takes), bedsFree: null, bedsToldAt: null },
  }
}

/** Demo passwords are printed at start, so that nobody has to choose another one first. */
export async function letDemoPasswordsStand(owner: Db): Promise<void> {
  await owner.updateTable('credential').set({ mustChange: false }).where('accountId', 'in', accounts.map(accountId)).execute()
}
