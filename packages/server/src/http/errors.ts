import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { randomUUID } from 'node:crypto'
import { type Patience, recordBadRequest } from './bad-requests.ts'
import type { House } from './context.ts'
import { tokenOf } from './cookie.ts'
import { sendRefused } from './serve.ts'

const codeOfFastify: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'request.too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'request.type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'request.not-json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'request.not-json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'request.not-json',
  'request.broken-text': 'request.broken-text',
  'request.not-json': 'request.not-json',
  'request.origin': 'request.origin',
}

export function operationOf(request: FastifyRequest): string {
  const schema = request.routeOptions.schema
  return schema?.operationId ?? 'unknown'
}

/** The one place that turns accidents into answers: a code, and a reference that finds the accident in the log. Never a stack. */
export function answerErrors(app: FastifyInstance, house: House, patience: Patience): void {
  const known = (request: FastifyRequest) => tokenOf(request, house.config.behindTls)
  const from = (request: FastifyRequest) => ({ token: known(request), address: request.ip })

  app.setErrorHandler<FastifyError>(async (error, request, reply) => {
    const operation = operationOf(request)
    const fields = hasZodFastifySchemaValidationErrors(error) ? error.validation.map(fieldOf) : null
    const code = fields ? 'invalid' : (codeOfFastify[error.code] ?? (error.statusCode && error.statusCode < 500 ? 'invalid' : null))
    if (code) {
      const heard = await recordBadRequest(house, patience, from(request), {
        operation,
        code,
        ...(fields ? { fields: fields.map((field) => `${withoutKeys(field.path)} ${field.code}`.slice(0, 160)) } : {}),
      })
      return heard ? sendRefused(reply, { code }, fields ? { fields } : {}) : sendRefused(reply, { code: 'request.too-many' })
    }
    const ref = randomUUID().slice(0, 8)
    const down = isDatabaseGone(error)
    request.log.error(
      {
        ref,
        operation,
        err: {
          type: error.name,
          code: error.code,
          message: down ? 'database' : scrub(error.message),
          stack: error.stack
            ?.split('\n')
            .filter((line) => /^ +at /.test(line))
            .slice(0, 5),
        },
      },
      'accident',
    )
    return sendRefused(reply, { code: down ? 'unavailable' : 'failed' }, { ref })
  })

  app.setNotFoundHandler(async (request, reply) => {
    const heard = await recordBadRequest(house, patience, from(request), { operation: 'unknown', code: 'request.no-such-page' })
    return sendRefused(reply, { code: heard ? 'request.no-such-page' : 'request.too-many' })
  })

  app.addHook('onResponse', async (request, reply) => {
    if (reply.statusCode !== 401 || !known(request)) return
    const stranger = { token: null, address: request.ip }
    await recordBadRequest(house, patience, stranger, { operation: operationOf(request), code: 'access.sign-in-first' })
  })
}

function fieldOf(issue: { instancePath: string; message?: string | undefined; keyword: string }): { path: string; code: string } {
  const message = issue.message ?? ''
  const own = /^[a-z]+\.[a-z-]+$/.test(message) ? message : null
  return {
    path: issue.instancePath.replace(/^\//, '').replaceAll('/', '.').slice(0, 100),
    code: own ?? `form.${issue.keyword.replaceAll('_', '-')}`,
  }
}

/** The keys under `facts` are the sender's own words until they are known for codes, and the ledger keeps nobody's words. */
function withoutKeys(path: string): string {
  return path.replace(/(^|\.)facts\..*$/s, '$1facts')
}

/** An address that cannot be read reaches no route; it is answered and written down like any other bad request. */
export function answerUnreadable(house: House, patience: Patience) {
  return (_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    recordBadRequest(house, patience, { token: null, address: request.ip }, { operation: 'unknown', code: 'invalid' }).then(
      (heard) => sendRefused(reply, { code: heard ? 'invalid' : 'request.too-many' }),
      () => sendRefused(reply, { code: 'unavailable' }),
    )
  }
}

/** PostgreSQL puts the offending value into its messages; a value may be a name. */
function scrub(message: string): string {
  return message.replace(/\([^)]*\)|"[^"]*"|'[^']*'/g, '…')
}

function isDatabaseGone(error: { code?: string; message: string }): boolean {
  return (
    ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '53300', '08006', '08003'].includes(error.code ?? '') ||
    /Connection terminated|timeout exceeded/.test(error.message)
  )
}
