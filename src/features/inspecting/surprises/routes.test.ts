import { randomUUID } from 'node:crypto'
import { CompiledQuery, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { DEPARTMENT, PLAN, PROVINCE, TEAM, WARD } from '#test/cast.ts'
import { surpriseWorld } from '#test/surprises.ts'
import { ok } from '#test/world.ts'

const { world, fresh, proposed, authorised, set } = surpriseWorld('2026-03-02')
const OUTSIDERS = ['hoa', 'yen', 'nam', 'thuy', 'tam', 'binh', 'dung', 'khoa'] as const

describe('until the arrival', () => {
  test('the detail and every act answer 404 to all who are not on the list, as for an id that does not exist (CT-III-2b-1, TN-II-2c-1)', async () => {
    const path = await authorised()
    for (const name of OUTSIDERS) {
      const real = await world.requests(name).get(path)
      expect(real.status, name).toBe(404)
      const none = await world.requests(name).get(`/api/surprises/${randomUUID()}`)
      expect([real.status, real.body, Object.keys(real.headers ?? {})]).toEqual([
        none.status,
        none.body,
        Object.keys(none.headers ?? {}),
      ])
      for (const action of ['authorise', 'arrive', 'cancel', 'prepare', 'addKnower'])
        expect(
          (await world.requests(name).act(path, action, { reason: 'x' }, { seenVersion: 1 })).status,
          `${name} ${action}`,
        ).toBe(404)
      expect((await world.requests(name).get('/api/surprises')).status, name).toBe(404)
      expect((await world.requests(name).send('/api/surprises', fresh())).status, name).toBe(404)
      expect(
        (await world.requests(name).send('/api/surprises/draw', { planId: PLAN, kind: 'communePC' })).status,
        name,
      ).toBe(404)
    }
  })
  test('nothing of it stands in any open table, nor in the record (CT-III-2b-1, TN-IVb-a-3)', async () => {
    const count = () =>
      world.asOwner(async (owner) => {
        const { rows } = await sql<{
          name: string
        }>`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'authz') order by 1`.execute(
          owner,
        )
        const counts: Record<string, number> = {}
        for (const { name } of rows)
          counts[name] = (await sql<{ n: number }>`select count(*) as n from ${sql.raw(name)}`.execute(owner))
            .rows[0]!.n
        return counts
      })
    await world.token('quang')
    const before = await count()
    await authorised()
    const cancelled = await proposed()
    ok(await world.requests('quang').act(cancelled, 'cancel', { reason: 'Đổi kế hoạch' }))
    expect(await count()).toEqual(before)
  })
  test('people of the open roles reach nothing of the schema, and its own role nothing but the functions (CT-III-2b-1)', async () => {
    await authorised()
    const asked = async (role: string, statement: string) =>
      world.db.transaction().execute(async (tx) => {
        await tx.executeQuery(CompiledQuery.raw(`set local role ${role}`))
        await tx.executeQuery(
          CompiledQuery.raw(`select set_config('soat.token', $1, true)`, [await world.token('quang')]),
        )
        return (await tx.executeQuery(CompiledQuery.raw(statement))).rows
      })
    for (const role of ['soat_narrow', 'soat_wide', 'soat_public', 'soat_sealed'])
      for (const table of ['inspections', 'knowers', 'steps', 'seeds'])
        await expect(asked(role, `select * from sealed.${table}`), `${role} ${table}`).rejects.toThrow(
          /permission denied/,
        )
    for (const role of ['soat_narrow', 'soat_wide', 'soat_public'])
      await expect(asked(role, 'select sealed.list_mine()')).rejects.toThrow(/permission denied/)
    for (const table of ['inspections', 'audit_log', 'accounts'])
      await expect(asked('soat_sealed', `select * from public.${table}`)).rejects.toThrow(/permission denied/)
    expect(await asked('soat_sealed', 'select sealed.list_mine()')).toHaveLength(1)
  })
  test('the same unit may be named, scheduled and announced for an ordinary inspection as if it were not there (CT-III-2b-1, TN-I-2-6)', async () => {
    await authorised()
    const officer = world.requests('thuy')
    const named = ok(
      await officer.send('/api/inspections', {
        planId: PLAN,
        targetId: null,
        unitId: WARD,
        teamId: TEAM,
        form: 'periodic',
        method: 'onSite',
        round: 7,
      }),
    )
    ok(
      await officer.act(
        `/api/schedules/${named.id}`,
        'schedule',
        { heldOn: '2026-03-04', startsAt: '08:00', place: 'Trụ sở', composition: '' },
        { seenVersion: 1 },
      ),
    )
  })
  test('a surprise inspection is neither named by hand, scheduled, nor announced, whatever is sent (CT-III-2b-1, TN-II-2c-1)', async () => {
    const officer = world.requests('thuy')
    const body = {
      planId: PLAN,
      targetId: null,
      unitId: DEPARTMENT,
      teamId: TEAM,
      form: 'surprise',
      method: 'onSite',
      round: 1,
    }
    expect((await officer.send('/api/inspections', body)).status).toBe(422)
    const row = {
      id: randomUUID(),
      tenantId: PROVINCE,
      planId: PLAN,
      teamId: TEAM,
      unitId: DEPARTMENT,
      form: 'surprise',
      method: 'onSite',
      state: 'planned',
    } as const
    await expect(world.as('thuy', (tx) => tx.insertInto('inspections').values(row).execute())).rejects.toThrow(
      /comes by its arrival/,
    )
    await world.asOwner((owner) => owner.insertInto('inspections').values(row).execute())
    const session = { heldOn: '2026-03-04', startsAt: '09:00', place: 'Trụ sở', composition: '' }
    expect((await officer.act(`/api/schedules/${row.id}`, 'schedule', session, { seenVersion: 1 })).body.code).toBe(
      'NOTICE_FORBIDDEN_FOR_SURPRISE',
    )
    await world.asOwner((owner) => owner.deleteFrom('inspections').where('id', '=', row.id).execute())
  })
})

describe('proposing', () => {
  test('a unit of a kind that the plan does not name is not inspected by surprise (CT-III-2b-2)', async () => {
    await set('surpriseKinds', ['specialisedAgency'])
    expect((await world.requests('quang').send('/api/surprises', fresh())).body.code).toBe('KIND_NOT_SURPRISED')
    await proposed({ unitId: DEPARTMENT })
    await set('surpriseKinds', [])
  })

  test('asks for feedback or a stated need where the plan does (NX-IV-2.2b-2, NX-IV-2.2b-3)', async () => {
    for (const more of [{ ground: 'none' }, { ground: 'need', reason: ' ' }, { ground: 'feedback', feedback: '' }])
      expect((await world.requests('quang').send('/api/surprises', fresh(more))).body.code).toBe(
        'SURPRISE_REASON_REQUIRED',
      )
    await proposed({ ground: 'feedback', feedback: 'PAKN-2026-017', reason: '' })
  })
  test('asks for neither where the plan asks for none (TN-IVb-a-2b)', async () => {
    await set('surpriseGround', 'optional')
    await proposed({ ground: 'none', reason: '' })
    await set('surpriseGround', 'required')
  })
  test('is the head of the Team’s where the plan says so (design)', async () => {
    await set('surpriseLead', 'teamHead')
    expect((await world.requests('quang').send('/api/surprises', fresh())).body.code).toBe('INVALID_LEAD')
    const path = await proposed({ knowerIds: [] }, 'minh')
    expect(ok(await world.requests('minh').act(path, 'authorise')).state).toBe('authorised')
    await set('surpriseLead', 'focalAgency')
  })
  test('sent twice proposes once, and an act sent twice is done once (CT-III-2c)', async () => {
    const given = fresh()
    for (let n = 0; n < 2; n++) ok(await world.requests('quang').send('/api/surprises', given))
    const commandId = randomUUID()
    for (let n = 0; n < 2; n++)
      expect(
        ok(
          await world
            .requests('quang')
            .act(`/api/surprises/${given.id}`, 'authorise', {}, { seenVersion: 1, commandId }),
        ).version,
      ).toBe(2)
  })
})
