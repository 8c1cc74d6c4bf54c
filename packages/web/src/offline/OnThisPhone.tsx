import { Link } from 'wouter'
import { useWaiting } from '../sync/waiting.ts'
import { useText } from '../translation/use-text.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { useVault } from './open-vault.ts'

/** What is on this phone: the list of what was done here, the cases kept on it; or, before there is a PIN, the way to one. */
export function OnThisPhone() {
  const text = useText('screening')
  const vault = useVault()
  const waiting = useWaiting()
  if (vault === null) return <Way href="/me" icon="device" title={text('home.pin')} hint={text('home.pin-hint')} />
  return (
    <>
      <Way
        href="/outbox"
        icon="outbox"
        title={text('home.outbox')}
        hint={waiting > 0 ? text('home.outbox-waiting', { waiting }) : text('home.outbox-none')}
      />
      <Way href="/kept" icon="file" title={text('home.kept')} hint={text('home.kept-hint')} />
    </>
  )
}

function Way({ href, icon, title, hint }: { href: string; icon: IconName; title: string; hint: string }) {
  return (
    <Link className="way" href={href}>
      <Icon name={icon} size={22} />
      <span>
        {title}
        <span className="hint">{hint}</span>
      </span>
      <Icon name="forward" />
    </Link>
  )
}
