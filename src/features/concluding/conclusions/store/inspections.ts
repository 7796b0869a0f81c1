import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { InspectionWords } from '#features/inspecting/inspections/contract.ts'
import { INSPECTION_STATES, OVER } from '#features/inspecting/inspections/rules.ts'
import { ofPlanYear } from '#features/planning/plans/store.ts'
import { addDays, type Day } from '#kernel/day.ts'
import type { Page } from '#kernel/wire.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import type { Cut } from '#server/lists/cut.ts'
import {
  bearsWords,
  byRank,
  byUnitName,
  type Names,
  ofOwn,
  type Part,
  type Placed,
  pageOf,
  type Sort,
} from '#server/lists/page.ts'

interface Dated {
  readonly id: string
  readonly heldOn: Day | null
}

type Asked = Omit<InspectionWords, 'sort' | 'after'>

/** A part of the inspections that the person may know of, each with the day of its session, as far as he may know that. */
export async function pageOfInspections(
  tx: Tx,
  { by, on }: Pick<Presence, 'by' | 'on'>,
  names: Names,
  asked: Asked,
  cut: Cut,
): Promise<Page<Dated>> {
  const inspections = inspectionsAsked(tx, by, names, asked)
  const dated = inspections
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('inspectionSessions')
          .select(({ fn }) => fn.max('heldOn').as('heldOn'))
          .whereRef('inspectionId', '=', 'i.id')
          .where('state', '<>', 'cancelled')
          .as('s'),
      (join) => join.onTrue(),
    )
    .select(['i.id', 's.heldOn'])
  const sortedBy = (by: RawBuilder<unknown>, stretches: readonly Stretch[]): Sort<Dated> => ({
    by,
    type: 'integer',
    long: (part) => readStretches(tx, inspections, stretches, part),
  })
  const sorts = {
    next: sortedBy(nextPlace(on), nextStretches(on)),
    session: sortedBy(SESSION_PLACE, SESSION_STRETCHES),
    state: byRank(INSPECTION_STATES, 'i.state', 'text'),
    get unit() {
      return byUnitName(names, 'i.unit_id')
    },
  }
  return pageOf(tx, dated, sorts, cut, 'i.id')
}

function inspectionsAsked(tx: Tx, by: Presence['by'], names: Names, asked: Asked) {
  return (
    tx
      .selectFrom('inspections as i')
      // Nobody knows of another locality; said here, the list is read in the order of its index by everybody.
      .where('i.tenantId', '=', by.tenantId)
      .$if(asked.year !== undefined, (all) => all.where(ofPlanYear(asked.year!)))
      .$if(asked.planId !== undefined, (all) => all.where('i.planId', '=', asked.planId!))
      .$if(asked.teamId !== undefined, (all) => all.where('i.teamId', '=', asked.teamId!))
      .$if(asked.unitId !== undefined, (all) => all.where('i.unitId', '=', asked.unitId!))
      .$if(asked.state !== undefined, (all) => all.where('i.state', '=', asked.state!))
      .$if(asked.mine !== undefined, (all) => all.where(ofOwn(by)))
      .$if(asked.search !== undefined, (all) => all.where(bearsWords(asked.search!, names, { unit: 'unit_id' })))
  )
}

/** Places in the order: to come by its day; without one and not over; past from its end; over without one. */
const NEXT = { toCome: 0, undated: 100_000, past: 200_000, over: 400_000 }

const isOver = sql<SqlBool>`i.state in (${sql.join(OVER.map((state) => sql.lit(state)))})`

function nextPlace(on: Day): RawBuilder<unknown> {
  return sql`case
    when s.held_on >= ${on}::date then s.held_on - ${on}::date
    when s.held_on is not null then ${NEXT.past}::integer + (${on}::date - s.held_on)
    when ${isOver} then ${NEXT.over}::integer
    else ${NEXT.undated}::integer end`
}

/** Neighbours in an order: those with a session, in the order of its day, or those without one, which all have one place. */
interface Stretch {
  readonly places: readonly [first: number, last: number]
  readonly which: RawBuilder<SqlBool>
  /** Of those with a session. */
  readonly dated?: {
    readonly place: RawBuilder<unknown>
    readonly backwards: boolean
    dayAt(place: number): Day
  }
}

function nextStretches(on: Day): Stretch[] {
  return [
    {
      places: [NEXT.toCome, NEXT.undated - 1],
      which: sql`s.held_on >= ${on}::date`,
      dated: { place: nextPlace(on), backwards: false, dayAt: (place) => addDays(on, place) },
    },
    { places: [NEXT.undated, NEXT.undated], which: sql`not ${isOver}` },
    {
      places: [NEXT.past, NEXT.over - 1],
      which: sql`s.held_on < ${on}::date`,
      dated: { place: nextPlace(on), backwards: true, dayAt: (place) => addDays(on, NEXT.past - place) },
    },
    { places: [NEXT.over, NEXT.over], which: isOver },
  ]
}

/** By the day of the session, and last those without one. */
const FIRST_DAY = '1900-01-01' as Day
const UNDATED = 1_000_000
const SESSION_PLACE = sql`coalesce(s.held_on - ${sql.lit(FIRST_DAY)}::date, ${sql.lit(UNDATED)})`
const SESSION_STRETCHES: readonly Stretch[] = [
  {
    places: [0, UNDATED - 1],
    which: sql`true`,
    dated: { place: SESSION_PLACE, backwards: false, dayAt: (place) => addDays(FIRST_DAY, place) },
  },
  { places: [UNDATED, UNDATED], which: sql`true` },
]

/**
 * One stretch after the other, each by its index, and none for which there is no room: so a long list is not sorted whole. What the
 * person may know of sessions is asked as everywhere, so that the order tells nobody of a day that he may not know.
 */
async function readStretches(
  tx: Tx,
  inspections: ReturnType<typeof inspectionsAsked>,
  stretches: readonly Stretch[],
  { after, descending, limit }: Part,
): Promise<readonly Placed<Dated>[]> {
  const at = after === null ? null : Number(after.key)
  const [direction, further] = descending ? (['desc', '<'] as const) : (['asc', '>'] as const)
  const ahead = (descending ? stretches.toReversed() : stretches).filter(
    ({ places: [first, last] }) => at === null || (descending ? first <= at : last >= at),
  )
  const parts = ahead.map(({ places: [first, last], which, dated }, turn) => {
    const begins = at !== null && first <= at && at <= last
    const before = ahead.slice(0, turn).map((_, index) => sql`(select count(*) from ${sql.table(`stretch${index}`)})`)
    const isRoom = before.length > 0 ? sql<SqlBool>`${sql.join(before, sql` + `)} < ${limit}` : sql<SqlBool>`true`
    if (!dated)
      return inspections
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('inspectionSessions as o')
                .select('o.id')
                .whereRef('o.inspectionId', '=', 'i.id')
                .where('o.state', '<>', 'cancelled'),
            ),
          ),
        )
        .where(which)
        .where(isRoom)
        .$if(begins, (rest) => rest.where('i.id', further, after!.id))
        .select(['i.id', sql<Day | null>`null::date`.as('heldOn'), sql<string>`${first}::text`.as('placeKey')])
        .orderBy('i.id', direction)
        .limit(limit)
    const forwards = dated.backwards === descending
    const day = at === null ? null : dated.dayAt(at)
    return (
      inspections
        .innerJoin(
          (from) =>
            from
              .selectFrom('inspectionSessions')
              .select(['id as sessionId', 'inspectionId', 'heldOn'])
              .where('state', '<>', 'cancelled')
              .as('s'),
          (join) => join.onRef('s.inspectionId', '=', 'i.id'),
        )
        // The last of its sessions.
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('inspectionSessions as o')
                .select('o.id')
                .whereRef('o.inspectionId', '=', 's.inspectionId')
                .where('o.state', '<>', 'cancelled')
                .where(sql<SqlBool>`(o.held_on, o.id) > (s.held_on, s.session_id)`),
            ),
          ),
        )
        .where(which)
        .where(isRoom)
        .$if(begins, (rest) =>
          rest
            .where('s.heldOn', forwards ? '>=' : '<=', day!)
            .where(({ or, eb }) => or([eb('s.heldOn', '<>', day!), eb('s.inspectionId', further, after!.id)])),
        )
        .select(['i.id', 's.heldOn', sql<string>`(${dated.place})::text`.as('placeKey')])
        .orderBy('s.heldOn', forwards ? 'asc' : 'desc')
        .orderBy('s.inspectionId', direction)
        .limit(limit)
    )
  })
  const named = parts.map((part, turn) => sql`${sql.table(`stretch${turn}`)} as (${part})`)
  const all = parts.map((_, turn) => sql`select * from ${sql.table(`stretch${turn}`)}`)
  const { rows } = await sql<
    Placed<Dated>
  >`with ${sql.join(named)} select * from (${sql.join(all, sql` union all `)}) as found
    order by place_key::integer ${sql.raw(direction)}, id ${sql.raw(direction)} limit ${limit}`.execute(tx)
  return rows
}
