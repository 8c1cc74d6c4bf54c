import type { CompiledLaw } from '@panah/domain/law/compile'
import type { Agency, Classification, Courts } from '@panah/domain/law/qualify'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Because } from '../ui/Finding.tsx'
import { useLawWords } from './law-words.ts'
import './law.css'

/** Whose case it is, with the rule that says so, and who else is told. */
export function WhoseCase({ law, agency }: { law: CompiledLaw; agency: Agency }) {
  const text = useText('law')
  const words = useLawWords(law)
  const rule = agency.rules.find((held) => held.then.includes(agency.lead))
  if (agency.lead === '') return <p>{text('agency.unknown')}</p>
  return (
    <div className="stack close">
      <p className="cap">
        <b>{numbered(words.code('agency', agency.lead))}</b>
      </p>
      {rule && <RuleLine law={law} rule={rule.rule} />}
      {agency.also.length > 0 && (
        <p className="sm">
          {numbered(text('agency.also', { agencies: agency.also.map((code) => words.code('agency', code)).join(text('list-comma')) }))}
        </p>
      )}
    </div>
  )
}

/** Which courts this would go to, and how many. */
export function CourtList({ law, courts }: { law: CompiledLaw; courts: Courts }) {
  const text = useText('law')
  const words = useLawWords(law)
  if (courts.courts.length === 0 && courts.possible.length === 0) return <p>{text('courts.none')}</p>
  return (
    <div className="stack close">
      {courts.courts.length > 1 && <p className="sm muted">{numbered(text('courts.count', { count: courts.courts.length }))}</p>}
      <ul className="plain-list">
        {courts.courts.map((court) => (
          <li key={court}>
            <b>{numbered(words.code('court', court))}</b>
            {courts.rules
              .filter((held) => held.then.includes(court))
              .slice(0, 1)
              .map((held) => (
                <RuleLine key={held.rule} law={law} rule={held.rule} />
              ))}
          </li>
        ))}
      </ul>
      {courts.conflict.length > 1 && <p className="sm">{text('courts.conflict')}</p>}
      {courts.possible.length > 0 && (
        <p className="sm muted">
          {numbered(
            text('courts.possible', { courts: courts.possible.map((court) => words.code('court', court)).join(text('list-comma')) }),
          )}
        </p>
      )}
    </div>
  )
}

/** What the person is owed, from the first minute. */
export function ProtectionList({ law, protections }: { law: CompiledLaw; protections: readonly string[] }) {
  const text = useText('law')
  const words = useLawWords(law)
  if (protections.length === 0) return <p>{text('protections.none')}</p>
  return (
    <ul className="plain-list ticked">
      {protections.map((code) => (
        <li key={code}>{numbered(words.code('protection', code))}</li>
      ))}
    </ul>
  )
}

/** What a register would call it: the first label, and those that stand beside it. */
export function Labels({ law, classification }: { law: CompiledLaw; classification: Pick<Classification, 'primary' | 'labels'> }) {
  const text = useText('law')
  const words = useLawWords(law)
  const beside = classification.labels.filter((label) => label !== classification.primary)
  return (
    <p className="cap">
      <b>{numbered(words.code('label', classification.primary))}</b>
      {beside.length > 0 && (
        <span className="sm muted">
          {' '}
          {numbered(text('labels.beside', { labels: beside.map((label) => words.code('label', label)).join(text('list-comma')) }))}
        </span>
      )}
    </p>
  )
}

/** One line of reason: what the rule says, and where it stands. */
export function RuleLine({ law, rule }: { law: CompiledLaw; rule: string }) {
  const { label, basis } = useLawWords(law).rule(rule)
  return (
    <Because
      rule={
        basis && (
          <span lang="en" dir="ltr">
            {numbered(basis)}
          </span>
        )
      }
    >
      {label}
    </Because>
  )
}
