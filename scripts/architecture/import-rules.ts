import type { SourceFile } from './source-file.ts'

/** No file that `from` matches, unless `fromNot` does too, may import what `to` matches, unless `toNot` does too. */
export interface ImportRule {
  name: string
  from: RegExp
  fromNot?: RegExp
  to: RegExp
  toNot?: RegExp
}

/** One floor plan, the lowest floor first: a room of the domain may import from the rooms before it, never after it. */
export const floors = ['access', 'audit', 'law', 'person', 'screening', 'case', 'evidence', 'referral', 'justice', 'report', 'contract']

const room = (name: string) => `^packages/domain/src/${name}/`

export const importRules: ImportRule[] = [
  {
    name: 'the domain is pure: it imports itself and zod',
    from: /^packages\/domain\/src\//,
    to: /./,
    toNot: /^packages\/domain\/src\/|^npm:zod$/,
  },
  { name: 'the server knows neither screens nor command line', from: /^packages\/server\/src\//, to: /^packages\/(web|cli)\/|^npm:react/ },
  { name: 'the web knows neither server nor command line', from: /^packages\/web\/src\//, to: /^packages\/(server|cli)\/|^node:/ },
  { name: 'the command line knows no screens', from: /^packages\/cli\/src\//, to: /^packages\/web\/|^npm:react/ },
  {
    name: 'records are reached through commands',
    from: /\/src\//,
    fromNot: /\/commands\.ts$/,
    to: /^packages\/server\/src\/.+\/records\.ts$/,
  },
  {
    name: 'commands are reached through the door',
    from: /\/src\//,
    fromNot: /\/src\/all-commands\.ts$/,
    to: /^packages\/server\/src\/.+\/commands\.ts$/,
  },
  {
    name: 'HTTP stays at the edge',
    from: /^packages\/(server|cli)\/src\//,
    fromNot: /^packages\/server\/src\/(http\/.+|.+\/routes)\.ts$/,
    to: /^npm:(fastify|@fastify\/|fastify-)/,
  },
  {
    name: 'SQL stays at the bottom',
    from: /^packages\/(server|cli)\/src\//,
    fromNot: /^packages\/server\/src\/((db|access|audit)\/.+|.+\/(queries|records))\.ts$|^packages\/cli\/src\/(db\/.+|database)\.ts$/,
    to: /^npm:(kysely|pg)$/,
  },
  {
    name: 'source does not know its tests',
    from: /\/src\//,
    to: /\/test\/|^npm:(vitest|@playwright\/test|fast-check)$/,
  },
  { name: 'the ground of the domain lies below its rooms', from: /^packages\/domain\/src\/[^/]+$/, to: /^packages\/domain\/src\/.+\// },
  ...floors.slice(0, -1).map((name, index) => ({
    name: `floor plan: ${name} lies below ${floors.slice(index + 1).join(', ')}`,
    from: new RegExp(room(name)),
    to: new RegExp(
      floors
        .slice(index + 1)
        .map(room)
        .join('|'),
    ),
  })),
]

/** Complains of every import that a rule forbids. */
export function checkImports(files: SourceFile[], rules: ImportRule[] = importRules): string[] {
  return files.flatMap((file) =>
    rules
      .filter((rule) => rule.from.test(file.path) && !rule.fromNot?.test(file.path))
      .flatMap((rule) =>
        file.imports.filter((to) => rule.to.test(to) && !rule.toNot?.test(to)).map((to) => `${file.path} imports ${to}: ${rule.name}`),
      ),
  )
}

/** Complains of every circle of imports once, types included. */
export function checkCircles(files: SourceFile[]): string[] {
  const importsOf = new Map(files.map((file) => [file.path, file.imports]))
  const done = new Set<string>()
  const circles: string[] = []
  const walk = (path: string, trail: string[]) => {
    const start = trail.indexOf(path)
    if (start >= 0) circles.push(`a circle of imports: ${[...trail.slice(start), path].join(' → ')}`)
    if (start >= 0 || done.has(path)) return
    for (const next of importsOf.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of importsOf.keys()) walk(path, [])
  return circles
}
