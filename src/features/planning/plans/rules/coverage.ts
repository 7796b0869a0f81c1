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

/** The identifier of the form that a rule is for; the announced form of the plan where the rule names none. */
export function formOf(
  rule: Pick<CoverageRule, 'form'>,
  { forms }: { readonly forms: readonly { readonly form: string; readonly code: string | null }[] },
): string {
  return forms.find(({ form }) => form === rule.form)?.code ?? (rule.form === null ? 'periodic' : 'surprise')
}

/** One rule of coverage with its figures now. */
export interface Coverage {
  readonly rule: number
  readonly text: string
  /** Units that must be inspected at least; null where the plan gives no number. */
  readonly wanted: number | null
  readonly percent: number | null
  /** All units of the kind on the day, where the rule is a share. */
  readonly total: number | null
  readonly named: number
  readonly inspected: number
  readonly met: boolean
}

/**
 * Độ bao phủ: what each rule wants, what is named, what has been inspected. A share rounds up: 30 % of 31 are 10.
 *
 * @source CT-III-1b-4, QN-II-2a-1, NX-IV-2.2a-1, KG-II-2a, KG-II-2b
 */
export function coverageOf(
  rules: readonly CoverageRule[],
  places: readonly { readonly rule: number; readonly unitId: string | null }[],
  inspectedUnits: ReadonlySet<string>,
  totalOf: (kind: string | null) => number,
): Coverage[] {
  return rules.map((rule, index) => {
    const mine = places.filter((place) => place.rule === index)
    const units = new Set(mine.flatMap((place) => (place.unitId === null ? [] : [place.unitId])))
    const total = rule.percent === null ? null : totalOf(rule.kind)
    const wanted =
      rule.percent !== null && total !== null
        ? Math.ceil((rule.percent * total) / 100)
        : rule.count !== null
          ? rule.count
          : rule.names.length > 0
            ? rule.names.length
            : null
    // Places may stay unnamed at issue; a share is judged by the places that the plan holds for it.
    const held = rule.percent === null ? units.size : mine.length
    return {
      rule: index,
      text: rule.text,
      wanted,
      percent: rule.percent,
      total,
      named: units.size,
      inspected: [...units].filter((unit) => inspectedUnits.has(unit)).length,
      met: wanted === null || held >= wanted,
    }
  })
}
