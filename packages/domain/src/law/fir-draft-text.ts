import type { DraftPage } from './fir-draft-words.ts'

/** The sections alone, one a line, as they are written at the head of an FIR. */
export function sectionList({ sections }: Pick<DraftPage, 'sections'>): string {
  return sections.map(({ cite, label, as }) => `${cite}: ${label}${as === '' ? '' : ` (${as})`}`).join('\n')
}

/** The whole draft as plain text, for a program that knows no layout. */
export function draftAsText(page: DraftPage): string {
  const { language, title, about, lead, identity, heads, sections, parts, foot } = page
  // A citation is English: between Urdu words its own order would be lost.
  const cited = (basis: string) => (language === 'ur' ? `(\u2066${basis}\u2069)` : `(${basis})`)
  const blocks = [
    [title, ...about].join('\n'),
    [lead, identity].join('\n'),
    [heads.sections, sections.length === 0 ? heads.none : numberedList(page)].join('\n'),
    ...parts.map(({ title: head, lines }) =>
      [head, ...lines.map(({ says, basis }) => `- ${says}${basis ? ` ${cited(basis)}` : ''}`)].join('\n'),
    ),
    ...(sections.length > 0 ? [[heads.facts, ...sections.map(factsOf)].join('\n\n')] : []),
    ...foot,
  ]
  return `${blocks.join('\n\n')}\n`
}

function numberedList({ sections }: DraftPage): string {
  return sections
    .map(({ cite, label, as, rows }, place) => {
      const said = rows.map(({ name, value }) => `   ${name}: ${value}`)
      return [`${place + 1}. ${cite}: ${label}${as === '' ? '' : ` (${as})`}`, ...said].join('\n')
    })
    .join('\n')
}

function factsOf({ cite, label, finding, who, elements, asks }: DraftPage['sections'][number]): string {
  return [`${cite} · ${label} · ${finding}`, ...who, ...elements.map(({ says }) => `- ${says}`), ...asks.map((ask) => `? ${ask}`)].join(
    '\n',
  )
}
