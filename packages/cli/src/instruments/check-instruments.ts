import type { Edition } from '@panah/domain/law/edition'
import { stepsOf } from '@panah/domain/screening/instruments/steps-of'
import type { Instrument, Instruments, Question } from '@panah/domain/screening/instruments/instruments'
import { mayAsk } from '@panah/domain/screening/instruments/instruments'
import { targetsOf } from '@panah/domain/screening/instruments/settle'
import { dimensions, profiles } from '@panah/domain/screening/ilo/indicator'
import { factsOfThePerson, purposes } from '@panah/domain/screening/presumption-facts'
import type { Problem, Read } from '../law/read-law.ts'
import { sealOver } from '../law/seal.ts'
import type { Reviewed } from './instruments-file.ts'
import { reviewedFiles, type InstrumentFiles } from './read-instruments.ts'
import { keysOf, toInstruments } from './to-instruments.ts'

/** Everything that does not hold in the practitioners' files, in one list. */
export function checkInstruments(files: InstrumentFiles, edition: Edition, committed: Instruments | undefined): Problem[] {
  // What cannot be read is missing everywhere else as well: that is said first, and alone.
  if (files.problems.length > 0) return [...files.problems]
  const built = toInstruments(files, edition, committed?.asOf ?? '1970-01-01')
  const problems = [
    ...doubles(built),
    ...questionsHold(built, edition),
    ...namesHold(built),
    ...indicatorsAsked(built),
    ...built.instruments.flatMap((instrument) => instrumentHolds(built, instrument, edition)),
    ...reviewedFiles(files).flatMap(seals),
    ...furtherLanguages(files),
  ]
  if (committed?.id !== built.id) problems.push({ file: 'instruments.json', what: 'is stale: run `panah instruments build`' })
  return problems
}

function doubles({ questions, modules, instruments, indicators, observations }: Instruments): Problem[] {
  const codes = [
    ...questions.map(({ code }) => `question ${code}`),
    ...modules.map(({ module }) => `module ${module}`),
    ...instruments.map(({ instrument }) => `instrument ${instrument}`),
    ...[...indicators, ...observations].map(({ code }) => `code ${code}`),
  ]
  const twice = codes.filter((code, place) => codes.indexOf(code) !== place)
  return twice.map((code) => ({ file: 'instruments', what: `${code} stands there twice` }))
}

/** A question has words, settles something that there is, and asks for nothing that age and sex already say. */
function questionsHold({ questions, indicators }: Instruments, edition: Edition): Problem[] {
  const known = new Set<string>([...edition.facts.map(({ fact }) => fact), ...indicators.map(({ code }) => code)])
  return questions.flatMap((question) => {
    const { code, ask } = question
    const say = (what: string) => ({ file: `question ${code}`, what })
    const targets = targetsOf(question)
    return [
      ...(ask.en === '' ? [say('has no words, and is no fact whose words the law has')] : []),
      ...(targets.length === 0 ? [say('settles nothing')] : []),
      ...targets.filter((target) => !known.has(target)).map((target) => say(`settles "${target}", which there is not`)),
      ...targets
        .filter((target) => factsOfThePerson.some((fact) => fact === target))
        .map((target) => say(`asks for ${target}: age and sex say it`)),
    ]
  })
}

/** Whatever names a question, a module or a group names one that there is. */
function namesHold({ questions, modules, instruments, observations, observationGroups }: Instruments): Problem[] {
  const asked = new Set(questions.map(({ code }) => code))
  const taken = new Set(modules.map(({ module }) => module))
  const groups = new Set(observationGroups.map(({ group }) => group))
  const items = [
    ...modules.flatMap(({ module, items: of }) => of.map((item) => ({ file: `module ${module}`, item }))),
    ...instruments.flatMap(({ instrument, steps }) => steps.flatMap(({ items: of }) => of.map((item) => ({ file: instrument, item })))),
  ]
  const used = new Set(items.map(({ item }) => item.question))
  return [
    ...items
      .filter(({ item }) => !asked.has(item.question))
      .map(({ file, item }) => ({ file, what: `puts ${item.question}, which there is not` })),
    ...items
      .filter(({ item }) => item.after !== undefined && !asked.has(item.after))
      .map(({ file, item }) => ({ file, what: `waits for ${item.after}, which there is not` })),
    ...questions
      .filter(({ code }) => !used.has(code))
      .map(({ code }) => ({ file: `question ${code}`, what: 'is put by no instrument and no module' })),
    ...observations.flatMap(({ code, group, asks = [], modules: of = [] }) => [
      ...(groups.has(group) ? [] : [{ file: `observation ${code}`, what: `stands in the group "${group}", which there is not` }]),
      ...asks.filter((each) => !asked.has(each)).map((each) => ({ file: `observation ${code}`, what: `asks ${each}, which there is not` })),
      ...of
        .filter((each) => !taken.has(each))
        .map((each) => ({ file: `observation ${code}`, what: `takes the module ${each}, which there is not` })),
    ]),
  ]
}

/** No indicator without a question that can both show and deny it: what nobody can deny stays open for ever. */
function indicatorsAsked({ questions, indicators }: Instruments): Problem[] {
  const decided = new Set(questions.flatMap(({ settles = [], reverses = [] }) => [...settles, ...reverses]))
  const missing = indicators
    .filter(({ code }) => !decided.has(code))
    .map(({ code }) => ({ file: `indicator ${code}`, what: 'is asked by no question' }))
  const empty = dimensions.flatMap((dimension) =>
    profiles
      .filter((profile) => !indicators.some((each) => each.dimension === dimension && each.strength[profile]))
      .map((profile) => ({ file: 'indicators', what: `${dimension} has none for ${profile}` })),
  )
  return [...missing, ...empty]
}

/** What has to be denied before anybody may be sent away is asked by every instrument, by whoever may hold it; a thorough one asks every indicator. */
function instrumentHolds(built: Instruments, instrument: Instrument, edition: Edition): Problem[] {
  const file = instrument.instrument
  const questions = new Map(built.questions.map((question) => [question.code, question]))
  const put = stepsOf({ instruments: built, instrument, modules: [] })
    .flatMap(({ items }) => items)
    .flatMap(({ question }) => questions.get(question) ?? [])
  const settled = new Set(put.flatMap(({ settles = [] }) => settles))
  const implied = (fact: string): readonly string[] => edition.facts.find((entry) => entry.fact === fact)?.implies ?? []
  const decides = (fact: string): boolean => settled.has(fact) || implied(fact).some((each) => settled.has(each))
  const decisive = ['free-to-leave', 'bonded-labour'].filter((fact) => !settled.has(fact))
  const hard: readonly Question[] = put.filter(({ who }) => !mayAsk(instrument.who, who))
  return [
    ...[...decisive, ...purposes.filter((fact) => !decides(fact))].map((fact) => ({ file, what: `never asks for ${fact}` })),
    ...hard.map(({ code }) => ({ file, what: `puts ${code}, which whoever holds it may not ask` })),
    ...(instrument.steps.some(({ step }) => step === instrument.modulesAfter)
      ? []
      : [{ file, what: `has no step ${instrument.modulesAfter}` }]),
  ]
}

function seals({ file, value }: Read<Reviewed>): Problem[] {
  const { status, by, on, seal } = value.review
  const changed = seal
    ? 'was changed after it was sealed: read it again, then `panah instruments seal`'
    : 'is not sealed: `panah instruments seal`'
  return [
    ...(seal === sealOver(value) ? [] : [{ file, what: changed }]),
    ...(status === 'signed' && !(by && on) ? [{ file, what: 'is signed, but does not say by whom and on which day' }] : []),
  ]
}

/** A further language says everything that is said, and nothing that is not. */
function furtherLanguages(files: InstrumentFiles): Problem[] {
  const keys = new Set(keysOf(files))
  return files.further.flatMap(({ file, value }) => [
    ...[...keys].filter((key) => value[key] === undefined).map((key) => ({ file, what: `has no words for "${key}"` })),
    ...Object.keys(value)
      .filter((key) => !keys.has(key))
      .map((key) => ({ file, what: `has words for "${key}", which is nowhere` })),
  ])
}
