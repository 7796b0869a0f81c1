import { afterEach, expect, test, vi } from 'vitest'
import { command, get, newId, Refused, send, sendRenewing } from './api.ts'
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
  answering(
    () =>
      new Response(
        JSON.stringify({
          status: 409,
          code: 'CHANGED_MEANWHILE',
          detail: 'Nội dung vừa được người khác cập nhật.',
          field: 'dueOn',
        }),
        { status: 409 },
      ),
  )
  const refused = await refusalOf(get('/api/units'))
  expect(refused).toBeInstanceOf(Refused)
  expect(refused.message).toBe('Nội dung vừa được người khác cập nhật.')
  expect(refused.problem).toMatchObject({ status: 409, field: 'dueOn' })
  expect(refused.unheard).toBe(false)
})

test('a lost connection and an unreadable answer are sentences too, and may be tried again (design)', async () => {
  answering(() => Promise.reject(new TypeError('failed')))
  expect(await refusalOf(send('POST /api/sign-out'))).toMatchObject({
    unheard: true,
    problem: { code: 'NO_CONNECTION' },
  })
  answering(() => new Response('<html>', { status: 502 }))
  expect(await refusalOf(send('POST /api/sign-out'))).toMatchObject({ unheard: true, problem: { code: 'NO_ANSWER' } })
})

test('a server that had no time says when to ask again, in its own sentence (design)', async () => {
  const busy = { status: 429, code: 'TOO_MANY_REQUESTS', detail: 'Có quá nhiều yêu cầu; hãy đợi 7 giây rồi làm lại.' }
  answering(() => new Response(JSON.stringify(busy), { status: 429, headers: { 'retry-after': '7' } }))
  const refused = await refusalOf(send('POST /api/sign-out'))
  expect(refused).toMatchObject({ unheard: true, wait: 7000, message: busy.detail })
  answering(() => new Response('<html>', { status: 502, headers: { 'retry-after': 'Sat, 21 Nov 2026 00:00:00 GMT' } }))
  expect(await refusalOf(send('POST /api/sign-out'))).toMatchObject({ unheard: true, wait: 0 })
})

test('writes carry the mark that no foreign form can send, reads do not need it (design)', async () => {
  const asked = answering(() => new Response(null, { status: 204 }))
  await send('POST /api/sample/play', { personId: '1' })
  await get('/api/units')
  expect(asked[0]!.init.headers).toMatchObject({ 'x-soat': '1', 'accept-language': 'vi' })
  expect(asked[1]!.init.headers).not.toHaveProperty('x-soat')
})

test('an act tried again carries the same command id (design)', async () => {
  const asked = answering(() => new Response('{}'))
  const id = newId()
  const act = { action: 'issue', seenVersion: 3, input: {} }
  await command('/api/plans', '1', act, id)
  await command('/api/plans', '1', act, id)
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

/** A server that answers when it is told to; `token` is what the browser would send. */
function slowServer() {
  let token = 'old'
  const waiting = new Map<string, () => void>()
  vi.stubGlobal('fetch', (path: string) => {
    const sent = token
    return new Promise<Response>((answer) =>
      waiting.set(`${path} ${sent}`, () => {
        if (path === '/api/me/confirm') token = 'new'
        const refused = { code: 'SIGN_IN_REQUIRED', detail: 'Hãy đăng nhập.' }
        answer(
          path === '/api/me/confirm' || sent === 'new'
            ? Response.json({ name: 'Lan' })
            : Response.json(refused, { status: 401 }),
        )
      }),
    )
  })
  return async (...request: string[]) => {
    for (const one of request) {
      await vi.waitFor(() => expect([...waiting.keys()]).toContain(one))
      waiting.get(one)!()
    }
  }
}

test('what was asked with the token that a confirmation replaced is asked again, and nobody is sent to sign in (design)', async () => {
  const answer = slowServer()
  const [asked, confirmed] = [get('/api/me'), sendRenewing('POST /api/me/confirm', { proof: 'x' })]
  await answer('/api/me/confirm old', '/api/me old', '/api/me new')
  await expect(asked).resolves.toEqual({ name: 'Lan' })
  await confirmed
})

test('also when its refusal comes before the answer to the confirmation (design)', async () => {
  const answer = slowServer()
  const [confirmed, asked] = [sendRenewing('POST /api/me/confirm', { proof: 'x' }), get('/api/me')]
  await answer('/api/me old', '/api/me/confirm old', '/api/me new')
  await expect(asked).resolves.toEqual({ name: 'Lan' })
  await confirmed
})

test('without a confirmation a 401 is a 401 (design)', async () => {
  const answer = slowServer()
  const asked = get('/api/me')
  void answer('/api/me old')
  await expect(asked).rejects.toMatchObject({ problem: { status: 401 } })
})
