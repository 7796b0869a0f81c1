import type { Refusal } from '#kernel/decision.ts'
import { refusals } from '../refusals.ts'

/** Under a plan that is completed nothing is begun any more; what runs goes on. @refuses PLAN_COMPLETED */
export function checkNotOver({ state }: { readonly state: string }): Refusal | null {
  return state === 'completed' || state === 'archived' ? refusals.PLAN_COMPLETED() : null
}

/** Nothing is closed over inspections that still run. @refuses INSPECTIONS_RUNNING */
export function checkRunning(names: readonly string[]): Refusal | null {
  return names.length > 0 ? refusals.INSPECTIONS_RUNNING({ names }) : null
}
