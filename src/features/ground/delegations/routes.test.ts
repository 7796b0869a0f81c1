import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { readDocument } from '#documents/read/read.ts'
import { addPerson, givePost } from '#features/ground/people/store.ts'
import type { Day } from '#kernel/day.ts'
import { record } from '#server/acts/audit.ts'
import { cast, PROVINCE, TEAM } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { attach } from '#test/files.ts'
import { pdf } from '#test/hostile-files.ts'
import { CAN_THO, ok, seedConclusion, seedThread } from '#test/world.ts'

const world = testWorld('2026-03-02')
const CHAIR = randomUUID()

beforeAll(async () => {
  await seedThread(world, CAN_THO, { teamState: 'proposed' })
  await world.asOwner(async (owner) => {
    await addPerson(owner, { id: CHAIR, tenantId: PROVINCE, name: 'Trần Văn Sơn', login: null })
    await givePost(owner, {
      tenantId: PROVINCE,
      accountId: CHAIR,
      unitId: PROVINCE,
      post: 'chair',
      title: 'Chủ tịch UBND tỉnh Mẫu',
      from: '2020-01-01',
    })
    await owner
      .updateTable('authz.memberships')
      .set({ title: 'Giám đốc Sở Nội vụ' })
      .where('accountId', '=', cast.quang.id)
      .execute()
  })
})

const given = (more: object = {}) => ({
  fromId: CHAIR,
  toId: cast.quang.id,
  kind: 'byOrder',
  acts: ['teamDecision'],
  from: '2026-02-01',
  to: '2026-02-28',
  document: '15/QĐ-UBND ngày 05/01/2026',
  ...more,
})
const clear = () => world.asOwner((owner) => owner.deleteFrom('delegations').execute())

describe('a delegation', () => {
  test('is recorded by the administrator or a leader, and by nobody else', async () => {
    for (const [name, from] of [
      ['khoa', '2026-03-02'],
      ['lan', '2026-02-01'],
    ] as const)
      expect((await world.requests(name).send('/api/delegations', given({ from, to: null }))).status, name).toBe(200)
    // What held before it was recorded, a leader says himself.
    expect((await world.requests('khoa').send('/api/delegations', given())).body.code).toBe('DELEGATION_DATED_BACK')
    for (const name of ['thuy', 'minh', 'hoa', 'quang', 'dung'] as const)
      expect((await world.requests(name).send('/api/delegations', given())).status, name).toBe(403)
    // Neither does the database let them.
    const row = {
      id: randomUUID(),
      tenantId: PROVINCE,
      fromId: CHAIR,
      toId: cast.thuy.id,
      kind: 'byOrder' as const,
      acts: ['conclusion' as const],
      fromOn: '2026-01-01' as Day,
      document: 'x',
    }
    for (const name of ['thuy', 'hoa'] as const)
      await expect(world.as(name, (tx) => tx.insertInto('delegations').values(row).execute())).rejects.toThrow(
        /row-level security/,
      )
    const entries = await world.asOwner((owner) =>
      owner.selectFrom('auditLog').select('action').where('thing', '=', 'delegation').execute(),
    )
    expect(entries).toHaveLength(2)
    await clear()
  })
  test('is not recorded by whom it empowers', async () => {
    expect(
      (await world.requests('lan').send('/api/delegations', given({ toId: cast.lan.id, kind: 'forHead' }))).body.code,
    ).toBe('DELEGATE_RECORDS_HIMSELF')
    expect((await world.requests('khoa').send('/api/delegations', given({ toId: cast.khoa.id }))).body.code).toBe(
      'DELEGATE_RECORDS_HIMSELF',
    )
  })
  test('is refused where the decree does not know it', async () => {
    const { send } = world.requests('lan')
    expect((await send('/api/delegations', given({ kind: 'forHead' }))).body.code).toBe('KT_ONLY_DEPUTY')
    expect((await send('/api/delegations', given({ acts: ['plan'] }))).body.code).toBe('PLAN_SIGNED_COLLECTIVELY')
    expect((await send('/api/delegations', given({ toId: randomUUID() }))).status).toBe(404)
    expect((await send('/api/delegations', given({ acts: [] }))).status).toBe(422)
    // On a day on which the head was none yet.
    expect((await send('/api/delegations', given({ from: '2019-01-01' }))).body.code).toBe('DELEGATOR_NOT_HEAD')
  })
  test('gives the signature of its papers on its days only, and the paper prints in whose place', async () => {
    const clerk = world.requests('dung')
    const sign = (signedOn: string) => clerk.act(`/api/teams/${TEAM}`, 'sign', { signedOn, signerId: cast.quang.id })
    // Of a Team that nobody is known to have written a clerk says nothing.
    expect((await sign('2026-02-10')).status).toBe(403)
    await world.as('thuy', (tx, presence) =>
      record(tx, presence, { action: 'proposeTeam', thing: 'team', thingId: TEAM }),
    )
    expect((await sign('2026-02-10')).status).toBe(422)
    ok(await world.requests('lan').send('/api/delegations', given()))
    expect((await sign('2026-03-01')).status).toBe(422)
    expect((await sign('2026-01-31')).status).toBe(422)
    expect(ok(await sign('2026-02-10'))).toMatchObject({ state: 'signed', signerId: cast.quang.id })
    ok(await attach(world, 'dung', `/api/teams/${TEAM}`, { name: 'Quyết định đã ký.pdf', bytes: pdf() }))
    ok(await clerk.act(`/api/teams/${TEAM}`, 'establish', { number: '21', symbol: 'QĐ-UBND', decidedOn: '2026-02-11' }))
    const paper = await world.requests('thuy').get(`/api/papers/teamDecision/${TEAM}.docx`)
    const text = JSON.stringify(await readDocument(paper.body, 'quyet-dinh.docx'))
    expect(text).toMatch(/TL\. CHỦ TỊCH/)
    expect(text).toMatch(/GIÁM ĐỐC SỞ NỘI VỤ/)
    expect(text).not.toMatch(/TM\. ỦY BAN/)
    await clear()
  })
  test('shows the person the signature on its days, and is gone at the next request after it ended (P07)', async () => {
    const mandates = async () => (await world.requests('thuy').get('/api/me')).body.actor.mandates ?? []
    expect(await mandates()).toEqual([])
    const made = ok(
      await world
        .requests('lan')
        .send('/api/delegations', given({ toId: cast.thuy.id, acts: ['conclusion'], from: '2026-03-01', to: null })),
    )
    expect(await mandates()).toEqual([{ kind: 'byOrder', act: 'conclusion' }])
    expect((await world.requests('hoa').send(`/api/delegations/${made.id}/end`, { on: '2026-03-01' })).status).toBe(403)
    ok(await world.requests('khoa').send(`/api/delegations/${made.id}/end`, { on: '2026-03-01' }))
    expect(await mandates()).toEqual([])
    await clear()
  })
  test('lets nobody sign what he submitted himself', async () => {
    const id = await world.asOwner(async (owner) => {
      await owner.updateTable('inspections').set({ state: 'consolidating', notifiedOn: '2026-03-01' }).execute()
      return seedConclusion(owner, {
        state: 'draft',
        results: 'Đạt',
        headAssessment: 'Tốt',
        number: null,
        issuedOn: null,
      })
    })
    ok(
      await world.requests('lan').send(
        '/api/delegations',
        given({
          toId: cast.thuy.id,
          acts: ['conclusion'],
          from: '2026-03-01',
          to: '2026-03-31',
          kind: 'byAuthorisation',
        }),
      ),
    )
    ok(await world.requests('thuy').act(`/api/conclusions/${id}`, 'submit'))
    expect(
      (await world.requests('thuy').act(`/api/conclusions/${id}`, 'sign', { signerId: cast.thuy.id })).body.code,
    ).toBe('SIGNER_IS_AUTHOR')
    // Nor does he, being clerk as well, record that another signed it.
    await world.asOwner((owner) =>
      givePost(owner, {
        tenantId: PROVINCE,
        accountId: cast.thuy.id,
        unitId: PROVINCE,
        post: 'clerk',
        title: '',
        from: '2026-03-01',
      }),
    )
    expect(
      (await world.requests('thuy').act(`/api/conclusions/${id}`, 'sign', { signerId: cast.lan.id })).body.code,
    ).toBe('SIGNATURE_OF_ANOTHER')
    await clear()
  })
})
