import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { isNumberTaken } from '#features/concluding/conclusions/store.ts'
import type { Tx } from '#server/database/db.ts'
import { type CastName, cast, INSPECTION } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { attach } from '#test/files.ts'
import { pdf } from '#test/hostile-files.ts'
import { CAN_THO, ok, seedConclusion, seedInspection, seedThread } from '#test/world.ts'

const world = testWorld('2026-03-20')
const PATH = `/api/inspections/${INSPECTION}/corrections`
const draft = { reason: 'Sai số liệu', results: 'Kết quả đúng', headAssessment: '' }
beforeAll(async () => {
  await seedThread(world, CAN_THO)
  await world.asOwner(async (owner) => {
    await owner.updateTable('inspections').set({ state: 'remediation', notifiedOn: '2026-03-01' }).execute()
    await seedConclusion(owner, { results: 'Kết quả sai', issuedOn: '2026-03-10', signerId: cast.lan.id })
  })
})
const list = async (name: CastName) => ok(await world.requests(name).get(PATH)).items as { id: string; state: string }[]

test('a stranger finds nothing, a member may not propose, nonsense is refused, and the notice stays as it was (design)', async () => {
  expect((await world.requests('nam').send(PATH, draft)).status).toBe(403)
  expect((await world.requests('binh').send(PATH, draft)).status).toBe(403)
  expect((await world.requests('tam').send(PATH, { ...draft, number: '10' })).status).toBe(422)
  expect((await world.requests('tam').send(PATH, { ...draft, reason: '' })).body.code).toBe(
    'CORRECTION_REASON_REQUIRED',
  )
  expect(await list('tam')).toEqual([])
})

test('one proposes, another approves, the clerk issues; the unit sees it only then; sent twice it is done once and recorded (design)', async () => {
  const { id } = ok(await world.requests('minh').send(PATH, draft))
  expect((await world.requests('tam').send(PATH, draft)).body.code).toBe('CORRECTION_PENDING')
  expect(await list('hoa')).toEqual([])
  const waits = async (name: CastName) =>
    ok(await world.requests(name).get('/api/work')).items.some((item: { id: string }) => item.id === `${id}:approve`)
  expect([await waits('lan'), await waits('minh'), await waits('thuy'), await waits('hoa')]).toEqual([
    ...[true, false, false, false],
  ])
  // The head of the Team proposed it: he decides many things, but not this one.
  expect((await world.requests('minh').act(`/api/corrections/${id}`, 'approve')).status).toBe(403)
  expect((await world.requests('hoa').act(`/api/corrections/${id}`, 'approve')).status).toBe(403)
  expect((await world.requests('lan').act(`/api/corrections/${id}`, 'approve', {}, { seenVersion: 7 })).status).toBe(
    409,
  )
  const commandId = randomUUID()
  for (let n = 0; n < 2; n++)
    expect(
      ok(await world.requests('lan').act(`/api/corrections/${id}`, 'approve', {}, { commandId, seenVersion: 1 })).state,
    ).toBe('approved')
  expect(await list('hoa')).toEqual([])
  expect(await world.as('hoa', (tx) => tx.selectFrom('conclusionCorrections').select('id').execute())).toEqual([])
  expect((await world.requests('minh').send(PATH, { ...draft, results: 'Khác' })).body.code).toBe('CORRECTION_PENDING')
  const issue = (name: CastName, number: string) =>
    world.requests(name).act(`/api/corrections/${id}`, 'issue', { number, symbol: 'TB-UBND', issuedOn: '2026-03-20' })
  expect((await issue('lan', '91')).status).toBe(403)
  const { number } = ok(await world.requests('tam').get(`/api/inspections/${INSPECTION}/conclusion`)).conclusion
  await world.asOwner((owner) => owner.updateTable('conclusions').set({ symbol: 'TB-UBND' }).execute())
  expect((await issue('dung', number)).body.code).toBe('DUPLICATE_DOC_NUMBER')
  expect(ok(await issue('dung', '91')).state).toBe('issued')
  expect((await list('hoa')).map((one) => one.state)).toEqual(['issued'])
  expect(ok(await world.requests('hoa').get(`/api/inspections/${INSPECTION}/conclusion`)).conclusion.results).toBe(
    'Kết quả sai',
  )
  const trail = await world.asOwner((owner) =>
    owner
      .selectFrom('auditLog')
      .select(['action', 'actorName', 'streamId'])
      .where('thingId', '=', id)
      .orderBy('sequence')
      .execute(),
  )
  expect(trail).toEqual([
    { action: 'proposeCorrection', actorName: 'Minh', streamId: INSPECTION },
    { action: 'approve', actorName: 'Lan', streamId: INSPECTION },
    { action: 'issue', actorName: 'Dung', streamId: INSPECTION },
  ])
})

test('a notice that a leader of the committee signed is replaced by a leader, not by the head of the Team (design)', async () => {
  const { id } = ok(await world.requests('tam').send(PATH, { ...draft, results: 'Lần của Thư ký' }))
  expect((await world.requests('minh').act(`/api/corrections/${id}`, 'approve')).body.code).toBe(
    'APPROVER_BELOW_SIGNER',
  )
  ok(await world.requests('lan').act(`/api/corrections/${id}`, 'refuse', { reason: 'Chưa rõ' }))
})

test('whoever gives a number waits for whoever is giving it (design)', async () => {
  const waiting = async () =>
    (
      await world.asOwner((owner) =>
        sql<{ pid: number }>`select pid from pg_locks where locktype = 'advisory' and not granted`.execute(owner),
      )
    ).rows.length
  const taken = (tx: Tx) => isNumberTaken(tx, '77', 'TB-UBND', '2026')
  let second: Promise<boolean> | undefined
  await world.as('dung', async (tx) => {
    expect(await taken(tx)).toBe(false)
    second = world.as('thuy', taken)
    await expect.poll(waiting).toBe(1)
  })
  expect(await second).toBe(false)
})

test('the database itself wants two people, keeps the words, and lets nobody decide in another’s name (P10) (design)', async () => {
  const { id } = ok(await world.requests('tam').send(PATH, { ...draft, results: 'Lần hai' }))
  const run = (name: CastName, change: ReturnType<typeof sql>) =>
    world.as(name, (tx) => sql`update conclusion_corrections set ${change} where id = ${id}`.execute(tx))
  await expect(run('tam', sql`state = 'approved', decider_id = ${cast.tam.id}`)).rejects.toThrow(/two_people/)
  await expect(run('tam', sql`state = 'approved', decider_id = ${cast.lan.id}`)).rejects.toThrow(/row-level security/)
  await expect(
    run('dung', sql`state = 'issued', decider_id = ${cast.lan.id}, issued_on = '2026-03-20'`),
  ).rejects.toMatchObject({
    code: 'SO001',
  })
  await expect(run('lan', sql`state = 'approved'`)).rejects.toThrow(/row-level security|decided/)
  for (const change of [sql`results = 'khác'`, sql`reason = 'khác'`, sql`proposer_id = ${cast.lan.id}`])
    await expect(run('lan', change)).rejects.toMatchObject({ code: 'SO001' })
  ok(await world.requests('lan').act(`/api/corrections/${id}`, 'refuse', { reason: 'Chưa rõ' }))
  for (const change of [sql`state = 'approved'`, sql`state = 'proposed', decider_id = null`, sql`refusal = ''`])
    await expect(run('lan', change)).rejects.toMatchObject({ code: 'SO001' })
  expect(await list('hoa')).toHaveLength(1)
  const insert = sql`insert into conclusion_corrections select (jsonb_populate_record(c, ${JSON.stringify({ id: randomUUID(), ordinal: 9 })}::jsonb)).* from conclusion_corrections c where id = ${id}`
  await expect(world.as('thuy', (tx) => insert.execute(tx))).rejects.toThrow(/row-level security/)
})

test('a replacing notice has a signed copy of its own, which its unit knows once it is issued; a first notice never takes its number (CT-HDR-1)', async () => {
  const { id } = ok(await world.requests('minh').send(PATH, { ...draft, results: 'Lần ba' }))
  const at = `/api/corrections/${id}`
  const copy = { name: 'Thông báo thay thế.pdf', bytes: pdf() }
  expect((await attach(world, 'dung', at, copy)).body.code).toBe('WRONG_STATE')
  ok(await world.requests('lan').act(at, 'approve'))
  expect((await attach(world, 'lan', at, copy)).status).toBe(403)
  ok(await attach(world, 'dung', at, copy))
  const known = async () => ok(await world.requests('hoa').get(`/api/signed-copies/correction/${id}`)).items.length
  expect(await known()).toBe(0)
  const given = { number: '92', symbol: 'TB-UBND', issuedOn: '2026-03-20' }
  ok(await world.requests('dung').act(at, 'issue', given))
  expect(await known()).toBe(1)

  const first = await world.asOwner(async (owner) => {
    const inspectionId = await seedInspection(owner, {
      id: randomUUID(),
      round: 2,
      state: 'consolidating',
      notifiedOn: '2026-03-01',
    })
    const signed = { signerId: cast.minh.id, signedOn: '2026-03-19' } as const
    return seedConclusion(owner, { inspectionId, state: 'signed', ...signed, number: null, issuedOn: null })
  })
  const { version } = await world.asOwner((owner) =>
    owner.selectFrom('conclusions').select('version').where('id', '=', first).executeTakeFirstOrThrow(),
  )
  const taken = await world.requests('dung').act(`/api/conclusions/${first}`, 'issue', given, { seenVersion: version })
  expect(taken.body).toMatchObject({ code: 'DUPLICATE_DOC_NUMBER', field: 'number' })
})
