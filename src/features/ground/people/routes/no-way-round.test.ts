import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Day } from '#kernel/day.ts'
import { callAuthz, inSession } from '#server/database/db.ts'
import { hashOfToken } from '#server/database/sessions.ts'
import { resetFirstAdministrator } from '#server/terminal/reset-admin.ts'
import { TestBrowser } from '#test/browser.ts'
import { emptyWorld } from '#test/db.ts'
import { makeSetupLink } from '../sign-in/links.ts'

const world = emptyWorld()
const PASSWORD = 'bến đò chiều mưa nhỏ'
const FROM: Day = '2026-01-05'
const [admin, chair, other] = ['198.51.100.1', '198.51.101.1', '198.51.102.1'].map(
  (address) => new TestBrowser(() => world.app, address),
) as [TestBrowser, TestBrowser, TestBrowser]
let [unitId, adminId, chairId, otherId] = ['', '', '', '']

const post = (given: string, from: string = FROM) => ({ unitId, post: given, title: '', from })
const usesLink = async (one: TestBrowser, login: string, token: string) => {
  expect((await one.post('/api/password-link/use', { token, password: PASSWORD })).status).toBe(204)
  expect((await one.signIn(login, PASSWORD)).status).toBe(204)
}
const add = async (name: string, login: string, given: string) =>
  (await admin.post('/api/people', { name, login, ...post(given) })).body
const gives = async (id: string, given: string, from: string = FROM) =>
  (await admin.post(`/api/people/${id}/posts`, post(given, from))).body
const approve = (request: string, by = chair) => by.post(`/api/account-requests/${request}/approve`)
const person = async (id: string) =>
  (await admin.get('/api/people')).body.items.find((known: { id: string }) => known.id === id) as {
    active: boolean
    account: { hasPassword: boolean; secondStep: boolean }
    posts: { id: string; post: string; to: string | null }[]
  }
const postsOf = async (id: string) => (await person(id)).posts.map((held) => held.post)
/** What a person does in the database past the routes. */
const direct = async (by: TestBrowser, name: string, args: unknown[]) =>
  (await inSession(world.services.db, by.cookies.get('__Host-soat')!, (tx) => callAuthz<object>(tx, name, args)))!
const withLink = (request: string) => [
  request,
  crypto.randomUUID(),
  hashOfToken(request),
  new Date(Date.now() + 60_000),
]
const approveDirectly = (by: TestBrowser, request: string) => direct(by, 'approve_request', withLink(request))
const isSomebodyWaiting = () =>
  world.asOwner(async (owner) => {
    const { rows } = await sql`select 1 from pg_locks where not granted`.execute(owner)
    return rows.length > 0
  })
const request = () => ({
  id: crypto.randomUUID(),
  tenantId: unitId,
  kind: 'post' as const,
  post: 'clerk',
  unitId,
  title: '',
  fromOn: FROM,
  askedBy: adminId,
})
/** Asked in the database past the route. */
const ask = (row: { accountId: string; unitId?: string }) =>
  inSession(world.services.db, admin.cookies.get('__Host-soat')!, (tx) =>
    tx
      .insertInto('accountRequests')
      .values({ ...request(), ...row })
      .execute(),
  )
const acts = (id: string) =>
  world.asOwner(async (owner) =>
    (await owner.selectFrom('auditLog').select('action').where('thingId', '=', id).orderBy('sequence').execute()).map(
      (entry) => entry.action,
    ),
  )

test('the first hour: one administrator gives every role; then the chair and a second administrator sign in (design)', async () => {
  const token = await makeSetupLink(world.services, new Date())
  const first = { name: 'Khoa', login: 'khoa', password: PASSWORD, locality: 'Tỉnh Mẫu', token }
  expect((await admin.post('/api/setup', first)).status).toBe(204)
  const { actor } = (await admin.get('/api/me')).body
  adminId = actor.id
  unitId = actor.posts[0].unitId
  // The terminal means the administrator of longest standing.
  await world.asOwner((owner) =>
    owner.updateTable('authz.memberships').set({ fromOn: '2026-01-01' }).where('accountId', '=', adminId).execute(),
  )
  for (const [given, login] of [
    ['focalOfficer', 'utut'],
    ['auditor', 'mot'],
  ] as const)
    expect((await add(login, login, given)).token).toEqual(expect.any(String))
  // Alone, yet nobody is made administrator and reader, past the route either.
  const { id } = await add('Hoa', 'hoahoa', 'clerk')
  expect((await gives(id, 'administrator')).code).toBe('ADMINISTRATOR_APART')
  const given = { tenantId: unitId, accountId: id, unitId, role: 'administrator', fromOn: FROM }
  await expect(
    inSession(world.services.db, admin.cookies.get('__Host-soat')!, (tx) =>
      tx
        .insertInto('authz.memberships')
        .values({ id: crypto.randomUUID(), ...given })
        .execute(),
    ),
  ).rejects.toMatchObject({ code: '42501' })

  const made = await add('Lan', 'lan', 'chair')
  chairId = made.id
  await usesLink(chair, 'lan', made.token)
  const second = await add('Sơn', 'son', 'administrator')
  otherId = second.id
  await usesLink(other, 'son', (await approve(second.asked)).body.link.token)
})

describe('one administrator does not become alone again (design)', () => {
  test('neither by locking the others nor by ending their roles; their accounts stay as they were', async () => {
    const health = async () => (await admin.get('/api/health')).body.onePerson
    for (const id of [chairId, otherId]) {
      expect((await admin.post(`/api/people/${id}/lock`)).status).toBe(200)
      expect((await admin.post(`/api/people/${id}/password-link`)).body).toEqual({ asked: expect.any(String) })
    }
    expect((await add('Hai', 'hai', 'clerk')).asked).toEqual(expect.any(String))
    expect(await health()).toBe(false)
    for (const id of [chairId, otherId]) expect((await admin.post(`/api/people/${id}/unlock`)).status).toBe(200)

    const [held] = (await person(chairId)).posts
    expect((await admin.post(`/api/people/${otherId}/lock`)).status).toBe(200)
    expect((await admin.post(`/api/people/${chairId}/posts/${held!.id}/end`, { on: FROM })).status).toBe(200)
    for (const way of ['password-link', 'second-step/remove'])
      expect((await admin.post(`/api/people/${chairId}/${way}`)).body).toEqual({ asked: expect.any(String) })
    await expect(
      direct(admin, 'put_password_link', [hashOfToken('mine'), chairId, new Date(Date.now() + 60_000)]),
    ).rejects.toMatchObject({
      code: '42501',
    })
    expect(await health()).toBe(false)
  })
  test('where the others are truly gone the terminal says so, the record too, and nobody is gone who signs in again', async () => {
    const done = await world.asOwner((owner) => resetFirstAdministrator(owner, new Date()))
    expect(done!.gone.toSorted()).toEqual(['Lan', 'Sơn'])
    expect((await acts(chairId)).at(-1)).toBe('countGone')
    await usesLink(admin, 'khoa', done!.token)
    expect((await admin.get('/api/health')).body.onePerson).toBe(true)
    expect((await gives(chairId, 'chair')).id).toEqual(expect.any(String))
    expect((await acts(chairId)).at(-1)).toBe('givePostAlone')
    expect((await admin.post(`/api/people/${otherId}/unlock`)).status).toBe(200)
    for (const [one, login] of [
      [chair, 'lan'],
      [other, 'son'],
    ] as const)
      expect((await one.signIn(login, PASSWORD)).status).toBe(204)
    expect((await admin.get('/api/health')).body.onePerson).toBe(false)
    for (const { id } of (await admin.get('/api/account-requests')).body.items)
      expect((await admin.post(`/api/account-requests/${id}/refuse`)).status).toBe(200)
  })
})

test('every role that reads the whole locality or its record takes two; the others one (design)', async () => {
  const { id } = await add('Ba', 'baba', 'unitOfficer')
  const needs: Record<string, unknown> = {}
  for (const given of [
    'chair',
    'viceChair',
    'focalHead',
    'focalOfficer',
    'clerk',
    'administrator',
    'auditor',
    'unitHead',
    'unitOfficer',
    'archivist',
  ])
    needs[given] = (await direct(admin, 'access_needs', [id, given]))[0]
  expect(
    Object.entries(needs)
      .filter(([, answer]) => (answer as { accessNeeds: string }).accessNeeds === 'free')
      .map(([given]) => given),
  ).toEqual(['unitHead', 'unitOfficer', 'archivist'])
  expect((await gives(id, 'focalOfficer')).asked).toEqual(expect.any(String))
})

describe('administrator and reader of the locality at once (design)', () => {
  test('nobody becomes by two requests that wait, whichever is approved first', async () => {
    const made = await add('Tư', 'tutu', 'administrator')
    const reader = await gives(made.id, 'viceChair')
    expect((await approve(made.asked)).status).toBe(200)
    expect((await approve(reader.asked)).body.code).toBe('ADMINISTRATOR_APART')
    await expect(approveDirectly(chair, reader.asked)).rejects.toMatchObject({ code: '40001' })
    expect(await postsOf(made.id)).toEqual(['administrator'])
  })
  test('nor by two that are approved at the same moment', async () => {
    const made = await add('Năm', 'namnam', 'administrator')
    const reader = await gives(made.id, 'focalHead')
    let second: Promise<unknown> = Promise.resolve()
    await inSession(world.services.db, chair.cookies.get('__Host-soat')!, async (tx) => {
      await callAuthz(tx, 'approve_request', withLink(made.asked))
      let settled = false
      second = approveDirectly(other, reader.asked).finally(() => {
        settled = true
      })
      second.catch(() => {})
      // It waits for the account, which the first still holds.
      while (!settled && !(await isSomebodyWaiting()));
    })
    await expect(second).rejects.toMatchObject({ code: '40001' })
    expect(await postsOf(made.id)).toHaveLength(1)
  })
  test('nor by a role given before that begins or ends later, nor by an end that is put off', async () => {
    const { id } = await add('Sáu', 'sausau', 'administrator')
    const [waiting] = (await admin.get('/api/account-requests')).body.items.filter(
      (request: { accountId: string }) => request.accountId === id,
    )
    expect((await approve(waiting.id)).status).toBe(200)
    const [held] = (await person(id)).posts
    const end = (on: string) => admin.post(`/api/people/${id}/posts/${held!.id}/end`, { on })
    expect((await gives(id, 'clerk', '2099-01-01')).code).toBe('ADMINISTRATOR_APART')
    expect((await end('2098-12-31')).status).toBe(200)
    const later = await gives(id, 'clerk', '2099-01-01')
    expect((await approve(later.asked)).status).toBe(200)
    expect((await end('2099-06-30')).body.code).toBe('END_PUT_OFF')
    await expect(
      inSession(world.services.db, admin.cookies.get('__Host-soat')!, (tx) =>
        tx.updateTable('authz.memberships').set({ toOn: null }).where('id', '=', held!.id).execute(),
      ),
    ).rejects.toMatchObject({ code: '42501' })
    expect((await end('2097-12-31')).status).toBe(200)
  })
  test('nor by a role that begins in years', async () => {
    const { id } = await add('Bảy', 'baybay', 'unitOfficer')
    const given = (role: string, fromOn: Day) =>
      world.asOwner((owner) =>
        owner
          .insertInto('authz.memberships')
          .values({ id: crypto.randomUUID(), tenantId: unitId, accountId: id, unitId, role, fromOn })
          .execute(),
      )
    await given('clerk', '2099-01-01')
    const [apart] = await direct(admin, 'stays_apart', [id, 'administrator', FROM, null])
    const [before] = await direct(admin, 'stays_apart', [id, 'administrator', FROM, '2098-12-31'])
    expect([apart, before]).toEqual([{ staysApart: false }, { staysApart: true }])
  })
})

describe('an account whose password the one who asks may have (design)', () => {
  test('begins anew with its first role of two: password, second step and sessions end, the second person hands on the link', async () => {
    const made = await add('Tám', 'tamtam', 'unitOfficer')
    const puppet = new TestBrowser(() => world.app, '198.51.103.1')
    await usesLink(puppet, 'tamtam', made.token)
    await puppet.enrol(world.services.now())
    const waiting = (await admin.post(`/api/people/${made.id}/password-link`)).body
    const asked = await gives(made.id, 'focalHead')
    const { link } = (await approve(asked.asked)).body
    expect(link.token).toEqual(expect.any(String))
    expect((await puppet.get('/api/me')).status).toBe(401)
    expect((await puppet.signIn('tamtam', PASSWORD)).body.code).toBe('SIGN_IN_FAILED')
    expect((await puppet.post('/api/password-link', { token: waiting.token })).body.code).toBe('PASSWORD_LINK_OVER')
    expect((await person(made.id)).account).toMatchObject({ hasPassword: false, secondStep: false })
    const owner = new TestBrowser(() => world.app, '198.51.104.1')
    await usesLink(owner, 'tamtam', link.token)

    // What two opened stays: another such role takes nothing away.
    expect((await approve((await gives(made.id, 'clerk')).asked)).body.link).toBeNull()
    expect((await owner.get('/api/me')).status).toBe(200)
  })
})

describe('the second person (design)', () => {
  test('is not the one for whom it is asked', async () => {
    const { asked } = await gives(chairId, 'clerk')
    expect((await approve(asked)).body.code).toBe('SECOND_PERSON_NEEDED')
    await expect(approveDirectly(chair, asked)).rejects.toMatchObject({ code: '42501' })
    expect((await approve(asked, other)).status).toBe(200)
    await expect(ask({ accountId: adminId })).rejects.toMatchObject({ constraint: 'account_requests_not_own' })
    const done = { outcome: 'approved' as const, decidedBy: chairId, decidedAt: new Date() }
    await expect(
      world.asOwner((owner) =>
        owner
          .insertInto('accountRequests')
          .values({ ...request(), accountId: chairId, ...done })
          .execute(),
      ),
    ).rejects.toMatchObject({ constraint: 'account_requests_two_people' })
  })
  test('does nothing for one who is locked or no administrator any more', async () => {
    const { asked } = (await other.post('/api/people', { name: 'Chín', login: 'chin', ...post('clerk') })).body
    expect((await admin.post(`/api/people/${otherId}/lock`)).status).toBe(200)
    expect((await approve(asked)).body.code).toBe('ASKER_GONE')
    await expect(approveDirectly(chair, asked)).rejects.toMatchObject({ code: '42501' })
    expect((await admin.post(`/api/people/${otherId}/unlock`)).status).toBe(200)
    expect((await approve(asked)).status).toBe(200)
  })
  test('is not asked for ever: after 14 days a request is over', async () => {
    const { asked } = await gives(chairId, 'focalHead')
    const row = () =>
      world.asOwner((owner) =>
        owner
          .selectFrom('accountRequests')
          .select(['askedAt', 'expiresAt'])
          .where('id', '=', asked)
          .executeTakeFirstOrThrow(),
      )
    const { askedAt, expiresAt } = await row()
    expect(Math.round((expiresAt.getTime() - askedAt.getTime()) / 86_400_000)).toBe(14)
    await world.asOwner((owner) =>
      owner
        .updateTable('accountRequests')
        .set({ expiresAt: new Date(Date.now() - 1000) })
        .where('id', '=', asked)
        .execute(),
    )
    const listed = (await chair.get('/api/account-requests')).body.items as { id: string }[]
    expect(listed.map(({ id }) => id)).not.toContain(asked)
    expect((await approve(asked)).status).toBe(404)
    await expect(approveDirectly(chair, asked)).rejects.toMatchObject({ code: 'SO404' })
    expect((await gives(chairId, 'focalHead')).asked).not.toBe(asked)
  })
  test('gives nothing in a unit or to an account of elsewhere', async () => {
    const [unit, locality, account] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
    await world.asOwner(async (owner) => {
      await owner.insertInto('units').values({ id: unit, tenantId: locality }).execute()
      await owner.insertInto('accounts').values({ id: account, tenantId: locality, name: 'Xa' }).execute()
    })
    const { id } = await add('Mười', 'muoi', 'unitOfficer')
    expect((await admin.post(`/api/people/${id}/posts`, { ...post('clerk'), unitId: unit })).body.code).toBe(
      'WRONG_ACTOR',
    )
    for (const row of [{ accountId: id, unitId: unit }, { accountId: account }])
      await expect(ask(row)).rejects.toMatchObject({ code: '42501' })
    // Put down by hand it is not done either.
    for (const row of [{ accountId: id, unitId: unit }, { accountId: account }]) {
      const made = request()
      await world.asOwner((owner) =>
        owner
          .insertInto('accountRequests')
          .values({ ...made, ...row })
          .execute(),
      )
      await expect(approveDirectly(chair, made.id)).rejects.toMatchObject({ code: 'SO404' })
    }
  })
})

test('a pause of password tries is lifted three times a day for a name; record and owner say by whom (design)', async () => {
  const lift = (what: string) => admin.post('/api/sign-in/held/lift', { kind: 'name', what })
  for (let n = 0; n < 3; n++) expect((await lift('lan')).status).toBe(200)
  expect((await lift('lan')).body.code).toBe('LIFTED_OFTEN')
  expect((await lift('son')).status).toBe(200)
  expect((await lift('ai-do-khac')).status).toBe(404)
  expect((await acts(chairId)).filter((action) => action === 'liftHeld')).toHaveLength(3)
  const told = (await chair.get('/api/me/notices')).body.items as { kind: string; byName: string }[]
  expect(told.filter(({ kind }) => kind === 'triesLifted').map(({ byName }) => byName)).toEqual([
    'Khoa',
    'Khoa',
    'Khoa',
  ])
})
