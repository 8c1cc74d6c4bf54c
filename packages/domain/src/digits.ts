/** Digits typed on an Urdu, Sindhi, Pashto or Arabic keyboard as 0–9; everything else as it is. */
export function westernDigits(text: string): string {
  return text
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
}

/** 0–9 as ۰–۹, the digits of Urdu, Sindhi, Pashto and Punjabi. */
export function easternDigits(text: string): string {
  return text.replaceAll(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)))
}
