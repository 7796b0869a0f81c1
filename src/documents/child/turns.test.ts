import { expect, test } from 'vitest'
import { fairly } from './turns.ts'

/** Works that end when they are told to, and what has begun of them. */
function works(most: number) {
  const inTurn = fairly(most)
  const begun: string[] = []
  const ends = new Map<string, (error?: Error) => void>()
  return {
    begun,
    send: (account: string, name: string) =>
      inTurn(account, () => {
        begun.push(name)
        return new Promise<string>((resolve, reject) =>
          ends.set(name, (error) => (error ? reject(error) : resolve(name))),
        )
      }),
    end: async (name: string, sent: Promise<unknown>, error?: Error) => {
      ends.get(name)!(error)
      await sent.catch(() => {})
    },
  }
}

test('one file of an account is in work, two at most; whoever sends six waits behind his own (P40)', async () => {
  const { begun, send, end } = works(2)
  const [a1, a2, a3] = ['a1', 'a2', 'a3'].map((name) => send('a', name))
  expect(begun).toEqual(['a1'])
  const b1 = send('b', 'b1')
  const c1 = send('c', 'c1')
  const b2 = send('b', 'b2')
  expect(begun).toEqual(['a1', 'b1'])
  await end('a1', a1!)
  // C came after A’s second, and has had no turn yet.
  expect(begun).toEqual(['a1', 'b1', 'c1'])
  await end('b1', b1)
  expect(begun.at(-1)).toBe('a2')
  await end('c1', c1)
  expect(begun.at(-1)).toBe('b2')
  await end('a2', a2!)
  expect(begun.at(-1)).toBe('a3')
  await end('b2', b2)
  await end('a3', a3!)
  expect(await Promise.all([a1, a2, a3, b1, b2, c1])).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'c1'])
})

test('a work that fails says so to whoever sent it, and holds up nobody', async () => {
  const { begun, send, end } = works(1)
  const first = send('a', 'a1')
  const second = send('b', 'b1')
  await end('a1', first, new Error('broken'))
  await expect(first).rejects.toThrow('broken')
  expect(begun).toEqual(['a1', 'b1'])
  await end('b1', second)
  expect(await second).toBe('b1')
})
