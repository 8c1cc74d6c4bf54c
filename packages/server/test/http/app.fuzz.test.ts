import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorld, does, signIn, type Signed, type World } from '../world/cast.ts'
import { aCase, answers, aShelter, asksFor, aStation } from '../world/thread.ts'
import { valueOf, type Ids, type Schema } from './schema-arbitrary.ts'

interface Said {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[]
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } }
}

let world: World
let everybody: Signed[]
let ids: Ids
let operations: { method: 'GET' | 'POST'; path: string; said: Said }[]
beforeAll(async () => {
  world = await aWorld()
  const at = await aStation(world)
  const shelter = await aShelter(world)
  const about = await aCase(world, at)
  await does(world, at.caseworker, answers(about, { services: 'yes', sharing: 'yes' }))
  const asked = asksFor(about, shelter)
  await does(world, at.caseworker, asked)
  const rest = await Promise.all((['auditor', 'coordinator', 'administrator'] as const).map((role) => signIn(world, role, at.station)))
  // Of the country: within her reach there is something to be refused.
  await world.owner.updateTable('account').set({ district: null, province: null }).where('role', '=', 'administrator').execute()
  everybody = [at.officer, at.supervisor, at.caseworker, shelter.desk, ...rest]
  ids = {
    ...{ caseId: about.caseId, screeningId: about.screeningId, personId: about.personId, referralId: asked.referralId },
    ...{ providerId: shelter.providerId, accountId: at.caseworker.accountId },
    ...{ unitId: at.station.unitId, organisationId: at.station.organisationId },
  }
  const page = JSON.parse((await world.app.inject({ method: 'GET', url: '/api/openapi.json' })).body) as {
    paths: Record<string, Record<string, Said>>
  }
  operations = Object.entries(page.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, said]) => ({ method: method.toUpperCase() as 'GET' | 'POST', path, said })),
  )
})
afterAll(() => world.end())

const asText = (value: unknown) => encodeURIComponent((typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed())

/** Ends a session or an account that the next request needs. */
const endsSomebody = (path: string, body: unknown) =>
  path === '/api/session/end' ||
  path === '/api/password' ||
  path.startsWith('/api/totp') ||
  (body as { name?: unknown } | null)?.name === 'account.close'

const runs = Number(process.env['PANAH_FUZZ'] ?? 600)

test(
  'whatever somebody sends to whatever is on the page of the interface, it is answered, and nothing falls over',
  { timeout: 600_000 },
  async () => {
    const seen = new Map<number, number>()
    const request = fc
      .tuple(fc.nat(), fc.nat(), fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)))
      .chain(([which, who, commands]) => {
        const commanding = operations.filter(({ path }) => path === '/api/commands')
        const from = commands ? commanding : operations
        const { method, path, said } = from[which % from.length] ?? operations[0]!
        const parameters = (said.parameters ?? []).filter((parameter) => parameter.in !== 'cookie')
        const values = fc.tuple(...parameters.map(({ schema }) => valueOf(schema, ids)))
        const body = said.requestBody ? valueOf(said.requestBody.content['application/json'].schema, ids) : fc.constant(undefined)
        return fc.record({
          method: fc.constant(method),
          path: fc.constant(path),
          parameters: fc.constant(parameters),
          values,
          body,
          who: fc.constant(who),
        })
      })
    await fc.assert(
      fc.asyncProperty(request, fc.ipV4(), async ({ method, path, parameters, values, body, who }, remoteAddress) => {
        fc.pre(!endsSomebody(path, body))
        const told = parameters.map(({ name, in: place }, index) => ({ name, place, value: asText(values[index] ?? '') }))
        const url = told.filter(({ place }) => place === 'path').reduce((so, { name, value }) => so.replace(`{${name}}`, value), path)
        const query = told.filter(({ place }) => place === 'query').map(({ name, value }) => `${name}=${value}`)
        const someone = everybody[who % everybody.length]!
        const { statusCode } = await world.app.inject({
          method,
          url: query.length > 0 ? `${url}?${query.join('&')}` : url,
          remoteAddress,
          headers: { 'x-panah-csrf': '1', 'content-type': 'application/json', cookie: `panah=${someone.token.toString('base64url')}` },
          ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
        })
        seen.set(statusCode, (seen.get(statusCode) ?? 0) + 1)
        expect(statusCode).toBeLessThan(500)
      }),
      { numRuns: runs, seed: 20_261_125 },
    )
    if (process.env['PANAH_FUZZ']) console.log(Object.fromEntries(seen))
    // A fuzz that only ever meets the first check tries nothing.
    for (const status of [200, 400, 404, 422]) expect(seen.get(status) ?? 0).toBeGreaterThan(0)
  },
)
