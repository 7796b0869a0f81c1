import { conclusions } from '#features/concluding/conclusions/feature.ts'
import { openDraft } from '#features/concluding/conclusions/routes.ts'
import { corrections } from '#features/concluding/corrections/feature.ts'
import { isNumberTaken } from '#features/concluding/corrections/store.ts'
import { planCompletion } from '#features/concluding/plan-completion/feature.ts'
import { completionFacts, keepVariances } from '#features/concluding/plan-completion/routes.ts'
import { recommendations } from '#features/concluding/recommendations/feature.ts'
import { countOpenByUnit, countOpenDisagreements } from '#features/concluding/recommendations/store.ts'
import { delegations } from '#features/ground/delegations/feature.ts'
import { drafts } from '#features/ground/drafts/feature.ts'
import { evidence } from '#features/ground/evidence/feature.ts'
import { org } from '#features/ground/org/feature.ts'
import { paperCheck } from '#features/ground/paper-check/feature.ts'
import { papers } from '#features/ground/papers/feature.ts'
import { people } from '#features/ground/people/feature.ts'
import { profiles } from '#features/ground/profiles/feature.ts'
import { checklists } from '#features/inspecting/checklists/feature.ts'
import { examines, lookedAt, unseenAt } from '#features/inspecting/checklists/routes/reading.ts'
import { deskReviews } from '#features/inspecting/desk-reviews/feature.ts'
import { findings } from '#features/inspecting/findings/feature.ts'
import { inspections } from '#features/inspecting/inspections/feature.ts'
import { inspectedUnits, unitsSetUp } from '#features/inspecting/inspections/store.ts'
import { personChecks } from '#features/inspecting/person-checks/feature.ts'
import { testLinesOf } from '#features/inspecting/person-checks/papers.ts'
import { deskLinesOf } from '#features/inspecting/person-checks/store.ts'
import { rounds } from '#features/inspecting/rounds/feature.ts'
import { openRounds } from '#features/inspecting/rounds/routes.ts'
import { roundsIn } from '#features/inspecting/rounds/rules.ts'
import { currentRound, hasRound, roundState } from '#features/inspecting/rounds/store.ts'
import { schedules } from '#features/inspecting/schedules/feature.ts'
import { lastVisits, visitsSetUp } from '#features/inspecting/schedules/store.ts'
import { firstSessionsAtWork } from '#features/inspecting/schedules/work.ts'
import { surprises } from '#features/inspecting/surprises/feature.ts'
import { unitReports } from '#features/inspecting/unit-reports/feature.ts'
import { lockReport } from '#features/inspecting/unit-reports/routes.ts'
import { countLateByUnit } from '#features/inspecting/unit-reports/store.ts'
import { choices } from '#features/planning/choices/feature.ts'
import { contents } from '#features/planning/contents/feature.ts'
import { listContents, missingBasics } from '#features/planning/contents/store.ts'
import { detailedPlans } from '#features/planning/detailed-plans/feature.ts'
import { invitations } from '#features/planning/invitations/feature.ts'
import { outlines } from '#features/planning/outlines/feature.ts'
import { planAmendments } from '#features/planning/plan-amendments/feature.ts'
import { amendmentPaper } from '#features/planning/plan-amendments/papers.ts'
import { amended, takeAmendment } from '#features/planning/plan-amendments/routes.ts'
import { firstEdition, formerBlocks } from '#features/planning/plan-amendments/store.ts'
import { planDeliveries } from '#features/planning/plan-deliveries/feature.ts'
import { planImport } from '#features/planning/plan-import/feature.ts'
import { planText } from '#features/planning/plan-text/feature.ts'
import { sentenceOfAnother } from '#features/planning/plan-text/routes/basis.ts'
import { textOdds } from '#features/planning/plan-text/routes/odds.ts'
import { textOf } from '#features/planning/plan-text/routes/reading.ts'
import { plans } from '#features/planning/plans/feature.ts'
import { findPlan, findPlanState } from '#features/planning/plans/store.ts'
import { teams } from '#features/planning/teams/feature.ts'
import { themes } from '#features/planning/themes/feature.ts'
import { archive } from '#features/reporting/archive/feature.ts'
import { errata } from '#features/reporting/errata/feature.ts'
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
  profiles({ planOf: findPlan, sentenceOfAnother }),
  org,
  people,
  drafts,
  papers,
  paperCheck,
  delegations,
  evidence,
  outlines({ planState: findPlanState }),
  plans({
    inspectedUnits,
    lastVisits,
    textOdds,
    amended: amended(unitsSetUp),
    takeAmendment: takeAmendment(unitsSetUp),
    hasRound,
    openRounds,
    completion: completionFacts,
    keepVariances,
    missingBasics: async (tx, plan) => missingBasics(tx, plan.id, roundsIn({ periods: plan.content.periods ?? [] })),
  }),
  planImport,
  planText({ formerBlocks, firstEdition, amendmentPaper, hasRound }),
  planAmendments({ textOf }),
  planDeliveries,
  teams({ openDisagreements: countOpenDisagreements, firstSessions: firstSessionsAtWork }),
  themes({ contentsOf: async (tx, planId) => (await listContents(tx, planId)).map(({ id }) => id) }),
  invitations,
  contents({ roundsIn }),
  choices({ lastVisits, openRecommendations: countOpenByUnit, lateReports: countLateByUnit }),
  detailedPlans({ visitsSetUp }),
  inspections({ roundState, currentRound, unseenFocus: unseenAt }),
  rounds,
  schedules,
  surprises,
  unitReports,
  deskReviews({ lockReport }),
  findings({ examines, deskLines: deskLinesOf }),
  checklists({ deskLines: deskLinesOf, testLines: testLinesOf }),
  personChecks({ lookedAt }),
  recommendations({ openDraft }),
  conclusions({ replacingNumberTaken: isNumberTaken }),
  corrections,
  errata,
  planCompletion,
  archive,
  recordOfActs,
  overview,
  health,
]

// Before anything reads a row: a table without a sight is refused.
declareSights(sights, columns)
for (const feature of FEATURES) declareSights(feature.sights ?? {}, feature.columns)
