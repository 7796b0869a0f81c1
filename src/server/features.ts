import { conclusions } from '#features/concluding/conclusions/feature.ts'
import { openDraft } from '#features/concluding/conclusions/routes.ts'
import { corrections } from '#features/concluding/corrections/feature.ts'
import { isNumberTaken } from '#features/concluding/corrections/store.ts'
import { recommendations } from '#features/concluding/recommendations/feature.ts'
import { countOpenDisagreements } from '#features/concluding/recommendations/store.ts'
import { delegations } from '#features/ground/delegations/feature.ts'
import { drafts } from '#features/ground/drafts/feature.ts'
import { evidence } from '#features/ground/evidence/feature.ts'
import { org } from '#features/ground/org/feature.ts'
import { papers } from '#features/ground/papers/feature.ts'
import { people } from '#features/ground/people/feature.ts'
import { profiles } from '#features/ground/profiles/feature.ts'
import { findings } from '#features/inspecting/findings/feature.ts'
import { inspections } from '#features/inspecting/inspections/feature.ts'
import { inspectedUnits } from '#features/inspecting/inspections/store.ts'
import { schedules } from '#features/inspecting/schedules/feature.ts'
import { firstSessionsAtWork } from '#features/inspecting/schedules/work.ts'
import { surprises } from '#features/inspecting/surprises/feature.ts'
import { unitReports } from '#features/inspecting/unit-reports/feature.ts'
import { outlines } from '#features/planning/outlines/feature.ts'
import { planImport } from '#features/planning/plan-import/feature.ts'
import { plans } from '#features/planning/plans/feature.ts'
import { findPlanState } from '#features/planning/plans/store.ts'
import { teams } from '#features/planning/teams/feature.ts'
import { archive } from '#features/reporting/archive/feature.ts'
import { health } from '#features/reporting/health/feature.ts'
import { overview } from '#features/reporting/overview/feature.ts'
import { recordOfActs } from '#features/reporting/record/feature.ts'
import { declareSights } from './database/sight.ts'
import type { Feature } from './feature.ts'
import { columns, sights } from './record/sight.ts'

/**
 * Every feature of the house, in the order of the work, parts before wholes: a feature may know the ones before it, never the ones
 * after. Whoever adds a slice adds its line here; routes, second conditions on rows, work lists, papers, sentences of the record,
 * diagrams and sweeps are collected from it. What an earlier feature asks of a later one is handed to it here, where both are known.
 */
export const FEATURES: readonly Feature[] = [
  profiles({ planState: findPlanState }),
  org,
  people,
  drafts,
  papers,
  delegations,
  evidence,
  outlines({ planState: findPlanState }),
  plans({ inspectedUnits }),
  planImport,
  teams({ openDisagreements: countOpenDisagreements, firstSessions: firstSessionsAtWork }),
  inspections,
  schedules,
  surprises,
  unitReports,
  findings,
  recommendations({ openDraft }),
  conclusions({ replacingNumberTaken: isNumberTaken }),
  corrections,
  archive,
  recordOfActs,
  overview,
  health,
]

// Before anything reads a row: a table without a sight is refused.
declareSights(sights, columns)
for (const feature of FEATURES) declareSights(feature.sights ?? {}, feature.columns)
