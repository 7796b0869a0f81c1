import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { repeated } from './repeated.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a turn is made now and at each interval; one that fails is told and keeps none from following', async () => {
  const told: unknown[] = []
  let turns = 0
  const end = repeated(
    1000,
    async () => {
      if (++turns === 2) throw new Error('away')
    },
    (error) => told.push(error),
  )
  await vi.advanceTimersByTimeAsync(999)
  expect([turns, told]).toEqual([1, []])
  await vi.advanceTimersByTimeAsync(1)
  expect([turns, told]).toEqual([2, [new Error('away')]])
  await vi.advanceTimersByTimeAsync(1000)
  expect(turns).toBe(3)
  await end()
  await vi.advanceTimersByTimeAsync(5000)
  expect([turns, told.length]).toEqual([3, 1])
})

test('two turns are never made at once; the end waits for the one that is made, which is told of it', async () => {
  const turn = Promise.withResolvers<void>()
  const signals: AbortSignal[] = []
  const end = repeated(
    1000,
    (ended) => {
      signals.push(ended)
      return turn.promise
    },
    () => expect.unreachable(),
  )
  await vi.advanceTimersByTimeAsync(3000)
  expect(signals.map(({ aborted }) => aborted)).toEqual([false])
  let ended = false
  const ending = end().then(() => {
    ended = true
  })
  await vi.advanceTimersByTimeAsync(1000)
  expect([ended, signals.map(({ aborted }) => aborted)]).toEqual([false, [true]])
  turn.resolve()
  await ending
  expect(signals).toHaveLength(1)
})
