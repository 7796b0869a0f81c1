import { randomUUID } from 'node:crypto'
import { CompiledQuery, sql } from 'kysely'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { addPerson, givePost } from '#features/ground/people/store.ts'
import { inSealed } from '#server/database/db.ts'
import { type CastName, cast, DEPARTMENT, HOME_AFFAIRS, OTHER_WARD, PLAN, PROVINCE, TEAM, WARD } from '#test/cast.ts'
import { surpriseWorld } from '#test/surprises.ts'
import { ok } from '#test/world.ts'
import { otherwise } from './rules.ts'

const { world, fresh, proposed, set, withChair } = surpriseWorld('2026-03-02')

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
    // Who authorised it may prepare it otherwise: what he authorised stays beside it, and the history says so.
    const anew = (input: object, seenVersion: number) =>
      world
        .requests('quang')
        .act(path, 'prepare', { teamId: TEAM, notes: '', plannedOn: '2026-03-05', ...input }, { seenVersion })
    const { version, authorisedAs } = ok(await world.requests('quang').get(path))
    expect(authorisedAs).toBeNull()
    const changed = ok(await anew({ place: 'Bộ phận Một cửa', plannedOn: '2026-03-06' }, version))
    expect(otherwise(changed)).toEqual(['place', 'plannedOn'])
    expect(changed).toMatchObject({ authorisedAs: { place: 'Trụ sở', plannedOn: '2026-03-05', members: [] } })
    expect(changed.steps.at(-1)).toMatchObject({ action: 'prepareOtherwise' })
    const again = ok(await anew({ place: 'Nơi khác' }, version + 1))
    expect([otherwise(again), again.authorisedAs.place]).toEqual([['place'], 'Trụ sở'])
    expect(otherwise(ok(await anew({ place: 'Trụ sở' }, version + 2)))).toEqual([])
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

describe('the list comes in parts and tells nothing of what is not on it (NX-IV-2.2b-1)', () => {
  const list = async (name: CastName, query = '') => ok(await world.requests(name).get(`/api/surprises?${query}`))
  const search = (words: string) => `search=${encodeURIComponent(words)}`

  test('each finds, counts and takes out what stands on the own lists; others find no address', async () => {
    const mine = await proposed({ reason: 'Chậm trả hồ sơ' })
    await proposed({ knowerIds: [], unitId: OTHER_WARD, plannedOn: '2026-03-03', reason: 'Phản ánh riêng' })
    expect(await list('quang')).toMatchObject({ total: 2, next: null, beyond: false })
    expect((await list('quang')).items.map(({ unitId }: { unitId: string }) => unitId)).toEqual([OTHER_WARD, WARD])
    expect(await list('minh')).toMatchObject({ total: 1, items: [{ unitId: WARD }] })
    expect(await list('minh', search('rieng'))).toMatchObject({ total: 0, items: [] })
    expect((await list('quang', search('song hong cham TRA'))).total).toBe(1)
    expect((await list('quang', 'state=authorised')).total).toBe(0)
    expect((await list('quang', 'sort=-unit')).items.map(({ unitId }: { unitId: string }) => unitId)).toEqual([
      OTHER_WARD,
      WARD,
    ])
    for (const path of ['', '/sheet', '/sheet.xlsx', `?${search('song')}`])
      expect([path, (await world.requests('hoa').get(`/api/surprises${path}`)).status]).toEqual([path, 404])
    // The deputy chair may open the page, and is told of none.
    expect(await list('lan')).toMatchObject({ total: 0, items: [] })
    expect(ok(await world.requests('lan').get('/api/surprises/sheet')).rows).toEqual([])
    expect(mine).toContain('/api/surprises/')
  })

  test('what is taken out stands in the history of each, not in the open record, and hinders nobody (CT-III-2b-1)', async () => {
    const entries = () =>
      world.asOwner(async (owner) =>
        Number((await owner.selectFrom('auditLog').select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow()).n),
      )
    const before = await entries()
    const path = await proposed()
    const other = await proposed({ unitId: OTHER_WARD, knowerIds: [] })
    const seen = ok(await world.requests('quang').get(path)).version
    const answer = await world.requests('minh').get('/api/surprises/sheet.xlsx?language=vi&state=proposed')
    const rows = await readSheet(Buffer.from(answer.body))
    const body = rows.slice(rows.findIndex(([cell]) => cell === 'Đơn vị được kiểm tra') + 1)
    expect(body.map(([unit]) => unit)).toEqual(['Ủy ban nhân dân phường Sông Hồng'])
    expect(rows.flat()).toEqual(expect.arrayContaining(['Ngày 02/03/2026', 'Tình trạng: Đã đề xuất']))
    expect(await entries()).toBe(before)
    const { steps, version } = ok(await world.requests('quang').get(path))
    expect(steps.at(-1)).toMatchObject({ action: 'exportList', by: 'Minh' })
    expect(version).toBe(seen)
    expect(ok(await world.requests('quang').get(other)).steps.at(-1).action).toBe('propose')
    // Who may not know of it takes nothing out and leaves no trace in it, whatever id is given.
    const id = other.split('/').at(-1)!
    await inSealed(world.db, await world.token('minh'), (tx) =>
      tx.executeQuery(CompiledQuery.raw('select sealed.note_export($1, $2)', [[id], randomUUID()])),
    )
    expect(ok(await world.requests('quang').get(other)).steps).toHaveLength(1)
  })

  test('a hundred and twenty come in parts of fifty, whose place names no unit', async () => {
    await world.asOwner(async (owner) => {
      for (let at = 0; at < 120; at++) {
        const id = randomUUID()
        await sql`insert into sealed.inspections (id, tenant_id, plan_id, unit_id, authoriser, state, ground, planned_on)
          values (${id}, ${PROVINCE}, ${PLAN}, ${WARD}, 'focalHead', 'proposed', 'need', ${`2026-04-${String(1 + (at % 30)).padStart(2, '0')}`}::date)`.execute(
          owner,
        )
        await sql`insert into sealed.knowers values (${id}, ${cast.minh.id})`.execute(owner)
        await sql`insert into sealed.steps values (${id}, 1, ${PROVINCE}, now(), '2026-03-02', ${cast.quang.id}, ${randomUUID()}, 'propose', null, 'proposed', '{}', ${'0'.repeat(64)}, ${'a'.repeat(64)})`.execute(
          owner,
        )
      }
    })
    for (const sort of ['day', '-day', 'unit', '-state']) {
      const ids: string[] = []
      for (let after: string | null = ''; after !== null; ) {
        const page = await list('minh', `sort=${sort}&after=${after}`)
        expect(page.total).toBe(120)
        ids.push(...page.items.map(({ id }: { id: string }) => id))
        after = page.next
        if (after) expect(Buffer.from(after, 'base64url').toString()).not.toMatch(/Sông|2026-04/)
      }
      expect(new Set(ids).size).toBe(120)
      expect(ids).toHaveLength(120)
    }
    expect((await world.requests('minh').get('/api/surprises?sort=x')).body.code).toBe('INVALID_INPUT')
  })
})
