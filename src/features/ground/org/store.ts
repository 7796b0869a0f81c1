import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { addDays, type Day } from '#kernel/day.ts'
import type { Page } from '#kernel/wire.ts'
import type { Tx } from '#server/database/db.ts'
import { only } from '#server/database/saving.ts'
import type { DB } from '#server/database/schema.ts'
import type { Cut } from '#server/lists/cut.ts'
import { bearsWords, byRank, byUnitName, type Names, pageOf } from '#server/lists/page.ts'
import {
  asOf,
  communeTypeOf,
  eventOf,
  type LinkEntry,
  type Locality,
  type NewUnit,
  type Register,
  type Succession,
  type Unit,
  type UnitKind,
  type UnitLink,
} from './rules.ts'

/** Every version of every unit of the locality (or of one), by name. */
export async function listVersions(tx: Tx, unitId?: string): Promise<Unit[]> {
  return selectVersions(tx)
    .$if(unitId !== undefined, (query) => query.where('v.unitId', '=', unitId!))
    .orderBy('v.name')
    .execute()
}

function selectVersions(tx: Tx) {
  return tx
    .selectFrom('unitVersions as v')
    .innerJoin('units as u', 'u.id', 'v.unitId')
    .select([
      'v.unitId as id',
      'u.code',
      'v.name',
      'v.shortName',
      'v.aliases',
      'v.kind',
      'v.level',
      'v.communeType',
      'v.parentId',
    ])
    .select(['v.place', 'v.fields', 'v.legalDocument', 'v.validFrom', 'v.validTo', 'v.endedBy'])
}

/** A part of the units valid on `day`, which are given in the order of the tree. */
export async function pageOfUnits(
  tx: Tx,
  day: Day,
  tree: readonly Unit[],
  former: ReadonlyMap<string, readonly string[]>,
  asked: { readonly search?: string; readonly kind?: UnitKind },
  cut: Cut,
): Promise<Page<Unit>> {
  const query = selectVersions(tx)
    .where('v.validFrom', '<=', day)
    .where((where) => where.or([where('v.validTo', 'is', null), where('v.validTo', '>=', day)]))
    .$if(asked.kind !== undefined, (all) => all.where('v.kind', '=', asked.kind!))
    .$if(asked.search !== undefined, (all) =>
      all.where(bearsWords(asked.search!, calledAs(tree, former), { unit: 'v.unit_id' })),
    )
  const names = new Map(tree.map((unit) => [unit.id, unit]))
  const sorts = {
    get place() {
      return byRank(
        tree.map(({ id }) => id),
        'v.unit_id',
      )
    },
    get name() {
      return byUnitName(names, 'v.unit_id')
    },
    code: { by: sql`coalesce(u.code, '')`, type: 'text' as const },
  }
  return pageOf(tx, query, sorts, cut, 'v.unit_id')
}

/** Everything that a unit is and was called, to be searched in. */
function calledAs(units: readonly Unit[], former: ReadonlyMap<string, readonly string[]>): Names {
  return new Map(
    units.map(({ id, name, shortName, code, aliases }) => [
      id,
      { name, shortName: [shortName, code ?? '', ...aliases, ...(former.get(id) ?? [])].join(' ') },
    ]),
  )
}

/** Units valid on `day`. */
export async function listUnits(tx: Tx, day: Day): Promise<Unit[]> {
  return asOf(await listVersions(tx), day)
}

/** The unit as it was on `day`; its newest version when it did not exist then; null when there is none. */
export async function findUnit(tx: Tx, id: string, day: Day): Promise<Unit | null> {
  const versions = await listVersions(tx, id)
  const newest = versions.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom)).at(-1)
  return asOf(versions, day)[0] ?? newest ?? null
}

/** Which units took the place of which, with the day and the document of each event. */
export async function listSuccessions(tx: Tx): Promise<Succession[]> {
  return tx
    .selectFrom('unitSuccessions as s')
    .innerJoin('unitEvents as e', 'e.id', 's.eventId')
    .select(['e.id as eventId', 'e.kind', 'e.onDay as on', 'e.legalDocument', 's.fromUnit as from', 's.toUnit as to'])
    .execute()
}

/** All that a change of the register is held against. */
export async function getRegister(tx: Tx): Promise<Register> {
  return { versions: await listVersions(tx), successions: await listSuccessions(tx), links: await listLinks(tx) }
}

export interface UnitRecord extends Omit<NewUnit, 'parentCode' | 'to' | 'endedBy'> {
  readonly id: string
  readonly tenantId: string
  readonly parentId: string | null
  readonly fields?: readonly string[]
  readonly to?: Day | null
  readonly endedBy?: string
  /** What a vertical agency serves. */
  readonly covers?: readonly string[]
}

/** A unit with its first version; a vertical agency serves the whole locality until its places are set. */
export async function addUnit(tx: Tx, unit: UnitRecord): Promise<void> {
  await tx
    .insertInto('units')
    .values(only(unit, ['id', 'tenantId', 'code']))
    .execute()
  await addVersion(tx, unit)
  if (unit.kind !== 'verticalAgency') return
  const unitIds = unit.covers ?? [unit.tenantId]
  await addLinks(tx, unit, { kind: 'covers', unitIds, from: unit.from, legalDocument: '' }, unit.to ?? null)
}

/** A further version of a unit, valid from its day. */
export async function addVersion(tx: Tx, unit: UnitRecord): Promise<void> {
  await tx
    .insertInto('unitVersions')
    .values({
      id: randomUUID(),
      unitId: unit.id,
      ...only(unit, ['tenantId', 'name', 'shortName', 'aliases', 'kind', 'level', 'parentId', 'place', 'fields']),
      communeType: communeTypeOf(unit.name, unit.kind),
      legalDocument: unit.legalDocument,
      validFrom: unit.from,
      validTo: unit.to ?? null,
      endedBy: unit.endedBy ?? '',
    })
    .execute()
}

/** The version of a unit that stands without an end gets its last day; false when it has got one meanwhile. */
export async function endVersion(tx: Tx, unitId: string, end: { to: Day; endedBy: string }): Promise<boolean> {
  const ended = await tx
    .updateTable('unitVersions')
    .set({ validTo: end.to, endedBy: end.endedBy })
    .where('unitId', '=', unitId)
    .where('validTo', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}

/** A unit has ended: the event the day after, with those that take over; its own joins end with it. */
export async function addEnd(
  tx: Tx,
  unit: { id: string; tenantId: string; level: Unit['level'] },
  end: { to: Day; endedBy: string; successors: readonly string[] },
): Promise<void> {
  if (end.successors.length > 0)
    await addEvent(tx, {
      tenantId: unit.tenantId,
      kind: eventOf(unit, end.successors.length),
      on: addDays(end.to, 1),
      legalDocument: end.endedBy,
      edges: end.successors.map((to) => ({ from: unit.id, to })),
    })
  await tx
    .updateTable('unitLinks')
    .set({ toOn: end.to })
    .where((where) => where.or([where('ofUnit', '=', unit.id), where('toUnit', '=', unit.id)]))
    .where('toOn', 'is', null)
    .where('fromOn', '<=', end.to)
    .execute()
}

/** What joins units for some days. */
async function listLinks(tx: Tx): Promise<UnitLink[]> {
  return tx
    .selectFrom('unitLinks')
    .select(['id', 'kind', 'ofUnit', 'toUnit', 'fromOn as from', 'toOn as to', 'legalDocument'])
    .orderBy('fromOn')
    .orderBy('id')
    .execute()
}

/** Joins a unit to others from a day. */
export async function addLinks(
  tx: Tx,
  of: { id: string; tenantId: string },
  { kind, unitIds, from, legalDocument }: LinkEntry,
  to: Day | null = null,
): Promise<void> {
  for (const toUnit of unitIds)
    await tx
      .insertInto('unitLinks')
      .values({
        ...{ id: randomUUID(), tenantId: of.tenantId, kind, ofUnit: of.id, toUnit },
        ...{ fromOn: from, toOn: to, legalDocument },
      })
      .execute()
}

/** A join gets its last day. */
export async function endLink(tx: Tx, id: string, to: Day): Promise<void> {
  await tx.updateTable('unitLinks').set({ toOn: to }).where('id', '=', id).execute()
}

/** The locality itself: the root of its register. */
export async function addLocality(tx: Tx, locality: Locality & { id: string; from: Day }): Promise<void> {
  await addUnit(tx, {
    id: locality.id,
    tenantId: locality.id,
    code: 'UBND',
    name: locality.name,
    shortName: locality.name.replace(/^Ủy ban nhân dân /u, 'UBND '),
    kind: 'peoplesCommittee',
    level: locality.level,
    parentId: null,
    place: locality.place,
    aliases: [],
    from: locality.from,
    legalDocument: '',
  })
}

/** An event with its edges old → new. */
export async function addEvent(
  tx: Tx,
  event: {
    tenantId: string
    kind: DB['unitEvents']['kind']
    on: Day
    legalDocument: string
    edges: readonly { from: string; to: string }[]
  },
): Promise<void> {
  const id = randomUUID()
  await tx
    .insertInto('unitEvents')
    .values({ id, tenantId: event.tenantId, kind: event.kind, onDay: event.on, legalDocument: event.legalDocument })
    .execute()
  for (const edge of event.edges)
    await tx
      .insertInto('unitSuccessions')
      .values({ eventId: id, tenantId: event.tenantId, fromUnit: edge.from, toUnit: edge.to })
      .execute()
}

/** Names of units on a day, by id: what lists and papers print. Where no shorter one is known, the name is short enough. */
export async function namesOf(tx: Tx, day: Day): Promise<Map<string, { name: string; shortName: string }>> {
  const names = new Map<string, { name: string; shortName: string }>()
  for (const version of (await listVersions(tx)).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)))
    if (version.validFrom <= day || !names.has(version.id))
      names.set(version.id, { name: version.name, shortName: version.shortName || version.name })
  return names
}

/** In whose name a person's list is printed: the unit of his post, else the locality. */
export function officeOf(names: ReadonlyMap<string, { readonly name: string }>, by: Actor): string {
  return names.get(by.posts[0]?.unitId ?? by.tenantId)?.name ?? ''
}
