import { addDays, type Day } from '#kernel/day.ts'
import { firstOf, type Refusal } from '#kernel/decision.ts'
import { searchKey } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import { communeTypeOf } from './names.ts'
import { asOf, type Succession, successors, type Unit } from './unit.ts'

/** The last day of districts and townships (Luật số 72/2025/QH15). */
export const DISTRICTS_UNTIL: Day = '2025-06-30'

/** A version of a unit as it is about to stand in the register. */
export type Placed = Pick<Unit, 'name' | 'kind' | 'level'> & { readonly from: Day; readonly to: Day | null }

/**
 * Two levels from 1 July 2025: what is of a district, a thị trấn, or a commune below anything but a province must have ended before.
 *
 * @refuses LEVEL_ABOLISHED
 * @source T2-ORG-1
 */
export function checkLevels(unit: Placed, parent: Pick<Unit, 'kind' | 'level'> | null): Refusal | null {
  if (unit.to !== null && unit.to <= DISTRICTS_UNTIL) return null
  const ended = (field: string) => refusals.LEVEL_ABOLISHED({ name: unit.name }, { field, source: 'T2-ORG-1' })
  return firstOf(
    (unit.kind === 'districtPC' || unit.level === 'district') && ended('kind'),
    communeTypeOf(unit.name, unit.kind) === 'township' && ended('name'),
    unit.kind === 'communePC' && parent !== null && !isProvince(parent) && ended('parentId'),
  )
}

const isProvince = ({ kind, level }: Pick<Unit, 'kind' | 'level'>) =>
  kind === 'peoplesCommittee' && level === 'province'

/**
 * A sentence of a plan that asks for units of a district in a window that begins when there were none.
 *
 * @refuses LEVEL_ABOLISHED
 * @source T2-PLAN-1
 */
export function checkAsked(
  asked: { readonly kind: string | null; readonly text: string },
  begin: Day | null,
): Refusal | null {
  return asked.kind === 'districtPC' && begin !== null && begin > DISTRICTS_UNTIL
    ? refusals.LEVEL_ABOLISHED({ name: asked.text }, { field: 'targets', source: 'T2-PLAN-1' })
    : null
}

/**
 * What is odd about a unit and does not keep it out: no province and no commune has a Phòng Nội vụ any more.
 *
 * @source T2-ORG-3
 */
export function unitCautions(unit: Placed): Refusal[] {
  const stands = unit.to === null || unit.to > DISTRICTS_UNTIL
  if (!stands || !/^phong noi vu\b/.test(searchKey(unit.name))) return []
  const on = unit.from > DISTRICTS_UNTIL ? unit.from : addDays(DISTRICTS_UNTIL, 1)
  return [refusals.UNIT_NOT_VALID_ON_DATE({ name: unit.name, on, names: [] }, { field: 'name', source: 'T2-ORG-3' })]
}

/**
 * Whether something may be done by, with or to a unit on a day: it must stand in the register then. Of one that has ended, what is there
 * in its place is said, for a person to choose.
 *
 * @refuses LEVEL_ABOLISHED, UNIT_NOT_VALID_ON_DATE
 * @source T2-ORG-1, T2-PLAN-1
 */
export function checkStanding(
  unitId: string,
  day: Day,
  versions: readonly Unit[],
  successions: readonly Succession[],
): Refusal | null {
  const now = asOf(versions, day)
  if (now.some(({ id }) => id === unitId)) return null
  const last = versions.filter(({ id }) => id === unitId).toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  const { name = '', kind = '', level = '', communeType = null } = last.at(-1) ?? {}
  if (day > DISTRICTS_UNTIL && (kind === 'districtPC' || level === 'district' || communeType === 'township'))
    return refusals.LEVEL_ABOLISHED({ name }, { source: 'T2-PLAN-1' })
  const heirs = successors(unitId, day, versions, successions)
  const names = now.filter(({ id }) => heirs.includes(id)).map((heir) => heir.name)
  return refusals.UNIT_NOT_VALID_ON_DATE({ name, on: day, names })
}
