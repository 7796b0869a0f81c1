import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildApp } from '#server/app.ts'
import { ageSessions, codeOf, givePassword, nextCodeOf, TestBrowser } from '#test/browser.ts'
import { cast, PLAN } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, seedThread } from '#test/world.ts'

const PASSWORD = 'con đường làng em'
const NEW = 'chiều nay trời mát'
const world = testWorld('2026-03-02')
let app: Awaited<ReturnType<typeof buildApp>>

const signedIn = async (login = 'lan', password = PASSWORD) => {
  const made = new TestBrowser(() => app)
  expect((await made.signIn(login, password)).status).toBe(204)
  return made
}
const seen = async (one: TestBrowser) => (await one.get('/api/me')).status
const age = (minutes: number) => world.asOwner((owner) => ageSessions(owner, cast.lan.id, minutes))

beforeAll(() => seedThread(world, CAN_THO))
beforeEach(async () => {
  app = await buildApp(world.services)
  await world.asOwner(async (owner) => {
    await owner.deleteFrom('authz.secondSteps').execute()
    await owner.deleteFrom('authz.sessions').where('accountId', '=', cast.lan.id).execute()
    await givePassword(owner, cast.lan.id, 'lan', PASSWORD)
  })
})
afterEach(() => app.close())

describe('changing the password', () => {
  test('asks for the current one, ends every other session, and goes on under a new token (P08)', async () => {
    const [one, other] = [await signedIn(), await signedIn()]
    expect((await one.post('/api/me/password', { current: 'không phải câu này', password: NEW })).body).toMatchObject({
      code: 'PROOF_WRONG',
      field: 'current',
    })
    const before = one.cookies.get('__Host-soat')
    const changed = await one.post('/api/me/password', { current: PASSWORD, password: NEW })
    expect(changed.status).toBe(204)
    expect(changed.setCookies[0]).toMatch(/^__Host-soat=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict/)
    expect(one.cookies.get('__Host-soat')).not.toBe(before)
    const old = new TestBrowser(() => app)
    old.cookies.set('__Host-soat', before!)
    expect([await seen(one), await seen(other), await seen(old)]).toEqual([200, 401, 401])
    expect((await new TestBrowser(() => app).signIn('lan', PASSWORD)).body.code).toBe('SIGN_IN_FAILED')
    await signedIn('lan', NEW)
  })
  test('refuses one that is too short, easily guessed or one’s own name', async () => {
    const one = await signedIn()
    for (const [password, code] of [
      ['ngắn quá', 'PASSWORD_TOO_SHORT'],
      ['matkhau@2026!!', 'PASSWORD_COMMON'],
      ['lan lan lan lan lan', 'PASSWORD_COMMON'],
    ])
      expect((await one.post('/api/me/password', { current: PASSWORD, password })).body.code).toBe(code)
  })
  test('with somebody’s open session is guessed ten times an hour at most', async () => {
    const one = await signedIn()
    const codes: string[] = []
    for (let n = 0; n < 6; n++)
      codes.push((await one.post('/api/me/password', { current: `đoán lần ${n}`, password: NEW })).body.code)
    expect(codes).toEqual([...Array(4).fill('PROOF_WRONG'), 'TOO_MANY_TRIES', 'TOO_MANY_TRIES'])
  })
  test('stands in the record without the password', async () => {
    const one = await signedIn()
    await one.post('/api/me/password', { current: PASSWORD, password: NEW })
    const entries = await world.asOwner((owner) =>
      owner.selectFrom('auditLog').selectAll().where('action', '=', 'changePassword').execute(),
    )
    expect(entries.length).toBeGreaterThan(0)
    expect(JSON.stringify(entries)).not.toMatch(new RegExp(`${NEW}|${PASSWORD}|argon2`))
  })
  test('is nothing for an account that has none', async () => {
    const one = await signedIn()
    await world.asOwner((owner) =>
      owner.updateTable('accounts').set({ passwordHash: null }).where('id', '=', cast.lan.id).execute(),
    )
    expect((await one.post('/api/me/password', { current: PASSWORD, password: NEW })).body.code).toBe('NO_PASSWORD')
  })
})

describe('one’s own devices', () => {
  test('are listed with what they are called, never with their tokens', async () => {
    const [one, other] = [await signedIn(), await signedIn()]
    const { body } = await one.get('/api/me/sessions')
    expect(body.items).toHaveLength(2)
    expect(body.items[0]).toMatchObject({ device: 'Chrome · Windows', address: '127.0.0.0/24', thisOne: true })
    expect(JSON.stringify(body)).not.toContain(other.cookies.get('__Host-soat'))
    expect((await other.get('/api/me/sessions')).body.items[0].id).toBe(body.items[1].id)
  })
  test('are signed out one by one or all others at once, and know it at their next request (P07)', async () => {
    const [one, two, three] = [await signedIn(), await signedIn(), await signedIn()]
    const idOf = async (browser: TestBrowser) =>
      (await browser.get('/api/me/sessions')).body.items.find((item: { thisOne: boolean }) => item.thisOne).id as string
    expect((await one.post(`/api/me/sessions/${await idOf(two)}/end`)).body).toEqual({ ended: 1 })
    expect([await seen(one), await seen(two), await seen(three)]).toEqual([200, 401, 200])
    expect((await one.post('/api/me/sessions/end-others')).body).toEqual({ ended: 1 })
    expect([await seen(one), await seen(three)]).toEqual([200, 401])
  })
  test('of another person are not there to be ended', async () => {
    await world.asOwner((owner) => givePassword(owner, cast.thuy.id, 'thuy', PASSWORD))
    const [mine, theirs] = [await signedIn(), await signedIn('thuy')]
    const { id } = (await theirs.get('/api/me/sessions')).body.items[0]
    expect((await mine.post(`/api/me/sessions/${id}/end`)).status).toBe(404)
    expect(await seen(theirs)).toBe(200)
  })
})

describe('a signature', () => {
  const sign = (one: TestBrowser, commandId: string) =>
    one.post(`/api/plans/${PLAN}/commands`, {
      commandId,
      action: 'sign',
      seenVersion: 1,
      input: { signerId: cast.lan.id },
    })
  const id = (n: number) => `00000000-0000-4000-9000-00000000000${n}`

  test('asks the person to confirm when the last proof is older than five minutes, and then goes through with the same command', async () => {
    await world.asOwner((owner) => owner.updateTable('plans').set({ state: 'submitted', version: 1 }).execute())
    const one = await signedIn()
    await age(6)
    expect((await sign(one, id(1))).body).toMatchObject({ status: 403, code: 'STEP_UP_REQUIRED' })
    expect((await one.post('/api/me/confirm', { proof: 'không phải câu này' })).body.code).toBe('PROOF_WRONG')
    expect((await sign(one, id(1))).body.code).toBe('STEP_UP_REQUIRED')
    const before = one.cookies.get('__Host-soat')
    expect((await one.post('/api/me/confirm', { proof: PASSWORD })).status).toBe(204)
    expect(one.cookies.get('__Host-soat')).not.toBe(before)
    expect((await sign(one, id(1))).body).toMatchObject({ state: 'signed', signerId: cast.lan.id })
  })
  test('needs no proof of sample people, who have none', async () => {
    expect(
      (await world.requests('quang').act(`/api/plans/${PLAN}`, 'sign', { signerId: cast.lan.id })).body.code,
    ).not.toBe('STEP_UP_REQUIRED')
  })
  test('outside a sample, an account without password or second step is not believed for ever', async () => {
    const one = await signedIn()
    await age(6)
    await world.asOwner(async (owner) => {
      await owner.updateTable('accounts').set({ passwordHash: null }).where('id', '=', cast.lan.id).execute()
      await owner.updateTable('authz.installation').set({ sample: false }).execute()
    })
    expect((await sign(one, id(2))).body.code).toBe('STEP_UP_REQUIRED')
    expect((await one.post('/api/me/confirm', { proof: 'x' })).body.code).toBe('CONFIRM_BY_SIGN_IN')
    await world.asOwner((owner) =>
      owner.updateTable('authz.installation').set({ sample: true, today: '2026-03-02' }).execute(),
    )
  })
  test('may be confirmed with the phone’s code as well, each code once', async () => {
    const one = await signedIn()
    const { secret } = await one.enrol(new Date())
    await age(6)
    const proof = nextCodeOf(secret)
    expect((await one.post('/api/me/confirm', { proof })).status).toBe(204)
    expect((await one.post('/api/me/confirm', { proof })).body.code).toBe('PROOF_WRONG')
  })
})

describe('the second step', () => {
  test('is set up freshly confirmed, with a right code, once; other devices are signed out', async () => {
    const [one, other] = [await signedIn(), await signedIn()]
    await age(6)
    expect((await one.post('/api/me/second-step')).body.code).toBe('STEP_UP_REQUIRED')
    await one.post('/api/me/confirm', { proof: PASSWORD })
    const { body } = await one.post('/api/me/second-step')
    expect(body.address).toMatch(/^otpauth:\/\/totp\/So%C3%A1t:lan\?/)
    expect((await one.post('/api/me/second-step/confirm', { code: '000000' })).body.code).toBe('CODE_WRONG')
    expect((await one.get('/api/me/account')).body.secondStep).toBe(false)
    const confirmed = await one.post('/api/me/second-step/confirm', { code: codeOf(body.secret, new Date()) })
    expect(confirmed.body.codes).toHaveLength(10)
    expect([await seen(one), await seen(other)]).toEqual([200, 401])
    expect((await one.post('/api/me/second-step/confirm', { code: codeOf(body.secret, new Date()) })).body.code).toBe(
      'CODE_WRONG',
    )
  })
  test('gets new recovery codes that take the place of the old', async () => {
    const one = await signedIn()
    const { codes } = await one.enrol(new Date())
    const fresh = await one.post('/api/me/recovery-codes')
    expect(fresh.body.codes).toHaveLength(10)
    const next = new TestBrowser(() => app)
    await next.signIn('lan', PASSWORD)
    expect((await next.post('/api/sign-in/code', { code: codes[0] })).body.code).toBe('CODE_WRONG')
    expect((await next.post('/api/sign-in/code', { code: fresh.body.codes[0] })).status).toBe(204)
  })
})
