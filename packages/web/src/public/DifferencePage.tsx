import { Link } from 'wouter'
import { useText } from '../translation/use-text.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import { PublicFrame } from './PublicFrame.tsx'

const sides = ['trafficking', 'smuggling'] as const
const lines = ['what', 'border', 'agreed', 'person', 'goal'] as const

/** Two wrongs that are taken for one another, side by side, in words that they do not share. */
export function DifferencePage() {
  return (
    <PublicFrame>
      <Difference />
    </PublicFrame>
  )
}

function Difference() {
  const text = useText('public')
  usePageTitle(text('places.difference'))
  return (
    <>
      <h1>{text('places.difference')}</h1>
      <p>{text('difference.about')}</p>
      <div className="two-words">
        {sides.map((side) => (
          <section key={side} aria-labelledby={side}>
            <h2 id={side}>{text(`difference.${side}.title`)}</h2>
            <ul>
              {lines.map((line) => (
                <li key={line}>{text.rich(`difference.${side}.${line}`)}</li>
              ))}
            </ul>
            <p>
              <Link href={side === 'trafficking' ? '/law/ptpa-2018/3-2' : '/law/psma-2018/3'}>{text(`difference.${side}.law`)}</Link>
            </p>
          </section>
        ))}
      </div>
      <section className="public-block">
        <h2>{text('difference.turns.title')}</h2>
        <p>{text('difference.turns.what')}</p>
        <p>
          <Link href="/help">{text('places.help')}</Link>
        </p>
      </section>
    </>
  )
}
