import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { DecidedDoubt } from '#features/planning/plan-import/rules/accept.ts'
import { testWorld } from '#test/db.ts'
import { asked2026 } from '#test/plans/asked-2026.ts'
import { ok } from '#test/world.ts'
import type { ServedText } from './contract.ts'
import type { Answer } from './rules/answers.ts'

const world = testWorld('2026-02-20')
const thuy = () => world.requests('thuy')

async function imported(): Promise<string> {
  const { id } = ok(await thuy().upload('/api/plan-import', Buffer.from(asked2026), 'kế hoạch.txt'))
  return id
}
const textOf = async (id: string): Promise<ServedText> => ok(await thuy().get(`/api/plans/${id}/text`))
const planOf = async (id: string) => ok(await thuy().get(`/api/plans/${id}`))
const doubtsOf = async (id: string): Promise<DecidedDoubt[]> => (await planOf(id)).content.imported.doubts
const give = (id: string, doubts: number[], answer: Answer) =>
  thuy().send(`/api/plans/${id}/text/answers`, { commandId: randomUUID(), doubts, answer })

const sentence = (words: string) => (text: ServedText) =>
  expect(text.blocks.map((block) => block.text)).toContain(words)
const value = (kind: string, part: object | string) => (text: ServedText) =>
  expect(text.facts.filter((fact) => fact.kind === kind).map((fact) => fact.value)).toContainEqual(
    typeof part === 'string' ? part : expect.objectContaining(part),
  )
const nothing = (text: ServedText) => expect(text.version).toBe(0)

/** Each kind of answer, and what stands in the text and in the data after it. */
const ANSWERS: readonly (readonly [code: string, at: number, Answer, ...((text: ServedText) => void)[]])[] = [
  ['A-01', 0, { as: 'keep', reason: '' }, nothing],
  [
    'A-02',
    1,
    { as: 'day', day: '2026-03-05' },
    sentence('Mẫu, ngày 05 tháng 3 năm 2026'),
    value('issuedOn', { day: '2026-03-05' }),
  ],
  ['A-02', 1, { as: 'blank' }, nothing],
  [
    'A-21',
    2,
    { as: 'day', day: '2025-12-20' },
    sentence('Căn cứ Kế hoạch số 300/KH-UBND ngày 20/12/2025 của UBND tỉnh về cải cách hành chính năm 2026;'),
    value('basis', { number: '300', date: '2025-12-20' }),
  ],
  ['A-21', 2, { as: 'blank' }, value('basis', { number: '300', date: null })],
  ['A-21', 2, { as: 'keep', reason: 'Đúng như bản ký' }, nothing],
  ['A-36', 3, { as: 'words', text: 'Công văn số 797/UBND-NC' }, value('basis', { number: '797', symbol: 'UBND-NC' })],
  [
    'A-19',
    5,
    { as: 'meant' },
    sentence('a) Tạo chuyển biến mạnh mẽ trong cải cách hành chính, chống nhùng nhiễu.'),
    value('purpose', 'Tạo chuyển biến mạnh mẽ trong cải cách hành chính, chống nhùng nhiễu.'),
  ],
  ['A-19', 10, { as: 'meant' }, sentence('2. Cải cách hành chính tại bộ phận Một cửa theo Đề cương kèm theo.')],
  [
    'A-19',
    4,
    { as: 'words', text: 'quan liêu' },
    sentence('a) Tạo chuyên môn mạnh mẽ trong cải cách hành chính, chống quan liêu.'),
  ],
  ['A-19', 4, { as: 'keep', reason: '' }, nothing],
  [
    'A-22',
    6,
    {
      as: 'choose',
      holds: 'b15',
      others: [{ block: 'b13', text: 'b) Làm cơ sở xác định Chỉ số CCHC năm 2026 của các đơn vị.' }],
    },
    value('purpose', 'Làm cơ sở xác định Chỉ số CCHC năm 2026 của các đơn vị.'),
  ],
  [
    'A-22',
    7,
    { as: 'choose', holds: 'b15', others: [{ block: 'b13', text: null }] },
    ({ blocks, facts }) => {
      expect(blocks.some(({ id }) => id === 'b13')).toBe(false)
      expect(facts.filter(({ kind }) => kind === 'purpose')).toHaveLength(1)
    },
  ],
  ['A-22', 6, { as: 'keep', reason: 'Hai chỉ số khác nhau' }, nothing],
  [
    'A-23',
    15,
    {
      as: 'choose',
      holds: 'b25',
      others: [{ block: 'b6', text: 'Kiểm tra công tác cải cách hành chính, chuyển đổi số năm 2026' }],
    },
    ({ facts }) =>
      expect(String(facts.find(({ kind }) => kind === 'title')?.value)).toContain('cải cách hành chính, chuyển đổi số'),
  ],
  [
    'A-42',
    8,
    { as: 'words', text: 'nội dung nêu tại mục II Kế hoạch này' },
    value(
      'requirement',
      'Việc kiểm tra phục vụ xác định Chỉ số CCHC năm 2026 của tỉnh; nội dung nêu tại mục II Kế hoạch này phải khách quan.',
    ),
  ],
  [
    'A-20',
    12,
    { as: 'day', day: '2026-06-30' },
    sentence('- Thời gian: từ ngày 01/4/2026 đến ngày 30/06/2026;'),
    value('period', { from: '2026-04-01', to: '2026-06-30' }),
  ],
  ['A-20', 12, { as: 'blank' }, sentence('- Thời gian: từ ngày 01/4/2026 đến ngày …/6/2026;')],
  [
    'A-43',
    13,
    { as: 'number', count: 5 },
    sentence('- Đối tượng kiểm tra: 03 sở; 05 phường, xã.'),
    value('target', { kind: 'communePC', count: 5 }),
    value('target', { kind: 'provincialDepartment', count: 3 }),
  ],
  ['A-43', 13, { as: 'notStated' }, value('target', { kind: 'communePC', count: null })],
  [
    'A-32',
    14,
    { as: 'words', text: 'cchc@mau.test' },
    ({ blocks }) => expect(blocks[23]?.text).toContain('về cchc@mau.test.'),
  ],
  [
    'A-24',
    16,
    { as: 'meant' },
    sentence('Trên đây là Kế hoạch kiểm tra cải cách hành chính, chuyển đổi số năm 2026./.'),
  ],
]

describe('an answer is carried out in the text and in the data, and taken back (QN-HDR-1, QN-HDR-2)', () => {
  for (const [code, index, answer, ...holds] of ANSWERS)
    test(`${code}, point ${index}, ${JSON.stringify(answer)}`, async () => {
      const id = await imported()
      const before = await textOf(id)
      expect((await doubtsOf(id))[index]!.code).toBe(code)
      const { content } = ok(await give(id, [index], answer))
      const after = await textOf(id)
      for (const hold of holds) hold(after)
      expect(after.differences).toEqual([])
      const changes = after.version > 0
      expect(content.imported.doubts[index].decision).toBe(changes ? 'corrected' : 'accepted')

      ok(await thuy().send(`/api/plans/${id}/text/answers/reopen`, { doubt: index }))
      const back = await textOf(id)
      expect(back.blocks.map(({ text }) => text)).toEqual(before.blocks.map(({ text }) => text))
      expect(back.facts.map(({ kind, value: was }) => ({ kind, was }))).toEqual(
        before.facts.map(({ kind, value: was }) => ({ kind, was })),
      )
      expect((await doubtsOf(id)).filter(({ decision }) => decision !== 'open')).toEqual([])
    })
})

test('several of a kind are answered at once: one change, one entry of the record with what stood there before and after', async () => {
  const id = await imported()
  ok(await give(id, [4, 5, 10], { as: 'meant' }))
  const after = await textOf(id)
  expect([after.version, after.blocks[11]?.text]).toEqual([
    1,
    'a) Tạo chuyển biến mạnh mẽ trong cải cách hành chính, chống nhũng nhiễu.',
  ])
  const entries = await world.asOwner((owner) =>
    owner.selectFrom('auditLog').select(['action', 'detail']).where('thingId', '=', id).orderBy('sequence').execute(),
  )
  expect(entries.map(({ action }) => action)).toEqual(['import', 'answerDoubts'])
  expect(entries[1]!.detail).toMatchObject({
    as: 'meant',
    change: 1,
    doubts: [
      { code: 'A-19', words: 'nhùng nhiễu', after: after.blocks[11]!.text },
      { code: 'A-19', words: 'Tạo chuyên môn mạnh mẽ', before: expect.stringContaining('Tạo chuyên môn') },
      { code: 'A-19', words: 'Cài cách hành chính' },
    ],
  })
  // Answered together, taken back together; the editor's way back opens them again too.
  ok(await thuy().send(`/api/plans/${id}/text/undo`, { change: 1 }))
  expect((await doubtsOf(id)).every(({ decision }) => decision === 'open')).toBe(true)
})

test.each<readonly [string, number, Answer, string]>([
  ['a day that is none is kept for no reason', 12, { as: 'keep', reason: ' ' }, 'ANSWER_REASON_REQUIRED'],
  ['another kind of answer', 0, { as: 'day', day: '2026-03-05' }, 'ANSWER_OTHER'],
  ['words that nobody proposes', 3, { as: 'meant' }, 'ANSWER_OTHER'],
  [
    'a sentence that is not asked about',
    6,
    { as: 'choose', holds: 'b15', others: [{ block: 'b1', text: null }] },
    'ANSWER_OTHER',
  ],
])('what is no answer is refused: %s', async (_, index, answer, code) => {
  const id = await imported()
  expect((await give(id, [index], answer)).body.code).toBe(code)
  expect((await textOf(id)).version).toBe(0)
})

test('what was answered is not answered once more, and words that went from their sentence are not looked for elsewhere', async () => {
  const id = await imported()
  ok(await give(id, [4], { as: 'meant' }))
  expect((await give(id, [4], { as: 'words', text: 'x' })).body.code).toBe('DOUBT_ANSWERED')
  const { blocks } = await textOf(id)
  const { id: block, version: seen } = blocks[11]!
  const command = { do: 'set', block, seen, text: 'a) Đánh giá kết quả.' }
  ok(await thuy().send(`/api/plans/${id}/text`, { commandId: randomUUID(), commands: [command] }))
  expect((await give(id, [5], { as: 'meant' })).body.code).toBe('DOUBT_WORDS_GONE')
  expect((await thuy().send(`/api/plans/${id}/text/answers/reopen`, { doubt: 4 })).body.code).toBe('NOTHING_TO_UNDO')
  ok(await give(id, [5], { as: 'keep', reason: '' }))
})

describe('an annex that is cited and missing (QN-II-2-X)', () => {
  const settle = (id: string, citation: string, way: object) =>
    thuy().send(`/api/plans/${id}/text/annexes`, { commandId: randomUUID(), citation, way })
  const missing = async (id: string) => (await planOf(id)).content.missingAnnexes
  const [FIRST, OUTLINE] = ['theo Phụ lục I', 'Đề cương kèm theo']

  test('stays missing until it is attached, made from the data or not cited any more', async () => {
    const id = await imported()
    ok(await give(id, [9], { as: 'keep', reason: '' }))
    expect(await missing(id)).toEqual([FIRST, OUTLINE])

    ok(await settle(id, FIRST, { as: 'make', from: 'schedule' }))
    expect(await missing(id)).toEqual([OUTLINE])
    const { blocks, differences } = await textOf(id)
    expect(blocks.slice(-3).map(({ text }) => text)).toEqual([
      'PHỤ LỤC I',
      'LỊCH KIỂM TRA',
      '1. Kiểm tra định kỳ: từ ngày 01/4/2026 đến ngày 31/6/2026',
    ])
    expect(differences).toEqual([])

    expect((await settle(id, OUTLINE, { as: 'make', from: 'outline' })).body.code).toBe('NOTHING_TO_MAKE')
    const without = '2. Cài cách hành chính tại bộ phận Một cửa.'
    expect((await settle(id, OUTLINE, { as: 'drop', reason: '', text: without })).body.code).toBe(
      'ANSWER_REASON_REQUIRED',
    )
    const still = { as: 'drop', reason: 'Gửi sau', text: `Theo ${OUTLINE}` }
    expect((await settle(id, OUTLINE, still)).body.code).toBe('CITATION_STANDS')
    ok(await settle(id, OUTLINE, { as: 'drop', reason: 'Gửi sau', text: without }))
    expect(await missing(id)).toEqual([])
    expect((await doubtsOf(id)).filter(({ code }) => code === 'A-28')).toMatchObject([
      { decision: 'corrected', change: 1 },
      { decision: 'corrected', change: 2, note: 'Gửi sau' },
    ])
    ok(await thuy().send(`/api/plans/${id}/text/answers/reopen`, { doubt: 11 }))
    expect(await missing(id)).toEqual([OUTLINE])
  })

  test('is made from the words and tables of a file, which are printed with the plan', async () => {
    const id = await imported()
    const path = `/api/plans/${id}/text/annexes/${encodeURIComponent(OUTLINE)}`
    expect((await thuy().upload(path, Buffer.from(''), 'x.txt')).status).toBe(422)
    const outline = 'ĐỀ CƯƠNG BÁO CÁO\n\nI. Công tác chỉ đạo\n\n1. Kết quả thực hiện kế hoạch năm'
    ok(await thuy().upload(path, Buffer.from(outline), 'Đề cương.txt'))
    expect(await missing(id)).toEqual([FIRST])
    expect((await textOf(id)).blocks.slice(-3).map(({ text }) => text)).toEqual([
      'ĐỀ CƯƠNG BÁO CÁO',
      'I. Công tác chỉ đạo',
      '1. Kết quả thực hiện kế hoạch năm',
    ])
    expect((await world.requests('lan').upload(path, Buffer.from(outline), 'x.txt')).status).toBe(403)
  })
})

test('where a sentence and a fact disagree is said on the page of the plan, and the plan is submitted only for a reason', async () => {
  const id = await imported()
  ok(await give(id, [...(await doubtsOf(id)).keys()], { as: 'keep', reason: 'Đã đối chiếu' }))
  ok(await thuy().send(`/api/plan-import/${id}/place`))
  for (const citation of (await planOf(id)).content.missingAnnexes)
    ok(
      await thuy().send(`/api/plans/${id}/text/annexes`, {
        ...{ commandId: randomUUID(), citation },
        way: { as: 'drop', reason: 'Gửi sau', text: '1. Công tác chỉ đạo, điều hành.' },
      }),
    )
  const submit = (note: string) => thuy().act(`/api/plans/${id}`, 'submit', { note })
  expect((await planOf(id)).odds).toEqual([])
  const text = await textOf(id)
  const [period, target] = ['period', 'target'].map((kind) => text.facts.find((fact) => fact.kind === kind)!)
  const { origin: _origin, ...fact } = period!
  const block = text.blocks.find((one) => one.id === target!.anchors[0]!.block)!
  ok(
    await thuy().send(`/api/plans/${id}/text`, {
      commandId: randomUUID(),
      commands: [
        { do: 'setFact', fact: { ...fact, value: { ...(fact.value as object), to: '2026-06-30' } } },
        { do: 'remove', block: block.id, seen: block.version },
      ],
    }),
  )
  const { odds, cautions } = await planOf(id)
  expect(odds).toMatchObject([
    { kind: 'period', block: period!.anchors[0]!.block, sentence: expect.stringContaining('31/6/2026') },
    { kind: 'target', block: null },
    { kind: 'target', block: null },
  ])
  expect(cautions.map(({ code }: { code: string }) => code)).toEqual(
    expect.arrayContaining(['SENTENCES_DIFFER', 'FACTS_UNSAID']),
  )
  expect((await submit('')).body).toMatchObject({
    code: 'SUBMIT_REASON_REQUIRED',
    detail: expect.stringContaining('1 chỗ câu của kế hoạch và dữ kiện khác nhau'),
  })
  expect(ok(await submit('Sẽ sửa ở bản điều chỉnh')).state).toBe('submitted')
})
