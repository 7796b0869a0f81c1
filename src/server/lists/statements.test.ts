import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { addUnit } from '#features/ground/org/store.ts'
import { addPerson } from '#features/ground/people/store.ts'
import type { Day } from '#kernel/day.ts'
import { type CastName, cast, INSPECTION, PLAN, PROVINCE, TEAM, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { statementsOf } from '#test/statements.ts'
import {
  CAN_THO,
  seedConclusion,
  seedFinding,
  seedInspection,
  seedPlan,
  seedRecommendation,
  seedThread,
} from '#test/world.ts'

const world = testWorld('2026-03-05')

/** Reads that show many things; each person's first page is among them. */
const READS = [
  ...['/api/work', '/api/recommendations', '/api/recommendations?due=overdue&sort=unit', '/api/recommendations/sheet'],
  ...['/api/inspections', '/api/inspections?search=phuong&sort=-session', '/api/inspections/sheet'],
  ...[`/api/plans/${PLAN}/inspections`, '/api/schedules', '/api/plans', '/api/teams', '/api/units'],
  ...['/api/people', '/api/people?search=so+noi+vu&sort=-login', '/api/people/sheet', '/api/people/choices'],
  ...['/api/units/list', '/api/units/list?search=tram&sort=name', '/api/units/list/sheet'],
  ...['/api/surprises', '/api/surprises?search=song&sort=unit', '/api/surprises/sheet'],
  ...['/api/record', '/api/record?search=phuong+song', '/api/record/sheet', '/api/record/choices'],
  ...['/api/unit-reports', `/api/papers?inspection=${INSPECTION}`],
  `/api/inspections/${INSPECTION}/findings`,
]
const PEOPLE: readonly CastName[] = ['thuy', 'minh', 'lan', 'hoa', 'khoa']

/** Each of these many times: an inspection of every state under a plan of its own, with all that hangs on it. */
async function add(count: number): Promise<void> {
  const states = ['planned', 'scheduled', 'notified', 'inSession', 'consolidating', 'remediation'] as const
  await world.asOwner(async (owner) => {
    for (let at = 0; at < count; at++) {
      const planId = await seedPlan(owner, { number: String(100 + count + at), title: randomUUID() })
      const state = states[at % states.length]!
      const of = { inspectionId: randomUUID(), unitId: WARD, teamId: TEAM }
      await seedInspection(owner, { id: of.inspectionId, planId, state, notifiedOn: '2026-03-01' })
      await seedFinding(owner, { ...of, state: 'submitted' })
      await seedConclusion(owner, { ...of, state: 'submitted', number: null, issuedOn: null })
      await seedRecommendation(owner, { ...of, state: 'remedying', dueOn: '2026-03-01', text: randomUUID() })
      await seedRecommendation(owner, { ...of, ordinal: 2, text: randomUUID() })
      const heldOn = `2026-03-${String(1 + (at % 28)).padStart(2, '0')}` as Day
      const session = {
        id: randomUUID(),
        tenantId: PROVINCE,
        ...of,
        heldOn,
        startsAt: '08:00',
        place: 'x',
        state: 'notified' as const,
      }
      await owner.insertInto('inspectionSessions').values(session).execute()
      await owner
        .insertInto('unitReports')
        .values({
          id: randomUUID(),
          tenantId: PROVINCE,
          ...of,
          unitKind: 'communePC',
          state: 'submitted',
          dueOn: heldOn,
        })
        .execute()
      await addPerson(owner, { id: randomUUID(), tenantId: PROVINCE, name: `Sở Nội vụ ${at}`, login: null })
      await addUnit(owner, {
        ...{ id: randomUUID(), tenantId: PROVINCE, code: randomUUID().slice(0, 8), name: `Trạm ${randomUUID()}` },
        ...{ shortName: '', kind: 'media', level: 'commune', parentId: WARD, place: '', aliases: [] },
        ...{ from: '2020-01-01', legalDocument: '' },
      })
      const entry = { tenantId: PROVINCE, accountId: cast.thuy.id, action: 'edit', thing: 'plan', thingId: planId }
      await owner
        .insertInto('auditLog')
        .values({ ...entry, id: randomUUID() })
        .execute()
      const sealed = randomUUID()
      await sql`insert into sealed.inspections (id, tenant_id, plan_id, unit_id, authoriser, state, ground, planned_on)
        values (${sealed}, ${PROVINCE}, ${PLAN}, ${WARD}, 'focalHead', 'proposed', 'need', '2026-04-01')`.execute(owner)
      await sql`insert into sealed.knowers values (${sealed}, ${cast.minh.id})`.execute(owner)
    }
  })
}

const counted = async () => {
  const counts: Record<string, number> = {}
  for (const name of PEOPLE)
    for (const path of READS)
      counts[`${name} ${path}`] = await statementsOf(async () =>
        expect((await world.requests(name).get(path)).status).toBeLessThan(500),
      )
  return counts
}

beforeAll(() => seedThread(world, CAN_THO))

test('a read sends as many statements for sixty things as for three', async () => {
  for (const name of PEOPLE) await world.token(name)
  await add(6)
  await counted() // Sessions, plans of the database and what is read once have their first time.
  const few = await counted()
  await add(54)
  expect(await counted()).toEqual(few)
})
