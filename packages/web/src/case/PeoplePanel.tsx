import { reachOf } from '@panah/domain/access/policy'
import { casePolicy } from '@panah/domain/case/case-file.policy'
import type { CaseView } from '@panah/domain/contract/case'
import { identityPolicy } from '@panah/domain/person/identity.policy'
import { useSession } from '../access/session-context.ts'
import { IdentityDoor } from '../person/IdentityDoor.tsx'
import { useLanguageWords } from '../person/who-words.ts'
import { Who } from '../person/Who.tsx'
import { Named } from '../translation/named.tsx'
import { useText } from '../translation/use-text.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Num } from '../ui/Words.tsx'
import { AssignInvestigator } from './AssignInvestigator.tsx'

/** Who is in this file and in which part. Her name is behind a door; the others are called by role and number. */
export function PeoplePanel({ view }: { view: CaseView }) {
  const text = useText('case')
  const roles = useText('access')
  const { me } = useSession()
  const opens = reachOf(identityPolicy, 'read', me.account.role) !== null
  const records = reachOf(identityPolicy, 'record', me.account.role) !== null
  const { person } = view
  return (
    <Panel
      flush
      title={text('people.title')}
      aside={opens && person && text('people.aside')}
      actions={reachOf(casePolicy, 'assign', me.account.role) !== null && <AssignInvestigator view={view} />}
    >
      <ul className="people">
        {person && (
          <li className="cared-for">
            <span>
              <Who person={person} />
              <Speaks languages={person.languages} />
            </span>
            <span className="muted">{text('people.part.person')}</span>
            {opens && view.identityKnown !== null && (
              <IdentityDoor personId={person.id} known={view.identityKnown} version={view.identityVersion ?? 0} mayRecord={records} />
            )}
          </li>
        )}
        {view.people.map((each) => (
          <li key={`${each.id}-${each.part}`}>
            <span>
              {roles(`role.${each.role}`)} <Num>{each.number}</Num>
            </span>
            <span className="muted">{text.has(`people.part.${each.part}`) ? text(`people.part.${each.part}`) : each.part}</span>
            <span className="dim xs">
              <Named name={each.unitName} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Speaks({ languages }: { languages: readonly string[] }) {
  const text = useText('person')
  const words = useLanguageWords()
  if (languages.length === 0) return null
  return <span className="xs dim">{text('speaks', { languages: words(languages) })}</span>
}
