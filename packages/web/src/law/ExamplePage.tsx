import type { Example } from '@panah/domain/contract/law'
import type { CompiledLaw } from '@panah/domain/law/compile'
import { fromPublishedCase } from '@panah/domain/law/published-case'
import { qualify } from '@panah/domain/law/qualify'
import { useMemo, type ReactNode } from 'react'
import { useParams } from 'wouter'
import { InFace } from '../access/InFace.tsx'
import { AnswersGiven } from '../screening/AnswersGiven.tsx'
import { Fetched } from '../sync/Fetched.tsx'
import { Problem } from '../sync/problem.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { useQueryOf } from '../sync/use-query-of.ts'
import { Named } from '../translation/named.tsx'
import { useText } from '../translation/use-text.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Num } from '../ui/Words.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { Findings } from './Findings.tsx'
import { useLawWords } from './law-words.ts'
import { CourtList, ProtectionList, WhoseCase } from './Offices.tsx'
import { WithLaw } from './WithLaw.tsx'
import './law.css'

/** One published case: what happened, what the law says to it, worked out here and now, and what an expert says. */
export function ExamplePage() {
  const text = useText('law')
  const { id } = useParams<{ id: string }>()
  const query = useQueryOf('examples')
  usePageTitle(text('examples.title'))
  return (
    <InFace back="/examples" where={text('examples.title')}>
      <Fetched query={query} what={text('examples.wait')}>
        {({ examples }) => {
          const example = examples.find((each) => each.id === id)
          if (!example) return <Refusal problem={new Problem({ code: 'not-found', status: 404 })} />
          return (
            <article className="example">
              <Told example={example} />
              <WithLaw>{(law) => <Judged law={law} example={example} />}</WithLaw>
            </article>
          )
        }}
      </Fetched>
    </InFace>
  )
}

function Told({ example }: { example: Example }) {
  const text = useText('law')
  return (
    <>
      <div>
        <h1>
          <Named name={example.title} />
        </h1>
        <p className="sm muted">
          <Num>{example.year}</Num> · <Named name={example.where} />
        </p>
      </div>
      <p className="measure">
        <Named name={example.facts} />
      </p>
      <p className="xs dim">
        {text('example.sources')}{' '}
        {example.sources.map(({ publisher, url }, place) => (
          <span key={url}>
            {place > 0 && text('list-comma')}
            <a href={url} rel="noreferrer" lang="en" dir="ltr">
              {publisher}
            </a>
          </span>
        ))}
      </p>
    </>
  )
}

function Judged({ law, example }: { law: CompiledLaw; example: Example }) {
  const text = useText('law')
  const situation = useMemo(() => fromPublishedCase(example), [example])
  const result = useMemo(() => qualify(law, situation), [law, situation])
  return (
    <>
      <Panel title={text('example.views')} flush>
        <SideBySide
          law={law}
          example={example}
          ours={{ labels: [result.classification.primary, ...result.classification.labels], lead: result.agency.lead }}
        />
      </Panel>
      <Panel title={text('example.findings')} aside={text('example.edition', { edition: result.edition, year: example.year })} flush>
        <Findings law={law} findings={result.findings} asks={1} />
      </Panel>
      <Panel title={text('example.whose')}>
        <WhoseCase law={law} agency={result.agency} />
      </Panel>
      <Panel title={text('example.courts')}>
        <CourtList law={law} courts={result.courts} />
      </Panel>
      <Panel title={text('example.protections')}>
        <ProtectionList law={law} protections={result.protections} />
      </Panel>
      <Panel title={text('example.answers')} aside={text('example.answers-about')} flush>
        <AnswersGiven law={law} facts={situation.transaction} refused={[]} />
      </Panel>
    </>
  )
}

interface SideBySideProps {
  law: CompiledLaw
  example: Example
  ours: { readonly labels: readonly string[]; readonly lead: string }
}

/** What the engine makes of it beside what an expert makes of it: two leads, and a reader who judges. */
function SideBySide({ law, example: { expert }, ours }: SideBySideProps) {
  const text = useText('law')
  const words = useLawWords(law)
  const labels = (codes: readonly string[]) => [...new Set(codes)].map((code) => words.code('label', code)).join(text('list-comma'))
  const agencies = (codes: readonly string[]) => codes.map((code) => words.code('agency', code)).join(text('example.or'))
  return (
    <div className="views">
      <table className="t">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{text('example.question')}</span>
            </th>
            <th scope="col">{text('example.ours')}</th>
            <th scope="col">{text('example.expert')}</th>
          </tr>
        </thead>
        <tbody>
          <View name={text('example.label')} ours={labels(ours.labels)} theirs={labels([expert.label, ...expert.beside])} />
          <View name={text('example.whose')} ours={agencies([ours.lead])} theirs={agencies([expert.lead, ...expert.alsoLead])} />
        </tbody>
      </table>
      <p className="pad-all">
        <b>{text('example.because')}</b> <Named name={expert.because} />
      </p>
    </div>
  )
}

function View({ name, ours, theirs }: { name: string; ours: ReactNode; theirs: ReactNode }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="cap">{ours}</td>
      <td className="cap">{theirs}</td>
    </tr>
  )
}
