import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Element, Provision, ProvisionVersion } from '@panah/domain/law/edition'
import { penaltyInWords, ruleInWords } from '@panah/domain/law/explain'
import type { ReactNode } from 'react'
import { useParams } from 'wouter'
import { InFace } from '../access/InFace.tsx'
import { Problem } from '../sync/problem.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { numbered } from '../translation/rich.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { indexOf, useLawWords, useSpeech } from './law-words.ts'
import { Says } from './Says.tsx'
import { WithLaw } from './WithLaw.tsx'
import './law.css'

/** One section: what it says in plain words, and the rule that is read out of it, text by text. */
export function SectionPage() {
  const text = useText('law')
  const { statute, section } = useParams<{ statute: string; section: string }>()
  usePageTitle(text('book.title'))
  return (
    <InFace back="/law" where={text('book.title')}>
      <WithLaw>
        {(law) => {
          const provision = indexOf(law.edition).provisions.get(`${statute}/${section}`)
          if (!provision) return <Refusal problem={new Problem({ code: 'not-found', status: 404 })} />
          return <Section law={law} provision={provision} />
        }}
      </WithLaw>
    </InFace>
  )
}

function Section({ law, provision }: { law: CompiledLaw; provision: Provision }) {
  const text = useText('law')
  const words = useLawWords(law)
  return (
    <article className="example">
      <div>
        <h1>{numbered(words.words(provision.label))}</h1>
        <p className="sm muted">{numbered(words.section(provision.id))}</p>
      </div>
      {provision.against === 'victim' && <Notice icon="danger" title={text('finding.against-victim')} />}
      <Says section={provision.id} />
      <p className="xs dim">
        <span lang="en" dir="ltr">
          {numbered(provision.cite)}
        </span>
        {' · '}
        {text(provision.review.status === 'signed' ? 'review.signed' : 'review.unreviewed')}
      </p>
      {provision.versions.toReversed().map((version) => (
        <Version key={version.from} law={law} version={version} />
      ))}
    </article>
  )
}

function Version({ law, version }: { law: CompiledLaw; version: ProvisionVersion }) {
  const text = useText('law')
  const format = useFormat()
  const speech = useSpeech(law)
  const words = useLawWords(law)
  const span =
    version.to === undefined
      ? text('version.since', { from: format.day(version.from) })
      : text('version.between', { from: format.day(version.from), to: format.day(version.to) })
  return (
    <Panel
      title={span}
      aside={
        version.amendedBy && (
          <span lang="en" dir="ltr">
            {version.amendedBy}
          </span>
        )
      }
    >
      <dl className="law-facts">
        {version.elements.map((element, place) => (
          <Line key={place} name={words.code('element', element.element)}>
            {ruleInWords(speech, partsOf(element))}
          </Line>
        ))}
        <Line name={text('version.penalty')}>{penaltyInWords(speech, version.penalty)}</Line>
        {version.penalty.tiers?.map((tier) => (
          <Line key={tier.when.en} name={words.words(tier.when)}>
            {penaltyInWords(speech, tier)}
          </Line>
        ))}
        <Line name={text('version.cognisable')}>{text(`yes-no.${version.cognisable}`)}</Line>
        <Line name={text('version.bailable')}>{text(`yes-no.${version.bailable}`)}</Line>
        <Line name={text('version.compoundable')}>{text(`yes-no.${version.compoundable}`)}</Line>
        <Line name={text('version.courts')}>{version.courts.map((court) => words.code('court', court)).join(text('list-comma'))}</Line>
        <Line name={text('version.agencies')}>
          {version.agencies.map((agency) => words.code('agency', agency)).join(text('list-comma'))}
        </Line>
        <Line name={text('version.confidence')}>{words.code('confidence', version.confidence)}</Line>
      </dl>
      {version.note && <p className="sm muted">{numbered(words.words(version.note))}</p>}
    </Panel>
  )
}

function partsOf({ element: _element, ...parts }: Element): Omit<Element, 'element'> {
  return parts
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="cap">{numbered(name)}</dt>
      <dd>{numbered(children)}</dd>
    </>
  )
}
