import { committeeOf } from '#features/ground/delegations/papers.ts'
import type { Unit } from '#features/ground/org/rules.ts'
import { findUnit } from '#features/ground/org/store.ts'
import type { Plan } from '#features/planning/plans/rules.ts'
import { findPlan } from '#features/planning/plans/store.ts'
import type { Team } from '#features/planning/teams/rules.ts'
import { findTeam } from '#features/planning/teams/store.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import type { PaperAt } from '#server/feature.ts'
import type { Inspection } from './rules.ts'
import { findInspection } from './store.ts'

export interface Around {
  readonly inspection: Inspection
  readonly plan: Plan
  readonly team: Team | null
  readonly unit: Unit
  readonly committee: Unit
}

/** The inspection with what its papers name, each as it was on the day of the notice. */
export async function around(tx: Tx, id: string, at: PaperAt): Promise<Around> {
  const inspection = found(await findInspection(tx, id))
  return {
    inspection,
    plan: found(await findPlan(tx, inspection.planId)),
    team: inspection.teamId ? await findTeam(tx, inspection.teamId) : null,
    unit: found(await findUnit(tx, inspection.unitId, inspection.notifiedOn ?? at.on)),
    committee: await committeeOf(tx, at, null),
  }
}
