import { randomUUID } from 'node:crypto'
import { attachRoute, signedCopyRoute } from '#features/ground/evidence/attach.ts'
import { shareFiles } from '#features/ground/evidence/store.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import type { Inspection } from '#features/inspecting/inspections/rules.ts'
import { findInspection } from '#features/inspecting/inspections/store.ts'
import { findSession, keepMinutes } from '#features/inspecting/schedules/store.ts'
import { listContents } from '#features/planning/contents/store.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { record, recordReading } from '#server/acts/audit.ts'
import { type Commanded, commandRoute, found, idOf, move, mustBeSeen } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { only } from '#server/database/saving.ts'
import { concerned, inTeam, signedIn } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { findingInputShapes, findingShape, minutesShape, newFindingShape } from './contract.ts'
import { type Counts, paperOf } from './papers.ts'
import {
  attachToFinding,
  FINDING_MOVES,
  type Finding,
  type FindingInputs,
  type FindingSettings,
  keepsMinutes,
  MINUTES_PARTS,
  type ResponsibilityFacts,
  rewriteFinding,
  signMinutes,
  writeFinding,
} from './rules.ts'
import {
  addFinding,
  addResponsibilities,
  findFinding,
  listFindings,
  listResponsibilities,
  listWritings,
  rewriteDraft,
  saveFinding,
} from './store.ts'

/** What findings ask of the sheets, which come later in the work. */
export interface Later extends Counts {
  /** Whether this content is the person's to look at. Nobody examines the own agency. @refuses CONFLICT_OF_INTEREST */
  examines(tx: Tx, presence: Presence, inspection: Inspection, contentItemId: string | null): Promise<boolean>
}

export function findingRoutes(app: Routes, services: Services, later: Later): void {
  app.get('/api/inspections/:id/findings', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx, presence) => {
      const inspection = found(await findInspection(tx, idOf(request.params)))
      const settings = only(await getProfile(tx, inspection.planId), [
        'findingResponsibility',
        'responsibilityLimit',
        'findingKinds',
        'planId',
      ])
      const responsibilities = await listResponsibilities(tx, inspection.id)
      if (responsibilities.length > 0)
        await recordReading(tx, presence, { action: 'readRestricted', thing: 'inspection', thingId: inspection.id })
      const items = await listFindings(tx, inspection.id)
      return { items, responsibilities, writings: await listWritings(tx, inspection.id), settings }
    }),
  )

  app.post('/api/inspections/:id/findings', { config: { may: inTeam } }, async (request) => {
    const { responsibilities, submitted, contentItemId, basedOn, ...draft } = read(newFindingShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const { by } = presence
      const inspection = found(await findInspection(tx, idOf(request.params)))
      must(writeFinding(by, inspection, draft, true))
      must(writeFinding(by, inspection, draft, await later.examines(tx, presence, inspection, contentItemId)))
      if (contentItemId !== null)
        found((await listContents(tx, inspection.planId)).find((content) => content.id === contentItemId))
      const id = randomUUID()
      await addFinding(
        tx,
        {
          id,
          tenantId: by.tenantId,
          inspectionId: inspection.id,
          teamId: inspection.teamId,
          unitId: inspection.unitId,
          authorId: by.id,
          contentItemId,
          basedOn,
        },
        draft,
      )
      await addResponsibilities(
        tx,
        { tenantId: by.tenantId, findingId: id, inspectionId: inspection.id, authorId: by.id },
        responsibilities,
      )
      await record(tx, presence, {
        action: 'writeFinding',
        thing: 'finding',
        thingId: id,
        inspectionId: inspection.id,
        to: 'drafted',
        detail: {
          ...draft,
          ...(contentItemId !== null && { contentItemId }),
          responsibilities: responsibilities.length,
        },
      })
      const finding = found(await findFinding(tx, id))
      if (!submitted) return finding
      const settings = await getProfile(tx, inspection.planId)
      const facts = { responsibilities: responsibilities.length }
      return move(tx, presence, findingCommands, finding, 'submit', facts, settings)
    })
  })

  app.get('/api/findings/:id', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => found(await findFinding(tx, idOf(request.params)))),
  )

  app.put('/api/findings/:id', { config: { may: inTeam } }, async (request) => {
    const { responsibilities, ...draft } = read(findingShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const { by } = presence
      const before = found(await findFinding(tx, idOf(request.params)))
      must(rewriteFinding(by, before, draft))
      // Statements are added, never written over: sent once more they would stand twice.
      const after = { ...before, ...draft, ...(responsibilities.length > 0 && { responsibilities }) }
      if (!mustBeSeen(request, before, after)) return before
      if (!(await rewriteDraft(tx, before, draft))) throw new Refused(common.CHANGED_MEANWHILE())
      await addResponsibilities(
        tx,
        { tenantId: by.tenantId, findingId: before.id, inspectionId: before.inspectionId, authorId: by.id },
        responsibilities,
      )
      await record(tx, presence, {
        action: 'rewriteFinding',
        thing: 'finding',
        thingId: before.id,
        detail: { ...draft, responsibilities: responsibilities.length },
        before,
      })
      return found(await findFinding(tx, before.id))
    })
  })

  attachRoute(app, services, '/api/findings', concerned, async (tx, { by }, id, { restricted }) => {
    const finding = found(await findFinding(tx, id))
    const side = must(attachToFinding(by, finding))
    const { inspectionId, teamId, unitId } = finding
    return {
      inspectionId,
      teamId,
      unitId,
      thing: 'finding',
      thingId: finding.id,
      partId: null,
      side,
      shared: false,
      // Only the Team says who is responsible.
      restricted: restricted && side === 'team',
    }
  })
  commandRoute(app, services, findingCommands)

  /** Biên bản đã ký, by the id of the inspection: what was signed is kept as it stands on that day. */
  app.put('/api/minutes/:id', { config: { may: inTeam } }, async (request) => {
    const { signedOn, ...names } = read(minutesShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const { id } = found(await findInspection(tx, idOf(request.params)))
      const session = found(await findSession(tx, id))
      const signers = MINUTES_PARTS.map((part) => ({ part, name: names[part] }))
      const signed = { minutesSignedOn: signedOn, minutesSigners: signers }
      if (!mustBeSeen(request, session, { ...session, ...signed })) return session
      must(signMinutes(presence.by, session, { signedOn, signers }, presence.on))
      const minutes = await paperOf(tx, { ...session, ...signed }, presence, later)
      if (!(await keepMinutes(tx, session, { ...signed, minutes }))) throw new Refused(common.CHANGED_MEANWHILE())
      await record(tx, presence, {
        action: 'signMinutes',
        thing: 'inspection',
        thingId: id,
        detail: { signedOn, signers },
      })
      return found(await findSession(tx, id))
    })
  })

  /** Bản đã ký of the minutes, by the id of the inspection; the unit signed them too and knows of it. */
  signedCopyRoute(app, services, '/api/minutes', inTeam, async (tx, { by }, id) => {
    const { inspectionId, unitId, teamId, ...session } = found(await findSession(tx, id))
    if (!keepsMinutes(by, { teamId })) throw new Refused(common.WRONG_ACTOR())
    if (session.minutesSignedOn === null) throw new Refused(common.WRONG_STATE())
    return { inspectionId, unitId, teamId, thing: 'minutes', thingId: session.id, shared: true }
  })
}

const findingCommands: Commanded<Finding, FindingInputs, FindingSettings> = {
  thing: 'finding',
  path: '/api/findings',
  may: concerned,
  moves: FINDING_MOVES,
  shapes: findingInputShapes,
  find: findFinding,
  settings: async (tx, finding) => getProfile(tx, found(await findInspection(tx, finding.inspectionId)).planId),
  save: saveFinding,
  complete: {
    submit: responsibilityFacts,
    confirm: responsibilityFacts,
  },
  // The files of a finding are the Team's until it is presented, and again when it is withdrawn.
  done: {
    contest: (tx, { after }) => shareFiles(tx, { thing: 'finding', thingId: after.id }, true),
    present: (tx, { after }) => shareFiles(tx, { thing: 'finding', thingId: after.id }, true),
    withdraw: (tx, { after }) => shareFiles(tx, { thing: 'finding', thingId: after.id }, false),
  },
}

async function responsibilityFacts(tx: Tx, finding: Finding): Promise<ResponsibilityFacts> {
  return {
    responsibilities: (await listResponsibilities(tx, finding.inspectionId)).filter(
      (responsibility) => responsibility.findingId === finding.id,
    ).length,
  }
}
