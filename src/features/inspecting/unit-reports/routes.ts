import { attachRoute } from '#features/ground/evidence/attach.ts'
import { listAnsweredByFile, shareFiles } from '#features/ground/evidence/store.ts'
import { asOf, focalGap } from '#features/ground/org/rules.ts'
import { findUnit, getRegister } from '#features/ground/org/store.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import {
  INSPECTION_MOVES,
  type Inspection,
  type InspectionInputs,
  type InspectionSettings,
  type NoticeFacts,
  noticeDueOn,
} from '#features/inspecting/inspections/rules.ts'
import { findInspection, keptInspection } from '#features/inspecting/inspections/store.ts'
import { startRound } from '#features/inspecting/rounds/store.ts'
import {
  addNotice,
  findHost,
  findSession,
  findSignedNotice,
  logArrival,
  numberNotice,
} from '#features/inspecting/schedules/store.ts'
import { findOutline, findOutlineOf } from '#features/planning/outlines/store.ts'
import { findTeam } from '#features/planning/teams/store.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { hashOf, record } from '#server/acts/audit.ts'
import { type Commanded, commandRoute, found, idOf, move, seenVersion } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { only } from '#server/database/saving.ts'
import { concerned, inspecting, inUnit, signedIn } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import { languageOf } from '#server/http/request.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { listRoutes } from '#server/lists/list.ts'
import { answerShape, narrativeShape, type Saved, unitReportShapes } from './contract.ts'
import { reportList } from './list.ts'
import { recordReportRead } from './papers.ts'
import {
  type Answer,
  answerCautions,
  isReportOpenTo,
  isSent,
  UNIT_REPORT_MOVES,
  type UnitReport,
  type UnitReportInputs,
  type UnitReportSettings,
  withoutDraft,
  writeAnswer,
  writeNarrative,
} from './rules.ts'
import {
  expectReport,
  findNarrativeBy,
  findReport,
  findReportOf,
  findReturned,
  keepReturned,
  listAnswers,
  saveAnswer,
  saveNarrative,
  saveReport,
  startReport,
} from './store.ts'

type OwnMoves = Pick<InspectionInputs, 'signNotice' | 'notify' | 'begin'>

export function unitReportRoutes(app: Routes, services: Services): void {
  listRoutes(app, services, reportList)

  app.get('/api/unit-reports/:id', { config: { may: signedIn } }, async (request) => {
    const id = idOf(request.params)
    return inTransaction(services, request, async (tx, presence) => {
      const { by, on } = presence
      const report = found((await findReport(tx, id)) ?? (await findReportOf(tx, id)))
      const unit = await findUnit(tx, report.unitId, on)
      const inspection = found(await findInspection(tx, report.inspectionId))
      const outline = report.outlineId ? await findOutline(tx, report.outlineId) : null
      const settings = await getProfile(tx, inspection.planId)
      const isOpen = isReportOpenTo(by, report)
      if (isOpen) await recordReportRead(tx, presence, report)
      return {
        ...(isOpen ? report : withoutDraft(report)),
        unitName: unit?.name ?? '',
        outline,
        answers: isOpen ? await listAnswers(tx, report.id) : [],
        narrativeBy: isOpen ? await findNarrativeBy(tx, report.id) : null,
        returned: await findReturned(tx, report.id),
        settings: only(settings, [
          'planId',
          'declaration',
          'requiresSoftCopy',
          'reportRecipient',
          'reportVia',
          'reportLeadDays',
        ]),
      }
    })
  })

  app.put('/api/unit-reports/:id/answers/:itemId', { config: { may: inUnit } }, async (request) => {
    const value = read(answerShape, request.body) as Parameters<typeof writeAnswer>[4]
    const language = languageOf(request)
    return inTransaction(services, request, async (tx, { by }) => {
      const report = found(await findReport(tx, idOf(request.params)))
      const itemId = idOf(request.params, 'itemId')
      const outline = found(report.outlineId ? await findOutline(tx, report.outlineId) : null)
      must(writeAnswer(by, report, outline, itemId, value))
      await startReport(tx, report)
      const now = services.now()
      const seen = seenVersion(request)
      const saved = await saveAnswer(tx, report, { tenantId: by.tenantId, itemId, value }, { by: by.id, now, seen })
      const standing = saved ? null : (await listAnswers(tx, report.id)).find((answer) => answer.itemId === itemId)
      return {
        ...savedOver(now, seen, standing, hashOf(standing?.value) === hashOf(value)),
        cautions: answerCautions(value).map(({ code, text }) => ({ code, text: text[language] })),
      }
    })
  })

  app.put('/api/unit-reports/:id/narrative', { config: { may: inUnit } }, async (request) => {
    const { narrative } = read(narrativeShape, request.body)
    return inTransaction(services, request, async (tx, { by }) => {
      const report = found(await findReport(tx, idOf(request.params)))
      must(writeNarrative(by, report))
      await startReport(tx, report)
      const now = services.now()
      const seen = seenVersion(request)
      const saved = await saveNarrative(tx, report, narrative, { by: by.id, now, seen })
      return savedOver(now, seen, saved ? null : await findNarrativeBy(tx, report.id), report.narrative === narrative)
    })
  })

  /** A file that answers an item, or the whole report where there is no outline. */
  attachRoute(app, services, '/api/unit-reports', inUnit, async (tx, { by }, id, { partId }) => {
    const report = found(await findReport(tx, id))
    const outline = report.outlineId ? await findOutline(tx, report.outlineId) : null
    must<unknown>(outline ? writeAnswer(by, report, outline, partId ?? '', {}) : writeNarrative(by, report))
    await startReport(tx, report)
    const { inspectionId, teamId, unitId } = report
    return {
      inspectionId,
      teamId,
      unitId,
      thing: 'reportAnswer',
      thingId: report.id,
      partId: outline ? partId : null,
      side: 'unit',
      shared: false,
      restricted: false,
    }
  })
  commandRoute(app, services, reportCommands)
  commandRoute(app, services, visitCommands(services))
}

/**
 * What an entry became: its next version, or the one that stands where the same was sent once more after a lost answer.
 *
 * @refuses CHANGED_MEANWHILE where somebody else's words stand there
 */
function savedOver(
  now: Date,
  seen: number,
  standing: Pick<Answer, 'version'> | null | undefined,
  same: boolean,
): Saved {
  if (standing === null) return { savedAt: now.toISOString(), version: seen + 1 }
  if (standing === undefined || !same) throw new Refused(common.CHANGED_MEANWHILE())
  return { savedAt: now.toISOString(), version: standing.version }
}

const reportCommands: Commanded<UnitReport, UnitReportInputs, UnitReportSettings> = {
  thing: 'unitReport',
  path: '/api/unit-reports',
  may: concerned,
  moves: UNIT_REPORT_MOVES,
  shapes: unitReportShapes,
  find: findReport,
  settings: async (tx, report) => getProfile(tx, found(await findInspection(tx, report.inspectionId)).planId),
  save: saveReport,
  shown: (report, { by }) => (isReportOpenTo(by, report) ? report : withoutDraft(report)),
  done: { submit: (tx, { after }) => shareFiles(tx, { thing: 'reportAnswer', thingId: after.id }, true) },
  complete: {
    submit: async (tx, report) => ({
      outline: report.outlineId ? await findOutline(tx, report.outlineId) : null,
      answers: await listAnswers(tx, report.id),
      attached: await listAnsweredByFile(tx, report.id),
    }),
    present: async (tx, { unitId }, _input, { on }) => {
      const { versions, links } = await getRegister(tx)
      const unit = asOf(versions, on).find(({ id }) => id === unitId)
      return { unfocused: focalGap(unit ?? null, on, links) }
    },
    return: async (tx, report) => ({ answers: await listAnswers(tx, report.id) }),
  },
  within: {
    return: (tx, { before, input }, { on }) => {
      const answers = input.answers.map(({ itemId, value }) => ({ itemId, value }))
      return keepReturned(tx, before.id, { on, narrative: before.narrative, answers, remarks: input.remarks })
    },
  },
}

/** The notice makes the unit's task, the beginning locks what it sent: so these two moves of an inspection are made here. */
function visitCommands(services: Services): Commanded<Inspection, OwnMoves, InspectionSettings> {
  return {
    ...keptInspection,
    path: '/api/visits',
    may: inspecting,
    moves: { signNotice: INSPECTION_MOVES.signNotice, notify: INSPECTION_MOVES.notify, begin: INSPECTION_MOVES.begin },
    complete: {
      signNotice: noticeFacts,
      notify: noticeFacts,
      begin: async (tx, inspection) => {
        const team = inspection.teamId ? await findTeam(tx, inspection.teamId) : null
        const report = await findReportOf(tx, inspection.id)
        return {
          teamState: team?.state ?? null,
          hostDay: (await findHost(tx, inspection)).hostSession?.heldOn ?? null,
          heldOn: found(await findSession(tx, inspection.id)).heldOn,
          reportArrived: report !== null && isSent(report),
        }
      },
    },
    within: {
      signNotice: async (tx, { after, input }, { by, on }) => {
        const session = found(await findSession(tx, after.id))
        const signedOn = input.signedOn ?? on
        const { reportLeadDays } = await getProfile(tx, after.planId)
        await addNotice(tx, {
          tenantId: by.tenantId,
          inspectionId: after.id,
          teamId: after.teamId,
          unitId: after.unitId,
          sessionId: session.id,
          outlineId: (await findOutlineOf(tx, after.planId))?.id ?? null,
          reportDueOn: noticeDueOn({ ...input, heldOn: session.heldOn, issuedOn: signedOn }, reportLeadDays),
          symbol: input.symbol,
          signerId: input.signerId,
          state: 'signed',
          signedOn,
        })
      },
      notify: async (tx, { after, input }, presence) => {
        const { tenantId } = presence.by
        const session = found(await findSession(tx, after.id))
        const outline = await findOutlineOf(tx, after.planId)
        const unit = await findUnit(tx, after.unitId, presence.on)
        const signed = await findSignedNotice(tx, session.id)
        const dueOn = signed
          ? signed.reportDueOn
          : noticeDueOn({ ...input, heldOn: session.heldOn }, (await getProfile(tx, after.planId)).reportLeadDays)
        const at = { tenantId, inspectionId: after.id, teamId: after.teamId, unitId: after.unitId }
        const outlineId = signed ? signed.outlineId : (outline?.id ?? null)
        const { number, symbol, issuedOn } = input
        if (signed) await numberNotice(tx, signed, { number, issuedOn })
        const noticeId =
          signed?.id ??
          (await addNotice(tx, {
            ...at,
            sessionId: session.id,
            outlineId,
            reportDueOn: dueOn,
            symbol,
            signerId: input.signerId ?? '',
            state: 'sent',
            number,
            issuedOn,
          }))
        await shareFiles(tx, { thing: 'scheduleNotice', thingId: noticeId }, true)
        await expectReport(tx, { ...at, unitKind: unit?.kind ?? '', outlineId, dueOn })
        await record(tx, presence, {
          action: 'send',
          thing: 'scheduleNotice',
          thingId: noticeId,
          inspectionId: after.id,
          to: 'sent',
          detail: { reportDueOn: dueOn },
        })
      },
      begin: async (tx, { after }, presence) => {
        await logArrival(tx, found(await findSession(tx, after.id)).id, services.now())
        await startRound(tx, after.id)
        await lockReport(tx, presence, after)
      },
    },
  }
}

/** The Team works with the report as it stands: from now on the unit changes nothing in one that it has sent. */
export async function lockReport(tx: Tx, presence: Presence, inspection: Inspection): Promise<void> {
  const report = await findReportOf(tx, inspection.id)
  if (report && UNIT_REPORT_MOVES.lock.from.includes(report.state))
    await move(tx, presence, reportCommands, report, 'lock', {}, await reportSettings(tx, inspection))
}

/** What the notice rests on, with the one that is signed and waits for its number. */
async function noticeFacts(tx: Tx, inspection: Inspection): Promise<NoticeFacts> {
  const session = found(await findSession(tx, inspection.id))
  const signed = await findSignedNotice(tx, session.id)
  return {
    hostDay: (await findHost(tx, inspection)).hostSession?.heldOn ?? null,
    heldOn: session.heldOn,
    composition: session.composition,
    hasOutline: (await findOutlineOf(tx, inspection.planId)) !== null,
    signed: signed?.signedOn ? { signedOn: signed.signedOn, reportDueOn: signed.reportDueOn } : null,
  }
}

async function reportSettings(tx: Tx, inspection: Inspection): Promise<UnitReportSettings> {
  return getProfile(tx, inspection.planId)
}
