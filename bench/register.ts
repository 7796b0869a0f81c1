import { asOf, formerNames, type Succession, type Unit } from '#features/ground/org/rules.ts'
import { type CountedPlace, type CoverageRule, coverageOf } from '#features/planning/plans/rules.ts'
import type { Day } from '#kernel/day.ts'

const DEPARTMENTS = 20
const COMMUNES = 170
/** Communes of before, three to one of today. */
const MERGED = 3
const TIMES = 100
const LIMIT_MS = 100
const REFERENCE: Day = '2026-03-01'

/** The register of a large province resolved by a day, what each commune was called, and the coverage of a plan worked out of it anew. */
export async function register(): Promise<object> {
  const { versions, successions } = province()
  const targets = [
    rule({ kind: 'provincialDepartment', percent: 30, text: '30% sở, ban, ngành' }),
    rule({ kind: 'communePC', percent: 30, text: '30% UBND cấp xã' }),
  ]
  let units = 0
  const times = Array.from({ length: TIMES }, () => {
    const began = performance.now()
    const standing = asOf(versions, REFERENCE)
    const places = standing.map(({ id, kind }): CountedPlace => ({ rule: kind === 'communePC' ? 1 : 0, unitId: id }))
    coverageOf(targets, places, new Set(), standing)
    formerNames(REFERENCE, versions, successions)
    units = standing.length
    return performance.now() - began
  })
  const ordered = times.toSorted((one, other) => one - other)
  const at = (part: number) => Math.round(ordered[Math.floor(part * (TIMES - 1))]! * 100) / 100
  const figures = { firstMs: Math.round(times[0]! * 100) / 100, medianMs: at(0.5), p95Ms: at(0.95), worstMs: at(1) }
  return { bench: 'register', units, versions: versions.length, ...figures, withinLimit: figures.worstMs < LIMIT_MS }
}

const rule = (part: Partial<CoverageRule>): CoverageRule => ({
  ...{ kind: null, names: [], count: null, percent: null, perParent: null, text: '', form: null },
  ...part,
})

/** Departments, districts that ended with their communes on 30 June 2025, and the communes that took their place. */
function province(): { versions: Unit[]; successions: Succession[] } {
  const unit = (part: Pick<Unit, 'id' | 'name' | 'kind'> & Partial<Unit>): Unit => ({
    ...{ code: part.id, shortName: part.name, aliases: [], level: 'province', communeType: null, parentId: null },
    ...{ place: '', fields: [], legalDocument: '', validFrom: '2015-01-01', validTo: null, endedBy: '' },
    ...part,
  })
  const departments = Array.from({ length: DEPARTMENTS }, (_, at) =>
    unit({ id: `S${at}`, name: `Sở ${at}`, kind: 'provincialDepartment' }),
  )
  const districts = Array.from({ length: 15 }, (_, at) =>
    unit({ id: `H${at}`, name: `UBND huyện ${at}`, kind: 'districtPC', level: 'district', validTo: '2025-06-30' }),
  )
  const commune = (id: string, name: string, dates: Partial<Unit>) =>
    unit({ id, name: `UBND xã ${name}`, kind: 'communePC', level: 'commune', communeType: 'commune', ...dates })
  const before = Array.from({ length: COMMUNES * MERGED }, (_, at) =>
    commune(`C${at}`, `cũ ${at}`, { parentId: `H${at % districts.length}`, validTo: '2025-06-30' }),
  )
  const now = Array.from({ length: COMMUNES }, (_, at) => commune(`X${at}`, `${at}`, { validFrom: '2025-07-01' }))
  const successions = before.map(({ id }, at): Succession => {
    const to = `X${Math.floor(at / MERGED)}`
    return { eventId: `E${to}`, kind: 'merge', on: '2025-07-01', legalDocument: '', from: id, to }
  })
  return { versions: [...departments, ...districts, ...before, ...now], successions }
}
