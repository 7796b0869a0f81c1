import { Budget } from '#server/http/budget.ts'

const MINUTE = 60_000

/** Who is trying: the name typed, first part of the address, and the mark of a device that signed in with that name before. */
export interface Attempt {
  readonly login: string
  readonly address: string
  readonly device: string | null
}

/** A name or an address from which no more is looked at for a while. */
export interface Held {
  readonly kind: 'name' | 'address'
  readonly what: string
  readonly until: number
}

/** As many are remembered for the administrator; what is older is forgotten, not lifted. */
const REMEMBERED = 200
const OFFICES = 10_000

/**
 * Guessing is slow for a thief and no weapon against the owner: from devices that never signed in with the name at most ten tries an
 * hour and name are looked at, whatever their addresses, and from one address twenty at once, then one each two minutes. The two are
 * counted apart: where strangers have used up an address from which people do sign in, a whole office's it may be, a name that nobody
 * guesses has still one try each ten minutes. A device that knows the name has ten tries an hour of its own, which nobody else can use up. Tries are counted before
 * they are looked at.
 */
export class Guard {
  readonly #names = new Budget(4, 10 * MINUTE)
  /** What a name has left where its address is used up; within what it has at all. */
  readonly #left = new Budget(1, 10 * MINUTE)
  readonly #devices = new Budget(4, 10 * MINUTE)
  readonly #addresses = new Budget(20, 2 * MINUTE)
  /** Addresses from which somebody signed in. */
  readonly #offices = new Set<string>()
  readonly #held = new Map<string, Held>()

  /** Seconds to wait; or 0, and the try is counted until `right` takes it back. */
  begin(attempt: Attempt, now: number): { readonly seconds: number; right(): void } {
    const { login, address, device } = attempt
    const own = `${login} ${device}`
    const budgets: [Budget, string][] = device === null ? this.#strangers(attempt, now) : [[this.#devices, own]]
    const wait = Math.max(...budgets.map(([budget, key]) => budget.wait(key, now)))
    if (wait > 0) {
      if (device === null) {
        this.#hold({ kind: 'name', what: login, until: now + this.#names.wait(login, now) }, now)
        this.#hold({ kind: 'address', what: address, until: now + this.#addresses.wait(address, now) }, now)
      }
      return { seconds: Math.ceil(wait / 1000), right: () => {} }
    }
    for (const [budget, key] of budgets) budget.take(key, now)
    return {
      seconds: 0,
      right: () => {
        for (const [budget, key] of budgets) budget.giveBack(key)
        if (this.#offices.size >= OFFICES) this.#offices.clear()
        this.#offices.add(address)
      },
    }
  }

  /** What is held now, the longest first. */
  held(now: number): readonly Held[] {
    return [...this.#held.values()].filter(({ until }) => until > now).sort((a, b) => b.until - a.until)
  }

  /** Looked at again at once. */
  lift({ kind, what }: Pick<Held, 'kind' | 'what'>): void {
    const budgets = kind === 'name' ? [this.#names, this.#left] : [this.#addresses]
    for (const budget of budgets) budget.clear(what)
    this.#held.delete(`${kind} ${what}`)
  }

  #strangers({ login, address }: Attempt, now: number): [Budget, string][] {
    const names: [Budget, string] = [this.#names, login]
    return this.#offices.has(address) && this.#addresses.wait(address, now) > 0
      ? [names, [this.#left, login]]
      : [names, [this.#addresses, address]]
  }

  #hold(held: Held, now: number): void {
    if (held.until <= now) return
    const key = `${held.kind} ${held.what}`
    this.#held.delete(key)
    this.#held.set(key, held)
    if (this.#held.size > REMEMBERED) this.#held.delete(this.#held.keys().next().value!)
  }
}
