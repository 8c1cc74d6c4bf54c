import { Link } from 'wouter'
import { useText } from '../translation/use-text.tsx'
import { Icon } from '../ui/Icon.tsx'
import './public.css'

const ways = [
  { href: '/help', key: 'help', icon: 'phone' },
  { href: '/law', key: 'law', icon: 'book' },
] as const

/** What somebody without an account finds at the door: whom to ring, and the law. */
export function WaysIn() {
  const text = useText('public')
  return (
    <nav className="ways-in" aria-label={text('ways.label')}>
      {ways.map(({ href, key, icon }) => (
        <Link key={href} href={href}>
          <Icon name={icon} size={28} />
          <span>
            <b>{text(`places.${key}`)}</b>
            <small>{text(`ways.${key}`)}</small>
          </span>
          <Icon name="forward" size={20} />
        </Link>
      ))}
    </nav>
  )
}
