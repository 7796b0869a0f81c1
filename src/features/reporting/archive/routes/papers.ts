import type { FastifyInstance } from 'fastify'
import { refusals as common } from '#kernel/refusals.ts'
import { idOf } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import { signedIn } from '#server/http/gates.ts'
import { Refused } from '#server/http/refused.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { type ArchivePaper, PAPER_KINDS } from '../rules.ts'
import { type PaperFormat, sendPaper } from '../send.ts'
import { makePlan, makeTeamDecision } from './founding.ts'
import type { At, Made } from './heads.ts'
import { makeConclusionNotice, makeCorrectedConclusion, makeRemedyReport } from './outcome.ts'
import { makeMinutes, makeScheduleNotice, makeUnitReport } from './visit.ts'

export function archiveRoutes(app: FastifyInstance, services: Services): void {
  /** The papers of a plan (by its id), of a Team (by its id) and of an inspection (by its id), as DOCX or PDF. */
  app.get('/api/papers/:kind/:file', { config: { may: signedIn, heavy: true } }, async (request, reply) => {
    const { kind, file } = request.params as { kind: string; file: string }
    const [, id, format] = /^(.+)\.(docx|pdf)$/.exec(file) ?? []
    const known = PAPER_KINDS.find((name) => name === kind)
    if (!known || !id || !format) throw new Refused(common.NOT_FOUND())
    const made = await inTransaction(services, request, (tx, { by, on }) =>
      MAKERS[known](tx, idOf({ id }), { by, tenantId: by.tenantId, on }),
    )
    return sendPaper(reply, made.paper, format as PaperFormat, made.name)
  })
}

/** What each paper takes from the stores; what a person may not know is not found. */
const MAKERS: Record<ArchivePaper, (tx: Tx, id: string, at: At) => Promise<Made>> = {
  plan: makePlan,
  teamDecision: makeTeamDecision,
  scheduleNotice: makeScheduleNotice,
  unitReport: makeUnitReport,
  minutes: makeMinutes,
  conclusionNotice: makeConclusionNotice,
  correctedConclusion: makeCorrectedConclusion,
  remedyReport: makeRemedyReport,
}
