/** A page that anybody might have open. */
const elsewhere = 'https://www.google.com/'

/** Empties the screen at once, then goes where nothing tells of this page; *back* does not lead to the page that was open. */
export function leave(): void {
  document.title = ''
  document.documentElement.hidden = true
  location.replace(elsewhere)
}

/** Two presses of a key that come close together. */
export function twice(within: number): (at: number) => boolean {
  let before = Number.NEGATIVE_INFINITY
  return (at) => {
    const close = at - before <= within
    before = close ? Number.NEGATIVE_INFINITY : at
    return close
  }
}
