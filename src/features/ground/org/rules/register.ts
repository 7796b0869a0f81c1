import { addDays, type Day } from '#kernel/day.ts'
import { allOf, allow, type Decision, firstOf, type Refusal, refuse } from '#kernel/decision.ts'
import { clean, isBlank, searchKey } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import { checkLevels, checkStanding } from './levels.ts'
import type { Register } from './links.ts'
import { communeTypeOf, officialName, placeOf, shortNameOf } from './names.ts'
import { asOf, type NewUnit, type Unit } from './unit.ts'

/** What a unit is from a day on. */
export interface VersionEntry extends Omit<NewUnit, 'code' | 'parentCode' | keyof Ending> {
  readonly parentId: string | null
}

/** With which day and by which document a unit ended; null while it stands. */
export interface Ending {
  readonly to: Day | null
  readonly endedBy: string
}

/** A unit typed into the form. */
export interface UnitEntry extends VersionEntry, Ending {
  readonly code: string
}

/** How a unit ends, with those that take over from it the next day. */
export interface EndEntry {
  readonly to: Day
  readonly endedBy: string
  readonly successors: readonly string[]
}

/**
 * One unit for the register: what the sheet asks of a row, and no twin of a unit that is there. What may stay blank is worked out from the name.
 *
 * @refuses UNIT_CODE_REQUIRED, UNIT_CODE_TWICE, UNIT_NAME_REQUIRED, UNIT_NAME_TWICE, UNIT_PARENT_ABSENT
 * @refuses COMMUNE_TYPE_MISSING, LEVEL_ABOLISHED, UNIT_ENDS_BEFORE, EVENT_BASIS_REQUIRED
 */
export function registerUnit(entry: UnitEntry, known: readonly Unit[]): Decision<UnitEntry> {
  const [problem] = entryProblems(entry, known)
  return problem ? refuse(problem) : allow({ ...completed(entry), code: clean(entry.code).trim() })
}

function completed<Entry extends VersionEntry>(entry: Entry): Entry {
  const name = officialName(entry.name)
  const shortName = shortNameOf(name, entry.shortName)
  return { ...entry, name, shortName, place: entry.place.trim() || placeOf(name) }
}

type Asked = Pick<UnitEntry, 'name' | 'kind' | 'level' | 'parentId' | 'from'>

/** Everything that is wrong with a typed unit, each at its field: the form says it all at once. */
export function entryProblems(entry: Asked & Ending & Pick<UnitEntry, 'code'>, known: readonly Unit[]): Refusal[] {
  const code = clean(entry.code).trim()
  return [
    ...versionProblems(entry, known),
    firstOf(
      code === '' && refusals.UNIT_CODE_REQUIRED({}, { field: 'code' }),
      known.some((unit) => unit.code === code) && refusals.UNIT_CODE_TWICE({ code }, { field: 'code' }),
    ),
    ...endProblems(entry, entry.from),
  ].filter((problem) => problem !== null)
}

/** What a version must be, new or changed. */
function versionProblems(entry: Asked & Ending, known: readonly Unit[]): Refusal[] {
  const name = officialName(entry.name)
  const then = asOf(known, entry.from)
  const twin = then.some((unit) => searchKey(officialName(unit.name)) === searchKey(name))
  const parent = then.find((unit) => unit.id === entry.parentId) ?? null
  return [
    firstOf(
      name === '' && refusals.UNIT_NAME_REQUIRED({}, { field: 'name' }),
      twin && refusals.UNIT_NAME_TWICE({ name }, { field: 'name' }),
      isUntyped(entry) && refusals.COMMUNE_TYPE_MISSING({}, { field: 'name' }),
    ),
    entry.parentId !== null && parent === null
      ? refusals.UNIT_PARENT_ABSENT({ from: entry.from }, { field: 'parentId' })
      : null,
    name === '' ? null : checkLevels({ ...entry, name }, parent),
  ].filter((problem) => problem !== null)
}

/** A UBND cấp xã whose name does not say what it is. */
export const isUntyped = ({ name, kind }: Pick<Unit, 'name' | 'kind'>): boolean =>
  kind === 'communePC' && communeTypeOf(name, kind) === null

/** What the end of a unit that began on `from` must have. */
export function endProblems({ to, endedBy }: Ending, from: Day): Refusal[] {
  if (to === null) return []
  return [
    to < from && refusals.UNIT_ENDS_BEFORE({ from }, { field: 'to' }),
    isBlank(endedBy) && refusals.EVENT_BASIS_REQUIRED({}, { field: 'endedBy' }),
  ].filter((problem) => problem !== false)
}

/**
 * A unit changes its name, kind or parent from a day: a new version by a document, the one before ends the day before.
 *
 * @refuses UNIT_HAS_ENDED, UNIT_CHANGES_BEFORE, EVENT_BASIS_REQUIRED, LOCALITY_STAYS, UNIT_PARENT_LOOP
 * @refuses UNIT_NAME_REQUIRED, UNIT_NAME_TWICE, UNIT_PARENT_ABSENT, COMMUNE_TYPE_MISSING, LEVEL_ABOLISHED
 */
export function changeUnit(id: string, entry: VersionEntry, known: readonly Unit[]): Decision<VersionEntry> {
  const last = newestOf(id, known)!
  if (last.validTo !== null) return refuse(refusals.UNIT_HAS_ENDED({ name: last.name }))
  const others = known.filter((unit) => unit.id !== id)
  const parents = new Map(asOf(others, entry.from).map((unit) => [unit.id, unit.parentId]))
  const within = new Set<string>()
  for (let at = entry.parentId; at !== null && !within.has(at); at = parents.get(at) ?? null) within.add(at)
  const problem = allOf(
    entry.from <= last.validFrom && refusals.UNIT_CHANGES_BEFORE({ from: last.validFrom }, { field: 'from' }),
    isBlank(entry.legalDocument) && refusals.EVENT_BASIS_REQUIRED({}, { field: 'legalDocument' }),
    last.parentId === null && last.kind === 'peoplesCommittee' && entry.parentId !== null
      ? refusals.LOCALITY_STAYS({}, { field: 'parentId' })
      : within.has(id) && refusals.UNIT_PARENT_LOOP({ code: last.code ?? '' }, { field: 'parentId' }),
    ...versionProblems({ ...entry, to: null, endedBy: '' }, others),
  )
  return problem ? refuse(problem) : allow(completed(entry))
}

/**
 * A unit ends by a document, and its tasks pass to those that a person names: none, one, or several.
 *
 * @refuses UNIT_HAS_ENDED, LOCALITY_STAYS, UNIT_ENDS_BEFORE, EVENT_BASIS_REQUIRED, UNITS_BELOW_STAND
 * @refuses LEVEL_ABOLISHED, UNIT_NOT_VALID_ON_DATE
 */
export function endUnit(id: string, entry: EndEntry, { versions, successions }: Register): Decision<EndEntry> {
  const last = newestOf(id, versions)!
  if (last.validTo !== null) return refuse(refusals.UNIT_HAS_ENDED({ name: last.name }))
  if (last.parentId === null && last.kind === 'peoplesCommittee') return refuse(refusals.LOCALITY_STAYS())
  const next = addDays(entry.to, 1)
  const below = asOf(versions, next).filter(({ parentId }) => parentId === id)
  const away = entry.successors.map((heir) => checkStanding(heir, next, versions, successions)).find(Boolean)
  const itself = entry.successors.includes(id)
  const problem = allOf(
    ...endProblems(entry, last.validFrom),
    below.length > 0 && refusals.UNITS_BELOW_STAND({ names: below.map(({ name }) => name) }, { field: 'to' }),
    itself
      ? refusals.UNIT_NOT_VALID_ON_DATE({ name: last.name, on: next, names: [] }, { field: 'successors' })
      : away
        ? { ...away, field: 'successors' }
        : null,
  )
  return problem ? refuse(problem) : allow(entry)
}

/** What the end of a unit is called, by who took over. */
export function eventOf({ level }: Pick<Unit, 'level'>, heirs: number): 'abolish' | 'merge' | 'split' {
  if (heirs === 0 || level === 'district') return 'abolish'
  return heirs === 1 ? 'merge' : 'split'
}

/** The last version of a unit of the register. */
export function newestOf(id: string, known: readonly Unit[]): Unit | undefined {
  return known.filter((unit) => unit.id === id).toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]
}
