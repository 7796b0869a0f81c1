import type { Readable } from 'node:stream'

/** Pieces of uploads on their way: of one upload one at a time, however many are sent at once. */
export class Arrivals {
  readonly #last = new Map<string, { readonly chunk: Readable; readonly over: Promise<unknown> }>()

  /** A device that comes back after a lost connection takes over from its own forgotten request; what that had written is kept. */
  next<T>(upload: string, chunk: Readable, receive: () => Promise<T>): Promise<T> {
    const before = this.#last.get(upload)
    before?.chunk.destroy()
    const arrived = (before?.over ?? Promise.resolve()).then(receive)
    const mine = { chunk, over: arrived.catch(() => {}) }
    this.#last.set(upload, mine)
    void mine.over.then(() => {
      if (this.#last.get(upload) === mine) this.#last.delete(upload)
    })
    return arrived
  }
}
