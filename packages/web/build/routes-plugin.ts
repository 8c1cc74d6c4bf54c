import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

const name = 'virtual:panah-routes'

/** What the browser needs of an operation at run time; the schemas stay behind as types. */
interface Route {
  readonly method: string
  readonly path: string
  /** What comes back is no JSON but a paper of this kind. */
  readonly paper?: string
  /** What goes in is no JSON but bytes. */
  readonly takes?: string
}

function isOperation(value: unknown): value is Route {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'out' in value
}

function routeOf({ method, path, paper, takes }: Route): Route {
  return { method, path, ...(paper === undefined ? {} : { paper }), ...(takes === undefined ? {} : { takes }) }
}

async function routesOf(file: string): Promise<Record<string, Route>> {
  const url = `${pathToFileURL(file).href}?t=${statSync(file).mtimeMs}`
  const exported: Record<string, unknown> = await import(url)
  const contracts = Object.values(exported).filter(
    (value) => typeof value === 'object' && value !== null && Object.values(value).some(isOperation),
  )
  const operations = contracts.flatMap((contract) => Object.entries(contract as Record<string, unknown>))
  return Object.fromEntries(operations.filter(([, value]) => isOperation(value)).map(([key, value]) => [key, routeOf(value as Route)]))
}

/**
 * Offers the methods and paths of every contract in `domain/src/contract` without the schema library behind them:
 * a phone pays 24 KB for that library, and the server has checked the answer already.
 */
export function routesPlugin(folder: string): Plugin {
  const files = () => readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'contract.ts')
  return {
    name: 'panah-routes',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    async load(id) {
      if (id !== `\0${name}`) return null
      const routes: Record<string, Route> = {}
      for (const file of files()) {
        this.addWatchFile(join(folder, file))
        Object.assign(routes, await routesOf(join(folder, file)))
      }
      return `export const routes = ${JSON.stringify(routes)}`
    },
  }
}
