import type { Problem } from '../sync/problem.ts'
import { Refusal } from '../sync/Refusal.tsx'
import { useText } from '../translation/use-text.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'

interface ChangedProps {
  problem: Problem | null
  /** Fetches the new state; what was chosen stays as it is. */
  onReload: () => void
}

/** Somebody was faster: says what they changed, and brings the new state. Any other refusal in its own words. */
export function Changed({ problem, onReload }: ChangedProps) {
  const text = useText('case')
  if (problem?.code !== 'stale') return <Refusal problem={problem} kept />
  const fields = String(problem.params['changed'] ?? '')
    .split(', ')
    .filter(Boolean)
  return (
    <Notice
      spoken
      icon="danger"
      title={text('changed.title')}
      actions={
        <Button size="small" onPress={onReload}>
          {text('changed.reload')}
        </Button>
      }
    >
      {fields.length > 0 && (
        <ul className="changed">
          {fields.map((field) => (
            <li key={field}>{text.has(`changed.${field}`) ? text(`changed.${field}`) : text('changed.other')}</li>
          ))}
        </ul>
      )}
      <p>{text('changed.kept')}</p>
    </Notice>
  )
}
