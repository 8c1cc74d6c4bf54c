import type { Numbers } from '@panah/domain/report/numbers'
import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Num } from '../ui/Words.tsx'

/** Beds free tonight, for whom; as the shelters told. A place is no person, so small numbers are shown. */
export function BedsPanel({ numbers: { bedsFree } }: { numbers: Numbers }) {
  const text = useText('report')
  const format = useFormat()
  return (
    <Panel title={text('beds.title')} aside={text('beds.aside')}>
      <ul className="lines">
        {bedsFree.map(({ kind, beds }) => (
          <li key={kind}>
            <span>{text(`beds.kind.${kind}`)}</span>
            <span className="push">
              {beds === null ? (
                <Chip unknown>{text('beds.unknown')}</Chip>
              ) : beds === 0 ? (
                <Chip urgency="over">{text('beds.full')}</Chip>
              ) : (
                text.rich('beds.free', { beds: <Num>{format.number(beds)}</Num> })
              )}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
