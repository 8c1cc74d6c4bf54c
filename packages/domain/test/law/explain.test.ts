import { describe, expect, test } from 'vitest'
import { explainDecision, explainFinding, penaltyInWords, ruleInWords, speak } from '../../src/law/explain.ts'
import { qualify } from '../../src/law/qualify.ts'
import { situation } from './parties.ts'
import { edition, law, saysOfSections } from './world.ts'

const english = speak(edition, 'en')
const urdu = speak(edition, 'ur')
const result = qualify(
  law,
  situation({ harboured: 'yes', 'domestic-servitude': 'yes' }, { girl: { 'victim-is-child': 'yes', 'victim-is-female': 'yes' } }),
)

function sentences(offence: string, speech: typeof english) {
  const finding = result.findings.find((each) => each.offence === offence)
  return finding ? explainFinding(speech, finding) : []
}

describe('Reasons in sentences', () => {
  test('An officer reads why it is trafficking of a child, element by element', () => {
    expect(sentences('ptpa-2018/3-2', english)).toEqual([
      'what was done: shown, because: kept or housed.',
      'how: shown, because: under 18.',
      'what for: shown, because: work under compulsion.',
      'the victim: shown, because: under 18 and woman or girl.',
    ])
  })

  test('And in Urdu, without an English word', () => {
    const text = sentences('ptpa-2018/3-2', urdu).join(' ')
    expect(text).toContain('پورا ہے، کیونکہ')
    expect(text).not.toMatch(/[a-z]/i)
  })

  test('What is still open says what it would turn on', () => {
    expect(sentences('ptpa-2018/4', english)[1]).toMatch(/not known yet\. It would turn on: .*serious injury/)
  })

  test('What is refuted says which answer refutes it', () => {
    expect(sentences('ptpa-2018/3-1', english).at(-1)).toBe('the victim: not met, because: under 18 and woman or girl.')
  })

  test('A decision names its rule and where the rule stands', () => {
    const reason = result.classification.reasons[0]
    expect(reason && explainDecision(english, reason)).toMatch(/^Act, means and purpose.*\(CL-02, UN Trafficking Protocol, art\. 3\)$/)
  })
})

describe('Penalties in words', () => {
  test.each([
    [
      { prison: { min: 2, max: 10, unit: 'years' }, fine: { min: 0, max: 1_000_000 }, together: 'or-both' },
      'Prison: 2 years to 10 years. Fine: up to Rs 1,000,000. (prison, fine or both)',
    ],
    [
      { prison: { min: 14, open: true, unit: 'years' }, fine: 'uncapped', together: 'liable' },
      'Prison: at least 14 years. Fine: a fine without a cap. (prison, and a fine may be added)',
    ],
    [
      { prison: { life: true, death: true }, fine: 'forfeiture', together: 'liable' },
      'Prison: imprisonment for life or death. Fine: forfeiture of property. (prison, and a fine may be added)',
    ],
    [{ prison: 'not-verified', fine: 'not-verified', together: 'not-verified' }, 'not verified'],
    [{ prison: 'as-base', fine: 'as-base', together: 'as-base' }, 'as for the offence it rests on'],
  ] as const)('%j', (penalty, words) => {
    expect(penaltyInWords(english, penalty)).toBe(words)
  })

  test('A figure that nobody has verified is printed nowhere', () => {
    const penalties = edition.provisions.flatMap(({ versions }) =>
      versions.map(({ penalty }) => ({ penalty, words: penaltyInWords(english, penalty) })),
    )
    const prison = penalties.filter(({ penalty }) => penalty.prison === 'not-verified')
    const fine = penalties.filter(({ penalty }) => penalty.fine === 'not-verified')
    expect(prison.length).toBeGreaterThan(5)
    expect(prison.filter(({ words }) => /Prison: .*\d/.test(words))).toEqual([])
    expect(fine.filter(({ words }) => words.includes('Rs'))).toEqual([])
  })
})

describe('The whole book', () => {
  test('Every rule, every penalty and every reason has words in both languages', () => {
    const texts = [english, urdu].flatMap((speech) => [
      ...edition.definitions.map((definition) => ruleInWords(speech, definition)),
      ...edition.provisions.flatMap(({ versions }) =>
        versions.flatMap((version) => [
          ...version.elements.map((element) => ruleInWords(speech, element)),
          penaltyInWords(speech, version.penalty),
        ]),
      ),
      ...Object.values(edition.rules).flatMap((rules) => rules.map(({ when }) => ruleInWords(speech, when))),
      ...result.findings.flatMap((finding) => explainFinding(speech, finding)),
    ])
    for (const text of texts) expect(text).not.toMatch(/\b(say|penalty|element|province)\.[a-z]|\{\w+\}|undefined/)
  })

  test('Trafficking and smuggling never share a word', () => {
    const all = [...Object.values(edition.words), ...edition.provisions.map(({ label }) => label), ...Object.values(saysOfSections)]
    const onlyTrafficking = all.filter(({ en }) => /traffick/i.test(en) && !/smuggl/i.test(en))
    const onlySmuggling = all.filter(({ en }) => /smuggl/i.test(en) && !/traffick/i.test(en))
    expect(onlyTrafficking.filter(({ ur }) => /سمگلنگ|اسمگلنگ/.test(ur))).toEqual([])
    expect(onlySmuggling.filter(({ ur }) => ur.includes('سوداگری'))).toEqual([])
    expect(onlyTrafficking.length * onlySmuggling.length).toBeGreaterThan(0)
  })
})
