import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const built = fileURLToPath(new URL('../../../web/dist/', import.meta.url))

/** The built web client. Every address that is a page of the client gets the same shell; the client itself knows the pages. */
export async function serveWeb(app: FastifyInstance): Promise<void> {
  if (!existsSync(built)) return
  await app.register(fastifyStatic, {
    root: built,
    preCompressed: true,
    wildcard: false,
    setHeaders: (reply, path) => {
      const named = /[/\\]assets[/\\]/.test(path)
      void reply.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.get('/*', { schema: { hide: true } }, async (request, reply) => {
    const page = request.url.split('?')[0]!
    if (page.startsWith('/api/') || /\.[a-z0-9]+$/i.test(page)) return reply.callNotFound()
    return reply.sendFile('index.html')
  })
}
