import type { CompiledLaw } from '@panah/domain/law/compile'
import { speak } from '@panah/domain/law/explain'
import { draftOf } from '@panah/domain/law/fir-draft'
import { draftInWords, type DraftPage, type DraftSection } from '@panah/domain/law/fir-draft-words'
import type { FirPaper } from '@panah/domain/justice/charge-plan'
import { situationOfFir } from '@panah/domain/justice/fir-situation'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const fonts = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf',
  '@expo-google-fonts/noto-nastaliq-urdu/400Regular/NotoNastaliqUrdu_400Regular.ttf',
  '@expo-google-fonts/noto-nastaliq-urdu/700Bold/NotoNastaliqUrdu_700Bold.ttf',
]

let press: { readonly compiler: NodeCompiler; readonly template: string } | null = null

/** The fonts and the template are read when the first paper is asked for; a server that prints nothing does not carry them. */
function thePress() {
  press ??= {
    compiler: NodeCompiler.create({
      workspace: fileURLToPath(new URL('./', import.meta.url)),
      fontArgs: [{ fontBlobs: fonts.map((name) => readFileSync(fileURLToPath(import.meta.resolve(name)))) }],
    }),
    template: readFileSync(new URL('./fir-paper.typ', import.meta.url), 'utf8'),
  }
  return press
}

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
  const { compiler, template } = thePress()
  const pdf = compiler.pdf({ mainFileContent: template, inputs: { data: inOnePiece(JSON.stringify({ pages, foot })) } })
  compiler.evictCache(10)
  return pdf
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
