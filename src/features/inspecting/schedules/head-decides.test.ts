import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { type CastName, OTHER_WARD, PLAN, TEAM, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { ok, seedThread } from '#test/world.ts'

const world = testWorld('2026-03-02')
const form = (name: string, code: string, text = name) => ({
  ...{ form: name, code, text, lead: null, coordinating: [], invited: [] },
})
const period = (of: string, from: string | null, to: string | null, text: string) => ({
  ...{ form: of, from, to, before: false, text, round: null, indicative: false },
})
const OTHERS = 'Hình thức khác: qua báo cáo, trực tuyến'

beforeAll(() =>
  seedThread(
    world,
    { reportLeadDays: 5 },
    {
      window: ['2026-04-01', '2026-09-30'],
      content: JSON.stringify({
        forms: [
          form('Kiểm tra định kỳ', 'periodic'),
          form('Kiểm tra trực tiếp', 'onSite'),
          form('qua báo cáo', 'byReport', OTHERS),
          form('trực tuyến', 'online', OTHERS),
        ],
        periods: [
          period('Kiểm tra định kỳ bằng hình thức trực tiếp', '2026-04-01', '2026-09-30', 'từ tháng 4 đến tháng 9'),
          period('Các hình thức khác', null, null, 'thời gian và đơn vị kiểm tra do Trưởng đoàn kiểm tra quyết định'),
        ],
        targets: [
          {
            kind: 'communePC',
            names: [],
            count: 2,
            percent: null,
            perParent: null,
            text: '02 phường',
            form: 'Kiểm tra định kỳ',
          },
        ],
      }),
    },
  ),
)

const naming = { planId: PLAN, targetId: null, unitId: OTHER_WARD, teamId: TEAM, form: 'periodic', round: 1 }
const session = { heldOn: '2026-03-16', startsAt: '08:00', place: 'Trực tuyến', composition: 'Lãnh đạo UBND' }
const schedule = (person: 'thuy' | 'minh', id: string, action: string, input: object, seenVersion: number) =>
  world.requests(person).act(`/api/schedules/${id}`, action, input, { seenVersion })

test('outside the window of the sessions on site, a day that an officer typed waits for the head, who alone agrees (QN-II-4-2)', async () => {
  const online = ok(await world.requests('thuy').send('/api/inspections', { ...naming, method: 'online' }))
  expect(online).toMatchObject({ headDecides: true, headAgreedOn: null })
  ok(await schedule('thuy', online.id, 'schedule', session, 1))
  expect((await schedule('thuy', online.id, 'agreeDay', {}, 2)).body.code).toBe('ONLY_TEAM_HEAD')
  const notice = { number: '7', symbol: 'TB-SNV', issuedOn: '2026-03-02', signerId: null, reportDueOn: '2026-03-11' }
  const notify = () =>
    world
      .requests('thuy')
      .act(`/api/visits/${online.id}`, 'notify', { ...notice, signerId: undefined }, { seenVersion: 2 })
  expect((await notify()).body.code).toBe('DAY_NOT_AGREED')
  const line = ok(await world.requests('minh').get('/api/work')).items.find(
    (item: { thingId: string }) => item.thingId === online.id,
  )
  expect(line.title).toContain('Xem và đồng ý lịch')
  expect(ok(await schedule('minh', online.id, 'agreeDay', {}, 2))).toMatchObject({ headAgreedOn: '2026-03-02' })
  expect((await notify()).body.code).not.toBe('DAY_NOT_AGREED')
})

test('a day that the head arranges himself stands at once; one that another changes waits again (QN-II-4-2)', async () => {
  const one = ok(await world.requests('thuy').send('/api/inspections', { ...naming, method: 'online', round: 2 }))
  expect(ok(await schedule('minh', one.id, 'schedule', { ...session, startsAt: '14:00' }, 1))).toMatchObject({
    headAgreedOn: '2026-03-02',
  })
  expect(ok(await schedule('thuy', one.id, 'schedule', { ...session, heldOn: '2026-03-17' }, 2))).toMatchObject({
    headAgreedOn: null,
  })
})

test('the head names the unit himself where the plan leaves it to him, of his own Team alone; the plan is carried out from then on (QN-II-4-2)', async () => {
  const name = (person: CastName, change: object = {}) =>
    world.requests(person).send('/api/inspections', { ...naming, method: 'byReport', round: 5, ...change })
  await world.asOwner((owner) => owner.updateTable('plans').set({ state: 'issued' }).where('id', '=', PLAN).execute())
  for (const person of ['tam', 'binh', 'lan', 'dung'] as const)
    expect([person, (await name(person)).body]).toMatchObject([person, { status: 403, code: 'ONLY_TEAM_HEAD' }])
  for (const person of ['hoa', 'nam', 'khoa'] as const) expect((await name(person)).status).toBe(403)
  // Without his Team it is nobody's of his; on site the plan leaves it to the focal agency.
  expect((await name('minh', { teamId: null })).body.code).toBe('ONLY_TEAM_HEAD')
  expect((await name('minh', { method: 'onSite' })).body.code).toBe('WRONG_ACTOR')
  expect((await name('minh', { planId: randomUUID() })).status).toBe(404)
  expect((await name('minh', { unitId: 'x' })).status).toBe(422)
  const named = ok(await name('minh'))
  expect(named).toMatchObject({ unitId: OTHER_WARD, state: 'planned', headDecides: true })
  expect((await name('minh')).body.code).toBe('UNIT_ALREADY_INSPECTED')
  const [plan, entries] = await world.asOwner((owner) =>
    Promise.all([
      owner.selectFrom('plans').select('state').where('id', '=', PLAN).executeTakeFirstOrThrow(),
      owner.selectFrom('auditLog').select(['action', 'actorName']).where('thingId', 'in', [PLAN, named.id]).execute(),
    ]),
  )
  expect(plan.state).toBe('inProgress')
  expect(entries).toContainEqual({ action: 'nameUnit', actorName: 'Minh' })
  expect(entries).toContainEqual({ action: 'start', actorName: 'Minh' })
})

test('on site the window of the form binds, and nobody waits for the head (QN-II-4-1)', async () => {
  const site = ok(await world.requests('thuy').send('/api/inspections', { ...naming, method: 'onSite', round: 3 }))
  expect(site).toMatchObject({ headDecides: false })
  expect((await schedule('thuy', site.id, 'schedule', session, 1)).body).toMatchObject({ code: 'OUTSIDE_PLAN_WINDOW' })
  ok(await schedule('thuy', site.id, 'schedule', { ...session, heldOn: '2026-04-16' }, 1))
})

test('a form that the plan does not have, and a unit of another kind, are refused in the plan’s own words (TN-IVa-3-1, CT-III-1b-7)', async () => {
  const open = (change: object) =>
    world.requests('thuy').send('/api/inspections', { ...naming, method: 'onSite', round: 4, ...change })
  expect((await open({ form: 'thematic' })).body).toMatchObject({ code: 'OUTSIDE_PLAN_SCOPE', field: 'form' })
  const other = ok(await world.requests('thuy').get('/api/units')).items.find(
    ({ kind }: { kind: string }) => kind === 'specialisedAgency',
  )
  expect((await open({ unitId: other.id })).body).toMatchObject({
    code: 'UNIT_KIND_NOT_IN_SCOPE',
    detail: expect.stringContaining('02 phường'),
  })
  ok(await open({ unitId: WARD }))
})

test('the plan’s page has each form with its days, whom it takes in and who decides (QN-II-3b-1, QN-II-4-2)', async () => {
  const { bound, items } = ok(await world.requests('thuy').get(`/api/plans/${PLAN}/forms`))
  expect(bound).toBe(true)
  expect(
    items.map(
      ({
        method,
        decides,
        objects,
        window,
      }: {
        method: string
        decides: string
        objects: string[]
        window: { from: string }
      }) => [method, decides, objects.length, window.from],
    ),
  ).toEqual([
    ['onSite', 'focalAgency', 1, '2026-04-01'],
    ['byReport', 'teamHead', 0, '2026-01-01'],
    ['online', 'teamHead', 0, '2026-01-01'],
  ])
})
