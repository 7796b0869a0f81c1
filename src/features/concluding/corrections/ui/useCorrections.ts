import { useThing } from '#web/queries.ts'
import type { Correction } from '../rules.ts'

/** Corrections of the notice that this person may know of; null before they are there. */
export function useCorrections(inspectionId: string): readonly Correction[] {
  return useThing<{ items: readonly Correction[] }>(`/api/inspections/${inspectionId}/corrections`).data?.items ?? []
}
