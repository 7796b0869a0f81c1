import { randomUUID } from 'node:crypto'
import type { Day } from '#kernel/day.ts'
import type { Tx } from '#server/database/db.ts'
import type { DB } from '#server/database/schema.ts'
import { asOf, type Locality, type NewUnit, type Succession, type Unit } from './rules.ts'

/** Every version of every unit of the locality (or of one), by name. */
export async function listVersions(tx: Tx, unitId?: string): Promise<Unit[]> {
  const rows = await tx
    .selectFrom('unit_versions as v')
    .innerJoin('units as u', 'u.id', 'v.unit_id')
    .selectAll('v')
    .select('u.code')
    .$if(unitId !== undefined, (query) => query.where('v.unit_id', '=', unitId!))
    .orderBy('v.name')
    .execute()
  return rows.map((row) => ({
    id: row.unit_id,
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    aliases: row.aliases,
    kind: row.kind,
    level: row.level,
    parentId: row.parent_id,
    place: row.place,
    fields: row.fields,
    legalDocument: row.legal_document,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }))
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
  const rows = await tx
    .selectFrom('unit_successions as s')
    .innerJoin('unit_events as e', 'e.id', 's.event_id')
    .select(['e.id', 'e.kind', 'e.on_day', 'e.legal_document', 's.from_unit', 's.to_unit'])
    .execute()
  return rows.map((row) => ({
    eventId: row.id,
    kind: row.kind,
    on: row.on_day,
    legalDocument: row.legal_document,
    from: row.from_unit,
    to: row.to_unit,
  }))
}

export interface UnitRecord extends Omit<NewUnit, 'parentCode'> {
  readonly id: string
  readonly tenantId: string
  readonly parentId: string | null
  readonly fields?: readonly string[]
  readonly to?: Day | null
}

/** A unit with its first version. */
export async function addUnit(tx: Tx, unit: UnitRecord): Promise<void> {
  await tx.insertInto('units').values({ id: unit.id, tenant_id: unit.tenantId, code: unit.code }).execute()
  await addVersion(tx, unit)
}

/** A further version of a unit, valid from its day. */
export async function addVersion(tx: Tx, unit: UnitRecord): Promise<void> {
  await tx
    .insertInto('unit_versions')
    .values({
      id: randomUUID(),
      tenant_id: unit.tenantId,
      unit_id: unit.id,
      name: unit.name,
      short_name: unit.shortName,
      aliases: [...unit.aliases],
      kind: unit.kind,
      level: unit.level,
      parent_id: unit.parentId,
      place: unit.place,
      fields: [...(unit.fields ?? [])],
      legal_document: unit.legalDocument,
      valid_from: unit.from,
      valid_to: unit.to ?? null,
    })
    .execute()
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
    kind: DB['unit_events']['kind']
    on: Day
    legalDocument: string
    edges: readonly { from: string; to: string }[]
  },
): Promise<void> {
  const id = randomUUID()
  await tx
    .insertInto('unit_events')
    .values({ id, tenant_id: event.tenantId, kind: event.kind, on_day: event.on, legal_document: event.legalDocument })
    .execute()
  for (const edge of event.edges)
    await tx
      .insertInto('unit_successions')
      .values({ event_id: id, tenant_id: event.tenantId, from_unit: edge.from, to_unit: edge.to })
      .execute()
}

/** Names of units on a day, by id: what lists and papers print. */
export async function namesOf(tx: Tx, day: Day): Promise<Map<string, { name: string; shortName: string }>> {
  const names = new Map<string, { name: string; shortName: string }>()
  for (const version of (await listVersions(tx)).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1)))
    if (version.validFrom <= day || !names.has(version.id))
      names.set(version.id, { name: version.name, shortName: version.shortName })
  return names
}
