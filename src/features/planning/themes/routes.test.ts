import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { addUnit } from '#features/ground/org/store.ts'
import { givePost } from '#features/ground/people/store.ts'
import { cast, DEPARTMENT, OTHER_WARD, PLAN, PROVINCE, TEAM } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { statementsOf } from '#test/statements.ts'
import { CAN_THO, ok, seedThread } from '#test/world.ts'

const world = testWorld('2026-03-16')
const form = (name: string, code: string) => ({
  ...{ form: name, code, text: name, lead: null, coordinating: [], invited: [] },
})
const point = (text: string, children: readonly object[] = []) => ({ marker: null, text, children })
const TOPIC = 'Công tác tiếp nhận hồ sơ y tế'
const CONTENT = {
  ...{ legalBases: [], purposes: [], requirements: [], tasks: [], budget: [], recipients: [], missingAnnexes: [] },
  contents: [point('Kiểm tra chuyên đề', [point(`${TOPIC}.`), point('Phần mềm một cửa điện tử.')])],
  forms: [
    form('Kiểm tra chuyên đề', 'thematic'),
    form('Kiểm tra trực tiếp', 'onSite'),
    form('Qua báo cáo', 'byReport'),
  ],
  targets: [
    {
      ...{
        form: 'Kiểm tra chuyên đề',
        kind: 'subordinateUnit',
        names: [],
        count: null,
        percent: null,
        perParent: null,
      },
      text: 'các cơ quan, đơn vị thuộc Sở Tài chính',
    },
  ],
  periods: [
    {
      ...{ form: 'Kiểm tra chuyên đề bằng hình thức trực tiếp', from: '2026-04-01', to: '2026-05-31', before: false },
      text: 'từ tháng 4 đến tháng 5',
    },
  ],
  signature: { lines: [], name: 'Lan' },
}
const [CLINIC, SCHOOL] = [randomUUID(), randomUUID()]
beforeAll(async () => {
  await seedThread(
    world,
    { ...CAN_THO, teamThemes: true, unitProposer: 'Sở Tài chính' },
    {
      content: JSON.stringify(CONTENT),
      forms: ['thematic'],
    },
  )
  await world.asOwner(async (owner) => {
    await givePost(owner, {
      ...{
        tenantId: PROVINCE,
        accountId: cast.hoa.id,
        unitId: DEPARTMENT,
        post: 'unitHead',
        title: '',
        from: '2020-01-01',
      },
    })
    const below = {
      kind: 'publicServiceUnit',
      level: 'province',
      parentId: DEPARTMENT,
      place: '',
      aliases: [],
    } as const
    for (const [id, code, name] of [
      [CLINIC, 'TYT', 'Trung tâm Y tế'],
      [SCHOOL, 'TH', 'Trường Chính trị'],
    ] as const)
      await addUnit(owner, {
        ...{ ...below, id, tenantId: PROVINCE, code, name, shortName: name },
        ...{ from: '2020-01-01', legalDocument: '' },
      })
  })
})

const thuy = world.requests('thuy')
const at = `/api/plans/${PLAN}/themes`
const ENTRY = { topic: TOPIC, method: null, reason: '', teamId: null, proposerId: DEPARTMENT, dueOn: '2026-03-20' }
const shown = async (name: 'thuy' | 'hoa' | 'nam' | 'minh' = 'thuy') => ok(await world.requests(name).get(at))
const work = async (name: 'thuy' | 'hoa' | 'nam') =>
  ok(await world.requests(name).get('/api/work')).items.filter(({ kind }: { kind: string }) => kind === 'theme')
const inspect = (change: object) =>
  thuy.send('/api/inspections', {
    ...{ planId: PLAN, targetId: null, unitId: CLINIC, teamId: TEAM, form: 'thematic', method: 'onSite', round: 1 },
    ...change,
  })

test('the themes of the plan wait for the focal agency, which confirms them once however often it is sent (QN-II-1b)', async () => {
  expect(await shown()).toMatchObject({ items: [], said: [TOPIC, 'Phần mềm một cửa điện tử'], proposerId: DEPARTMENT })
  expect(await work('thuy')).toMatchObject([{ acts: [{ action: 'confirm' }], thingId: PLAN }])
  expect((await inspect({})).body.code).toBe('THEME_REQUIRED')
  for (const name of ['minh', 'binh'] as const)
    expect((await world.requests(name).send(at, ENTRY)).body.code).toBe('WRONG_ACTOR')
  for (const name of ['hoa', 'khoa'] as const) expect((await world.requests(name).send(at, ENTRY)).status).toBe(403)
  expect((await thuy.send(at, { ...ENTRY, topic: 'Đất đai' })).body).toMatchObject({
    status: 422,
    code: 'THEME_NOT_OF_PLAN',
  })
  expect((await thuy.send(at, { ...ENTRY, dueOn: null })).body.code).toBe('PROPOSAL_DUE_REQUIRED')
  expect((await thuy.send(at, { topic: 'x' })).body.code).toBe('INVALID_INPUT')
  expect((await thuy.send(`/api/plans/${randomUUID()}/themes`, ENTRY)).status).toBe(404)

  const { items } = ok(await thuy.send(at, ENTRY))
  expect(items).toMatchObject([{ topic: TOPIC, proposing: 'open', addedByName: 'Thủy', proposals: [] }])
  expect(ok(await thuy.send(at, ENTRY)).items).toEqual(items)
  expect((await thuy.send(at, { ...ENTRY, dueOn: '2026-03-25' })).body.code).toBe('THEME_TWICE')
  ok(await thuy.send(at, { ...ENTRY, topic: 'Phần mềm một cửa điện tử', proposerId: null, dueOn: null }))
  const entries = await world.asOwner((owner) =>
    owner.selectFrom('auditLog').select('action').where('thingId', '=', PLAN).execute(),
  )
  expect(entries.map(({ action }) => action)).toEqual(['confirmTheme', 'confirmTheme'])
})

test('the body that the plan names has its task, and proposes units below it; nobody else sees them (QN-II-2b-2)', async () => {
  expect(await work('hoa')).toMatchObject([
    { acts: [{ action: 'propose' }], state: { word: 'Chờ đề xuất' }, dueOn: '2026-03-20' },
  ])
  expect(await work('nam')).toEqual([])
  expect(await work('thuy')).toMatchObject([{ acts: [{ action: 'urge' }], state: { word: 'Chờ đề xuất' } }])
  await world.setToday('2026-03-21')
  expect(await work('hoa')).toMatchObject([{ acts: [{ action: 'propose' }], state: { word: 'Quá hạn đề xuất' } }])

  const [theme] = (await shown()).items
  const propose = (name: 'hoa' | 'nam' | 'thuy', objectIds: string[], id = theme.id) =>
    world.requests(name).send(`/api/themes/${id}/proposals`, { objectIds })
  expect((await inspect({ themeId: theme.id })).body).toMatchObject({ status: 409, code: 'PROPOSAL_REQUIRED' })
  expect((await propose('thuy', [CLINIC])).status).toBe(403)
  expect((await propose('nam', [CLINIC])).body.code).toBe('WRONG_ACTOR')
  expect((await propose('hoa', [CLINIC], randomUUID())).status).toBe(404)
  expect((await propose('hoa', [OTHER_WARD])).body).toMatchObject({ status: 422, code: 'UNIT_NOT_IN_SCOPE' })
  expect((await propose('hoa', [])).body.code).toBe('INVALID_INPUT')
  const first = ok(await propose('hoa', [CLINIC, SCHOOL]))
  expect(first.items[0]).toMatchObject({ proposing: 'proposed', proposals: [{}, {}] })
  expect(ok(await propose('hoa', [CLINIC, SCHOOL])).items).toEqual(first.items)
  for (const name of ['nam', 'minh'] as const)
    expect((await shown(name)).items[0]).toMatchObject({ proposals: [], proposing: null })
  expect(await work('hoa')).toEqual([])
  expect(await work('thuy')).toMatchObject([
    { acts: [{ action: 'decide' }], detail: expect.stringContaining('2 đơn vị') },
  ])
})

const proposalOf = async (objectId: string) =>
  (await shown()).items
    .flatMap(({ proposals }: { proposals: { objectId: string; id: string; version: number }[] }) => proposals)
    .findLast((one: { objectId: string }) => one.objectId === objectId)
const decide = async (name: 'thuy' | 'hoa', objectId: string, action: string, input: object = {}, more: object = {}) =>
  world.requests(name).act(`/api/unit-proposals/${(await proposalOf(objectId)).id}`, action, input, more)

test('the focal agency accepts a unit into the places of the plan, or declines it for a reason (QN-II-2b-2)', async () => {
  const [theme] = (await shown()).items
  expect((await inspect({ themeId: theme.id })).body).toMatchObject({ code: 'PROPOSAL_REQUIRED' })
  expect((await decide('hoa', CLINIC, 'accept')).status).toBe(403)
  expect((await thuy.act(`/api/unit-proposals/${randomUUID()}`, 'accept', {})).status).toBe(404)
  expect((await decide('thuy', CLINIC, 'accept', {}, { seenVersion: 7 })).body.code).toBe('CHANGED_MEANWHILE')
  // A place that the plan promises and nobody has filled is his.
  const open = { id: randomUUID(), tenantId: PROVINCE, planId: PLAN, rule: 0, form: 'thematic', label: 'Một đơn vị' }
  await world.asOwner((owner) => owner.insertInto('planTargets').values(open).execute())
  const commandId = randomUUID()
  const accepted = ok(await decide('thuy', CLINIC, 'accept', {}, { commandId }))
  expect(accepted).toMatchObject({ state: 'accepted', decidedOn: '2026-03-21' })
  expect(ok(await decide('thuy', CLINIC, 'accept', {}, { commandId, seenVersion: 1 }))).toEqual(accepted)
  expect((await decide('thuy', CLINIC, 'decline', { reason: 'x' }, { seenVersion: 2 })).body.code).toBe('WRONG_STATE')
  expect((await decide('thuy', SCHOOL, 'decline', { reason: ' ' })).body).toMatchObject({
    ...{ status: 422, code: 'DECLINE_REASON_REQUIRED' },
  })
  ok(await decide('thuy', SCHOOL, 'decline', { reason: 'Đã kiểm tra năm trước' }))
  const { items } = ok(await thuy.get(`/api/plans/${PLAN}/targets`))
  expect(items).toMatchObject([{ form: 'thematic', unitId: CLINIC, label: 'Một đơn vị' }])
  const recorded = await world.asOwner((owner) =>
    owner.selectFrom('auditLog').select('action').where('thing', '=', 'unitProposal').orderBy('sequence').execute(),
  )
  expect(recorded.map(({ action }) => action)).toEqual(['accept', 'decline'])
})

test('an inspection of that theme is set up at an accepted unit and at no other; one press takes the theme that fits (QN-II-2b-2, QN-II-1b)', async () => {
  const [theme, other] = (await shown()).items
  expect((await inspect({ themeId: theme.id, unitId: SCHOOL })).body).toMatchObject({ code: 'UNIT_NOT_IN_SCOPE' })
  expect((await inspect({})).body).toMatchObject({ status: 422, code: 'THEME_REQUIRED', field: 'themeId' })
  const made = ok(await inspect({ themeId: theme.id }))
  expect(ok(await thuy.get(`/api/inspections/${made.id}`))).toMatchObject({ themeId: theme.id, topic: TOPIC })
  expect((await inspect({ themeId: theme.id })).body.code).toBe('UNIT_ALREADY_INSPECTED')
  // Another theme is another inspection of the same unit.
  ok(await inspect({ themeId: other.id }))
})

test('a theme that the head of the Team adds binds neither units nor days, and its day is his to decide (QN-II-3b-2, QN-II-4-2)', async () => {
  const minh = world.requests('minh')
  const added = {
    topic: 'Chứng thực',
    method: 'byReport',
    reason: 'Nhiều phản ánh',
    teamId: TEAM,
    proposerId: null,
    dueOn: null,
  }
  expect((await minh.send(at, { ...added, reason: '' })).body).toMatchObject({
    status: 422,
    code: 'THEME_REASON_REQUIRED',
  })
  expect((await minh.send(at, { ...added, topic: TOPIC })).body.code).toBe('THEME_TWICE')
  const { items } = ok(await minh.send(at, added))
  const theme = items.find(({ topic }: { topic: string }) => topic === 'Chứng thực')
  expect(theme).toMatchObject({ teamId: TEAM, reason: 'Nhiều phản ánh', addedByName: 'Minh', proposing: null })
  expect((await inspect({ themeId: theme.id, unitId: OTHER_WARD })).body).toMatchObject({ code: 'THEME_OTHER_METHOD' })
  const made = ok(await inspect({ themeId: theme.id, unitId: OTHER_WARD, method: 'byReport' }))
  expect(made).toMatchObject({ headDecides: true })
  const gather = (name: 'thuy' | 'minh') =>
    world.requests(name).act(`/api/desk-reviews/${made.id}`, 'gather', { reportDueOn: '2026-07-01', outsideReason: '' })
  expect((await gather('thuy')).body.code).toBe('ONLY_TEAM_HEAD')
  expect(ok(await gather('minh')).state).toBe('gathering')
})

test('a plan that gives its Team no further themes refuses one (QN-II-3b-2)', async () => {
  await world.asOwner((owner) =>
    owner
      .updateTable('profileSettings')
      .set({ value: 'false' })
      .where('planId', '=', PLAN)
      .where('key', '=', 'teamThemes')
      .execute(),
  )
  const entry = { topic: 'Hộ tịch', method: null, reason: 'x', teamId: TEAM, proposerId: null, dueOn: null }
  expect((await world.requests('minh').send(at, entry)).body).toMatchObject({ status: 409, code: 'THEMES_ARE_FIXED' })
})

test('what was decided stays in the database, and a theme as it was written (design)', async () => {
  const { id } = await proposalOf(CLINIC)
  await expect(
    world.as('thuy', (tx) => tx.updateTable('unitProposals').set({ state: 'declined' }).where('id', '=', id).execute()),
  ).rejects.toMatchObject({ code: 'SO001' })
  await expect(
    world.as('thuy', (tx) => tx.updateTable('themes').set({ topic: 'x' }).where('planId', '=', PLAN).execute()),
  ).rejects.toThrow()
})

test('the work list asks for themes by the same statements, however many there are (design)', async () => {
  await world.token('thuy')
  const asked = () => statementsOf(async () => ok(await thuy.get('/api/work')))
  const before = await asked()
  await world.asOwner((owner) =>
    owner
      .insertInto('themes')
      .values(
        [1, 2, 3].map((number) => ({
          ...{
            id: randomUUID(),
            tenantId: PROVINCE,
            planId: PLAN,
            topic: `Chuyên đề ${number}`,
            addedBy: cast.thuy.id,
          },
          ...{ addedOn: '2026-03-01', proposerId: DEPARTMENT, dueOn: '2026-03-20' },
        })),
      )
      .execute(),
  )
  expect(await asked()).toBe(before)
})
