import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { saveSetting } from '#features/ground/profiles/store.ts'
import { type CastName, cast, OTHER_WARD, PROVINCE } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { attach } from '#test/files.ts'
import { pdf } from '#test/hostile-files.ts'
import { CAN_THO, ok, type Row, seedInspection, seedPlan, seedSignedCopy, seedThread } from '#test/world.ts'
import { describeWrites, type Write } from '#test/writes.ts'
import type { PlanAction, PlanContent } from './rules.ts'

const TODAY = '2026-03-16'
const world = testWorld(TODAY)
const BASIS = {
  type: 'Kế hoạch',
  number: '300',
  symbol: 'KH-UBND',
  date: '2025-12-20',
  issuer: 'UBND tỉnh Mẫu',
  text: 'Kế hoạch số 300/KH-UBND ngày 20/12/2025',
}
const THIRTY = {
  kind: 'communePC',
  names: [],
  count: null,
  percent: 30,
  perParent: null,
  text: 'Ít nhất 30% số xã, phường',
  form: null,
}
const SIX = { ...THIRTY, percent: null, count: 6, text: '06 xã, phường' }
const CONTENT: PlanContent = {
  legalBases: [BASIS],
  purposes: [],
  requirements: [],
  contents: [],
  forms: [],
  targets: [SIX],
  periods: [],
  tasks: [],
  budget: [],
  recipients: ['Các cơ quan, đơn vị được kiểm tra'],
  signature: { lines: [], name: null },
  missingAnnexes: [],
}
const content = (change: Partial<PlanContent>) => ({ content: JSON.stringify({ ...CONTENT, ...change }) })
const READ = content({ imported: { placed: true } })
const UNREAD = content({ imported: { placed: false } })

let count = 0
/** A plan of this office with its signed copy; each has a symbol of its own, so that one number serves all. */
const seed = (row: Row<'plans'> = {}) =>
  world.asOwner(async (owner) => {
    const id = await seedPlan(owner, {
      origin: 'drafted',
      number: null,
      issuedOn: null,
      symbol: `KH${++count}-UBND`,
      submittedBy: cast.thuy.id,
      ...content({}),
      ...row,
    })
    await seedSignedCopy(owner, 'plan', id)
    return id
  })

beforeAll(() => seedThread(world, CAN_THO))

const ACTS: Readonly<Record<PlanAction, Write<Row<'plans'>>>> = {
  submit: {
    says: 'the focal agency submits a plan, also one that was returned (CT-PRE-1, QN-II-2-X)',
    by: ['thuy', 'quang'],
    at: { state: 'returned', returnReason: 'Thiếu căn cứ', submittedBy: null },
    saves: {
      state: 'submitted',
      returnReason: '',
      submittedBy: cast.thuy.id,
      submittedOn: TODAY,
      submitter: 'Thủy',
    },
    refuses: {
      'with nobody to inspect, unless it is said why (TN-III-1)': [
        '422 SUBMIT_REASON_REQUIRED',
        {},
        { at: content({ targets: [] }) },
      ],
      'with a submission paper of no day (design)': ['422 PROPOSAL_DAY_WRONG', { proposalNumber: '41/TTr-SNV' }],
      'without a legal basis (CT-PRE-1)': ['422 LEGAL_BASIS_REQUIRED', {}, { at: content({ legalBases: [] }) }],
      'without its days (design)': ['422 WINDOW_REQUIRED', {}, { at: { fromOn: null, toOn: null } }],
      'without an annex that it cites (QN-II-2-X)': [
        '422 ANNEX_MISSING',
        {},
        { at: content({ missingAnnexes: ['Phụ lục 1'] }) },
      ],
      'below the share that it promises (design)': [
        '422 COVERAGE_BELOW_30',
        {},
        { at: content({ targets: [THIRTY] }) },
      ],
      'while its document is still being read (design)': ['409 IMPORT_NOT_PLACED', {}, { at: UNREAD }],
    },
  },
  return: {
    says: 'a leader returns a plan and says what is wrong (design)',
    by: ['lan'],
    at: { state: 'submitted' },
    input: { reason: 'Thiếu nơi nhận' },
    saves: { state: 'returned', returnReason: 'Thiếu nơi nhận' },
    refuses: { 'without a reason (design)': ['422 RETURN_REASON_REQUIRED', { reason: ' ' }] },
  },
  sign: {
    says: 'the vice-chair signs, or the clerk records it from the signed paper (CT-SIG-1, QN-SIG-1)',
    by: ['lan', 'dung'],
    at: { state: 'submitted' },
    input: { signerId: cast.lan.id },
    saves: { state: 'signed', signerId: cast.lan.id, signedOn: TODAY },
    refuses: {
      'for another than oneself (design)': ['403 SIGNATURE_OF_ANOTHER', { signerId: cast.quang.id }],
      'by whom the plan was submitted (design)': ['403 SIGNER_IS_AUTHOR', {}, { at: { submittedBy: cast.lan.id } }],
      'for who is no chair (CT-SIG-1)': ['422 SIGN_AUTHORITY_MISMATCH', { signerId: cast.quang.id }, { by: 'dung' }],
      'by a clerk of his own submission (design)': [
        '403 SIGNATURE_OF_ANOTHER',
        {},
        { at: { submittedBy: cast.dung.id }, by: 'dung' },
      ],
    },
  },
  issue: {
    says: 'the clerk gives a signed plan its number and its day (CT-HDR-1, QN-HDR-1)',
    by: ['dung'],
    at: { state: 'signed', signerId: cast.lan.id, signedOn: '2026-03-10' },
    input: { number: '45', issuedOn: '2026-03-12' },
    saves: { state: 'issued', number: '45', issuedOn: '2026-03-12' },
    alsoRecords: ['fixDraw'],
    refuses: {
      'without a number (QN-HDR-1)': ['422 DOC_NUMBER_MISSING', { number: ' ' }],
      'with the number of another plan (CT-HDR-1)': [
        '409 DUPLICATE_DOC_NUMBER',
        { number: '12' },
        { at: { symbol: 'KH-UBND' } },
      ],
      'on a day before it was signed (design)': ['422 ISSUE_DAY_WRONG', { issuedOn: '2026-03-09' }],
      'on a day to come (design)': ['422 ISSUE_DAY_WRONG', { issuedOn: '2026-03-17' }],
      'to nobody (design)': ['422 RECIPIENTS_REQUIRED', {}, { at: content({ recipients: [] }) }],
    },
  },
  acceptImported: {
    says: 'a plan issued on paper is taken over, and what it lacks is said (QN-HDR-1, QN-HDR-2, TN-SIG-1)',
    by: ['thuy', 'quang'],
    at: { state: 'draft', origin: 'imported', ...READ },
    saves: { state: 'issued', flags: ['numberMissing', 'datePartial', 'signerMissing'] },
    alsoRecords: ['fixDraw'],
    refuses: {
      'while its document is still being read (design)': ['409 IMPORT_NOT_PLACED', {}, { at: UNREAD }],
      'with the number of another plan (CT-HDR-1)': [
        '409 DUPLICATE_DOC_NUMBER',
        {},
        { at: { number: '12', symbol: 'KH-UBND' } },
      ],
      'for a plan that was written here (design)': ['403 WRONG_ACTOR', {}, { at: { origin: 'drafted' } }],
    },
  },
  complete: {
    says: 'the focal agency completes a plan of which nothing runs any more (design)',
    by: ['thuy', 'quang'],
    at: { state: 'inProgress', ...content({ targets: [] }) },
    input: { report: null },
    saves: { state: 'completed' },
    refuses: {
      'without reasons for what was not reached (design)': [
        '422 VARIANCE_REASON_REQUIRED',
        {},
        { at: { state: 'inProgress', ...content({}) } },
      ],
      'that was issued here and under which nothing has begun (design)': [
        '409 WRONG_STATE',
        {},
        { at: { state: 'issued' } },
      ],
    },
  },
  cancel: {
    says: 'a draft is cancelled, and it is said why (design)',
    by: ['lan', 'thuy', 'quang'],
    at: { state: 'draft' },
    input: { reason: 'Sáp nhập đơn vị' },
    saves: { state: 'cancelled', returnReason: 'Sáp nhập đơn vị' },
    refuses: { 'without a reason (design)': ['422 CANCEL_REASON_REQUIRED', { reason: '' }] },
  },
}

// Acts on a plan are the office's: nobody else may even ask.
describeWrites<Row<'plans'>>(
  world,
  { thing: 'plan', elsewhere: { tenantId: randomUUID() }, unknownTo: () => [], seed },
  ACTS,
)

test('a plan under which an inspection has begun is not cancelled (design)', async () => {
  const id = await seed({ state: 'issued' })
  const document = 'Quyết định số 45/QĐ-UBND ngày 12/3/2026'
  const cancel = () => world.requests('lan').act(`/api/plans/${id}`, 'cancel', { reason: 'Sáp nhập', document })
  const inspection = await world.asOwner((owner) =>
    seedInspection(owner, { id: randomUUID(), planId: id, unitId: OTHER_WARD, state: 'inSession' }),
  )
  expect((await cancel()).body).toMatchObject({ status: 409, code: 'PLAN_CARRIED_OUT' })
  await world.asOwner((owner) =>
    owner.updateTable('inspections').set({ state: 'planned' }).where('id', '=', inspection).execute(),
  )
  // Nor by one person's word: the signed paper is kept beside that of the plan, and the record names it.
  expect((await cancel()).body).toMatchObject({ status: 409, code: 'ENDING_COPY_REQUIRED' })
  const copy = { bytes: pdf(''), name: 'QĐ 45.pdf', partId: id }
  expect((await attach(world, 'binh', `/api/plans/${id}`, copy)).status).toBe(403)
  const { sha256 } = ok(await attach(world, 'lan', `/api/plans/${id}`, copy))
  expect(ok(await cancel())).toMatchObject({ state: 'cancelled', returnReason: 'Sáp nhập', endingPaper: document })
  const entry = await world.asOwner((owner) =>
    owner.selectFrom('auditLog').select('detail').where('thingId', '=', id).where('action', '=', 'cancel').execute(),
  )
  expect(entry).toMatchObject([{ detail: { document, signedCopy: sha256 } }])
  expect((await attach(world, 'lan', `/api/plans/${id}`, { ...copy, bytes: pdf('2') })).status).toBe(409)
})

test('a plan whose signature the clerk recorded is issued with its signed copy, whose hash the record names (design)', async () => {
  const [lan, dung] = [world.requests('lan'), world.requests('dung')]
  const withoutCopy = async () => {
    const id = await seed({ state: 'submitted' })
    await world.asOwner((owner) => owner.deleteFrom('evidenceFiles').where('thingId', '=', id).execute())
    return id
  }
  const issue = (id: string) => dung.act(`/api/plans/${id}`, 'issue', { number: String(++count), issuedOn: TODAY })
  const recorded = await withoutCopy()
  ok(await dung.act(`/api/plans/${recorded}`, 'sign', { signerId: cast.lan.id }))
  expect((await issue(recorded)).body.code).toBe('SIGNED_COPY_REQUIRED')
  await world.asOwner((owner) => seedSignedCopy(owner, 'plan', recorded))
  ok(await issue(recorded))
  const [entry] = await world.asOwner((owner) =>
    owner
      .selectFrom('auditLog')
      .select('detail')
      .where('thingId', '=', recorded)
      .where('action', '=', 'issue')
      .execute(),
  )
  expect(entry?.detail).toMatchObject({ signedCopy: 'c'.repeat(64) })
  // Confirmed by the signer himself: his word and the submitter's are two.
  const confirmed = await withoutCopy()
  ok(await lan.act(`/api/plans/${confirmed}`, 'sign', { signerId: cast.lan.id }))
  expect(ok(await issue(confirmed)).state).toBe('issued')
})

test('a signature asks the person to prove freshly who he is (design)', async () => {
  const id = await seed({ state: 'submitted' })
  await world.token('lan')
  const prove = (password: string | null, minutes: number) =>
    world.asOwner(async (owner) => {
      await owner.updateTable('accounts').set({ passwordHash: password }).where('id', '=', cast.lan.id).execute()
      await owner
        .updateTable('authz.sessions')
        .set({ confirmedAt: sql`now() - make_interval(mins => ${minutes})` })
        .where('accountId', '=', cast.lan.id)
        .execute()
    })
  const sign = () => world.requests('lan').act(`/api/plans/${id}`, 'sign', { signerId: cast.lan.id })
  await prove('x', 6)
  expect((await sign()).body).toMatchObject({ status: 403, code: 'STEP_UP_REQUIRED' })
  await prove('x', 4)
  expect(ok(await sign()).state).toBe('signed')
  await prove(null, 0)
})

test('a plan is the office’s until it is issued, then everybody’s but the administrator’s; its places stay inside (design)', async () => {
  const drafted = await seed({ state: 'draft', ...content({ targets: [THIRTY] }) })
  const issued = await seed({ state: 'issued' })
  await world.asOwner((owner) =>
    owner
      .insertInto('planTargets')
      .values(
        [drafted, issued].map((planId) => ({
          id: randomUUID(),
          tenantId: PROVINCE,
          planId,
          rule: 0,
          form: 'periodic',
          unitKind: 'communePC',
          unitId: OTHER_WARD,
          label: 'Phường Sông Lam',
        })),
      )
      .execute(),
  )
  const seen = async (name: CastName, id: string) => {
    const { get } = world.requests(name)
    const answers = await Promise.all(['', '/source', '/targets'].map((part) => get(`/api/plans/${id}${part}`)))
    const listed = ok(await get('/api/plans')).items.some((plan: { id: string }) => plan.id === id)
    const [status, ...others] = new Set(answers.map((answer) => answer.status))
    expect([name, others, listed]).toEqual([name, [], status === 200])
    return status === 200 ? answers[2]!.body.items.length : null
  }
  for (const [name, ...places] of [
    ['thuy', 1, 1],
    ['lan', 1, 1],
    ['dung', 1, 1],
    ['minh', null, 0],
    ['nam', null, 0],
    ['khoa', null, null],
  ] as const)
    expect([name, await seen(name, drafted), await seen(name, issued)]).toEqual([name, ...places])
  expect((await world.requests('thuy').get(`/api/plans/${randomUUID()}`)).status).toBe(404)
  expect(ok(await world.requests('thuy').get(`/api/plans/${drafted}`)).coverage).toMatchObject([
    { wanted: 1, total: 2, named: 1, inspected: 0, met: true },
  ])
})

test('a basis dated after the plan is odd and shown, not refused (CT-PRE-1)', async () => {
  const id = await seed({
    state: 'draft',
    issuedOn: '2026-01-05',
    ...content({ legalBases: [{ ...BASIS, date: '2026-02-01' }] }),
  })
  expect(ok(await world.requests('thuy').get(`/api/plans/${id}`)).cautions).toMatchObject([
    { code: 'BASIS_DATE_AFTER_PLAN' },
  ])
})

test('a plan says how far its cycle is and what its days allow, to the office alone, and is submitted with both said (T2-PLAN-3, T2-PLAN-4)', async () => {
  const setting = (planId: string, key: string, value: unknown) =>
    world.asOwner((owner) => saveSetting(owner, { tenantId: PROVINCE, planId }, { key, value, source: 'plan' }))
  const id = await seed({
    state: 'draft',
    submittedBy: null,
    fromOn: '2026-03-16',
    toOn: '2026-03-17',
    ...content({ targets: [SIX] }),
  })
  await setting(id, 'cycleYears', 3)
  await setting(id, 'unitsPerDay', 1)
  const thuy = world.requests('thuy')
  const served = ok(await thuy.get(`/api/plans/${id}`))
  expect(served.cycle).toMatchObject({ years: 3, from: 2024, to: 2026, left: 0 })
  expect(served.cycle.groups[0]).toMatchObject({ kind: 'communePC', wanted: 1, chosen: 0 })
  expect(served.capacity).toEqual({ needed: 0, days: 2, teams: 1, perDay: 1, possible: 2 })
  const said = served.cautions.map(({ code }: { code: string }) => code)
  expect(said).toContain('CYCLE_UNVISITED')
  expect(said).not.toContain('CAPACITY_EXCEEDED')
  await world.asOwner((owner) =>
    owner
      .insertInto('planTargets')
      .values(
        [1, 2, 3].map((at) => ({
          ...{ id: randomUUID(), tenantId: PROVINCE, planId: id, rule: 0, form: 'periodic', unitKind: 'communePC' },
          ...{ unitId: null, label: `Xã thứ ${at}` },
        })),
      )
      .execute(),
  )
  const later = ok(await thuy.get(`/api/plans/${id}`))
  expect(later.cautions.map(({ code }: { code: string }) => code)).toContain('CAPACITY_EXCEEDED')
  // Where the plan makes its cycle binding, the open places still take who is left; without them it stops.
  await setting(id, 'cycleBlocksAt', 'submission')
  expect(later.cycle.groups[0].open).toBe(3)
  await world.asOwner((owner) => owner.deleteFrom('planTargets').where('planId', '=', id).execute())
  const refused = await thuy.act(`/api/plans/${id}`, 'submit', { note: 'x' })
  expect(refused.body.code).toBe('CYCLE_UNVISITED')
  const issued = await seed({ state: 'issued', number: '91', issuedOn: '2026-01-05' })
  await setting(issued, 'cycleYears', 3)
  expect(ok(await world.requests('hoa').get(`/api/plans/${issued}`))).toMatchObject({ cycle: null, capacity: null })
})

test('a unit that other plans of the year have already is said when it comes to more than the plan lets it (T2-PLAN-3)', async () => {
  const place = (planId: string) =>
    world.asOwner((owner) =>
      owner
        .insertInto('planTargets')
        .values({
          ...{ id: randomUUID(), tenantId: PROVINCE, planId, rule: 0, form: 'periodic', unitKind: 'communePC' },
          ...{ unitId: OTHER_WARD, label: '06 xã, phường' },
        })
        .execute(),
    )
  await place(await seed({ state: 'issued', number: '92', issuedOn: '2026-01-05' }))
  const id = await seed({ state: 'draft', submittedBy: null })
  await place(id)
  await world.asOwner((owner) =>
    saveSetting(owner, { tenantId: PROVINCE, planId: id }, { key: 'maxVisitsPerYear', value: 1, source: 'plan' }),
  )
  const { cautions } = ok(await world.requests('thuy').get(`/api/plans/${id}`))
  const said = (code: string) => cautions.find((one: { code: string }) => one.code === code)?.text ?? ''
  expect(said('VISITS_ABOVE_MOST')).toContain(
    'Quá 1 lần kiểm tra một đơn vị trong năm: Ủy ban nhân dân phường Sông Lam',
  )
  expect(said('UNIT_ALREADY_PLANNED')).toContain('phường Sông Lam')
})
