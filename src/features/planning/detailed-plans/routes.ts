import { randomUUID } from 'node:crypto'
import { signingFacts } from '#features/ground/delegations/store.ts'
import { signedCopyRoute } from '#features/ground/evidence/attach.ts'
import { findWitnesses } from '#features/ground/evidence/store.ts'
import { checkObject, objectsOf, UNIT_KINDS } from '#features/ground/org/rules.ts'
import { getRegister, listUnits } from '#features/ground/org/store.ts'
import { tellOwner } from '#features/ground/people/store.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import {
  changesNothing,
  chosenOn,
  countedOn,
  formOf,
  type Plan,
  placed,
  windowsOf,
} from '#features/planning/plans/rules.ts'
import { findPlan, listTargets, placeUnits, savePlan } from '#features/planning/plans/store.ts'
import { listTeams } from '#features/planning/teams/store.ts'
import { isFocal } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { record } from '#server/acts/audit.ts'
import { type Commanded, commandRoute, found, idOf, mustBeSeen } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { focal, inspecting, office } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { detailedPlanShapes, openShape, wordsShape } from './contract.ts'
import { refusals } from './refusals.ts'
import {
  type Around,
  coverageWith,
  DETAILED_PLAN_MOVES,
  type DetailedPlan,
  type DetailedPlanInputs,
  type DetailedPlanSettings,
  giveUp,
  isFixed,
  mayAttachCopy,
  mayWrite,
  openVersion,
  proposed,
  type SetUpVisit,
  unitsAfter,
  visitsAgain,
} from './rules.ts'
import {
  addVersion,
  findDetailedPlan,
  isNumberTaken,
  listVersionsOf,
  lockVersions,
  saveDetailedPlan,
  saveWords,
} from './store.ts'

/** What detailed plans ask of inspections and their sessions, which come later in the work. */
export interface Later {
  /** Inspections that are set up under a plan and not cancelled, each with its day as far as it has one. */
  visitsSetUp(tx: Tx, planId: string): Promise<readonly SetUpVisit[]>
}

export function detailedPlanRoutes(app: Routes, services: Services, later: Later): void {
  app.get('/api/plans/:id/detailed-plans', { config: { may: inspecting } }, async (request) =>
    inTransaction(services, request, async (tx) => ({
      items: await listVersionsOf(tx, found(await findPlan(tx, idOf(request.params))).id),
    })),
  )

  /** Lập kế hoạch chi tiết, or a new version of it: proposed from what is known, or from the version before. */
  app.post('/api/plans/:id/detailed-plans', { config: { may: focal } }, async (request) => {
    const { id = randomUUID(), ...opening } = read(openShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const plan = found(await findPlan(tx, idOf(request.params)))
      await lockVersions(tx, plan.id)
      const sent = await findDetailedPlan(tx, id)
      if (sent && isFocal(presence.by)) return found(sent.planId === plan.id ? sent : null)
      const versions = await listVersionsOf(tx, plan.id)
      const opened = must(openVersion(presence.by, plan, versions, opening))
      const setUp = await later.visitsSetUp(tx, plan.id)
      const around = await aroundOf(tx, plan, versions, presence.on, setUp)
      const [last] = versions
      const isNew = await addVersion(tx, presence.by.tenantId, {
        ...{ id, planId: plan.id, ...opened },
        visits: last ? visitsAgain(last.visits, around, setUp) : proposed(around, setUp),
        coordinating: last?.coordinating ?? [
          ...new Set(plan.content.forms.flatMap(({ coordinating }) => coordinating)),
        ],
      })
      const after = found(isNew ? await findDetailedPlan(tx, id) : null)
      await record(tx, presence, { action: 'openVersion', thing: 'detailedPlan', thingId: id, detail: opened })
      return after
    })
  })

  app.get('/api/detailed-plans/:id', { config: { may: inspecting } }, async (request) =>
    inTransaction(services, request, async (tx) => found(await findDetailedPlan(tx, idOf(request.params)))),
  )

  app.put('/api/detailed-plans/:id', { config: { may: focal } }, async (request) => {
    const words = read(wordsShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const before = found(await findDetailedPlan(tx, idOf(request.params)))
      const plan = found(await findPlan(tx, before.planId))
      if (!isFocal(presence.by)) throw new Refused(common.WRONG_ACTOR({}, { source: 'CT-IV-1-3' }))
      if (!mayWrite(presence.by, plan)) throw new Refused(refusals.PLAN_NOT_IN_FORCE())
      if (isFixed(before)) throw new Refused(refusals.VERSION_FIXED())
      if (before.state === 'cancelled') throw new Refused(common.WRONG_STATE())
      if (!mustBeSeen(request, before, { ...before, ...words })) return before
      if (!(await saveWords(tx, before, words))) throw new Refused(common.CHANGED_MEANWHILE())
      const detail = { visits: words.visits.length }
      await record(tx, presence, { action: 'write', thing: 'detailedPlan', thingId: before.id, detail, before })
      return found(await findDetailedPlan(tx, before.id))
    })
  })

  signedCopyRoute(app, services, '/api/detailed-plans', office, async (tx, { by }, id) => {
    must(mayAttachCopy(by, found(await findDetailedPlan(tx, id))))
    return { inspectionId: null, teamId: null, unitId: null, thing: 'detailedPlan', thingId: id, shared: true }
  })
  commandRoute(app, services, commands(later))
}

const commands = (later: Later): Commanded<DetailedPlan, DetailedPlanInputs, DetailedPlanSettings> => ({
  thing: 'detailedPlan',
  path: '/api/detailed-plans',
  may: office,
  moves: DETAILED_PLAN_MOVES,
  shapes: detailedPlanShapes,
  find: findDetailedPlan,
  settings: (tx, { planId }) => getProfile(tx, planId),
  save: saveDetailedPlan,
  complete: {
    fix: async (tx, detailed, _input, { by, on }) => {
      const plan = found(await findPlan(tx, detailed.planId))
      if (isFocal(by) && !mayWrite(by, plan)) throw new Refused(refusals.PLAN_NOT_IN_FORCE())
      const versions = (await listVersionsOf(tx, plan.id)).filter(({ id }) => id !== detailed.id)
      const around = await aroundOf(tx, plan, versions, on, await later.visitsSetUp(tx, plan.id))
      const coming = newlyChosen(detailed, around)
      await mustBeObjects(tx, coming, plan, on)
      const leaving = giveUp(detailed.visits, around)
      return { around, chosen: [...around.chosenBefore.filter((id) => !leaving.includes(id)), ...coming] }
    },
    sign: async (tx, { visits, fixedBy }, { signerId, signedOn }, { by, on }) => {
      const facts = await signingFacts(tx, by, 'detailedPlan', { signerId, submittedBy: fixedBy, on: signedOn ?? on })
      const teams = new Set(visits.map(({ teamId }) => teamId))
      const seats = (await listTeams(tx)).filter(({ id }) => teams.has(id)).flatMap((team) => team.seats)
      const held = seats.filter((seat) => seat.accountId === signerId && seat.leftOn === null)
      return { ...facts, signerHolds: [...facts.signerHolds, ...held.map(({ seat }) => seat)] }
    },
    issue: async (tx, detailed, given) => ({
      numberTaken: await isNumberTaken(tx, detailed, given),
      ...(await findWitnesses(tx, { thing: 'detailedPlan', thingId: detailed.id })),
    }),
  },
  recorded: ['signedCopy'],
  within: { fix: (tx, { after, input }, presence) => nameUnits(tx, after, input.around, presence) },
  done: {
    sign: async (tx, { after, input }, { by }) => {
      const plan = found(await findPlan(tx, after.planId))
      await tellOwner(tx, by, {
        kind: 'signature',
        accountId: input.signerId,
        about: `Kế hoạch kiểm tra chi tiết: ${plan.title}`,
        path: `/ke-hoach/${plan.id}/chi-tiet`,
      })
    },
  },
})

/** What a version is held against now. */
async function aroundOf(
  tx: Tx,
  plan: Plan,
  before: readonly DetailedPlan[],
  on: Day,
  setUp: readonly SetUpVisit[],
): Promise<Around> {
  const { targets, forms, periods } = plan.content
  const profile = await getProfile(tx, plan.id)
  return {
    ...{ rules: targets ?? [], forms: forms ?? [] },
    places: await listTargets(tx, plan.id),
    units: objectsOf(await listUnits(tx, chosenOn(plan, on)), plan.issuer),
    counted: objectsOf(await listUnits(tx, countedOn(plan, on, profile)), plan.issuer),
    planYear: plan.planYear,
    pace: profile,
    windows: windowsOf({ from: plan.from, to: plan.to, periods: periods ?? [] }, profile),
    teams: (await listTeams(tx, plan.id)).filter(({ state }) => state !== 'dissolved'),
    setUp: setUp.map(({ unitId }) => unitId),
    chosenBefore: before.find(isFixed)?.chosen ?? [],
  }
}

/** Units that stand in no place of the plan yet. */
function newlyChosen({ visits }: DetailedPlan, { places, chosenBefore }: Around): string[] {
  const known = new Set([...places.map(({ unitId }) => unitId), ...chosenBefore])
  return [...new Set(visits.flatMap(({ unitId }) => (unitId === null || known.has(unitId) ? [] : [unitId])))]
}

/** Whoever is chosen may be an object of the plan. */
async function mustBeObjects(tx: Tx, unitIds: readonly string[], plan: Plan, on: Day): Promise<void> {
  if (unitIds.length === 0) return
  const register = await getRegister(tx)
  const known = new Set(register.versions.map(({ id }) => id))
  if (unitIds.some((id) => !known.has(id))) throw new Refused(common.NOT_FOUND())
  const away = unitIds.map((id) => checkObject(id, chosenOn(plan, on), register, plan.issuer)).find(Boolean)
  if (away) throw new Refused(away)
}

/** Places that the plan left open get the units of the version; each sentence that changes stands in the record of the plan. */
async function nameUnits(tx: Tx, detailed: DetailedPlan, around: Around, presence: Presence): Promise<void> {
  const plan = found(await findPlan(tx, detailed.planId))
  const after = unitsAfter(detailed.visits, around)
  const promised = coverageWith(around, after)
  const changed = after.flatMap((units, rule) => {
    const places = around.places.filter((place) => place.rule === rule)
    const chosen = placed(promised[rule]!.wanted ?? 0, places, [...units])
    return around.rules[rule]!.names.length > 0 || changesNothing(chosen) ? [] : [{ rule, units, chosen }]
  })
  if (changed.length > 0 && !(await savePlan(tx, plan, plan))) throw new Refused(common.CHANGED_MEANWHILE())
  for (const { rule, units, chosen } of changed) {
    const said = around.rules[rule]!
    const unitKind = UNIT_KINDS.find((kind) => kind === said.kind) ?? null
    const place = { rule, form: formOf(said, plan.content), unitKind, label: said.text }
    await placeUnits(tx, { tenantId: presence.by.tenantId, planId: plan.id, ...place }, chosen)
    const detail = { sentence: said.text, units: units.size }
    await record(tx, presence, { action: 'chooseUnits', thing: 'plan', thingId: plan.id, detail })
  }
}
