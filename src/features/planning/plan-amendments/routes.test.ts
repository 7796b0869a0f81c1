import { randomUUID } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { checkDocx } from '#documents/check/check.ts'
import { readDocument } from '#documents/read/read.ts'
import type { ServedText } from '#features/planning/plan-text/contract.ts'
import { only } from '#server/database/saving.ts'
import { samplePlanText } from '#server/sample/plan.ts'
import { cast, DEPARTMENT, HOME_AFFAIRS, OTHER_WARD, PROVINCE, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { ok, seedSignedCopy } from '#test/world.ts'

const world = testWorld('2026-04-10')
const thuy = () => world.requests('thuy')

const TARGETS =
  /Sở Tài chính, Sở Y tế, Sở Xây dựng, Sở Văn hóa, Thể thao và Du lịch; 12 UBND phường, xã; 01 cơ quan ngành dọc/
const TEXT = samplePlanText({
  issued: '2026-02-20',
  basis: '2026-01-10',
  from: '2026-03-01',
  to: '2026-09-30',
}).replace(TARGETS, 'Sở Tài chính, Sở Nội vụ, UBND phường Sông Hồng')

let plan: string
/** A plan in force, as it came, with a place for each unit that it names. */
beforeEach(async () => {
  const read = ok(await thuy().upload('/api/plan-import', Buffer.from(TEXT), 'Kế hoạch.txt'))
  plan = read.id
  const { content } = ok(await thuy().get(`/api/plans/${plan}`))
  const doubts = [...content.imported.doubts.keys()]
  const answer = { as: 'keep', reason: 'Đúng' }
  if (doubts.length > 0)
    ok(await thuy().send(`/api/plans/${plan}/text/answers`, { commandId: randomUUID(), doubts, answer }))
  ok(await thuy().send(`/api/plan-import/${plan}/place`, {}))
  await world.asOwner(async (owner) => {
    await seedSignedCopy(owner, 'plan', plan)
    // One number a year: each test has its own.
    await owner
      .updateTable('plans')
      .set({ state: 'cancelled' })
      .where('id', '<>', plan)
      .where('state', '<>', 'cancelled')
      .execute()
  })
  ok(await thuy().act(`/api/plans/${plan}`, 'acceptImported'))
})

const open = async (more: object = {}): Promise<string> =>
  ok(await thuy().send(`/api/plans/${plan}/amendments`, { reason: 'Sắp xếp lại địa bàn', symbol: 'KH-UBND', ...more }))
    .id
const textOf = async (id: string): Promise<ServedText> => ok(await thuy().get(`/api/plans/${id}/text`))
const write = async (id: string, words: string, to: string) => {
  const block = (await textOf(id)).blocks.find(({ text }) => text.includes(words))!
  const text = block.text.replace(words, to)
  return ok(
    await thuy().send(`/api/plans/${id}/text`, {
      commandId: randomUUID(),
      commands: [{ do: 'set', block: block.id, seen: block.version, text }],
    }),
  )
}
/** Takes what the sentences say into the facts. */
const follow = async (id: string) => {
  const { differences } = await textOf(id)
  for (const { fact, says } of differences)
    ok(
      await thuy().send(`/api/plans/${id}/text`, {
        commandId: randomUUID(),
        commands: [says ? { do: 'setFact', fact: { ...says, id: fact } } : { do: 'removeFact', fact }],
      }),
    )
}
const issue = async (id: string, number = '99') => {
  ok(await thuy().act(`/api/plans/${id}`, 'submit', { note: 'Trình sửa đổi' }))
  ok(await world.requests('lan').act(`/api/plans/${id}`, 'sign', { signerId: cast.lan.id }))
  await world.asOwner((owner) => seedSignedCopy(owner, 'plan', id))
  ok(await world.requests('dung').act(`/api/plans/${id}`, 'issue', { number, issuedOn: '2026-04-10' }))
}
const unitsOf = async (id: string): Promise<string[]> =>
  ok(await thuy().get(`/api/plans/${id}/targets`))
    .items.flatMap(({ unitId }: { unitId: string | null }) => unitId ?? [])
    .toSorted()
const amendmentOf = async (id: string) => ok(await thuy().get(`/api/plans/${id}/amendment`))

test('an amendment runs as a plan does while the plan stays in force; with its issue the plan takes text, days and units (CT-HDR-1, CT-SIG-1)', async () => {
  const before = ok(await thuy().get(`/api/plans/${plan}`))
  const formerText = (await textOf(plan)).blocks
  const id = await open()
  await write(id, 'đến ngày 30/09/2026', 'đến ngày 31/10/2026')
  await write(
    id,
    'Sở Tài chính, Sở Nội vụ, UBND phường Sông Hồng',
    'Sở Nội vụ, UBND phường Sông Hồng, UBND phường Sông Lam',
  )
  await follow(id)
  expect(ok(await thuy().get(`/api/plans/${plan}`))).toEqual(before)
  expect((await textOf(plan)).blocks).toEqual(formerText)

  await issue(id)
  const after = ok(await thuy().get(`/api/plans/${plan}`))
  expect(after).toMatchObject({ state: 'issued', number: '57', symbol: 'KH-UBND', to: '2026-10-31', edition: 2 })
  expect(after.content.imported).toEqual(before.content.imported)
  expect((await textOf(plan)).blocks.map(({ text }) => text)).toEqual((await textOf(id)).blocks.map(({ text }) => text))
  const { items } = ok(await thuy().get('/api/units'))
  const other = items.find(({ name }: { name: string }) => name.endsWith('Sông Lam')).id
  expect(await unitsOf(plan)).toEqual([HOME_AFFAIRS, WARD, other].toSorted())

  const editions = ok(await world.requests('hoa').get(`/api/plans/${plan}/editions`)).items
  expect(editions).toMatchObject([
    { edition: 1, amendment: null, number: '57' },
    { edition: 2, amendment: id, number: '99', state: 'issued', reason: 'Sắp xếp lại địa bàn' },
  ])
  const former = ok(await world.requests('hoa').get(`/api/plans/${plan}/editions/1`))
  expect(former).toEqual({ title: before.title, blocks: formerText, inForce: false })
  const present = ok(await world.requests('hoa').get(`/api/plans/${plan}/editions/2`))
  expect([present.inForce, present.blocks]).toEqual([true, (await textOf(plan)).blocks])
  expect((await thuy().get(`/api/plans/${plan}/editions/3`)).status).toBe(404)
  // What bears the plan's number and signature is what was signed.
  const paper = ok(await thuy().get(`/api/papers/plan/${plan}.docx`))
  const printed = await readDocument(paper, 'x.docx')
  expect(JSON.stringify(printed)).toContain('30/09/2026')
  expect(JSON.stringify(printed)).not.toContain('31/10/2026')

  const acts = await world.asOwner((owner) =>
    owner.selectFrom('auditLog').select(['action', 'detail']).where('thingId', '=', plan).orderBy('sequence').execute(),
  )
  expect(acts.at(-1)).toEqual({ action: 'takeAmendment', detail: { amendment: id, edition: 2 } })
})

test('settings changed in the amendment become the plan’s; what was decided, chosen or named for the plan meanwhile stays (CT-III-1b-6)', async () => {
  const setting = (id: string, key: string, value: unknown) =>
    thuy().send(`/api/profiles/${id}/${key}`, { value, source: 'Câu của kế hoạch' }, 'PUT')
  const settingsOf = async (id: string) =>
    Object.fromEntries(
      ok(await thuy().get(`/api/plans/${id}`)).settings.map(({ key, value }: { key: string; value: unknown }) => [
        key,
        value,
      ]),
    )
  const id = await open()
  await write(id, 'trước 05 ngày', 'trước 07 ngày')
  await follow(id)
  ok(await setting(plan, 'disagreePath', false))
  // A place of the plan that was chosen while the amendment was under way.
  const [place] = ok(await thuy().get(`/api/plans/${plan}/targets`)).items
  await world.asOwner((owner) =>
    owner
      .insertInto('planTargets')
      .values({
        ...only(place, ['planId', 'rule', 'form', 'unitKind', 'label']),
        ...{ id: randomUUID(), tenantId: PROVINCE, unitId: OTHER_WARD },
      })
      .execute(),
  )
  await issue(id)
  expect(await settingsOf(plan)).toMatchObject({ reportLeadDays: 7, disagreePath: false })
  expect(await unitsOf(plan)).toEqual([HOME_AFFAIRS, DEPARTMENT, WARD, OTHER_WARD].toSorted())
})

test('its paper lists what differs, by the place of each sentence, under its own number and with the signature of who signed it (CT-HDR-1)', async () => {
  for (const [symbol, name, abstract] of [
    ['KH-UBND', 'KẾ HOẠCH', 'Sửa đổi, bổ sung một số nội dung của Kế hoạch số 57/KH-UBND'],
    ['QĐ-UBND', 'QUYẾT ĐỊNH', 'Về việc sửa đổi, bổ sung một số nội dung của Kế hoạch số 57/KH-UBND'],
  ] as const) {
    const id = await open({ symbol })
    await write(id, 'Thời gian kiểm tra', `Thời gian kiểm tra (${symbol})`)
    const { parts } = await amendmentOf(id)
    expect(parts).toMatchObject([{ does: 'set', says: 'Sửa đổi điểm a khoản 1 mục III như sau:' }])
    await issue(id, symbol === 'KH-UBND' ? '98' : '99')
    const { body } = await world.requests('hoa').get(`/api/papers/plan/${id}.docx`)
    const read = await readDocument(body, 'x.docx')
    if ('refusal' in read) throw new Error(read.refusal)
    const printed = read.lines.map(({ marker, text }) => `${marker ?? ''} ${text}`.replace(/\s+/g, ' ').trim())
    expect(printed).toContain(name)
    expect(printed.join(' ')).toContain(abstract)
    expect(printed.join('\n')).toContain(`${parts[0].says}\n“${parts[0].words[0]}”.`)
    expect(printed.join(' ')).toContain(`/${symbol}`)
    expect(printed.filter((line) => line.includes('Lưu:'))).toHaveLength(1)
    expect(printed.join(' ')).toMatch(/PHÓ CHỦ TỊCH.*Lan/)
    const breaches = (await checkDocx(body)).filter(({ outcome }) => outcome === 'fail')
    expect(breaches).toEqual([])
  }
})

test('an amendment needs a reason, changes something, and one is under way at a time; only the focal agency opens it, of a plan in force (design)', async () => {
  const path = `/api/plans/${plan}/amendments`
  const body = { reason: 'Sửa', symbol: '' }
  const answers = async (person: 'thuy' | 'lan' | 'hoa', sent: object, of = path) => {
    const { status, body: answer } = await world.requests(person).send(of, sent)
    return [status, answer.code]
  }
  expect(await answers('lan', body)).toEqual([403, 'WRONG_ACTOR'])
  expect(await answers('hoa', body)).toEqual([403, 'WRONG_ACTOR'])
  expect(await answers('thuy', { ...body, reason: ' ' })).toEqual([422, 'AMENDMENT_REASON_REQUIRED'])
  expect(await answers('thuy', body, `/api/plans/${randomUUID()}/amendments`)).toEqual([404, 'NOT_FOUND'])
  const id = await open({ symbol: '' })
  expect(ok(await thuy().get(`/api/plans/${id}`))).toMatchObject({
    symbol: 'KH-UBND',
    amends: plan,
    edition: 2,
    number: null,
  })
  expect(await answers('thuy', body)).toEqual([409, 'AMENDMENT_OPEN'])
  expect(await answers('thuy', body, `/api/plans/${id}/amendments`)).toEqual([409, 'WRONG_STATE'])
  const empty = await thuy().act(`/api/plans/${id}`, 'submit', { note: 'x' })
  expect([empty.status, empty.body.code]).toEqual([422, 'AMENDMENT_EMPTY'])
  // Dropped, it leaves room for another; nobody outside the office has known of it.
  expect((await world.requests('hoa').get(`/api/plans/${id}`)).status).toBe(404)
  expect((await world.requests('hoa').get(`/api/plans/${id}/amendment`)).status).toBe(404)
  ok(await thuy().act(`/api/plans/${id}`, 'cancel', { reason: 'Không cần nữa', document: '' }))
  await open()
})

test('a unit for which an inspection is set up is not amended away; one that came under inspection after the signature keeps its place (CT-III-1b-6)', async () => {
  const inspect = () =>
    thuy().send(`/api/inspections`, {
      ...{
        planId: plan,
        targetId: null,
        unitId: DEPARTMENT,
        teamId: null,
        form: 'periodic',
        method: 'onSite',
        round: 1,
      },
    })
  const id = await open()
  await write(id, 'Sở Tài chính, Sở Nội vụ', 'Sở Nội vụ')
  await follow(id)
  expect(await unitsOf(id)).not.toContain(DEPARTMENT)
  const inspection = ok(await inspect())
  const refused = await thuy().act(`/api/plans/${id}`, 'submit', { note: 'x' })
  expect([refused.status, refused.body.code]).toEqual([409, 'UNIT_UNDER_INSPECTION'])
  expect(refused.body.detail).toContain('Sở Tài chính')
  await world.asOwner((owner) =>
    owner.updateTable('inspections').set({ state: 'cancelled' }).where('id', '=', inspection.id).execute(),
  )
  ok(await thuy().act(`/api/plans/${id}`, 'submit', { note: 'x' }))
  ok(await inspect())
  ok(await world.requests('lan').act(`/api/plans/${id}`, 'sign', { signerId: cast.lan.id }))
  await world.asOwner((owner) => seedSignedCopy(owner, 'plan', id))
  ok(await world.requests('dung').act(`/api/plans/${id}`, 'issue', { number: '99', issuedOn: '2026-04-10' }))
  expect(await unitsOf(plan)).toContain(DEPARTMENT)
})

test('an amendment is no plan of its own: it stands in no list, and neither a Team nor an inspection is set up by it (design)', async () => {
  const id = await open()
  await write(id, 'đến ngày 30/09/2026', 'đến ngày 31/10/2026')
  await issue(id)
  const listed = ok(await thuy().get('/api/plans')).items.map((one: { id: string }) => one.id)
  expect(listed).toContain(plan)
  expect(listed).not.toContain(id)
  expect(ok(await thuy().get(`/api/plans/${id}/targets`)).items).toEqual([])
  const team = await thuy().send('/api/teams', { planId: id, name: 'Đoàn', forms: ['periodic'], seats: [] })
  const set = await thuy().send(`/api/plans/${id}/inspections`, {})
  expect([team.status, set.status]).toEqual([404, 404])
  const again = await thuy().act(`/api/plans/${id}`, 'cancel', { reason: 'x', document: 'x' })
  expect([again.status, again.body.code]).toEqual([403, 'WRONG_ACTOR'])
})

test('the database changes the words of a signed plan by an issued amendment only (CT-SIG-1)', async () => {
  const id = await open()
  await write(id, 'đến ngày 30/09/2026', 'đến ngày 31/10/2026')
  const take = world.as('dung', (tx) => tx.executeQuery(taking(id)))
  await expect(take).rejects.toMatchObject({ code: 'P0002' })
  const byHand = world.asOwner((owner) =>
    owner.updateTable('plans').set({ edition: 2, content: '{}' }).where('id', '=', plan).execute(),
  )
  await expect(byHand).rejects.toMatchObject({ code: 'SO001' })
  await issue(id)
  const twice = world.as('dung', (tx) => tx.executeQuery(taking(id)))
  await expect(twice).rejects.toMatchObject({ code: 'SO001' })
})

const taking = (id: string) => CompiledQuery.raw('select authz.take_amendment($1, $2)', [id, []])
