import { useLocation } from 'wouter'
import { numbered } from '../translation/rich.tsx'
import { useText } from '../translation/use-text.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useOnline } from '../ui/use-online.ts'
import { useWrongClock } from './device-clock.ts'
import { useVault } from './open-vault.ts'
import { useTrouble } from './trouble.ts'
import { pageOffline } from './where-it-works.ts'
import './offline-line.css'

/** Under the bar of every page, only while there is something to say: no signal, no room, a clock that is wrong. */
export function OfflineLine() {
  const text = useText('ui')
  const online = useOnline()
  const vault = useVault()
  const trouble = useTrouble()
  const ahead = useWrongClock()
  const [path] = useLocation()
  const page = pageOffline(path)
  const keeps = vault === null ? 'open' : 'kept'
  if (online && trouble === null && ahead === null) return null
  return (
    <div className="offline-line no-print" role="status">
      {trouble !== null && (
        <p className="strong">
          <Icon name="danger" size={16} />
          <span>{text(`offline.room.${trouble}`)}</span>
        </p>
      )}
      {!online && (
        <p>
          <Icon name="offline" size={16} />
          <span>{page === 'screening' || page === 'home' ? text(`offline.line.${page}.${keeps}`) : text(`offline.line.${page}`)}</span>
        </p>
      )}
      {ahead !== null && (
        <p>
          <Icon name="clock" size={16} />
          <span>
            {numbered(text(ahead > 0 ? 'offline.clock-ahead' : 'offline.clock-behind', { minutes: Math.round(Math.abs(ahead) / 60_000) }))}
          </span>
        </p>
      )}
    </div>
  )
}
