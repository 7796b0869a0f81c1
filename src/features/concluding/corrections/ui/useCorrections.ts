import { useThing } from '#web/queries.ts'
import type { Correction } from '../rules.ts'

/** Corrections of the notice that this person may know of; null before they are there. */
export function useCorrections(inspectionId: string): readonly Correction[] {
  return useThing('/api/inspections/:id/corrections', { id: inspectionId }).data?.items ?? []
}
