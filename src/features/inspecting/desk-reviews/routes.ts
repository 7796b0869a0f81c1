import { findUnit } from '#features/ground/org/store.ts'
import {
  answerClarification,
  INSPECTION_MOVES,
  type Inspection,
  type InspectionInputs,
  type InspectionSettings,
} from '#features/inspecting/inspections/rules.ts'
import { findInspection, keptInspection } from '#features/inspecting/inspections/store.ts'
import { startRound } from '#features/inspecting/rounds/store.ts'
import { findStanding } from '#features/inspecting/schedules/store.ts'
import { isSent } from '#features/inspecting/unit-reports/rules.ts'
import { expectReport, findReportOf } from '#features/inspecting/unit-reports/store.ts'
import { findOutlineOf } from '#features/planning/outlines/store.ts'
import { findTeam } from '#features/planning/teams/store.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { record } from '#server/acts/audit.ts'
import { type Commanded, commandRoute, found, idOf } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { inspecting, inUnit, signedIn } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { answerShape } from './contract.ts'
import { addClarification, listClarifications, saveAnswer } from './store.ts'

type OwnMoves = Pick<InspectionInputs, 'gather' | 'review' | 'clarify' | 'resumeReview'>

/** What a review does to the report of the unit, which is made with its own acts. */
export interface Handed {
  /** The Team works with the report as it stands: from now on the unit changes nothing in it. */
  lockReport(tx: Tx, presence: Presence, inspection: Inspection): Promise<void>
}

export function deskReviewRoutes(app: Routes, services: Services, handed: Handed): void {
  app.get('/api/inspections/:id/clarifications', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => {
      const inspection = found(await findInspection(tx, idOf(request.params)))
      return { items: await listClarifications(tx, inspection.id) }
    }),
  )

  /** Trả lời nội dung cần làm rõ. */
  app.post('/api/desk-reviews/:id/clarifications/:clarification', { config: { may: inUnit } }, async (request) => {
    const { text } = read(answerShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const inspection = found(await findInspection(tx, idOf(request.params)))
      const asked = await listClarifications(tx, inspection.id)
      const clarification = found(asked.find(({ id }) => id === idOf(request.params, 'clarification')) ?? null)
      // Sent once more after a lost answer: it stands already.
      if (clarification.answeredOn !== null && clarification.answer === text) return { items: asked }
      const answer = must(answerClarification(presence.by, inspection, clarification, text))
      if (!(await saveAnswer(tx, clarification.id, { answer, by: presence.by.id, on: presence.on })))
        throw new Refused(common.CHANGED_MEANWHILE())
      await record(tx, presence, {
        action: 'answerClarification',
        thing: 'inspection',
        thingId: inspection.id,
        detail: { asked: clarification.asked, answer },
      })
      return { items: await listClarifications(tx, inspection.id) }
    })
  })

  commandRoute(app, services, deskReviewCommands(handed))
}

/** The steps of an inspection by report: the request makes the unit's task, the review locks what it sent. @source TN-II-2a-1 */
const deskReviewCommands = ({ lockReport }: Handed): Commanded<Inspection, OwnMoves, InspectionSettings> => ({
  ...keptInspection,
  path: '/api/desk-reviews',
  may: inspecting,
  moves: {
    gather: INSPECTION_MOVES.gather,
    review: INSPECTION_MOVES.review,
    clarify: INSPECTION_MOVES.clarify,
    resumeReview: INSPECTION_MOVES.resumeReview,
  },
  complete: {
    gather: (tx, inspection, _input, { on }) => findStanding(tx, inspection, on),
    review: async (tx, inspection) => {
      const team = inspection.teamId ? await findTeam(tx, inspection.teamId) : null
      const report = await findReportOf(tx, inspection.id)
      return { teamState: team?.state ?? null, reportArrived: report !== null && isSent(report) }
    },
  },
  within: {
    gather: async (tx, { after, input }, { by, on }) => {
      const unit = await findUnit(tx, after.unitId, on)
      const at = { tenantId: by.tenantId, inspectionId: after.id, teamId: after.teamId, unitId: after.unitId }
      const outlineId = (await findOutlineOf(tx, after.planId))?.id ?? null
      await expectReport(tx, { ...at, unitKind: unit?.kind ?? '', outlineId, dueOn: input.reportDueOn })
    },
    review: async (tx, { after }, presence) => {
      await startRound(tx, after.id)
      await lockReport(tx, presence, after)
    },
    clarify: (tx, { after, input }, { by, on }) =>
      addClarification(tx, after, { tenantId: by.tenantId, asked: input.text, by: by.id, on }),
  },
})
