import type { CompiledLaw } from '@panah/domain/law/compile'
import { citesOf } from '@panah/domain/law/fir-draft-parts'
import type { CourtOfPlan } from '@panah/domain/law/joint-trial'
import { RuleLine } from '../law/Offices.tsx'
import { useLawWords, useSpeech } from '../law/law-words.ts'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Because } from '../ui/Finding.tsx'
import type { Reading } from './reading.ts'

/** What the sections bring about together: into how many courts the FIR falls, bail, arrest, and what a court waits for. */
export function Together({ law, reading }: { law: CompiledLaw; reading: Reading }) {
  const text = useText('fir')
  const words = useLawWords(law)
  const { picks, effect } = reading
  const speech = useSpeech(law)
  if (picks.length === 0) return null
  const { courts, conflict, unsure, unverified } = effect.courts
  const sections = (offences: readonly string[]) => citesOf(speech, offences)
  return (
    <div className="together">
      <div className="court-count">
        <span className="big num" dir="ltr" aria-hidden="true">
          {courts.length}
        </span>
        <b>{text('courts', { count: courts.length })}</b>
      </div>
      <ul className="courts">
        {courts.map((court) => (
          <CourtLines key={`${court.court} ${court.apart ?? ''}`} law={law} court={court} many={courts.length > 1} />
        ))}
      </ul>
      {conflict.length > 1 && (
        <p className="set-apart">
          {numbered(text('courts-conflict', { courts: conflict.map((court) => words.code('court', court)).join(text('and')) }))}
        </p>
      )}
      {unsure.length > 0 && <p className="set-apart">{numbered(text('courts-unsure', { sections: sections(unsure) }))}</p>}
      {unverified.length > 0 && <p className="set-apart">{numbered(text('courts-unverified', { sections: sections(unverified) }))}</p>}
      <dl className="effect">
        <dt>{text('bail')}</dt>
        <dd>{numbered(text(`bail.${effect.bailable.answer}`, { sections: sections(effect.bailable.because) }))}</dd>
        <dt>{text('arrest')}</dt>
        <dd>{numbered(text(`arrest.${effect.cognisable.answer}`, { sections: sections(effect.cognisable.because) }))}</dd>
        {effect.agencies.length > 0 && (
          <>
            <dt>{text('row.agency')}</dt>
            <dd>{effect.agencies.map((code) => words.code('agency', code)).join(text('list-comma'))}</dd>
          </>
        )}
        {effect.needs.map(({ offence, needs }) => (
          <div key={offence} className="pair">
            <dt>{numbered(words.section(offence))}</dt>
            <dd>{numbered(text('waits-for', { what: needs.map((code) => words.code('needs', code)).join(text('and')) }))}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function CourtLines({
  law,
  court: { court, rules, offences, along, apart },
  many,
}: {
  law: CompiledLaw
  court: CourtOfPlan
  many: boolean
}) {
  const speech = useSpeech(law)
  const words = useLawWords(law)
  const joint = law.edition.practice?.joint?.find((each) => each.joint === (apart ?? along[0]?.joint))
  const all = [...offences, ...along.map(({ offence }) => offence)]
  return (
    <li>
      <b>{numbered(words.code('court', court))}</b>
      {many && <p className="xs">{numbered(citesOf(speech, all))}</p>}
      {rules.slice(0, 1).map((rule) => (
        <RuleLine key={rule} law={law} rule={rule} />
      ))}
      {joint && (
        <Because
          rule={
            <span lang="en" dir="ltr">
              {numbered(joint.basis)}
            </span>
          }
        >
          {words.words(joint.says)}
        </Because>
      )}
    </li>
  )
}
