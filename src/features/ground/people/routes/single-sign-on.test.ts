import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildApp } from '#server/app.ts'
import type { OidcConfig } from '#server/config.ts'
import { givePassword, TestBrowser } from '#test/browser.ts'
import { cast } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { startProvider, type TestProvider, walkProvider } from '#test/provider.ts'

const world = testWorld('2026-03-02')
let provider: TestProvider
let app: Awaited<ReturnType<typeof buildApp>>

const buildWith = (more: Partial<OidcConfig> = {}) =>
  buildApp({
    ...world.services,
    config: {
      ...world.services.config,
      oidc: {
        issuer: provider.issuer,
        clientId: 'soat',
        clientSecret: 'a secret of the test',
        claim: 'preferred_username',
        scope: 'openid profile',
        name: 'Tỉnh Mẫu',
        ...more,
      },
    },
  })
const browser = () => new TestBrowser(() => app)
/** Out to the provider; answers the address on which it sends the browser back. */
const out = async (one: TestBrowser, wanted = '') => {
  const answer = await one.get(`/api/sign-in/oidc${wanted && `?tiep=${encodeURIComponent(wanted)}`}`)
  expect(answer.status).toBe(302)
  return walkProvider(answer.location!, provider.issuer)
}
const pathOf = (address: string) => address.slice('http://localhost'.length)

beforeAll(async () => {
  provider = await startProvider('http://localhost/api/sign-in/oidc/back')
  await world.asOwner(async (owner) => {
    for (const [id, login] of [
      [cast.thuy.id, 'thuy'],
      [cast.dung.id, 'dung'],
      [cast.lan.id, 'lan'],
    ] as const)
      await owner.updateTable('accounts').set({ login }).where('id', '=', id).execute()
    await owner.updateTable('accounts').set({ active: false }).where('id', '=', cast.dung.id).execute()
  })
})
afterAll(() => provider.stop())
beforeEach(async () => {
  provider.person = 'thuy'
  app = await buildWith()
})
afterEach(() => app.close())

describe('signing in through the office’s own provider', () => {
  test('leads out with PKCE, state and nonce, and back into the office where one wanted to go', async () => {
    const one = browser()
    const answer = await one.get('/api/sign-in/oidc?tiep=%2Fke-hoach%3Fnam%3D2026')
    const asked = new URL(answer.location!).searchParams
    expect([asked.get('code_challenge_method'), asked.get('response_type'), asked.get('redirect_uri')]).toEqual([
      'S256',
      'code',
      'http://localhost/api/sign-in/oidc/back',
    ])
    for (const name of ['code_challenge', 'state', 'nonce']) expect(asked.get(name)?.length, name).toBeGreaterThan(20)
    expect(answer.setCookies[0]).toMatch(
      /^__Host-soat-di=[\w-]+; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=600$/,
    )
    const back = await one.get(pathOf(await walkProvider(answer.location!, provider.issuer)))
    expect([back.status, back.location]).toEqual([303, '/ke-hoach?nam=2026'])
    expect((await one.get('/api/me')).body.actor.name).toBe('Thủy')
  })
  test('makes no account, and lets no locked one in', async () => {
    const before = await world.asOwner((owner) => owner.selectFrom('accounts').select('id').execute())
    for (const person of ['somebody', 'dung']) {
      provider.person = person
      const one = browser()
      const back = await one.get(pathOf(await out(one)))
      expect([person, back.location, (await one.get('/api/me')).status]).toEqual([person, '/dang-nhap?loi=oidc', 401])
    }
    expect(await world.asOwner((owner) => owner.selectFrom('accounts').select('id').execute())).toHaveLength(
      before.length,
    )
  })
  test('with the answer to another browser’s question opens nothing (login CSRF)', async () => {
    const attacker = browser()
    const back = pathOf(await out(attacker))
    const victim = browser()
    await victim.get('/api/sign-in/oidc')
    expect([(await victim.get(back)).location, (await victim.get('/api/me')).status]).toEqual([
      '/dang-nhap?loi=oidc',
      401,
    ])
    const nobody = browser()
    expect((await nobody.get(back)).location).toBe('/dang-nhap?loi=oidc')
  })
  test('works once, and ten minutes long', async () => {
    const one = browser()
    const back = pathOf(await out(one))
    const journey = one.cookies.get('__Host-soat-di')!
    expect((await one.get(back)).location).toBe('/viec')
    one.cookies.set('__Host-soat-di', journey)
    expect((await one.get(back)).location).toBe('/dang-nhap?loi=oidc')
    const slow = browser()
    const late = pathOf(await out(slow))
    world.setNow(new Date(Date.now() + 11 * 60_000))
    expect((await slow.get(late)).location).toBe('/dang-nhap?loi=oidc')
    world.setNow(null)
  })
  test('leads to no other site afterwards', async () => {
    for (const wanted of ['//evil.example', 'https://evil.example', '/\\evil.example', '/a\r\nset-cookie:x=1']) {
      const one = browser()
      expect((await one.get(pathOf(await out(one, wanted)))).location, wanted).toBe('/viec')
    }
  })
  test('asks for the second step where the account has one', async () => {
    await world.asOwner((owner) => givePassword(owner, cast.lan.id, 'lan', 'con đường làng em'))
    const own = browser()
    await own.signIn('lan', 'con đường làng em')
    await own.enrol(new Date())
    provider.person = 'lan'
    const one = browser()
    const back = await one.get(pathOf(await out(one)))
    expect([back.location, (await one.get('/api/me')).status]).toEqual(['/dang-nhap?buoc=ma&tiep=%2Fviec', 401])
  })
  test('calls no other origin than the configured one, whatever the provider’s description names', async () => {
    const elsewhere = await startProvider('http://localhost/api/sign-in/oidc/back')
    const { createServer } = await import('node:http')
    const liar = createServer((_request, response) => {
      const issuer = `http://127.0.0.1:${(liar.address() as { port: number }).port}`
      response.setHeader('content-type', 'application/json')
      response.end(
        JSON.stringify({
          issuer,
          authorization_endpoint: `${issuer}/auth`,
          token_endpoint: `${elsewhere.issuer}/token`,
          jwks_uri: `${elsewhere.issuer}/jwks`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
        }),
      )
    })
    await new Promise<void>((resolve) => liar.listen(0, '127.0.0.1', resolve))
    const lied = await buildWith({ issuer: `http://127.0.0.1:${(liar.address() as { port: number }).port}` })
    const one = new TestBrowser(() => lied)
    const begun = await one.get('/api/sign-in/oidc')
    const state = new URL(begun.location!).searchParams.get('state')
    expect((await one.get(`/api/sign-in/oidc/back?code=x&state=${state}`)).location).toBe('/dang-nhap?loi=oidc')
    expect(elsewhere.asked).toEqual([])
    await lied.close()
    await elsewhere.stop()
    await new Promise((resolve) => liar.close(resolve))
  })
})

test('where no provider is configured there is no button and no such address', async () => {
  const plain = await buildApp(world.services)
  const one = new TestBrowser(() => plain)
  expect((await one.get('/api/setup/state')).body.oidc).toBeNull()
  expect([(await one.get('/api/sign-in/oidc')).status, (await one.get('/api/sign-in/oidc/back')).status]).toEqual([
    404, 404,
  ])
  await plain.close()
  expect((await browser().get('/api/setup/state')).body.oidc).toBe('Tỉnh Mẫu')
})

test('a provider that cannot be reached leads back to the sign-in page, and is asked again at the next try', async () => {
  const dead = await buildWith({ issuer: 'http://127.0.0.1:9' })
  const one = new TestBrowser(() => dead)
  for (let n = 0; n < 2; n++) expect((await one.get('/api/sign-in/oidc')).location).toBe('/dang-nhap?loi=oidc')
  await dead.close()
})
