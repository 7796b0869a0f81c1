import { randomUUID } from 'node:crypto'
import { namesOf } from '#features/ground/org/store.ts'
import { listSettings, saveSetting } from '#features/ground/profiles/store.ts'
import type { PlanText } from '#features/planning/plan-text/rules/text.ts'
import { findText, lockText, saveText } from '#features/planning/plan-text/store.ts'
import type { AmendedFacts, Plan } from '#features/planning/plans/rules.ts'
import {
  addPlan,
  addTargets,
  findPlan,
  listAmendmentsOf,
  listTargets,
  oneAtATimeUnder,
} from '#features/planning/plans/store.ts'
import type { Day } from '#kernel/day.ts'
import { record } from '#server/acts/audit.ts'
import { found, idOf } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { only } from '#server/database/saving.ts'
import { focal, signedIn } from '#server/http/gates.ts'
import { must, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { openShape, type ServedEdition } from './contract.ts'
import { amendedParts, difference, openAmendment } from './rules.ts'
import { addAmendment, findAmendment, findFormer, reasonsOf, takeOver } from './store.ts'

/** What amendments ask of the text of a plan. */
export interface Later {
  /** The text as it is, read from the file where nobody has corrected it. */
  textOf(tx: Tx, plan: Plan): Promise<{ readonly text: PlanText; readonly version: number }>
}

/** Units of a plan for which an inspection is set up: inspections come later in the work. */
type UnitsSetUp = (tx: Tx, planId: string) => Promise<ReadonlySet<string>>

export function planAmendmentRoutes(app: Routes, services: Services, later: Later): void {
  app.get('/api/plans/:id/editions', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => {
      const plan = found(await findPlan(tx, idOf(request.params)))
      const reasons = await reasonsOf(tx, plan.id)
      const amendments = await listAmendmentsOf(tx, plan.id)
      return {
        items: [
          { ...editionOf(plan), edition: 1, amendment: null },
          ...amendments.map((amendment) => ({ ...editionOf(amendment), reason: reasons.get(amendment.id) ?? '' })),
        ],
      }
    }),
  )

  /** The text of an edition: as it was, where an amendment has replaced it. */
  app.get('/api/plans/:id/editions/:edition', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => {
      const plan = found(await findPlan(tx, idOf(request.params)))
      const edition = Number(request.params.edition) || 0
      const inForce = plan.edition !== null && plan.edition === edition
      const { blocks } = found(inForce ? await findText(tx, plan.id) : await findFormer(tx, plan.id, edition))
      return { title: plan.title, blocks, inForce }
    }),
  )

  app.get('/api/plans/:id/amendment', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => {
      const amendment = found(await findAmendment(tx, idOf(request.params)))
      const of = found(await findPlan(tx, amendment.amends))
      const text = found(await findText(tx, amendment.planId))
      return {
        of: only(of, ['id', 'title']),
        ...only(amendment, ['edition', 'reason']),
        parts: amendedParts(amendment.former.blocks, text.blocks),
      }
    }),
  )

  /** Mở bản sửa đổi, bổ sung: the plan in force stays as it is until this one is issued. */
  app.post('/api/plans/:id/amendments', { config: { may: focal } }, async (request) => {
    const opening = read(openShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const { by, on } = presence
      found(await findPlan(tx, idOf(request.params)))
      await oneAtATimeUnder(tx, idOf(request.params))
      await lockText(tx, idOf(request.params))
      const plan = found(await findPlan(tx, idOf(request.params)))
      const started = must(openAmendment(by, plan, opening, await listAmendmentsOf(tx, plan.id)))
      const { text, version } = await later.textOf(tx, plan)
      const settings = await listSettings(tx, plan.id)
      const id = randomUUID()
      const edition = (plan.edition ?? 1) + 1
      await addPlan(
        tx,
        by.tenantId,
        { ...plan, ...started, id, amends: plan.id, edition, parentId: null, parentRound: null },
        [],
      )
      await saveText(tx, by.tenantId, id, text)
      for (const setting of settings) await saveSetting(tx, { tenantId: by.tenantId, planId: id }, setting)
      const places = (await listTargets(tx, plan.id)).map((place) => ({ ...place, from: place.id, id: randomUUID() }))
      await addTargets(tx, by.tenantId, id, places)
      await addAmendment(tx, by.tenantId, {
        ...{ planId: id, amends: plan.id, edition, reason: opening.reason, openedBy: by.id, openedOn: on },
        former: { title: plan.title, blocks: text.blocks, facts: text.facts, settings, asRead: version === 0 },
        places: Object.fromEntries(places.map((place) => [place.id, place.from])),
      })
      const detail = { amends: plan.id, reason: opening.reason }
      await record(tx, presence, { action: 'openAmendment', thing: 'plan', thingId: id, detail })
      return { id }
    })
  })
}

function editionOf(plan: Plan): ServedEdition {
  return {
    edition: plan.edition ?? 1,
    amendment: plan.id,
    ...only(plan, ['number', 'symbol', 'issuedOn', 'state']),
    reason: '',
  }
}

/** What an amendment changes, asked when it is submitted. */
export const amended =
  (unitsSetUp: UnitsSetUp) =>
  async (tx: Tx, { id }: Plan, on: Day): Promise<AmendedFacts> => {
    const amendment = found(await findAmendment(tx, id))
    const text = found(await findText(tx, id))
    const own = await listTargets(tx, id)
    const staying = new Set(own.flatMap((place) => amendment.places[place.id] ?? []))
    const named = new Set(own.map(({ unitId }) => unitId))
    const began = new Set(Object.values(amendment.places))
    const inspected = await unitsSetUp(tx, amendment.amends)
    const names = await namesOf(tx, on)
    const going = (await listTargets(tx, amendment.amends)).flatMap((place) =>
      place.unitId !== null &&
      began.has(place.id) &&
      !staying.has(place.id) &&
      !named.has(place.unitId) &&
      inspected.has(place.unitId)
        ? (names.get(place.unitId)?.name ?? place.label)
        : [],
    )
    return { changes: difference(amendment.former.blocks, text.blocks).length, underInspection: [...new Set(going)] }
  }

/** The next edition of its plan is what an issued amendment says. */
export const takeAmendment =
  (unitsSetUp: UnitsSetUp) =>
  async (tx: Tx, { id, amends, edition }: Plan, presence: Presence): Promise<void> => {
    await takeOver(tx, id, await unitsSetUp(tx, amends!))
    const detail = { amendment: id, edition }
    await record(tx, presence, { action: 'takeAmendment', thing: 'plan', thingId: amends!, detail })
  }
