import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { inVietnamese, searchKey } from '#kernel/text.ts'
import type { Page } from '#kernel/wire.ts'
import type { Tx } from '../database/db.ts'
import { type Cut, writePlace } from './cut.ts'

/** What a list may be sorted by: an expression that is never null, so that it and the id are a place in the list. */
export interface Sort<Row = never> {
  readonly by: RawBuilder<unknown>
  readonly type: 'date' | 'integer' | 'text' | 'timestamptz'
  /** Where no index has this order: how a long list is read in it all the same, without being sorted whole. */
  readonly turns?: Turns
  readonly long?: (part: Part) => Promise<readonly Placed<Row>[]>
}

/** The values of a column in the order that is asked for, of rows that have no other. */
export interface Turns {
  readonly column: string
  readonly type: 'uuid' | 'text'
  readonly values: readonly string[]
}

/** So many rows after this one. */
export type Part = Pick<Cut, 'after' | 'descending' | 'limit'>

/** A row with its key in the order that was asked for. */
export type Placed<Row> = Row & { readonly placeKey: string }

/**
 * A part of what `query` finds: by key, not by offset, so that a far page costs what the first does and no row is shown twice when
 * another is added meanwhile. Counted once, with the first part. `id` is the column of the id as the database names it.
 */
export async function pageOf<DB, TB extends keyof DB, Row extends { readonly id: string }>(
  tx: Tx,
  query: SelectQueryBuilder<DB, TB, Row>,
  sorts: Readonly<Record<string, Sort<Row>>>,
  cut: Cut,
  id = 'id',
): Promise<Page<Row>> {
  const sort = sorts[cut.sort]!
  const { total, beyond } = cut.after ?? (await count(tx, query, cut.counted))
  const part = { ...cut, limit: cut.limit + 1 }
  const isLong = beyond || total > cut.whole
  const found = isLong && sort.long ? await sort.long(part) : await read(tx, query, sort, part, id, isLong)
  const shown = found.slice(0, cut.limit)
  const last = found.length > cut.limit ? shown.at(-1)! : null
  return {
    items: shown.map(({ placeKey: _, ...row }) => row as unknown as Row),
    next: last && writePlace(cut, { key: last.placeKey, id: last.id, total, beyond }),
    total,
    beyond,
  }
}

async function read<DB, TB extends keyof DB, Row>(
  tx: Tx,
  query: SelectQueryBuilder<DB, TB, Row>,
  { by, type, turns }: Sort<Row>,
  { after, descending, limit }: Part,
  id: string,
  isLong: boolean,
): Promise<readonly Placed<Row>[]> {
  if (isLong && turns) return readInTurns(tx, query, turns, { after, descending, limit }, id)
  const [own, direction] = [sql.raw(id), sql.raw(descending ? 'desc' : 'asc')]
  const further = sql.raw(descending ? '<' : '>')
  return (await query
    .select(sql<string>`(${by})::text`.as('placeKey'))
    .$if(after !== null, (rest) =>
      rest.where(sql<boolean>`(${by}, ${own}) ${further} (${after!.key}::text::${sql.raw(type)}, ${after!.id}::uuid)`),
    )
    .orderBy(sql`${by} ${direction}, ${own} ${direction}`)
    .limit(limit)
    .execute()) as unknown as Placed<Row>[]
}

/**
 * One value after the other, each by its index, until there are enough: an order that only the application knows (names of units as they
 * are called on a day, the Vietnamese way) costs what one does that stands in an index.
 */
async function readInTurns<DB, TB extends keyof DB, Row>(
  tx: Tx,
  query: SelectQueryBuilder<DB, TB, Row>,
  { column, type, values }: Turns,
  { after, descending, limit }: Part,
  id: string,
): Promise<readonly Placed<Row>[]> {
  const [own, direction] = [sql.raw(id), sql.raw(descending ? 'desc' : 'asc')]
  const at = after === null ? null : Number(after.key)
  const ranked = values.map((value, index) => ({ value, rank: index + 1 }))
  const ahead = (descending ? ranked.toReversed() : ranked).filter(
    ({ rank }) => at === null || (descending ? rank <= at : rank >= at),
  )
  const begins = ahead.map(({ rank }) => (rank === at ? after!.id : descending ? LAST_ID : FIRST_ID))
  const ofOne = query
    .select(sql<string>`turns.rank::text`.as('placeKey'))
    .where(sql<boolean>`${sql.raw(column)} = turns.value`)
    .where(sql<boolean>`${own} ${sql.raw(descending ? '<' : '>')} turns.begins`)
    .orderBy(sql`${own} ${direction}`)
    .limit(limit)
  const { rows } = await sql<Placed<Row>>`
    select ofone.* from unnest(${ahead.map(({ value }) => value)}::${sql.raw(type)}[], ${ahead.map(({ rank }) => rank)}::integer[], ${begins}::uuid[])
      with ordinality as turns(value, rank, begins, turn)
      cross join lateral (${ofOne}) as ofone
     order by turns.turn, ofone.id ${direction} limit ${limit}`.execute(tx)
  return rows
}

/** No row has one of these. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000'
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/**
 * A part of rows that are all here, in their order. Its place is the id of the last row alone: of rows that only some may know of, no word
 * stands in an address.
 */
export function partOf<Row extends { readonly id: string }>(ordered: readonly Row[], cut: Cut): Page<Row> {
  const { after, limit } = cut
  const all = cut.descending ? ordered.toReversed() : ordered
  const begin = after ? all.findIndex(({ id }) => id === after.id) + 1 : 0
  const items = after && begin === 0 ? [] : all.slice(begin, begin + limit)
  const last = begin + items.length < all.length ? items.at(-1) : undefined
  const total = all.length
  return {
    items,
    next: last ? writePlace(cut, { key: '', id: last.id, total, beyond: false }) : null,
    total,
    beyond: false,
  }
}

async function count<DB, TB extends keyof DB, Row>(
  tx: Tx,
  query: SelectQueryBuilder<DB, TB, Row>,
  most: number,
): Promise<{ total: number; beyond: boolean }> {
  const all = query
    .clearSelect()
    .select(sql<number>`1`.as('one'))
    .limit(most + 1)
  const { rows } = await sql<{ count: number }>`select count(*) as count from (${all}) as counted`.execute(tx)
  const counted = Number(rows[0]!.count)
  return { total: Math.min(counted, most), beyond: counted > most }
}

/** A register as lists need it: the names of units, by id. */
export type Names = ReadonlyMap<string, { readonly name: string; readonly shortName: string }>

/**
 * Every typed word stands in what the row keeps for searching, or in the name of its unit; marks and tones do not count. Units are told
 * by the register, whose names change with the day.
 */
export function bearsWords(typed: string, names: Names, of: { readonly search?: string; readonly unit?: string }) {
  const keys = [...names].map(([id, { name, shortName }]) => [id, searchKey(`${name} ${shortName}`)] as const)
  const words = searchKey(typed).split(' ').filter(Boolean)
  const each = words.map((word) => {
    const units = keys.filter(([, key]) => key.includes(word)).map(([id]) => id)
    const places = [
      ...(of.search ? [sql`strpos(${sql.raw(of.search)}, ${word}) > 0`] : []),
      ...(of.unit ? [sql`${sql.raw(of.unit)} = any(${units}::uuid[])`] : []),
    ]
    return sql`(${sql.join(places, sql` or `)})`
  })
  return each.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(each, sql` and `)}`
}

/** The place of a unit among the names of the register, the Vietnamese way. */
export function byUnitName(names: Names, unit: string): Sort {
  const ordered = [...names].toSorted(([, one], [, other]) => inVietnamese(one.name, other.name))
  return byRank(
    ordered.map(([id]) => id),
    unit,
  )
}

/** The place of what stands in this column among values that are in order already; what is not among them comes first. */
export function byRank(ordered: readonly string[], column: string, type: Turns['type'] = 'uuid'): Sort {
  // One object to look into: a place in a list would be searched for from its beginning, row by row.
  const ranks = JSON.stringify(Object.fromEntries(ordered.map((value, rank) => [value, rank + 1])))
  return {
    // Asked in a query of its own, or it would be read anew for every row.
    by: sql`coalesce(((select ${ranks}::text::jsonb) ->> ${sql.raw(column)}::text)::integer, 0)`,
    type: 'integer',
    turns: { column, type, values: ordered },
  }
}

/** Of one's own Teams and units. */
export function ofOwn(by: Actor) {
  const units = by.posts.map(({ unitId }) => unitId)
  const teams = by.seats.map(({ teamId }) => teamId)
  return sql<boolean>`(team_id = any(${teams}::uuid[]) or unit_id = any(${units}::uuid[]))`
}
