import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { oneAtATimeUnder } from '#features/planning/plans/store.ts'
import { filesOf } from '#server/files/files.ts'
import { compareContent } from '#server/record/content.ts'
import { cast, OTHER_WARD, PROVINCE, TEAM, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, ok, seedInspection, seedPlan, seedSignedCopy, seedThread } from '#test/world.ts'

const world = testWorld('2026-12-10')
beforeAll(() => seedThread(world, CAN_THO))

const thuy = world.requests('thuy')
const TWO = {
  ...{ kind: 'communePC', names: [], count: 2, percent: null, perParent: null, text: '02 xã, phường', form: null },
}
const CONTENT = {
  ...{ legalBases: [], purposes: [], requirements: [], contents: [], forms: [], targets: [TWO], periods: [] },
  ...{ tasks: [], budget: [], recipients: [], signature: { lines: [], name: null }, missingAnnexes: [] },
}
let count = 0
/** A plan that promised two wards: the first was inspected, the inspection of the second cancelled. */
async function carriedOut(state: 'planned' | 'cancelled' = 'cancelled'): Promise<string> {
  return world.asOwner(async (owner) => {
    const symbol = `HT${++count}-UBND`
    const id = await seedPlan(owner, { state: 'inProgress', symbol, content: JSON.stringify(CONTENT) })
    for (const unitId of [WARD, OTHER_WARD])
      await owner
        .insertInto('planTargets')
        .values({ id: randomUUID(), tenantId: PROVINCE, planId: id, rule: 0, form: 'periodic', unitId, label: 'xã' })
        .execute()
    const row = { planId: id, teamId: TEAM, form: 'periodic' } as const
    await seedInspection(owner, { ...row, id: randomUUID(), unitId: WARD, state: 'concluded' })
    await seedInspection(owner, { ...row, id: randomUUID(), unitId: OTHER_WARD, state, cancelReason: 'Mưa lũ' })
    return id
  })
}
const shown = async (id: string) => ok(await thuy.get(`/api/plans/${id}/completion`))
const waits = async (id: string) =>
  ok(await thuy.get('/api/work')).items.filter(
    ({ kind, thingId }: { kind: string; thingId: string }) => kind === 'planCompletion' && thingId === id,
  )
const explain = (id: string, reason = 'Mưa lũ kéo dài', seen = 0) =>
  thuy.overwrite(`/api/plans/${id}/completion`, { reasons: [{ rule: 0, reason }] }, seen)
const REPORT = { number: '45', symbol: 'BC-SNV', issuedOn: '2026-12-09', signerId: cast.quang.id }
let numbers = 100
const complete = (id: string, report: object | null = null) =>
  thuy.act(`/api/plans/${id}`, 'complete', { report }, { seenVersion: 1 })
const attached = (id: string) => world.asOwner((owner) => seedSignedCopy(owner, 'plan', id, id))
/** Reasons written, the report signed, its copy attached. */
async function explained(id: string): Promise<object> {
  ok(await explain(id))
  await attached(id)
  return { ...REPORT, number: String(++numbers) }
}

test('what runs stands in the way by name, in the page and in the refusal (design)', async () => {
  const id = await carriedOut('planned')
  expect((await shown(id)).running).toMatchObject([{ unitName: 'Ủy ban nhân dân phường Sông Lam' }])
  const { body } = await complete(id)
  expect(body).toMatchObject({ status: 409, code: 'INSPECTIONS_RUNNING' })
  expect(body.detail).toContain('phường Sông Lam')
  expect(await waits(id)).toEqual([])
})

test('what was not reached is explained, never refused: figures, units and reason are kept and printed (CT-III-1b-4)', async () => {
  const id = await carriedOut()
  const before = await shown(id)
  expect(before).toMatchObject({
    completedOn: null,
    running: [],
    outcomes: [
      { wanted: 2, done: 1, met: false, missed: [{ name: 'Ủy ban nhân dân phường Sông Lam', cancelled: 'Mưa lũ' }] },
    ],
  })
  // Reports come later: they are listed and stop nothing.
  expect(before.missing).toMatchObject([{ code: 'CONSOLIDATED_REPORT_REQUIRED' }])
  expect(await waits(id)).toMatchObject([{ path: `/ke-hoach/${id}`, acts: [{ action: 'complete' }] }])
  expect((await complete(id, REPORT)).body).toMatchObject({ status: 422, code: 'VARIANCE_REASON_REQUIRED' })
  ok(await explain(id, ' Mưa lũ kéo dài '))
  await attached(id)
  expect((await shown(id)).outcomes).toMatchObject([{ reason: 'Mưa lũ kéo dài' }])
  expect(ok(await complete(id, REPORT)).state).toBe('completed')
  const after = await shown(id)
  expect(after).toMatchObject({
    completedOn: '2026-12-10',
    outcomes: [{ reason: 'Mưa lũ kéo dài', done: 1, missed: [{ cancelled: 'Mưa lũ' }] }],
    ...{ report: { number: '45', issuedOn: '2026-12-09' }, symbol: 'BC-SNV' },
  })
  // Whatever becomes of its inspections later, it stays as it was.
  await world.asOwner((owner) =>
    owner.updateTable('inspections').set({ state: 'closed' }).where('planId', '=', id).execute(),
  )
  expect(await shown(id)).toEqual(after)
  const papers = ok(await thuy.get(`/api/papers?plan=${id}`)).items
  expect(papers.map(({ kind }: { kind: string }) => kind)).toContain('varianceReport')
  expect((await thuy.get(`/api/papers/varianceReport/${id}.docx`)).status).toBe(200)
})

test.each([
  [null, 'DOC_NUMBER_MISSING'],
  [{ number: 'số 5' }, 'DOC_NUMBER_INVALID'],
  [{ issuedOn: '2026-12-11' }, 'ISSUE_DAY_WRONG'],
  [{ signerId: cast.lan.id }, 'VARIANCE_SIGNER_WRONG'],
] as const)(
  'the report that explains has number, day and signer before the plan is completed: %j (design)',
  async (change, code) => {
    const id = await carriedOut()
    const report = await explained(id)
    const { body } = await complete(id, change && { ...report, ...change })
    expect([body.code, ...(body.also ?? []).map((one: { code: string }) => one.code)]).toContain(code)
  },
)

test('its signed copy is attached first, to a plan in progress, and its number is nobody else’s (design)', async () => {
  const id = await carriedOut()
  ok(await explain(id))
  const report = { ...REPORT, number: '61' }
  expect((await complete(id, report)).body).toMatchObject({ status: 422, code: 'VARIANCE_COPY_REQUIRED' })
  const file = { id: randomUUID(), name: 'báo cáo.pdf', size: 9, sha256: 'd'.repeat(64), partId: id }
  expect(ok(await thuy.send(`/api/plans/${id}/files`, file)).partId).toBe(id)
  await attached(id)
  ok(await complete(id, report))
  const other = await carriedOut()
  await explained(other)
  expect((await complete(other, report)).body).toMatchObject({ status: 409, code: 'DUPLICATE_DOC_NUMBER' })
})

test('reasons are written by the focal agency over those it has seen, once, and stand in the record (design)', async () => {
  const id = await carriedOut()
  const path = `/api/plans/${id}/completion`
  expect((await world.requests('lan').overwrite(path, { reasons: [] }, 0)).status).toBe(403)
  expect((await thuy.overwrite(`/api/plans/${randomUUID()}/completion`, { reasons: [] }, 0)).status).toBe(404)
  expect((await thuy.overwrite(path, { reasons: 'x' }, 0)).body.code).toBe('INVALID_INPUT')
  expect(ok(await explain(id, 'Mưa lũ')).version).toBe(1)
  expect(ok(await explain(id, 'Mưa lũ')).version).toBe(1)
  expect((await explain(id, 'Khác')).body.code).toBe('CHANGED_MEANWHILE')
  expect(ok(await explain(id, 'Khác', 1)).version).toBe(2)
  const entries = await world.asOwner((owner) =>
    owner.selectFrom('auditLog').select('action').where('thingId', '=', id).orderBy('sequence').execute(),
  )
  expect(entries.map(({ action }) => action)).toEqual(['explain', 'explain'])
  await attached(id)
  ok(await complete(id, { ...REPORT, number: '77' }))
  expect((await explain(id, 'Sau', 2)).body.code).toBe('WRONG_STATE')
})

test('what was signed says the reasons: with its copy attached they are not written over, till whoever attached it takes it away (design)', async () => {
  const id = await carriedOut()
  ok(await explain(id, 'Mưa lũ'))
  const file = { id: randomUUID(), name: 'báo cáo.pdf', size: 9, sha256: 'e'.repeat(64), partId: id }
  expect(ok(await thuy.send(`/api/plans/${id}/files`, file)).shared).toBe(false)
  await world.asOwner((owner) =>
    owner
      .updateTable('evidenceFiles')
      .set({ state: 'stored', type: 'pdf', servedSha256: file.sha256 })
      .where('id', '=', file.id)
      .execute(),
  )
  expect((await explain(id, 'Khác', 1)).body).toMatchObject({ status: 409, code: 'VARIANCE_COPY_ATTACHED' })
  expect(ok(await explain(id, 'Mưa lũ', 1)).version).toBe(1)
  ok(await thuy.send(`/api/files/${file.id}/remove`, {}))
  expect(ok(await explain(id, 'Khác', 1)).version).toBe(2)
  // Once the plan is completed the signed report stays.
  await attached(id)
  ok(await complete(id, { ...REPORT, number: '62' }))
  const [copy] = ok(await thuy.get(`/api/signed-copies/plan/${id}`)).items
  expect(copy).toMatchObject({ state: 'stored', shared: true })
  expect((await world.requests('dung').send(`/api/files/${copy.id}/remove`, {})).body.code).toBe('FILE_SENT')
})

test('a reason belongs to the sentence that it explains: where an amendment puts another in its place it is written anew (design)', async () => {
  const id = await carriedOut()
  ok(await explain(id))
  expect((await shown(id)).outcomes).toMatchObject([{ reason: 'Mưa lũ kéo dài' }])
  // Written while the plan still said something else under this number.
  const reasons = JSON.stringify([{ rule: 0, text: '03 xã', reason: 'Mưa lũ kéo dài' }])
  await world.asOwner((owner) => owner.updateTable('planVariances').set({ reasons }).where('planId', '=', id).execute())
  expect((await shown(id)).outcomes).toMatchObject([{ text: '02 xã, phường', met: false, reason: '' }])
  // The same words are written of the new sentence.
  expect(ok(await explain(id, 'Mưa lũ kéo dài', 1)).version).toBe(2)
  expect((await shown(id)).outcomes).toMatchObject([{ reason: 'Mưa lũ kéo dài' }])
})

test('a plan that reached everything has no variance report (design)', async () => {
  const id = await carriedOut()
  await world.asOwner((owner) =>
    owner.updateTable('inspections').set({ state: 'closed' }).where('planId', '=', id).execute(),
  )
  expect(ok(await complete(id)).state).toBe('completed')
  expect((await thuy.get(`/api/papers/varianceReport/${id}.docx`)).status).toBe(404)
})

test('an open round and an amendment under way come first (design)', async () => {
  const id = await carriedOut()
  await world.asOwner((owner) =>
    owner
      .insertInto('planRounds')
      .values({ id: randomUUID(), tenantId: PROVINCE, planId: id, ordinal: 2, state: 'inProgress' })
      .execute(),
  )
  expect((await shown(id)).openRounds).toEqual([2])
  const report = await explained(id)
  const { body } = await complete(id, report)
  expect(body).toMatchObject({ status: 409, code: 'ROUNDS_OPEN' })
  expect(body.detail).toContain('Đợt 2')
  await world.asOwner(async (owner) => {
    await owner.updateTable('planRounds').set({ state: 'closed' }).where('planId', '=', id).execute()
    await seedPlan(owner, { state: 'draft', amends: id, edition: 2, symbol: `SD${++count}`, number: null })
  })
  expect((await complete(id, report)).body.code).toBe('AMENDMENT_UNDER_WAY')
})

test('a draft of the detailed plan is fixed or given up first, and is listed until then (design)', async () => {
  const id = await carriedOut()
  const report = await explained(id)
  const { id: version } = ok(await thuy.send(`/api/plans/${id}/detailed-plans`, { reason: '' }))
  expect((await shown(id)).draftVersions).toEqual([1])
  expect((await complete(id, report)).body).toMatchObject({ status: 409, code: 'DETAILED_DRAFT_UNDER_WAY' })
  ok(await thuy.act(`/api/detailed-plans/${version}`, 'cancel'))
  expect(ok(await complete(id, report)).state).toBe('completed')
})

test('under a completed plan nothing is begun any more, and the sentence says where it goes instead (design)', async () => {
  const id = await carriedOut()
  ok(await complete(id, await explained(id)))
  const naming = {
    planId: id,
    targetId: null,
    unitId: WARD,
    teamId: null,
    form: 'thematic',
    method: 'onSite',
    round: 1,
  }
  const team = {
    ...{ planId: id, name: 'Đoàn kiểm tra', forms: ['periodic'], proposalNumber: '', proposalOn: null },
    seats: [{ accountId: cast.minh.id, seat: 'teamHead', agencyId: PROVINCE, post: '', fields: [] }],
  }
  const answers = [
    await thuy.send('/api/inspections', naming),
    await thuy.send(`/api/plans/${id}/inspections`, {}),
    await thuy.send(`/api/plans/${id}/amendments`, { reason: 'x', symbol: 'KH-UBND' }),
    await thuy.send(`/api/plans/${id}/rounds`, { id: randomUUID(), from: null, to: null }),
    await thuy.send('/api/teams', team),
  ]
  expect(answers.map(({ body }) => body.code)).toEqual(Array(5).fill('PLAN_COMPLETED'))
})

test('only those who work for the locality as a whole read how far it has come (design)', async () => {
  const id = await carriedOut()
  for (const name of ['hoa', 'binh', 'minh'] as const) {
    expect((await world.requests(name).get(`/api/plans/${id}/completion`)).status).toBe(403)
    expect((await world.requests(name).get(`/api/papers/varianceReport/${id}.docx`)).status).toBe(404)
  }
  ok(await world.requests('lan').get(`/api/plans/${id}/completion`))
  expect((await thuy.get(`/api/plans/${randomUUID()}/completion`)).status).toBe(404)
})

test('an amendment waits for whoever completes its plan, and is not opened after (design)', async () => {
  const id = await carriedOut()
  const isWaitedFor = async () =>
    (
      await world.asOwner((owner) =>
        sql`select from pg_locks where locktype = 'advisory' and not granted
          and database = (select oid from pg_database where datname = current_database())`.execute(owner),
      )
    ).rows.length > 0
  let opening: ReturnType<typeof thuy.send> | undefined
  await world.as('thuy', async (tx) => {
    await oneAtATimeUnder(tx, id)
    await tx.updateTable('plans').set({ state: 'completed' }).where('id', '=', id).execute()
    opening = thuy.send(`/api/plans/${id}/amendments`, { reason: 'x', symbol: 'KH-UBND' })
    await expect.poll(isWaitedFor, { timeout: 5_000 }).toBe(true)
  })
  expect((await opening)?.body.code).toBe('PLAN_COMPLETED')
})

test('what a plan reached is compared with the record: changed or taken away by hand, it is found (P11)', async () => {
  const id = await carriedOut()
  ok(await complete(id, await explained(id)))
  const problems = () =>
    world.asOwner(async (owner) =>
      (await compareContent(owner, filesOf(world.services.config).store, PROVINCE)).differences.flatMap((one) =>
        one.id === id ? [one.problem] : [],
      ),
    )
  expect(await problems()).toEqual([])
  await world.asOwner((owner) =>
    owner.updateTable('planCompletions').set({ completedOn: '2026-12-09' }).where('planId', '=', id).execute(),
  )
  expect(await problems()).toEqual(['changed'])
  await world.asOwner((owner) => owner.deleteFrom('planCompletions').where('planId', '=', id).execute())
  expect(await problems()).toEqual(['changed'])
})
