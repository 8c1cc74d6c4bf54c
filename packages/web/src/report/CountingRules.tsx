import { useText } from '../translation/use-text.tsx'

const rules = ['person', 'steps', 'period', 'area', 'small', 'overdue', 'beds', 'no-row'] as const

/** How it is counted, in plain words, beside every number. */
export function CountingRules() {
  const text = useText('report')
  return (
    <details className="panel rules">
      <summary>{text('rules.title')}</summary>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{text.rich(`rules.${rule}`)}</li>
        ))}
      </ul>
    </details>
  )
}
