/** Hands a paper that the server made to the browser, which saves or opens it as it does with any. */
export function savePaper(paper: Blob, name: string): void {
  const address = URL.createObjectURL(paper)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
