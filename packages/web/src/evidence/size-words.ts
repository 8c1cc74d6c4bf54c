import type { Text } from '../translation/use-text.tsx'

/** How large, in whole kilobytes or in megabytes with one place. */
export function sizeWords(bytes: number, text: Text): string {
  if (bytes < 1024 * 1024) return text('size.kb', { kb: Math.max(1, Math.round(bytes / 1024)) })
  return text('size.mb', { mb: (bytes / 1024 / 1024).toFixed(1) })
}
