import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import { allContracts } from '@panah/domain/contract/all-contracts'
import { healthContract } from '@panah/domain/contract/health'
import Fastify, { LogController, type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { accessHandlers, openAccessRoutes } from '../access/routes.ts'
import { deviceHandlers, openDeviceRoutes } from '../access/device/routes.ts'
import { auditHandlers } from '../audit/routes.ts'
import { caseloadHandlers } from '../case/caseload/routes.ts'
import { caseHandlers } from '../case/routes.ts'
import { evidenceHandlers, evidenceRoutes } from '../evidence/routes.ts'
import { lawHandlers } from '../law/routes.ts'
import { firPaperRoute } from '../justice/routes.ts'
import { personHandlers } from '../person/routes.ts'
import { referralHandlers } from '../referral/routes.ts'
import { reportHandlers } from '../report/routes.ts'
import { sheetRoute } from '../screening/sheet/routes.ts'
import { screeningHandlers } from '../screening/routes.ts'
import { databaseIsReady } from '../db/ready.ts'
import { Patience } from './bad-requests.ts'
import { commandRoute } from './command-route.ts'
import type { House } from './context.ts'
import { answerErrors, answerUnreadable } from './errors.ts'
import { serveOpenApi } from './open-api.ts'
import { schemaOf, sendRefused, serve } from './serve.ts'
import { serveWeb } from './web.ts'

/** Larger than any screening with every answer and the longest note; smaller than what would hold the server up. */
const largestBody = 256 * 1024

/** The whole house behind HTTP. It listens nowhere by itself: tests call it without a port. */
export async function buildApp(house: House): Promise<FastifyInstance> {
  const patience = new Patience()
  const app = Fastify({
    loggerInstance: house.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: largestBody,
    trustProxy: house.config.behindTls ? 'loopback, linklocal, uniquelocal' : false,
    genReqId: () => crypto.randomUUID(),
    return503OnClosing: true,
    frameworkErrors: answerUnreadable(house, patience),
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  readJsonStrictly(app)
  await app.register(cookie)
  await app.register(helmet, security(house.config.behindTls))
  keepOut(app, house)
  answerErrors(app, house, patience)
  await serveOpenApi(app)
  healthRoutes(app, house)
  openAccessRoutes(app, house)
  openDeviceRoutes(app, house)
  commandRoute(app, house)
  firPaperRoute(app, house)
  sheetRoute(app, house)
  await evidenceRoutes(app, house)
  const handlers = {
    ...accessHandlers,
    ...deviceHandlers,
    ...screeningHandlers,
    ...caseHandlers,
    ...caseloadHandlers,
    ...personHandlers,
    ...referralHandlers,
    ...reportHandlers,
    ...evidenceHandlers,
    ...lawHandlers,
    ...auditHandlers,
  }
  serve(app, house, allContracts, handlers)
  await serveWeb(app)
  return app
}

/** JSON only, and only in whole UTF-8: a broken byte would otherwise turn into a question mark in somebody's name. */
function readJsonStrictly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    const bytes = body as Buffer
    if (bytes.length === 0) return done(null, undefined)
    let text: string
    try {
      text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      return done(Object.assign(new Error('broken text'), { code: 'request.broken-text', statusCode: 400 }))
    }
    try {
      const parsed: unknown = JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value))
      return done(null, parsed)
    } catch {
      return done(Object.assign(new Error('not JSON'), { code: 'request.not-json', statusCode: 400 }))
    }
  })
}

/** What a page may ask of the device: a camera and a microphone for evidence, and nothing else. */
const needed =
  'camera=(self), microphone=(self), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), display-capture=(), browsing-topics=()'

/** A page of another origin can make a browser send its cookie, and cannot make it send this header. */
function keepOut(app: FastifyInstance, house: House): void {
  app.addHook('onRequest', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD') return
    const origin = request.headers.origin
    const foreign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== request.host)
    if (foreign || request.headers['x-panah-csrf'] !== '1') {
      house.log.warn({ foreign }, 'a request from elsewhere was turned away')
      throw Object.assign(new Error('origin'), { code: 'request.origin', statusCode: 403 })
    }
  })
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store')
    void reply.header('permissions-policy', needed)
  })
}

function healthRoutes(app: FastifyInstance, house: House): void {
  const { live, ready } = healthContract
  app.route({ method: 'GET', url: live.path, schema: schemaOf('live', live), handler: async () => ({ live: true }) })
  app.route({
    method: 'GET',
    url: ready.path,
    schema: schemaOf('ready', ready),
    handler: async (_request, reply) =>
      (await databaseIsReady(house.db)) ? { ready: true, version: '0.1.0' } : sendRefused(reply, { code: 'unavailable' }),
  })
}

function security(tls: boolean) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'], // a photo is opened into the page's own memory
        mediaSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
      },
    },
    strictTransportSecurity: tls ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    frameguard: { action: 'deny' as const },
    referrerPolicy: { policy: 'no-referrer' as const },
    crossOriginOpenerPolicy: { policy: 'same-origin' as const },
    crossOriginResourcePolicy: { policy: 'same-origin' as const },
  }
}
