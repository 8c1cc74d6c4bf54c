import { numbered } from '../translation/rich.tsx'

/** The changes are written in English, as the tool of the lawyers writes them. */
export function ChangeLines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="plain-list ticked sm" lang="en" dir="ltr">
      {lines.map((line) => (
        <li key={line}>{numbered(line)}</li>
      ))}
    </ul>
  )
}
