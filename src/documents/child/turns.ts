/**
 * At most so many works at once, one of an account, and turns between accounts: whoever sends many files waits behind his own, never
 * another behind all of them.
 */
export function fairly(most: number): <T>(account: string, work: () => Promise<T>) => Promise<T> {
  /** Accounts in the order of their turns, each with what waits of it. */
  const waiting = new Map<string, (() => void)[]>()
  const working = new Set<string>()

  const next = () => {
    for (const [account, works] of waiting) {
      if (working.size >= most) return
      if (working.has(account)) continue
      const begin = works.shift()!
      if (works.length === 0) waiting.delete(account)
      working.add(account)
      begin()
    }
  }
  return (account, work) =>
    new Promise((resolve, reject) => {
      const begin = async () => {
        try {
          resolve(await work())
        } catch (error) {
          reject(error)
        }
        working.delete(account)
        // What else it has stands behind everybody who waits now.
        const more = waiting.get(account)
        if (more) {
          waiting.delete(account)
          waiting.set(account, more)
        }
        next()
      }
      const own = waiting.get(account)
      if (own) own.push(begin)
      else waiting.set(account, [begin])
      next()
    })
}
