import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { keyFor } from '#server/keys.ts'

const MARKS_KEPT = 4

/**
 * The mark of a device that has signed in with a name: a random number with a seal over it and the name. It opens nothing; it only
 * gives the device tries of its own. A browser that several people share keeps the last four.
 */
export class DeviceMarks {
  readonly #key: Buffer

  constructor(key: Buffer) {
    this.#key = keyFor(key, 'known device')
  }

  /** The random number of this name's mark among the given ones; null where there is none that we sealed. */
  read(marks: string | null, login: string): string | null {
    return marks === null
      ? null
      : (marks
          .split('~')
          .slice(0, MARKS_KEPT)
          .map(split)
          .find(([number, seal]) => same(seal, this.#seal(number, login)))?.[0] ?? null)
  }

  /** The marks with a new one for this name in front. */
  add(marks: string | null, login: string): string {
    const number = randomBytes(12).toString('base64url')
    const others = (marks ?? '')
      .split('~')
      .filter((mark) => /^[\w-]{16}\.[\w-]{43}$/.test(mark) && this.read(mark, login) === null)
    return [`${number}.${this.#seal(number, login)}`, ...others].slice(0, MARKS_KEPT).join('~')
  }

  #seal(number: string, login: string): string {
    return createHmac('sha256', this.#key).update(`${number} ${login}`).digest('base64url')
  }
}

function split(mark: string): [number: string, seal: string] {
  const [number = '', seal = ''] = mark.split('.')
  return [number, seal]
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
