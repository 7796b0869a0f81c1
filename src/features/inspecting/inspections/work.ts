import type { Profile } from '#features/ground/profiles/rules.ts'
import { getProfiles } from '#features/ground/profiles/store.ts'
import { isFocal } from '#kernel/actor.ts'
import type { Tx } from '#server/database/db.ts'
import type { WorkKind } from '#server/feature.ts'
import type { UnplacedUnit } from './contract.ts'
import type { Inspection } from './rules.ts'
import { listOpenInspections, listUnplaced } from './store.ts'
import { placingStates, placingTexts, workWhy } from './texts.ts'

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

/** Đơn vị của kế hoạch đã ban hành mà chưa lập cuộc kiểm tra: one line for each plan. @source CT-III-1b-6 */
export const placingWork: WorkKind<'setUp'> = {
  words: placingTexts,
  states: placingStates,
  tones: { unplaced: 'muted' },
  lines: async (tx, { by }) =>
    isFocal(by)
      ? [...Map.groupBy(await listUnplaced(tx), ({ planId }) => planId)].map(([planId, units]) => ({
          id: planId,
          action: 'setUp',
          unitId: null,
          subject: workWhy.unitsOf(units.length, planName(units[0]!)),
          why: workWhy.names(units.map(({ label }) => label)),
          state: 'unplaced',
          dueOn: null,
          path: `/ke-hoach/${planId}`,
        }))
      : [],
}

const planName = ({ number, symbol, title }: UnplacedUnit) => (number ? `${number}/${symbol}` : title)
