import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayAsk } from '../../src/screening/instruments/instruments.ts'
import { hows, settle, targetsOf, type How } from '../../src/screening/instruments/settle.ts'
import { modulesSuggested, stepsOf } from '../../src/screening/instruments/steps-of.ts'
import { comesTo, hold, holding, keyOf, shortly, type Told } from './hold.ts'
import { instrumentOf, instruments, some } from './some-answers.ts'

/** The whole law runs some hundred times. */
const slowly = 120_000

const rank = { 'no-indication': 0, 'ask-more': 1, 'presumed-victim': 2 }
const grownMan = { sex: 'male', ageBand: '30-59' } as const
const questions = new Map(instruments.questions.map((question) => [question.code, question]))
const long = holding('long-interview')
/** Answers that speak for the other side. */
const speaksAgainst = ['free-to-leave', 'family-work-only', 'victim-agreed', 'recruiter-licensed', 'migration-only']

/** A person who answers whatever is asked, the same way each time. */
const people = fc
  .record({
    often: fc.constantFrom<How>('no', 'no', 'yes', 'skipped'),
    told: fc.dictionary(fc.constantFrom(...questions.keys()), fc.constantFrom<How>(...hows), { maxKeys: 40 }),
    free: fc.constantFrom<How>('yes', 'yes', 'no', 'refused'),
    sex: fc.constantFrom('female' as const, 'male' as const),
    ageBand: fc.constantFrom('under-14' as const, '18-29' as const, 'unknown' as const),
  })
  .map(({ often, told, free, ...who }) => ({
    who,
    tell: (code: string): Told => (code === 'free-to-leave' ? free : (told[code] ?? often)),
  }))

test(
  'every interview ends, puts no question twice, and leaves none that could still change something',
  () => {
    fc.assert(
      fc.property(people, fc.constantFrom('short-screen', 'long-interview', 'child-interview'), ({ who, tell }, instrument) => {
        const { asked, last } = hold(holding(instrument), who, tell)
        expect(new Set(asked.map(keyOf)).size).toBe(asked.length)
        expect([last.progress.here, last.progress.toCome, last.reserved]).toEqual([null, [], []])
      }),
      { numRuns: 24 },
    )
  },
  slowly,
)

test(
  'the short screen never sends away whom the long interview presumes on the same answers',
  () => {
    fc.assert(
      fc.property(people, ({ who, tell }) => {
        const heardLong = hold(long, who, tell)
        const heardShort = hold(shortly, who, tell)
        const presumedShort = comesTo(heardShort.answers).presumed.presumption
        if (comesTo(heardLong.answers).presumed.presumption !== 'presumed-victim' || presumedShort !== 'no-indication') return
        // Every use was denied and leaving is free: only questions that the short screen does not have can say otherwise.
        const onlyLong = Object.keys(heardLong.told).filter((code) => !(code in heardShort.told) && heardLong.told[code] === 'yes')
        expect(onlyLong.length).toBeGreaterThan(0)
        const same = settle(instruments, { ...heardLong.told, ...heardShort.told })
        expect(comesTo({ ...heardShort.answers, ...same }).presumed.presumption).not.toBe('no-indication')
      }),
      { numRuns: 30 },
    )
  },
  slowly,
)

test(
  'one more yes never lowers what is presumed, whichever question it answers',
  () => {
    const helpful = [...questions.values()].filter(
      (question) => !question.reverses && targetsOf(question).every((target) => !speaksAgainst.includes(target)),
    )
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...questions.keys()), fc.constantFrom<How>('yes', 'no'), { maxKeys: 30 }),
        fc.constantFrom(...helpful.map(({ code }) => code)),
        (told, code) => {
          const { [code]: _told, ...others } = told
          const of = (answers: Record<string, How>) => comesTo(some({ ...grownMan, ...settle(instruments, answers) })).presumed.presumption
          expect(rank[of({ ...others, [code]: 'yes' })]).toBeGreaterThanOrEqual(rank[of(others)])
        },
      ),
      { numRuns: 60 },
    )
  },
  slowly,
)

test('a constable is not offered what is for a trained interviewer, and sees that it waits for one', () => {
  const tell = (code: string): Told => (code === 'sexual-exploitation' ? 'yes' : 'no')
  const woman = { sex: 'female', ageBand: '18-29' } as const
  const constable = hold(holding('short-screen', { modules: ['sexual'] }), woman, tell)
  const put = constable.asked.flatMap((question) => (question.is === 'question' ? [question.question] : []))
  expect(put.filter((code) => !mayAsk('any-officer', questions.get(code)?.who ?? 'any-officer'))).toEqual([])
  expect(put).not.toContain('raped')
  expect(constable.last.reserved).toContain('raped')
  const trained = hold(holding('short-screen', { modules: ['sexual'], asker: 'interviewer' }), woman, tell)
  expect(trained.asked.map(keyOf)).toContain('raped')
})

test('the long interview asks for indicators until the outcome stands, and then stops asking for them', () => {
  const yes = new Set(['promised-work', 'promised-pay', 'work-hours', 'work-pay', 'documents-kept', 'kept-apart', 'compelled-labour'])
  const { asked, answers } = hold(long, grownMan, (code) => (yes.has(code) ? 'yes' : 'no'))
  const { ilo } = comesTo(answers)
  expect(ilo.outcome).toBe('trafficking')
  expect(ilo.profiles[0]?.rule).toBe('recruitment-exploitation-destination')
  for (const code of ['depends-person', 'need-journey']) expect(asked.map(keyOf)).not.toContain(code)
})

test('what was seen before a word was said is asked about, also where the law would not need it', () => {
  const tell = (code: string): Told => (code === 'free-to-leave' ? 'yes' : 'no')
  const asked = (observed: string[]) => hold({ ...shortly, observed }, grownMan, tell).asked.map(keyOf)
  expect(asked([])).not.toContain('threat')
  expect(asked(['UG05'])).toContain('threat')
  const { answers } = hold({ ...shortly, observed: ['UG05'] }, grownMan, tell)
  expect(comesTo(answers).presumed.presumption).toBe('no-indication')
  expect(comesTo(answers, ['UG05']).presumed).toMatchObject({ presumption: 'ask-more', because: [{ code: 'seen' }] })
  expect(comesTo(answers, ['UG33']).presumed.presumption).toBe('no-indication')
})

test('a module is suggested by what was seen, and its questions come in their place and once', () => {
  expect(modulesSuggested(instruments, ['UD02', 'UL13']).toSorted()).toEqual(['debt', 'household'])
  const steps = stepsOf({ instruments, instrument: instrumentOf('short-screen'), modules: ['debt'] })
  expect(steps.map(({ step }) => step)).toEqual(['seen', 'used', 'debt', 'held', 'brought', 'border'])
  const put = steps.flatMap(({ items }) => items.map(({ question }) => question))
  expect(new Set(put).size).toBe(put.length)
})

test('a child is asked in a child’s words, and everything that has to be denied can be', () => {
  const denied = hold(holding('child-interview'), { sex: 'female', ageBand: 'under-14' }, (code) =>
    ['child-go-home', 'child-school', 'child-call'].includes(code) ? 'yes' : 'no',
  )
  expect(comesTo(denied.answers).presumed.presumption).toBe('no-indication')
  expect(denied.answers.facts).toMatchObject({ 'free-to-leave': 'yes', 'bonded-labour': 'no', 'compelled-labour': 'no' })
})
