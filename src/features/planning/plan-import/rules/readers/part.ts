import type { PlanNode } from '../paper/nodes.ts'
import type { Reading } from '../reading.ts'

/** A part of the plan under one heading. */
export interface Part {
  readonly node: PlanNode
  /** What stands after the colon of the heading. */
  readonly value: string
  readonly children: readonly PlanNode[]
}

/** What the reading of a part needs to know of the parts around it. */
export interface Context {
  readonly form: string | null
  readonly round: string | null
  /** Inside a part that tells times only: its rounds are no tasks. */
  readonly times: boolean
}

export const NOWHERE: Context = { form: null, round: null, times: false }

/** Reads a node as the part that its own label names; false, and nothing read, where it has no label of a known kind. */
export type ByLabel = (node: PlanNode, context: Context, reading: Reading) => boolean

/** Reads a part of one kind into the reading; a child that is a part of another kind goes back through `byLabel`. */
export type Reader = (part: Part, context: Context, reading: Reading, byLabel: ByLabel) => void
