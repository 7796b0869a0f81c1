import { Budget } from '#server/http/budget.ts'

const MINUTE = 60_000

/** Who is trying: the name typed, first part of the address, and the mark of a device that signed in with that name before. */
export interface Attempt {
  readonly login: string
  readonly address: string
  readonly device: string | null
}

/**
 * Guessing is slow for a thief and no weapon against the owner: from devices that never signed in with the name at most ten tries an
 * hour and name are looked at, whatever their addresses, and from one address twenty at once, then one each two minutes. A device that
 * knows the name has ten tries an hour of its own, which nobody else can use up. Tries are counted before they are looked at.
 */
export class Guard {
  readonly #names = new Budget(4, 10 * MINUTE)
  readonly #devices = new Budget(4, 10 * MINUTE)
  readonly #addresses = new Budget(20, 2 * MINUTE)

  /** Minutes to wait; or 0, and the try is counted until `right` takes it back. */
  begin(attempt: Attempt, now: number): { readonly minutes: number; right(): void } {
    const budgets = this.#of(attempt)
    const wait = Math.max(...budgets.map(([budget, key]) => budget.wait(key, now)))
    if (wait > 0) return { minutes: Math.ceil(wait / MINUTE), right: () => {} }
    for (const [budget, key] of budgets) budget.take(key, now)
    return {
      minutes: 0,
      right: () => {
        for (const [budget, key] of budgets) budget.giveBack(key)
      },
    }
  }

  #of({ login, address, device }: Attempt): [Budget, string][] {
    return device !== null
      ? [[this.#devices, `${login} ${device}`]]
      : [
          [this.#names, login],
          [this.#addresses, address],
        ]
  }
}
