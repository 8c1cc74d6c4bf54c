const arabicZeros = [0x0660, 0x06f0]

/** What was typed, as at most six digits 0–9; digits typed on an Urdu or Arabic keyboard count. */
export function sixDigits(typed: string): string {
  const latin = Array.from(typed, (sign) => {
    const zero = arabicZeros.find((each) => sign.charCodeAt(0) >= each && sign.charCodeAt(0) <= each + 9)
    return zero === undefined ? sign : String(sign.charCodeAt(0) - zero)
  })
  return latin
    .filter((sign) => /\d/.test(sign))
    .join('')
    .slice(0, 6)
}
