import type { Edition, Overlap, Practice, Step } from '@panah/domain/law/edition'
import { listed, ruleInWords, type Speech } from '@panah/domain/law/explain'
import { ownLanguage, said } from '@panah/domain/law/said'
import { limitInWords } from '@panah/domain/law/step-words'

/** The pages of the law book beside the statutes: overlaps, procedure, bodies and doubts. */
export function practicePages(speech: Speech): { name: PageName; text: string }[] {
  const { practice } = speech.edition
  if (!practice) return []
  return [
    {
      name: 'overlaps',
      text: page(speech, 'overlaps', [
        ...practice.overlaps.map((each) => overlap(speech, each)),
        jointTrials(speech, practice),
        principles(speech, practice),
      ]),
    },
    {
      name: 'procedure',
      text: page(
        speech,
        'procedure',
        practice.steps.map((each) => step(speech, each)),
      ),
    },
    { name: 'bodies', text: page(speech, 'bodies', [...practice.bodies.map((each) => body(speech, each)), routes(speech, practice)]) },
    { name: 'doubts', text: page(speech, 'doubts', [doubts(speech, practice)]) },
  ]
}

export type PageName = 'overlaps' | 'procedure' | 'bodies' | 'doubts'
export const pageNames: readonly PageName[] = ['overlaps', 'procedure', 'bodies', 'doubts']

/** What the pages are called, and the words between the lawyers' words. */
export const practiceHeads: Readonly<
  Record<
    'en' | 'ur',
    Readonly<Record<PageName | 'when' | 'always' | 'prove' | 'joint' | 'principles' | 'routes' | 'target' | 'opens' | 'ends', string>>
  >
> = {
  en: {
    overlaps: 'Where statutes overlap',
    procedure: 'What the law asks, and by when',
    bodies: 'Who can be told, and who helps',
    doubts: 'What could not be confirmed',
    when: 'When {rule}',
    always: 'Otherwise',
    prove: 'To be shown',
    joint: 'Which court tries what along',
    principles: 'The rules behind it',
    routes: 'Whom to tell first',
    target: 'preferred, not a limit',
    opens: 'from that day on, not a limit',
    ends: 'ends with any of',
  },
  ur: {
    overlaps: 'جہاں قوانین ایک دوسرے پر آتے ہیں',
    procedure: 'قانون کیا مانگتا ہے، اور کب تک',
    bodies: 'کس کو بتائیں، کون مدد کرتا ہے',
    doubts: 'جس کی تصدیق نہ ہو سکی',
    when: 'جب {rule}',
    always: 'ورنہ',
    prove: 'ثابت کرنا ہوگا',
    joint: 'کون سی عدالت کیا ساتھ سنتی ہے',
    principles: 'اس کے پیچھے کے قاعدے',
    routes: 'پہلے کس کو بتائیں',
    target: 'بہتر ہے، حد نہیں',
    opens: 'اُس دن سے، حد نہیں',
    ends: 'ان میں سے کسی سے ختم',
  },
}

function page({ language }: Speech, name: PageName, parts: readonly string[]): string {
  return [`# ${practiceHeads[ownLanguage(language)][name]}`, ...parts, ''].join('\n\n')
}

function overlap(speech: Speech, { pair, one, other, when, same, choose, prove, note, ...known }: Overlap): string {
  const { language } = speech
  const heads = practiceHeads[ownLanguage(language)]
  const condition = (rule: Overlap['when']) => (rule === undefined ? heads.always : heads.when.replace('{rule}', ruleInWords(speech, rule)))
  return [
    `## ${sides(speech, one)} ↔ ${sides(speech, other)}`,
    ...(when === undefined ? [] : [`*${condition(when)}.*`]),
    `> ${said(same, language)}`,
    choose
      .map(
        (choice) =>
          `- ${choose.length === 1 ? '' : `${condition(choice.when)}: `}**${speech.say(`charge.${choice.charge}`)}**. ${said(choice.says, language)}`,
      )
      .join('\n'),
    `${heads.prove}: ${said(prove, language)}`,
    ...(note ? [said(note, language)] : []),
    signs(speech, pair, known),
  ].join('\n\n')
}

/** The sections of one side; a whole statute is named by its short title. */
function sides(speech: Speech, patterns: readonly string[]): string {
  const short = new Map(speech.edition.statutes.map(({ id, short: title }) => [id, said(title, speech.language)]))
  const offences = new Map(speech.edition.provisions.map(({ id, statute, section }) => [id, `${short.get(statute) ?? statute} ${section}`]))
  return listed(
    speech,
    patterns.map((pattern) => (pattern.endsWith('/*') ? (short.get(pattern.slice(0, -2)) ?? pattern) : (offences.get(pattern) ?? pattern))),
  )
}

function principles(speech: Speech, practice: Practice): string {
  const { language } = speech
  const rules = practice.principles.map(({ principle, says, basis }) => `- ${said(says, language)} (${principle}; ${basis})`)
  return `## ${practiceHeads[ownLanguage(language)].principles}\n\n${rules.join('\n')}`
}

function jointTrials(speech: Speech, { joint = [] }: Practice): string {
  const { language } = speech
  const lines = joint.map(
    ({ joint: code, court, says, basis }) => `- **${speech.say(`court.${court}`)}**: ${said(says, language)} (${code}; ${basis})`,
  )
  return `## ${practiceHeads[ownLanguage(language)].joint}\n\n${lines.join('\n')}`
}

function step(
  speech: Speech,
  { step: code, kind, starts, limit, target, opens, ends, when, provinces, says, note, basis, ...known }: Step,
): string {
  const { language } = speech
  const heads = practiceHeads[ownLanguage(language)]
  const parts = [
    speech.say(`step.${kind}`),
    speech.say(`event.${starts}`),
    ...(limit === undefined ? [] : [limitInWords(speech, limit)]),
    ...(target ? [heads.target] : []),
    ...(opens ? [heads.opens] : []),
    ...(ends ? [`${heads.ends}: ${ends.map((event) => speech.say(`happened.${event}`)).join(speech.say('say.join-parts'))}`] : []),
    ...(provinces ? [places(speech, provinces)] : []),
    ...(when === undefined ? [] : [heads.when.replace('{rule}', ruleInWords(speech, when))]),
  ]
  return [
    `## ${said(says, language)}`,
    parts.join(' · '),
    ...(note ? [said(note, language)] : []),
    `*${basis}.*`,
    signs(speech, code, known),
  ].join('\n\n')
}

function body(speech: Speech, { body: code, name, provinces, role, base, phones, gate, ...known }: Practice['bodies'][number]): string {
  const { language } = speech
  return [
    `## ${said(name, language)}`,
    `${said(role, language)}. ${said(gate, language)}.`,
    [...(phones ? [`**${phones.join(', ')}**`] : []), ...(provinces ? [places(speech, provinces)] : []), ...(base ? [base] : [])].join(
      ' · ',
    ),
    signs(speech, code, known),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function routes(speech: Speech, practice: Practice): string {
  const { language } = speech
  const names = new Map(practice.bodies.map(({ body: code, name }) => [code, said(name, language)]))
  const lines = practice.routes.map(
    ({ says, then }) =>
      `- ${said(says, language)} (${listed(
        speech,
        then.map((code) => names.get(code) ?? code),
      )})`,
  )
  return `## ${practiceHeads[ownLanguage(language)].routes}\n\n${lines.join('\n')}`
}

function doubts({ language }: Speech, practice: Practice): string {
  return practice.doubts.map(({ doubt, topic, does }) => `- **${doubt} · ${said(topic, language)}**: ${said(does, language)}`).join('\n')
}

function places(speech: Speech, provinces: NonNullable<Step['provinces']>): string {
  return listed(
    speech,
    provinces.map((code) => speech.say(`province.${code}`)),
  )
}

type Known = {
  readonly confidence: Edition['rules']['court'][number]['confidence']
  readonly sources: readonly string[]
  readonly doubts?: readonly string[]
}

function signs(speech: Speech, code: string, { confidence, sources, doubts: open }: Known): string {
  return [`\`${code}\``, speech.say(`confidence.${confidence}`), [...sources, ...(open ?? [])].join(', ')]
    .filter((part) => part !== '')
    .join(' · ')
}
