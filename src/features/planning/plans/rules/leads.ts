import type { Unit } from '#features/ground/org/rules.ts'
import { searchKey } from '#kernel/text.ts'
import type { FormEntry } from './entries.ts'

type Named = Pick<Unit, 'id' | 'kind' | 'name' | 'shortName' | 'aliases'>

/** A leader of which committee, by the word behind "UBND": the first kinds that the register knows. */
const COMMITTEES: readonly (readonly [place: RegExp, kinds: readonly (readonly Unit['kind'][])[]])[] = [
  [/^(?:xa|phuong|thi tran|dac khu)\b/, [['communePC']]],
  [/^(?:huyen|quan|thi xa)\b/, [['districtPC', 'peoplesCommittee']]],
  [/^/, [['peoplesCommittee'], ['districtPC']]],
]

/**
 * Cơ quan chủ trì in the plan's words: the units of the register that it names; the committee, where one of its leaders leads. Empty where
 * the plan names nobody that the register knows.
 *
 * @source CT-III-1c, CT-III-3b
 */
export function leadUnits(lead: string | null, units: readonly Named[]): string[] {
  const said = ` ${searchKey(lead ?? '')} `
  const place = / (?:lanh dao|chu tich|pho chu tich) (?:ubnd|uy ban nhan dan) (.*)$/.exec(said)?.[1]
  if (place !== undefined) {
    const [, kinds] = COMMITTEES.find(([word]) => word.test(place))!
    const known = kinds.map((some) => units.filter(({ kind }) => some.includes(kind)).map(({ id }) => id))
    return known.find((ids) => ids.length > 0) ?? []
  }
  const names = ({ name, shortName, aliases }: Named) => [name, shortName, ...aliases].filter((one) => one !== '')
  return units.flatMap((unit) => (names(unit).some((one) => said.includes(` ${searchKey(one)} `)) ? [unit.id] : []))
}

/** Who leads a form, as the plan says it of any of its methods; null where it does not. */
export function leadOf(entries: readonly Pick<FormEntry, 'form' | 'lead'>[], form: string): string | null {
  return entries.find((entry) => entry.form === form && entry.lead !== null)?.lead ?? null
}
