import { describe, expect, test } from 'vitest'
import { callAuthz, inSession } from '#server/database/db.ts'
import { hashOfToken } from '#server/database/sessions.ts'
import { resetFirstAdministrator } from '#server/terminal/reset-admin.ts'
import { TestBrowser } from '#test/browser.ts'
import { emptyWorld } from '#test/db.ts'
import { makeSetupLink } from '../sign-in/links.ts'

const world = emptyWorld()
const PASSWORD = 'bến đò chiều mưa nhỏ'
const browser = () => new TestBrowser(() => world.app)
const admin = browser()
const [chair, clerk] = [browser(), browser()]
let unitId = ''
let chairId = ''
const post = (given: string) => ({ unitId, post: given, title: '', from: '2026-01-05' })
const usesLink = async (one: TestBrowser, login: string, token: string) => {
  expect((await one.post('/api/password-link/use', { token, password: PASSWORD })).status).toBe(204)
  expect((await one.signIn(login, PASSWORD)).status).toBe(204)
}
const onePerson = async () => (await admin.get('/api/health')).body.onePerson
const acts = (id: string) =>
  world.asOwner(async (owner) =>
    (await owner.selectFrom('auditLog').select('action').where('thingId', '=', id).orderBy('sequence').execute()).map(
      (entry) => entry.action,
    ),
  )
const told = async (one: TestBrowser) =>
  (await one.get('/api/me/notices')).body.items.map((notice: { kind: string }) => notice.kind)

describe('the first hour of an empty installation (design)', () => {
  test('one administrator opens the accounts of leaders alone, and the record and the health page say so', async () => {
    const token = await makeSetupLink(world.services, new Date())
    const person = { name: 'Khoa', login: 'khoa', password: PASSWORD, locality: 'Tỉnh Mẫu', token }
    expect((await admin.post('/api/setup', person)).status).toBe(204)
    unitId = (await admin.get('/api/me')).body.actor.posts[0].unitId
    expect(await onePerson()).toBe(true)
    const made = (await admin.post('/api/people', { name: 'Lan', login: 'lan', ...post('chair') })).body
    chairId = made.id
    expect(await acts(chairId)).toEqual(['addPerson', 'givePostAlone', 'makePasswordLinkAlone'])
    // Renewed while she has not come: still nobody else is there.
    const { token: link } = (await admin.post(`/api/people/${chairId}/password-link`)).body
    await usesLink(chair, 'lan', link)
    expect(await onePerson()).toBe(false)
  })
  test('at her first sign-in she is told what was done to her account, until she has seen it', async () => {
    expect(await told(chair)).toEqual(['post', 'passwordLink', 'passwordLink'])
    const { items } = (await chair.get('/api/me/notices')).body
    expect((await admin.post(`/api/me/notices/${items[0].id}/seen`)).status).toBe(404)
    for (const { id } of items) expect((await chair.post(`/api/me/notices/${id}/seen`)).status).toBe(200)
    expect(await told(chair)).toEqual([])
  })
  test('from then on a clerk is made by two: asked by the one, opened by the other, and told', async () => {
    const made = (await admin.post('/api/people', { name: 'Dung', login: 'dung', ...post('clerk') })).body
    expect(made).toEqual({ id: made.id, asked: expect.any(String) })
    // Nor is there a way round: the account that waits for the post gets no link, and the database gives none.
    expect((await admin.post(`/api/people/${made.id}/password-link`)).body.asked).toEqual(expect.any(String))
    const session = admin.cookies.get('__Host-soat')!
    const direct = (name: string, args: unknown[]) =>
      inSession(world.services.db, session, (tx) => callAuthz(tx, name, args))
    const put = [hashOfToken('mine'), made.id, new Date(Date.now() + 60_000)]
    await expect(direct('put_password_link', put)).rejects.toMatchObject({ code: '42501' })
    await expect(direct('remove_second_step', [chairId])).rejects.toThrow()
    expect((await admin.post(`/api/account-requests/${made.asked}/approve`)).body.code).toBe('SECOND_PERSON_NEEDED')
    await expect(
      direct('approve_request', [made.asked, chairId, hashOfToken('mine'), new Date()]),
    ).rejects.toMatchObject({ code: '42501' })

    expect((await chair.get('/api/work')).body.items).toHaveLength(2)
    const { link } = (await chair.post(`/api/account-requests/${made.asked}/approve`)).body
    expect((await chair.post(`/api/account-requests/${made.asked}/approve`)).status).toBe(404)
    await usesLink(clerk, 'dung', link.token)
    expect((await clerk.get('/api/me')).body.actor.posts).toMatchObject([{ post: 'clerk' }])
    expect(await told(clerk)).toEqual(['post'])
    expect(await acts(made.id)).toEqual([
      'addPerson',
      'askSecondPerson',
      'askSecondPerson',
      'approvePost',
      'usePasswordLink',
    ])
    // What waits may be refused, and taken back by the one who asked.
    const [waiting] = (await admin.get('/api/account-requests')).body.items
    expect((await clerk.get('/api/account-requests')).status).toBe(403)
    expect((await admin.post(`/api/account-requests/${waiting.id}/refuse`)).status).toBe(200)
    expect((await chair.get('/api/account-requests')).body.items).toEqual([])
    const again = (await admin.post(`/api/people/${made.id}/password-link`)).body
    expect((await admin.post(`/api/people/${made.id}/password-link`)).body).toEqual(again)
    expect((await chair.post(`/api/account-requests/${again.asked}/refuse`)).status).toBe(200)
  })
  test('the same holds for the second step of a leader and for another administrator; a unit’s officer needs nobody', async () => {
    expect((await admin.post(`/api/people/${chairId}/second-step/remove`)).body.asked).toEqual(expect.any(String))
    const other = (await admin.post('/api/people', { name: 'Sơn', login: 'son', ...post('administrator') })).body
    expect(other.asked).toEqual(expect.any(String))
    const officer = (await admin.post('/api/people', { name: 'Yến', login: 'yen', ...post('unitOfficer') })).body
    expect(officer.token).toEqual(expect.any(String))
    // A post that comes later is asked for like a first one.
    expect((await admin.post(`/api/people/${officer.id}/posts`, post('focalHead'))).body.asked).toEqual(
      expect.any(String),
    )
  })
  test('nobody gives himself a post, in the database either', async () => {
    const { id } = (await admin.get('/api/me')).body.actor
    for (const given of ['unitHead', 'auditor', 'archivist', 'clerk'])
      expect((await admin.post(`/api/people/${id}/posts`, post(given))).body.code).toBe('POST_TO_SELF')
    await expect(
      inSession(world.services.db, admin.cookies.get('__Host-soat')!, (tx, { by }) =>
        tx
          .insertInto('authz.memberships')
          .values({
            id: crypto.randomUUID(),
            tenantId: by.tenantId,
            accountId: by.id,
            unitId,
            role: 'auditor',
            fromOn: '2026-01-05',
          })
          .execute(),
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })
})

test('the loss of the only administrator is mended at the terminal, and he asks a second person as before (design)', async () => {
  const done = await world.asOwner((owner) => resetFirstAdministrator(owner, new Date()))
  expect((await admin.get('/api/me')).status).toBe(401)
  await usesLink(admin, 'khoa', done!.token)
  expect((await admin.post(`/api/people/${chairId}/password-link`)).body.asked).toEqual(expect.any(String))
})
