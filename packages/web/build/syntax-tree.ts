/** A node of a program as the parser gives it. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly [field: string]: unknown
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}

export function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) {
    for (const each of node) walk(each, visit)
    return
  }
  if (!isNode(node)) return
  visit(node)
  for (const value of Object.values(node)) if (typeof value === 'object') walk(value, visit)
}

export function named(node: unknown): string | null {
  return isNode(node) && node.type === 'Identifier' && typeof node['name'] === 'string' ? node['name'] : null
}

export function literal(node: unknown): string | null {
  return isNode(node) && node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : null
}

/** What the constants of a file are made of, by name. */
export type Constants = ReadonlyMap<string, readonly unknown[]>

export function constantsIn(program: unknown): Constants {
  const constants = new Map<string, unknown[]>()
  walk(program, (node) => {
    if (node.type !== 'VariableDeclaration' || node['kind'] !== 'const') return
    for (const declarator of node['declarations'] as Node[]) {
      const name = named(declarator['id'])
      if (name) constants.set(name, [...(constants.get(name) ?? []), declarator['init']])
    }
  })
  return constants
}

function without(constants: Constants, name: string | null): Constants {
  return new Map([...constants].filter(([each]) => each !== name))
}

/** The keys an expression may come to: words, words with `*` where a code stands, or null for what cannot be read. */
export function keysOf(node: unknown, constants: Constants = new Map()): (string | null)[] {
  if (!isNode(node)) return [null]
  const exact = literal(node)
  if (exact !== null) return [exact]
  switch (node.type) {
    case 'TemplateLiteral':
      return [(node['quasis'] as { value: { cooked: string } }[]).map((quasi) => quasi.value.cooked).join('*')]
    case 'ConditionalExpression':
      return [...keysOf(node['consequent'], constants), ...keysOf(node['alternate'], constants)]
    case 'LogicalExpression':
      return [...keysOf(node['left'], constants), ...keysOf(node['right'], constants)]
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return keysOf(node['expression'], constants)
    case 'Identifier':
      // Each constant is looked through once, so that one made of itself comes to an end.
      return (constants.get(named(node) ?? '') ?? [null]).flatMap((value) => keysOf(value, without(constants, named(node))))
    default:
      return [null]
  }
}
