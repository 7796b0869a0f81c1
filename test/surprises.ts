import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, beforeEach } from 'vitest'
import { givePost } from '#features/ground/people/store.ts'
import { saveSetting } from '#features/ground/profiles/store.ts'
import type { Day } from '#kernel/day.ts'
import { type CastName, cast, PLAN, PROVINCE, TEAM, WARD } from './cast.ts'
import { testWorld } from './db.ts'
import { CAN_THO, ok, seedThread } from './world.ts'

/** A world in which surprise inspections may be proposed, none of them left over from the test before. */
export function surpriseWorld(today: Day) {
  const world = testWorld(today)
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
      await world.requests('quang').act(path, 'prepare', {
        teamId: TEAM,
        place: 'Trụ sở UBND phường',
        notes: 'Đi hai xe',
        plannedOn: '2026-03-04',
      }),
    )
    ok(await world.requests('quang').act(path, 'authorise'))
    return path
  }
  const set = (key: string, value: unknown) =>
    world.asOwner((owner) => saveSetting(owner, { tenantId: PROVINCE, planId: PLAN }, { key, value, source: 'design' }))

  /** While Yến is the chair, beside Lan who is the deputy. */
  async function withChair(work: (chair: 'yen') => Promise<unknown>): Promise<void> {
    const held = {
      tenantId: PROVINCE,
      accountId: cast.yen.id,
      unitId: PROVINCE,
      title: '',
      from: '2026-03-01',
    } as const
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
      for (const table of ['steps', 'knowers', 'inspections'])
        await sql.raw(`delete from sealed.${table}`).execute(owner)
    }),
  )
  return { world, fresh, proposed, authorised, set, withChair }
}
