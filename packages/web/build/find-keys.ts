import { parseSync } from 'oxc-parser'
import { constantsIn, isNode, keysOf, literal, named, walk, type Node } from './syntax-tree.ts'

/** One place in the code where a sentence is asked for. */
export interface Asked {
  readonly file: string
  readonly line: number
  /** The rooms the speaker may be of; empty where the code does not say (a `Text` handed on). */
  readonly rooms: readonly string[]
  /** The key without its room, with `*` where a part of it is a code. Null where it cannot be read. */
  readonly key: string | null
  /** `has`: only asks whether there is a sentence. */
  readonly asksOnly: boolean
}

const makers: Readonly<Record<string, number>> = { useText: 0, textOf: 1 }

/** Which names of a file speak, and for which rooms. */
function speakersIn(program: unknown): Map<string, Set<string> | null> {
  const speakers = new Map<string, Set<string> | null>()
  const open = (name: string | null) => name && !speakers.has(name) && speakers.set(name, null)
  walk(program, (node) => {
    if (node.type === 'VariableDeclarator') noteMakers(node, speakers)
    const annotation = isNode(node['typeAnnotation']) ? node['typeAnnotation']['typeAnnotation'] : null
    if (node.type === 'Identifier' && isText(annotation)) open(named(node))
    if (node.type === 'TSPropertySignature' && isText(annotation)) open(named(node['key']))
  })
  return speakers
}

function isText(type: unknown): boolean {
  return isNode(type) && type.type === 'TSTypeReference' && named(type['typeName']) === 'Text'
}

function noteMakers(declarator: Node, speakers: Map<string, Set<string> | null>): void {
  const name = named(declarator['id'])
  if (!name) return
  walk(declarator['init'], (node) => {
    const at = node.type === 'CallExpression' ? makers[named(node['callee']) ?? ''] : undefined
    if (at === undefined) return
    const room = literal((node['arguments'] as unknown[])[at])
    const known = speakers.get(name) ?? new Set<string>()
    // A room that is a variable may be any: then the name is open.
    speakers.set(name, room === null ? null : known.add(room))
  })
}

/** Every sentence a file asks for. */
export function findKeys(file: string, source: string): Asked[] {
  const { program } = parseSync(file, source)
  const speakers = speakersIn(program)
  const constants = constantsIn(program)
  const asked: Asked[] = []
  const lineOf = (at: number) => source.slice(0, at).split('\n').length
  walk(program, (node) => {
    if (node.type !== 'CallExpression') return
    const [first] = node['arguments'] as unknown[]
    const { name, method } = calleeOf(node['callee'])
    if (name === null || !speakers.has(name)) return
    for (const key of keysOf(first, constants))
      asked.push({ file, line: lineOf(node.start), rooms: [...(speakers.get(name) ?? [])], key, asksOnly: method === 'has' })
  })
  return asked
}

function calleeOf(callee: unknown): { name: string | null; method: string | null } {
  if (!isNode(callee) || callee.type !== 'MemberExpression') return { name: named(callee), method: null }
  const method = named(callee['property'])
  return method === 'rich' || method === 'has' ? { name: named(callee['object']), method } : { name: null, method: null }
}
