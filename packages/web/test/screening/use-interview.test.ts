import { expect, test } from 'vitest'
import { cardItems, rescueItems, toDo } from '../../src/screening/act-now.ts'
import { answer, ask, type Draft } from '../../src/screening/draft.ts'
import { answersOf, soFar, type SoFar } from '../../src/screening/use-interview.ts'
import { pillarsOf } from '../../src/law/pillars.ts'
import { speaking } from '../speaking.ts'
import { atTheKiln, instruments, law } from './some-draft.ts'

const told = { immediateDanger: 'no', medicalEmergency: 'no', selfHarm: 'no' } as const

function now(draft: Draft): SoFar {
  const found = soFar({ law, instruments }, draft, 'any-officer')
  if (!found) throw new Error('The kiln has a province')
  return found
}

/** Answers whatever is asked: yes to these facts, no to all others. */
function interviewed(draft: Draft, yes: readonly string[]): Draft {
  for (let asked = 0; asked < 80; asked++) {
    const { next } = now(draft).interview
    if (next?.is !== 'question') return draft
    draft = answer(draft, next.question, yes.includes(next.question) ? 'yes' : 'no')
  }
  throw new Error('The interview does not end')
}

test('a family held at a kiln by a debt is presumed to need help, and the police of the place lead', () => {
  const draft = interviewed(atTheKiln({ sex: 'female', ageBand: '18-29', safety: told }), [
    'confined',
    'harboured',
    'debt-used-to-hold',
    'bonded-labour',
    'compelled-labour',
  ])
  const { presumed, qualification } = now(draft)
  expect(presumed.presumption).toBe('presumed-victim')
  expect(qualification.agency.lead).toBe('police')
  expect(draft.asked.length).toBeLessThan(30)
})

test('a man who is free to leave and denies every use is not held back, and help is offered all the same', () => {
  const draft = interviewed(atTheKiln({ sex: 'male', ageBand: '30-59', safety: told }), ['free-to-leave'])
  const sofar = now(draft)
  expect(sofar.presumed.presumption).toBe('no-indication')
  expect(toDo(law, draft, sofar).now.map(({ code }) => code)).toEqual(['offer-help-anyway'])
})

test('what was skipped or refused is not put again, and sends nobody away', () => {
  const draft = answer(ask(atTheKiln({ sex: 'male', ageBand: '30-59', safety: told }), 'recruited'), 'threat', 'refused')
  expect([...answersOf(draft, instruments).passed]).toEqual(['recruited', 'threat'])
  const done = interviewed(draft, ['free-to-leave'])
  expect(done.asked.filter((fact) => fact === 'recruited' || fact === 'threat')).toHaveLength(2)
})

test('danger comes first: before anything is known of the person, its card can be filled', () => {
  expect(now(atTheKiln()).interview.next).toMatchObject({ is: 'exit', exit: 'immediateDanger' })
  expect(rescueItems({ safety: { immediateDanger: 'yes' } })[0]).toEqual({ id: 'leave-danger', call: '15' })
  expect(rescueItems({ safety: { selfHarm: 'yes' } }).map(({ id }) => id)).toContain('stay-with-person')
})

test('act, means and purpose show the answers that carry them, and nothing that was not said', () => {
  const draft = answer(answer(atTheKiln({ sex: 'female', ageBand: 'unknown' }), 'harboured', 'yes'), 'begging', 'yes')
  const pillars = pillarsOf(law, now(draft).situation)
  expect(pillars.map(({ pillar, value, shownBy }) => [pillar, value, shownBy])).toEqual([
    ['act', 'yes', ['harboured']],
    ['means', 'unknown', []],
    ['purpose', 'yes', ['begging']],
  ])
})

test.each(['en', 'ur'])('every line of the card has words in %s, for everybody', async (code) => {
  const text = await speaking(code, 'screening')
  const draft = interviewed(atTheKiln({ sex: 'transgender', ageBand: 'unknown', safety: { ...told, selfHarm: 'yes' } }), [
    'confined',
    'physical-violence',
    'bonded-labour',
    'controller-paid',
  ])
  const { now: first, next } = toDo(law, draft, now(draft))
  const labels = cardItems([...first, ...next], draft, text).map(({ label }) => (typeof label === 'string' ? label : ''))
  expect(labels.length).toBeGreaterThan(8)
  expect(labels.filter((label) => label === '' || label.startsWith('screening.') || label.includes('{'))).toEqual([])
})
