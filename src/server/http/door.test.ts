import { describe, expect, test } from 'vitest'
import { makeSetupLink } from '#features/ground/people/sign-in/links.ts'
import { givePassword } from '#test/browser.ts'
import { cast } from '#test/cast.ts'
import { emptyWorld } from '#test/db.ts'
import { addressOf, besieged } from '#test/hostile.ts'

const siege = besieged()
const { call, listening, world } = siege
const empty = emptyWorld()

const OPEN = [
  '/health',
  '/ready',
  '/api/sample',
  '/api/sign-in',
  '/api/sign-out',
  '/api/setup',
  '/api/setup/state',
  '/api/sample/play',
  '/api/sample/today',
  '/api/sample/end',
  '/api/sample/load',
]

describe('a stranger', () => {
  test('is answered by no route, read or write', async () => {
    const closed = siege.routes().filter(({ url }) => !OPEN.includes(url))
    expect(closed.length).toBeGreaterThan(40)
    const answered: string[] = []
    for (const { method, url } of closed) {
      const { statusCode } = await call(method, addressOf(url), null, method === 'GET' ? undefined : {})
      if (![401, 404, 422].includes(statusCode)) answered.push(`${method} ${url} ${statusCode}`)
    }
    expect(answered).toEqual([])
  })
  test('with a cookie that is no session is a stranger', async () => {
    for (const cookie of [
      '__Host-soat=',
      '__Host-soat=../../etc',
      `__Host-soat=${cast.thuy.id}`,
      '__Host-soat=é\u00a0',
    ])
      expect((await call('GET', '/api/me', null, undefined, { cookie })).statusCode).toBe(401)
  })
  test('cannot have a large register opened before he is known', async () => {
    const bytes = Buffer.alloc(1024)
    expect(
      (await call('POST', '/api/units/sheet', null, bytes, { 'content-type': 'application/octet-stream' })).statusCode,
    ).toBe(401)
    expect(
      (await call('POST', '/api/units/sheet', 'hoa', bytes, { 'content-type': 'application/octet-stream' })).statusCode,
    ).toBe(403)
  })
  test('from another site writes nothing', async () => {
    for (const { method, url } of siege.writes()) {
      expect((await call(method, addressOf(url), 'thuy', {}, { 'x-soat': '' })).statusCode).toBe(403)
      expect((await call(method, addressOf(url), 'thuy', {}, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    }
  })
})

describe('at the door', () => {
  test('every answer is unsniffable, kept nowhere, and a page has its policy', async () => {
    for (const { method, url } of siege.reads()) {
      const { headers } = await call(method, addressOf(url), 'thuy')
      expect(headers['x-content-type-options'], url).toBe('nosniff')
      expect(headers['cache-control'], url).toBe('no-store')
      expect(headers['content-security-policy'], url).toMatch(
        /^default-src '(none|self)'.*frame-ancestors 'none'|^default-src 'none'; sandbox$/,
      )
      expect(headers, url).not.toHaveProperty('access-control-allow-origin')
    }
    const page = (await call('GET', '/', 'thuy')).headers['content-security-policy']
    expect(page).toMatch(
      /script-src 'self'; style-src 'self' 'sha256-[^']+'; .*require-trusted-types-for 'script'; trusted-types 'none'$/,
    )
    const plain = await call('GET', '/', null, undefined, { host: 'evil.example' })
    expect(plain.statusCode).toBe(426)
    expect(plain.headers['content-security-policy']).toMatch(/default-src 'none'/)
    expect(plain.headers['x-content-type-options']).toBe('nosniff')
  })
  test('another host over plain http gets no further than the page that says so', async () => {
    for (const host of [
      'evil.example',
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      '10.0.0.5',
      'localhost@evil.example',
    ])
      expect((await call('GET', '/api/sample', null, undefined, { host })).statusCode, host).not.toBe(200)
  })
  test('the sample’s conveniences do not exist for another machine, through a proxy or not', async () => {
    const { app: proxied } = await listening({ trustProxy: true, baseUrl: 'https://soat.example' })
    const from = (more: Record<string, string>, remoteAddress = '127.0.0.1', to = siege.app) =>
      to.inject({
        method: 'POST',
        url: '/api/sample/play',
        remoteAddress,
        headers: { host: 'localhost', 'x-soat': '1', ...more },
        payload: { personId: cast.lan.id },
      })
    expect((await from({}, '10.0.0.9')).statusCode).toBe(404)
    for (const name of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'x-forwarded-host']) {
      expect((await from({ [name]: '127.0.0.1' })).statusCode, name).toBe(404)
      expect((await from({ [name]: '127.0.0.1' }, '10.0.0.9', proxied)).statusCode, name).toBe(404)
    }
    await proxied.close()
  })
  test('a signed-in cookie is kept from scripts, other sites and plain http, and is new at each sign-in', async () => {
    await world.asOwner((owner) => givePassword(owner, cast.thuy.id, 'thuy', 'mật khẩu đúng 2026'))
    const sign = () =>
      call(
        'POST',
        '/api/sign-in',
        null,
        { login: 'thuy', password: 'mật khẩu đúng 2026' },
        { cookie: '__Host-soat=chosen-by-an-attacker' },
      )
    const [one, two] = [await sign(), await sign()]
    expect(one.statusCode).toBe(204)
    const [session, mark] = one.headers['set-cookie'] as string[]
    expect(session).toMatch(/^__Host-soat=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict; Expires=/)
    expect(mark).toMatch(/^__Host-soat-may=[\w.-]+; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=/)
    expect(session).not.toBe((two.headers['set-cookie'] as string[])[0])
  })
  test('wrong passwords sent at once count as many tries, whatever address they claim', async () => {
    const { app: proxied } = await listening({ trustProxy: true })
    const tries = await Promise.all(
      Array.from({ length: 27 }, (_, n) =>
        proxied.inject({
          method: 'POST',
          url: '/api/sign-in',
          headers: { host: 'localhost', 'x-soat': '1', 'x-forwarded-for': `203.0.113.${n}, 198.51.100.7` },
          payload: { login: `nobody${n}`, password: 'x' },
        }),
      ),
    )
    expect(tries.filter((one) => one.json().code === 'SIGN_IN_FAILED')).toHaveLength(20)
    expect(tries.filter((one) => one.json().code === 'TOO_MANY_TRIES')).toHaveLength(7)
    await proxied.close()
  })
  test('no path leads out of the folder of assets', async () => {
    for (const path of [
      '/assets/../index.html',
      '/assets/..%2f..%2fpackage.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/assets/..%5c..%5cpackage.json',
      '/assets/%00',
    ])
      expect((await empty.app.inject({ url: path, headers: { host: 'localhost' } })).body, path).not.toMatch(
        /"dependencies"/,
      )
  })
  test('one setup link makes one administrator, however often it is used at once', async () => {
    const token = await makeSetupLink(empty.services, new Date())
    const tries = await Promise.all(
      [1, 2, 3, 4, 5].map((n) =>
        empty.app.inject({
          method: 'POST',
          url: '/api/setup',
          headers: { host: 'localhost', 'x-soat': '1' },
          payload: { token, name: 'Khoa', login: `khoa${n}`, password: 'con đường làng em', locality: 'tỉnh Mẫu' },
        }),
      ),
    )
    expect(tries.map((one) => one.statusCode).sort()).toEqual(
      [204, 409, 409, 409, 409].map((status) => (status === 409 ? expect.any(Number) : status)),
    )
    expect(tries.filter((one) => one.statusCode === 204)).toHaveLength(1)
    expect(tries.filter((one) => one.statusCode >= 500)).toEqual([])
  })
})
