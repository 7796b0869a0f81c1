import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { findCheckpoint } from '#server/record/export.ts'
import { checkpointFile } from '#server/record/form.ts'
import { cast, PLAN, PROVINCE, TEAM, WARD } from '#test/cast.ts'
import { surpriseWorld } from '#test/surprises.ts'
import { ok } from '#test/world.ts'
import { otherwise } from './rules.ts'

const TODAY = '2026-03-02'
const { world, proposed, authorised } = surpriseWorld(TODAY)

describe('the arrival', () => {
  test('under a plan that is over is refused and discloses nothing (CT-III-2b-1)', async () => {
    const path = await authorised()
    const state = (own: 'issued' | 'completed') =>
      world.asOwner((owner) => owner.updateTable('plans').set({ state: own }).where('id', '=', PLAN).execute())
    await state('completed')
    const { status, body } = await world.requests('minh').act(path, 'arrive', { place: 'Trụ sở' })
    await state('issued')
    expect([status, body.status]).toEqual([409, 409])
    expect((await world.requests('hoa').get(`/api/inspections/${path.split('/').at(-1)}`)).status).toBe(404)
  })
  test('discloses it in one act: the inspection in session, its moment, its history, the unit’s knowledge (CT-III-2b-1, TN-II-2c-1)', async () => {
    const path = await authorised()
    const id = path.split('/').at(-1)!
    expect((await world.requests('hoa').get(`/api/inspections/${id}`)).status).toBe(404)
    await world.setToday('2026-03-09')
    expect(
      (await world.requests('hoa').get(`/api/inspections/${id}`)).status,
      'the planned day passing discloses nothing',
    ).toBe(404)
    expect(
      (await world.requests('quang').act(path, 'arrive', { place: 'Trụ sở' })).status,
      'only who sits in the Team',
    ).toBe(403)
    expect(ok(await world.requests('minh').act(path, 'arrive', { place: 'Trụ sở UBND phường' })).state).toBe('arrived')
    expect(ok(await world.requests('hoa').get(`/api/inspections/${id}`))).toMatchObject({
      form: 'surprise',
      state: 'inSession',
      notifiedOn: '2026-03-09',
      unitId: WARD,
      teamId: TEAM,
    })
    const schedule = ok(await world.requests('hoa').get(`/api/schedules/${id}`))
    expect(JSON.stringify(schedule)).toContain('"heldOn":"2026-03-09"')
    const entries = await world.asOwner((owner) =>
      owner
        .selectFrom('auditLog')
        .select(['action', 'accountId', 'detail'])
        .where('inspectionId', '=', id)
        .orderBy('sequence')
        .execute(),
    )
    expect(entries.map((entry) => entry.action)).toEqual(['propose', 'prepare', 'authoriseOwn', 'arrive'])
    expect(entries.map((entry) => (entry.detail as { sealedOn: string }).sealedOn)).toEqual([
      TODAY,
      TODAY,
      TODAY,
      '2026-03-09',
    ])
    const { rows } = await world.asOwner((owner) =>
      sql<{ hash: string }>`select hash from sealed.steps where inspection_id = ${id} order by sequence`.execute(owner),
    )
    expect(entries.map((entry) => (entry.detail as { sealedHash: string }).sealedHash)).toEqual(
      rows.map((row) => row.hash),
    )
    await world.setToday(TODAY)
  })
  test('some of the plan’s contents are chosen for it, at least one, and its sheet has these alone (NX-II-2.2-0)', async () => {
    const [first, second, periodic] = [randomUUID(), randomUUID(), randomUUID()]
    const content = { planId: PLAN, tenantId: PROVINCE, cutOff: '' } as const
    await world.asOwner(async (owner) => {
      await owner
        .insertInto('contentSets')
        .values({ planId: PLAN, tenantId: PROVINCE, confirmedBy: cast.thuy.id })
        .execute()
      await owner
        .insertInto('contentItems')
        .values([
          { ...content, id: first, ordinal: 0, code: '1', text: 'Văn hóa công sở', forms: ['surprise'] },
          { ...content, id: second, ordinal: 1, code: '2', text: 'Giờ giấc làm việc', forms: ['surprise'] },
          { ...content, id: periodic, ordinal: 2, code: '3', text: 'Tài chính công' },
        ])
        .execute()
    })
    const path = await proposed()
    const prepared = { teamId: TEAM, place: 'Trụ sở', notes: '', plannedOn: '2026-03-04' }
    const prepare = (contentIds: readonly string[] | null) =>
      world.requests('quang').act(path, 'prepare', { ...prepared, contentIds })
    expect((await prepare([])).body).toMatchObject({ status: 422, code: 'SURPRISE_CONTENT_REQUIRED' })
    expect((await prepare([randomUUID()])).status).toBe(404)
    ok(await prepare(null))
    expect(ok(await prepare([first])).contentIds).toEqual([first])
    ok(await world.requests('quang').act(path, 'authorise'))
    const changed = ok(await prepare([first, second]))
    expect([otherwise(changed), changed.authorisedAs.contentIds]).toEqual([['contents'], [first]])
    ok(await prepare([second]))
    ok(await world.requests('minh').act(path, 'arrive', { place: 'Trụ sở' }))
    const sheet = ok(await world.requests('minh').get(`/api/sheets/${path.split('/').at(-1)}`))
    expect(sheet.items.map(({ text }: { text: string }) => text)).toEqual(['Giờ giấc làm việc'])
  })
  test('what was prepared anew after it was authorised stands in the record as that, with what it was before (design)', async () => {
    const path = await authorised()
    const anew = { teamId: TEAM, place: 'Bộ phận Một cửa', notes: '', plannedOn: '2026-03-05' }
    ok(await world.requests('quang').act(path, 'prepare', anew))
    ok(await world.requests('minh').act(path, 'arrive', { place: 'Bộ phận Một cửa' }))
    const entries = await world.asOwner((owner) =>
      owner
        .selectFrom('auditLog')
        .select('detail')
        .where('inspectionId', '=', path.split('/').at(-1)!)
        .where('action', '=', 'prepareOtherwise')
        .execute(),
    )
    expect(entries).toMatchObject([
      { detail: { ...anew, before: { teamId: TEAM, place: 'Trụ sở UBND phường', plannedOn: '2026-03-04' } } },
    ])
  })
  test('never shows the unit the feedback or the reason behind it (NX-IV-2.2b-2)', async () => {
    const path = await proposed({ ground: 'feedback', feedback: 'PAKN-BI-MAT', reason: 'CAN-CU-BI-MAT' })
    const id = path.split('/').at(-1)!
    ok(
      await world
        .requests('quang')
        .act(path, 'prepare', { teamId: TEAM, place: 'x', notes: 'GHI-CHU-BI-MAT', plannedOn: TODAY }),
    )
    ok(await world.requests('quang').act(path, 'authorise'))
    ok(await world.requests('minh').act(path, 'arrive', { place: 'Trụ sở' }))
    for (const name of ['hoa', 'yen', 'nam'] as const)
      for (const address of [
        `/api/inspections/${id}`,
        `/api/schedules/${id}`,
        '/api/inspections',
        '/api/schedules',
        '/api/work',
        `/api/record?inspectionId=${id}`,
        path,
      ])
        expect(JSON.stringify((await world.requests(name).get(address)).body), `${name} ${address}`).not.toMatch(
          /BI-MAT/,
        )
  })
  test('needs the authorisation, and a fresh proof of who logs it (CT-III-2c)', async () => {
    const path = await proposed()
    ok(await world.requests('quang').act(path, 'prepare', { teamId: TEAM, place: 'x', notes: '', plannedOn: TODAY }))
    expect((await world.requests('minh').act(path, 'arrive', { place: 'Trụ sở' })).status).toBe(409)
    await world.asOwner((owner) => sql`update authz.installation set sample = false`.execute(owner))
    await world.asOwner((owner) =>
      sql`update authz.sessions set confirmed_at = now() - interval '1 hour'`.execute(owner),
    )
    expect((await world.requests('quang').act(path, 'authorise', {}, { seenVersion: 2 })).body.code).toBe(
      'STEP_UP_REQUIRED',
    )
    await world.asOwner((owner) => sql`update authz.installation set sample = true, today = ${TODAY}`.execute(owner))
  })
  test('a unit may be surprised twice in a year, and a cancelled one is never disclosed (TN-II-2c-1)', async () => {
    for (let n = 0; n < 2; n++) ok(await world.requests('minh').act(await authorised(), 'arrive', { place: 'Trụ sở' }))
    const path = await authorised()
    ok(await world.requests('quang').act(path, 'cancel', { reason: 'Không còn cần' }))
    expect((await world.requests('minh').act(path, 'arrive', { place: 'Trụ sở' })).status).toBe(409)
    expect((await world.requests('hoa').get(`/api/inspections/${path.split('/').at(-1)}`)).status).toBe(404)
  })
  test('a re-inspection of it is an announced one, never surprise by inheritance (TN-II-2c-2)', async () => {
    const path = await authorised()
    const id = path.split('/').at(-1)!
    ok(await world.requests('minh').act(path, 'arrive', { place: 'Trụ sở' }))
    await world.asOwner((owner) =>
      owner.updateTable('inspections').set({ state: 'concluded' }).where('id', '=', id).execute(),
    )
    expect(
      ok(
        await world
          .requests('thuy')
          .send(`/api/inspections/${id}/reinspections`, { kind: 'recheck', necessity: 'Cần xem lại' }),
      ).form,
    ).toBe('thematic')
  })
})

describe('the record', () => {
  test('names the stream of one in the file of a checkpoint only after its arrival (CT-III-2b-1)', async () => {
    const path = await authorised()
    const id = path.split('/').at(-1)!
    const file = async () => {
      await world.services.checkpoint(PROVINCE)
      return world.asOwner(async (owner) => checkpointFile((await findCheckpoint(owner, PROVINCE))!))
    }
    expect(await file()).not.toContain(id)
    ok(await world.requests('minh').act(path, 'arrive', { place: 'Trụ sở' }))
    expect(await file()).toContain(id)
  })

  test('takes every sealed stream into a checkpoint under its salt, and looks the same with none (design)', async () => {
    const heads = () =>
      world.asOwner(
        async (owner) =>
          (await sql<{ heads: string }>`select authz.sealed_heads(${PROVINCE}) as heads`.execute(owner)).rows[0]!.heads,
      )
    const sealed = async () => {
      await world.services.checkpoint(PROVINCE)
      const { rows } = await world.asOwner((owner) =>
        sql<{
          sealed: string
          salt: string
        }>`select c.sealed, s.salt from checkpoints c join authz.sealed_salts s on s.tenant_id = c.tenant_id and s.checkpoint = c.sequence
          order by c.sequence desc limit 1`.execute(owner),
      )
      return rows[0]!
    }
    expect(await heads()).toBe('')
    const without = await sealed()
    const path = await authorised()
    const lines = (await heads()).trimEnd().split('\n')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(new RegExp(`^${path.split('/').at(-1)} 3 [0-9a-f]{64}$`))
    const given = await sealed()
    expect(given.sealed).toBe(
      createHash('sha256')
        .update(`soat-sealed-1\n${given.salt}\n${await heads()}`)
        .digest('hex'),
    )
    expect(given.sealed).toHaveLength(without.sealed.length)
  })
})
