import { useText } from '../translation/use-text.tsx'

/** The id every page gives its `<main>`. */
export const mainId = 'main'

/** First in order: past the bar, to the matter. */
export function SkipLink() {
  const text = useText('ui')
  return (
    <a className="skip" href={`#${mainId}`}>
      {text('skip')}
    </a>
  )
}
