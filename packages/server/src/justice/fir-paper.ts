import type { CompiledLaw } from '@panah/domain/law/compile'
import { speak } from '@panah/domain/law/explain'
import { draftOf } from '@panah/domain/law/fir-draft'
import { draftInWords, type DraftPage, type DraftSection } from '@panah/domain/law/fir-draft-words'
import type { FirPaper } from '@panah/domain/justice/charge-plan'
import { situationOfFir } from '@panah/domain/justice/fir-situation'
import { print } from '../press.ts'

/** The draft of an FIR as PDF, a part for each language. Words go in as data and never become part of the template. */
export function firPaper(law: CompiledLaw, asked: FirPaper, about: { caseNumber: string | null; madeOn: string }): Buffer {
  const draft = draftOf(law, situationOfFir(asked.facts), asked.picks)
  const pages = asked.languages.map((language) => {
    const speech = speak(law.edition, language)
    const columns = [
      '',
      speech.say('draft.section'),
      speech.say('draft.penalty'),
      `${speech.say('draft.bail')} · ${speech.say('draft.arrest')}`,
    ]
    return { ...onPaper(draftInWords(speech, draft, about), speech.say), columns }
  })
  const foot = [about.caseNumber, law.edition.id, about.madeOn].filter((part) => part !== null).join(' · ')
  return print(new URL('./fir-paper.typ', import.meta.url), JSON.parse(inOnePiece(JSON.stringify({ pages, foot }))))
}

/** The word for a section and its number are not parted at the end of a line. */
function inOnePiece(words: string): string {
  return words.replaceAll(/(دفعہ|دفعات|\bss?\.) (?=\d)/g, '$1\u00A0')
}

/** The rows of a section by the columns of the table: penalty, bail and police have their own, the rest stands under the penalty. */
function onPaper(page: DraftPage, say: (key: string) => string) {
  const names = { penalty: say('draft.penalty'), bail: say('draft.bail'), police: say('draft.arrest') }
  const valueOf = ({ rows }: DraftSection, wanted: string) => rows.find(({ name }) => name === wanted)?.value ?? ''
  const sections = page.sections.map((section) => ({
    ...section,
    penalty: valueOf(section, names.penalty),
    bail: valueOf(section, names.bail),
    police: valueOf(section, names.police),
    rest: section.rows.filter(({ name }) => !Object.values(names).includes(name)),
  }))
  return { ...page, sections }
}
