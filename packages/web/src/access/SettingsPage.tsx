import type { SessionView } from '@panah/domain/access/account'
import { reachOf } from '@panah/domain/access/policy'
import { screeningPolicy } from '@panah/domain/screening/screening.policy'
import { useQueryClient } from '@tanstack/react-query'
import { PinPanel } from '../offline/PinPanel.tsx'
import { Fetched } from '../sync/Fetched.tsx'
import { Refusal } from '../sync/Refusal.tsx'
import { useSend } from '../sync/use-command.ts'
import { keyOf, useQueryOf } from '../sync/use-query-of.ts'
import { Named } from '../translation/named.tsx'
import { useFormat } from '../translation/use-format.ts'
import { useLanguage, useText } from '../translation/use-text.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Panel } from '../ui/Panel.tsx'
import { BegunNote, DigitsSwitch, LanguageSwitch, ThemeSwitch } from '../ui/Settings.tsx'
import { Num } from '../ui/Words.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { DevicesPanel } from './DevicesPanel.tsx'
import { InFace } from './InFace.tsx'
import { useSession } from './session-context.ts'
import './access.css'

/** Who one is here, how the screen looks, and the devices one is signed in on. */
export function SettingsPage() {
  const text = useText('access')
  const { me, signOut } = useSession()
  usePageTitle(text('settings.title'))
  return (
    <InFace>
      <h1>{text('settings.title')}</h1>
      <Panel title={text('settings.you')}>
        <div className="stack">
          <dl className="facts">
            <dt>{text('settings.role')}</dt>
            <dd>{text(`role.${me.account.role}`)}</dd>
            <dt>{text('settings.unit')}</dt>
            <dd>
              <Named name={me.account.unitName} />
            </dd>
            <dt>{text('settings.number')}</dt>
            <dd>
              <Num>{me.account.number}</Num>
            </dd>
            <dt>{text('username')}</dt>
            <dd>
              <Num>{me.username}</Num>
            </dd>
            <dt>{text('settings.second-lock')}</dt>
            <dd>{text(me.totpEnrolled ? 'settings.second-lock-set' : 'settings.second-lock-not-set')}</dd>
          </dl>
          <div className="row wrap">
            <ButtonLink href="/password" icon="key">
              {text('password.title')}
            </ButtonLink>
            <ButtonLink href="/second-lock" icon="lock">
              {text(me.totpEnrolled ? 'enrol.replace-button' : 'enrol.button')}
            </ButtonLink>
            <Button icon="leave" onPress={signOut}>
              {text('sign-out')}
            </Button>
          </div>
        </div>
      </Panel>
      <TheScreen />
      <OnThisDevice />
      <Sessions />
    </InFace>
  )
}

/** For those who screen people: a PIN, and the devices that have one. */
function OnThisDevice() {
  const { role } = useSession().me.account
  if (reachOf(screeningPolicy, 'record', role) === null) return null
  return (
    <>
      <PinPanel />
      <DevicesPanel />
    </>
  )
}

function TheScreen() {
  const text = useText('access')
  const ui = useText('ui')
  const language = useLanguage()
  return (
    <Panel title={text('settings.screen')}>
      <dl className="facts">
        <dt>{ui('language.label')}</dt>
        <dd>
          <LanguageSwitch />
          <BegunNote />
        </dd>
        {language.dir === 'rtl' && (
          <>
            <dt>{ui('digits.label')}</dt>
            <dd>
              <DigitsSwitch />
            </dd>
          </>
        )}
        <dt>{ui('theme.label')}</dt>
        <dd>
          <ThemeSwitch />
        </dd>
      </dl>
    </Panel>
  )
}

function Sessions() {
  const text = useText('access')
  const queries = useQueryClient()
  const sessions = useQueryOf('sessions')
  const endOne = useSend('endSession')
  const endOthers = useSend('endOtherSessions')
  const renew = () => queries.invalidateQueries({ queryKey: keyOf('sessions') })
  const others = sessions.data?.sessions.filter((session) => !session.current).length ?? 0

  return (
    <Panel
      flush
      title={text('sessions.title')}
      aside={text('sessions.about')}
      actions={
        others > 0 && (
          <Button size="small" busy={endOthers.sending && text('sessions.ending')} onPress={() => void endOthers.send().then(renew)}>
            {text('sessions.end-others', { others })}
          </Button>
        )
      }
    >
      <Refusal problem={endOne.problem ?? endOthers.problem} />
      <Fetched query={sessions} what={text('sessions.busy')}>
        {(answer) => (
          <ul className="session-list">
            {answer.sessions.map((session) => (
              <SessionLine
                key={session.id}
                session={session}
                ending={endOne.sending}
                onEnd={() => void endOne.send({ params: { id: session.id } }).then(renew)}
              />
            ))}
          </ul>
        )}
      </Fetched>
    </Panel>
  )
}

function SessionLine({ session, ending, onEnd }: { session: SessionView; ending: boolean; onEnd: () => void }) {
  const text = useText('access')
  const format = useFormat()
  return (
    <li>
      <span className="what">
        <b>
          <bdi>{session.device}</bdi>
        </b>
        <span className="sm muted">
          {text.rich('sessions.when', { opened: format.dayTime(session.openedAt), seen: format.dayTime(session.lastSeenAt) })}
        </span>
      </span>
      {session.current ? (
        <Chip act>{text('sessions.this')}</Chip>
      ) : (
        <Button size="small" busy={ending && text('sessions.ending')} onPress={onEnd}>
          {text('sessions.end')}
        </Button>
      )}
    </li>
  )
}
