import { accessContract } from '@panah/domain/contract/access'
import { ok, refuse } from '@panah/domain/result'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { writeLedger } from '../audit/ledger.ts'
import type { House } from '../http/context.ts'
import { deviceOf, dropToken, keepKnown, keepToken, knownOf, tokenOf } from '../http/cookie.ts'
import type { Handlers } from '../http/handlers.ts'
import { schemaOf, send } from '../http/serve.ts'
import type { From, Opened } from './sessions.ts'
import { accountsFor, caseworkersIn, districts, endOthers, endOwn, investigatorsIn, me, mySessions, units } from './directory.ts'
import { organisationsFor } from './office/organisations.ts'
import type { Result } from '@panah/domain/result'

type Open = 'signIn' | 'totp' | 'enrolTotp' | 'confirmTotp' | 'districts'
type ByGate = Exclude<Open, 'districts'> | 'changePassword' | 'signOut'

/** Coming in and going out: what happens before there is an actor, or changes how one comes in. */
export function openAccessRoutes(app: FastifyInstance, house: House): void {
  const secure = house.config.behindTls
  const from = (request: FastifyRequest): From => ({
    address: request.ip,
    device: deviceOf(request),
    known: knownOf(request, secure),
  })
  const come = (reply: FastifyReply, opened: Result<Opened>) => {
    if (opened.ok) keepToken(reply, opened.value.token, secure)
    if (opened.ok && opened.value.known) keepKnown(reply, opened.value.known, secure)
    return send(reply, opened.ok ? ok({ next: opened.value.stage }) : opened)
  }
  const withToken = (request: FastifyRequest) => tokenOf(request, secure)
  const again = refuse('access.sign-in-again')

  const route = (name: ByGate | 'districts', handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>) => {
    const operation = accessContract[name]
    app.route({ method: operation.method, url: operation.path, schema: schemaOf(name, operation), handler })
  }

  route('signIn', async (request, reply) => {
    const { username, password } = request.body as { username: string; password: string }
    return come(reply, await house.gate.signIn(username, password, from(request)))
  })
  route('totp', async (request, reply) => {
    const token = withToken(request)
    const { code } = request.body as { code: string }
    return come(reply, token ? await house.gate.secondStep(token, code, Date.parse(house.clock()), from(request)) : again)
  })
  route('enrolTotp', async (request, reply) => {
    const token = withToken(request)
    const { password, code = null } = request.body as { password: string; code?: string }
    return send(reply, token ? await house.gate.enrol(token, { password, code, nowMs: Date.parse(house.clock()) }) : again)
  })
  route('confirmTotp', async (request, reply) => {
    const token = withToken(request)
    const { code } = request.body as { code: string }
    return come(reply, token ? await house.gate.confirm(token, code, Date.parse(house.clock()), from(request)) : again)
  })
  route('changePassword', async (request, reply) => {
    const token = withToken(request)
    const { current, next } = request.body as { current: string; next: string }
    const changed = token ? await house.gate.changePassword(token, current, next) : again
    return send(reply, changed.ok ? ok({ changed: true }) : changed)
  })
  route('signOut', async (request, reply) => {
    const token = withToken(request)
    if (token) await house.gate.end(token)
    dropToken(reply, secure)
    return { ended: true }
  })
  route('districts', async () => districts(house.db))
}

export const accessHandlers: Omit<Handlers<typeof accessContract>, 'changePassword' | 'signOut'> = {
  async me({ door, house }) {
    return ok(await me(door, house.config.demo))
  },
  async sessions({ door }) {
    return ok({ sessions: await mySessions(door) })
  },
  async endSession({ door, params }) {
    const ended = await endOwn(door, params.id)
    await writeLedger(door.tx, { action: 'session.end', record: 'session', recordId: params.id, outcome: ended ? 'done' : 'not-found' })
    return ended ? ok({ ended }) : refuse('not-found')
  },
  async endOtherSessions({ door }) {
    const ended = await endOthers(door)
    await writeLedger(door.tx, { action: 'session.end-others', outcome: 'done', detail: { ended } })
    return ok({ ended })
  },
  async units({ door }) {
    return ok({ units: await units(door) })
  },
  async organisations({ door }) {
    const organisations = await organisationsFor(door)
    await writeLedger(door.tx, { action: 'office.list', outcome: organisations ? 'read' : 'not-found' })
    return organisations ? ok({ organisations }) : refuse('not-found')
  },
  async caseworkers({ door, query }) {
    return ok({ caseworkers: await caseworkersIn(door, query.district) })
  },
  async investigators({ door, query }) {
    return ok({ investigators: await investigatorsIn(door, query.district) })
  },
  async accounts({ door }) {
    const accounts = await accountsFor(door)
    await writeLedger(door.tx, { action: 'account.list', outcome: accounts ? 'read' : 'not-found' })
    return accounts ? ok({ accounts }) : refuse('not-found')
  },
}
