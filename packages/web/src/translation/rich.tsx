import { Fragment, useSyncExternalStore, type ReactNode } from 'react'
import { splitNumbers } from '@panah/domain/isolate'
import { currentLanguage, onLanguageChange } from './catalogues.ts'
import { inDigits } from './digits.ts'
import type { RichParams } from './params.ts'

// A private-use sign stands in a sentence for an element until the sentence is put together.
const signOf = (at: number) => String.fromCharCode(0xe000 + at)
const elementOrMark = /([\ue000-\ue0ff]|<b>|<\/b>)/

/** Numbers, times, sections and file numbers set apart, so that they are never mirrored. */
export function Numbered({ children }: { children: string }) {
  const { digits } = useSyncExternalStore(onLanguageChange, currentLanguage, currentLanguage)
  return splitNumbers(inDigits(children, digits)).map((part, at) =>
    part.number ? (
      <bdi key={at} className="num" dir="ltr">
        {part.text}
      </bdi>
    ) : (
      <Fragment key={at}>{part.text}</Fragment>
    ),
  )
}

/** A string with its numbers set apart; any other node as it is. */
export function numbered(node: ReactNode): ReactNode {
  if (typeof node === 'number') return <Numbered>{String(node)}</Numbered>
  return typeof node === 'string' && /[\d۰-۹]/.test(node) ? <Numbered>{withoutMarks(node)}</Numbered> : node
}

// `text()` puts direction marks around numbers; inside `<bdi>` they would stand twice.
function withoutMarks(sentence: string): string {
  return sentence.replaceAll(/[\u2066\u2069]/g, '')
}

/** Puts a sentence together from plain words, numbers, `<b>` and the elements among its parameters. */
export function richly(say: (params: Record<string, string | number>) => string, params: RichParams): ReactNode {
  const elements: ReactNode[] = []
  const plain: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'string' || typeof value === 'number') plain[name] = value
    else plain[name] = signOf(elements.push(value) - 1)
  }
  let bold = false
  return say(plain)
    .split(elementOrMark)
    .map((piece, at) => {
      if (piece === '<b>' || piece === '</b>') {
        bold = piece === '<b>'
        return null
      }
      const code = piece.charCodeAt(0) - 0xe000
      const node = piece.length === 1 && code >= 0 && code < elements.length ? elements[code] : numbered(piece)
      return bold ? <b key={at}>{node}</b> : <Fragment key={at}>{node}</Fragment>
    })
}
