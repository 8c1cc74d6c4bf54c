import type { CompiledLaw } from '@panah/domain/law/compile'
import { useLawWords } from '../law/law-words.ts'
import { useText } from '../translation/use-text.tsx'

/** A field of a screening and its values in words: the question of the law for an answer, a plain word for the rest. */
export function useFieldWords(law: CompiledLaw, field: string): { field: string; say: (value: string | null) => string } {
  const text = useText('offline')
  const ui = useText('ui')
  const words = useLawWords(law)
  const fact = field.startsWith('fact:') ? field.slice('fact:'.length) : null
  return {
    field: fact === null ? text(`field.${field}`) : words.fact(fact),
    say: (value) => {
      if (value === null) return text('field.nothing')
      return fact === null ? value : ui(`answer.${value}`)
    },
  }
}
