import type { CompiledLaw } from '@panah/domain/law/compile'
import { speak, type Speech } from '@panah/domain/law/explain'
import type { Definition, Edition, FactEntry, OfficeRule, Provision, Statute, Words } from '@panah/domain/law/edition'
import { useMemo } from 'react'
import { nameIn } from '../translation/named.tsx'
import { useLanguage, useText, type Text } from '../translation/use-text.tsx'

interface Index {
  readonly facts: ReadonlyMap<string, FactEntry>
  readonly provisions: ReadonlyMap<string, Provision>
  readonly statutes: ReadonlyMap<string, Statute>
  readonly definitions: ReadonlyMap<string, Definition>
  readonly rules: ReadonlyMap<string, OfficeRule>
}

const indexes = new WeakMap<Edition, Index>()

/** The parts of an edition by their codes, worked out once. */
export function indexOf(edition: Edition): Index {
  const known = indexes.get(edition)
  if (known) return known
  const index: Index = {
    facts: new Map(edition.facts.map((entry) => [entry.fact, entry])),
    provisions: new Map(edition.provisions.map((provision) => [provision.id, provision])),
    statutes: new Map(edition.statutes.map((statute) => [statute.id, statute])),
    definitions: new Map(edition.definitions.map((definition) => [definition.id, definition])),
    rules: new Map(Object.values(edition.rules).flatMap((rules) => rules.map((rule) => [rule.rule, rule]))),
  }
  indexes.set(edition, index)
  return index
}

/** What the edition says about its codes, in the language of the screen. A code it does not know is shown as itself. */
export interface LawWords {
  words(words: Words): string
  /** `agency.fia`, `court.juvenile-court`, `protection.shelter`, `label.trafficking`, `element.act` … */
  code(kind: string, code: string): string
  fact(fact: string): string
  ask(fact: string): string
  definition(id: string): string
  offence(id: string): string
  /** *PTPA 2018, s. 3(2)*: the short title and the section. */
  section(id: string): string
  rule(id: string): { readonly label: string; readonly basis: string }
}

/** `text` speaks the room `law`. */
export function lawWords(edition: Edition, say: (words: Words) => string, text: Text): LawWords {
  const index = indexOf(edition)
  const sayOr = (words: Words | undefined, code: string) => (words ? say(words) : code)
  return {
    words: say,
    code: (kind, code) => sayOr(edition.words[`${kind}.${code}`], code),
    fact: (fact) => sayOr(index.facts.get(fact)?.label, fact),
    ask: (fact) => sayOr(index.facts.get(fact)?.ask, fact),
    definition: (id) => sayOr(index.definitions.get(id)?.label, id),
    offence: (id) => sayOr(index.provisions.get(id)?.label, id),
    section: (id) => {
      const provision = index.provisions.get(id)
      const statute = provision && index.statutes.get(provision.statute)
      if (!provision || !statute) return id
      if (/not.verified/.test(provision.section)) return text('section-unknown', { statute: say(statute.short) })
      return text('section', { statute: say(statute.short), section: provision.section })
    },
    rule: (id) => {
      const rule = index.rules.get(id)
      return { label: sayOr(rule?.label, id), basis: rule?.basis ?? '' }
    },
  }
}

export function useLawWords(law: Pick<CompiledLaw, 'edition'>): LawWords {
  const language = useLanguage()
  const text = useText('law')
  return useMemo(() => lawWords(law.edition, (words) => nameIn(words, language).text, text), [law, language, text])
}

/** The edition as it speaks: sentences about findings and rules, in the language of the screen or the nearest the edition has. */
export function useSpeech(law: Pick<CompiledLaw, 'edition'>): Speech {
  const language = useLanguage()
  return useMemo(() => speak(law.edition, language.code === 'sd' ? 'sd' : language.dir === 'rtl' ? 'ur' : 'en'), [law, language])
}
