import { beforeAll, expect, test } from 'vitest'
import { notAddressed } from '#features/planning/plans/rules/recipients.ts'
import { addresseesOf, filedWith } from '#features/planning/plans/rules.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, ok, seedPlan, seedThread } from '#test/world.ts'

const world = testWorld('2026-03-16')
beforeAll(() => seedThread(world, CAN_THO))

const RECIPIENTS = ['- Bộ Nội vụ;', '- Sở Nội vụ (để b/c);', '- Các sở, ban, ngành;', '- Lưu: VT, NV.']
let symbols = 0
const seed = (row: object = {}, targets: object[] = []) =>
  world.asOwner((owner) =>
    seedPlan(owner, {
      state: 'issued',
      origin: 'drafted',
      number: '7',
      issuedOn: '2026-03-02',
      symbol: `GUI${++symbols}-UBND`,
      content: JSON.stringify({
        ...{ legalBases: [], purposes: [], requirements: [], contents: [], forms: [], targets, periods: [], tasks: [] },
        ...{ budget: [], recipients: RECIPIENTS, signature: { lines: [], name: null }, missingAnnexes: [] },
      }),
      ...row,
    }),
  )
const send = (person: 'thuy' | 'lan' | 'dung' | 'hoa', id: string, body: object = {}) =>
  world
    .requests(person)
    .send(`/api/plans/${id}/deliveries`, { addressees: ['Bộ Nội vụ'], sentOn: '2026-03-04', how: 'mail', ...body })
const listed = async (id: string) => ok(await world.requests('thuy').get(`/api/plans/${id}/deliveries`))

test('recipients are addressees with what it is sent for; the file line is none of them (CT-NN-1, CT-NN-2, NX-NN-1, NX-NN-2, QN-NN-1, TN-NN-1)', async () => {
  expect(addresseesOf(RECIPIENTS)).toEqual([
    { addressee: 'Bộ Nội vụ', purpose: '' },
    { addressee: 'Sở Nội vụ', purpose: 'để b/c' },
    { addressee: 'Các sở, ban, ngành', purpose: '' },
  ])
  expect(filedWith(RECIPIENTS)).toEqual(['VT', 'NV'])
  expect(filedWith(['Bộ Nội vụ'])).toEqual([])
  const id = await seed()
  expect(await listed(id)).toMatchObject({
    filedWith: ['VT', 'NV'],
    items: [{ sentOn: null }, { sentOn: null }, { sentOn: null }],
  })
})

test('each recipient has its day and way; noted again, the later holds; the record keeps both (CT-NN-1, NX-NN-1)', async () => {
  const id = await seed()
  ok(await send('thuy', id))
  const { items } = ok(
    await send('thuy', id, { addressees: ['Bộ Nội vụ', 'Sở Nội vụ'], sentOn: '2026-03-05', how: 'system' }),
  )
  expect(items).toEqual([
    { addressee: 'Bộ Nội vụ', purpose: '', sentOn: '2026-03-05', how: 'system', beyond: false },
    { addressee: 'Sở Nội vụ', purpose: 'để b/c', sentOn: '2026-03-05', how: 'system', beyond: false },
    { addressee: 'Các sở, ban, ngành', purpose: '', sentOn: null, how: null, beyond: false },
  ])
  const entries = await world.asOwner((owner) =>
    owner.selectFrom('auditLog').select('action').where('thingId', '=', id).execute(),
  )
  expect(entries.map(({ action }) => action)).toEqual(['deliver', 'deliver'])
})

test('it may go to more than the printed recipients, and only those that are printed are still asked for (KG-NN-1)', async () => {
  const id = await seed()
  const { items } = ok(await send('dung', id, { addressees: [], others: ['UBND phường Mẫu', 'UBND phường Mẫu'] }))
  expect(items.at(-1)).toEqual({
    ...{ addressee: 'UBND phường Mẫu', purpose: '', sentOn: '2026-03-04', how: 'mail', beyond: true },
  })
  expect(items.filter(({ beyond }: { beyond: boolean }) => !beyond)).toHaveLength(3)
  expect((await send('dung', id, { addressees: [], others: [] })).body).toMatchObject({
    ...{ code: 'INVALID_INPUT', field: 'addressees' },
  })
})

test.each([
  ['a stranger', { addressees: ['Bộ Tài chính'] }, {}, 422, 'NOT_A_RECIPIENT'],
  ['a day before the issue', { sentOn: '2026-03-01' }, {}, 422, 'SENT_BEFORE_ISSUE'],
  ['a day to come', { sentOn: '2026-03-17' }, {}, 422, 'SENT_IN_FUTURE'],
  ['a plan that is not issued', {}, { state: 'draft', issuedOn: null, number: null }, 409, 'WRONG_STATE'],
])('sending to %s is refused', async (_what, body, row, status, code) => {
  const answer = await send('thuy', await seed(row), body)
  expect([answer.status, answer.body.code]).toEqual([status, code])
})

test('leaders do not note it, inspected units neither know nor note it', async () => {
  const id = await seed()
  expect((await send('lan', id)).status).toBe(403)
  expect((await send('hoa', id)).status).toBe(403)
  expect((await world.requests('hoa').get(`/api/plans/${id}/deliveries`)).status).toBe(403)
})

test('a kind of unit that is inspected and stands in no line is cautioned; "the inspected units" stands for all (KG-NN-1)', async () => {
  expect(notAddressed(['Các sở, ban, ngành'], ['specialisedAgency', 'communePC', 'communePC', null])).toEqual([
    'communePC',
  ])
  expect(notAddressed(['Các cơ quan, đơn vị được kiểm tra'], ['communePC'])).toEqual([])
  expect(notAddressed(['UBND các xã, phường'], ['communePC'])).toEqual([])
  const target = { kind: 'communePC', names: [], count: 10, percent: null, perParent: null, text: '10 xã', form: null }
  const plan = ok(await world.requests('thuy').get(`/api/plans/${await seed({}, [target])}`))
  expect(plan.cautions).toMatchObject([{ code: 'INSPECTED_UNIT_NOT_RECIPIENT' }])
  expect(plan.cautions[0].text).toContain('UBND cấp xã')
  // Nothing can be added to what is issued.
  expect(plan.cautions[0].text).not.toContain('bổ sung nơi nhận')
})
