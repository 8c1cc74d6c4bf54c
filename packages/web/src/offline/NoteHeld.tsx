import type { AnyCommand } from '@panah/domain/contract/commands'
import { useText } from '../translation/use-text.tsx'

/** What a refused thing held, word by word, for whoever wrote it. */
export function NoteHeld({ command }: { command: AnyCommand | null }) {
  const text = useText('offline')
  const lines = command ? linesOf(command) : []
  return lines.length === 0 ? (
    <p className="sm muted">{text('outbox.held-nothing')}</p>
  ) : (
    <ul className="plain-list sm kept-words" dir="auto">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function linesOf(command: AnyCommand): string[] {
  switch (command.name) {
    case 'screening.record': {
      const answers = Object.entries(command.facts).map(([fact, answer]) => `${fact}: ${answer}`)
      return [
        command.scene.place,
        command.note ?? '',
        ...Object.values(command.identity ?? {}).map((line) => line ?? ''),
        ...answers,
      ].filter(Boolean)
    }
    case 'screening.amend':
      return command.changes.map(({ field, is }) => `${field.replace(/^fact:/, '')}: ${is ?? '–'}`)
    case 'case.note':
      return [command.text]
    default:
      return []
  }
}
