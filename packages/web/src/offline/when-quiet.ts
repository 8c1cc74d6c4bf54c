const aWhile = 2000

/**
 * Calls back once the page has fetched nothing for a while. On a slow network whatever is only needed later would otherwise share the wire
 * with the page that somebody waits for.
 */
export function whenQuiet(then: () => void): void {
  const seen = new PerformanceObserver(again)
  let timer = setTimeout(quiet, aWhile)
  function again() {
    clearTimeout(timer)
    timer = setTimeout(quiet, aWhile)
  }
  function quiet() {
    seen.disconnect()
    then()
  }
  seen.observe({ type: 'resource' })
}
