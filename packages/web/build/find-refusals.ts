import { parseSync } from 'oxc-parser'
import { isNode, keysOf, literal, named, walk, type Node } from './syntax-tree.ts'

/** A refusal that somebody may be given, and where it is made. */
export interface RefusalCode {
  readonly code: string
  readonly file: string
}

/**
 * The refusals a file can give: `refuse('room.code')`; a schema's `error: 'room.code'`; on the server also every `code: '…'` of a problem
 * and every code of a bad request; on the web the problems it makes itself.
 */
export function findRefusals(file: string, source: string): RefusalCode[] {
  const { program } = parseSync(file, source)
  const onServer = file.includes('packages/server/')
  const codes = new Set<string>()
  walk(program, (node) => {
    for (const code of codesIn(node, onServer)) codes.add(code)
  })
  return [...codes].filter((code) => /^[a-z-]+(?:\.[a-z0-9-]+)*$/.test(code)).map((code) => ({ code, file }))
}

function codesIn(node: Node, onServer: boolean): string[] {
  if (node.type === 'CallExpression' && named(node['callee']) === 'refuse') return exact((node['arguments'] as unknown[])[0])
  if (node.type === 'NewExpression' && named(node['callee']) === 'Problem')
    return exact(propertyOf((node['arguments'] as unknown[])[0], 'code'))
  if (node.type === 'Literal' && onServer) return exact(node).filter((text) => /^request\.[a-z-]+$/.test(text))
  if (node.type !== 'Property') return []
  const name = named(node['key']) ?? literal(node['key'])
  if (name === 'error') return exact(node['value']).filter((code) => code.includes('.'))
  return name === 'code' && onServer ? exact(node['value']) : []
}

function exact(node: unknown): string[] {
  return keysOf(node).flatMap((key) => (key === null || key.includes('*') ? [] : [key]))
}

function propertyOf(object: unknown, name: string): unknown {
  if (!isNode(object) || object.type !== 'ObjectExpression') return null
  return (object['properties'] as Node[]).find((property) => named(property['key']) === name)?.['value'] ?? null
}
