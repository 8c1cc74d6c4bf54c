import { sheetLanguages, type SheetLanguage } from '@panah/domain/screening/sheet/sheet-words'
import { useLanguage } from '../translation/use-text.tsx'

/** The language of the screen where there are sheets in it, else Urdu. */
export function useSheetLanguage(): SheetLanguage {
  const { code } = useLanguage()
  return sheetLanguages.find((each) => each === code) ?? 'ur'
}
