import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useText } from '../translation/use-text.tsx'
import type { Problem } from './problem.ts'
import { useRefusalWords } from './refusal-words.ts'

export interface RefusalProps {
  problem: Problem | null
  /** Something was only to be fetched, and can be asked for again. */
  onRetry?: (() => void) | undefined
  /** Something was written and is still in the form. */
  kept?: boolean
  actions?: ReactNode
}

/** Says why something was not done or not shown, and who can help. It never says whether a thing exists. */
export function Refusal({ problem, onRetry, kept = false, actions }: RefusalProps) {
  const text = useText('ui')
  const words = useRefusalWords(problem, onRetry !== undefined)
  if (!problem || !words) return null
  const again = onRetry && (problem.unanswered || problem.code === 'stale')
  return (
    <Notice
      spoken
      icon={problem.code === 'offline' ? 'offline' : 'refused'}
      title={words.title}
      actions={
        again || actions ? (
          <>
            {again && (
              <Button size="small" onPress={onRetry}>
                {text('try-again')}
              </Button>
            )}
            {actions}
          </>
        ) : undefined
      }
    >
      {kept && problem.code !== 'not-found' ? `${words.what} ${text('refused.kept')}` : words.what}
    </Notice>
  )
}
