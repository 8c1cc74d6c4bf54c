import type { CompiledLaw } from '@panah/domain/law/compile'
import { citesOf } from '@panah/domain/law/fir-draft-parts'
import { useLawWords, useSpeech } from '../law/law-words.ts'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { Reading } from './reading.ts'

/** Before anything else: nobody is booked for what was done to her, answers that cannot both stand, and what only the prosecutor settles. */
export function Warnings({ law, reading }: { law: CompiledLaw; reading: Reading }) {
  const text = useText('fir')
  const words = useLawWords(law)
  const { against, qualification, effect } = reading
  const doubts = new Set(effect.sections.flatMap(({ version }) => version.doubts ?? []))
  const told = (law.edition.practice?.doubts ?? []).filter(({ doubt }) => doubts.has(doubt))
  const uncertain = effect.sections.filter((section) => section.uncertain.length > 0)
  const unpriced = effect.sections.filter(({ version }) => version.penalty.prison === 'not-verified')
  const speech = useSpeech(law)
  const sections = (all: readonly { readonly offence: string }[]) =>
    citesOf(
      speech,
      all.map(({ offence }) => offence),
    )
  const points = uncertain.length + Number(unpriced.length > 0) + told.length + Number(effect.courts.conflict.length > 0)
  return (
    <>
      {against.length > 0 && (
        <Notice icon="shield" title={text('against')}>
          {text('against-what', { sections: sections(against) })}
        </Notice>
      )}
      {qualification.contradictions.map(([yes, no]) => (
        <Notice key={`${yes} ${no}`} icon="danger" title={text('contradiction')}>
          {text('contradiction-what', { yes: words.fact(yes), no: words.fact(no) })}
        </Notice>
      ))}
      {points > 0 && (
        <details className="msg for-prosecutor">
          <summary className="head">
            <Icon name="scales" />
            <span>{numbered(text('prosecutor-points', { count: points }))}</span>
            <Icon name="down" size={16} />
          </summary>
          <ul className="plain-list ticked">
            {uncertain.map(({ offence, uncertain: codes }) => (
              <li key={offence}>
                <b>{numbered(words.section(offence))}</b>: {numbered(codes.map((code) => words.code('uncertain', code)).join(' '))}
              </li>
            ))}
            {unpriced.length > 0 && <li>{numbered(text('penalty-not-verified', { sections: sections(unpriced) }))}</li>}
            {effect.courts.conflict.length > 0 && <li>{text('conflict-prosecutor')}</li>}
            {told.map(({ doubt, topic, does }) => (
              <li key={doubt}>
                {numbered(words.words(topic))}: {numbered(words.words(does))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
