import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { asOf, checkObject, isOfKind } from '#features/ground/org/rules.ts'
import { findUnit, getRegister, namesOf } from '#features/ground/org/store.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import type { PlanFacts } from '#features/planning/plans/contract.ts'
import { checkNotOver, entryOf, METHODS, readForms } from '#features/planning/plans/rules.ts'
import { findFormed, findPlanFacts, listTargets, nameTarget, oneAtATimeUnder } from '#features/planning/plans/store.ts'
import { findTeam, listTeams } from '#features/planning/teams/store.ts'
import { isFocal } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
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
  listsShape,
  newInspectionShape,
  type PlacedInspections,
  reinspectionShape,
} from './contract.ts'
import { refusals } from './refusals.ts'
import {
  asKnownTo,
  checkNaming,
  checkPlace,
  checkScope,
  formAgain,
  INSPECTION_MOVES,
  type Inspection,
  type InspectionInputs,
  type InspectionSettings,
  mayEditLists,
  mayReinspect,
  type RoundState,
  type Scope,
} from './rules.ts'
import {
  addInspections,
  findInspection,
  isInspected,
  keptInspection,
  listPlaced,
  listToldTeam,
  listUnplaced,
  saveInspection,
  startPlan,
} from './store.ts'

type OwnMoves = Pick<InspectionInputs, 'concludePreliminarily' | 'consolidate'>

/** What inspections ask of the rounds of their plan, which come later in the work. */
export interface Later {
  /** Null where the plan has no such round. */
  roundState(tx: Tx, planId: string, ordinal: number): Promise<RoundState | null>
  /** The round in which inspections are set up now; the first where there are none. */
  currentRound(tx: Tx, planId: string): Promise<number>
  /** Contents in the focus of its round that nobody has judged on its sheet. */
  unseenFocus(tx: Tx, inspection: Inspection, on: Day): Promise<readonly string[]>
}

export function inspectionRoutes(app: Routes, services: Services, later: Later): void {
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

  app.post('/api/inspections', { config: { may: inspecting } }, async (request) => {
    const naming = read(newInspectionShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      await oneAtATimeUnder(tx, naming.planId)
      const plan = found(await findPlanFacts(tx, naming.planId))
      const places = await listTargets(tx, plan.id)
      const scope = await scopeOf(tx, plan.id, places)
      const barred = checkNaming(presence.by, scope, naming)
      if (barred) throw new Refused(barred)
      const team = naming.teamId ? found(await findTeam(tx, naming.teamId)) : null
      const misplaced = checkPlace(plan, team, await later.roundState(tx, plan.id, naming.round))
      if (misplaced) throw new Refused(misplaced)
      const unit = found(await findUnit(tx, naming.unitId, presence.on))
      await mustBeInScope(tx, presence, plan, scope, [naming])
      if (naming.targetId) {
        const target = found(places.find((place) => place.id === naming.targetId))
        if (target.unitKind !== null && !isOfKind(unit.kind, target.unitKind))
          throw new Refused(refusals.UNIT_KIND_NOT_IN_SCOPE({ unit: unit.name, said: target.label }))
        if (target.unitId !== unit.id && !(await nameTarget(tx, target.id, unit.id)))
          throw new Refused(common.CHANGED_MEANWHILE())
      }
      if (await isInspected(tx, naming)) throw new Refused(refusals.UNIT_ALREADY_INSPECTED({ unit: unit.name }))
      const [id] = await beginInspections(tx, presence, plan, scope, [naming])
      return found(await findInspection(tx, id!))
    })
  })

  /** One act for all of them: each unit that the plan names gets its inspection, under the one Team whose mandate fits. */
  app.post('/api/plans/:id/inspections', { config: { may: focal } }, async (request) => {
    read(allInspectionsShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      if (!isFocal(presence.by)) throw new Refused(common.WRONG_ACTOR({}, { source: 'CT-III-1b-6' }))
      await oneAtATimeUnder(tx, idOf(request.params))
      const plan = found(await findPlanFacts(tx, idOf(request.params)))
      const round = await later.currentRound(tx, plan.id)
      const misplaced = checkPlace(plan, null, await later.roundState(tx, plan.id, round))
      if (misplaced) throw new Refused(misplaced)
      const teams = (await listTeams(tx, plan.id)).filter(({ state }) => state !== 'dissolved')
      const scope = await scopeOf(tx, plan.id, await listTargets(tx, plan.id))
      const namings = (await listUnplaced(tx, plan.id)).map(({ targetId, unitId, form }) => {
        const fitting = teams.filter((team) => team.forms.includes(form))
        const teamId = fitting.length === 1 ? fitting[0]!.id : null
        const method = METHODS.find((one) => entryOf(scope.forms, { form, method: one })) ?? 'onSite'
        return { planId: plan.id, targetId, unitId, teamId, form, method, round }
      })
      await mustBeInScope(tx, presence, plan, scope, namings)
      await beginInspections(tx, presence, plan, scope, namings)
      return placedIn(tx, plan.id)
    })
  })

  app.post('/api/inspections/:id/reinspections', { config: { may: inspecting } }, async (request) => {
    const entry = read(reinspectionShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const original = found(await findInspection(tx, idOf(request.params)))
      const settings = await getProfile(tx, original.planId)
      must(mayReinspect(presence.by, original, entry, settings), settings)
      await oneAtATimeUnder(tx, original.planId)
      const plan = found(await findPlanFacts(tx, original.planId))
      const over = checkNotOver(plan)
      if (over) throw new Refused(over)
      const id = randomUUID()
      const { planId, teamId, unitId, round } = original
      const away = checkObject(unitId, presence.on, await getRegister(tx), plan.issuer)
      if (away) throw new Refused(away)
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
          headDecides: false,
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

  commandRoute(app, services, inspectionCommands(later))
}

const inspectionCommands = (later: Later): Commanded<Inspection, OwnMoves, InspectionSettings> => ({
  ...keptInspection,
  path: '/api/inspections',
  may: inspecting,
  moves: { concludePreliminarily: INSPECTION_MOVES.concludePreliminarily, consolidate: INSPECTION_MOVES.consolidate },
  complete: {
    consolidate: async (tx, inspection, _input, { on }) => ({
      unseenFocus: await later.unseenFocus(tx, inspection, on),
    }),
  },
})

/** A planned inspection for each of these; the first of a plan sets it going. Answers their ids. */
async function beginInspections(
  tx: Tx,
  presence: Presence,
  plan: PlanFacts,
  { forms }: Scope,
  namings: readonly Pick<Inspection, 'planId' | 'targetId' | 'unitId' | 'teamId' | 'form' | 'method' | 'round'>[],
): Promise<string[]> {
  const first = { tenantId: presence.by.tenantId, originalId: null, reinspectionKind: null, necessity: '' }
  const begun = namings.map((naming) => ({
    naming: { ...naming, headDecides: entryOf(forms, naming)?.decides === 'teamHead' },
    id: randomUUID(),
  }))
  await addInspections(
    tx,
    begun.map(({ naming, id }) => ({ ...naming, ...first, id })),
  )
  if (begun.length > 0 && (await startPlan(tx, plan.id)))
    await record(tx, presence, { action: 'start', thing: 'plan', thingId: plan.id, from: 'issued', to: 'inProgress' })
  for (const { naming, id } of begun)
    await record(tx, presence, { action: 'nameUnit', thing: 'inspection', thingId: id, to: 'planned', detail: naming })
  return begun.map(({ id }) => id)
}

/** What a plan says of whom it inspects, and how. */
async function scopeOf(tx: Tx, planId: string, places: Scope['places']): Promise<Scope> {
  const plan = found(await findFormed(tx, planId))
  const forms = readForms(plan, await getProfile(tx, planId))
  return { forms, targets: plan.targets ?? [], places }
}

/** Each of these is of a form that its plan names, at a unit that the plan takes in and its issuer inspects. @source TN-IVa-3-1 */
async function mustBeInScope(
  tx: Tx,
  { on }: Presence,
  { issuer }: PlanFacts,
  scope: Scope,
  namings: readonly Pick<Inspection, 'unitId' | 'targetId' | 'form' | 'method'>[],
): Promise<void> {
  const register = await getRegister(tx)
  const units = new Map(asOf(register.versions, on).map((unit) => [unit.id, unit]))
  for (const naming of namings) {
    const unit = found(units.get(naming.unitId) ?? null)
    const parent = units.get(unit.parentId ?? '') ?? null
    const outside = checkScope(scope, naming, { ...unit, parent }) ?? checkObject(unit.id, on, register, issuer)
    if (outside) throw new Refused(outside)
  }
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
