import type { SecurityEvent } from './security-log.ts'

declare module 'fastify' {
  interface FastifyInstance {
    readonly watch: Watch
  }
}

/** Work that nobody waits for. */
export type BackgroundWork = 'checkpoint' | 'verification' | 'scrubbing' | 'cleaning'

export interface Failure {
  readonly work: BackgroundWork
  readonly count: number
  readonly lastAt: Date
}

/** Whether the record of a locality hung together when it was last gone through. */
export interface Verified {
  readonly at: Date
  readonly intact: boolean
}

const HOUR = 3_600_000
const REFUSED: readonly SecurityEvent[] = ['signInFailed', 'signInThrottled', 'codeFailed']

/** What this process has seen since it was started, in numbers: for the administrator's page and for the meters. A restart forgets. */
export class Watch {
  readonly startedAt: Date
  /** Sign-ins refused, by the hour of the clock; the last day and the hour that is running. */
  readonly #refused = new Map<number, number>()
  readonly #failures = new Map<BackgroundWork, Failure>()
  readonly #verified = new Map<string, Verified>()
  #compared = 0
  /** Hashes of files whose bytes in the store are others, or gone. */
  readonly #changed = new Set<string>()

  constructor(startedAt: Date) {
    this.startedAt = startedAt
  }

  saw(event: SecurityEvent, now: Date): void {
    if (!REFUSED.includes(event)) return
    const hour = Math.floor(now.getTime() / HOUR)
    this.#refused.set(hour, (this.#refused.get(hour) ?? 0) + 1)
    for (const old of this.#refused.keys()) if (old <= hour - 24) this.#refused.delete(old)
  }

  /** Sign-ins refused in the last 24 hours, the running one included. */
  refusedSignIns(now: Date): number {
    const hour = Math.floor(now.getTime() / HOUR)
    return [...this.#refused].reduce((sum, [at, count]) => (at > hour - 24 ? sum + count : sum), 0)
  }

  failed(work: BackgroundWork, now: Date): void {
    this.#failures.set(work, { work, count: (this.#failures.get(work)?.count ?? 0) + 1, lastAt: now })
  }

  failures(): readonly Failure[] {
    return [...this.#failures.values()]
  }

  /** A kept file was compared with its hash. One that was kept once more since is whole again. */
  fileCompared(sha256: string, whole: boolean): void {
    this.#compared++
    if (whole) this.#changed.delete(sha256)
    else this.#changed.add(sha256)
  }

  filesCompared(): { readonly compared: number; readonly changed: number } {
    return { compared: this.#compared, changed: this.#changed.size }
  }

  verified(tenantId: string, verdict: Verified): void {
    this.#verified.set(tenantId, verdict)
  }

  verifiedOf(tenantId: string): Verified | null {
    return this.#verified.get(tenantId) ?? null
  }

  /** True while no locality's record was found broken; null before the first was gone through. */
  allIntact(): boolean | null {
    return this.#verified.size === 0 ? null : [...this.#verified.values()].every(({ intact }) => intact)
  }
}
