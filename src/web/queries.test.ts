import { type QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { Refused } from './api.ts'
import { afterAct, keyOf, makeClient } from './queries.ts'

test('a page asks a busy server again when it said, though never later than after a minute (design)', () => {
  const delay = makeClient().getDefaultOptions().queries!.retryDelay as (count: number, failure: Refused) => number
  const busy = (retryAfter: number) =>
    new Refused({ status: 429, code: 'TOO_MANY_REQUESTS', detail: 'Hãy đợi.', retryAfter })
  expect([busy(20), busy(60), busy(3600)].map((failure) => delay(0, failure))).toEqual([20_000, 60_000, 60_000])
  expect(delay(1, new Refused({ status: 503, code: 'NO_ANSWER', detail: '' }))).toBe(2000)
})

/** A page that shows these addresses; what it asks for afterwards is written down. */
async function page(addresses: readonly string[], answer: (address: string) => object = () => ({ items: [] })) {
  const client: QueryClient = makeClient()
  const asked: string[] = []
  for (const address of addresses) {
    const observer = new QueryObserver(client, {
      queryKey: keyOf(address),
      queryFn: async () => {
        asked.push(address)
        return answer(address)
      },
    })
    observer.subscribe(() => {})
    await client.ensureQueryData({ queryKey: keyOf(address) })
  }
  asked.length = 0
  return { client, asked, shown: (address: string) => client.getQueryData(keyOf(address)) }
}

test('after an act only what it may have changed is asked again: no register, nor who the person is (design)', async () => {
  const changed = ['/api/plans/1', '/api/plans/1/targets', '/api/inspections?planId=1', '/api/papers?plan=1']
  const still = ['/api/me', '/api/sample', '/api/units', '/api/teams/candidates', '/api/people']
  const { client, asked } = await page([...changed, ...still])
  await afterAct(client, '/api/plans', '1', { id: '1', state: 'signed', version: 2 })
  expect(asked).toEqual(changed)
})

test('an act on a Team or an arrival may seat the person himself: who he is is asked again (design)', async () => {
  for (const path of ['/api/teams', '/api/surprises']) {
    const { client, asked } = await page(['/api/me', '/api/units'])
    await afterAct(client, path, '1', { id: '1' })
    expect(asked, path).toEqual(['/api/me'])
  }
})

test('the answer of an act is shown at once, and is not asked for again where it is all that is shown (design)', async () => {
  const known = { id: '1', state: 'prepared', version: 1 }
  const { client, asked, shown } = await page(['/api/surprises/1', '/api/surprises'], () => known)
  await afterAct(client, '/api/surprises', '1', { id: '1', state: 'arrived', version: 2 })
  expect(shown('/api/surprises/1')).toEqual({ id: '1', state: 'arrived', version: 2 })
  expect(asked).toEqual(['/api/surprises'])
})

test('what is worked out beside the thing is asked again (design)', async () => {
  const known = { id: '1', state: 'issued', daysLate: 3, version: 1 }
  const { client, asked } = await page(['/api/recommendations/1'], () => known)
  await afterAct(client, '/api/recommendations', '1', { id: '1', state: 'done', version: 2 })
  expect(asked).toEqual(['/api/recommendations/1'])
})
