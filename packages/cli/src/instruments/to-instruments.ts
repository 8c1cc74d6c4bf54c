import { createHash } from 'node:crypto'
import type { Edition, Words } from '@panah/domain/law/edition'
import type { Instruments, Item, Question } from '@panah/domain/screening/instruments/instruments'
import { withoutEmpty } from '../law/to-rule.ts'
import type { ItemFile, QuestionFile } from './instruments-file.ts'
import { reviewedFiles, type InstrumentFiles } from './read-instruments.ts'

/** The instruments as phone and server read them. The same files and the same law give the same bytes; only the day in the name is passed in. */
export function toInstruments(files: InstrumentFiles, edition: Pick<Edition, 'facts'>, asOf: string): Instruments {
  const asked = [...files.questions, ...files.modules].flatMap(({ file, value }) => {
    const group = { guide: wordsIn(files, value.guide, `${stem(file)}.guide`), avoid: wordsIn(files, value.avoid, `${stem(file)}.avoid`) }
    return value.questions.map((question) => toQuestion(files, question, group, edition))
  })
  const content = {
    instruments: files.instruments.map(({ value: { modules_after, review: _review, steps, ...rest } }) =>
      withoutEmpty({
        ...rest,
        name: wordsIn(files, rest.name, `${rest.instrument}.name`),
        says: wordsIn(files, rest.says, `${rest.instrument}.says`),
        modulesAfter: modules_after,
        steps: steps.map(({ step, name, items }) => ({ step, name: wordsIn(files, name, `step.${step}`), items: items.map(toItem) })),
      }),
    ),
    modules: files.modules.map(({ value: { module, name, says, items } }) => ({
      ...{ module, name: wordsIn(files, name, `${module}.name`), says: wordsIn(files, says, `${module}.says`) },
      items: items.map(toItem),
    })),
    questions: asked,
    indicators: files.indicators.flatMap(({ value }) =>
      value.indicators.map(({ forced_labour, label, ...rest }) =>
        withoutEmpty({ ...rest, label: wordsIn(files, label, rest.code), forcedLabour: forced_labour }),
      ),
    ),
    forcedLabour: files.forcedLabour.flatMap(({ value }) =>
      value.indicators.map(({ number, label }) => ({ number, label: wordsIn(files, label, `forced-labour.${number}`) })),
    ),
    observationGroups: files.observations.flatMap(({ value }) =>
      value.groups.map(({ group, name }) => ({ group, name: wordsIn(files, name, `group.${group}`) })),
    ),
    observations: files.observations.flatMap(({ value }) =>
      value.observations.map(({ says, ...rest }) => withoutEmpty({ ...rest, says: wordsIn(files, says, rest.code) })),
    ),
    reviews: reviewedFiles(files).map(({ file, value: { review } }) =>
      withoutEmpty({ file, status: review.status, by: review.by, on: review.on }),
    ),
  } as unknown as Omit<Instruments, 'id' | 'asOf'>
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 10)
  return { id: `${asOf}.${hash}`, asOf, ...content }
}

/** A question whose code is a fact asks for that fact outright; without words of its own it is put in the words of the law. */
function toQuestion(
  files: InstrumentFiles,
  file: QuestionFile,
  group: { guide: Words; avoid: Words },
  edition: Pick<Edition, 'facts'>,
): Question {
  const { q, how = 'ask', who = 'any-officer', settles = [], shows, reverses, ask, guide, avoid } = file
  const fact = edition.facts.find((entry) => entry.fact === q)
  const all = [...(fact ? [q] : []), ...settles]
  return withoutEmpty({
    code: q,
    ask: ask ? wordsIn(files, ask, `${q}.ask`) : (fact?.ask ?? { en: '', ur: '' }),
    guide: guide ? wordsIn(files, guide, `${q}.guide`) : group.guide,
    avoid: avoid ? wordsIn(files, avoid, `${q}.avoid`) : group.avoid,
    how,
    who,
    settles: all.length > 0 ? all : undefined,
    shows,
    reverses,
  }) as Question
}

function toItem({ q, of_child, ...rest }: ItemFile): Item {
  return withoutEmpty({ question: q, ...rest, ofChild: of_child }) as Item
}

/** *questions/seen.yaml* is *seen*, *modules/debt.yaml* is *debt*. */
function stem(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace('.yaml', '')
}

/** The words of a file with those of every further language that has them under this key. */
function wordsIn({ further }: InstrumentFiles, words: Words, key: string): Words {
  const said = further.flatMap(({ language, value }) => (value[key] === undefined ? [] : [[language, value[key]]]))
  return { ...words, ...Object.fromEntries(said) }
}

/** Every key under which a further language may put its words. */
export function keysOf(files: InstrumentFiles): string[] {
  const asked = [...files.questions, ...files.modules].flatMap(({ file, value }) => [
    ...[`${stem(file)}.guide`, `${stem(file)}.avoid`],
    ...value.questions.flatMap(({ q, ask, guide, avoid }) =>
      Object.entries({ ask, guide, avoid }).flatMap(([part, words]) => (words ? [`${q}.${part}`] : [])),
    ),
  ])
  return [
    ...files.instruments.flatMap(({ value: { instrument, steps } }) => [
      ...[`${instrument}.name`, `${instrument}.says`],
      ...steps.map(({ step }) => `step.${step}`),
    ]),
    ...files.modules.flatMap(({ value: { module } }) => [`${module}.name`, `${module}.says`]),
    ...asked,
    ...files.indicators.flatMap(({ value }) => value.indicators.map(({ code }) => code)),
    ...files.forcedLabour.flatMap(({ value }) => value.indicators.map(({ number }) => `forced-labour.${number}`)),
    ...files.observations.flatMap(({ value }) => [
      ...value.groups.map(({ group }) => `group.${group}`),
      ...value.observations.map(({ code }) => code),
    ]),
  ]
}
