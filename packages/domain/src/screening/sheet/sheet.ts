import { z } from 'zod'
import { said } from '../../law/said.ts'
import { Id } from '../../ids.ts'
import { AgeBand, Sex } from '../../person/person.ts'
import type { Asker, Instruments, Question } from '../instruments/instruments.ts'
import type { How } from '../instruments/settle.ts'
import { stepsOf } from '../instruments/steps-of.ts'
import type { Screening } from '../screening.ts'
import { sheetLanguages, sheetSpeech, type SheetLanguage, type SheetWord } from './sheet-words.ts'

/** Asks for a sheet on paper: blank, or as a screening was answered. There is no room in it for a name. */
export const SheetAsked = z.strictObject({
  instrument: z.string().regex(/^[a-z0-9-]{2,60}$/),
  modules: z.array(z.string().regex(/^[a-z0-9-]{2,60}$/)).max(30),
  language: z.enum(sheetLanguages),
  screeningId: Id.nullable(),
})
export type SheetAsked = z.infer<typeof SheetAsked>

export interface SheetRow {
  readonly number: string
  readonly ask: string
  /** How to ask, where it is another way than the step's. */
  readonly guide: string | null
  /** When, of whom and by whom it is put. */
  readonly marks: readonly string[]
  /** The column of the answer, or null on a blank sheet. */
  readonly answer: SheetAnswer | null
}

export const sheetAnswers = ['yes', 'no', 'does-not-know', 'refused', 'skipped'] as const
export type SheetAnswer = (typeof sheetAnswers)[number]

export interface SheetStep {
  readonly name: string
  /** How most questions of the step are asked, and how not to, where the whole step shares it. */
  readonly guide: string | null
  readonly avoid: string | null
  readonly rows: readonly SheetRow[]
}

/** One of several to tick. */
export interface Ticks {
  readonly label: string
  readonly options: readonly { readonly label: string; readonly on: boolean }[]
}

export interface Line {
  readonly label: string
  readonly value: string | null
}

/** A sheet in the words of one language: what a printer needs, and nothing of who it is about. */
export interface Sheet {
  readonly language: SheetLanguage
  readonly title: string
  readonly says: string
  readonly lead: string
  readonly noName: string
  readonly heads: {
    readonly scene: string
    readonly safety: string
    readonly person: string
    readonly agrees: string
    readonly question: string
  }
  readonly answers: readonly string[]
  readonly scene: readonly Line[]
  readonly safety: readonly Ticks[]
  readonly safetyRule: string
  readonly person: readonly Ticks[]
  readonly steps: readonly SheetStep[]
  readonly agrees: Ticks
  readonly childDuty: string
  readonly edition: string
}

/** What a filled sheet shows: never an identity, and not the officer's own note, in which a name may stand. */
export type Filled = Pick<
  Screening,
  'number' | 'scene' | 'sex' | 'ageBand' | 'safety' | 'facts' | 'refusedToSay' | 'interpreter' | 'interviewerSex' | 'agreedTo'
> & {
  readonly interview: Pick<NonNullable<Screening['interview']>, 'answers'> | null
  readonly district: string
}

const safeties = ['immediateDanger', 'medicalEmergency', 'selfHarm'] as const

/** The same definition that asks on the phone, laid out for paper. Null where the instrument is not in this edition. */
export function sheetOf(instruments: Instruments, asked: Omit<SheetAsked, 'screeningId'>, filled: Filled | null): Sheet | null {
  const instrument = instruments.instruments.find((each) => each.instrument === asked.instrument)
  if (!instrument) return null
  const { language } = asked
  const say = sheetSpeech(language)
  const tick = (label: SheetWord, options: readonly (readonly [string, boolean])[]): Ticks => ({
    label: say(label),
    options: options.map(([name, on]) => ({ label: name, on })),
  })
  const yesNo = (exit: (typeof safeties)[number]) =>
    tick(
      `safety.${exit}`,
      (['yes', 'no', 'unknown'] as const).map((answer) => [say(answer), filled?.safety[exit] === answer]),
    )
  return {
    language,
    title: `${say('sheet')}: ${said(instrument.name, language)}`,
    says: said(instrument.says, language),
    ...{ lead: say('lead'), noName: say('no-name'), safetyRule: say('safety-rule'), childDuty: say('child-duty'), edition: instruments.id },
    heads: {
      ...{ scene: say('scene'), safety: say('safety'), person: say('person') },
      ...{ agrees: say('agrees'), question: say('question') },
    },
    answers: sheetAnswers.map((answer) => say(answer)),
    scene: sceneLines(say, filled),
    safety: safeties.map(yesNo),
    person: [
      tick(
        'sex',
        Sex.options.map((sex) => [say(sex), filled?.sex === sex]),
      ),
      tick(
        'age',
        AgeBand.options.map((band) => [ageWords(say, band), filled?.ageBand === band]),
      ),
    ],
    steps: stepsOnPaper(instruments, { steps: stepsOf({ instruments, instrument, modules: asked.modules }), language }, filled),
    agrees: tick(
      'agrees',
      (['referral', 'count-only', 'not-asked'] as const).map((each) => [say(`agrees.${each}`), filled?.agreedTo === each]),
    ),
  }
}

type Say = ReturnType<typeof sheetSpeech>

const ageWords = (say: Say, band: AgeBand) =>
  band === 'under-14' || band === '60-over' || band === 'unknown' ? say(`age.${band}`) : band.replace('-', '–')

function sceneLines(say: Say, filled: Filled | null): Line[] {
  const line = (label: SheetWord, value: string | undefined): Line => ({ label: say(label), value: value ?? null })
  return [
    line('record', filled?.number),
    line('place', filled?.scene.place),
    line('district', filled?.district),
    line('date', filled?.scene.heldOn),
    line('interviewer', filled ? say(filled.interviewerSex as 'female' | 'male' | 'transgender') : undefined),
    line('interpreter', filled ? say(filled.interpreter ? 'yes' : 'no') : undefined),
    ...(filled ? [] : [line('officer', undefined)]),
  ]
}

/** Questions are numbered through, so that one can speak of them over a bad line. */
function stepsOnPaper(
  instruments: Instruments,
  { steps, language }: { steps: ReturnType<typeof stepsOf>; language: SheetLanguage },
  filled: Filled | null,
): SheetStep[] {
  const say = sheetSpeech(language)
  const questions = new Map(instruments.questions.map((question) => [question.code, question]))
  const numbers = new Map<string, string>()
  for (const item of steps.flatMap(({ items }) => items)) numbers.set(item.question, String(numbers.size + 1))
  return steps.map(({ name, items }) => {
    const known = items.flatMap((item) => {
      const question = questions.get(item.question)
      return question ? [{ item, question }] : []
    })
    const guide = oftenest(known.map(({ question }) => said(question.guide, language)))
    const avoids = new Set(known.map(({ question }) => said(question.avoid, language)))
    const rows = known.map(({ item, question }): SheetRow => {
      const marks = [
        ...(question.how === 'see' ? [say('look')] : []),
        ...(item.ofChild ? [say('of-child')] : []),
        ...(item.after ? [say('after', { number: numbers.get(item.after) ?? '' })] : []),
        ...byWhom(say, question.who),
      ]
      const answer = filled ? answerOf(filled, question) : null
      return {
        number: numbers.get(item.question) ?? '',
        ask: said(question.ask, language),
        guide: said(question.guide, language) === guide ? null : said(question.guide, language),
        marks,
        answer,
      }
    })
    return { name: said(name, language), guide, avoid: avoids.size === 1 ? `${say('not-like-this')} ${[...avoids][0] ?? ''}` : null, rows }
  })
}

/** The words that most of them share; null where no two do. */
function oftenest(all: readonly string[]): string | null {
  const [most] = [...Map.groupBy(all, (each) => each)].toSorted(([, a], [, b]) => b.length - a.length)
  return most && most[1].length > 1 ? most[0] : null
}

function byWhom(say: Say, who: Asker): string[] {
  if (who === 'interviewer') return [say('interviewer_only')]
  return who === 'child-interviewer' ? [say('child_interviewer_only')] : []
}

/** An older screening kept facts alone; a question that is a fact takes its answer from there. Never asked is never no. */
function answerOf({ interview, facts, refusedToSay }: Filled, { code }: Pick<Question, 'code'>): SheetAnswer {
  const how: How | undefined = interview?.answers[code] ?? facts[code]
  if (how === 'yes' || how === 'no' || how === 'does-not-know' || how === 'refused') return how
  if (refusedToSay.includes(code)) return 'refused'
  return how === 'unknown' ? 'does-not-know' : 'skipped'
}
