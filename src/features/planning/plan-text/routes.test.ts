import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { readDocument } from '#documents/read/read.ts'
import { type PlanLegalBasis, PREPARING } from '#features/planning/plans/rules.ts'
import { cast } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { binhAn2026 } from '#test/plans/binh-an-2026.ts'
import { asDocx, asText } from '#test/plans/render.ts'
import { ok } from '#test/world.ts'
import type { ServedText } from './contract.ts'
import type { Fact } from './rules/fact.ts'
import { recordTexts } from './texts.ts'

const world = testWorld('2026-02-20')
const thuy = () => world.requests('thuy')

async function imported(bytes: Uint8Array | string = asText(binhAn2026), name = 'Kế hoạch.txt'): Promise<string> {
  const { id } = ok(
    await thuy().upload('/api/plan-import', typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name),
  )
  return id
}
const textOf = async (id: string): Promise<ServedText> => ok(await thuy().get(`/api/plans/${id}/text`))
const planOf = async (id: string) => ok(await thuy().get(`/api/plans/${id}`))
const write = (id: string, ...commands: object[]) =>
  thuy().send(`/api/plans/${id}/text`, { commandId: randomUUID(), commands })
const blockOf = ({ blocks }: ServedText, words: string) => {
  const found = blocks.find(({ text }) => text.includes(words))
  if (!found) throw new Error(`no paragraph says ${words}`)
  return found
}
const set = (text: ServedText, words: string, to: string) => {
  const { id, version, text: was } = blockOf(text, words)
  return { do: 'set', block: id, seen: version, text: was.replace(words, to) }
}
const valuesOf = (facts: readonly Pick<Fact, 'kind' | 'value'>[], kind: string) =>
  facts.filter((fact) => fact.kind === kind).map(({ value }) => value)

const basisOf = (text: ServedText, number: string) =>
  valuesOf(text.facts, 'basis').find((basis) => (basis as PlanLegalBasis).number === number)

test('a plan that nobody corrected keeps its file as its paper; corrected, it is printed from its paragraphs, each sentence once and in order', async () => {
  const id = await imported(await asDocx(binhAn2026), 'Kế hoạch.docx')
  expect((await thuy().get(`/api/papers/plan/${id}.docx`)).status).toBe(404)
  const before = await textOf(id)
  expect([before.version, before.open, before.differences]).toEqual([0, true, []])
  ok(await write(id, set(before, 'khách quan', 'khách quan, công khai')))
  const { body } = await thuy().get(`/api/papers/plan/${id}.docx`)
  const read = await readDocument(body, 'x.docx')
  if ('refusal' in read) throw new Error(read.refusal)
  const printed = read.lines.map(({ marker, text }) => `${marker ?? ''}${text}`.replace(/\s+/g, '')).join('')
  const after = await textOf(id)
  let at = 0
  for (const { text, furniture } of after.blocks) {
    if (furniture) continue
    const words = text.replace(/\s+/g, '')
    const found = printed.indexOf(words, at)
    expect(found, text).toBeGreaterThanOrEqual(at)
    at = found + words.length
  }
  expect(printed).toContain('kháchquan,côngkhai')
})

test('a purpose follows its sentence at once; a window is asked about first and then changes the plan', async () => {
  const id = await imported()
  const text = await textOf(id)
  const answer = ok(await write(id, set(text, 'nhân rộng sáng kiến', 'nhân rộng mô hình')))
  expect(valuesOf(answer.facts, 'purpose')[1]).toBe('Kịp thời nhân rộng mô hình, cách làm hay.')
  expect((await planOf(id)).content.purposes[1]).toBe('Kịp thời nhân rộng mô hình, cách làm hay.')

  const asked = ok(await write(id, set(await textOf(id), '31/8/2026', '30/9/2026')))
  expect((await planOf(id)).to).toBe('2026-08-31')
  expect(asked.differences).toMatchObject([{ kind: 'period', says: { value: { to: '2026-09-30' } } }])
  const [difference] = (asked as ServedText).differences
  const fact = { ...difference!.says!, id: difference!.fact }
  const done = ok(await write(id, { do: 'setFact', fact }))
  expect(done.differences).toEqual([])
  expect((await planOf(id)).to).toBe('2026-09-30')
})

test('a fact that says another thing than its sentence is listed until a person lets it stand, which the record keeps', async () => {
  const id = await imported()
  const text = await textOf(id)
  const days = text.facts.find(({ kind }) => kind === 'reportLeadDays')!
  const { origin: _origin, ...fact } = days
  const changed = ok(await write(id, { do: 'setFact', fact: { ...fact, value: 5 } }))
  expect(changed.differences).toMatchObject([{ kind: 'reportLeadDays', fact: days.id, says: { value: 7 } }])
  expect((await planOf(id)).settings.find(({ key }: { key: string }) => key === 'reportLeadDays').value).toBe(5)
  const { key, block } = changed.differences[0]
  expect(ok(await write(id, { do: 'keep', block, difference: key })).differences).toEqual([])
  const entries = await world.asOwner((owner) =>
    owner.selectFrom('auditLog').select(['action', 'detail']).where('thingId', '=', id).orderBy('sequence').execute(),
  )
  expect(entries.map(({ action }) => action)).toEqual(['import', 'setFact', 'keepDifference'])
  expect(entries[1]!.detail).toEqual({ kind: 'reportLeadDays', before: 7, after: 5 })
  expect((entries[2]!.detail as { sentence: string }).sentence).toContain('chậm nhất 07 ngày')
})

test('pasted lines become paragraphs with what they say; a removed sentence leaves its fact said by nothing; both are taken back', async () => {
  const id = await imported()
  const text = await textOf(id)
  const before = text.blocks.map(({ text: words }) => words)
  const added = ok(
    await write(id, {
      do: 'insert',
      after: blockOf(text, 'Kịp thời nhân rộng').id,
      texts: ['Chấn chỉnh kỷ luật, kỷ cương hành chính.', '  ', 'Làm căn cứ xếp loại thi đua.'],
    }),
  )
  expect(valuesOf(added.facts, 'purpose')).toHaveLength(4)
  const target = blockOf(added, '03 phòng chuyên môn')
  const removed = ok(await write(id, { do: 'remove', block: target.id, seen: target.version }))
  expect(removed.facts.filter(({ kind, anchors }: Fact) => kind === 'target' && anchors.length === 0)).toHaveLength(2)
  ok(await thuy().send(`/api/plans/${id}/text/undo`, { change: removed.change }))
  const back = ok(await thuy().send(`/api/plans/${id}/text/undo`, { change: added.change }))
  expect(back.blocks.map(({ text: words }: { text: string }) => words)).toEqual(before)
  expect(valuesOf(back.facts, 'purpose')).toHaveLength(2)
  const history = ok(await thuy().get(`/api/plans/${id}/text/history`))
  expect(history.items.map(({ act, by }: { act: string; by: string }) => [act, by])).toEqual([
    ['undo', cast.thuy.name],
    ['undo', cast.thuy.name],
    ['remove', cast.thuy.name],
    ['insert', cast.thuy.name],
  ])
})

test('what two people write in one paragraph is not lost: the second is told what stands there; typing on is one entry of the history', async () => {
  const id = await imported()
  const text = await textOf(id)
  const one = set(text, 'đúng thời hạn', 'đúng hạn')
  ok(await write(id, one))
  const other = await world.requests('quang').send(`/api/plans/${id}/text`, {
    commandId: randomUUID(),
    commands: [{ ...one, text: 'Việc kiểm tra phải nhanh.' }],
  })
  expect([other.status, other.body.code]).toEqual([409, 'BLOCK_CHANGED'])
  expect(other.body.detail).toContain('Việc kiểm tra phải khách quan, đúng hạn.')
  ok(await write(id, { ...set(await textOf(id), 'đúng hạn', 'đúng hạn, hiệu quả') }))
  const history = ok(await thuy().get(`/api/plans/${id}/text/history?block=${one.block}`))
  expect(history.items).toMatchObject([
    {
      before: 'Việc kiểm tra phải khách quan, đúng thời hạn.',
      after: 'Việc kiểm tra phải khách quan, đúng hạn, hiệu quả.',
    },
  ])
})

test('the subjects of a plan follow its title, whose words stay as they are (CT-HDR-3, QN-HDR-3, NX-HDR-3, KG-HDR-3, TN-HDR-2)', async () => {
  const id = await imported()
  expect(await planOf(id)).toMatchObject({ subjects: ['par', 'digitalTransformation'] })
  const text = await textOf(id)
  ok(await write(id, set(text, ', chuyển đổi số năm 2026', ' Nhà nước, công vụ năm 2026')))
  const plan = await planOf(id)
  expect(plan.subjects).toEqual(['par', 'civilService'])
  expect(plan.title).toBe('Kiểm tra công tác cải cách hành chính Nhà nước, công vụ năm 2026')
  const { origin: _origin, ...fact } = (await textOf(id)).facts.find(({ kind }) => kind === 'subjects')!
  ok(await write(id, { do: 'setFact', fact: { ...fact, value: ['par'] } }))
  expect((await planOf(id)).subjects).toEqual(['par'])
})

test('number and day of a corrected plan are those of its sentences (KG-HDR-1, KG-HDR-2, TN-HDR-1, TN-HDR-1b, CT-HDR-2)', async () => {
  const id = await imported()
  const text = await textOf(id)
  const answer = ok(
    await write(
      id,
      { ...set(text, 'Số: 57/KH-UBND', 'x'), text: 'Số: 32 /KH-UBND' },
      { ...set(text, 'Bình An, ngày 12 tháng 02 năm 2026', 'x'), text: 'TP. Tây Ninh, ngày 03 tháng 3 năm 2026' },
    ),
  ) as ServedText
  const said = answer.differences.map(({ kind, says }) => [kind, says?.value])
  expect(said).toContainEqual(['number', '32'])
  expect(said).toContainEqual(['issuedOn', { day: '2026-03-03', text: 'ngày 03 tháng 3 năm 2026' }])
  expect(said).toContainEqual(['place', 'TP. Tây Ninh'])
  ok(await write(id, ...answer.differences.map(({ says, fact }) => ({ do: 'setFact', fact: { ...says!, id: fact } }))))
  expect(await planOf(id)).toMatchObject({
    number: '32',
    symbol: 'KH-UBND',
    issuedOn: '2026-03-03',
    place: 'TP. Tây Ninh',
  })
})

test('a path that a file system left in the original is kept and not printed (QN-TAIL-1)', async () => {
  const id = await imported(`${asText(binhAn2026)}\nI:\\Dropbox\\KH\\143-Kế hoạch.docx`)
  const text = await textOf(id)
  expect(text.blocks.find(({ text: words }) => words.includes('Dropbox'))).toMatchObject({ role: 'residue' })
  ok(await write(id, set(text, 'đúng thời hạn', 'đúng hạn')))
  const read = await readDocument((await thuy().get(`/api/papers/plan/${id}.docx`)).body, 'x.docx')
  if ('refusal' in read) throw new Error(read.refusal)
  const printed = read.lines.map(({ text: words }) => words).join(' ')
  expect(printed).toContain('đúng hạn')
  expect(printed).not.toContain('Dropbox')
})

test('all that somebody did to a paragraph in a sitting is taken back at once, with every fact that followed it', async () => {
  const id = await imported()
  const before = await textOf(id)
  // The second edit of the sitting brings a legal basis that the first did not know.
  const first = ok(await write(id, set(before, 'Quyết định số 88/', 'Quyết định số 1088/'))) as ServedText
  const longer = 'Quyết định số 9/QĐ-UBND ngày 16/01/2026 của UBND tỉnh, Quyết định số 1088/'
  const second = ok(await write(id, set(first, 'Quyết định số 1088/', longer))) as ServedText & { change: number }
  expect([basisOf(first, '9'), basisOf(second, '9')]).toEqual([undefined, expect.anything()])
  const back = ok(await thuy().send(`/api/plans/${id}/text/undo`, { change: second.change })) as ServedText
  expect(back.blocks.map(({ text }) => text)).toEqual(before.blocks.map(({ text }) => text))
  expect(back.facts).toEqual(before.facts)
})

test('whatever changes the words of an imported plan prepares it: nobody accepts alone what he changed last (design)', () => {
  for (const act of Object.keys(recordTexts.plan.vi.acts)) expect(PREPARING).toContain(act)
})

test('the number of a text says whether there is anything new in it', async () => {
  const id = await imported()
  const version = async () => ok(await thuy().get(`/api/plans/${id}/text/version`)).version
  expect(await version()).toBe(0)
  ok(await write(id, set(await textOf(id), 'đúng thời hạn', 'đúng hạn')))
  expect(await version()).toBe((await textOf(id)).version)
  expect((await world.requests('hoa').get(`/api/plans/${id}/text/version`)).status).toBe(403)
})

test('the same commands sent twice are carried out once', async () => {
  const id = await imported()
  const text = await textOf(id)
  const body = { commandId: randomUUID(), commands: [{ do: 'insert', after: text.blocks.at(-1)!.id, texts: ['Thêm'] }] }
  ok(await thuy().send(`/api/plans/${id}/text`, body))
  ok(await thuy().send(`/api/plans/${id}/text`, body))
  expect((await textOf(id)).blocks).toHaveLength(text.blocks.length + 1)
})

test('who does not prepare plans writes in none, and nobody in one that was submitted', async () => {
  const id = await imported()
  const text = await textOf(id)
  ok(await write(id, set(text, 'đúng thời hạn', 'đúng hạn')))
  const body = { commandId: randomUUID(), commands: [set(await textOf(id), 'đúng hạn', 'x')] }
  expect((await world.requests('lan').send(`/api/plans/${id}/text`, body)).status).toBe(403)
  await world.asOwner((owner) => owner.updateTable('plans').set({ state: 'submitted' }).where('id', '=', id).execute())
  expect((await textOf(id)).open).toBe(false)
  const late = await thuy().send(`/api/plans/${id}/text`, { ...body, commandId: randomUUID() })
  expect([late.status, late.body.code]).toEqual([409, 'WRONG_STATE'])
  const direct = world.asOwner((owner) =>
    owner.updateTable('planTexts').set({ blocks: '[]' }).where('planId', '=', id).execute(),
  )
  await expect(direct).rejects.toMatchObject({ code: 'SO001' })
})

test('a corrected file replaces the text: first what differs is shown, facts of what stayed stay, and it can be taken back', async () => {
  const id = await imported()
  const before = await textOf(id)
  const { origin: _origin, ...days } = before.facts.find(({ kind }) => kind === 'reportLeadDays')!
  ok(await write(id, { do: 'setFact', fact: { ...days, value: 5 } }))
  const corrected = asText({
    ...binhAn2026,
    body: [
      ...binhAn2026.body.map((line) => line.replace('31/8/2026', '15/9/2026')),
      'Kế hoạch có hiệu lực từ ngày ký.',
    ],
  })
  const file = Buffer.from(corrected)
  const seen = ok(await thuy().upload(`/api/plans/${id}/text/file`, file, 'Sửa.txt'))
  expect(seen.change).toBeNull()
  expect((await textOf(id)).blocks).toEqual(before.blocks)
  const done = ok(await thuy().upload(`/api/plans/${id}/text/file?apply=1`, file, 'Sửa.txt'))
  const after = await textOf(id)
  expect(after.blocks.map(({ text }) => text)).toEqual(seen.blocks.map(({ text }: { text: string }) => text))
  expect(after.blocks.find(({ text }) => text.includes('15/9/2026'))!.id).toBe(blockOf(before, '31/8/2026').id)
  expect(valuesOf(after.facts, 'reportLeadDays')).toEqual([5])
  expect(after.differences.map(({ kind }) => kind).toSorted()).toEqual(['period', 'reportLeadDays'])
  ok(await thuy().send(`/api/plans/${id}/text/undo`, { change: done.change }))
  expect((await textOf(id)).blocks.map(({ text }) => text)).toEqual(before.blocks.map(({ text }) => text))
  const report = await thuy().upload(
    `/api/plans/${id}/text/file`,
    Buffer.from('BÁO CÁO\nKết quả kiểm tra'),
    'Báo cáo.txt',
  )
  expect(report.status).toBe(422)
})

test('a plan is begun from a ready one, its settings say that no sentence stands behind them; a copy is compared with what it was copied from (KG-I-1c, CT-III-1b-2)', async () => {
  const begin = async (body: object) => ok(await thuy().send('/api/plans', body)).id as string
  const id = await begin({ from: 'ready', ready: 'fourForms', year: 2027 })
  const plan = await planOf(id)
  expect(plan).toMatchObject({ origin: 'drafted', state: 'draft', planYear: 2027, number: null })
  expect(plan.settings.find(({ key }: { key: string }) => key === 'disagreePath')).toMatchObject({
    value: true,
    source: 'profile',
  })
  const text = await textOf(id)
  expect(text.blocks.every(({ origin }) => origin === 'profile')).toBe(true)
  const basis = blockOf(text, 'Căn cứ Kế hoạch')
  ok(
    await write(id, {
      do: 'set',
      block: basis.id,
      seen: 0,
      text: 'Căn cứ Kế hoạch số 3/KH-UBND ngày 02/01/2027 của UBND tỉnh;',
    }),
  )
  ok(await write(id, { do: 'take', block: blockOf(text, 'Như trên').id }))
  expect((await textOf(id)).blocks.filter(({ origin }) => origin === undefined)).toHaveLength(2)
  expect((await planOf(id)).content.legalBases).toHaveLength(1)
  expect(await (await thuy().get(`/api/plans/${id}/targets`)).body.items).toHaveLength(11)

  const next = await begin({ from: 'plan', planId: id, year: 2028 })
  const { with: against, blocks } = ok(await thuy().get(`/api/plans/${next}/text/original`))
  expect(against).toBe('plan')
  const copy = await textOf(next)
  expect(copy.blocks.map(({ id: name }) => name)).toEqual(blocks.map(({ id: name }: { id: string }) => name))
  expect(copy.blocks.some(({ text: words }) => words.includes('năm 2028'))).toBe(true)
  expect((await world.requests('lan').send('/api/plans', { from: 'ready', ready: 'nothing', year: 2027 })).status).toBe(
    403,
  )
})

test('a plan made in the manner of a district goes to nobody until a person has said of each duty who has it now (T2-PLAN-7)', async () => {
  const { id } = ok(await thuy().send('/api/plans', { from: 'ready', ready: 'byReport', year: 2026 }))
  const { content } = await planOf(id)
  const duties = content.duties as { block: string; sentence: string; proposed: string | null; heir: string | null }[]
  expect(duties.length).toBeGreaterThan(5)
  const refusal = async () => JSON.stringify((await thuy().act(`/api/plans/${id}`, 'submit', { note: 'Thử' })).body)
  expect(await refusal()).toContain(`Còn ${duties.length} việc trước đây của cấp huyện`)
  const decide = (block: string, heir: string) => thuy().send(`/api/plans/${id}/text/heirs`, { block, heir })
  for (const { block, proposed } of duties) ok(await decide(block, proposed ?? 'both'))
  expect(await refusal()).not.toContain('cấp huyện')
  const first = duties[0]!
  ok(await decide(first.block, 'ended'))
  ok(await decide(first.block, 'ended'))
  const entries = await world.asOwner((owner) =>
    owner
      .selectFrom('auditLog')
      .select('detail')
      .where('thingId', '=', id)
      .where('action', '=', 'decideHeir')
      .orderBy('sequence')
      .execute(),
  )
  // What is chosen once more is no act.
  expect(entries).toHaveLength(duties.length + 1)
  expect(entries.at(-1)!.detail).toMatchObject({ sentence: first.sentence, heir: 'ended' })
  expect((await decide('b9999', 'both')).status).toBe(404)
  expect((await decide(first.block, 'somebody')).status).toBe(422)
  expect(
    (await world.requests('lan').send(`/api/plans/${id}/text/heirs`, { block: first.block, heir: 'both' })).status,
  ).toBe(403)
  const copied = ok(await thuy().send('/api/plans', { from: 'plan', planId: id, year: 2027 }))
  expect((await planOf(copied.id)).content.duties).toBeUndefined()
})

test('a copy of a plan of a district asks the same of every duty, with its own words (T2-PLAN-7)', async () => {
  const of = { ...binhAn2026, left: ['ỦY BAN NHÂN DÂN', 'HUYỆN BÌNH AN'] }
  const before = await imported(asText(of))
  const copied = ok(await thuy().send('/api/plans', { from: 'plan', planId: before, year: 2027 }))
  const { content } = await planOf(copied.id)
  const { blocks } = await textOf(copied.id)
  expect(content.duties.length).toBeGreaterThan(2)
  for (const { block, sentence } of content.duties)
    expect(blocks.find(({ id }) => id === block)?.text).toContain(sentence)
})
