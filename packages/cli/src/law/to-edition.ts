import { createHash } from 'node:crypto'
import type { Definition, Edition, Element, OfficeRule, Provision, ProvisionVersion } from '@panah/domain/law/edition'
import type { FactCode } from '@panah/domain/law/fact-code'
import { isoOf, type ProvisionFile } from './law-file.ts'
import type { LawFiles } from './read-law.ts'
import { sealOf } from './seal.ts'
import { toPractice } from './to-practice.ts'
import { toParts, toRule, withoutEmpty } from './to-rule.ts'

/** The law as the engine reads it. The same files give the same bytes; only the day in the name is passed in. */
export function toEdition(law: LawFiles, asOf: string): Edition {
  const content = {
    country: 'pakistan',
    facts: law.facts.map(withoutEmpty) as Edition['facts'],
    statutes: law.statutes.map(({ value: { id, title, short, cite, from, to, provinces } }) =>
      withoutEmpty({ id, title, short, cite, from, to, provinces }),
    ) as Edition['statutes'],
    definitions: definitionsOf(law),
    provisions: law.provisions.map(({ value }) => toProvision(value)),
    rules: {
      classification: rulesOf(law, 'classification'),
      agency: rulesOf(law, 'agency'),
      court: rulesOf(law, 'court'),
      protection: rulesOf(law, 'protection'),
    },
    practice: toPractice(law.practice, law.doubts),
    words: law.words,
  }
  return { id: `${asOf}.${hashOf(content)}`, asOf, ...content }
}

/** The part of an edition's name that changes only with what the law says. */
export function contentHash(edition: Edition): string {
  return edition.id.slice(edition.id.indexOf('.') + 1)
}

function hashOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 10)
}

function definitionsOf(law: LawFiles): Definition[] {
  const fromStatutes = law.statutes.flatMap(({ value }) => (value.definitions ?? []).map((definition) => ({ home: value.id, definition })))
  const fromRules = law.rules.flatMap(({ value }) =>
    (value.definitions ?? []).map((definition) => ({ home: value.kind as string, definition })),
  )
  return [...fromStatutes, ...fromRules].map(({ home, definition: { id, label, cite, ...parts } }) =>
    withoutEmpty({ id: `${home}/${id}`, label, cite, ...toParts(parts, home) }),
  )
}

function rulesOf(law: LawFiles, kind: keyof Edition['rules']): OfficeRule[] {
  return law.rules
    .filter(({ value }) => value.kind === kind)
    .flatMap(({ value }) => value.rules.map((rule) => withoutEmpty({ ...rule, when: toRule(rule.when, kind) })))
}

function toProvision(file: ProvisionFile): Provision {
  const { replaced_in, raised_by, only_after, explained_by, versions, review, provinces, ...rest } = file
  return withoutEmpty({
    ...rest,
    provinces,
    replacedIn:
      replaced_in &&
      (Object.fromEntries(
        Object.entries(replaced_in).map(([name, day]) => [isoOf[name as keyof typeof isoOf], day]),
      ) as Provision['replacedIn']),
    raisedBy: raised_by?.map((rule) => toRule(rule, file.statute)),
    onlyAfter: only_after as FactCode[] | undefined,
    explainedBy: explained_by === undefined ? undefined : toRule(explained_by, file.statute),
    versions: versions.map((version) => toVersion(version, file.statute)),
    review: withoutEmpty({ ...review, seal: sealOf(file) }),
  })
}

function toVersion(version: ProvisionFile['versions'][number], home: string): ProvisionVersion {
  const { doubtful_since, amended_by, row: _row, elements, part, irrelevant, ...rest } = version
  return withoutEmpty({
    ...rest,
    doubtfulSince: doubtful_since,
    amendedBy: amended_by,
    irrelevant: irrelevant as FactCode[] | undefined,
    elements: elements.map(({ element, key, ...parts }) => withoutEmpty({ element, key, ...toParts(parts, home) }) as Element),
    part: part === undefined ? undefined : toRule(part, home),
  })
}
