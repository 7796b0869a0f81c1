import type { Day } from '#kernel/day.ts'
import type { Refusal } from '#kernel/decision.ts'
import { refusals } from '../refusals.ts'
import { DISTRICTS_UNTIL } from './levels.ts'
import { FOCAL_KINDS, type LinkKind, linksOn, type UnitLink } from './links.ts'
import { isCommune } from './names.ts'
import type { Unit } from './unit.ts'

/** The organ that has a subject of a People's Committee's work on a day; null while none is set. @source T2-ORG-4 */
export function focalOf(unitId: string, kind: LinkKind, day: Day, links: readonly UnitLink[]): string | null {
  return linksOn(links, day).find((link) => link.kind === kind && link.ofUnit === unitId)?.toUnit ?? null
}

/** Subjects of a commune's work that no organ of it has. */
export interface FocalGap {
  readonly name: string
  readonly subjects: readonly LinkKind[]
}

/** What is missing before a commune's paper on these subjects goes for signature; nothing was asked before there were two levels. */
export function focalGap(
  commune: Pick<Unit, 'id' | 'name' | 'kind' | 'level'> | null,
  day: Day,
  links: readonly UnitLink[],
  kinds: readonly LinkKind[] = ['focalPar'],
): FocalGap | null {
  if (commune === null || !isCommune(commune) || day <= DISTRICTS_UNTIL) return null
  const subjects = FOCAL_KINDS.filter((kind) => kinds.includes(kind) && !focalOf(commune.id, kind, day, links))
  return subjects.length > 0 ? { name: commune.name, subjects } : null
}

/**
 * A commune's plan or report goes for signature once the commune has a focal agency for what it is about.
 *
 * @refuses FOCAL_AGENCY_REQUIRED
 * @source T2-ORG-4
 */
export function needsFocal({ name, subjects: codes }: FocalGap): Refusal {
  return refusals.FOCAL_AGENCY_REQUIRED({ name, codes }, { source: 'T2-ORG-4' })
}
