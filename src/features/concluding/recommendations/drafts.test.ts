import { randomUUID } from 'node:crypto'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { saveSetting } from '#features/ground/profiles/store.ts'
import { type CastName, DEPARTMENT, INSPECTION, PLAN, PROVINCE, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { attach } from '#test/files.ts'
import { CAN_THO, ok, type Row, seedInspection, seedRecommendation, seedThread } from '#test/world.ts'
import { describeWrites, ELSEWHERE } from '#test/writes.ts'

const world = testWorld('2026-03-16')
const PATH = '/api/recommendations'
/** The inspection of the department is still being concluded, that of the ward is over. */
const OPEN = randomUUID()
const draft = {
  findingId: null,
  text: 'Thực hiện xin lỗi bằng văn bản',
  nature: 'Thuộc trách nhiệm của Sở',
  withinCompetence: 'Toàn bộ',
  addressee: 'unit',
  upperAuthority: '',
  dueOn: '2026-04-30',
}

let ordinal = 0
const seed = (row: Row<'recommendations'> = {}) =>
  world.asOwner((owner) => seedRecommendation(owner, { ordinal: ++ordinal, dueOn: '2026-03-01', ...row }))
const seedDraft = (row: Row<'recommendations'> = {}) =>
  seed({ inspectionId: OPEN, unitId: DEPARTMENT, state: 'draft', ...row })
const set = (key: string, value: unknown) =>
  world.asOwner((owner) => saveSetting(owner, { tenantId: PROVINCE, planId: PLAN }, { key, value, source: 'design' }))
const listed = async (name: CastName, query = '') => ok(await world.requests(name).get(`${PATH}${query}`)).items

beforeAll(async () => {
  await seedThread(world, CAN_THO)
  await world.asOwner(async (owner) => {
    await owner.updateTable('inspections').set({ state: 'remediation', notifiedOn: '2026-03-01' }).execute()
    await seedInspection(owner, { id: OPEN, unitId: DEPARTMENT, state: 'consolidating' })
  })
})

describeWrites<Row<'recommendations'>>(
  world,
  { thing: 'recommendation', stream: OPEN, elsewhere: ELSEWHERE, unknownTo: () => [], seed: seedDraft },
  {
    rewriteRecommendation: {
      says: 'the words of a drafted recommendation are written over (design)',
      form: { tooLate: { inspectionId: INSPECTION, unitId: WARD, state: 'issued' } },
      by: ['tam', 'minh', 'thuy', 'quang'],
      at: {},
      input: draft,
      saves: { ...draft, dueOn: '2026-04-30' },
      refuses: {
        'without words (design)': ['422 INVALID_INPUT', { text: ' ' }],
        'once it has gone out (CT-IV-5-3)': ['409 CHANGED_MEANWHILE', {}, { at: { state: 'issued' } }],
        'to nobody known (design)': ['422 INVALID_INPUT', { addressee: 'district' }],
      },
    },
  },
)

test('a draft is begun by who writes the conclusion, for an inspection that is still open; others learn nothing of it (design)', async () => {
  const begun = await world.asOwner((owner) =>
    seedInspection(owner, { id: randomUUID(), unitId: DEPARTMENT, state: 'consolidating', round: 2 }),
  )
  const send = (name: CastName, id = begun, change: object = {}) =>
    world.requests(name).send(`/api/inspections/${id}/recommendations`, { ...draft, ...change })
  expect((await send('tam', randomUUID())).status).toBe(404)
  for (const name of ['hoa', 'nam', 'khoa', 'binh', 'lan'] as const)
    expect([name, (await send(name)).status]).toEqual([name, 403])
  for (const field of Object.keys(draft))
    expect((await send('tam', begun, { [field]: undefined })).body).toMatchObject({ status: 422, field })
  expect((await send('tam', INSPECTION)).body).toMatchObject({ status: 409, code: 'WRONG_STATE' })
  expect(await listed('thuy', `?inspectionId=${begun}`)).toEqual([])
  const made = ok(await send('tam'))
  expect(await listed('thuy', `?inspectionId=${begun}`)).toMatchObject([
    { ...draft, id: made.id, ordinal: 1, state: 'draft', version: 1 },
  ])
  const record = await world.asOwner((owner) =>
    owner.selectFrom('auditLog').select(['action', 'toState', 'streamId']).where('thingId', '=', made.id).execute(),
  )
  expect(record).toEqual([{ action: 'draftRecommendation', toState: 'draft', streamId: begun }])
})

test('the ward reads what it is asked and how late it is, never a draft nor what goes upward; another ward reads nothing (CT-IV-4-6)', async () => {
  const [asked, drafted, upward] = [
    await seed({ noticeNumber: '9/TB-UBND', noticeOn: '2026-03-01' }),
    await seed({ state: 'draft' }),
    await seed({ state: 'escalated', addressee: 'upper' }),
  ]
  const seen = async (name: CastName) =>
    (await listed(name)).filter(({ id }: { id: string }) => [asked, drafted, upward].includes(id))
  expect(await seen('hoa')).toMatchObject([
    {
      id: asked,
      daysLate: 15,
      unitName: 'Ủy ban nhân dân phường Sông Hồng',
      notice: { number: '9/TB-UBND', issuedOn: '2026-03-01' },
    },
  ])
  expect(await listed('nam')).toEqual([])
  expect(await seen('minh')).toHaveLength(3)
  for (const [name, id, status] of [
    ['hoa', asked, 200],
    ['yen', asked, 200],
    ['hoa', drafted, 404],
    ['hoa', upward, 404],
    ['nam', asked, 404],
    ['khoa', asked, 404],
    ['minh', upward, 200],
  ] as const)
    expect([name, (await world.requests(name).get(`${PATH}/${id}`)).status]).toEqual([name, status])
})

test('a proposal of handling stays with the focal agency and UBND: to the ward and the Team its remedy is not implemented (CT-IV-5-6)', async () => {
  const id = await seed({ state: 'notImplemented', reason: 'x' })
  const path = `${PATH}/${id}`
  ok(await world.requests('thuy').act(path, 'proposeHandling', { facts: 'Không báo cáo', document: '' }))
  expect(ok(await world.requests('lan').get(path))).toMatchObject({
    state: 'handlingProposed',
    steps: [{ kind: 'handlingProposal' }],
  })
  expect(ok(await world.requests('hoa').get(path))).toMatchObject({ state: 'notImplemented', steps: [] })
  expect(ok(await world.requests('minh').get(path)).steps).toEqual([])
})

test('the conclusion says who accepts a remedy: here the focal agency alone (CT-I-2d-2)', async () => {
  const id = await seed({ state: 'remedyReported', acceptor: 'focalAgency' })
  expect(ok(await world.requests('minh').get(`${PATH}/${id}`)).acceptor).toBe('focalAgency')
  expect((await world.requests('minh').act(`${PATH}/${id}`, 'accept', { text: '' })).status).toBe(403)
  ok(await world.requests('quang').act(`${PATH}/${id}`, 'accept', { text: '' }))
})

test('what the plan does not know is nobody’s act; what it asks for is asked for (CT-IV-5-4)', async () => {
  const path = `${PATH}/${await seed()}`
  onTestFinished(async () => {
    await set('disagreePath', true)
    await set('solutionRequired', false)
  })
  await set('disagreePath', false)
  await set('solutionRequired', true)
  for (const [action, input] of [
    ['agree', {}],
    ['disagree', { reason: 'Vượt thẩm quyền' }],
  ] as const)
    expect([action, (await world.requests('hoa').act(path, action, input)).status]).toEqual([action, 403])
  expect((await world.requests('hoa').act(path, 'startRemedy', { text: ' ' })).body).toMatchObject({
    status: 422,
    code: 'SOLUTION_REQUIRED',
  })
  await set('disagreePath', true)
  ok(await world.requests('hoa').act(path, 'agree'))
})

test.each([
  ['amend', { amendedText: 'Xin lỗi trong 05 ngày', dueOn: '2026-06-30' }, { state: 'remedying', binding: 'upheld' }],
  ['withdraw', {}, { state: 'withdrawn', binding: 'no', dueOn: '2026-03-01', text: 'Xin lỗi bằng văn bản' }],
] as const)(
  'a direction of UBND to %s is carried out to the word; what went out stays as it was (CT-IV-5-5)',
  async (effect, input, expected) => {
    const issued = { issuedText: 'Xin lỗi bằng văn bản', issuedDueOn: '2026-03-01' } as const
    const path = `${PATH}/${await seed({ state: 'referred', ...issued })}`
    const said = { text: 'Ý kiến', document: '55/UBND-NC', authority: 'UBND tỉnh', amendedText: '', dueOn: null }
    const { amendedText: text, ...amended } = { amendedText: 'Xin lỗi bằng văn bản', ...input }
    ok(await world.requests('lan').act(path, 'direct', { effect, ...said, ...input }))
    expect(ok(await world.requests('hoa').get(path))).toMatchObject({
      ...expected,
      ...amended,
      text,
      issuedText: 'Xin lỗi bằng văn bản',
      issuedDueOn: '2026-03-01',
      steps: [{ kind: 'direction', text: 'UBND tỉnh: Ý kiến' }],
    })
  },
)

test('evidence of a remedy is attached by the unit that was asked, while a remedy can be reported (CT-I-2d-2)', async () => {
  const file = { name: 'Thư xin lỗi.txt', bytes: Buffer.from('xin lỗi') }
  const [open, over] = [`${PATH}/${await seed({ state: 'agreed' })}`, `${PATH}/${await seed({ state: 'done' })}`]
  expect((await attach(world, 'nam', open, file)).status).toBe(404)
  expect((await attach(world, 'minh', open, file)).status).toBe(403)
  expect((await attach(world, 'yen', open, { ...file, name: '' })).status).toBe(422)
  expect((await attach(world, 'yen', over, file)).body).toMatchObject({ status: 409, code: 'WRONG_STATE' })
  expect(ok(await attach(world, 'yen', open, file)).state).toBe('stored')
})

test('an acceptance is taken back on its day by whoever gave it, and both stand in the history (design)', async () => {
  const path = `${PATH}/${await seed({ state: 'remedyReported' })}`
  ok(await world.requests('minh').act(path, 'accept', { text: '' }))
  expect((await world.requests('tam').act(path, 'takeBack')).body).toMatchObject({ code: 'ACCEPTANCE_STANDS' })
  expect(ok(await world.requests('minh').act(path, 'takeBack'))).toMatchObject({ state: 'remedyReported' })
  expect(ok(await world.requests('hoa').get(path)).steps).toMatchObject([
    { kind: 'acceptance' },
    { kind: 'acceptanceTakenBack' },
  ])
})

test('a direction that the focal agency records carries the paper that the leader signed (CT-IV-5-5)', async () => {
  const path = `${PATH}/${await seed({ state: 'referred' })}`
  const file = { name: '55-UBND-NC.txt', bytes: Buffer.from('Giữ kiến nghị') }
  expect((await attach(world, 'minh', path, file)).status).toBe(403)
  ok(await attach(world, 'thuy', path, file))
  const said = { effect: 'uphold', text: 'Giữ', document: '55/UBND-NC', authority: 'UBND tỉnh', amendedText: '' }
  ok(await world.requests('thuy').act(path, 'direct', { ...said, dueOn: '2026-12-31' }))
  expect(ok(await world.requests('hoa').get(path))).toMatchObject({ state: 'remedying', binding: 'upheld' })
})
