import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { searchKey } from '#kernel/text.ts'
import type { Page } from '#kernel/wire.ts'
import type { Tx } from '../database/db.ts'
import { type Cut, writePlace } from './cut.ts'

/** What a list may be sorted by: an expression that is never null, so that it and the id are a place in the list. */
export interface Sort {
  readonly by: RawBuilder<unknown>
  readonly type: 'date' | 'integer' | 'text' | 'timestamptz'
}

/** Nobody reads to the end of so many; counting them would cost more than the page. */
const COUNTED = 20_000

/**
 * A part of what `query` finds: by key, not by offset, so that a far page costs what the first does and no row is shown twice when
 * another is added meanwhile. Counted once, with the first part. `id` is the column of the id as the database names it.
 */
export async function pageOf<DB, TB extends keyof DB, Row extends { readonly id: string }>(
  tx: Tx,
  query: SelectQueryBuilder<DB, TB, Row>,
  sorts: Readonly<Record<string, Sort>>,
  cut: Cut,
  id = 'id',
): Promise<Page<Row>> {
  const { by, type } = sorts[cut.sort]!
  const [own, direction] = [sql.raw(id), sql.raw(cut.descending ? 'desc' : 'asc')]
  const { total, beyond } = cut.after ?? (await count(tx, query))
  const { after } = cut
  const further = sql.raw(cut.descending ? '<' : '>')
  const found = (await query
    .select(sql<string>`(${by})::text`.as('placeKey'))
    .$if(after !== null, (rest) =>
      rest.where(sql<boolean>`(${by}, ${own}) ${further} (${after!.key}::text::${sql.raw(type)}, ${after!.id}::uuid)`),
    )
    .orderBy(sql`${by} ${direction}, ${own} ${direction}`)
    .limit(cut.limit + 1)
    .execute()) as unknown as (Row & { readonly placeKey: string })[]
  const shown = found.slice(0, cut.limit)
  const last = found.length > cut.limit ? shown.at(-1)! : null
  return {
    items: shown.map(({ placeKey: _, ...row }) => row as unknown as Row),
    next: last && writePlace(cut, { key: last.placeKey, id: last.id, total, beyond }),
    total,
    beyond,
  }
}

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
): Promise<{ total: number; beyond: boolean }> {
  const all = query
    .clearSelect()
    .select(sql<number>`1`.as('one'))
    .limit(COUNTED + 1)
  const { rows } = await sql<{ count: number }>`select count(*) as count from (${all}) as counted`.execute(tx)
  const counted = Number(rows[0]!.count)
  return { total: Math.min(counted, COUNTED), beyond: counted > COUNTED }
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

/** The place of the id in this column among ids that are in order already; what is not among them comes first. */
export function byRank(ordered: readonly string[], column: string): Sort {
  // One object to look into: a place in a list would be searched for from its beginning, row by row.
  const ranks = JSON.stringify(Object.fromEntries(ordered.map((id, rank) => [id, rank + 1])))
  // Asked in a query of its own, or it would be read anew for every row.
  return {
    by: sql`coalesce(((select ${ranks}::text::jsonb) ->> ${sql.raw(column)}::text)::integer, 0)`,
    type: 'integer',
  }
}

/** Of one's own Teams and units. */
export function ofOwn(by: Actor) {
  const units = by.posts.map(({ unitId }) => unitId)
  const teams = by.seats.map(({ teamId }) => teamId)
  return sql<boolean>`(team_id = any(${teams}::uuid[]) or unit_id = any(${units}::uuid[]))`
}

/** Order of words with numbers as numbers: "Phường 2" before "Phường 10". */
export const inVietnamese = new Intl.Collator('vi', { numeric: true }).compare
