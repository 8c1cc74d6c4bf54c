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
import { DimensionRows } from './DimensionRows.tsx'
import { howsOf, type Draft } from './draft.ts'
import { useFlow } from './flow.ts'
import { Fold } from './Fold.tsx'
import { QuestionsAsked } from './QuestionsAsked.tsx'
import type { Presumed } from '@panah/domain/screening/presume'
import type { SoFar } from './use-interview.ts'
import type { Asking } from './WithAsking.tsx'

const fills: Record<LawAnswer, Fill> = { yes: 'full', unknown: 'half', no: 'ring' }

/** Why it points where it points: act, means, purpose, each with its certainty and the answers that carry it, and the rule in a line. */
export function WhyPresumed({ asking, draft, now }: { asking: Asking; draft: Draft; now: SoFar }) {
  const { law, instruments } = asking
  const text = useText('screening')
  const words = useLawWords(law)
  const pillars = useMemo(() => pillarsOf(law, now.situation), [law, now])
  const { go } = useFlow()
  const hows = howsOf(draft, instruments)
  const given = Object.keys(hows).length
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
      <Indicators asking={asking} draft={draft} now={now} />
      {given > 0 && (
        <Fold title={text('result.answers', { count: given })}>
          <p className="sm muted">{text('result.answers-change')}</p>
          <QuestionsAsked
            {...asking}
            answers={hows}
            onPress={(code) => go({ step: 'ask', at: draft.asked.indexOf(code), then: { step: 'result' } })}
          />
        </Fold>
      )}
    </section>
  )
}

/** The dimensions of the ILO: in view where one is carried by anything, folded away where the short screen heard of none. */
function Indicators({ asking: { instruments }, draft, now }: { asking: Asking; draft: Draft; now: SoFar }) {
  const text = useText('screening')
  const carried = now.ilo.profiles.some(({ dimensions }) => dimensions.some(({ carriedBy }) => carriedBy.length > 0))
  const thorough = instruments.instruments.some(({ instrument, thorough: deep }) => deep && instrument === draft.instrument)
  if (!carried && !thorough) return null
  return (
    <div className="ilo">
      <h3>{text('ilo.title')}</h3>
      <DimensionRows instruments={instruments} found={now.ilo} />
    </div>
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
