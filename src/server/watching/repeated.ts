/**
 * Work that nobody waits for: a turn now, and then one at each interval, but for those that pass while one is being made; a failure is told
 * to `report`. Answers what ends it, which waits for the turn that is being made. A long turn breaks off when it sees that it has `ended`.
 */
export function repeated(
  every: number,
  turn: (ended: AbortSignal) => Promise<unknown>,
  report: (error: unknown) => void,
): () => Promise<void> {
  const ending = new AbortController()
  let going: Promise<unknown> | null = null
  const next = () => {
    going ??= turn(ending.signal)
      .catch(report)
      .finally(() => {
        going = null
      })
  }
  next()
  const timer = setInterval(next, every).unref()
  return async () => {
    ending.abort()
    clearInterval(timer)
    await going
  }
}
