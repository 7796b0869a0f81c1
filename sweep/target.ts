/** One inspection with everything that hangs on it, and the ids by which routes reach it. */
export interface Target {
  readonly name: string
  readonly ids: Readonly<
    Record<
      | 'plan'
      | 'team'
      | 'unit'
      | 'inspection'
      | 'report'
      | 'item'
      | 'finding'
      | 'conclusion'
      | 'correction'
      | 'recommendation'
      | 'seat'
      | 'leader'
      | 'person'
      | 'membership'
      | 'delegation',
      string
    >
  >
  /** Every finding and recommendation of the inspection; `ids` names one of them, another in each state. */
  readonly findings: readonly string[]
  readonly recommendations: readonly string[]
  /** Files of every side and state of knowledge. */
  readonly files: readonly string[]
  /** Where it is sealed: who stands on its list. */
  readonly knowers?: readonly string[]
  readonly far: boolean
}
