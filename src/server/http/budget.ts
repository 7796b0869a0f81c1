import { createHash, randomBytes } from 'node:crypto'
import { isIP } from 'node:net'

const SLOTS = 1 << 16

/**
 * So many tries at once, then one each `every` milliseconds, for any number of keys in fixed memory: no flood of names can push a
 * victim's count out. Each key has two of 65,536 places, found with a secret of the process; the emptier one counts, so that keys
 * which share a place hinder each other only when they share both. A restart forgives.
 */
export class Budget {
  readonly #places = new Float64Array(2 * SLOTS)
  readonly #secret = randomBytes(16)
  readonly #burst: number
  readonly #every: number

  constructor(burst: number, every: number) {
    this.#burst = burst
    this.#every = every
  }

  /** Milliseconds until a try may be made; 0 now. */
  wait(key: string, now: number): number {
    const until = Math.min(...this.#of(key).map((place) => this.#places[place]!))
    return Math.max(0, until - now - (this.#burst - 1) * this.#every)
  }

  take(key: string, now: number): void {
    for (const place of this.#of(key)) this.#places[place] = Math.max(this.#places[place]!, now) + this.#every
  }

  /** The try was none. */
  giveBack(key: string): void {
    for (const place of this.#of(key)) this.#places[place]! -= this.#every
  }

  /** As if nothing had been tried. */
  clear(key: string): void {
    for (const place of this.#of(key)) this.#places[place] = 0
  }

  #of(key: string): [number, number] {
    const hash = createHash('sha256').update(this.#secret).update(key).digest()
    return [hash.readUInt16LE(0), SLOTS + hash.readUInt16LE(2)]
  }
}

/**
 * First part of an address, as much as one customer of a network usually holds: /24, or /56 of IPv6. What is no address, of a proxy that
 * passes on what it was told, or of a connection that is gone, is all one.
 */
export function addressPrefix(ip: string | undefined): string {
  const plain = (ip ?? '').replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!isIP(plain)) return 'unknown'
  if (!plain.includes(':')) return `${plain.split('.').slice(0, 3).join('.')}.0/24`
  const [before = '', after] = plain.split('::')
  const head = before.split(':').filter(Boolean)
  const tail = (after ?? '').split(':').filter(Boolean)
  const groups = [
    ...head,
    ...Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0'),
    ...tail,
  ].map((group) => Number.parseInt(group, 16))
  return `${[groups[0]!, groups[1]!, groups[2]!, groups[3]! & 0xff00].map((group) => group.toString(16)).join(':')}::/56`
}
