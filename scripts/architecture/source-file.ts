import { parseSync, Visitor, type Expression } from 'oxc-parser'
import { posix } from 'node:path'

/** What the rules look at in one file. */
export interface SourceFile {
  /** From the checkout's root, with forward slashes. */
  path: string
  /** Paths of the checkout, `npm:<package>` or `node:<module>`; types included. */
  imports: string[]
  /** Reads of the clock and throws of the dice, as they stand in the source. */
  clockAndDice: string[]
  /** Names of called methods. */
  methodCalls: string[]
  onlyPassesOn: boolean
}

/** Reads a file with a real parser, so that no rule is fooled by a comment or a string. */
export function readSource(path: string, text: string): SourceFile {
  const { program, errors } = parseSync(path, text)
  const [error] = errors
  if (error) throw new Error(`${path} cannot be read: ${error.message}`)
  const file: SourceFile = { path, imports: [], clockAndDice: [], methodCalls: [], onlyPassesOn: false }
  const addImport = (request: unknown) => typeof request === 'string' && file.imports.push(resolveImport(path, request))
  new Visitor({
    ImportDeclaration: (node) => addImport(node.source.value),
    ExportAllDeclaration: (node) => addImport(node.source.value),
    ExportNamedDeclaration: (node) => addImport(node.source?.value),
    ImportExpression: (node) => addImport('value' in node.source ? node.source.value : null),
    TSImportType: (node) => addImport(node.source.value),
    NewExpression: (node) => {
      if (isNamed(node.callee, 'Date') && node.arguments.length === 0) file.clockAndDice.push('new Date()')
    },
    CallExpression: ({ callee }) => {
      if (isNamed(callee, 'Date')) file.clockAndDice.push('Date()')
      if (callee.type === 'MemberExpression' && callee.property.type === 'Identifier') file.methodCalls.push(callee.property.name)
    },
    // Not only when called: `const now = Date.now` carries the clock away just as well.
    MemberExpression: ({ object, property }) => {
      if (property.type !== 'Identifier') return
      const read = `${isNamed(object, 'Date') ? 'Date' : isNamed(object, 'Math') ? 'Math' : ''}.${property.name}`
      if (['Date.now', 'Math.random'].includes(read)) file.clockAndDice.push(read)
    },
  }).visit(program)
  const passesOn = program.body.filter(
    (node) => node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source !== null),
  )
  file.onlyPassesOn = program.body.length > 0 && passesOn.length === program.body.length
  return file
}

function isNamed(node: Expression, name: string): boolean {
  return node.type === 'Identifier' && node.name === name
}

/** Where an import leads, written so that rules can be patterns on paths. */
export function resolveImport(from: string, request: string): string {
  const [plain = ''] = request.split('?')
  if (plain.startsWith('.')) return posix.join(posix.dirname(from), plain)
  const [, room, rest] = /^@panah\/([^/]+)\/(.+)$/.exec(plain) ?? []
  if (room === 'law') return `law/${rest}`
  if (room) return `packages/${room}/src/${rest}.ts`
  if (plain.startsWith('node:')) return plain
  return `npm:${plain
    .split('/')
    .slice(0, plain.startsWith('@') ? 2 : 1)
    .join('/')}`
}
