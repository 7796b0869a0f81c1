import { signedCopyRoute } from '#features/ground/evidence/attach.ts'
import { hashOfCopy, shareFiles } from '#features/ground/evidence/store.ts'
import { findUnit, listUnits, namesOf } from '#features/ground/org/store.ts'
import { getProfile, getProfiles } from '#features/ground/profiles/store.ts'
import {
  aloneCaution,
  INSPECTION_MOVES,
  type Inspection,
  type InspectionInputs,
  type InspectionSettings,
  inspectionActions,
  reportDueOn,
  type ScheduleFacts,
  type SessionInput,
  sessionCautions,
} from '#features/inspecting/inspections/rules.ts'
import {
  findInspection,
  keptInspection,
  listHosted,
  listPlanned,
  listUnplaced,
} from '#features/inspecting/inspections/store.ts'
import type { FollowedVisit } from '#features/planning/detailed-plans/contract.ts'
import { type DetailedPlan, visitOf } from '#features/planning/detailed-plans/rules.ts'
import { listFollowed } from '#features/planning/detailed-plans/store.ts'
import { findPlanFacts } from '#features/planning/plans/store.ts'
import type { Team } from '#features/planning/teams/rules.ts'
import { listTeams } from '#features/planning/teams/store.ts'
import { holdsPost, holdsSeat, isFocal, isLeader } from '#kernel/actor.ts'
import { type Day, isDay } from '#kernel/day.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { record } from '#server/acts/audit.ts'
import { type Commanded, commandRoute, type Done, found, idOf, move, mustBeSeen } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { only } from '#server/database/saving.ts'
import { inspecting, inTeam, inUnit, signedIn } from '#server/http/gates.ts'
import { Refused, read } from '#server/http/refused.ts'
import { asked, languageOf } from '#server/http/request.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { attendanceShape } from './contract.ts'
import { askedComposition, checkSheet, sentNotice, withSheet } from './rules.ts'
import {
  acknowledgeNotice,
  cancelSession,
  entryIn,
  findClash,
  findHost,
  findSession,
  findStanding,
  listNotices,
  listSessions,
  putSession,
  saveSheet,
  windowIn,
} from './store.ts'

type OwnMoves = Pick<InspectionInputs, 'schedule' | 'reschedule' | 'agreeDay' | 'cancel' | 'followHost' | 'leaveHost'>

export function scheduleRoutes(app: Routes, services: Services): void {
  /** The calendar: every session that this person may know of, and the inspections for which he may still choose a day. */
  app.get('/api/schedules', { config: { may: signedIn } }, async (request) => {
    const [from, to] = [asked(request, 'from', 'tu'), asked(request, 'to', 'den')]
    return inTransaction(services, request, async (tx, { by, on }) => {
      const names = await namesOf(tx, on)
      const sessions = await listSessions(tx, {
        ...(from && isDay(from) && { from }),
        ...(to && isDay(to) && { to }),
      })
      return {
        items: sessions.map((session) => ({
          ...session,
          unitName: names.get(session.unitId)?.name ?? '',
          unitShortName: names.get(session.unitId)?.shortName ?? '',
        })),
        waiting: await listWaiting(tx, { by, on }),
        unplaced: isFocal(by) ? await listUnplaced(tx) : [],
      }
    })
  })

  /** Session and notices of one inspection, with what the plan asks of the unit. */
  app.get('/api/schedules/:id', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx, { on }) => {
      const inspection = found(await findInspection(tx, idOf(request.params)))
      const unit = await findUnit(tx, inspection.unitId, on)
      const { attendeeRules } = await getProfile(tx, inspection.planId)
      return {
        session: await findSession(tx, inspection.id),
        notices: await listNotices(tx, inspection.id),
        askedComposition: askedComposition(unit?.kind ?? '', attendeeRules),
        detailed: followed(
          (await listFollowed(tx, [inspection.planId])).get(inspection.planId),
          inspection,
          await listTeams(tx, inspection.planId),
        ),
        hostDay: (await findHost(tx, inspection)).hostSession?.heldOn ?? null,
      }
    }),
  )

  /** What a day would mean before it is chosen: when the report would be due, and what is odd about it. */
  app.get('/api/schedules/:id/preview', { config: { may: signedIn } }, async (request) => {
    const day = asked(request, 'day', 'ngay')
    const language = languageOf(request)
    return inTransaction(services, request, async (tx, { on }) => {
      const inspection = found(await findInspection(tx, idOf(request.params)))
      if (!day || !isDay(day)) throw new Refused(common.INVALID_INPUT({ field: 'day', problem: 'no day' }))
      const settings = await getProfile(tx, inspection.planId)
      const { reportLeadDays, reinspectionOutsideWindow } = settings
      const plan = await findPlanFacts(tx, inspection.planId)
      const window = await windowIn(tx, inspection, settings)
      const again = inspection.originalId !== null
      const exempt = (again && reinspectionOutsideWindow === 'exempt') || inspection.form === 'byProgramme'
      const cautions = [
        ...sessionCautions(day, on, reportLeadDays, plan?.issuedOn ?? null, exempt ? null : window, again),
        ...aloneCaution(inspection, await entryIn(tx, inspection, settings)),
      ]
      return {
        planId: inspection.planId,
        reportDueOn: reportDueOn(day, reportLeadDays),
        leadDays: reportLeadDays,
        cautions: cautions.map(({ code, text }) => ({ code, text: text[language] })),
      }
    })
  })

  app.put('/api/schedules/:id/attendance', { config: { may: inTeam } }, async (request) => {
    const sheet = read(attendanceShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const inspection = found(await findInspection(tx, idOf(request.params)))
      const session = found(await findSession(tx, inspection.id))
      if (!holdsSeat(presence.by, ['teamHead', 'teamDeputy', 'teamSecretary'], inspection.teamId))
        throw new Refused(common.WRONG_ACTOR())
      if (session.arrivedAt === null) throw new Refused(common.WRONG_STATE())
      const after = withSheet(session, sheet)
      if (!mustBeSeen(request, session, after)) return session
      const wrong = checkSheet(session, sheet)
      if (wrong) throw new Refused(wrong)
      if (!(await saveSheet(tx, session, after))) throw new Refused(common.CHANGED_MEANWHILE())
      await record(tx, presence, {
        action: 'recordAttendance',
        thing: 'inspection',
        thingId: inspection.id,
        detail: sheet,
      })
      return found(await findSession(tx, inspection.id))
    })
  })

  app.post('/api/schedules/:id/acknowledge', { config: { may: inUnit } }, async (request) =>
    inTransaction(services, request, async (tx, presence) => {
      const inspection = found(await findInspection(tx, idOf(request.params)))
      if (!holdsPost(presence.by, ['unitHead', 'unitOfficer'], inspection.unitId))
        throw new Refused(common.WRONG_ACTOR({}, { source: 'CT-IV-1-6' }))
      const [notice] = await listNotices(tx, inspection.id)
      if (await acknowledgeNotice(tx, found(notice).id, services.now()))
        await record(tx, presence, { action: 'acknowledge', thing: 'inspection', thingId: inspection.id })
      return { notices: await listNotices(tx, inspection.id) }
    }),
  )

  /** Bản đã ký of the notice in force, by the id of the inspection. */
  signedCopyRoute(app, services, '/api/schedules', inspecting, async (tx, { by }, id, of) => {
    const { inspectionId, unitId, teamId } = noticed(found(await findInspection(tx, id)))
    const notice = found((await listNotices(tx, id)).find(({ state }) => state !== 'superseded'))
    const ends = of === 'ending' && isLeader(by)
    if (
      !ends &&
      !holdsPost(by, 'clerk') &&
      !isFocal(by) &&
      !holdsSeat(by, ['teamHead', 'teamDeputy', 'teamSecretary'], teamId)
    )
      throw new Refused(common.WRONG_ACTOR())
    if (of === 'ending' && !sentNotice([notice])) throw new Refused(common.WRONG_STATE())
    // The unit knows of a cancelling paper once it has cancelled something.
    const shared = of === 'paper' && notice.state !== 'signed'
    return { inspectionId, unitId, teamId, thing: 'scheduleNotice', thingId: notice.id, shared }
  })
  commandRoute(app, services, scheduleCommands)
}

const noticed = ({ id, unitId, teamId }: Inspection) => ({ inspectionId: id, unitId, teamId })

const scheduleCommands: Commanded<Inspection, OwnMoves, InspectionSettings> = {
  ...keptInspection,
  path: '/api/schedules',
  may: inspecting,
  moves: {
    schedule: INSPECTION_MOVES.schedule,
    reschedule: INSPECTION_MOVES.reschedule,
    agreeDay: INSPECTION_MOVES.agreeDay,
    cancel: INSPECTION_MOVES.cancel,
    followHost: INSPECTION_MOVES.followHost,
    leaveHost: INSPECTION_MOVES.leaveHost,
  },
  complete: {
    schedule: scheduleFacts,
    reschedule: scheduleFacts,
    followHost: findHost,
    leaveHost: findHost,
    cancel: async (tx, { id }) => {
      const notice = sentNotice(await listNotices(tx, id))
      return { signedCopy: notice ? await hashOfCopy(tx, 'scheduleNotice', notice.id, 'ending') : null }
    },
  },
  recorded: ['signedCopy'],
  within: {
    schedule: holdSession,
    reschedule: holdSession,
    // What was appointed and announced falls with it.
    cancel: async (tx, { after }) => {
      const notice = sentNotice(await listNotices(tx, after.id))
      if (notice) await shareFiles(tx, { thing: 'scheduleNotice', thingId: notice.id }, true)
      await cancelSession(tx, after.id)
    },
    followHost: async (tx, act, presence) => {
      if (act.input.hostSession)
        await holdSession(tx, { ...act, input: { ...act.input.hostSession, outsideReason: '' } }, presence)
    },
    leaveHost: (tx, { after }) => cancelSession(tx, after.id),
  },
  // What takes place in the same session goes with it, as far as this person may move it; the rest is moved by its own Team.
  done: {
    schedule: (tx, { after }, presence) => moveHosted(tx, presence, after, 'followHost'),
    reschedule: (tx, { after }, presence) => moveHosted(tx, presence, after, 'followHost'),
    cancel: (tx, { after }, presence) => moveHosted(tx, presence, after, 'leaveHost'),
  },
}

/** Lịch của phần lồng ghép theo buổi định kỳ. @source CT-III-3c-1 */
async function moveHosted(tx: Tx, presence: Presence, host: Inspection, action: 'followHost' | 'leaveHost') {
  for (const hosted of await listHosted(tx, host.id)) {
    const settings = await getProfile(tx, hosted.planId)
    const input = await findHost(tx, hosted)
    if (inspectionActions(hosted, { ...presence, settings }).includes(action))
      await move(tx, presence, scheduleCommands, hosted, action, input, settings)
  }
}

function holdSession(tx: Tx, { after, input }: Done<Inspection, SessionInput>, { by }: Presence): Promise<void> {
  return putSession(
    tx,
    { tenantId: by.tenantId, inspectionId: after.id, teamId: after.teamId, unitId: after.unitId },
    input,
  )
}

/** Planned inspections that this person may schedule, each with what the plan asks its unit to bring. */
async function listWaiting(tx: Tx, { by, on }: Presence) {
  const units = new Map((await listUnits(tx, on)).map((unit) => [unit.id, unit]))
  const waiting = []
  const planned = await listPlanned(tx)
  const profiles = await getProfiles(tx, [...new Set(planned.map(({ planId }) => planId))])
  const detailed = await listFollowed(tx, [...profiles.keys()])
  const teams = detailed.size > 0 ? await listTeams(tx) : []
  for (const inspection of planned) {
    const settings = profiles.get(inspection.planId)!
    const unit = units.get(inspection.unitId)
    if (inspectionActions(inspection, { by, on, settings }).includes('schedule'))
      waiting.push({
        ...inspection,
        unitName: unit?.name ?? '',
        unitShortName: unit?.shortName || unit?.name || '',
        askedComposition: askedComposition(unit?.kind ?? '', settings.attendeeRules),
        detailed: followed(detailed.get(inspection.planId), inspection, teams),
      })
  }
  return waiting
}

/** What the newest fixed version says of this inspection, with who goes by their names; a re-inspection follows none. */
function followed(
  detailed: DetailedPlan | undefined,
  { unitId, originalId }: Inspection,
  teams: readonly Team[],
): FollowedVisit | null {
  const visit = detailed && originalId === null ? visitOf(detailed, unitId) : null
  if (!detailed || !visit) return null
  const seats = teams.find(({ id }) => id === visit.teamId)?.seats ?? []
  return {
    ordinal: detailed.ordinal,
    ...only(visit, ['from', 'to', 'part', 'place']),
    members: seats
      .filter(({ accountId }) => visit.memberIds.includes(accountId))
      .map((seat) => only(seat, ['accountId', 'name'])),
  }
}

async function scheduleFacts(
  tx: Tx,
  inspection: Inspection,
  input: SessionInput,
  { on }: Presence,
): Promise<ScheduleFacts> {
  const { teamId } = inspection
  const clash = teamId ? await findClash(tx, teamId, input, inspection.id) : null
  const names = clash ? await namesOf(tx, input.heldOn as Day) : null
  return { ...(await findStanding(tx, inspection, on)), clash: clash ? (names?.get(clash)?.name ?? '') : null }
}
