import { createHash, randomUUID } from 'node:crypto'
import { CompiledQuery, sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { addPerson, givePost } from '#features/ground/people/store.ts'
import { saveSetting } from '#features/ground/profiles/store.ts'
import { fixDraw } from '#features/planning/plans/store.ts'
import { inSealed } from '#server/database/db.ts'
import { findCheckpoint } from '#server/record/export.ts'
import { checkpointFile } from '#server/record/form.ts'
import { type CastName, cast, DEPARTMENT, HOME_AFFAIRS, OTHER_WARD, PLAN, PROVINCE, TEAM, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { attach } from '#test/files.ts'
import { pdf } from '#test/hostile-files.ts'
import { CAN_THO, ok, seedPlan, seedThread } from '#test/world.ts'
import { drawTarget, drawText } from './rules.ts'

const TODAY = '2026-03-02'
const world = testWorld(TODAY)
const fresh = (more: object = {}) => ({
  id: randomUUID(),
  planId: PLAN,
  unitId: WARD,
  ground: 'need',
  feedback: '',
  reason: 'Phản ánh chậm trả kết quả',
  plannedOn: '2026-03-04',
  drawnKind: null,
  knowerIds: [cast.minh.id],
  ...more,
})
const proposed = async (more: object = {}, by: CastName = 'quang') => {
  const given = fresh(more)
  ok(await world.requests(by).send('/api/surprises', given))
  return `/api/surprises/${given.id}`
}
const authorised = async () => {
  const path = await proposed()
  ok(
    await world
      .requests('quang')
      .act(path, 'prepare', { teamId: TEAM, place: 'Trụ sở UBND phường', notes: 'Đi hai xe', plannedOn: '2026-03-04' }),
  )
  ok(await world.requests('quang').act(path, 'authorise'))
  return path
}
const OUTSIDERS = ['hoa', 'yen', 'nam', 'thuy', 'tam', 'binh', 'dung', 'khoa'] as const
const set = (key: string, value: unknown) =>
  world.asOwner((owner) => saveSetting(owner, { tenantId: PROVINCE, planId: PLAN }, { key, value, source: 'design' }))

/** While Yến is the chair, beside Lan who is the deputy. */
async function withChair(work: (chair: 'yen') => Promise<unknown>): Promise<void> {
  const held = { tenantId: PROVINCE, accountId: cast.yen.id, unitId: PROVINCE, title: '', from: '2026-03-01' } as const
  const post = await world.asOwner((owner) => givePost(owner, { ...held, post: 'chair' }))
  await work('yen')
  await world.asOwner((owner) => owner.deleteFrom('authz.memberships').where('id', '=', post).execute())
}

beforeAll(async () => {
  await seedThread(world, CAN_THO)
  await world.asOwner((owner) => sql`insert into sealed.seeds values (${PLAN}, ${PROVINCE}, 'abc')`.execute(owner))
})
beforeEach(() =>
  world.asOwner(async (owner) => {
    for (const table of ['steps', 'knowers', 'inspections']) await sql.raw(`delete from sealed.${table}`).execute(owner)
  }),
)

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

describe('who may be on the list', () => {
  const person = async (unitId: string, post: 'unitOfficer' | 'clerk' | 'viceChair') => {
    const id = randomUUID()
    await world.asOwner(async (owner) => {
      await addPerson(owner, { id, tenantId: PROVINCE, name: `Người của ${unitId.slice(-2)}`, login: null })
      await givePost(owner, { tenantId: PROVINCE, accountId: id, unitId, post, title: '', from: '2020-01-01' })
    })
    return id
  }
  test('nobody of the unit, of what is above it or below it, whoever asks; leaders above it may (design)', async () => {
    const below = randomUUID()
    await world.asOwner(async (owner) => {
      await sql`insert into units (id, tenant_id, code) values (${below}, ${PROVINCE}, 'P01X')`.execute(owner)
      await sql`insert into unit_versions (id, tenant_id, unit_id, name, short_name, kind, level, parent_id, valid_from)
        values (gen_random_uuid(), ${PROVINCE}, ${below}, 'Trạm y tế', 'TYT', 'publicServiceUnit', 'commune', ${WARD}, '2020-01-01')`.execute(
        owner,
      )
    })
    for (const [unitId, post] of [
      [WARD, 'unitOfficer'],
      [below, 'unitOfficer'],
      [PROVINCE, 'clerk'],
    ] as const) {
      const id = await person(unitId, post)
      expect((await world.requests('quang').send('/api/surprises', fresh({ knowerIds: [id] }))).body.code, unitId).toBe(
        'KNOWER_OF_TARGET',
      )
      const path = await proposed()
      expect((await world.requests('quang').act(path, 'addKnower', { accountId: id })).body.code).toBe(
        'KNOWER_OF_TARGET',
      )
      // Neither does the database let the application.
      const token = await world.token('quang')
      const add = (account: string) =>
        inSealed(world.db, token, (tx) =>
          tx.executeQuery(
            CompiledQuery.raw('select sealed.add_knower($1, 1, $2, $3)', [
              path.split('/').at(-1),
              account,
              randomUUID(),
            ]),
          ),
        )
      await expect(add(id)).rejects.toThrow(/never on this list/)
    }
    const path = await proposed({ knowerIds: [cast.lan.id] })
    expect((await world.requests('lan').get(path)).status).toBe(200)
  })
  test('who was nominated to a Team from the unit is not on it either (design)', async () => {
    const team = randomUUID()
    const seat = {
      id: randomUUID(),
      tenantId: PROVINCE,
      teamId: team,
      accountId: cast.binh.id,
      seat: 'member',
      agencyId: WARD,
    } as const
    await world.asOwner(async (owner) => {
      await owner
        .insertInto('teams')
        .values({
          id: team,
          tenantId: PROVINCE,
          planId: PLAN,
          name: 'Đoàn khác',
          forms: ['surprise'],
          state: 'proposed',
        })
        .execute()
      await owner.insertInto('teamSeats').values(seat).execute()
    })
    expect((await world.requests('quang').send('/api/surprises', fresh({ knowerIds: [cast.binh.id] }))).body.code).toBe(
      'KNOWER_OF_TARGET',
    )
    await world.asOwner((owner) => owner.deleteFrom('teamSeats').where('id', '=', seat.id).execute())
    await proposed({ knowerIds: [cast.binh.id] })
  })
  test('who joins the unit later is off it at the next request (design)', async () => {
    const path = await proposed({ knowerIds: [cast.tam.id] })
    expect((await world.requests('tam').get(path)).status).toBe(200)
    const post = await world.asOwner((owner) =>
      givePost(owner, {
        tenantId: PROVINCE,
        accountId: cast.tam.id,
        unitId: WARD,
        post: 'unitOfficer',
        title: '',
        from: '2026-03-01',
      }),
    )
    expect((await world.requests('tam').get(path)).status).toBe(404)
    await world.asOwner((owner) => owner.deleteFrom('authz.memberships').where('id', '=', post).execute())
  })
  test('against the focal agency itself the chair decides and its head never learns (design)', async () => {
    expect(
      (await world.requests('quang').send('/api/surprises', fresh({ unitId: HOME_AFFAIRS, knowerIds: [] }))).body.code,
    ).toBe('INVALID_LEAD')
    expect(
      (await world.requests('lan').send('/api/surprises', fresh({ unitId: HOME_AFFAIRS, knowerIds: [cast.quang.id] })))
        .body.code,
    ).toBe('KNOWER_OF_TARGET')
    const path = await proposed({ unitId: HOME_AFFAIRS, knowerIds: [] }, 'lan')
    expect((await world.requests('quang').get(path)).status).toBe(404)
    expect((await world.requests('quang').get('/api/surprises')).body.items).toEqual([])
    // Her own proposal another authorises: no plan gives both to one person here.
    expect((await world.requests('lan').act(path, 'authorise')).status).toBe(403)
    await withChair(async (chair) => {
      ok(await world.requests('lan').act(path, 'addKnower', { accountId: cast[chair].id }))
      expect(ok(await world.requests(chair).act(path, 'authorise')).state).toBe('authorised')
    })
  })
  test('one whose plan does not say who leads is authorised by another than its proposer, in the database too (design)', async () => {
    await world.asOwner((owner) =>
      owner.deleteFrom('profileSettings').where('planId', '=', PLAN).where('key', '=', 'surpriseLead').execute(),
    )
    const path = await proposed({ knowerIds: [cast.lan.id] })
    expect(ok(await world.requests('quang').get(path))).toMatchObject({ alone: false, proposerId: cast.quang.id })
    expect((await world.requests('quang').act(path, 'authorise')).status).toBe(403)
    const [id, token] = [path.split('/').at(-1), await world.token('quang')]
    await expect(
      inSealed(world.db, token, (tx) => sql`select sealed.authorise(${id}, 1, ${randomUUID()})`.execute(tx)),
    ).rejects.toThrow('not to be authorised')
    const { steps } = ok(await world.requests('lan').act(path, 'authorise'))
    expect(steps.at(-1).action).toBe('authorise')
    await set('surpriseLead', 'focalAgency')
  })
  test('an officer who is named prepares it, and does not authorise it (NX-IV-2.2b-1)', async () => {
    const path = await proposed({ knowerIds: [cast.thuy.id] })
    ok(
      await world
        .requests('thuy')
        .act(path, 'prepare', { teamId: TEAM, place: 'Trụ sở', notes: '', plannedOn: '2026-03-05' }),
    )
    expect((await world.requests('thuy').act(path, 'authorise')).status).toBe(403)
    ok(await world.requests('quang').act(path, 'authorise'))
    expect(
      (
        await world
          .requests('thuy')
          .act(path, 'prepare', { teamId: TEAM, place: 'Khác', notes: '', plannedOn: '2026-03-05' })
      ).status,
    ).toBe(403)
    expect((await world.requests('thuy').get('/api/me')).body.surprises).toBe(true)
    expect((await world.requests('tam').get('/api/me')).body.surprises).toBe(false)
  })
})

describe('where the plan sets up no Team for surprise inspections', () => {
  const named = (...seats: (readonly [CastName, string])[]) => ({
    teamId: null,
    members: seats.map(([name, seat]) => ({ accountId: cast[name].id, seat })),
    place: 'Trụ sở',
    notes: '',
    plannedOn: '2026-03-04',
  })
  test('people of the list whom the lead names go, and the arrival gives them their seats (CT-III-2c, NX-IV-2.2b-1)', async () => {
    const teams = () => world.asOwner((owner) => owner.selectFrom('teams').select('id').execute())
    const before = await teams()
    const path = await proposed({ knowerIds: [cast.thuy.id, cast.tam.id] })
    ok(await world.requests('quang').act(path, 'prepare', named(['thuy', 'teamHead'], ['tam', 'member'])))
    ok(await world.requests('quang').act(path, 'authorise'))
    expect(await teams()).toEqual(before)
    expect((await world.requests('quang').act(path, 'arrive', { place: 'Trụ sở' })).status).toBe(403)
    ok(await world.requests('tam').act(path, 'arrive', { place: 'Trụ sở' }))

    const id = path.split('/').at(-1)
    const inspection = ok(await world.requests('tam').get(`/api/inspections/${id}`))
    expect(inspection).toMatchObject({ form: 'surprise', state: 'inSession' })
    const team = ok(await world.requests('thuy').get(`/api/teams/${inspection.teamId}`))
    expect(team).toMatchObject({ state: 'active', number: null, decidedOn: null, forms: ['surprise'] })
    expect(team.seats.map((seat: { accountId: string; seat: string }) => [seat.accountId, seat.seat])).toEqual([
      [cast.thuy.id, 'teamHead'],
      [cast.tam.id, 'member'],
    ])
    ok(await world.requests('thuy').act(`/api/inspections/${id}`, 'consolidate'))
    // Nothing is printed in the unit's name before somebody of it is there.
    expect((await world.requests('thuy').get(`/api/papers/minutes/${id}.pdf`)).body.code).toBe('MINUTES_WITHOUT_UNIT')
  })
  test.each([
    ['the head of a Team', 'minh', WARD, ['tam', 'teamHead'], HOME_AFFAIRS],
    ['a leader, of the focal agency itself,', 'lan', HOME_AFFAIRS, ['nam', 'teamHead'], OTHER_WARD],
  ] as const)(
    'who comes from nowhere and is named where %s proposes is not sent by the Committee, and may go again (CT-III-2c)',
    async (_who, by, unitId, head, agencyId) => {
      const strangerId = randomUUID()
      await world.asOwner((owner) =>
        addPerson(owner, { id: strangerId, tenantId: PROVINCE, name: 'Cộng tác viên', login: null }),
      )
      const knowerIds = [cast[head[0]].id, strangerId, ...(by === 'lan' ? [cast.yen.id] : [])]
      if (by === 'minh') await set('surpriseLead', 'teamHead')
      const path = await proposed({ unitId, knowerIds }, by)
      const plan = named(head)
      ok(
        await world
          .requests(by)
          .act(path, 'prepare', { ...plan, members: [...plan.members, { accountId: strangerId, seat: 'member' }] }),
      )
      if (by === 'lan') await withChair(async (chair) => ok(await world.requests(chair).act(path, 'authorise')))
      else ok(await world.requests(by).act(path, 'authorise'))
      ok(await world.requests(head[0]).act(path, 'arrive', { place: 'Trụ sở' }))
      const seat = await world.asOwner((owner) =>
        owner.selectFrom('teamSeats').select('agencyId').where('accountId', '=', strangerId).executeTakeFirstOrThrow(),
      )
      expect(seat.agencyId).toBe(agencyId)
      await proposed({ unitId, knowerIds }, by)
      if (by === 'minh') await set('surpriseLead', 'focalAgency')
    },
  )
  test('who sits in a Team already goes from the agency that nominated him (CT-III-2c)', async () => {
    const id = randomUUID()
    await world.asOwner(async (owner) => {
      await addPerson(owner, { id, tenantId: PROVINCE, name: 'Người được cử', login: null })
      await owner
        .insertInto('teamSeats')
        .values({
          id: randomUUID(),
          tenantId: PROVINCE,
          teamId: TEAM,
          accountId: id,
          seat: 'member',
          agencyId: DEPARTMENT,
          post: 'Chuyên viên',
        })
        .execute()
    })
    const path = await proposed({ knowerIds: [cast.thuy.id, id] })
    const plan = named(['thuy', 'teamHead'])
    ok(
      await world
        .requests('quang')
        .act(path, 'prepare', { ...plan, members: [...plan.members, { accountId: id, seat: 'member' }] }),
    )
    ok(await world.requests('quang').act(path, 'authorise'))
    ok(await world.requests('thuy').act(path, 'arrive', { place: 'Trụ sở' }))
    const seats = await world.asOwner((owner) =>
      owner.selectFrom('teamSeats').select(['agencyId', 'post']).where('accountId', '=', id).execute(),
    )
    expect(seats).toEqual([1, 2].map(() => ({ agencyId: DEPARTMENT, post: 'Chuyên viên' })))
  })
  test('only people of the list are named, one of them as head, and no one where the plan asks for a Team (TN-IVb-a-2b, QN-III-2-1)', async () => {
    const path = await proposed({ knowerIds: [cast.thuy.id, cast.tam.id] })
    const prepare = async (input: object, at = path) =>
      (await world.requests('quang').act(at, 'prepare', input)).body.code
    expect(await prepare(named())).toBe('GOERS_REQUIRED')
    expect(await prepare(named(['thuy', 'teamHead'], ['binh', 'member']))).toBe('GOER_NOT_LISTED')
    expect(await prepare(named(['thuy', 'member']))).toBe('TEAM_HEAD_REQUIRED')
    expect(await prepare(named(['thuy', 'teamHead'], ['thuy', 'member']))).toBe('SEAT_TWICE')
    // Neither does the database let the application.
    const members = JSON.stringify([{ accountId: cast.binh.id, seat: 'teamHead' }])
    const asked = inSealed(world.db, await world.token('quang'), (tx) =>
      tx.executeQuery(
        CompiledQuery.raw(`select sealed.prepare($1, 1, null, $2, '', '', '2026-03-04', $3)`, [
          path.split('/').at(-1),
          members,
          randomUUID(),
        ]),
      ),
    )
    await expect(asked).rejects.toThrow(/only people of the list/)
    await set('surpriseTeam', 'decision')
    expect(await prepare(named(['thuy', 'teamHead']), await proposed({ knowerIds: [cast.thuy.id] }))).toBe(
      'GOERS_REQUIRED',
    )
    await set('surpriseTeam', 'assignment')
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

describe('the arrival', () => {
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

describe('the draw', () => {
  test('gives the same all day, is checked when proposed, and can be worked out by anybody once the year has closed (design)', async () => {
    const { unitId, candidates } = ok(
      await world.requests('quang').send('/api/surprises/draw', { planId: PLAN, kind: 'communePC' }),
    )
    expect(
      ok(await world.requests('minh').send('/api/surprises/draw', { planId: PLAN, kind: 'communePC' })).unitId,
    ).toBe(unitId)
    expect(candidates).toBe(2)
    const other = unitId === WARD ? OTHER_WARD : WARD
    expect(
      (await world.requests('quang').send('/api/surprises', fresh({ unitId: other, drawnKind: 'communePC' }))).body
        .code,
    ).toBe('DRAW_MISMATCH')
    await proposed({ unitId, drawnKind: 'communePC' })
    const hash = createHash('sha256').update('abc').digest('hex')
    expect(ok(await world.requests('hoa').get(`/api/plans/${PLAN}/draw`))).toEqual({ hash, seed: null, draws: [] })
    await world.setToday('2027-01-01')
    const { seed } = ok(await world.requests('hoa').get(`/api/plans/${PLAN}/draw`))
    expect(createHash('sha256').update(seed).digest('hex')).toBe(hash)
    const digest = createHash('sha256')
      .update(drawText({ seed, kind: 'communePC', on: TODAY }))
      .digest('hex')
    expect(drawTarget(digest, [WARD, OTHER_WARD])).toBe(unitId)
    await world.setToday(TODAY)
  })
  test('shows what it was drawn from once the Team has arrived, and to nobody before; a cancelled one never (design)', async () => {
    const { unitId } = ok(
      await world.requests('quang').send('/api/surprises/draw', { planId: PLAN, kind: 'communePC' }),
    )
    const draws = async (who: CastName) => ok(await world.requests(who).get(`/api/plans/${PLAN}/draw`)).draws
    const cancelled = await proposed({ unitId, drawnKind: 'communePC' })
    ok(await world.requests('quang').act(cancelled, 'cancel', { reason: 'Đổi kế hoạch' }))
    const path = await proposed({ unitId, drawnKind: 'communePC' })
    ok(
      await world
        .requests('quang')
        .act(path, 'prepare', { teamId: TEAM, place: '', notes: '', plannedOn: '2026-03-04' }),
    )
    ok(await world.requests('quang').act(path, 'authorise'))
    for (const who of ['quang', 'lan', 'thuy', 'hoa', 'minh'] as const) expect(await draws(who), who).toEqual([])
    ok(await world.requests('minh').act(path, 'arrive', { place: 'Trụ sở' }))
    const shown = {
      inspectionId: path.split('/').at(-1),
      unitId,
      kind: 'communePC',
      on: TODAY,
      candidates: [WARD, OTHER_WARD].toSorted().map((id) => ({ id })),
    }
    for (const who of ['quang', 'thuy', 'minh'] as const) expect(await draws(who), who).toMatchObject([shown])
    // Who may not know of the inspection learns nothing from its draw.
    expect(await draws('khoa')).toEqual([])
  })
  test('never gives anybody his own unit, so that nobody learns of a surprise there by asking for the draw (CT-III-2b-1)', async () => {
    const draw = async (by: CastName) =>
      (await world.requests(by).send('/api/surprises/draw', { planId: PLAN, kind: 'specialisedAgency' })).body
    // Quang heads Home Affairs; one candidate less for him, whatever the number of the day is.
    for (const day of ['03', '04', '05', '06', '09', '10', '11', '12', '13', '16'] as const) {
      await world.setToday(`2026-03-${day}`)
      const [own, others] = [await draw('quang'), await draw('lan')]
      expect([own.unitId === HOME_AFFAIRS, others.candidates - own.candidates]).toEqual([false, 1])
    }
    await world.setToday(TODAY)
  })
  test('has its seed fixed when a plan is issued, and the hash of it in the record then (design)', async () => {
    const plan = await world.asOwner((owner) =>
      seedPlan(owner, {
        state: 'signed',
        number: null,
        issuedOn: null,
        signerId: cast.lan.id,
        signedOn: TODAY,
        content: JSON.stringify({ recipients: ['Như trên'] }),
      }),
    )
    ok(await attach(world, 'dung', `/api/plans/${plan}`, { name: 'Kế hoạch đã ký.pdf', bytes: pdf() }))
    ok(await world.requests('dung').act(`/api/plans/${plan}`, 'issue', { number: '77', issuedOn: TODAY }))
    const entry = await world.asOwner((owner) =>
      owner
        .selectFrom('auditLog')
        .select('detail')
        .where('thingId', '=', plan)
        .where('action', '=', 'fixDraw')
        .executeTakeFirstOrThrow(),
    )
    const { hash, seed } = ok(await world.requests('hoa').get(`/api/plans/${plan}/draw`))
    expect(entry.detail).toEqual({ seedHash: hash })
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(seed).toBeNull()
    // Fixed is fixed.
    expect(await world.as('thuy', (tx) => fixDraw(tx, plan))).toBe(hash)
  })
})
