import { createHash, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { renderDocx } from '#documents/docx.ts'
import { readDocument } from '#documents/read/read.ts'
import { cast, DEPARTMENT } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { attach, officeOf, relations } from '#test/files.ts'
import { pdf } from '#test/hostile-files.ts'
import { papers } from '#test/papers.ts'
import { ok } from '#test/world.ts'

const world = testWorld('2026-01-10')

/** A plan of our own, as an office would write it. */
const PLAN = `Số: 12/KH-UBND

Mẫu, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Kiểm tra công tác cải cách hành chính năm 2026

Căn cứ Kế hoạch số 300/KH-UBND ngày 20/12/2025 của UBND tỉnh về cải cách hành chính năm 2026, UBND tỉnh ban hành Kế hoạch kiểm tra công tác cải cách hành chính năm 2026, như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

a) Đánh giá kết quả thực hiện nhiệm vụ cải cách hành chính tại các cơ quan, đơn vị.

2. Yêu cầu

a) Việc kiểm tra bảo đảm khách quan; các kiến nghị phải được thực hiện và có báo cáo kết quả khắc phục.

II. NỘI DUNG KIỂM TRA

1. Công tác chỉ đạo, điều hành.

III. HÌNH THỨC KIỂM TRA

1. Kiểm tra định kỳ

- Thời gian: Quý II năm 2026;

- Đối tượng kiểm tra: Sở Tài chính; 02 UBND phường, xã.

IV. TỔ CHỨC THỰC HIỆN

1. Sở Nội vụ tham mưu UBND tỉnh thành lập Đoàn kiểm tra. Đơn vị được kiểm tra gửi báo cáo về Sở Nội vụ trước 05 ngày khi Đoàn kiểm tra làm việc.

2. Trường hợp đơn vị chưa thống nhất với kiến nghị cần nêu rõ lý do để Đoàn kiểm tra báo cáo UBND tỉnh.

Nơi nhận:

- Bộ Nội vụ;
- Các sở, ban, ngành;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Trần Văn Mẫu
`

async function upload(name: 'thuy' | 'hoa', text: string | Uint8Array, fileName: string) {
  const { services } = world
  const { buildApp } = await import('#server/app.ts')
  const app = await buildApp(services)
  const answer = await app.inject({
    method: 'POST',
    url: '/api/plan-import',
    headers: {
      cookie: `__Host-soat=${await world.token(name)}`,
      'x-soat': '1',
      host: 'localhost',
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(fileName),
    },
    payload: Buffer.from(text),
  })
  await app.close()
  return { status: answer.statusCode, body: answer.json() }
}

/** Says of every doubt that it stands as it is. */
async function keepDoubts(person: ReturnType<typeof world.requests>, id: string): Promise<void> {
  const doubts = [...ok(await person.get(`/api/plans/${id}`)).content.imported.doubts.keys()]
  const body = { commandId: randomUUID(), doubts, answer: { as: 'keep', reason: 'Đã đối chiếu' } }
  if (doubts.length > 0) ok(await person.send(`/api/plans/${id}/text/answers`, body))
}

test('only the focal agency imports a plan', async () => {
  expect((await upload('hoa', PLAN, 'kế hoạch.txt')).status).toBe(403)
})

test('a file that is no plan is refused with what to do', async () => {
  const answer = await upload('thuy', 'Thư mời họp lớp', 'thu.txt')
  expect(answer).toMatchObject({ status: 422, body: { code: 'IMPORT_NOT_A_PLAN' } })
})

test('the name of its file is kept without signs that turn or hide what is written (design)', async () => {
  const { id } = ok(await upload('thuy', PLAN, 'kế\u202e hoạch\u200b.txt'))
  const { detail } = await world.asOwner((owner) =>
    owner.selectFrom('auditLog').select('detail').where('thingId', '=', id).executeTakeFirstOrThrow(),
  )
  expect(detail).toMatchObject({ fileName: 'kế hoạch.txt' })
})

test('a plan is imported, its doubts decided, its places made, submitted, signed and issued (CT-HDR-1, CT-HDR-2, CT-PRE-1, CT-III-1b-6, CT-SIG-1)', async () => {
  const [thuy, lan, dung, hoa] = (['thuy', 'lan', 'dung', 'hoa'] as const).map((name) => world.requests(name))
  const { id } = ok(await upload('thuy', PLAN, 'kế hoạch.txt'))
  const path = `/api/plans/${id}`
  const plan = ok(await thuy!.get(path))
  expect(plan).toMatchObject({
    number: '12',
    symbol: 'KH-UBND',
    issuedOn: '2026-01-05',
    planYear: 2026,
    from: '2026-04-01',
    to: '2026-06-30',
    state: 'draft',
  })
  expect(
    Object.fromEntries(plan.settings.map((row: { key: string; value: unknown }) => [row.key, row.value])),
  ).toMatchObject({
    reportLeadDays: 5,
    disagreePath: true,
    remedyReport: 'mandatory',
  })
  expect((await hoa!.get(path)).status).toBe(404)
  expect((await hoa!.get(`/api/files/${plan.original.id}/content`)).status).toBe(404)
  expect(ok(await thuy!.get(`/api/plan-import/${id}/units`)).items).toEqual([
    { name: 'Sở Tài chính', unitId: DEPARTMENT, unitName: 'Sở Tài chính' },
  ])
  expect((await hoa!.get(`/api/plan-import/${id}/units`)).status).toBe(403)

  if (plan.content.imported.doubts.length > 0)
    expect((await thuy!.send(`/api/plan-import/${id}/place`)).body.code).toBe('DOUBTS_OPEN')
  expect((await thuy!.act(path, 'submit')).body.code).toBe('IMPORT_NOT_PLACED')
  expect((await thuy!.act(path, 'acceptImported')).body.code).toBe('IMPORT_NOT_PLACED')
  await keepDoubts(thuy!, id)
  ok(await thuy!.send(`/api/plan-import/${id}/place`))
  const targets = ok(await thuy!.get(`${path}/targets`)).items
  expect(
    targets
      .filter((place: { unitId: string | null }) => place.unitId !== null)
      .map((place: { label: string }) => place.label),
  ).toEqual(['Sở Tài chính'])
  expect(targets.filter((place: { unitId: string | null }) => place.unitId === null)).toHaveLength(2)

  const proposal = { proposalNumber: '41/TTr-SNV', proposalOn: '2026-01-09' }
  ok(await thuy!.act(path, 'submit', { note: 'Đã đối chiếu với bản gốc ', ...proposal }))
  expect(ok(await lan!.get(path))).toMatchObject({
    submitter: 'Thủy',
    submittedOn: '2026-01-10',
    submitNote: 'Đã đối chiếu với bản gốc',
    ...proposal,
  })
  expect((await thuy!.act(path, 'sign', { signerId: cast.lan.id })).status).toBe(403)
  expect((await lan!.act(path, 'sign', { signerId: cast.thuy.id })).body.code).toBe('SIGNATURE_OF_ANOTHER')
  expect((await dung!.act(path, 'sign', { signerId: cast.thuy.id })).body.code).toBe('SIGN_AUTHORITY_MISMATCH')
  const copy = { name: 'Kế hoạch đã ký.pdf', bytes: pdf() }
  expect((await attach(world, 'dung', path, copy)).body.code).toBe('WRONG_STATE')
  const late = { signerId: cast.lan.id, signedOn: '2026-01-11' }
  expect((await lan!.act(path, 'sign', late)).body.code).toBe('SIGN_DAY_WRONG')
  ok(await lan!.act(path, 'sign', { signerId: cast.lan.id, signedOn: '2026-01-08' }))
  expect(ok(await lan!.get(path))).toMatchObject({ state: 'signed', signedOn: '2026-01-08' })
  // The signed copy at this step already; known to others once the plan is issued.
  expect((await attach(world, 'minh', path, copy)).status).toBe(403)
  expect((await attach(world, 'dung', path, { ...copy, name: 'ký.txt' })).body.code).toBe('SIGNED_COPY_TYPE')
  ok(await attach(world, 'dung', path, copy))
  const copies = `/api/signed-copies/plan/${id}`
  expect(ok(await thuy!.get(copies)).items).toMatchObject([{ name: copy.name, state: 'stored' }])
  expect(ok(await hoa!.get(copies)).items).toEqual([])
  expect((await hoa!.get(`/api/signed-copies/planOriginal/${id}`)).status).toBe(404)
  expect((await dung!.act(path, 'issue', { number: '15', issuedOn: '2026-01-07' })).body.code).toBe('ISSUE_DAY_WRONG')
  expect((await dung!.act(path, 'issue', { number: '', issuedOn: '2026-01-10' })).body.code).toBe('DOC_NUMBER_MISSING')
  ok(await dung!.act(path, 'issue', { number: '15', issuedOn: '2026-01-09' }))
  expect(ok(await hoa!.get(copies)).items).toMatchObject([{ name: copy.name }])
  expect(ok(await hoa!.get(path))).toMatchObject({ state: 'issued', number: '15' })
  expect((await hoa!.get(`/api/files/${plan.original.id}/content`)).status).toBe(200)
  // What the plan will inspect is not the unit's to know before a notice names it.
  expect(ok(await hoa!.get(`${path}/targets`)).items).toEqual([])
})

test('whoever read a plan in does not accept it alone: a second person, or the signed copy by its hash (design)', async () => {
  const thuy = world.requests('thuy')
  const placed = async () => {
    const { id } = ok(await upload('thuy', PLAN, 'kế hoạch.txt'))
    await keepDoubts(thuy, id)
    ok(await thuy.send(`/api/plan-import/${id}/place`))
    return `/api/plans/${id}`
  }
  const numbered = async (path: string, number: string) => {
    const plan = ok(await thuy.get(path))
    await world.asOwner((owner) => owner.updateTable('plans').set({ number }).where('id', '=', plan.id).execute())
  }
  const [one, other] = [await placed(), await placed()]
  await numbered(one, '101')
  await numbered(other, '102')
  expect((await thuy.act(one, 'acceptImported')).body.code).toBe('ACCEPTED_ALONE')
  expect(ok(await world.requests('quang').act(one, 'acceptImported')).state).toBe('issued')
  ok(await attach(world, 'thuy', other, { name: 'Kế hoạch đã ký.pdf', bytes: pdf() }))
  expect(ok(await thuy.act(other, 'acceptImported')).state).toBe('issued')
})

test('the file of an imported plan is kept as it came, with its hash and its name, and is not taken away', async () => {
  const thuy = world.requests('thuy')
  const { id } = ok(await upload('thuy', PLAN, 'Kế hoạch số 12.md'))
  const { original } = ok(await thuy.get(`/api/plans/${id}`))
  expect(original).toMatchObject({
    name: 'Kế hoạch số 12.md',
    size: Buffer.byteLength(PLAN),
    sha256: createHash('sha256').update(PLAN).digest('hex'),
    type: 'text',
  })
  const answer = await thuy.get(`/api/files/${original.id}/content`)
  expect(answer.headers?.['content-disposition']).toContain(encodeURIComponent('Kế hoạch số 12.md'))
  expect(answer.body.toString()).toBe(PLAN)
  expect((await thuy.send(`/api/files/${original.id}/remove`, {})).body.code).toBe('FILE_ORIGINAL')
})

test('a plan that came with a layout is its own paper; nothing is made in its place', async () => {
  const thuy = world.requests('thuy')
  const bytes = await renderDocx(papers.plan)
  const { id } = ok(await upload('thuy', bytes, 'Kế hoạch.docx'))
  expect(ok(await thuy.get(`/api/plans/${id}`)).original).toMatchObject({ name: 'Kế hoạch.docx', type: 'docx' })
  expect((await thuy.get(`/api/papers/plan/${id}.docx`)).status).toBe(404)
  expect(ok(await thuy.get(`/api/papers?plan=${id}`)).items).toEqual([])
})

test('a plan that came as text is set line by line, with no word of its facts', async () => {
  const thuy = world.requests('thuy')
  const { id } = ok(await upload('thuy', PLAN, 'Kế hoạch.txt'))
  const answer = await thuy.get(`/api/papers/plan/${id}.docx`)
  const { lines } = (await readDocument(answer.body, 'x.docx')) as { lines: { text: string }[] }
  const words = (text: string) => text.replace(/\s+/g, ' ').trim()
  expect(lines.map(({ text }) => words(text)).filter(Boolean)).toEqual(PLAN.split('\n').map(words).filter(Boolean))
})

test('a file that calls out by itself is not kept as the original of a plan', async () => {
  const bytes = await officeOf('docx', PLAN, {
    'word/_rels/document.xml.rels': relations([
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate',
      'https://elsewhere.example/t.dotm',
      'External',
    ]),
  })
  const answer = await upload('thuy', bytes, 'Kế hoạch.docx')
  expect(answer).toMatchObject({ status: 422, body: { code: 'IMPORT_RUNS' } })
})
