import { posix } from 'node:path'
import { floors } from './import-rules.ts'
import type { SourceFile } from './source-file.ts'

interface ShapeRule {
  name: string
  /** What is wrong with the file, or null. */
  complaint: (file: SourceFile) => string | null
}

const namelessFolders = /\/(utils?|common|helpers?|services?|managers?|types|misc|shared)\//

const shapeRules: ShapeRule[] = [
  {
    name: 'a thing without a room has not been understood yet',
    complaint: ({ path }) => namelessFolders.exec(path)?.[0] ?? null,
  },
  {
    name: 'a package is entered at the file that is meant, not through a barrel',
    complaint: ({ path, onlyPassesOn }) => (/^packages\/.+\/index\.tsx?$/.test(path) || onlyPassesOn ? 'a file that only passes on' : null),
  },
  {
    name: 'the domain has no clock and no dice: now is a parameter',
    complaint: ({ path, clockAndDice }) => (path.startsWith('packages/domain/src/') ? (clockAndDice[0] ?? null) : null),
  },
  {
    name: 'a query is built here and run by the read door',
    complaint: ({ path, methodCalls }) =>
      path.endsWith('/queries.ts') ? (methodCalls.find((call) => call.startsWith('execute')) ?? null) : null,
  },
  {
    name: 'every room of the domain stands on a floor of the plan',
    complaint: ({ path }) => {
      const [, room] = /^packages\/domain\/src\/([^/]+)\//.exec(path) ?? []
      return room === undefined || floors.includes(room) ? null : room
    },
  },
  {
    name: 'files are kebab-case, components PascalCase',
    complaint: ({ path }) => {
      const name = posix.basename(path)
      const isComponent = path.startsWith('packages/web/') && /^[A-Z][A-Za-z0-9]*(\.tsx|\.test\.tsx?)$/.test(name)
      return isComponent || /^[a-z0-9-]+(\.[a-z0-9-]+)*\.(ts|tsx|mjs)$/.test(name) ? null : name
    },
  },
]

/** Complains of files whose place, name or content breaks a rule of the house. */
export function checkShapes(files: SourceFile[]): string[] {
  return files.flatMap((file) =>
    shapeRules.flatMap(({ name, complaint }) => {
      const found = complaint(file)
      return found === null ? [] : [`${file.path}: ${found}: ${name}`]
    }),
  )
}

/** Complains of tests whose source is not at the same place of the source tree. `queries.counts.test.ts` tests `queries.ts`. */
export function checkMirror(paths: string[]): string[] {
  const sources = new Set(paths.map((path) => path.replace(/\.(tsx?|mjs|sql)$/, '')))
  return paths.flatMap((path) => {
    const [, home = '', rest] = /^(packages\/[^/]+|scripts)\/test\/(.+)\.test\.tsx?$/.exec(path) ?? []
    if (rest === undefined) return []
    const source = home === 'scripts' || rest.startsWith('build/') ? `${home}/${rest}` : `${home}/src/${rest}`
    const candidates = [source, source.replace(/\.[^./]+$/, '')]
    return candidates.some((candidate) => sources.has(candidate)) ? [] : [`${path}: there is no ${source} that this could test`]
  })
}
