import type { ConsentPurpose, InformedConsent } from '@panah/domain/case/consent'
import type { CaseView } from '@panah/domain/contract/case'
import type { Person } from '@panah/domain/person/person'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Panel } from '../ui/Panel.tsx'
import { ConsentForm } from './ConsentForm.tsx'
import { latestOf, purposes } from './consent-view.ts'

interface ConsentPanelProps {
  view: CaseView
  person: Person
  consents: readonly InformedConsent[]
  mayRecord: boolean
  writing: boolean
  onWrite: () => void
  onDone: () => void
}

/** What she agreed to, each purpose by itself. Help does not depend on any of them. */
export function ConsentPanel({ view, person, consents, mayRecord, writing, onWrite, onDone }: ConsentPanelProps) {
  const text = useText('case')
  const asked = consents.length > 0
  return (
    <div id="consent">
      <Panel
        title={text('consent.title')}
        aside={text('consent.aside')}
        actions={
          mayRecord &&
          !writing && (
            <Button size="small" icon="pencil" onPress={onWrite}>
              {text(asked ? 'consent.ask-again' : 'consent.ask')}
            </Button>
          )
        }
      >
        {writing ? (
          <ConsentForm caseId={view.file.id} person={person} consents={consents} referrals={view.referrals ?? []} onDone={onDone} />
        ) : (
          <ul className="consents">
            {purposes.map((purpose) => (
              <Given key={purpose} purpose={purpose} consent={latestOf(consents, purpose)} />
            ))}
          </ul>
        )}
      </Panel>
    </div>
  )
}

function Given({ purpose, consent }: { purpose: ConsentPurpose; consent: InformedConsent | null }) {
  const text = useText('case')
  return (
    <li>
      <span>
        {text(`consent.purpose.${purpose}`)}
        {consent && <GivenBy consent={consent} />}
      </span>
      {consent ? (
        <span className="row answer-given">
          <Icon name={consent.answer === 'yes' ? 'check' : 'cross'} size={16} />
          <b>{text(`consent.answer.${consent.answer}`)}</b>
        </span>
      ) : (
        <Chip unknown>{text('consent.not-asked')}</Chip>
      )}
    </li>
  )
}

/** By whom, in which language, when: an answer is worth what it was given for. */
export function GivenBy({ consent }: { consent: InformedConsent }) {
  const text = useText('case')
  const people = useText('person')
  const format = useFormat()
  const language = people.has(`language.${consent.language}`) ? people(`language.${consent.language}`) : consent.language
  return (
    <span className="xs dim given-by">
      {text.rich('consent.given', { giver: text(`consent.giver.${consent.givenBy}`), language, when: format.dayTime(consent.recordedAt) })}
    </span>
  )
}
