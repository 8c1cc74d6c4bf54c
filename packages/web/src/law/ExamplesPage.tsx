import type { Example } from '@panah/domain/contract/law'
import { Link } from 'wouter'
import { InFace } from '../access/InFace.tsx'
import { Fetched } from '../sync/Fetched.tsx'
import { useQueryOf } from '../sync/use-query-of.ts'
import { Named } from '../translation/named.tsx'
import { useText } from '../translation/use-text.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Num } from '../ui/Words.tsx'
import { usePageTitle } from '../ui/page-title.ts'
import './law.css'

/** Topics that a reader looks for together, in the order in which they are shown. */
const families = [
  ['work', ['kiln', 'domestic', 'camel-racing', 'scam']],
  ['body', ['sexual', 'abuse', 'organs']],
  ['family', ['marriage', 'adoption']],
  ['road', ['crossing', 'begging', 'ransom']],
] as const

/** Published cases to learn from, by topic. */
export function ExamplesPage() {
  const text = useText('law')
  const query = useQueryOf('examples')
  usePageTitle(text('examples.title'))
  return (
    <InFace where={text('examples.title')}>
      <h1>{text('examples.title')}</h1>
      <p className="muted measure">{text('examples.about')}</p>
      <Fetched query={query} what={text('examples.wait')}>
        {({ examples }) => (
          <div className="examples">
            {families.map(([family, topics]) => (
              <Family
                key={family}
                title={text(`examples.${family}`)}
                examples={topics.flatMap((topic) => examples.filter((each) => each.topic === topic))}
              />
            ))}
          </div>
        )}
      </Fetched>
    </InFace>
  )
}

function Family({ title, examples }: { title: string; examples: readonly Example[] }) {
  if (examples.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {examples.map((example) => (
          <li key={example.id}>
            <Link href={`/examples/${example.id}`} className="example-row">
              <span>
                <Named name={example.title} />
                <span className="hint">
                  <Num>{example.year}</Num> · <Named name={example.where} />
                </span>
              </span>
              <Icon name="forward" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
