import { useEffect } from 'react'

/**
 * What stands on the window and in the history: a plain word or a record number, never a name.
 * The type takes no other shape, so that a name does not slip in by a template.
 */
export function usePageTitle(title: string, number?: `${'SC' | 'PN' | 'RF'}-${string}` | null): void {
  useEffect(() => {
    document.title = number ? `${number} · ${title}` : title
  }, [title, number])
}
