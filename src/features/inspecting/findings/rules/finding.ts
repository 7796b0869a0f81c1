import type { FindingKind, Profile } from '#features/ground/profiles/rules.ts'

export type FindingState =
  | 'drafted'
  | 'submitted'
  | 'confirmed'
  | 'presented'
  | 'accepted'
  | 'contested'
  | 'upheld'
  | 'amended'
  | 'withdrawn'
  | 'concluded'

/** Phát hiện: fact, criterion, cause, evidence; who is responsible stands apart, restricted. */
export interface Finding {
  readonly id: string
  readonly inspectionId: string
  readonly teamId: string | null
  readonly unitId: string
  readonly kind: FindingKind
  readonly field: string
  readonly fact: string
  /** Criterion or clause it is measured against. */
  readonly criterion: string
  readonly causes: readonly string[]
  /** Evidence, or the observation it rests on. */
  readonly evidence: string
  /** The unit's explanation, kept beside the finding. */
  readonly explanation: string
  readonly ruling: string
  readonly state: FindingState
  readonly authorId: string
  /** The content of the plan that it is about; null where it was written without one. */
  readonly contentItemId: string | null
  /** Entries of the sheet that it was proposed from. */
  readonly basedOn: readonly string[]
  readonly version: number
}

/** What is written of a finding: its content as typed. */
export type FindingDraft = Pick<Finding, 'kind' | 'field' | 'fact' | 'criterion' | 'causes' | 'evidence'>

/** Trách nhiệm: one statement for one person or section; restricted. */
export interface Responsibility {
  readonly person: string
  readonly section: string
  readonly statement: string
}

/** Who wrote a finding, and when; null where that was not yet noted. */
export interface Writing {
  readonly findingId: string
  readonly byName: string
  readonly at: string | null
}

export interface FindingInputs {
  submit: ResponsibilityFacts
  confirm: ResponsibilityFacts
  present: Record<string, never>
  accept: Record<string, never>
  contest: { readonly explanation: string }
  uphold: { readonly ruling: string }
  amend: { readonly ruling: string; readonly fact: string }
  withdraw: { readonly ruling: string }
  conclude: Record<string, never>
}

export type FindingAction = keyof FindingInputs

export interface ResponsibilityFacts {
  readonly responsibilities: number
}

export type FindingSettings = Pick<Profile, 'findingResponsibility' | 'responsibilityLimit' | 'findingKinds'>

/** States in which a finding still waits for somebody, so that nothing can be concluded over it. */
export const OPEN_FINDING_STATES: readonly FindingState[] = ['drafted', 'submitted', 'contested']

/** Whether the head of the Team has confirmed it: from then on it may be said to the unit. */
export function isConfirmed({ state }: Pick<Finding, 'state'>): boolean {
  return !['drafted', 'submitted', 'withdrawn'].includes(state)
}
