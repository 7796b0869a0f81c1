import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { saveSetting } from '#features/ground/profiles/store.ts'
import { type CastName, cast, INSPECTION, OTHER_WARD, PLAN, PROVINCE } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { attach } from '#test/files.ts'
import { CAN_THO, ok, type Row, seedFinding, seedInspection, seedThread } from '#test/world.ts'
import { describeWrites, ELSEWHERE, type Write } from '#test/writes.ts'
import type { FindingAction, FindingState } from './rules.ts'

const world = testWorld('2026-03-16')
const ALL = `/api/inspections/${INSPECTION}/findings`
const seed = (row: Row<'findings'> = {}) =>
  world.asOwner((owner) => seedFinding(owner, { kind: 'weakness', evidence: 'Sổ theo dõi hồ sơ', ...row }))

beforeAll(async () => {
  await seedThread(world, CAN_THO)
  await world.asOwner(async (owner) => {
    await owner.updateTable('inspections').set({ state: 'inSession', notifiedOn: '2026-03-01' }).execute()
    await saveSetting(
      owner,
      { tenantId: PROVINCE, planId: PLAN },
      { key: 'findingResponsibility', value: 'required', source: 'QN-I-2-4' },
    )
  })
})

const written = {
  kind: 'limitation',
  field: 'procedures',
  fact: '12 hồ sơ trễ hạn chưa có văn bản xin lỗi',
  criterion: 'Quy định về xin lỗi',
  causes: ['Thiếu người'],
  evidence: 'Sổ theo dõi',
}
const incomplete: Write<Row<'findings'>>['refuses'] = {
  'of a limitation without a cause (CT-I-1c-1)': ['422 LIMITATION_WITHOUT_CAUSE', {}, { at: { kind: 'limitation' } }],
  'without evidence (CT-I-2a-1)': ['422 FINDING_EVIDENCE_REQUIRED', {}, { at: { evidence: ' ' } }],
  'where nobody is named who answers for it (QN-I-2-4)': [
    '422 RESPONSIBILITY_REQUIRED',
    {},
    { at: { kind: 'violation' } },
  ],
}

const ACTS: Readonly<Record<Exclude<FindingAction, 'conclude'> | 'rewriteFinding', Write<Row<'findings'>>>> = {
  submit: {
    says: 'a member hands in what he found (design)',
    by: ['binh', 'minh'],
    at: { state: 'drafted' },
    saves: { state: 'submitted' },
    refuses: incomplete,
  },
  confirm: {
    says: 'the head of the Team confirms a finding (CT-I-2a-1)',
    by: ['minh'],
    at: { state: 'submitted' },
    saves: { state: 'confirmed' },
    refuses: incomplete,
  },
  present: {
    says: 'a confirmed finding is presented to the ward (design)',
    by: ['tam', 'minh'],
    at: { state: 'confirmed' },
    saves: { state: 'presented' },
  },
  accept: {
    says: 'the head of the ward accepts a finding (design)',
    by: ['hoa'],
    at: { state: 'presented' },
    saves: { state: 'accepted' },
  },
  contest: {
    says: 'the head of the ward contests a finding and explains (design)',
    by: ['hoa'],
    at: { state: 'presented' },
    input: { explanation: 'Đã gửi trong tháng 2' },
    saves: { state: 'contested', explanation: 'Đã gửi trong tháng 2' },
    refuses: { 'without an explanation (design)': ['422 EXPLANATION_REQUIRED', { explanation: ' ' }] },
  },
  uphold: {
    says: 'the head of the Team upholds what was contested and says why (design)',
    by: ['minh'],
    at: { state: 'contested' },
    input: { ruling: 'Văn bản gửi sau ngày kiểm tra' },
    saves: { state: 'upheld', ruling: 'Văn bản gửi sau ngày kiểm tra' },
    refuses: { 'without a reason (design)': ['422 RULING_REQUIRED', { ruling: '' }] },
  },
  amend: {
    says: 'the head of the Team amends what was contested and says why (design)',
    by: ['minh'],
    at: { state: 'contested' },
    input: { ruling: 'Chấp nhận một phần', fact: '10 hồ sơ' },
    saves: { state: 'amended', ruling: 'Chấp nhận một phần', fact: '10 hồ sơ' },
    refuses: {
      'without a reason (design)': ['422 RULING_REQUIRED', { ruling: '' }],
      'to nothing (design)': ['422 FACT_REQUIRED', { fact: ' ' }],
    },
  },
  withdraw: {
    says: 'the head of the Team withdraws a finding and says why (design)',
    by: ['minh'],
    at: { state: 'presented' },
    input: { ruling: 'Trùng phát hiện khác' },
    saves: { state: 'withdrawn', ruling: 'Trùng phát hiện khác' },
    refuses: { 'without a reason (design)': ['422 RULING_REQUIRED', { ruling: ' ' }] },
  },
  rewriteFinding: {
    says: 'the author, or the head of the Team, writes a drafted finding over (design)',
    form: { tooLate: { state: 'submitted' } },
    by: ['binh', 'minh'],
    at: { state: 'drafted' },
    input: { ...written, responsibilities: [] },
    saves: written,
    refuses: {
      'without its fact (design)': ['422 FACT_REQUIRED', { fact: ' ' }],
      'of a kind that nobody knows (design)': ['422 INVALID_INPUT', { kind: 'sin' }],
    },
  },
}

describeWrites<Row<'findings'>>(
  world,
  {
    thing: 'finding',
    stream: INSPECTION,
    elsewhere: ELSEWHERE,
    unknownTo: ({ state }) =>
      ['drafted', 'submitted', 'confirmed'].includes(state!) ? ['nam', 'hoa', 'yen'] : ['nam'],
    seed,
  },
  ACTS,
)

const statement = { person: 'ông Vinh', section: 'Bộ phận Một cửa', statement: 'chậm tham mưu' }

test('a finding is written by the Team, in session, with what it says; nobody else learns of it (design)', async () => {
  const other = await world.asOwner((owner) =>
    seedInspection(owner, { id: randomUUID(), unitId: OTHER_WARD, state: 'notified' }),
  )
  const draft = { ...written, responsibilities: [statement] }
  const write = (name: CastName, change: object = {}, path = ALL) =>
    world.requests(name).send(path, { ...draft, ...change })
  expect((await write('binh', {}, `/api/inspections/${randomUUID()}/findings`)).status).toBe(404)
  for (const name of ['hoa', 'nam', 'thuy', 'lan', 'khoa'] as const)
    expect([name, (await write(name)).status]).toEqual([name, 403])
  for (const field of Object.keys(draft))
    expect((await write('binh', { [field]: undefined })).body).toMatchObject({ status: 422, field })
  expect((await write('binh', { fact: ' ' })).body).toMatchObject({ status: 422, code: 'FACT_REQUIRED' })
  expect((await write('binh', {}, `/api/inspections/${other}/findings`)).body).toMatchObject({
    status: 409,
    code: 'FINDING_OUT_OF_SESSION',
  })
  const made = ok(await write('binh'))
  expect(ok(await world.requests('binh').get(`/api/findings/${made.id}`))).toMatchObject({
    ...written,
    state: 'drafted',
    authorId: cast.binh.id,
    version: 1,
  })
  const record = await world.asOwner((owner) =>
    owner.selectFrom('auditLog').select(['action', 'toState', 'detail']).where('thingId', '=', made.id).execute(),
  )
  // What is said of a person is restricted: the record only counts it.
  expect(record).toEqual([{ action: 'writeFinding', toState: 'drafted', detail: { ...written, responsibilities: 1 } }])
})

test('a member to whom fields were given writes in these and in no other (design)', async () => {
  const give = (fields: string[]) =>
    world.asOwner((owner) =>
      owner.updateTable('authz.memberships').set({ fields }).where('accountId', '=', cast.binh.id).execute(),
    )
  const id = await seed({ state: 'drafted' })
  const given = { ...written, responsibilities: [] }
  await give(['publicFinance'])
  expect((await world.requests('binh').send(ALL, given)).body).toMatchObject({ status: 403, code: 'NOT_ASSIGNED' })
  expect((await world.requests('binh').overwrite(`/api/findings/${id}`, given, 1)).body.code).toBe('NOT_ASSIGNED')
  ok(await world.requests('binh').send(ALL, { ...given, field: 'publicFinance' }))
  await give([])
})

test('the ward reads a finding from the day it is presented until it is withdrawn; another ward never (design)', async () => {
  const id = await seed()
  const readers = async () => {
    const names: CastName[] = []
    for (const name of ['hoa', 'yen', 'nam', 'khoa', 'binh', 'thuy'] as const) {
      const { status } = await world.requests(name).get(`/api/findings/${id}`)
      expect([200, 404]).toContain(status)
      const listed = (await world.requests(name).get(ALL)).body.items ?? []
      expect([name, listed.some((one: { id: string }) => one.id === id)]).toEqual([name, status === 200])
      if (status === 200) names.push(name)
    }
    return names
  }
  expect(await readers()).toEqual(['binh', 'thuy'])
  ok(await world.requests('tam').act(`/api/findings/${id}`, 'present'))
  expect(await readers()).toEqual(['hoa', 'yen', 'binh', 'thuy'])
  ok(await world.requests('minh').act(`/api/findings/${id}`, 'withdraw', { ruling: 'Nhầm đơn vị' }))
  expect(await readers()).toEqual(['binh', 'thuy'])
  for (const name of ['nam', 'khoa'] as const) expect((await world.requests(name).get(ALL)).status).toBe(404)
})

test('who is said to answer for a finding is read by few, and each reading stands in the record (QN-I-2-4)', async () => {
  const { id } = ok(await world.requests('binh').send(ALL, { ...written, responsibilities: [statement] }))
  const read = async (name: CastName) =>
    ok(await world.requests(name).get(ALL)).responsibilities.filter(
      (one: { findingId: string }) => one.findingId === id,
    )
  for (const name of ['binh', 'minh', 'tam', 'quang', 'lan'] as const)
    expect([name, await read(name)]).toEqual([name, [{ findingId: id, ...statement }]])
  for (const name of ['thuy', 'dung', 'hoa'] as const) expect([name, await read(name)]).toEqual([name, []])
  ok(await world.requests('minh').act(`/api/findings/${id}`, 'confirm'))
  ok(await world.requests('minh').act(`/api/findings/${id}`, 'present'))
  expect(await read('hoa')).toHaveLength(1)
  expect(await read('yen')).toEqual([])
  const readings = await world.asOwner((owner) =>
    owner.selectFrom('auditLog').select('actorName').where('action', '=', 'readRestricted').execute(),
  )
  const readers = ['binh', 'minh', 'tam', 'quang', 'lan', 'hoa'] as const
  expect(readings.map((one) => one.actorName).toSorted()).toEqual(readers.map((name) => cast[name].name).toSorted())
})

test('the author withdraws his own draft, not what he has handed in (design)', async () => {
  const withdraw = async (state: FindingState) =>
    (await world.requests('binh').act(`/api/findings/${await seed({ state })}`, 'withdraw', { ruling: 'Nhầm' })).status
  expect([await withdraw('drafted'), await withdraw('submitted')]).toEqual([200, 403])
})

test('files are attached by the Team until the finding is presented (design)', async () => {
  const file = { name: 'Biên bản.txt', bytes: Buffer.from('biên bản') }
  const [open, over] = [`/api/findings/${await seed()}`, `/api/findings/${await seed({ state: 'presented' })}`]
  expect((await attach(world, 'binh', `/api/findings/${randomUUID()}`, file)).status).toBe(404)
  for (const name of ['hoa', 'nam'] as const) expect((await attach(world, name, open, file)).status).toBe(404)
  expect((await attach(world, 'thuy', open, file)).status).toBe(403)
  expect((await attach(world, 'binh', open, { ...file, name: '' })).status).toBe(422)
  expect((await attach(world, 'binh', over, file)).body).toMatchObject({ status: 409, code: 'WRONG_STATE' })
  expect(ok(await attach(world, 'binh', open, file)).state).toBe('stored')
})

test('the unit attaches to its explanation, which the Team knows once it is sent, and nothing on who is responsible (design)', async () => {
  const id = await seed({ state: 'presented' })
  const [path, proof] = [`/api/findings/${id}`, { name: 'Văn bản giải trình.txt', bytes: Buffer.from('giải trình') }]
  const files = async (name: 'hoa' | 'minh') =>
    ok(await world.requests(name).get(`/api/inspections/${INSPECTION}/files`)).items.filter(
      (one: { thingId: string }) => one.thingId === id,
    )
  expect(ok(await attach(world, 'yen', path, { ...proof, restricted: true }))).toMatchObject({
    side: 'unit',
    restricted: false,
    shared: false,
  })
  expect([(await files('hoa')).length, await files('minh')]).toEqual([1, []])
  ok(await world.requests('hoa').act(path, 'contest', { explanation: 'Đã có văn bản' }))
  expect(await files('minh')).toMatchObject([{ name: 'Văn bản giải trình.txt', side: 'unit', shared: true }])
  expect((await attach(world, 'hoa', path, { ...proof, name: 'Thêm.txt', bytes: Buffer.from('x') })).status).toBe(409)
  // What the unit gave stays known to the Team, whatever becomes of the finding.
  ok(await world.requests('minh').act(path, 'withdraw', { ruling: 'Chấp nhận giải trình' }))
  expect(await files('minh')).toHaveLength(1)
})

test('the Team is told who wrote a finding and when (design)', async () => {
  const draft = { kind: 'error', field: '', fact: 'Sai biểu mẫu', criterion: '', causes: [], evidence: 'Hồ sơ' }
  const at = `/api/inspections/${INSPECTION}/findings`
  const { id } = ok(await world.requests('minh').send(at, { ...draft, responsibilities: [] }))
  const { writings } = ok(await world.requests('tam').get(at))
  expect(writings.find((one: { findingId: string }) => one.findingId === id)).toMatchObject({
    byName: cast.minh.name,
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
  })
})

test('a finding goes into the conclusion with the act that concludes, never alone (CT-IV-5-1)', async () => {
  const id = await seed({ state: 'accepted' })
  for (const name of ['minh', 'tam', 'quang'] as const)
    expect((await world.requests(name).act(`/api/findings/${id}`, 'conclude')).body).toMatchObject({
      status: 422,
      code: 'INVALID_INPUT',
    })
})
