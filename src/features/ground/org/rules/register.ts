import { allow, type Decision, firstOf, type Refusal, refuse } from '#kernel/decision.ts'
import { clean, searchKey } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import { officialName, placeOf, shortNameOf } from './names.ts'
import type { NewUnit } from './sheet.ts'
import { asOf, type Unit } from './unit.ts'

/** A unit typed into the form. */
export interface UnitEntry extends Omit<NewUnit, 'parentCode'> {
  readonly parentId: string | null
}

/**
 * One unit for the register: what the sheet asks of a row, and no twin of a unit that is there. What may stay blank is worked out from the name.
 *
 * @refuses UNIT_CODE_REQUIRED, UNIT_CODE_TWICE, UNIT_NAME_REQUIRED, UNIT_NAME_TWICE, UNIT_PARENT_ABSENT
 */
export function registerUnit(entry: UnitEntry, known: readonly Unit[]): Decision<UnitEntry> {
  const [problem] = entryProblems(entry, known)
  if (problem) return refuse(problem)
  const name = officialName(entry.name)
  return allow({
    ...entry,
    code: clean(entry.code).trim(),
    name,
    shortName: shortNameOf(name, entry.shortName),
    place: entry.place.trim() || placeOf(name),
  })
}

/** Everything that is wrong with a typed unit, each at its field: the form says it all at once. */
export function entryProblems(
  entry: Pick<UnitEntry, 'code' | 'name' | 'parentId' | 'from'>,
  known: readonly Unit[],
): Refusal[] {
  const code = clean(entry.code).trim()
  const name = officialName(entry.name)
  const then = asOf(known, entry.from)
  const twin = then.some((unit) => searchKey(officialName(unit.name)) === searchKey(name))
  return [
    firstOf(
      name === '' && refusals.UNIT_NAME_REQUIRED({}, { field: 'name' }),
      twin && refusals.UNIT_NAME_TWICE({ name }, { field: 'name' }),
    ),
    firstOf(
      code === '' && refusals.UNIT_CODE_REQUIRED({}, { field: 'code' }),
      known.some((unit) => unit.code === code) && refusals.UNIT_CODE_TWICE({ code }, { field: 'code' }),
    ),
    entry.parentId !== null && !then.some((unit) => unit.id === entry.parentId)
      ? refusals.UNIT_PARENT_ABSENT({ from: entry.from }, { field: 'parentId' })
      : null,
  ].filter((problem) => problem !== null)
}
