import type { Profile } from '#features/ground/profiles/rules.ts'
import { getProfiles } from '#features/ground/profiles/store.ts'
import type { Tx } from '#server/database/db.ts'
import type { Inspection } from './rules.ts'
import { listOpenInspections } from './store.ts'

/** An inspection that still goes on, with the settings of its plan. */
export interface AtWork {
  readonly inspection: Inspection
  readonly profile: Profile
}

/** Inspections at work, by id: what waits for anybody hangs on one of them. Later features ask for them once a list. */
export async function inspectionsAtWork(tx: Tx): Promise<ReadonlyMap<string, AtWork>> {
  const inspections = await listOpenInspections(tx)
  const profiles = await getProfiles(tx, [...new Set(inspections.map((inspection) => inspection.planId))])
  return new Map(
    inspections.map((inspection) => [inspection.id, { inspection, profile: profiles.get(inspection.planId)! }]),
  )
}
