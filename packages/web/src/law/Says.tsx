import { numbered } from '../translation/rich.tsx'
import { useNamed } from '../translation/named.tsx'
import { useShelf } from './book-on-device.ts'

/** What a section says in plain words: from the book, which comes when somebody reads on. Without it the rule below still stands. */
export function Says({ section }: { section: string }) {
  const named = useNamed()
  const says = useShelf().shelf?.book.says[section]
  return says ? <p className="says">{numbered(named(says))}</p> : null
}
