import { beforeAll, describe, expect, test } from 'vitest'
import { type CastName, cast, INSPECTION, PLAN } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { ok, seedThread, TAY_NINH } from '#test/world.ts'
import type { ServedReport } from './contract.ts'
import { changedItems, missingItems } from './rules.ts'

const world = testWorld('2026-03-02')
const at = `/api/inspections/${INSPECTION}`
const actOn = async (name: CastName, door: string, action: string, input: object = {}) => {
  const { version } = ok(await world.requests(name).get(at))
  return world.requests(name).act(`/api/${door}/${INSPECTION}`, action, input, { seenVersion: version })
}

beforeAll(async () => {
  await seedThread(world, TAY_NINH)
  ok(
    await actOn('thuy', 'schedules', 'schedule', {
      heldOn: '2026-03-16',
      startsAt: '08:00',
      place: 'Trụ sở UBND phường',
      composition: '',
    }),
  )
  ok(
    await actOn('thuy', 'visits', 'notify', {
      number: '15',
      symbol: 'TB-SNV',
      issuedOn: '2026-03-02',
      signerId: cast.quang.id,
      reportDueOn: null,
    }),
  )
})

test('the lists say what stands behind them: the session’s day, the form, the acts open to the reader (TN-II-2b-2)', async () => {
  expect(ok(await world.requests('hoa').get('/api/unit-reports')).items).toMatchObject([
    { form: 'periodic', heldOn: '2026-03-16', dueOn: '2026-03-11', unitName: 'Ủy ban nhân dân phường Sông Hồng' },
  ])
  expect(ok(await world.requests('hoa').get('/api/inspections')).items).toMatchObject([{ id: INSPECTION, acts: [] }])
  expect(ok(await world.requests('thuy').get('/api/inspections')).items).toMatchObject([
    { id: INSPECTION, acts: ['reschedule', 'cancel'] },
  ])
  expect(ok(await world.requests('nam').get('/api/inspections')).items).toEqual([])
  expect(ok(await world.requests('hoa').get('/api/schedules'))).toMatchObject({
    items: [{ heldOn: '2026-03-16', unitShortName: 'Ủy ban nhân dân phường Sông Hồng' }],
    waiting: [],
  })
})

test('a report keeps the outline that it began with, though the plan gets another (TN-DC-0)', async () => {
  const began = ok(await world.requests('yen').get(`/api/unit-reports/${INSPECTION}`)).outline
  const items = [{ depth: 0, marker: '1', text: 'Kết quả khác', appliesTo: [] }]
  const { outline } = ok(await world.requests('thuy').send(`/api/outlines/${PLAN}`, { title: 'Đề cương mới', items }))
  expect(outline.items.map((item: { text: string }) => item.text)).toEqual(['Kết quả khác'])
  expect(ok(await world.requests('yen').get(`/api/unit-reports/${INSPECTION}`)).outline).toEqual(began)
})

test('an answer is kept per item, refused where the outline does not ask, and unseen by others until sent (TN-DC-I.2.4-1, CT-IV-4-1)', async () => {
  const { id, outline } = ok(await world.requests('yen').get(`/api/unit-reports/${INSPECTION}`))
  const itemOf = (marker: string) =>
    outline.items.find(
      (item: { marker: string; answerKinds: string[] }) => item.marker === marker && item.answerKinds.length > 0,
    ).id
  const write = (marker: string, value: object) =>
    world.requests('yen').overwrite(`/api/unit-reports/${id}/answers/${itemOf(marker)}`, value, 0)
  expect(ok(await write('1', { text: 'Đã ban hành kế hoạch' })).cautions).toEqual([])
  expect((await write('2', { done: '5', total: '7' })).body.code).toBe('ITEM_NOT_APPLICABLE')
  expect((await write('3', { number: '98,5' })).body.code).toBe('NUMBER_FORM')
  expect(ok(await write('3', { done: '12', total: '10' })).cautions).toMatchObject([{ code: 'RATIO_OUT_OF_RANGE' }])
  expect(ok(await world.requests('hoa').get(`/api/unit-reports/${id}`)).answers).toHaveLength(2)
  expect(ok(await world.requests('minh').get(`/api/unit-reports/${id}`))).toMatchObject({
    state: 'drafting',
    answers: [],
  })
})

test('an answer takes no field that the outline’s form does not have (P06) (design)', async () => {
  const { id, outline } = ok(await world.requests('yen').get(`/api/unit-reports/${INSPECTION}`))
  const item = outline.items.find(
    (one: { marker: string; answerKinds: string[] }) => one.marker === '1' && one.answerKinds.length > 0,
  )
  const answers = async () => ok(await world.requests('yen').get(`/api/unit-reports/${id}`)).answers
  const before = await answers()
  const path = `/api/unit-reports/${id}/answers/${item.id}`
  const sent = await world.requests('yen').overwrite(path, { text: 'Đủ', changedBy: cast.hoa.id }, 1)
  expect([sent.status, sent.body.code]).toEqual([422, 'INVALID_INPUT'])
  expect(await answers()).toEqual(before)
})

describe('two who write the same part of a report', () => {
  const begun = async () => {
    const { id, outline } = ok(await world.requests('yen').get(`/api/unit-reports/${INSPECTION}`))
    const item = outline.items.find(
      (one: { marker: string; answerKinds: string[] }) => one.marker === '1' && one.answerKinds.length > 0,
    )
    return {
      at: `/api/unit-reports/${id}`,
      path: `/api/unit-reports/${id}/answers/${item.id}`,
      itemId: item.id as string,
    }
  }
  const standing = async (itemId: string) =>
    ok(await world.requests('hoa').get(`/api/unit-reports/${INSPECTION}`)).answers.find(
      (answer: { itemId: string }) => answer.itemId === itemId,
    )

  test('the second is told, sees whose words stand there, and writes over them only having seen them (P21) (design)', async () => {
    const { path, itemId } = await begun()
    const before = await standing(itemId)
    const first = await world.requests('yen').overwrite(path, { text: 'Của công chức' }, before.version)
    expect(ok(first).version).toBe(before.version + 1)
    const second = await world.requests('hoa').overwrite(path, { text: 'Của Chủ tịch' }, before.version)
    expect([second.status, second.body.code]).toEqual([409, 'CHANGED_MEANWHILE'])
    expect(await standing(itemId)).toMatchObject({ value: { text: 'Của công chức' }, changedByName: cast.yen.name })
    ok(await world.requests('hoa').overwrite(path, { text: 'Của Chủ tịch' }, before.version + 1))
    expect(await standing(itemId)).toMatchObject({ value: { text: 'Của Chủ tịch' }, changedByName: cast.hoa.name })
  })
  test('of ten at once one is written, and the same sent once more is answered as it stands (P21) (design)', async () => {
    const { path, itemId } = await begun()
    const { version } = await standing(itemId)
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        world.requests(n % 2 ? 'yen' : 'hoa').overwrite(path, { text: `Bản ${n}` }, version),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(409)])
    const { value } = await standing(itemId)
    expect(ok(await world.requests('yen').overwrite(path, value, version)).version).toBe(version + 1)
  })
  test('what says not what it was filled from is no entry, and a text too long is told by how much (design)', async () => {
    const { path, itemId } = await begun()
    expect((await world.requests('yen').send(path, { text: 'x' }, 'PUT')).body).toMatchObject({ code: 'INVALID_INPUT' })
    const { version } = await standing(itemId)
    const long = await world.requests('yen').overwrite(path, { text: 'a'.repeat(25_200) }, version)
    expect(long.body).toMatchObject({
      code: 'TOO_LONG',
      field: 'text',
      detail: 'Nội dung dài quá 20.000 ký tự (thừa 5.200). Hãy rút gọn, hoặc đính kèm thành tệp.',
    })
    expect(ok(await world.requests('yen').overwrite(path, { number: '-3' }, version)).cautions).toMatchObject([
      { code: 'NUMBER_NEGATIVE' },
    ])
  })
})

test('the lists of done and not done are the Team’s own until they are opened to the unit (TN-I-2-3)', async () => {
  await world.setToday('2026-03-16')
  ok(await actOn('minh', 'visits', 'begin', { reportAbsence: 'Đơn vị xin gửi sau' }))
  const lists = { doneList: ['Ban hành kế hoạch kịp thời'], notDoneList: ['Chưa xin lỗi bằng văn bản'] }
  const { version } = ok(await world.requests('tam').get(at))
  ok(await world.requests('tam').overwrite(`${at}/lists`, { ...lists, open: false }, version))
  expect(ok(await world.requests('minh').get(at))).toMatchObject(lists)
  expect(ok(await world.requests('hoa').get(at))).toMatchObject({ doneList: [], notDoneList: [] })
  expect((await world.requests('tam').overwrite(`${at}/lists`, { ...lists, open: true }, version)).body.code).toBe(
    'CHANGED_MEANWHILE',
  )
  ok(await world.requests('tam').overwrite(`${at}/lists`, { ...lists, open: true }, version + 1))
  expect(ok(await world.requests('hoa').get(at))).toMatchObject({ ...lists, listsOpenOn: '2026-03-16' })
})

test('a returned report stays readable to its recipients with a remark at the item, and nothing of what is rewritten shows until it is sent (CT-IV-4-1)', async () => {
  const [yen, hoa, minh] = (['yen', 'hoa', 'minh'] as const).map((name) => world.requests(name))
  const served = async (who = yen!) => ok(await who.get(`/api/unit-reports/${INSPECTION}`)) as ServedReport
  const before = await served()
  const at = `/api/unit-reports/${before.id}`
  const written = new Map(before.answers.map(({ itemId, version }) => [itemId, version]))
  for (const item of missingItems(before, before))
    ok(await yen!.overwrite(`${at}/answers/${item.id}`, { text: 'Đủ' }, written.get(item.id) ?? 0))
  const sending = { asOf: '2026-03-02', declared: true, number: '31', symbol: 'BC-UBND', datedOn: '2026-03-02' }
  ok(await hoa!.act(at, 'submit', sending))
  const sent = await served()
  const [answer] = sent.answers
  const remarks = [{ itemId: answer!.itemId, text: 'Ghi rõ số văn bản' }]
  ok(await minh!.act(at, 'return', { reason: 'Bổ sung mục I', remarks }))
  const path = `${at}/answers/${answer!.itemId}`
  ok(await yen!.overwrite(path, { text: 'Bản viết lại' }, answer!.version))
  const seen = await served(minh)
  expect(seen).toMatchObject({ state: 'returned', answers: [], returned: { remarks } })
  expect(seen.returned!.answers).toHaveLength(sent.answers.length)
  expect(JSON.stringify(seen)).not.toContain('Bản viết lại')
  expect((await served()).returned?.remarks).toEqual(remarks)
  ok(await hoa!.act(at, 'submit', sending))
  const again = await served(minh)
  expect(changedItems(again.answers, again.returned!)).toEqual([answer!.itemId])
})
