import { factsOfCase } from '@panah/domain/law/case-facts'
import type { FactCode } from '@panah/domain/law/fact-code'
import type { Speech } from '@panah/domain/law/explain'
import type { CaseFile } from './law-file.ts'

/** A worked case in one line. Its title is written in English; in another language its facts tell it, and the title stands behind. */
export function caseInWords(speech: Speech, worked: CaseFile): string {
  const outcome = speech.say(`finding.${worked.expect}`)
  if (speech.language === 'en') return `${worked.case} (${worked.on}): ${outcome}.`
  const facts = factsOfCase(worked as Parameters<typeof factsOfCase>[0]).map(([fact, answer]) => {
    const words = speech.fact(fact as FactCode)
    if (answer === 'yes') return words
    return answer === 'no' ? speech.say('say.not', { fact: words }) : `${words} (${speech.say('answer.unknown')})`
  })
  return `${facts.join(speech.say('say.join-parts'))} (${worked.on}): **${outcome}**۔ <span lang="en" dir="ltr">${worked.case}</span>`
}
