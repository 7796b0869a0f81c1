import type { Plan } from '../rules.ts'

/** "243/KH-UBND"; "…/KH-UBND" while there is no number. */
export function planNumber(plan: Pick<Plan, 'number' | 'symbol'>): string {
  return `${plan.number ?? '…'}/${plan.symbol}`
}
