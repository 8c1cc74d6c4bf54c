import { existsSync, globSync } from 'node:fs'
import { checkArchitecture } from './architecture/check-architecture.ts'
import { nodeArguments, runQuietly } from './child.ts'
import { checkLicences } from './licences.ts'
import { at, root } from './paths.ts'
import { failed, passed, runStages, tellSum, type Outcome, type Stage } from './stages.ts'

/** Everything that can be known without running the product. */
export async function check(): Promise<number> {
  return tellSum(await runStages(checks(), 2))
}

/** The single checks, the slowest first. */
export function checks(): Stage[] {
  return [
    { name: 'lint', run: () => program('oxlint', []) },
    ...['domain', 'server', 'web', 'cli']
      .filter(hasSource)
      .map((name) => ({ name: `types of ${name}`, run: () => program('tsc', ['-p', `packages/${name}`]) })),
    { name: 'types of scripts and journeys', run: () => program('tsc', ['-p', '.']) },
    { name: 'format', run: () => program('oxfmt', ['--check']) },
    { name: 'dead code', run: () => program('knip', []) },
    { name: 'architecture', run: async () => complaints(checkArchitecture(root)) },
    { name: 'licences', run: async () => complaints(checkLicences(root)) },
    ...optional('translations', 'scripts/translations.ts', []),
    ...optional('law', 'packages/cli/src/main.ts', ['law', 'check']),
    ...optional('instruments', 'packages/cli/src/main.ts', ['instruments', 'check']),
  ]
}

function hasSource(name: string): boolean {
  return globSync(`packages/${name}/src/**/*.{ts,tsx}`, { cwd: root }).length > 0
}

function optional(name: string, file: string, args: string[]): Stage[] {
  if (!existsSync(at(file))) return []
  return [{ name, run: () => finished(process.execPath, [...nodeArguments, at(file), ...args]) }]
}

/** A tool that npm installed. */
function program(name: string, args: string[]): Promise<Outcome> {
  const suffix = process.platform === 'win32' ? '.cmd' : ''
  return finished(at('node_modules', '.bin', name + suffix), args)
}

async function finished(name: string, args: string[]): Promise<Outcome> {
  const { code, output } = await runQuietly(name, args, { shell: process.platform === 'win32' })
  return code === 0 ? passed : failed(output)
}

function complaints(found: string[]): Outcome {
  return found.length === 0 ? passed : failed(found.join('\n'))
}
