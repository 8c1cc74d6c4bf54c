import { useFormat } from '../translation/use-format.ts'
import { useText } from '../translation/use-text.tsx'

/** A count in words: the number, or that it is kept back: it is under five, or would give away one that is. It is never nought. */
export function useFigure(): (count: number | null | undefined) => string {
  const text = useText('report')
  const format = useFormat()
  return (count) => (count === null || count === undefined ? text('kept-back') : format.number(count))
}
