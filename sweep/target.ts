/** One inspection with everything that hangs on it, and the ids by which routes reach it. */
export interface Target {
  readonly name: string
  readonly ids: Readonly<Record<'plan' | 'team' | 'unit' | 'inspection', string>> & Readonly<Record<string, string>>
  /** Every row of a collection of which it has several: findings, recommendations, files. `ids` names one of them, another in each state. */
  readonly things: Readonly<Record<string, readonly string[]>>
  /** Where it is sealed: who stands on its list. */
  readonly knowers?: readonly string[]
  readonly far: boolean
}

/** Where an inspection has no such thing yet: an id of nothing. */
export const NOTHING = '00000000-0000-4000-8000-0000000000ee'

/** The id of one thing of the target, by its name. */
export function idOf({ ids }: Pick<Target, 'ids'>, name: string): string {
  return ids[name] ?? NOTHING
}
