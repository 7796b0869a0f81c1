import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { filesOf } from '#server/files/files.ts'
import { compareContent } from '#server/record/content.ts'
import { cast, DEPARTMENT, INSPECTION, OTHER_WARD, PLAN, PROVINCE, TEAM, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { NGHI_XUAN, ok, seedInspection, seedPlan, seedThread } from '#test/world.ts'
import { startRound } from './store.ts'

const TODAY = '2026-06-15'
const world = testWorld(TODAY)
beforeAll(() => seedThread(world, { ...NGHI_XUAN, consolidatedAt: 'roundEnd' }))

const thuy = world.requests('thuy')
const period = (round: string, from: string, to: string) => ({
  ...{ form: 'Kiểm tra định kỳ', from, to, before: false, text: round, round, indicative: false },
})
const CONTENT = {
  ...{ legalBases: [], purposes: [], requirements: [], contents: [], forms: [], targets: [], tasks: [], budget: [] },
  periods: [period('Đợt 1', '2026-06-01', '2026-07-31'), period('Đợt 2', '2026-10-01', '2026-11-30')],
  ...{ recipients: [], signature: { lines: [], name: null }, missingAnnexes: [] },
  imported: { placed: true },
}
const SOURCE = [
  { number: 1, text: '- Đợt 1: Dự kiến kiểm tra một số xã.' },
  { number: 2, text: '- Đợt 2: Kiểm tra 17 xã (có kế hoạch riêng).' },
]
let count = 0
/** A plan of two rounds, read in and accepted; the second has a plan of its own. */
async function accepted(): Promise<string> {
  const days = { fromOn: '2026-06-01', toOn: '2026-11-30' } as const
  const row = { state: 'draft', ...days, content: JSON.stringify(CONTENT), source: JSON.stringify(SOURCE) } as const
  const id = await world.asOwner((owner) => seedPlan(owner, { ...row, symbol: `DOT${++count}-UBND` }))
  await world.asOwner((owner) =>
    owner
      .insertInto('evidenceFiles')
      .values({
        ...{ id: randomUUID(), tenantId: PROVINCE, thing: 'plan', thingId: id, side: 'team' },
        ...{ uploadedBy: cast.dung.id, name: 'x.pdf', size: 9, sha256: 'd'.repeat(64), servedSha256: 'd'.repeat(64) },
        ...{ type: 'pdf', state: 'stored' },
      } as const)
      .execute(),
  )
  ok(await thuy.act(`/api/plans/${id}`, 'acceptImported'))
  return id
}
const roundsOf = async (id: string) => ok(await thuy.get(`/api/plans/${id}/rounds`)).items
const waits = async (id: string) =>
  ok(await thuy.get('/api/work')).items.filter(({ thingId }: { thingId: string }) => thingId === id)
const recorded = (id: string) =>
  world.asOwner((owner) =>
    owner.selectFrom('auditLog').select(['action', 'toState']).where('thingId', '=', id).orderBy('sequence').execute(),
  )

test('with its issue a plan has its rounds as records; the one with a plan of its own waits for it (NX-IV-2.2a-5, NX-II-2.1-7)', async () => {
  const rounds = await roundsOf(await accepted())
  expect(rounds).toMatchObject([
    { ordinal: 1, state: 'issued', separate: false, from: '2026-06-01', to: '2026-07-31', all: 0 },
    { ordinal: 2, state: 'planned', separate: true, from: '2026-10-01', to: '2026-11-30', plans: [] },
  ])
  expect(await recorded(rounds[1].id)).toEqual([{ action: 'open', toState: 'planned' }])
  // A plan that names no rounds has none.
  expect(await roundsOf(PLAN)).toEqual([])
})

test('nothing of a round is scheduled before its separate plan is linked and issued (NX-IV-2.2a-5)', async () => {
  const id = await accepted()
  const [, second] = await roundsOf(id)
  const inspection = await world.asOwner(async (owner) => {
    const teamId = randomUUID()
    await owner
      .insertInto('teams')
      .values({ id: teamId, tenantId: PROVINCE, planId: id, name: 'Đoàn 2', forms: ['periodic'], state: 'active' })
      .execute()
    return seedInspection(owner, { id: randomUUID(), planId: id, teamId, round: 2, unitId: OTHER_WARD })
  })
  const session = { heldOn: '2026-10-15', startsAt: '08:00', place: 'Trụ sở', composition: '' }
  const schedule = () => thuy.act(`/api/schedules/${inspection}`, 'schedule', session, { seenVersion: 1 })
  expect((await schedule()).body).toMatchObject({ status: 409, code: 'ROUND_NOT_ISSUED' })
  const open = (seenVersion = 1) => thuy.act(`/api/rounds/${second.id}`, 'issue', {}, { seenVersion })
  expect((await open()).body).toMatchObject({ status: 409, code: 'SEPARATE_PLAN_REQUIRED' })
  // Linked, but a draft; then issued.
  const separate = await world.asOwner((owner) =>
    seedPlan(owner, { state: 'draft', symbol: `RIENG${++count}`, parentId: id, parentRound: 2 }),
  )
  expect((await open()).body.code).toBe('SEPARATE_PLAN_REQUIRED')
  await world.asOwner((owner) =>
    owner.updateTable('plans').set({ state: 'issued' }).where('id', '=', separate).execute(),
  )
  expect(await waits(second.id)).toMatchObject([{ acts: [{ action: 'issue' }], path: `/ke-hoach/${id}` }])
  expect(ok(await open())).toMatchObject({ state: 'issued', version: 2 })
  expect((await roundsOf(id))[1].plans).toMatchObject([{ id: separate, state: 'issued' }])
  ok(await schedule())
})

test('the first inspection of a round that begins sets it going; it is closed when none runs, and says what is missing (design)', async () => {
  await world.asOwner((owner) =>
    owner
      .insertInto('planRounds')
      .values({ id: randomUUID(), tenantId: PROVINCE, planId: PLAN, ordinal: 1, state: 'issued' })
      .execute(),
  )
  const [round] = await roundsOf(PLAN)
  await world.asOwner(async (owner) => {
    await owner.updateTable('inspections').set({ state: 'notified' }).where('id', '=', INSPECTION).execute()
    await owner
      .insertInto('inspectionSessions')
      .values({
        ...{ id: randomUUID(), tenantId: PROVINCE, inspectionId: INSPECTION, teamId: TEAM, unitId: WARD },
        ...{ heldOn: TODAY, startsAt: '08:00', place: 'Trụ sở', state: 'notified' },
      } as const)
      .execute()
  })
  const begin = { reportAbsence: 'Đơn vị xin gửi sau' }
  ok(await world.requests('minh').act(`/api/visits/${INSPECTION}`, 'begin', begin, { seenVersion: 1 }))
  expect(await recorded(round.id)).toEqual([{ action: 'start', toState: 'inProgress' }])
  const close = (seenVersion: number, commandId = randomUUID()) =>
    thuy.act(`/api/rounds/${round.id}`, 'close', { note: '' }, { seenVersion, commandId })
  const refused = await close(2)
  expect(refused.body).toMatchObject({ status: 409, code: 'INSPECTIONS_RUNNING' })
  expect(refused.body.detail).toContain('phường Sông Hồng')
  expect((await roundsOf(PLAN))[0]).toMatchObject({ all: 1, concluded: 0, running: [{ id: INSPECTION }] })

  await world.asOwner((owner) =>
    owner.updateTable('inspections').set({ state: 'concluded' }).where('id', '=', INSPECTION).execute(),
  )
  expect(await waits(round.id)).toMatchObject([{ acts: [{ action: 'close' }] }])
  expect((await roundsOf(PLAN))[0].missing).toMatchObject([
    { code: 'CONSOLIDATED_REPORT_REQUIRED', units: [] },
    { code: 'ROUND_REMARKS_MISSING', units: ['Ủy ban nhân dân phường Sông Hồng'] },
  ])
  const commandId = randomUUID()
  expect((await close(1)).body.code).toBe('CHANGED_MEANWHILE')
  expect(ok(await close(2, commandId))).toMatchObject({ state: 'closed', version: 3 })
  expect(ok(await close(2, commandId))).toMatchObject({ state: 'closed', version: 3 })
  expect((await close(3)).body.code).toBe('WRONG_STATE')
  expect((await recorded(round.id)).map(({ action }) => action)).toEqual(['start', 'close'])

  // Nothing more begins in it.
  const naming = { planId: PLAN, targetId: null, unitId: OTHER_WARD, teamId: TEAM, form: 'periodic', method: 'onSite' }
  expect((await thuy.send('/api/inspections', { ...naming, round: 1 })).body.code).toBe('ROUND_CLOSED')
})

test('the focal agency adds a round, once however often it is sent; nobody else does (design)', async () => {
  const id = await accepted()
  const days = { from: '2026-12-01', to: '2026-12-15' }
  const asked = { id: randomUUID(), ...days }
  const add = (name: 'thuy' | 'lan' | 'hoa', body: object = asked, plan = id) =>
    world.requests(name).send(`/api/plans/${plan}/rounds`, body)
  const round = ok(await add('thuy'))
  expect(round).toMatchObject({ ordinal: 3, state: 'issued', ...days })
  expect(ok(await add('thuy'))).toEqual(round)
  expect(await recorded(round.id)).toEqual([{ action: 'add', toState: 'issued' }])
  for (const name of ['lan', 'hoa'] as const) expect((await add(name)).status).toBe(403)
  // One without days is sent again as well; another id is another round, one that is another plan's is none.
  const undated = { id: randomUUID(), from: null, to: null }
  const fourth = ok(await add('thuy', undated))
  expect([fourth.ordinal, ok(await add('thuy', undated)).id]).toEqual([4, fourth.id])
  expect(ok(await add('thuy', { ...undated, id: randomUUID() })).ordinal).toBe(5)
  expect((await add('thuy', undated, PLAN)).status).toBe(404)
  expect((await add('thuy', { ...asked, id: randomUUID(), from: '2026-12-15', to: '2026-12-01' })).body).toMatchObject({
    code: 'ROUND_DAYS_REVERSED',
    field: 'to',
  })
  expect((await add('thuy', { ...asked, from: 'x' })).body.code).toBe('INVALID_INPUT')
  expect((await add('thuy', asked, randomUUID())).status).toBe(404)
})

test('who does not work for the locality as a whole neither knows nor acts on rounds (design)', async () => {
  const [round] = await roundsOf(await accepted())
  for (const name of ['hoa', 'binh', 'nam'] as const) {
    expect((await world.requests(name).get(`/api/plans/${PLAN}/rounds`)).status).toBe(403)
    expect((await world.requests(name).get(`/api/rounds/${round.id}`)).status).toBe(403)
    expect((await world.requests(name).act(`/api/rounds/${round.id}`, 'close', { note: 'x' })).status).toBe(403)
  }
  expect((await world.requests('lan').act(`/api/rounds/${round.id}`, 'close', { note: 'x' })).status).toBe(403)
  expect((await thuy.act(`/api/rounds/${randomUUID()}`, 'close', { note: 'x' }, { seenVersion: 1 })).status).toBe(404)
  expect((await thuy.act(`/api/rounds/${round.id}`, 'close', { note: ' ' })).body).toMatchObject({
    status: 422,
    code: 'ROUND_NOTE_REQUIRED',
    field: 'note',
  })
})

test('a closed round stays as it was closed, and no round becomes another, whoever asks the database (design)', async () => {
  const [round] = await roundsOf(await accepted())
  const change = (values: object) =>
    world.as('thuy', (tx) => tx.updateTable('planRounds').set(values).where('id', '=', round.id).execute())
  for (const values of [{ planId: PLAN }, { ordinal: 9 }, { separate: true }, { fromOn: '2026-01-01' }])
    await expect(change(values), JSON.stringify(values)).rejects.toMatchObject({ code: 'SO001' })
  ok(await thuy.act(`/api/rounds/${round.id}`, 'close', { note: 'Gộp vào đợt sau' }))
  await change({ state: 'inProgress', closingNote: '' })
  expect((await roundsOf(round.planId))[0]).toMatchObject({ state: 'closed', closingNote: 'Gộp vào đợt sau' })
})

test('a disclosed surprise is of no round: it keeps none from being closed (design)', async () => {
  const id = await accepted()
  const [round] = await roundsOf(id)
  await world.asOwner(async (owner) => {
    await owner.updateTable('planRounds').set({ state: 'inProgress' }).where('id', '=', round.id).execute()
    await seedInspection(owner, { id: randomUUID(), planId: id, form: 'surprise', state: 'inSession' })
  })
  expect(await waits(round.id)).toMatchObject([{ acts: [{ action: 'close' }] }])
  expect(ok(await thuy.act(`/api/rounds/${round.id}`, 'close', { note: '' })).state).toBe('closed')
})

test('rounds are compared with the record: one that nobody opened, and one closed by hand, are found (P11)', async () => {
  const id = await accepted()
  const [round] = await roundsOf(id)
  const unrecorded = randomUUID()
  const problems = () =>
    world.asOwner(async (owner) =>
      (await compareContent(owner, filesOf(world.services.config).store, PROVINCE)).differences.flatMap((one) =>
        one.id === round.id || one.id === unrecorded ? [one.problem] : [],
      ),
    )
  expect(await problems()).toEqual([])
  await world.asOwner(async (owner) => {
    await owner.updateTable('planRounds').set({ state: 'closed' }).where('id', '=', round.id).execute()
    const row = { id: unrecorded, tenantId: PROVINCE, planId: id, ordinal: 9, state: 'closed' } as const
    await owner.insertInto('planRounds').values(row).execute()
  })
  expect(await problems()).toEqual(['changed', 'unrecorded'])
})

test('a round begins with the first inspection of its own locality that is in session, and once (design)', async () => {
  const id = await accepted()
  const [round] = await roundsOf(id)
  const inSession = (tenantId: string, unitId: string) =>
    world.asOwner((owner) =>
      seedInspection(owner, { id: randomUUID(), tenantId, planId: id, unitId, state: 'inSession' }),
    )
  const begin = async (inspection: string) => {
    await world.as('minh', (tx) => startRound(tx, inspection))
    return (await roundsOf(id))[0].state
  }
  expect(await begin(await inSession(randomUUID(), OTHER_WARD))).toBe('issued')
  expect(await begin(await inSession(PROVINCE, WARD))).toBe('inProgress')
  expect(await begin(await inSession(PROVINCE, DEPARTMENT))).toBe('inProgress')
  expect((await recorded(round.id)).map(({ action }) => action)).toEqual(['open', 'start'])
})
