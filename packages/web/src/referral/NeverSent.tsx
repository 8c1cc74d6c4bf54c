import { useText } from '../translation/use-text.tsx'
import { Icon } from '../ui/Icon.tsx'

/** What stays behind, whatever is sent. */
export function NeverSent() {
  const text = useText('referral')
  return (
    <ul className="lines never">
      <li>
        <Icon name="cross" />
        <span>{text('never.name')}</span>
      </li>
      <li>
        <Icon name="cross" />
        <span>{text('never.story')}</span>
      </li>
    </ul>
  )
}
