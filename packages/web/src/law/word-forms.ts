/** A word as it was typed, and what is left of it without the ending that grammar gave it: *selling* also means *sell*, گردے also گردہ. */
export function formsOf(word: string): readonly string[] {
  const stem = /^[a-z]+$/.test(word) ? englishStem(word) : /^\p{Script=Arabic}+$/u.test(word) ? urduStem(word) : word
  return stem === word ? [word] : [word, stem]
}

function englishStem(word: string): string {
  if (word.length < 4) return word
  const bare = word.replace(/(?<=[a-z]{3})(?:ing|ed|(?<=s|x|z|ch|sh)es|s)$/, '')
  // *begging* is *beg*, but *selling* is no *sel*.
  return bare === word ? word : bare.replace(/([bdgkmnprt])\1$/, '$1')
}

const urduEndings = /(?<=\p{L}{3})(?:وں|یں|یاں|ے|ہ|ا|ی)$/u

function urduStem(word: string): string {
  return word.length < 4 ? word : word.replace(urduEndings, '')
}

/** Words of the vocabulary that differ by one slip of the hand, two in a long word: a letter too many, too few, another, or two changed about. */
export function nearTo(word: string, vocabulary: Iterable<string>): string[] {
  const slips = word.length < 5 ? 0 : word.length < 9 ? 1 : 2
  if (slips === 0) return []
  return [...vocabulary].filter((each) => Math.abs(each.length - word.length) <= slips && slipsBetween(word, each, slips) <= slips)
}

/** How many slips lie between two words; more than `most` is not counted further. */
function slipsBetween(one: string, other: string, most: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, place) => place)
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1]
      const changed = (last[j - 1] ?? 0) + (same ? 0 : 1)
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? (beforeLast[j - 2] ?? 0) + 1 : changed
      row.push(Math.min(changed, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    if (Math.min(...row) > most) return most + 1
    beforeLast = last
    last = row
  }
  return last[other.length] ?? 0
}
