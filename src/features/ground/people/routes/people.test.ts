import { describe, expect, test } from 'vitest'
import { emptyWorld } from '#test/db.ts'
import { makeSetupLink } from '../sign-in/links.ts'

const world = emptyWorld()
const PASSWORD = 'con đường làng em'

const call = async (
  method: 'GET' | 'POST',
  url: string,
  payload?: object,
  cookie = '',
  headers: Record<string, string> = {},
) => {
  const answer = await world.app.inject({
    method,
    url,
    headers: { host: 'localhost', 'x-soat': '1', cookie, ...headers },
    ...(payload && { payload }),
  })
  return {
    status: answer.statusCode,
    body: answer.body === '' ? null : answer.json(),
    cookie: String(answer.headers['set-cookie'] ?? '').split(';')[0]!,
  }
}

describe('the first administrator', () => {
  test('is made once, with the link of this start only', async () => {
    const old = await makeSetupLink(world.services, new Date())
    const link = await makeSetupLink(world.services, new Date())
    const person = { name: 'Khoa', login: 'khoa', password: PASSWORD, locality: 'Tỉnh Mẫu' }
    const stateWith = async (token: string) => (await call('POST', '/api/setup/state', { token })).body
    expect(await stateWith(link!)).toEqual({ needed: true, sampleOffered: true })
    for (const token of [old!, '']) expect(await stateWith(token)).toEqual({ needed: true, sampleOffered: false })
    // A code in an address, where logs would keep it, is not even read.
    expect((await call('GET', `/api/setup/state?ma=${link}`)).body).toEqual({ needed: true, oidc: null })
    expect((await call('POST', '/api/setup', { ...person, token: old })).body.code).toBe('SETUP_LINK_OVER')
    expect((await call('POST', '/api/setup', { ...person, token: link, locality: 'Mẫu' })).body).toMatchObject({
      code: 'LOCALITY_KIND_MISSING',
      field: 'locality',
    })
    expect((await call('POST', '/api/setup', { ...person, token: link, password: 'ngắn' })).body.code).toBe(
      'PASSWORD_TOO_SHORT',
    )
    const made = await call('POST', '/api/setup', { ...person, token: link })
    expect(made.status).toBe(204)
    expect((await call('GET', '/api/me', undefined, made.cookie)).body).toMatchObject({
      actor: { name: 'Khoa', posts: [{ post: 'administrator' }] },
      locality: 'Ủy ban nhân dân tỉnh Mẫu',
    })
    expect((await call('POST', '/api/setup', { ...person, token: link })).body.code).toBe('SETUP_LINK_OVER')
    expect(await makeSetupLink(world.services, new Date())).toBeNull()
  })

  test('signs in with the password however it was typed, and out again', async () => {
    const signed = await call('POST', '/api/sign-in', { login: 'KHOA', password: PASSWORD.normalize('NFD') })
    expect(signed.status).toBe(204)
    expect((await call('GET', '/api/me', undefined, signed.cookie)).status).toBe(200)
    await call('POST', '/api/sign-out', {}, signed.cookie)
    expect((await call('GET', '/api/me', undefined, signed.cookie)).status).toBe(401)
  })

  test('a wrong password and an unknown name get the same answer', async () => {
    const wrong = await call('POST', '/api/sign-in', { login: 'khoa', password: 'sai mật khẩu rồi' })
    const unknown = await call('POST', '/api/sign-in', { login: 'aiday', password: 'sai mật khẩu rồi' })
    expect(wrong).toMatchObject({ status: 422, body: { code: 'SIGN_IN_FAILED' } })
    expect(unknown.body).toEqual(wrong.body)
  })
})

describe('the edge', () => {
  test('a write that does not come from our own page is refused', async () => {
    expect(
      (await call('POST', '/api/sign-in', { login: 'khoa', password: PASSWORD }, '', { 'x-soat': '0' })).body.code,
    ).toBe('CROSS_SITE')
    expect(
      (
        await call('POST', '/api/sign-in', { login: 'khoa', password: PASSWORD }, '', {
          'sec-fetch-site': 'cross-site',
        })
      ).body.code,
    ).toBe('CROSS_SITE')
  })
  test('plain http from another host gets a page that says what is needed', async () => {
    const answer = await world.app.inject({ url: '/', headers: { host: 'soat.example' } })
    expect(answer.statusCode).toBe(426)
    expect(answer.body).toContain('Cần kết nối https')
  })
  test('the sample’s conveniences do not exist in a real database', async () => {
    expect((await call('GET', '/api/sample')).body).toMatchObject({ sample: false })
    for (const [path, body] of [
      ['/api/sample/play', { personId: 'x' }],
      ['/api/sample/today', { on: null }],
      ['/api/sample/end', {}],
    ] as const)
      expect((await call('POST', path, body)).status).toBe(404)
    expect((await call('POST', '/api/sample/load', { token: 'x' })).status).toBe(409)
  })
  test('an unknown address of the interface is a refusal in words', async () => {
    expect((await call('GET', '/api/khong-co')).body).toMatchObject({ status: 404, code: 'NOT_FOUND' })
  })
  test('a body that is no JSON is a refusal, not an incident', async () => {
    const answer = await world.app.inject({
      method: 'POST',
      url: '/api/sign-in',
      headers: { host: 'localhost', 'x-soat': '1', 'content-type': 'application/json' },
      payload: '{',
    })
    expect(answer.json()).toMatchObject({ status: 422, code: 'INVALID_INPUT' })
  })
})
