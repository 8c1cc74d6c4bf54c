import { useText } from '../translation/use-text.tsx'
import { numbered } from '../translation/rich.tsx'

export interface StepsProps {
  /** The step one is at, from 1. */
  at: number
  /** How many there surely are. */
  of: number
  /** How many more may be asked. */
  maybe?: number
  /** What this step is about. */
  about?: string
}

/** Progress in steps, never in percent; those that may not come are dashed. */
export function Steps({ at, of, maybe = 0, about }: StepsProps) {
  const text = useText('ui')
  const spoken = maybe > 0 ? text('steps.spoken-maybe', { at, of, maybe }) : text('steps.spoken', { at, of })
  const marks = [...Array(of).keys()].map((index) => (index + 1 < at ? 'done' : index + 1 === at ? 'here' : 'to-come'))
  return (
    <div>
      <div className="steps" role="img" aria-label={spoken}>
        {marks.map((mark, index) => (
          <i key={index} className={mark} />
        ))}
        {[...Array(maybe).keys()].map((index) => (
          <i key={`maybe-${index}`} className="maybe" />
        ))}
      </div>
      <p className="steps-words" aria-hidden={about ? undefined : true}>
        {numbered(about ? text('steps.about', { at, of, about }) : text('steps.at', { at, of }))}
      </p>
    </div>
  )
}
