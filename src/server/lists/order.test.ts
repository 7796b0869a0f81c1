import { randomUUID } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { pageOfInspections } from '#features/concluding/conclusions/store.ts'
import { RECOMMENDATION_STATES } from '#features/concluding/recommendations/rules.ts'
import { pageOfRecommendations } from '#features/concluding/recommendations/store.ts'
import { addUnit, namesOf } from '#features/ground/org/store.ts'
import { INSPECTION_STATES } from '#features/inspecting/inspections/rules.ts'
import { pageOfReports } from '#features/inspecting/unit-reports/store.ts'
import type { Day } from '#kernel/day.ts'
import { inVietnamese } from '#kernel/text.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { type CastName, PLAN, PROVINCE, TEAM, WARD } from '#test/cast.ts'
import { testWorld } from '#test/db.ts'
import { CAN_THO, seedThread } from '#test/world.ts'
import { type Cut, readCut } from './cut.ts'
import type { Names } from './page.ts'

const TODAY = '2026-06-01' as Day
const world = testWorld(TODAY)

/** Two of one name, numbers, tones, Đ after D, small letters, Latin ones. */
const NAMES = [
  'Phường 10',
  'Phường 2',
  'Phường Ấp Bắc',
  'phường ấp bắc',
  'Phường Đông Hòa',
  'Phường Đông Hoà',
  'Phường Du',
  'Sở Y tế',
]
const TWICE = 'Phường Ấp Bắc'
const MANY = 300

/** Inspections of every state and unit, three of four of the ward, with no session or several, reports and recommendations with a day and without one. */
async function seedMany(): Promise<void> {
  await seedThread(world, CAN_THO)
  const units = [...NAMES, TWICE].map((name) => ({ id: randomUUID(), name }))
  await world.asOwner(async (owner) => {
    for (const [at, { id, name }] of units.entries())
      await addUnit(owner, {
        ...{ id, name, tenantId: PROVINCE, code: `T${at}`, shortName: name, kind: 'communePC', level: 'commune' },
        ...{ parentId: PROVINCE, place: '', aliases: [], from: '2020-01-01' as Day, legalDocument: '' },
      })
    const oneOf = (values: readonly string[], salt: string) =>
      sql`(${[...values]}::text[])[1 + abs(hashtext(k || ${salt})) % ${values.length}]`
    const day = (salt: string) => sql`${TODAY}::date - 300 + abs(hashtext(k || ${salt})) % 320`
    const unit = sql`case when k % 4 > 0 then ${WARD}::uuid else (${units.map(({ id }) => id)}::uuid[])[1 + k % ${units.length}] end`
    const many = sql`(select k, md5('inspection ' || k)::uuid as id, ${unit} as unit_id from generate_series(1, ${MANY}) k) as many`
    await sql`insert into inspections (id, tenant_id, plan_id, team_id, unit_id, form, method, state, notified_on)
      select id, ${PROVINCE}, ${PLAN}, ${TEAM}, unit_id, 'surprise', 'byReport', ${oneOf(INSPECTION_STATES, 'i')}, ${TODAY}::date from ${many}`.execute(
      owner,
    )
    await sql`insert into inspection_sessions (id, tenant_id, inspection_id, team_id, unit_id, held_on, starts_at, place, state)
      select gen_random_uuid(), ${PROVINCE}, id, ${TEAM}, unit_id, ${TODAY}::date - 300 + abs(hashtext(k || 's' || n)) % 320, '08:00', 'x',
             (array['planned', 'notified', 'held', 'cancelled'])[1 + abs(hashtext(n || 't' || k)) % 4]
        from ${many}, generate_series(1, k % 4) n`.execute(owner)
    await sql`insert into unit_reports (id, tenant_id, inspection_id, team_id, unit_id, unit_kind, state, due_on)
      select gen_random_uuid(), ${PROVINCE}, id, ${TEAM}, unit_id, 'communePC', ${oneOf(['notStarted', 'drafting', 'returned', 'submitted', 'received', 'locked'], 'r')},
             case when k % 7 > 0 then ${day('d')} end from ${many}`.execute(owner)
    await sql`insert into recommendations (id, tenant_id, inspection_id, team_id, unit_id, ordinal, text, addressee, state, due_on, notice_number, notice_on)
      select gen_random_uuid(), ${PROVINCE}, id, ${TEAM}, unit_id, 1 + k % 12, 'x', 'unit', ${oneOf(RECOMMENDATION_STATES, 'c')}, case when k % 5 > 0 then ${day('e')} end,
             case when k % 3 > 0 then (k % 40) || '/TB-UBND' end, case when k % 3 > 0 then ${day('n')} end from ${many}`.execute(
      owner,
    )
  })
}

beforeAll(seedMany)

interface Checked {
  /** All ids in parts of an odd size, as the list gives them. */
  page(
    tx: Tx,
    presence: Presence,
    names: Names,
    query: { sort: string; after?: string },
  ): Promise<{ items: readonly { id: string }[]; next: string | null; total: number }>
  /** Rows that are listed, one `o` each with its unit and state, and of the inspection its last session. */
  readonly rows: RawBuilder<unknown>
  /** What each sort says, by the rows themselves. */
  readonly sorts: Readonly<Record<string, RawBuilder<unknown>>>
}

const PART = 67
/** As if it were too long to be sorted whole. */
const cutOf = (sorts: readonly string[], query: object): Cut => ({ ...readCut(sorts, query, PART), whole: 2 * PART })
const rankOf = (values: readonly string[], column: RawBuilder<unknown>) =>
  sql`coalesce(array_position(${[...values]}::text[], ${column}::text), 0)`

/** With the day that this person may know: a unit is told of no session that is only planned. */
const LISTS: Readonly<Record<string, Checked>> = {
  inspections: {
    page: (tx, presence, names, query) =>
      pageOfInspections(tx, presence, names, {}, cutOf(['next', 'session', 'state', 'unit'], query)),
    rows: sql`(select i.id, i.unit_id, i.state, (select max(held_on) from inspection_sessions where inspection_id = i.id and state <> 'cancelled') as held_on from inspections i) as o`,
    sorts: {
      next: sql`case when held_on >= ${TODAY}::date then held_on - ${TODAY}::date when held_on is null and state not in ('closed', 'archived', 'cancelled') then 100000
        when held_on is not null then 200000 + (${TODAY}::date - held_on) else 400000 end`,
      session: sql`coalesce(held_on, 'infinity'::date)`,
      state: rankOf(INSPECTION_STATES, sql`state`),
    },
  },
  recommendations: {
    page: (tx, presence, names, query) =>
      pageOfRecommendations(
        tx,
        presence,
        names,
        { drafts: 'no' },
        cutOf(['next', 'due', 'notice', 'state', 'unit'], query),
      ),
    rows: sql`(select * from recommendations where state <> 'draft') as o`,
    sorts: {
      next: sql`case when state in ('withdrawn', 'done', 'closed', 'answered') then 1000000 + ('2999-12-31'::date - coalesce(due_on, '1900-01-01'::date))
        else coalesce(due_on, '2999-12-31'::date) - '1900-01-01'::date end`,
      due: sql`coalesce(due_on, 'infinity'::date)`,
      notice: sql`coalesce(notice_on::text, '') || ' ' || coalesce(notice_number, '') || ' ' || lpad(ordinal::text, 6, '0')`,
      state: rankOf(RECOMMENDATION_STATES, sql`state`),
    },
  },
  'recommendations of a plan and its year': {
    page: (tx, presence, names, query) =>
      pageOfRecommendations(
        tx,
        presence,
        names,
        { drafts: 'no', planId: PLAN, year: '2026' },
        cutOf(['next', 'due', 'unit'], query),
      ),
    rows: sql`(select * from recommendations where state <> 'draft' and plan_id = ${PLAN}::uuid) as o`,
    sorts: { next: sql`next_place`, due: sql`coalesce(due_on, 'infinity'::date)` },
  },
  reports: {
    page: (tx, presence, names, query) =>
      pageOfReports(tx, presence.by, names, {}, cutOf(['next', 'due', 'unit'], query)),
    rows: sql`unit_reports as o`,
    sorts: {
      next: sql`case when state in ('notStarted', 'drafting', 'returned') then coalesce(due_on - '2000-01-01'::date, 99999) else 100000 + coalesce('2200-01-01'::date - due_on, 99999) end`,
      due: sql`coalesce(due_on, 'infinity'::date)`,
    },
  },
}

const CASES = Object.entries(LISTS).flatMap(([list, { sorts }]) =>
  [...Object.keys(sorts), 'unit'].flatMap((sort) =>
    (['thuy', 'minh', 'hoa'] as const).map((name) => [list, sort, name] as const),
  ),
)

test.for(CASES)(
  'a long list of %s in the order %s is for %s the one that is sorted whole (design)',
  async ([list, sort, name]) => {
    const { page, rows, sorts } = LISTS[list]!
    await as(name, async (tx, presence) => {
      const names = await namesOf(tx, presence.on)
      const register = [...names].toSorted(([, one], [, other]) => inVietnamese(one.name, other.name)).map(([id]) => id)
      const order = sorts[sort] ?? rankOf(register, sql`unit_id`)
      for (const [sent, direction] of [
        [sort, sql`asc`],
        [`-${sort}`, sql`desc`],
      ] as const) {
        const whole = await sql<{
          id: string
        }>`select id from ${rows} order by ${order} ${direction}, id ${direction}`.execute(tx)
        const found: string[] = []
        let after: string | null = ''
        while (after !== null) {
          const part = await page(tx, presence, names, { sort: sent, after })
          found.push(...part.items.map(({ id }) => id))
          after = part.next
        }
        expect(found.length).toBeGreaterThan(2 * PART)
        expect(found).toEqual(whole.rows.map(({ id }) => id))
      }
    })
  },
)

const as = (name: CastName, work: (tx: Tx, presence: Presence) => Promise<void>) => world.as(name, work)
