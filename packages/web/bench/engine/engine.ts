import { compile } from '@panah/domain/law/compile'
import { qualify } from '@panah/domain/law/qualify'

/** What a phone runs of the law, and nothing else: built as the pages are, to be weighed and timed. */
export const engine = { compile, qualify }
