import { allow, type Decision, refuse } from '#kernel/decision.ts'
import { refusals } from '../refusals.ts'
import { COMMITTEE, officialName, PLACE_LEVELS, placeOf } from './names.ts'
import type { UnitLevel } from './unit.ts'

/** The locality whose People's Committee issues the plans: what the root of its register is called, where it stands and where its papers are dated. */
export interface Locality {
  readonly name: string
  readonly level: UnitLevel
  readonly place: string
}

/**
 * The locality as typed at the first set-up: "tỉnh Mẫu" and "UBND tỉnh Mẫu" both mean "Ủy ban nhân dân tỉnh Mẫu".
 *
 * @refuses LOCALITY_KIND_MISSING
 * @source ND30-C4, ND30-D4
 */
export function readLocality(typed: string): Decision<Locality> {
  const [, kind, rest] = COMMITTEE.exec(officialName(typed).replace(/^(?!Ủy ban nhân dân )/u, 'Ủy ban nhân dân ')) ?? []
  if (!kind || !rest) return refuse(refusals.LOCALITY_KIND_MISSING())
  const name = `Ủy ban nhân dân ${kind.toLowerCase()} ${rest}`
  return allow({ name, level: PLACE_LEVELS[kind.toLowerCase()] ?? 'province', place: placeOf(name) })
}
