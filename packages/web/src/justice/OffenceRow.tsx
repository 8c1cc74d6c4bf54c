import type { CompiledLaw } from '@panah/domain/law/compile'
import { explainElement, penaltyInWords, reasonsOf } from '@panah/domain/law/explain'
import type { Answer } from '@panah/domain/law/fact'
import type { ElementFinding, Finding, Verdict } from '@panah/domain/law/finding'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { indexOf, useLawWords, useSpeech } from '../law/law-words.ts'
import { Says } from '../law/Says.tsx'
import { Why } from '../law/Why.tsx'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { FindingRow } from '../ui/Finding.tsx'
import { Disc, type Fill } from '../ui/Glyph.tsx'
import { Icon } from '../ui/Icon.tsx'
import { factsOfAge } from './age.ts'
import { ThreeAnswers } from './ThreeAnswers.tsx'

const fills: Readonly<Record<Verdict, Fill>> = { 'made-out': 'full', open: 'half', 'not-made-out': 'ring' }
const fillOf: Readonly<Record<Answer, Fill>> = { yes: 'full', unknown: 'half', no: 'ring' }

interface OffenceRowProps {
  law: CompiledLaw
  finding: Finding
  /** How many of the questions that would settle an open one stand under it. */
  asks: number
  onAnswer?: ((fact: string, answer: Answer) => void) | undefined
  /** How the age of somebody is told, where the law turns on it. */
  ageOf?: ((fact: string) => ReactNode) | undefined
}

/** One offence: what is shown of it, what is still to find out, its penalty, and why. */
export function OffenceRow({ law, finding, asks, onAnswer, ageOf }: OffenceRowProps) {
  const text = useText('fir')
  const lawText = useText('law')
  const words = useLawWords(law)
  const { offence, missing } = finding
  const verdict = finding.finding
  return (
    <FindingRow
      fill={fills[verdict]}
      name={
        <>
          {numbered(words.offence(offence))} <span className="section">{numbered(words.section(offence))}</span>
        </>
      }
      status={lawText(`finding.${verdict}`, { missing: missing.length })}
      why={<Reasons law={law} finding={finding} />}
    >
      <ElementChips law={law} elements={finding.elements} />
      <PenaltyLine law={law} finding={finding} />
      {verdict === 'open' && onAnswer && missing.length > 0 && (
        <ul className="ask-list">
          {missing.slice(0, asks).map((fact) => (
            <li key={fact} className="ask-line">
              <Icon name="speech" size={16} />
              <span>{numbered(words.ask(fact))}</span>
              {ageOf && (factsOfAge as readonly string[]).includes(fact) ? (
                ageOf(fact)
              ) : (
                <ThreeAnswers question={words.ask(fact)} value="unknown" onAnswer={(answer) => onAnswer(fact, answer)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {verdict === 'not-made-out' && <Refuted law={law} elements={finding.elements} />}
      {finding.uncertain.length > 0 && (
        <p className="uncertain">
          {finding.uncertain.map((code) => (
            <span key={code}>{numbered(words.code('uncertain', code))} </span>
          ))}
        </p>
      )}
      {finding.victims.some((each) => each.finding !== verdict) && <ForWhom label={text('for-victims')} parties={finding.victims} />}
      {finding.accused.some((each) => each.finding !== verdict) && <ForWhom label={text('for-accused')} parties={finding.accused} />}
    </FindingRow>
  )
}

function ForWhom({ label, parties }: { label: string; parties: Finding['victims'] }) {
  return (
    <p className="for-whom xs dim">
      <span>{label}</span>
      {parties.map(({ ref, finding }) => (
        <span key={ref} className="row">
          <Disc fill={fills[finding]} size={12} />
          <bdi className="num" dir="ltr">
            {ref}
          </bdi>
        </span>
      ))}
    </p>
  )
}

/** Each part of the offence with its own disc; where a child needs no means, it says so. */
export function ElementChips({ law, elements }: { law: CompiledLaw; elements: readonly ElementFinding[] }) {
  const text = useText('fir')
  const words = useLawWords(law)
  return (
    <ul className="element-chips">
      {elements.map((element, place) => (
        <li key={place} className={element.value === 'unknown' ? 'unk' : undefined}>
          <Disc fill={fillOf[element.value]} size={12} />
          <span>
            {onlyForChild(element) ? text('no-means-for-child') : words.code('element', element.element)}
            <span className="sr"> {text(`element-is.${element.value}`)}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function onlyForChild({ element, value, derivation }: ElementFinding): boolean {
  if (element !== 'means' || value !== 'yes') return false
  const reasons = reasonsOf(derivation)
  return reasons.length === 1 && reasons[0]?.of === 'fact' && reasons[0].fact === 'victim-is-child'
}

/** What one is punished with under the text of the day; what nobody verified is said to be so. */
function PenaltyLine({ law, finding }: { law: CompiledLaw; finding: Finding }) {
  const speech = useSpeech(law)
  const provision = indexOf(law.edition).provisions.get(finding.offence)
  const version = provision?.versions.find(({ from }) => from === finding.versionFrom)
  const text = useText('fir')
  if (!version || finding.finding === 'not-made-out') return null
  const { penalty } = version
  const says = penaltyInWords(speech, penalty)
  if (penalty.prison === 'not-verified') return <p className="penalty-line unverified">{numbered(text('penalty-of', { penalty: says }))}</p>
  return <p className="penalty-line">{numbered(penalty.together === 'as-base' ? text('penalty-of', { penalty: says }) : says)}</p>
}

/** The parts that are not met, in a sentence each. */
function Refuted({ law, elements }: { law: CompiledLaw; elements: readonly ElementFinding[] }) {
  const speech = useSpeech(law)
  return (
    <>
      {elements
        .filter(({ value }) => value === 'no')
        .slice(0, 1)
        .map((element, place) => (
          <p key={place} className="because">
            {numbered(explainElement(speech, element))}
          </p>
        ))}
    </>
  )
}

function Reasons({ law, finding }: { law: CompiledLaw; finding: Finding }) {
  const text = useText('law')
  const provision = indexOf(law.edition).provisions.get(finding.offence)
  return (
    <>
      {provision && <Says section={provision.id} />}
      <Why law={law} elements={finding.elements} />
      {provision && (
        <p className="xs dim">
          <span lang="en" dir="ltr">
            {numbered(provision.cite)}
          </span>
          {' · '}
          {text(provision.review.status === 'signed' ? 'review.signed' : 'review.unreviewed')}
          {' · '}
          <Link href={`/law/${provision.id}`}>{text('finding.to-section')}</Link>
        </p>
      )}
    </>
  )
}
