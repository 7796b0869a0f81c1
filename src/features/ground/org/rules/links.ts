import { addDays, type Day } from '#kernel/day.ts'
import { allow, type Decision, firstOf, type Refusal, refuse } from '#kernel/decision.ts'
import { refusals } from '../refusals.ts'
import { checkStanding } from './levels.ts'
import { communeNamed, type Named } from './names.ts'
import { asOf, type Succession, type Unit } from './unit.ts'

export const LINK_KINDS = ['covers', 'focalPar', 'focalProcedures', 'focalDigital'] as const
/** What joins a unit to others for some days: places it serves, or the organ that has one subject of the reform work. */
export type LinkKind = (typeof LINK_KINDS)[number]
export const FOCAL_KINDS = LINK_KINDS.filter((kind) => kind !== 'covers')

/** One of them; `to` is its last day. */
export interface UnitLink {
  readonly id: string
  readonly kind: LinkKind
  readonly ofUnit: string
  readonly toUnit: string
  readonly from: Day
  readonly to: Day | null
  readonly legalDocument: string
}

/** What a unit is joined to from a day on. */
export interface LinkEntry {
  readonly kind: LinkKind
  readonly unitIds: readonly string[]
  readonly from: Day
  readonly legalDocument: string
}

/** The register that a change is held against. */
export interface Register {
  readonly versions: readonly Unit[]
  readonly successions: readonly Succession[]
  readonly links: readonly UnitLink[]
}

/** Links in force on a day. */
export function linksOn(links: readonly UnitLink[], day: Day): UnitLink[] {
  return links.filter(({ from, to }) => from <= day && (to === null || to >= day))
}

/**
 * Vertical agencies that serve a unit on a day: by itself, or with the whole locality above it.
 *
 * @source T2-ORG-6
 */
export function servedBy(unitId: string, day: Day, versions: readonly Unit[], links: readonly UnitLink[]): string[] {
  const units = new Map(asOf(versions, day).map((unit) => [unit.id, unit]))
  const places = new Set<string>()
  for (let at: string | null = unitId; at !== null && !places.has(at); at = units.get(at)?.parentId ?? null)
    places.add(at)
  return [
    ...new Set(
      linksOn(links, day).flatMap(({ kind, ofUnit, toUnit }) =>
        kind === 'covers' && places.has(toUnit) && units.has(ofUnit) ? [ofUnit] : [],
      ),
    ),
  ]
}

/**
 * Units that the issuer of a plan inspects, of those given. A commune: what stands directly below it, its centre too. The locality: the
 * organs below a commune are objects of the commune's own plan, its centre may be one of either.
 *
 * @source T2-PLAN-1, T2-PLAN-6
 */
export function objectsOf<Placed extends Pick<Unit, 'id' | 'kind' | 'parentId'> & Named>(
  units: readonly Placed[],
  issuer = '',
): Placed[] {
  const commune = communeNamed(issuer, units)
  if (commune) return units.filter(({ parentId }) => parentId === commune.id)
  const communes = new Set(units.flatMap(({ id, kind }) => (kind === 'communePC' ? [id] : [])))
  return units.filter(({ kind, parentId }) => kind === 'publicServiceCentre' || !communes.has(parentId ?? ''))
}

/**
 * Whether a unit may be an object of inspections by the plan of this issuer on a day: it stands, belongs to the issuer directly, and where
 * it is a vertical agency it serves a place here.
 *
 * @refuses LEVEL_ABOLISHED, UNIT_NOT_VALID_ON_DATE, UNIT_NOT_SUBORDINATE, UNIT_NOT_IN_SCOPE
 * @source T2-ORG-6, T2-PLAN-6
 */
export function checkObject(
  unitId: string,
  day: Day,
  { versions, successions, links }: Register,
  issuer = '',
): Refusal | null {
  const now = asOf(versions, day)
  const unit = now.find(({ id }) => id === unitId)
  if (!unit) return checkStanding(unitId, day, versions, successions)
  const here = new Set(now.map(({ id }) => id))
  const serves = linksOn(links, day).some(
    ({ kind, ofUnit, toUnit }) => kind === 'covers' && ofUnit === unitId && here.has(toUnit),
  )
  return firstOf(
    !objectsOf(now, issuer).includes(unit) && refusals.UNIT_NOT_SUBORDINATE({ name: unit.name }),
    unit.kind === 'verticalAgency' &&
      !serves &&
      refusals.UNIT_NOT_IN_SCOPE({ name: unit.name, on: day }, { source: 'T2-ORG-6' }),
  )
}

/** What a vertical agency serves: a commune, or the whole locality. */
export const isPlace = ({ kind }: Pick<Unit, 'kind'>): boolean => kind === 'communePC' || kind === 'peoplesCommittee'

/** Which kinds of link a unit may have. */
export function linkKindsOf({ kind }: Pick<Unit, 'kind'>): readonly LinkKind[] {
  if (kind === 'verticalAgency') return ['covers']
  return isPlace({ kind }) ? FOCAL_KINDS : []
}

/**
 * From a day on a unit is joined to these: what is not among them ends the day before, and nothing of before is rewritten.
 *
 * @refuses LEVEL_ABOLISHED, UNIT_NOT_VALID_ON_DATE, LINK_NOT_OF_KIND, LINK_DATED_BACK, UNIT_NOT_SUBORDINATE, COVERS_NO_PLACE
 */
export function setLinks(
  unitId: string,
  entry: LinkEntry,
  { versions, successions, links }: Register,
): Decision<{ readonly ended: readonly { id: string; to: Day }[]; readonly added: readonly string[] }> {
  const { kind, from } = entry
  const unitIds = [...new Set(entry.unitIds)]
  const mine = links.filter((link) => link.kind === kind && link.ofUnit === unitId)
  const newest = mine
    .map((link) => link.from)
    .toSorted()
    .at(-1)
  const then = new Map(asOf(versions, from).map((unit) => [unit.id, unit]))
  const unit = then.get(unitId)
  const away = [unitId, ...unitIds].map((id) => checkStanding(id, from, versions, successions)).find(Boolean)
  const chosen = unitIds.flatMap((id) => then.get(id) ?? [])
  const foreign = chosen.find(({ parentId }) => parentId !== unitId)
  const problem = firstOf(
    away ?? null,
    unit !== undefined && !linkKindsOf(unit).includes(kind) && refusals.LINK_NOT_OF_KIND({ name: unit.name }),
    newest !== undefined && from < newest && refusals.LINK_DATED_BACK({ newest }, { field: 'from' }),
    kind === 'covers'
      ? !chosen.every(isPlace) && refusals.COVERS_NO_PLACE({}, { field: 'unitIds' })
      : firstOf(
          foreign !== undefined && refusals.UNIT_NOT_SUBORDINATE({ name: foreign.name }, { field: 'unitIds' }),
          unitIds.length > 1 && refusals.ONE_FOCAL_AGENCY({}, { field: 'unitIds' }),
        ),
  )
  if (problem) return refuse(problem)
  const open = mine.filter(({ to }) => to === null || to >= from)
  return allow({
    ended: open.filter(({ toUnit }) => !unitIds.includes(toUnit)).map(({ id }) => ({ id, to: addDays(from, -1) })),
    added: unitIds.filter((id) => !open.some(({ toUnit }) => toUnit === id)),
  })
}

/** A unit that is none of those that a plan names. @refuses UNIT_NOT_IN_SCOPE @source QN-II-2a-3 */
export function unnamed(name: string, said: string): Refusal {
  return refusals.UNIT_NOT_IN_SCOPE({ name, said }, { source: 'QN-II-2a-3' })
}
