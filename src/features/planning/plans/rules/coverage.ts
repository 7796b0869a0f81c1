import { isOfKind, type Unit, type UnitKind } from '#features/ground/org/rules.ts'
import { type ContentForm, codeOf, formCodes, isContentForm, type NamedForm } from './form-codes.ts'

/** What a plan promises to inspect: named units, a number, a share, or so many under each chosen parent. */
export interface CoverageRule {
  readonly kind: string | null
  readonly names: readonly string[]
  readonly count: number | null
  /** At least so many of a hundred of the kind. */
  readonly percent: number | null
  readonly perParent: number | null
  readonly text: string
  readonly form: string | null
}

/**
 * The identifier of the form that a rule is for: as the plan calls it, else as its words do; where they name none, the one announced form
 * of the plan.
 */
export function formOf(
  rule: Pick<CoverageRule, 'form'>,
  { forms }: { readonly forms: readonly NamedForm[] },
): ContentForm | 'surprise' {
  const said = forms.find(({ form }) => form === rule.form)
  const codes = [...(said ? [codeOf(said)] : []), ...formCodes(rule.form ?? '')]
  const named = codes.find((code) => isContentForm(code) || code === 'surprise') as ContentForm | 'surprise' | undefined
  if (named) return named
  const announced = forms.map(codeOf).filter(isContentForm)
  return announced.length === 1 ? announced[0]! : 'periodic'
}

const VERDICTS = ['met', 'short', 'over', 'noPopulation', 'noNumber'] as const

/** One rule of coverage with its figures now. */
export interface Coverage {
  readonly rule: number
  readonly text: string
  /** Units that must be inspected at least; null where the plan gives no number. */
  readonly wanted: number | null
  readonly percent: number | null
  /** All units of the kind on the day, where the rule is a share. */
  readonly total: number | null
  /** Of how many of each kind that total is made. */
  readonly parts: readonly { readonly kind: string; readonly count: number }[]
  readonly named: number
  /** Units and places still unnamed, as far as they count for the rule. */
  readonly held: number
  readonly inspected: number
  /** As far as choosing goes: of a rule without a number there is nothing to reach; of nobody nothing is reached. */
  readonly met: boolean
  readonly verdict: (typeof VERDICTS)[number]
}

/** A unit of the register, as far as it is counted. */
export type CountedUnit = Pick<Unit, 'id' | 'kind' | 'parentId'>

/** A place of a plan, as far as it is counted. */
export type CountedPlace = { readonly rule: number; readonly unitId: string | null }

/** Kinds that no register counts: units below an inspected one, persons. */
const UNCOUNTED: readonly (string | null)[] = ['subordinateUnit', 'staff']

/**
 * Độ bao phủ: what each rule wants, what is named, what has been inspected. A number is filled by its own places; a share and so many
 * under each chosen parent count whatever the plan names of their kinds in their form. A share rounds up: 30 % of 31 are 10.
 * A kind without a number is who may be inspected: what is chosen of it is shown, and nothing is lacking.
 *
 * @source CT-III-1b-3, CT-III-1b-4, CT-III-1b-5, QN-II-2a-1, QN-II-2c-1, NX-IV-2.2a-1, NX-IV-2.2a-3, KG-I-2b-1, KG-II-2a, KG-II-2b, KG-II-2c
 */
export function coverageOf(
  rules: readonly CoverageRule[],
  places: readonly CountedPlace[],
  inspectedUnits: ReadonlySet<string>,
  register: readonly CountedUnit[],
): Coverage[] {
  const units = new Map(register.map((unit) => [unit.id, unit]))
  return rules.map((rule, index) => {
    const mine = placesOf(rule, index, rules, places, units)
    const chosen = new Set(mine.flatMap(({ unitId }) => unitId ?? []))
    const population = rule.percent === null || UNCOUNTED.includes(rule.kind) ? null : countedBy(rule, register)
    const total = population?.length ?? null
    const wanted = wantedBy(rule, total, () => parentsOf(rule, rules, places, register))
    // Places may stay unnamed at issue; a share is judged by the places that the plan holds for it.
    const held = isAcross(rule) ? chosen.size + mine.filter(({ unitId }) => unitId === null).length : chosen.size
    const verdict = verdictOf(rule, { wanted, total, held })
    return {
      rule: index,
      text: rule.text,
      wanted,
      percent: rule.percent,
      total,
      parts: partsOf(population ?? []),
      named: chosen.size,
      held,
      inspected: [...chosen].filter((unit) => inspectedUnits.has(unit)).length,
      met: verdict !== 'short' && verdict !== 'noPopulation',
      verdict,
    }
  })
}

/** Whether a sentence takes in units of a kind; "cơ quan hành chính" those of communes where its words go on to them. @source KG-I-2b-1 */
export function takesKind({ kind, text }: Pick<CoverageRule, 'kind' | 'text'>, of: string): boolean {
  if (kind === null || isOfKind(of as UnitKind, kind)) return true
  return kind === 'administrativeAgency' && of === 'communePC' && /cấp xã|(?:các )?xã, phường|phường, xã/iu.test(text)
}

/** Whether a register counts the units of a sentence. */
export const isCounted = ({ kind }: Pick<CoverageRule, 'kind'>): boolean => kind !== null && !UNCOUNTED.includes(kind)

const isAcross = ({ percent, perParent }: CoverageRule) => percent !== null || perParent !== null

const countedBy = (rule: CoverageRule, units: readonly CountedUnit[]) =>
  units.filter(({ kind }) => takesKind(rule, kind))

/** The places that count for a rule: its own, and of a share those of its kinds that other sentences of its form hold. */
function placesOf(
  rule: CoverageRule,
  index: number,
  rules: readonly CoverageRule[],
  places: readonly CountedPlace[],
  units: ReadonlyMap<string, CountedUnit>,
): CountedPlace[] {
  return places.filter((place) => {
    if (place.rule === index) return true
    const of = rules[place.rule]
    if (!isAcross(rule) || !of || of.form !== rule.form) return false
    const kind = place.unitId === null ? of.kind : (units.get(place.unitId)?.kind ?? of.kind)
    return kind !== null && takesKind(rule, kind)
  })
}

/** Chosen units of the form below which there are units of the rule's kind. @source KG-II-2c */
function parentsOf(
  rule: CoverageRule,
  rules: readonly CoverageRule[],
  places: readonly CountedPlace[],
  register: readonly CountedUnit[],
): number {
  const above = new Set(countedBy(rule, register).map(({ parentId }) => parentId))
  const chosen = places.flatMap((place) => (rules[place.rule]?.form === rule.form ? (place.unitId ?? []) : []))
  return new Set(chosen.filter((id) => above.has(id))).size
}

function wantedBy(rule: CoverageRule, total: number | null, parents: () => number): number | null {
  if (rule.percent !== null) return total === null ? null : Math.max(shareOf(rule.percent, total), rule.count ?? 0)
  if (rule.count !== null) return rule.count
  if (rule.perParent !== null) return rule.perParent * parents() || null
  return rule.names.length > 0 ? rule.names.length : null
}

/** So many of a hundred, rounded up, in whole hundredths: 7 % of 100 are 7. */
export function shareOf(percent: number, total: number): number {
  return Math.ceil((Math.round(percent * 100) * total) / 10_000)
}

function verdictOf(
  { percent, count }: CoverageRule,
  { wanted, total, held }: { wanted: number | null; total: number | null; held: number },
): Coverage['verdict'] {
  if (total === 0) return 'noPopulation'
  if (wanted === null) return 'noNumber'
  if (held < wanted) return 'short'
  return percent === null && count !== null && held > wanted ? 'over' : 'met'
}

/** Departments and boards are one group of "sở, ban, ngành". */
function partsOf(units: readonly CountedUnit[]): Coverage['parts'] {
  const groups = Map.groupBy(units, ({ kind }) =>
    isOfKind(kind, 'provincialDepartment') ? 'provincialDepartment' : kind,
  )
  return [...groups].map(([kind, { length }]) => ({ kind, count: length }))
}
