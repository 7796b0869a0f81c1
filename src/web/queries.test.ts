import { expect, test } from 'vitest'
import { Refused } from './api.ts'
import { makeClient } from './queries.ts'

test('a page asks a busy server again when it said, though never later than after a minute (design)', () => {
  const delay = makeClient().getDefaultOptions().queries!.retryDelay as (count: number, failure: Refused) => number
  const busy = (retryAfter: number) =>
    new Refused({ status: 429, code: 'TOO_MANY_REQUESTS', detail: 'Hãy đợi.', retryAfter })
  expect([busy(20), busy(60), busy(3600)].map((failure) => delay(0, failure))).toEqual([20_000, 60_000, 60_000])
  expect(delay(1, new Refused({ status: 503, code: 'NO_ANSWER', detail: '' }))).toBe(2000)
})
