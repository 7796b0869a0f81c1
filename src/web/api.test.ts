import { afterEach, expect, test, vi } from 'vitest'
import { command, get, newId, Refused, send } from './api.ts'
import { keyOf } from './queries.ts'

afterEach(() => vi.unstubAllGlobals())

function answering(answer: () => Response | Promise<Response>) {
  const asked: { path: string; init: RequestInit }[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    asked.push({ path, init })
    return answer()
  })
  return asked
}

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable(),
    (failure) => failure as Refused,
  )

test('a refusal arrives with the server’s own sentence (design)', async () => {
  answering(() => new Response(JSON.stringify({ status: 409, code: 'CHANGED_MEANWHILE', detail: 'Nội dung vừa được người khác cập nhật.', field: 'dueOn' }), { status: 409 }))
  const refused = await refusalOf(get('/api/x'))
  expect(refused).toBeInstanceOf(Refused)
  expect(refused.message).toBe('Nội dung vừa được người khác cập nhật.')
  expect(refused.problem).toMatchObject({ status: 409, field: 'dueOn' })
  expect(refused.unheard).toBe(false)
})

test('a lost connection and an unreadable answer are sentences too, and may be tried again (design)', async () => {
  answering(() => Promise.reject(new TypeError('failed')))
  expect(await refusalOf(send('/api/x'))).toMatchObject({ unheard: true, problem: { code: 'NO_CONNECTION' } })
  answering(() => new Response('<html>', { status: 502 }))
  expect(await refusalOf(send('/api/x'))).toMatchObject({ unheard: true, problem: { code: 'NO_ANSWER' } })
})

test('a server that had no time says when to ask again, in its own sentence (design)', async () => {
  const busy = { status: 429, code: 'TOO_MANY_REQUESTS', detail: 'Có quá nhiều yêu cầu; hãy đợi 7 giây rồi làm lại.' }
  answering(() => new Response(JSON.stringify(busy), { status: 429, headers: { 'retry-after': '7' } }))
  const refused = await refusalOf(send('/api/x'))
  expect(refused).toMatchObject({ unheard: true, wait: 7000, message: busy.detail })
  answering(() => new Response('<html>', { status: 502, headers: { 'retry-after': 'Sat, 21 Nov 2026 00:00:00 GMT' } }))
  expect(await refusalOf(send('/api/x'))).toMatchObject({ unheard: true, wait: 0 })
})

test('writes carry the mark that no foreign form can send, reads do not need it (design)', async () => {
  const asked = answering(() => new Response(null, { status: 204 }))
  await send('/api/x', { a: 1 })
  await get('/api/y')
  expect(asked[0]!.init.headers).toMatchObject({ 'x-soat': '1', 'accept-language': 'vi' })
  expect(asked[1]!.init.headers).not.toHaveProperty('x-soat')
})

test('an act tried again carries the same command id (design)', async () => {
  const asked = answering(() => new Response('{}'))
  const id = newId()
  const act = { action: 'issue', seenVersion: 3, input: {} }
  await command('/api/plans/1/commands', act, id)
  await command('/api/plans/1/commands', act, id)
  expect(asked.map(({ init }) => JSON.parse(init.body as string))).toEqual([
    { commandId: id, ...act },
    { commandId: id, ...act },
  ])
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('what lies below an address is forgotten with it (design)', () => {
  expect(keyOf('/api/plans/7?tab=a')).toEqual(['api', 'plans', '7', '?tab=a'])
  expect(keyOf('/api/plans')).toEqual(['api', 'plans'])
})
