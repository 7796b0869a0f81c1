import { randomUUID } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { asOf, checkObject, isOfKind } from '#features/ground/org/rules.ts'
import { findUnit, getRegister, namesOf } from '#features/ground/org/store.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import type { PlanFacts } from '#features/planning/plans/contract.ts'
import {
  checkNotOver,
  entryOf,
  METHODS,
  type PlanForms,
  qualityScope,
  readForms,
} from '#features/planning/plans/rules.ts'
import {
  findFormed,
  findPlan,
  findPlanFacts,
  listTargets,
  nameTarget,
  oneAtATimeUnder,
} from '#features/planning/plans/store.ts'
import { findTeam, listTeams } from '#features/planning/teams/store.ts'
import { isSame, themesSaid } from '#features/planning/themes/rules.ts'
import { findTheme, listProposals, listThemes } from '#features/planning/themes/store.ts'
import { isFocal } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { record } from '#server/acts/audit.ts'
import { type Commanded, commandRoute, found, idOf, mustBeSeen } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { only } from '#server/database/saving.ts'
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
  aloneCaution,
  asKnownTo,
  checkNaming,
  checkPlace,
  checkProgramme,
  checkScope,
  checkTheme,
  formAgain,
  INSPECTION_MOVES,
  type Inspection,
  type InspectionInputs,
  type InspectionSettings,
  isHostFor,
  isThemeFor,
  mayEditLists,
  mayReinspect,
  type RoundState,
  type Scope,
  type Themes,
  themeFor,
} from './rules.ts'
import {
  addInspections,
  findInspection,
  isInspected,
  keptInspection,
  listCombined,
  listInspections,
  listOfPlan,
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
      const formed = await findFormed(tx, inspection.planId)
      const forms = formed && readForms(formed, settings)
      const entry = forms && entryOf(forms, inspection)
      const nests = forms?.entries.some(({ within }) => within !== null)
      const combined = nests ? await listCombined(tx, inspection.id) : []
      const readable = new Set(
        (
          await listInspections(
            tx,
            combined.map(({ id }) => id),
          )
        ).map(({ id }) => id),
      )
      return {
        ...inspection,
        ...{ unitName: unit?.name ?? '', unitKind: unit?.kind ?? '', plan, team, settings, toldTeam },
        topic: (inspection.themeId && (await findTheme(tx, inspection.themeId))?.topic) || '',
        lead: entry?.lead ?? '',
        combined: combined.map((one) => ({ ...one, open: readable.has(one.id) })),
        alone: ['planned', 'scheduled'].includes(inspection.state) && aloneCaution(inspection, entry).length > 0,
        quality: formed && inspection.form === 'isoQms' ? qualityScope(formed) : null,
      }
    }),
  )

  app.post('/api/inspections', { config: { may: inspecting } }, async (request) => {
    const given = read(newInspectionShape, request.body)
    const naming = {
      ...given,
      themeId: given.form === 'thematic' ? given.themeId : null,
      programme: given.form === 'byProgramme' ? given.programme : null,
    }
    return inTransaction(services, request, async (tx, presence) => {
      await oneAtATimeUnder(tx, naming.planId)
      const plan = found(await findPlanFacts(tx, naming.planId))
      const places = await listTargets(tx, plan.id)
      const scope = await scopeOf(tx, plan.id, places)
      const theme = scope.themes.find(({ id }) => id === naming.themeId) ?? null
      const barred = checkNaming(presence.by, scope, naming, theme)
      if (barred) throw new Refused(barred)
      const team = naming.teamId ? found(await findTeam(tx, naming.teamId)) : null
      const misplaced = checkPlace(plan, team, await later.roundState(tx, plan.id, naming.round))
      if (misplaced) throw new Refused(misplaced)
      const unit = found(await findUnit(tx, naming.unitId, presence.on))
      const unprogrammed = checkProgramme(naming)
      if (unprogrammed) throw new Refused(unprogrammed)
      await mustBeInScope(tx, presence, plan, scope, [naming])
      // Before its place is taken, which whoever came first has.
      if (await isInspected(tx, naming)) throw new Refused(refusals.UNIT_ALREADY_INSPECTED({ unit: unit.name }))
      if (naming.targetId) {
        const target = found(places.find((place) => place.id === naming.targetId))
        if (target.unitKind !== null && !isOfKind(unit.kind, target.unitKind))
          throw new Refused(refusals.UNIT_KIND_NOT_IN_SCOPE({ unit: unit.name, said: target.label }))
        if (target.unitId !== unit.id && !(await nameTarget(tx, target.id, unit.id)))
          throw new Refused(common.CHANGED_MEANWHILE())
      }
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
      const placed = (await listUnplaced(tx, plan.id)).map(({ targetId, unitId, form }) => {
        const fitting = teams.filter((team) => team.forms.includes(form))
        const teamId = fitting.length === 1 ? fitting[0]!.id : null
        const method = METHODS.find((one) => entryOf(scope.forms, { form, method: one })) ?? 'onSite'
        const themeId = form === 'thematic' ? themeFor(scope, unitId) : null
        return { planId: plan.id, targetId, unitId, teamId, form, method, round, themeId, programme: null }
      })
      const namings = placed.filter((naming) => !mustChoose(scope, naming))
      if (placed.length > 0 && namings.length === 0)
        throw new Refused(placed[0]!.form === 'byProgramme' ? refusals.PROGRAMME_REQUIRED() : refusals.THEME_REQUIRED())
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
          ...only(original, ['themeId', 'programme']),
          hostId: null,
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
      const theme = before.themeId === null ? null : await findTheme(tx, before.themeId)
      const unfit =
        misplaced ??
        (theme && !isThemeFor(theme, team.id) ? refusals.THEME_REQUIRED() : null) ??
        // What goes with another's session is scheduled by that: its own Team is looked at here.
        (before.hostId !== null && !team.forms.includes(before.form) ? refusals.TEAM_MANDATE(before) : null)
      if (unfit) throw new Refused(unfit)
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

/** What somebody has to say of it first: one of several themes, or a programme. */
function mustChoose(scope: Scoped, naming: Pick<Inspection, 'form' | 'method' | 'themeId' | 'programme'>): boolean {
  const unchosen = naming.form === 'thematic' && naming.themeId === null
  return (unchosen && scope.themes.length + scope.unconfirmed.length > 0) || checkProgramme(naming) !== null
}

type Named = Pick<
  Inspection,
  'planId' | 'targetId' | 'unitId' | 'teamId' | 'form' | 'method' | 'round' | 'themeId' | 'programme'
>

/** A planned inspection for each of these; the first of a plan sets it going. Answers their ids. */
async function beginInspections(
  tx: Tx,
  presence: Presence,
  plan: PlanFacts,
  { forms, themes }: Scoped,
  namings: readonly Named[],
): Promise<string[]> {
  const first = {
    tenantId: presence.by.tenantId,
    originalId: null,
    reinspectionKind: null,
    necessity: '',
    hostId: null,
  }
  const begun = namings.map((naming) => ({
    naming: {
      ...naming,
      // Day and unit of a theme that the Team added are its head's.
      headDecides:
        entryOf(forms, naming)?.decides === 'teamHead' ||
        themes.some(({ id, teamId }) => id === naming.themeId && teamId !== null),
    },
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
  const ids = begun.map(({ id }) => id)
  await combine(tx, presence, plan.id, forms, ids)
  return ids
}

/**
 * Lồng ghép: what the plan holds in the sessions of another form goes with the inspection of that form at the same unit, in whichever
 * order both were set up. From then on both heads agree to the day.
 *
 * @source CT-III-3c-1, CT-IV-2b-1
 */
async function combine(tx: Tx, presence: Presence, planId: string, forms: PlanForms, fresh: readonly string[]) {
  const nested = forms.entries.filter(({ within }) => within !== null)
  if (nested.length === 0 || fresh.length === 0) return
  const all = await listOfPlan(tx, planId)
  for (const part of all) {
    const entry = nested.find(({ form }) => form === part.form)
    if (!entry || part.hostId !== null || part.state !== 'planned' || part.originalId !== null) continue
    const host = all.find((one) => isHostFor(part, entry, one))
    if (!host || !(fresh.includes(part.id) || fresh.includes(host.id))) continue
    await mustSave(tx, presence, part, { ...part, hostId: host.id, headDecides: true }, 'combine')
    if (host.state !== 'notified' && !host.headDecides)
      await mustSave(tx, presence, host, { ...host, headDecides: true }, 'combine')
  }
}

/** What a plan says of whom it inspects, and how; with its themes. */
interface Scoped extends Scope, Themes {}

async function scopeOf(tx: Tx, planId: string, places: Scope['places']): Promise<Scoped> {
  const plan = found(await findFormed(tx, planId))
  const settings = await getProfile(tx, planId)
  const themes = await listThemes(tx, planId)
  const unconfirmed = themesSaid(found(await findPlan(tx, planId)).content, settings).filter(
    (topic) => !themes.some((one) => isSame(one.topic, topic)),
  )
  return {
    forms: readForms(plan, settings),
    targets: plan.targets ?? [],
    places,
    themes,
    unconfirmed,
    proposals: await listProposals(tx, planId),
  }
}

/** Each of these is of a form that its plan names, at a unit that the plan takes in and its issuer inspects. @source TN-IVa-3-1 */
async function mustBeInScope(
  tx: Tx,
  { on }: Presence,
  { issuer }: PlanFacts,
  scope: Scoped,
  namings: readonly Named[],
): Promise<void> {
  const register = await getRegister(tx)
  const units = new Map(asOf(register.versions, on).map((unit) => [unit.id, unit]))
  for (const naming of namings) {
    const unit = found(units.get(naming.unitId) ?? null)
    const parent = units.get(unit.parentId ?? '') ?? null
    const theme = scope.themes.find(({ id }) => id === naming.themeId) ?? null
    const outside =
      checkScope(scope, naming, { ...unit, parent }, theme) ??
      checkTheme(scope, naming, unit) ??
      checkObject(unit.id, on, register, issuer)
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
  return mustBeSeen(request, before, after) ? mustSave(tx, presence, before, after, action) : before
}

async function mustSave(
  tx: Tx,
  presence: Presence,
  before: Inspection,
  after: Inspection,
  action: string,
): Promise<Inspection> {
  if (!(await saveInspection(tx, before, after))) throw new Refused(common.CHANGED_MEANWHILE())
  await record(tx, presence, { action, thing: 'inspection', thingId: before.id, before, after })
  return { ...after, version: before.version + 1 }
}
