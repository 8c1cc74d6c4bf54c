import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Answer as LawAnswer } from '@panah/domain/law/fact'
import { isTreatedAsChild } from '@panah/domain/person/age'
import { useMemo } from 'react'
import { useLawWords } from '../law/law-words.ts'
import { pillarsOf, type Pillar } from '../law/pillars.ts'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Because } from '../ui/Finding.tsx'
import { Disc, type Fill } from '../ui/Glyph.tsx'
import { Notice } from '../ui/Notice.tsx'
import { AnswersGiven } from './AnswersGiven.tsx'
import type { Draft } from './draft.ts'
import { useFlow } from './flow.ts'
import { Fold } from './Fold.tsx'
import type { Presumed } from '@panah/domain/screening/presume'
import type { SoFar } from './use-interview.ts'

const fills: Record<LawAnswer, Fill> = { yes: 'full', unknown: 'half', no: 'ring' }

/** Why it points where it points: act, means, purpose, each with its certainty and the answers that carry it, and the rule in a line. */
export function WhyPresumed({ law, draft, now }: { law: CompiledLaw; draft: Draft; now: SoFar }) {
  const text = useText('screening')
  const words = useLawWords(law)
  const pillars = useMemo(() => pillarsOf(law, now.situation), [law, now])
  const { go } = useFlow()
  const given = Object.keys(draft.answers).length
  return (
    <section className="result-part" aria-labelledby="why">
      <h2 id="why">{text('result.why')}</h2>
      <ul className="pillars">
        {pillars.map((pillar) => (
          <PillarRow key={pillar.pillar} law={law} pillar={pillar} child={isTreatedAsChild(draft.ageBand ?? 'unknown')} />
        ))}
      </ul>
      {reasonsInView(now.presumed).map((code) => (
        <Because key={code}>{text(`because.${code}`)}</Because>
      ))}
      {now.qualification.contradictions.map(([yes, no]) => (
        <Notice key={`${yes} ${no}`} icon="danger" title={text('result.contradiction')}>
          {text('result.contradiction-what', { yes: words.fact(yes), no: words.fact(no) })}
        </Notice>
      ))}
      {given > 0 && (
        <Fold title={text('result.answers', { count: given })}>
          <p className="sm muted">{text('result.answers-change')}</p>
          <AnswersGiven
            law={law}
            facts={now.answers.facts}
            refused={Object.keys(draft.answers).filter((fact) => draft.answers[fact] === 'refused')}
            onPress={(fact) => go({ step: 'ask', at: draft.asked.indexOf(fact), then: { step: 'result' } })}
          />
        </Fold>
      )}
    </section>
  )
}

/** Where help is owed, the strongest reason is enough, and that the age is not known; where it is not yet, every reason. */
function reasonsInView({ presumption, because }: Presumed): string[] {
  const codes = because.map(({ code }) => code)
  if (presumption !== 'presumed-victim') return codes
  return codes.filter((code, place) => place === 0 || code === 'age-unknown')
}

function PillarRow({ law, pillar, child }: { law: CompiledLaw; pillar: Pillar; child: boolean }) {
  const text = useText('screening')
  const words = useLawWords(law)
  const notNeeded = pillar.pillar === 'means' && child && pillar.value !== 'yes'
  return (
    <li>
      <Disc fill={fills[pillar.value]} />
      <span>
        <b>{text(`pillar.${pillar.pillar}`)}</b>
        {pillar.shownBy.length > 0 && (
          <span className="hint">{numbered(pillar.shownBy.map((fact) => words.fact(fact)).join(text('list-comma')))}</span>
        )}
        {notNeeded && <span className="hint">{text('pillar.no-means-for-child')}</span>}
      </span>
      <span className="level">{text(`pillar-is.${pillar.value}`)}</span>
    </li>
  )
}
