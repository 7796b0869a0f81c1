import { generateKeyPairSync } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildApp } from '#server/app.ts'
import { callAuthz } from '#server/database/db.ts'
import { proofOf } from '#server/database/proof.ts'
import { hashOfToken } from '#server/database/sessions.ts'
import { Authenticator, type Crooked } from '#test/authenticator.ts'
import { ageSessions, codeOf, demandSecondStep, givePassword, nextCodeOf, TestBrowser } from '#test/browser.ts'
import { cast, PROVINCE } from '#test/cast.ts'
import { TEST_KEY } from '#test/cluster.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, seedThread } from '#test/world.ts'

const PASSWORD = 'con đường làng em'
const world = testWorld('2026-03-02')
let app: Awaited<ReturnType<typeof buildApp>>

const browser = () => new TestBrowser(() => app)
const signedIn = async (login = 'lan') => {
  const made = browser()
  expect((await made.signIn(login, PASSWORD)).status).toBe(204)
  return made
}
/** Past the password, before the second step. */
const waiting = async () => {
  const made = browser()
  expect((await made.signIn('lan', PASSWORD)).body).toEqual({ needsCode: true })
  return made
}
const ask = async (one: TestBrowser) => (await one.post('/api/sign-in/passkey')).body as { challenge: string }
const use = async (one: TestBrowser, device: Authenticator, how: Crooked = {}) =>
  one.post('/api/sign-in/code', { passkey: device.get(await ask(one), how) })
const add = async (one: TestBrowser, device: Authenticator, name?: string, how: Crooked = {}) =>
  one.post('/api/me/passkeys', device.create((await one.post('/api/me/passkeys/ask')).body, name, how))
const seen = async (one: TestBrowser) => (await one.get('/api/me')).status
const passkeysOf = async (one: TestBrowser) => (await one.get('/api/me/account')).body.passkeys

/** Somebody with one passkey, on the device that he added it with. */
const enrolled = async () => {
  const [one, device] = [await signedIn(), new Authenticator()]
  const { status, body } = await add(one, device)
  expect(status).toBe(200)
  return { one, device, codes: body.codes as string[] }
}

const acts = () =>
  world.asOwner((owner) =>
    owner
      .selectFrom('auditLog')
      .select(['action', 'detail', 'address'])
      .where('accountId', '=', cast.lan.id)
      .where('action', 'like', '%Passkey')
      .orderBy('sequence')
      .execute(),
  )

beforeAll(() => seedThread(world, CAN_THO))
beforeEach(async () => {
  app = await buildApp(world.services)
  await world.asOwner(async (owner) => {
    for (const table of ['secondSteps', 'passkeys', 'recoveryCodes', 'secondStepPosts'] as const)
      await owner.deleteFrom(`authz.${table}`).execute()
    for (const name of ['lan', 'thuy'] as const) {
      await owner.deleteFrom('authz.sessions').where('accountId', '=', cast[name].id).execute()
      await givePassword(owner, cast[name].id, name, PASSWORD)
    }
  })
})
afterEach(() => app.close())

describe('a passkey', () => {
  test('is added freshly confirmed, gives recovery codes as the first second step, and signs other devices out', async () => {
    const [one, other, device] = [await signedIn(), await signedIn(), new Authenticator()]
    await world.asOwner((owner) => ageSessions(owner, cast.lan.id, 6))
    expect((await one.post('/api/me/passkeys/ask')).body.code).toBe('STEP_UP_REQUIRED')
    expect((await one.post('/api/me/passkeys', device.create({ challenge: 'x' }))).body.code).toBe('STEP_UP_REQUIRED')
    await one.post('/api/me/confirm', { proof: PASSWORD })
    const before = one.cookies.get('__Host-soat')
    const asked = await one.post('/api/me/passkeys/ask')
    expect(asked.body).toMatchObject({
      rp: { id: 'localhost', name: 'Soát' },
      attestation: 'none',
      authenticatorSelection: { userVerification: 'required' },
    })
    const { body } = await one.post('/api/me/passkeys', device.create(asked.body, '  Điện thoại  '))
    expect(body.codes).toHaveLength(10)
    expect(one.cookies.get('__Host-soat')).not.toBe(before)
    expect([await seen(one), await seen(other)]).toEqual([200, 401])
    expect((await one.get('/api/me/account')).body).toMatchObject({
      secondStep: true,
      phone: false,
      codesLeft: 10,
      passkeySite: 'localhost',
      passkeys: [{ name: 'Điện thoại', since: expect.stringMatching(/^\d{4}-/), lastUsed: null }],
    })
    // A second one leaves the codes as they are.
    expect((await add(one, new Authenticator(), 'Khóa USB')).body).toEqual({ codes: null })
    expect((await passkeysOf(one)).map(({ name }: { name: string }) => name)).toEqual(['Điện thoại', 'Khóa USB'])
  })

  test('opens what the password alone does not, and its use is seen and stands in the record', async () => {
    const { one, device } = await enrolled()
    const next = await waiting()
    expect((await next.get('/api/sign-in/code')).body).toEqual({ code: false, passkey: true })
    expect(await seen(next)).toBe(401)
    const waited = next.cookies.get('__Host-soat')
    expect((await use(next, device)).status).toBe(204)
    expect(next.cookies.get('__Host-soat')).not.toBe(waited)
    expect(await seen(next)).toBe(200)
    const [passkey] = await passkeysOf(one)
    expect(passkey.lastUsed).toMatch(/^\d{4}-/)
    expect((await one.post(`/api/me/passkeys/${passkey.id}/remove`)).body).toEqual({ id: passkey.id })
    expect((await acts()).slice(-3)).toEqual(
      ['addPasskey', 'usePasskey', 'removePasskey'].map((action) => ({
        action,
        detail: { passkey: 'Điện thoại của tôi' },
        address: '127.0.0.1',
      })),
    )
    // With the last one the second step is gone, and its recovery codes.
    await signedIn()
    expect((await one.get('/api/me/account')).body).toMatchObject({ secondStep: false, codesLeft: 0, passkeys: [] })
  })

  test('is added whatever the device’s maker says of it: that is not looked at, for addresses stand in it', async () => {
    const certificate = Buffer.from('a certificate that nobody looks at')
    expect((await add(await signedIn(), new Authenticator(), 'x', { certificate })).status).toBe(200)
  })

  test('stands beside the phone: either opens, recovery codes too', async () => {
    const one = await signedIn()
    const { secret, codes } = await one.enrol(new Date())
    const device = new Authenticator()
    expect((await add(one, device)).body).toEqual({ codes: null })
    const [two, three, four] = [await waiting(), await waiting(), await waiting()]
    expect((await two.get('/api/sign-in/code')).body).toEqual({ code: true, passkey: true })
    expect((await use(two, device)).status).toBe(204)
    expect((await three.post('/api/sign-in/code', { code: nextCodeOf(secret) })).status).toBe(204)
    expect((await four.post('/api/sign-in/code', { code: codes[0] })).status).toBe(204)
    // Without the phone the passkey stays, and six digits open nothing any more.
    expect((await one.post('/api/me/second-step/remove')).status).toBe(204)
    const five = await waiting()
    expect((await five.post('/api/sign-in/code', { code: codeOf(secret, new Date()) })).body.code).toBe('CODE_WRONG')
    expect((await use(five, device)).status).toBe(204)
  })

  test('confirms who acts, where a fresh proof is asked', async () => {
    const { one, device } = await enrolled()
    await world.asOwner((owner) => ageSessions(owner, cast.lan.id, 6))
    expect((await one.post('/api/me/recovery-codes')).body.code).toBe('STEP_UP_REQUIRED')
    const wrong = { passkey: device.get(await ask(one), { verified: false }) }
    expect((await one.post('/api/me/confirm', wrong)).body.code).toBe('PASSKEY_WRONG')
    expect((await one.post('/api/me/recovery-codes')).body.code).toBe('STEP_UP_REQUIRED')
    expect((await one.post('/api/me/confirm', { passkey: device.get(await ask(one)) })).status).toBe(204)
    expect((await one.post('/api/me/recovery-codes')).body.codes).toHaveLength(10)
    expect((await acts()).at(-1)).toMatchObject({ action: 'usePasskey' })
  })
})

describe('an answer that is not of this passkey, this question, this site and this person', () => {
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  test.each<[string, Crooked]>([
    ['signed by another key', { key: stranger }],
    ['given to another site', { origin: 'http://soat.example' }],
    ['given to another port', { origin: 'http://localhost:8080' }],
    ['given over https to a site without', { origin: 'https://localhost' }],
    ['of a passkey for another site', { site: 'soat.example' }],
    ['to another question', { challenge: Buffer.alloc(32, 1).toString('base64url') }],
    ['meant for adding one', { type: 'webauthn.create' }],
    ['of a device that nobody unlocked', { verified: false }],
    ['that counts no further than before', { counter: 1 }],
  ])('%s, opens nothing', async (_, how) => {
    const { device } = await enrolled()
    const next = await waiting()
    expect((await use(next, device, how)).body.code).toBe('PASSKEY_WRONG')
    expect(await seen(next)).toBe(401)
    expect((await use(next, device, { counter: 9 })).status).toBe(204)
  })

  test.each<[string, Crooked]>([
    ['of another site', { origin: 'http://soat.example' }],
    ['of a passkey for another site', { site: 'soat.example' }],
    ['to another question', { challenge: Buffer.alloc(32, 1).toString('base64url') }],
    ['meant for signing in', { type: 'webauthn.get' }],
    ['of a device that nobody unlocked', { verified: false }],
  ])('%s, adds none', async (_, how) => {
    const one = await signedIn()
    expect((await add(one, new Authenticator(), 'x', how)).body.code).toBe('PASSKEY_WRONG')
    expect(await passkeysOf(one)).toEqual([])
  })

  test('sent twice, also at once, opens once', async () => {
    const { device } = await enrolled()
    const next = await waiting()
    const answer = { passkey: device.get(await ask(next)) }
    const token = next.cookies.get('__Host-soat')!
    const other = browser()
    other.cookies.set('__Host-soat', token)
    const both = await Promise.all([next, other].map((one) => one.post('/api/sign-in/code', answer)))
    expect(both.filter(({ status }) => status === 204)).toHaveLength(1)
    const again = await waiting()
    await ask(again)
    expect((await again.post('/api/sign-in/code', answer)).body.code).toBe('PASSKEY_WRONG')
  })

  test('uses its question up, right or wrong, also of a device that does not count', async () => {
    const [one, device] = [await signedIn(), new Authenticator()]
    expect((await add(one, device, 'Máy không đếm', { counter: 0 })).status).toBe(200)
    const asked = await ask(one)
    const right = { passkey: device.get(asked, { counter: 0 }) }
    const wrong = { passkey: device.get(asked, { counter: 0, verified: false }) }
    expect((await one.post('/api/me/confirm', wrong)).body.code).toBe('PASSKEY_WRONG')
    expect((await one.post('/api/me/confirm', right)).body.code).toBe('PASSKEY_WRONG')
    const next = { passkey: device.get(await ask(one), { counter: 0 }) }
    expect((await one.post('/api/me/confirm', next)).status).toBe(204)
    expect((await one.post('/api/me/confirm', next)).body.code).toBe('PASSKEY_WRONG')
  })

  test('is good for the session that was asked, while it is fresh, and for nobody else', async () => {
    const { one: mine, device } = await enrolled()
    const [{ id }] = await passkeysOf(mine)
    const [one, two] = [await waiting(), await waiting()]
    const [asked] = [await ask(one), await ask(two)]
    expect((await two.post('/api/sign-in/code', { passkey: device.get(asked) })).body.code).toBe('PASSKEY_WRONG')
    // A newer question takes the place of the older, and five minutes are enough.
    await ask(one)
    expect((await one.post('/api/sign-in/code', { passkey: device.get(asked) })).body.code).toBe('PASSKEY_WRONG')
    const late = device.get(await ask(one))
    await world.asOwner((owner) => owner.updateTable('authz.sessions').set({ challengeUntil: new Date() }).execute())
    expect((await one.post('/api/sign-in/code', { passkey: late })).body.code).toBe('PASSKEY_WRONG')

    const theirs = await signedIn('thuy')
    const their = new Authenticator()
    await add(theirs, their)
    const three = await waiting()
    expect((await use(three, their)).body.code).toBe('PASSKEY_WRONG')
    expect((await add(theirs, device)).body.code).toBe('PASSKEY_THERE')
    expect((await theirs.post(`/api/me/passkeys/${id}/remove`)).status).toBe(404)
  })

  test('is guessed four times, then one waits; garbage is refused at the door', async () => {
    const { device } = await enrolled()
    const thief = await waiting()
    const codes: string[] = []
    for (let n = 0; n < 6; n++) codes.push((await use(thief, device, { key: stranger })).body.code)
    expect(codes).toEqual([...Array(4).fill('PASSKEY_WRONG'), 'TOO_MANY_TRIES', 'TOO_MANY_TRIES'])
    for (const passkey of ['x', { ...device.get({ challenge: '' }), userHandle: 'x' }, { id: '<' }])
      expect((await thief.post('/api/sign-in/code', { passkey })).status).toBe(422)
    expect((await browser().post('/api/sign-in/passkey')).status).toBe(401)
    expect((await (await signedIn('thuy')).post('/api/sign-in/passkey')).body.code).toBe('WRONG_STATE')
    expect((await browser().get('/api/sign-in/code')).status).toBe(401)
  })
})

describe('the last second step', () => {
  test('of a post that asks for one is not removed, whichever it is; another phone takes the place of the first', async () => {
    await world.asOwner((owner) => demandSecondStep(owner, PROVINCE, ['viceChair']))
    const [one, device] = [await signedIn(), new Authenticator()]
    expect((await one.get('/api/plans')).body.code).toBe('SECOND_STEP_REQUIRED')
    expect((await add(one, device)).status).toBe(200)
    expect((await one.get('/api/plans')).status).toBe(200)
    const [{ id }] = await passkeysOf(one)
    expect((await one.post(`/api/me/passkeys/${id}/remove`)).body.code).toBe('SECOND_STEP_COMPULSORY')
    expect(await passkeysOf(one)).toHaveLength(1)

    const first = await one.enrol(new Date())
    expect((await one.post(`/api/me/passkeys/${id}/remove`)).status).toBe(200)
    expect((await one.post('/api/me/second-step/remove')).body.code).toBe('SECOND_STEP_COMPULSORY')
    expect((await one.get('/api/me/account')).body).toMatchObject({ phone: true, codesLeft: 10 })

    // Begun and not confirmed, the first phone is good as before.
    const { secret } = (await one.post('/api/me/second-step')).body
    const two = await waiting()
    expect((await two.post('/api/sign-in/code', { code: codeOf(secret, new Date()) })).body.code).toBe('CODE_WRONG')
    expect((await two.post('/api/sign-in/code', { code: nextCodeOf(first.secret) })).status).toBe(204)
    expect((await one.post('/api/me/second-step/confirm', { code: codeOf(first.secret, new Date()) })).body.code).toBe(
      'CODE_WRONG',
    )
    const moved = await one.post('/api/me/second-step/confirm', { code: codeOf(secret, new Date()) })
    expect(moved.body.codes).toHaveLength(10)
    const three = await waiting()
    expect((await three.post('/api/sign-in/code', { code: codeOf(first.secret, new Date()) })).body.code).toBe(
      'CODE_WRONG',
    )
    expect((await three.post('/api/sign-in/code', { code: nextCodeOf(secret) })).status).toBe(204)
  })

  test('goes whole when an administrator takes it away', async () => {
    const { one } = await enrolled()
    await world.asOwner(async (owner) => {
      await givePassword(owner, cast.khoa.id, 'khoa', PASSWORD)
      await owner.updateTable('accounts').set({ lastSignInAt: null }).execute()
    })
    const admin = await signedIn('khoa')
    expect((await admin.post(`/api/people/${cast.lan.id}/second-step/remove`)).body).toEqual({ id: cast.lan.id })
    expect(await seen(one)).toBe(401)
    expect(await passkeysOf(await signedIn())).toEqual([])
  })
})

test('where Soát is reached by a number there are no passkeys, and the page is told so; the phone works', async () => {
  const { device } = await enrolled()
  for (const baseUrl of ['https://192.0.2.7', 'https://[2001:db8::7]:8443']) {
    await app.close()
    app = await buildApp({ ...world.services, config: { ...world.services.config, baseUrl } })
    const one = await waiting()
    expect((await one.get('/api/sign-in/code')).body).toEqual({ code: false, passkey: false })
    expect((await one.post('/api/sign-in/passkey')).body.code).toBe('PASSKEYS_NOT_HERE')
    expect((await one.post('/api/sign-in/code', { passkey: device.get({ challenge: 'x' }) })).body.code).toBe(
      'PASSKEY_WRONG',
    )
    const two = await signedIn('thuy')
    expect((await two.get('/api/me/account')).body.passkeySite).toBeNull()
    expect((await two.post('/api/me/passkeys/ask')).body.code).toBe('PASSKEYS_NOT_HERE')
    expect((await two.post('/api/me/passkeys', device.create({ challenge: 'x' }))).body.code).toBe('PASSKEYS_NOT_HERE')
  }
})

test('an account has ten at most', async () => {
  const { one } = await enrolled()
  for (let n = 2; n <= 10; n++) expect((await add(one, new Authenticator(), `${n}`)).status).toBe(200)
  expect((await add(one, new Authenticator())).body).toMatchObject({ code: 'PASSKEYS_MANY', status: 409 })
})

describe('the application’s login alone, without the key of the data folder (P03)', () => {
  const strange = proofOf(Buffer.alloc(32, 8), ['use_passkey'])

  test('neither adds a passkey to a session that it knows nor says that one was used', async () => {
    const { one } = await enrolled()
    const [hash, id] = [hashOfToken(one.cookies.get('__Host-soat')!), Buffer.from('x')]
    for (const proof of [null, Buffer.alloc(0), strange]) {
      const put = [hash, cast.lan.id, id, id, 0, [], 'x', proof]
      await expect(world.as('quang', (tx) => callAuthz(tx, 'put_passkey', put))).rejects.toThrow('not proven')
      await expect(callAuthz(world.db, 'use_passkey', [hash, id, 9, '', '', proof])).rejects.toThrow('not proven')
    }
    await expect(callAuthz(world.db, 'put_passkey', [hash, cast.lan.id, id, id, 0, [], 'x', null])).rejects.toThrow(
      'permission denied',
    )
  })

  test('opens no waiting session by a question of its own: what opens it is proven, too', async () => {
    await enrolled()
    const next = await waiting()
    const hash = hashOfToken(next.cookies.get('__Host-soat')!)
    await callAuthz(world.db, 'put_challenge', [hash, Buffer.alloc(32)])
    await expect(callAuthz(world.db, 'renew_session', [hash, Buffer.alloc(32, 1), strange])).rejects.toThrow(
      'not proven',
    )
    const said = ['use_passkey', hash.toString('hex'), '78', '9'] as const
    // Also proven, it counts for the person whose passkey it is alone.
    expect(
      await callAuthz(world.db, 'use_passkey', [hash, Buffer.from('x'), 9, '', '', proofOf(TEST_KEY, said)]),
    ).toEqual([{ usePasskey: false }])
    expect(await seen(next)).toBe(401)
  })

  test('reads and writes no passkey', async () => {
    for (const statement of ['select * from authz.passkeys', 'delete from authz.passkeys'])
      await expect(
        world.as('quang', (tx) => tx.executeQuery({ sql: statement, parameters: [] } as never)),
      ).rejects.toThrow(/permission denied/)
  })
})
