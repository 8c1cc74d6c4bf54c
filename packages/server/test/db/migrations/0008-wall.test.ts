import { randomUUID } from 'node:crypto'
import { roles } from '@panah/domain/access/role'
import { widthOf, widths } from '@panah/domain/access/width'
import { allPolicies } from '@panah/domain/contract/all-policies'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anAttacker, noRight, type Attacker } from '../../world/attacker.ts'
import { aCase, anEmptyWorld, anOffice, aShelter, consents, hour, someone, type Someone, type World } from '../../world/referral.ts'

let world: World
let app: Attacker
beforeAll(async () => {
  world = await anEmptyWorld()
  app = await anAttacker(world, 'panah_app')
})
afterAll(async () => {
  await app.end()
  await world.end()
})

/** A request that was sent to a shelter, with its letter. */
async function aLetter() {
  const about = await aCase(world)
  const shelter = await aShelter(world)
  const referralId = randomUUID()
  const { caseId, personId, unitId, organisationId, district, province } = about
  const agreed = await world.owner.selectFrom('consent').select(['id', 'purpose']).where('caseId', '=', caseId).execute()
  const consentTo = (purpose: string) => agreed.find((one) => one.purpose === purpose)?.id ?? ''
  const hangs = { unitId, organisationId, district, province, caseId, addressedTo: shelter.organisationId }
  await world.owner
    .insertInto('referral')
    .values({
      ...{ id: referralId, number: `RF-${referralId}`, personId, providerId: shelter.providerId, service: 'shelter', urgency: 'urgent' },
      ...{ state: 'sent', sentBy: about.caseworker.accountId, sentAt: hour('11:00'), answerBy: hour('12:00'), answeredAt: null },
      ...{ revokedAt: null, declinedBecause: null, ...hangs },
      ...{ consentServicesId: consentTo('services'), consentSharingId: consentTo('sharing') },
    })
    .execute()
  await world.owner
    .insertInto('referralNeed')
    .values({ referralId, need: '{"words": "a bed"}', declinedWords: null, ...hangs })
    .execute()
  return { ...about, shelter, referralId }
}

const readsLetter = (who: Someone, id: string) => app.tries(who, `select need from panah.referral_need where referral_id = '${id}'`)
const touched = (many: number) => ({ touched: many })

test('a shelter that was told to stop no longer has the letter, whatever it asks the database for', async () => {
  const { shelter, caseworker, supervisor, referralId } = await aLetter()
  expect(await readsLetter(shelter.desk, referralId)).toMatchObject(touched(1))
  await app.tries(caseworker, `update panah.referral set state = 'revoked', revoked_at = now(), version = 2 where id = '${referralId}'`)
  for (const statement of [
    `select need from panah.referral_need`,
    `select 1 from panah.referral_need where (need ->> 'words')::integer = 1`,
    `select count(*) from panah.referral r join panah.referral_need n on n.referral_id = r.id having count(*) > 0`,
    `update panah.referral_need set declined_words = 'x' returning need`,
    'copy panah.referral_need to stdout',
  ])
    expect(await app.tries(shelter.desk, statement), statement).toMatchObject({ rows: [], touched: 0 })
  expect(await app.tries(shelter.desk, `select state from panah.referral`)).toMatchObject({ rows: [{ state: 'revoked' }] })
  for (const who of [caseworker, supervisor]) expect(await readsLetter(who, referralId)).toMatchObject(touched(1))
})

test('a shelter that said no loses the letter as soon as she agrees no longer to be spoken of', async () => {
  const about = await aLetter()
  const { shelter, referralId } = about
  const declines = `update panah.referral set state = 'declined', answered_at = now(), declined_because = 'full', version = 2 where id = '${referralId}'`
  expect(await app.tries(shelter.desk, declines)).toMatchObject(touched(1))
  expect(await readsLetter(shelter.desk, referralId)).toMatchObject(touched(1))
  await consents(world, about, 'sharing', 'no', hour('13:00'))
  expect(await readsLetter(shelter.desk, referralId)).toMatchObject(touched(0))
  await consents(world, about, 'sharing', 'yes', hour('14:00'))
  expect(await readsLetter(shelter.desk, referralId)).toMatchObject(touched(1))
})

test('whether a letter is still shared is told to nobody but the one it is addressed to', async () => {
  const { shelter, officer, caseworker, referralId } = await aLetter()
  const another = await aShelter(world)
  const asks = (who: Someone | null) => app.tries(who, `select panah.still_shared('${referralId}') as shared`)
  expect(await asks(shelter.desk)).toMatchObject({ rows: [{ shared: true }] })
  for (const who of [another.desk, officer, caseworker, null]) expect(await asks(who)).toMatchObject({ rows: [{ shared: false }] })
})

test('the part that somebody has in a file is not hers to change', async () => {
  const { caseId, officer, supervisor, office } = await aLetter()
  const other = await someone(world.owner, 'caseworker', office)
  const values = (who: Someone, part: string) => `values ('${caseId}', '${who.accountId}', '${part}', now(), null)`
  for (const who of [officer, other])
    expect(await app.tries(who, `insert into panah.case_assignment ${values(who, 'caseworker')}`)).toEqual(noRight)
  for (const who of [officer, supervisor]) {
    expect(await app.tries(who, `update panah.case_assignment set part = 'caseworker'`)).toEqual(noRight)
    expect(await app.tries(who, `update panah.case_assignment set until = null`)).toEqual(noRight)
  }
})

test('every function that runs with the owner’s rights looks in the catalogue first and in what is temporary last', async () => {
  const { rows } = await sql<{ name: string; path: string | null }>`
    select p.oid::regprocedure::text as name, (select c from unnest(p.proconfig) c where c like 'search_path=%') as path
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')`.execute(world.owner)
  expect(rows.length).toBeGreaterThan(30)
  expect(rows.filter(({ path }) => path !== 'search_path=pg_catalog, pg_temp')).toEqual([])
})

test('a table made for oneself stands before no table of the house, even where somebody was let make one', async () => {
  const { officer } = await aLetter()
  await sql.raw(`grant temporary on database ${world.database.name} to panah_app`).execute(world.owner)
  const claims = `select (panah.current_actor()).role as role`
  for (const table of ['case_assignment', 'policy_grant', 'secret', 'session', 'account']) {
    const came = await app.triesInTurn(officer, [`create temporary table if not exists ${table} (x integer)`, claims])
    expect(came, table).toMatchObject({ rows: [{ role: 'frontline-officer' }] })
  }
  expect(await app.tries(officer, 'select panah.my_cases()')).toMatchObject(touched(0))
  expect(await app.tries(officer, 'select panah.cases_i_am_on()')).toMatchObject(touched(1))
  await sql.raw(`revoke temporary on database ${world.database.name} from panah_app`).execute(world.owner)
})

test('a receipt says under which key it knows its command, or neither', async () => {
  const { officer } = await aLetter()
  const insert = (digest: string) =>
    `insert into panah.command_receipt (command_id, account_id, name, outcome, digest, digest_key) values (gen_random_uuid(), '${officer.accountId}', 'x', 'done', ${digest})`
  expect(await app.tries(officer, insert(`'\\x00', null`))).toEqual({ refused: '23514' })
  expect(await app.tries(officer, insert(`'\\x00', 'k1'`))).toMatchObject(touched(1))
  expect(await app.tries(officer, `update panah.command_receipt set digest = null, digest_key = null`)).toEqual(noRight)
})

test('the database and the policies say the same of how far an account reaches, for every role in every office', async () => {
  const areas = [
    { district: 'PK614', province: 'PK-PB' },
    { district: null, province: 'PK-PB' },
    { district: null, province: null },
  ]
  for (const role of roles)
    for (const area of areas) {
      const { rows } = await sql<{ width: number }>`
        select panah_hidden.width_of(${role}, ${area.district}::text, ${area.province}::text) as width`.execute(world.owner)
      expect([role, area, widths[(rows[0]?.width ?? 0) - 1]]).toEqual([role, area, widthOf(allPolicies, role, area)])
    }
})

test('an administrator of a province opens no account that reaches further, whatever statement she sends', async () => {
  const province = { district: null, province: 'PK-PB' }
  const office = await anOffice(world.owner, province)
  const ofProvince = await someone(world.owner, 'administrator', office)
  const ofCountry = await someone(world.owner, 'administrator', await anOffice(world.owner, { district: null, province: null }))
  const opens = (role: string, unitId: string) =>
    `select panah.open_account(gen_random_uuid(), 'test-' || gen_random_uuid(), '${role}', '${unitId}', 'hash')`
  for (const role of ['auditor', 'analyst']) expect(await app.tries(ofProvince, opens(role, office.unitId)), role).toEqual(noRight)
  for (const role of ['administrator', 'coordinator', 'caseworker']) {
    expect(await app.tries(ofProvince, opens(role, office.unitId)), role).toMatchObject(touched(1))
    expect(await app.tries(ofProvince, opens(role, ofCountry.unitId)), role).toMatchObject({ refused: '23503' })
  }
  for (const role of roles) expect(await app.tries(ofCountry, opens(role, ofCountry.unitId)), role).toMatchObject(touched(1))
  for (const statement of [
    `insert into panah.policy_grant values ('ledger', 'read', 'administrator', 'national')`,
    `update panah.account set role = 'auditor' where id = '${ofProvince.accountId}'`,
    `update panah.account set province = null where id = '${ofProvince.accountId}'`,
    `select panah_hidden.width_of('auditor', null, null)`,
  ])
    expect(await app.tries(ofProvince, statement), statement).toEqual(noRight)
})
