import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { isOfKind } from '#features/ground/org/rules.ts'
import { findUnit, namesOf } from '#features/ground/org/store.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import { findPlanFacts, listTargets, nameTarget, startPlan } from '#features/planning/plans/store.ts'
import { findTeam, listTeams } from '#features/planning/teams/store.ts'
import { isFocal } from '#kernel/actor.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { record } from '#server/acts/audit.ts'
import { type Commanded, commandRoute, found, idOf, mustBeSeen } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { focal, inspecting, signedIn } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import {
  allInspectionsShape,
  inspectionShapes,
  listsShape,
  newInspectionShape,
  type PlacedInspections,
  reinspectionShape,
} from './contract.ts'
import { refusals } from './refusals.ts'
import {
  asKnownTo,
  checkPlace,
  formAgain,
  INSPECTION_MOVES,
  type Inspection,
  type InspectionInputs,
  type InspectionSettings,
  mayEditLists,
  mayReinspect,
} from './rules.ts'
import {
  addInspections,
  findInspection,
  isInspected,
  listPlaced,
  listToldTeam,
  listUnplaced,
  saveInspection,
} from './store.ts'

type OwnMoves = Pick<InspectionInputs, 'concludePreliminarily' | 'consolidate'>

export function inspectionRoutes(app: Routes, services: Services): void {
  app.get('/api/plans/:id/inspections', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, (tx) => placedIn(tx, idOf(request.params))),
  )

  app.get('/api/inspections/:id', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx, { by, on }) => {
      const inspection = asKnownTo(by, found(await findInspection(tx, idOf(request.params))))
      const unit = await findUnit(tx, inspection.unitId, on)
      const plan = await findPlanFacts(tx, inspection.planId)
      const team = inspection.teamId ? await findTeam(tx, inspection.teamId) : null
      const settings = await getProfile(tx, inspection.planId)
      const told = await listToldTeam(tx, inspection.id)
      const names = told.length > 0 ? await namesOf(tx, on) : new Map<string, { name: string }>()
      const toldTeam = told.map(({ agencyId, ...seat }) => ({
        ...seat,
        agencyName: names.get(agencyId)?.name ?? '',
      }))
      return { ...inspection, unitName: unit?.name ?? '', unitKind: unit?.kind ?? '', plan, team, settings, toldTeam }
    }),
  )

  app.post('/api/inspections', { config: { may: focal } }, async (request) => {
    const naming = read(newInspectionShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      if (!isFocal(presence.by)) throw new Refused(common.WRONG_ACTOR({}, { source: 'CT-III-1b-6' }))
      const plan = found(await findPlanFacts(tx, naming.planId))
      const misplaced = checkPlace(plan, naming.teamId ? found(await findTeam(tx, naming.teamId)) : null)
      if (misplaced) throw new Refused(misplaced)
      const unit = found(await findUnit(tx, naming.unitId, presence.on))
      if (naming.targetId) {
        const target = found((await listTargets(tx, plan.id)).find((place) => place.id === naming.targetId))
        if (target.unitKind !== null && !isOfKind(unit.kind, target.unitKind))
          throw new Refused(refusals.UNIT_KIND_NOT_IN_SCOPE({ unit: unit.name }))
        if (target.unitId !== unit.id && !(await nameTarget(tx, target.id, unit.id)))
          throw new Refused(common.CHANGED_MEANWHILE())
      }
      if (await isInspected(tx, naming)) throw new Refused(refusals.UNIT_ALREADY_INSPECTED({ unit: unit.name }))
      const [id] = await beginInspections(tx, presence, plan.id, [naming])
      return found(await findInspection(tx, id!))
    })
  })

  /** One act for all of them: each unit that the plan names gets its inspection, under the one Team whose mandate fits. */
  app.post('/api/plans/:id/inspections', { config: { may: focal } }, async (request) => {
    read(allInspectionsShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      if (!isFocal(presence.by)) throw new Refused(common.WRONG_ACTOR({}, { source: 'CT-III-1b-6' }))
      const plan = found(await findPlanFacts(tx, idOf(request.params)))
      const misplaced = checkPlace(plan, null)
      if (misplaced) throw new Refused(misplaced)
      const teams = (await listTeams(tx, plan.id)).filter(({ state }) => state !== 'dissolved')
      const namings = (await listUnplaced(tx, plan.id)).map(({ targetId, unitId, form }) => {
        const fitting = teams.filter((team) => team.forms.includes(form))
        const teamId = fitting.length === 1 ? fitting[0]!.id : null
        return { planId: plan.id, targetId, unitId, teamId, form, method: 'onSite' as const, round: 1 }
      })
      await beginInspections(tx, presence, plan.id, namings)
      return placedIn(tx, plan.id)
    })
  })

  app.post('/api/inspections/:id/reinspections', { config: { may: inspecting } }, async (request) => {
    const entry = read(reinspectionShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const original = found(await findInspection(tx, idOf(request.params)))
      const settings = await getProfile(tx, original.planId)
      must(mayReinspect(presence.by, original, entry, settings), settings)
      const id = randomUUID()
      const { planId, teamId, unitId, round } = original
      await addInspections(tx, [
        {
          id,
          tenantId: presence.by.tenantId,
          planId,
          targetId: null,
          teamId,
          unitId,
          form: formAgain(original),
          method: 'onSite',
          round,
          originalId: original.id,
          reinspectionKind: entry.kind,
          necessity: entry.necessity,
        },
      ])
      await record(tx, presence, {
        action: 'reinspect',
        thing: 'inspection',
        thingId: id,
        to: 'planned',
        detail: { ...entry, originalId: original.id },
      })
      return found(await findInspection(tx, id))
    })
  })

  app.put('/api/inspections/:id/team', { config: { may: focal } }, async (request) => {
    const { teamId } = (request.body ?? {}) as { teamId?: unknown }
    return inTransaction(services, request, async (tx, presence) => {
      const before = found(await findInspection(tx, idOf(request.params)))
      if (!isFocal(presence.by)) throw new Refused(common.WRONG_ACTOR({}, { source: 'CT-IV-1-1' }))
      if (before.state !== 'planned') throw new Refused(common.WRONG_STATE({}, { source: 'CT-IV-1-1' }))
      const team = found(await findTeam(tx, idOf({ id: teamId })))
      const misplaced = checkPlace(found(await findPlanFacts(tx, before.planId)), team)
      if (misplaced) throw new Refused(misplaced)
      return changed(request, tx, presence, before, { ...before, teamId: team.id }, 'chooseTeam')
    })
  })

  app.put('/api/inspections/:id/lists', { config: { may: inspecting } }, async (request) => {
    const lists = read(listsShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const before = found(await findInspection(tx, idOf(request.params)))
      must(mayEditLists(presence.by, before, lists), before)
      return changed(
        request,
        tx,
        presence,
        before,
        {
          ...before,
          doneList: lists.doneList,
          notDoneList: lists.notDoneList,
          listsOpenOn: lists.open ? presence.on : null,
        },
        lists.open ? 'openLists' : 'saveLists',
      )
    })
  })

  commandRoute(app, services, inspectionCommands)
}

const inspectionCommands: Commanded<Inspection, OwnMoves, InspectionSettings> = {
  thing: 'inspection',
  path: '/api/inspections',
  may: inspecting,
  moves: { concludePreliminarily: INSPECTION_MOVES.concludePreliminarily, consolidate: INSPECTION_MOVES.consolidate },
  shapes: inspectionShapes,
  find: findInspection,
  settings: (tx, inspection) => getProfile(tx, inspection.planId),
  save: saveInspection,
  shown: (inspection, { by }) => asKnownTo(by, inspection),
}

/** A planned inspection for each of these; the first of a plan sets it going. Answers their ids. */
async function beginInspections(
  tx: Tx,
  presence: Presence,
  planId: string,
  namings: readonly Pick<Inspection, 'planId' | 'targetId' | 'unitId' | 'teamId' | 'form' | 'method' | 'round'>[],
): Promise<string[]> {
  const first = { tenantId: presence.by.tenantId, originalId: null, reinspectionKind: null, necessity: '' }
  const begun = namings.map((naming) => ({ naming, id: randomUUID() }))
  await addInspections(
    tx,
    begun.map(({ naming, id }) => ({ ...naming, ...first, id })),
  )
  if (begun.length > 0 && (await startPlan(tx, planId)))
    await record(tx, presence, { action: 'start', thing: 'plan', thingId: planId, from: 'issued', to: 'inProgress' })
  for (const { naming, id } of begun)
    await record(tx, presence, { action: 'nameUnit', thing: 'inspection', thingId: id, to: 'planned', detail: naming })
  return begun.map(({ id }) => id)
}

async function placedIn(tx: Tx, planId: string): Promise<PlacedInspections> {
  return { items: await listPlaced(tx, planId), unplaced: (await listUnplaced(tx, planId)).length }
}

async function changed(
  request: FastifyRequest,
  tx: Tx,
  presence: Presence,
  before: Inspection,
  after: Inspection,
  action: string,
): Promise<Inspection> {
  if (!mustBeSeen(request, before, after)) return before
  if (!(await saveInspection(tx, before, after))) throw new Refused(common.CHANGED_MEANWHILE())
  await record(tx, presence, { action, thing: 'inspection', thingId: before.id, before, after })
  return { ...after, version: before.version + 1 }
}
