import fc from 'fast-check'

/** As much of JSON Schema as the OpenAPI page speaks. */
export interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly propertyNames?: Schema
}

/** Ids of records that are there, each under the name that a request gives it. */
export type Ids = Readonly<Record<string, string>>

/** What nobody's form sends. */
const strange = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      null,
      true,
      -1,
      0,
      2 ** 31,
      -(2 ** 31) - 1,
      2 ** 53,
      '',
      ' ',
      '\u0000',
      '\uD800',
      '\u202E',
      '٣',
      {},
      [],
    ),
  },
  fc.constantFrom(
    '2026-02-31',
    '0000-01-01',
    '9999-12-31',
    '9999-12-31T23:59:59-23:59',
    '2026-11-20T24:00:00Z',
    "'; select 1; --",
    '__proto__',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 2 }),
)

/** What a schema asks for, and now and then something else; ids come from records that are there, with some that are not. */
export function valueOf(schema: Schema, ids: Ids): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 120, arbitrary: rightly(schema, ids) }, { weight: 1, arbitrary: strange })
}

function rightly(schema: Schema, ids: Ids): fc.Arbitrary<unknown> {
  const choices = schema.oneOf ?? schema.anyOf
  if (choices) return fc.oneof(...choices.map((choice) => rightly(choice, ids)))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
    case 'object':
      return objectOf(schema, ids)
    case 'array':
      return fc.array(valueOf(schema.items ?? {}, ids), { maxLength: 4 })
    case 'string':
      return textOf(schema, ids)
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 3 }), fc.maxSafeInteger())
    case 'boolean':
      return fc.boolean()
    default:
      return fc.constant(null)
  }
}

function objectOf({ properties, required = [], propertyNames }: Schema, ids: Ids): fc.Arbitrary<unknown> {
  if (!properties)
    return fc.dictionary(
      propertyNames ? fc.constantFrom('force', 'recruited', 'constructor', 'free-to-leave') : fc.string(),
      fc.constantFrom('yes', 'no', 'unknown'),
    )
  const known = (name: string, field: Schema) => {
    const id = ids[name]
    return id === undefined ? valueOf(field, ids) : fc.oneof({ weight: 3, arbitrary: fc.constant(id) }, valueOf(field, ids))
  }
  const fields = Object.entries(properties).map(([name, field]) => [name, known(name, field)] as const)
  return fc.record(Object.fromEntries(fields), { requiredKeys: fields.map(([name]) => name).filter((name) => required.includes(name)) })
}

function textOf({ format }: Schema, ids: Ids): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...Object.values(ids)) }, fc.uuid())
  if (format === 'date') return fc.constantFrom('2026-11-20', '2024-02-29', '1900-01-01', '2999-12-31')
  if (format === 'date-time')
    return fc.constantFrom('2026-11-20T08:00:00Z', '1900-01-01T00:00:00+23:59', '2999-12-31T23:59:59.999999-23:59')
  return fc.oneof(fc.constantFrom('PK614', 'PK-PB', 'ur', 'A word', 'ایک لفظ', '0'), fc.string({ unit: 'grapheme', maxLength: 30 }))
}
