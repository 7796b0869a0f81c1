import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { PLAN } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, ok, seedThread } from '#test/world.ts'

const world = testWorld('2026-03-16')
const INVITED = ['Ủy ban Kiểm tra Thành ủy', 'Liên đoàn Lao động thành phố']
const CONTENT = {
  forms: [
    {
      ...{ form: 'Kiểm tra định kỳ', code: 'periodic', text: '', lead: null, invited: INVITED },
      coordinating: ['Sở Tư pháp', 'Sở Tài chính'],
    },
  ],
  ...{ periods: [], targets: [] },
}
beforeAll(() => seedThread(world, CAN_THO, { content: JSON.stringify(CONTENT) }))

const thuy = world.requests('thuy')
const at = `/api/plans/${PLAN}/invitations`
const ASKED = { form: 'periodic', part: 'invited', bodies: INVITED, askedOn: '2026-03-16' }
const listed = async () => ok(await thuy.get(at)).items
const replied = { repliedOn: '2026-03-16', note: 'Đồng chí Phó Chủ tịch' }

test('every body that the plan names stands in the list of its form, and others may be added (CT-III-1d, CT-III-1đ)', async () => {
  expect(await listed()).toMatchObject([
    ...['Sở Tư pháp', 'Sở Tài chính'].map((body) => ({ body, part: 'coordinating', invitation: null })),
    ...INVITED.map((body) => ({ body, part: 'invited', form: 'periodic', invitation: null })),
  ])
  const { items } = ok(await thuy.send(at, ASKED))
  expect(items).toHaveLength(4)
  expect(items[2].invitation).toMatchObject({ state: 'asked', askedOn: '2026-03-16' })
  expect(ok(await thuy.send(at, ASKED)).items).toEqual(items)
  const added = ok(await thuy.send(at, { ...ASKED, part: 'coordinating', bodies: ['Sở Y tế', 'sở tư pháp'] })).items
  expect(added.map(({ body }: { body: string }) => body)).toEqual(['Sở Tư pháp', 'Sở Tài chính', ...INVITED, 'Sở Y tế'])
  const entries = await world.asOwner((owner) =>
    owner.selectFrom('auditLog').select('action').where('thingId', '=', PLAN).execute(),
  )
  expect(entries.map(({ action }) => action)).toEqual(['invite', 'invite'])
})

test.each([
  ['a form that the plan does not have', { form: 'thematic' }, 'NO_SUCH_FORM'],
  ['a day to come', { askedOn: '2026-03-17' }, 'ASKED_IN_FUTURE'],
  ['nobody', { bodies: [] }, 'INVALID_INPUT'],
])('asking %s is refused (design)', async (_what, change, code) => {
  expect((await thuy.send(at, { ...ASKED, ...change })).body).toMatchObject({ status: 422, code })
})

test('who may not ask, or may not know, is refused (design)', async () => {
  for (const name of ['lan', 'dung', 'minh', 'hoa'] as const)
    expect((await world.requests(name).send(at, ASKED)).status).toBe(403)
  for (const name of ['minh', 'hoa', 'khoa'] as const) expect((await world.requests(name).get(at)).status).toBe(403)
  expect((await thuy.send(`/api/plans/${randomUUID()}/invitations`, ASKED)).status).toBe(404)
})

test('a reply is written down, and written anew; silence and refusal hold up nothing (CT-III-1đ)', async () => {
  const [, , first, second] = await listed()
  const path = `/api/invitations/${first.invitation.id}`
  expect((await world.requests('lan').act(path, 'accept', replied)).status).toBe(403)
  expect((await thuy.act(`/api/invitations/${randomUUID()}`, 'accept', replied)).status).toBe(404)
  expect((await thuy.act(path, 'accept', { ...replied, repliedOn: '2026-03-15' })).body).toMatchObject({
    ...{ status: 422, code: 'REPLY_MISPLACED' },
  })
  expect((await thuy.act(path, 'accept', replied, { seenVersion: 7 })).body.code).toBe('CHANGED_MEANWHILE')
  const commandId = randomUUID()
  const accepted = ok(await thuy.act(path, 'accept', replied, { commandId }))
  expect(accepted).toMatchObject({ state: 'accepted', note: 'Đồng chí Phó Chủ tịch' })
  expect(ok(await thuy.act(path, 'accept', replied, { commandId }))).toEqual(accepted)
  expect(ok(await thuy.act(path, 'decline', replied, { seenVersion: 2 }))).toMatchObject({ state: 'declined' })
  expect(second.invitation.state).toBe('asked')
  // With one that declined and one that has not answered, the session is scheduled all the same.
  const session = { heldOn: '2026-04-20', startsAt: '08:00', place: 'UBND phường', composition: 'Lãnh đạo' }
  const { items } = ok(await thuy.get(`/api/inspections?planId=${PLAN}`))
  expect(ok(await thuy.act(`/api/schedules/${items[0].id}`, 'schedule', session)).state).toBe('scheduled')
})
