import { findUnit, listUnits, namesOf } from '#features/ground/org/store.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import { isInForce, type Plan, placed, readForms } from '#features/planning/plans/rules.ts'
import {
  findFormed,
  findPlan,
  findPlanState,
  listTargets,
  oneAtATimeUnder,
  placeUnits,
} from '#features/planning/plans/store.ts'
import { listTeams } from '#features/planning/teams/store.ts'
import { isFocal, isLeader } from '#kernel/actor.ts'
import { searchKey } from '#kernel/text.ts'
import { record } from '#server/acts/audit.ts'
import { type Commanded, commandRoute, found, idOf } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { focal, inspecting, inUnit, signedIn } from '#server/http/gates.ts'
import { must, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { proposalShapes, proposedShape, type ServedThemes, themeShape } from './contract.ts'
import {
  addsFor,
  addTheme,
  isRepeated,
  isSame,
  PROPOSAL_MOVES,
  type ProposalInputs,
  proposesFor,
  proposeUnits,
  proposingState,
  themesSaid,
  type UnitProposal,
} from './rules.ts'
import { addProposals, addThemeRow, findProposal, findTheme, listProposals, listThemes, saveProposal } from './store.ts'

/** What themes ask of the contents, which come later in the work. */
export interface Later {
  /** Ids of a plan's contents; none before they are confirmed. */
  contentsOf(tx: Tx, planId: string): Promise<readonly string[]>
}

export function themeRoutes(app: Routes, services: Services, later: Later): void {
  app.get('/api/plans/:id/themes', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx, presence) =>
      served(tx, found(await findPlan(tx, idOf(request.params))), presence),
    ),
  )

  /** Xác nhận chuyên đề của kế hoạch; bổ sung chuyên đề của Đoàn. */
  app.post('/api/plans/:id/themes', { config: { may: inspecting } }, async (request) => {
    const entry = read(themeShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const { by, on } = presence
      await oneAtATimeUnder(tx, idOf(request.params))
      const plan = found(await findPlan(tx, idOf(request.params)))
      const settings = await getProfile(tx, plan.id)
      const existing = await listThemes(tx, plan.id)
      // Sent once more after a lost answer: it stands already, word for word.
      if (existing.some((one) => isRepeated(one, entry))) return served(tx, plan, presence)
      const team = entry.teamId && found((await listTeams(tx, plan.id)).find(({ id }) => id === entry.teamId) ?? null)
      const said = themesSaid(plan.content, settings)
      const contents = await later.contentsOf(tx, plan.id)
      const facts = { plan, settings, said, existing, team: team || null, contents }
      const theme = must(addTheme(by, entry, facts, on), settings)
      if (theme.proposerId !== null) found(await findUnit(tx, theme.proposerId, on))
      await addThemeRow(tx, { tenantId: by.tenantId, planId: plan.id, addedBy: by.id, addedOn: on }, theme)
      const action = theme.teamId === null ? 'confirmTheme' : 'addTheme'
      await record(tx, presence, { action, thing: 'plan', thingId: plan.id, detail: theme })
      return served(tx, plan, presence)
    })
  })

  /** Đề xuất đơn vị kiểm tra chuyên đề. */
  app.post('/api/themes/:id/proposals', { config: { may: inUnit } }, async (request) => {
    const { objectIds } = read(proposedShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const { by, on } = presence
      const theme = found(await findTheme(tx, idOf(request.params)))
      const plan = found(await findPlan(tx, theme.planId))
      const units = new Map((await listUnits(tx, on)).map((unit) => [unit.id, unit]))
      const standing = (await listProposals(tx, plan.id)).filter(({ themeId }) => themeId === theme.id)
      const objects = [...new Set(objectIds)].map((id) => found(units.get(id) ?? null))
      const body = units.get(theme.proposerId ?? '')?.name ?? ''
      const fresh = must(proposeUnits(by, theme, objects, { plan, body, standing }))
      if (fresh.length > 0) {
        const at = { tenantId: by.tenantId, planId: plan.id, themeId: theme.id, unitId: theme.proposerId! }
        await addProposals(tx, { ...at, proposedBy: by.id, proposedOn: on }, fresh)
        const detail = { topic: theme.topic, objectIds: fresh }
        await record(tx, presence, { action: 'proposeUnits', thing: 'plan', thingId: plan.id, detail })
      }
      return served(tx, plan, presence)
    })
  })

  commandRoute(app, services, proposalCommands)
}

const planState = async (tx: Tx, { planId }: UnitProposal) => ({ planState: (await findPlanState(tx, planId)) ?? '' })

const proposalCommands: Commanded<UnitProposal, ProposalInputs, object> = {
  thing: 'unitProposal',
  path: '/api/unit-proposals',
  may: focal,
  moves: PROPOSAL_MOVES,
  shapes: proposalShapes,
  find: findProposal,
  settings: async () => ({}),
  save: saveProposal,
  complete: {
    // Under the lock of the plan, which is not completed meanwhile.
    accept: async (tx, proposal) => {
      await oneAtATimeUnder(tx, proposal.planId)
      return planState(tx, proposal)
    },
    decline: planState,
  },
  within: { accept: (tx, { after }, presence) => placeIn(tx, after, presence) },
}

/** An accepted unit stands among the places of its plan, which is not amended for it. @source QN-II-2b-2 */
async function placeIn(tx: Tx, { planId, objectId }: UnitProposal, { by, on }: Presence): Promise<void> {
  const plan = found(await findFormed(tx, planId))
  const { entries } = readForms(plan, await getProfile(tx, planId))
  const rule = entries.find(({ form, rules }) => form === 'thematic' && rules.length > 0)?.rules[0]
  if (rule === undefined) return
  const places = (await listTargets(tx, planId)).filter((place) => place.form === 'thematic' && place.rule === rule)
  const units = [...places.flatMap(({ unitId }) => unitId ?? []), objectId]
  const at = { tenantId: by.tenantId, planId, rule, form: 'thematic', unitKind: null }
  const label = found(await findUnit(tx, objectId, on)).name
  // An open place of its sentence is filled before one is added.
  await placeUnits(tx, { ...at, label }, placed(places.length, places, units))
}

async function served(tx: Tx, plan: Plan, { by, on }: Presence): Promise<ServedThemes> {
  const settings = await getProfile(tx, plan.id)
  const themes = await listThemes(tx, plan.id)
  const proposals = Map.groupBy(await listProposals(tx, plan.id), ({ themeId }) => themeId)
  const names = await namesOf(tx, on)
  const nameOf = (id: string | null) => names.get(id ?? '')?.name ?? ''
  const office = isFocal(by) || isLeader(by)
  return {
    items: themes.map((theme) => {
      const own = proposals.get(theme.id) ?? []
      return {
        ...theme,
        // Why a Team looks into it may tell of a visit, or of who complained: the office and that Team know.
        ...(!office &&
          theme.teamId !== null &&
          !by.seats.some(({ teamId }) => teamId === theme.teamId) && { reason: '', addedByName: '' }),
        proposerName: nameOf(theme.proposerId),
        proposing: office || proposesFor(by, theme) ? proposingState(theme, own, on) : null,
        proposals: own.map((one) => ({ ...one, objectName: nameOf(one.objectId) })),
      }
    }),
    said: themesSaid(plan.content, settings).filter((topic) => !themes.some((theme) => isSame(theme.topic, topic))),
    proposerId: await proposerOf(tx, settings.unitProposer, on),
    mayConfirm: isFocal(by) && isInForce(plan),
    addsFor: isInForce(plan) ? addsFor(by, await listTeams(tx, plan.id), settings) : null,
  }
}

/** The unit that the plan calls so. */
async function proposerOf(tx: Tx, unitProposer: string, on: Presence['on']): Promise<string | null> {
  if (unitProposer === '') return null
  const called = searchKey(unitProposer)
  const units = await listUnits(tx, on)
  return (
    units.find(({ name, shortName, aliases }) => [name, shortName, ...aliases].some((one) => searchKey(one) === called))
      ?.id ?? null
  )
}
