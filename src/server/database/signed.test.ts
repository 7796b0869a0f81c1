import { randomUUID } from 'node:crypto'
import { CompiledQuery } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { type CastName, cast, INSPECTION, PLAN, PROVINCE, TEAM, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, seedConclusion, seedFinding, seedRecommendation, seedThread } from '#test/world.ts'
import { newApp } from '../http/application.ts'
import { signedIn } from '../http/gates.ts'
import { inTransaction } from '../http/transaction.ts'

const world = testWorld('2026-03-02')
const OTHER = '00000000-0000-4000-8000-0000000000c9'

beforeAll(async () => {
  await seedThread(world, CAN_THO)
  await world.asOwner(async (owner) => {
    const of = { id: randomUUID(), tenantId: PROVINCE, inspectionId: INSPECTION, teamId: TEAM, unitId: WARD }
    await seedConclusion(owner, { results: 'a', signerId: cast.lan.id, signedOn: '2026-03-01' })
    await seedRecommendation(owner, { respondOn: '2026-04-01' })
    await owner
      .insertInto('scheduleNotices')
      .values({
        ...of,
        sessionId: of.id,
        state: 'sent',
        number: '5',
        symbol: 'TB-ĐKT',
        issuedOn: '2026-02-20',
        reportDueOn: '2026-02-28',
        signerId: cast.minh.id,
      })
      .execute()
    await owner
      .insertInto('inspectionSessions')
      .values({ ...of, heldOn: '2026-03-05', startsAt: '08:00', place: 'a', state: 'notified' })
      .execute()
    await seedFinding(owner, { state: 'concluded' })
  })
})

/** What each signed thing keeps: table, column, a value that differs. */
const KEPT: readonly [string, string, string][] = [
  ['plans', 'title', `'khác'`],
  ['plans', 'content', `'{"a":1}'`],
  ['plans', 'source', `'[1]'`],
  ['plans', 'symbol', `'QĐ-UBND'`],
  ['plans', 'issuer', `'khác'`],
  ['plans', 'plan_year', '2027'],
  ['plans', 'from_on', `'2026-02-01'`],
  ['plans', 'number', `'13'`],
  ['plans', 'issued_on', `'2026-01-06'`],
  ['plans', 'state', `'draft'`],
  ['teams', 'name', `'khác'`],
  ['teams', 'forms', `'{thematic}'`],
  ['teams', 'number', `'21'`],
  ['teams', 'decided_on', `'2026-01-21'`],
  ['teams', 'signer_id', `'${OTHER}'`],
  ['teams', 'state', `'proposed'`],
  ['team_seats', 'seat', `'teamHead'`],
  ['team_seats', 'account_id', 'gen_random_uuid()'],
  ['team_seats', 'ordinal', '9'],
  ['schedule_notices', 'report_due_on', `'2026-03-30'`],
  ['schedule_notices', 'session_id', `'${OTHER}'`],
  ['schedule_notices', 'number', `'6'`],
  ['schedule_notices', 'signer_id', `'${OTHER}'`],
  ['schedule_notices', 'state', `'draft'`],
  ['inspection_sessions', 'held_on', `'2026-03-06'`],
  ['inspection_sessions', 'place', `'khác'`],
  ['conclusions', 'results', `'khác'`],
  ['conclusions', 'head_assessment', `'khác'`],
  ['conclusions', 'acceptor', `'team'`],
  ['conclusions', 'number', `'8'`],
  ['conclusions', 'symbol', `'khác'`],
  ['conclusions', 'issued_on', `'2026-03-02'`],
  ['conclusions', 'signer_id', `'${OTHER}'`],
  ['conclusions', 'state', `'draft'`],
  ['recommendations', 'text', `'khác'`],
  ['recommendations', 'nature', `'khác'`],
  ['recommendations', 'respond_on', `'2026-05-01'`],
  ['recommendations', 'acceptor', `'team'`],
  ['recommendations', 'notice_number', `'8/TB-UBND'`],
  ['recommendations', 'notice_on', `'2026-03-02'`],
  ['recommendations', 'state', `'draft'`],
  ['findings', 'fact', `'khác'`],
  ['findings', 'criterion', `'khác'`],
  ['findings', 'state', `'drafted'`],
]

describe('what is signed does not change, whoever asks the database (P13)', () => {
  const change = (name: CastName, [table, column, value]: readonly [string, string, string]) =>
    world.as(name, (tx) => tx.executeQuery(CompiledQuery.raw(`update ${table} set ${column} = ${value}`)))

  test.each(KEPT)('%s: %s, asked by UBND’s leader and by the focal agency (design)', async (...kept) => {
    for (const name of ['lan', 'thuy'] as const)
      await expect(change(name, kept), name).rejects.toMatchObject({ code: 'SO001' })
  })

  test.each(KEPT.filter(([table]) => !['plans', 'teams', 'team_seats'].includes(table)))(
    '%s: %s, asked by the head of the Team (design)',
    async (...kept) => {
      await expect(change('minh', kept)).rejects.toMatchObject({ code: 'SO001' })
    },
  )

  test('the unit changes no signed word either: what it does not write it cannot reach (design)', async () => {
    for (const kept of KEPT) {
      const done = await change('hoa', kept).then(
        (answer) => Number(answer.numAffectedRows ?? 0n),
        (error: { code: string }) => error.code,
      )
      expect([0, 'SO001', '42501'], kept.join(' ')).toContain(done)
    }
  })

  test('of recommendations only a draft is taken away (CT-IV-5-3)', async () => {
    const issued = () =>
      world.asOwner((owner) =>
        owner.selectFrom('recommendations').select('id').where('state', '<>', 'draft').orderBy('id').execute(),
      )
    const before = await issued()
    expect(before.length).toBeGreaterThan(0)
    for (const name of ['lan', 'minh'] as const)
      await world.as(name, (tx) => tx.executeQuery(CompiledQuery.raw('delete from recommendations')))
    expect(await issued()).toEqual(before)
  })

  test('nobody deletes one (design)', async () => {
    for (const table of [
      'plans',
      'teams',
      'schedule_notices',
      'conclusions',
      'recommendation_steps',
      'findings',
      'finding_responsibilities',
      'unit_reports',
    ])
      for (const name of ['lan', 'minh', 'hoa'] as const)
        await expect(
          world.as(name, (tx) => tx.executeQuery(CompiledQuery.raw(`delete from ${table}`))),
          `${name} ${table}`,
        ).rejects.toThrow(/permission denied/)
  })

  test('a number that the records desk still owes may be typed once (QN-HDR-1)', async () => {
    for (const values of [{ state: 'draft' }, { number: null }, { state: 'issued' }] as const)
      await world.asOwner((owner) => owner.updateTable('plans').set(values).where('id', '=', PLAN).execute())
    await change('thuy', ['plans', 'number', `'12'`])
    await expect(change('thuy', ['plans', 'number', `'13'`])).rejects.toMatchObject({ code: 'SO001' })
  })

  test('to the person it is a state that no longer allows the act, not an incident (design)', async () => {
    const app = newApp(world.services.config)
    app.post('/api/units', { config: { may: signedIn } }, (request) =>
      inTransaction(world.services, request, (tx) => tx.updateTable('conclusions').set({ results: 'khác' }).execute()),
    )
    const answer = await app.inject({
      method: 'POST',
      url: '/api/units',
      headers: { host: 'localhost', 'x-soat': '1', cookie: `__Host-soat=${await world.token('thuy')}` },
    })
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'WRONG_STATE'])
  })
})
