import { isOfKind, type Unit } from '#features/ground/org/rules.ts'
import type { Profile } from '#features/ground/profiles/rules.ts'
import { type CountedPlace, type CoverageRule, isCounted, takesKind } from './coverage.ts'

/** A unit that inspects itself (tự kiểm tra) under a plan. */
export interface LiableUnit {
  readonly unitId: string
  readonly kind: Unit['kind']
  /** The plan has it inspected as well: it reports to whom it is inspected by. */
  readonly chosen: boolean
  /** It reports by itself; false: within the report of the district that it lies in. */
  readonly reports: boolean
}

/**
 * Who owes a self-inspection: every unit of the kinds that the plan sets, else of those that its sentences speak of, worked out from the
 * register of a day and never typed; those whom the plan has inspected among them. Where communes report within their district, one that
 * lies in none reports by itself.
 *
 * @source design
 */
export function liableUnits(
  targets: readonly CoverageRule[],
  places: readonly CountedPlace[],
  register: readonly Pick<Unit, 'id' | 'kind' | 'parentId'>[],
  { selfKinds, communeReports }: Pick<Profile, 'selfKinds' | 'communeReports'>,
): LiableUnit[] {
  const chosen = new Set(places.flatMap(({ unitId }) => unitId ?? []))
  const districts = new Set(register.flatMap(({ id, kind }) => (kind === 'districtPC' ? [id] : [])))
  const said = targets.filter(isCounted)
  const owes = ({ kind }: Pick<Unit, 'kind'>) =>
    selfKinds.length > 0
      ? selfKinds.some((wanted) => isOfKind(kind, wanted))
      : said.some((rule) => takesKind(rule, kind))
  return register.filter(owes).map(({ id, kind, parentId }) => ({
    unitId: id,
    kind,
    chosen: chosen.has(id),
    reports: communeReports === 'own' || kind !== 'communePC' || !districts.has(parentId ?? ''),
  }))
}

/** Đơn vị không thuộc đối tượng kiểm tra trực tiếp: who owes a self-inspection and is not chosen. @source design */
export function complementOf<One extends Pick<LiableUnit, 'chosen'>>(liable: readonly One[]): One[] {
  return liable.filter(({ chosen }) => !chosen)
}
