import { createHash, randomBytes } from 'node:crypto'
import { asOf, checkObject, objectsOf } from '#features/ground/org/rules.ts'
import { getRegister, listUnits, namesOf } from '#features/ground/org/store.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import {
  type CoverageRule,
  chooseUnits,
  chosenOn,
  countedOn,
  cycleYearsOf,
  liableUnits,
  type Plan,
  takesKind,
} from '#features/planning/plans/rules.ts'
import { findPlan, listTargets } from '#features/planning/plans/store.ts'
import type { Day } from '#kernel/day.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { record } from '#server/acts/audit.ts'
import { found, idOf } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import { focal, office } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { listRoutes } from '#server/lists/list.ts'
import { factorsShape, lotShape, type ServedLot } from './contract.ts'
import { type KnownFacts, rankingList } from './list.ts'
import { checkFactors, checkLot, type LotPool, listText, lotText, mayTypeFactors, takenByLot } from './rules.ts'
import { addLot, findLot, type KeptLot, listFactors, listLots, oneLotAtATime, saveFactors } from './store.ts'

export function choiceRoutes(app: Routes, services: Services, known: KnownFacts): void {
  listRoutes(app, services, rankingList(known))

  app.get('/api/plans/:id/factors', { config: { may: office } }, async (request) =>
    inTransaction(services, request, async (tx) => ({
      items: await listFactors(tx, found(await findPlan(tx, idOf(request.params))).id),
    })),
  )

  /** Nhập số liệu để xếp thứ tự. */
  app.put('/api/plans/:id/factors', { config: { may: focal } }, async (request) => {
    const entered = read(factorsShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const plan = found(await findPlan(tx, idOf(request.params)))
      must(mayTypeFactors(presence.by, plan))
      const wrong = checkFactors(entered, presence.on)
      if (wrong) throw new Refused(wrong)
      const { versions } = await getRegister(tx)
      const ids = new Set(versions.map(({ id }) => id))
      if (entered.values.some(({ unitId }) => !ids.has(unitId))) throw new Refused(common.NOT_FOUND())
      const before = await listFactors(tx, plan.id)
      await saveFactors(tx, { tenantId: presence.by.tenantId, planId: plan.id }, entered)
      const items = await listFactors(tx, plan.id)
      // Sent once more after a lost answer: it stands already.
      if (JSON.stringify(before) !== JSON.stringify(items))
        await record(tx, presence, { action: 'enterFactors', thing: 'plan', thingId: plan.id, detail: entered })
      return { items }
    })
  })

  app.get('/api/plans/:id/lots', { config: { may: office } }, async (request) =>
    inTransaction(services, request, async (tx, { on }) => {
      const plan = found(await findPlan(tx, idOf(request.params)))
      const lots = await listLots(tx, plan.id)
      return { items: await served(tx, plan, lots, on) }
    }),
  )

  /** Bốc thăm: list and seed are kept, and their hashes recorded, before anything follows from them. */
  app.post('/api/plans/:id/lots', { config: { may: focal } }, async (request) => {
    const { id, rule: at, count, pool, reason } = read(lotShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const { by, on } = presence
      const plan = found(await findPlan(tx, idOf(request.params)))
      await oneLotAtATime(tx, plan.id)
      const sent = await findLot(tx, id)
      // Sent once more after a lost answer: it was drawn already.
      if (sent) return (await served(tx, plan, [found(sent.planId === plan.id ? sent : null)], on))[0]!
      const rule = found(plan.content.targets?.[at])
      const places = await listTargets(tx, plan.id)
      // Who may choose the units of this sentence may have them drawn.
      const standing = places.filter((place) => place.rule === at)
      must(
        chooseUnits(
          by,
          plan,
          { rule, promised: 0, places: standing },
          standing.flatMap(({ unitId }) => unitId ?? []),
        ),
      )
      const chosen = new Set(places.map(({ unitId }) => unitId))
      const candidates = (await fittingUnits(tx, plan, rule, pool, on, known))
        .filter((unit) => !chosen.has(unit))
        .toSorted()
      const before = (await listLots(tx, plan.id)).filter(({ sentence }) => sentence === rule.text).length
      const wrong = checkLot({ count, reason }, { candidates: candidates.length, before })
      if (wrong) throw new Refused(wrong)
      const lot = {
        ...{
          id,
          sentence: rule.text,
          ordinal: before + 1,
          count,
          pool,
          reason: before === 0 ? '' : reason,
          candidates,
        },
        ...{ listHash: hashOf(listText(candidates)), seed: randomBytes(32).toString('hex') },
      }
      await addLot(tx, { tenantId: by.tenantId, planId: plan.id, byId: by.id, byName: by.name }, lot)
      const { seed, candidates: _listed, ...told } = lot
      await record(tx, presence, {
        action: 'drawUnits',
        thing: 'plan',
        thingId: plan.id,
        detail: { ...told, candidates: candidates.length, seedHash: hashOf(seed) },
      })
      return (await served(tx, plan, [found(await findLot(tx, id))], on))[0]!
    })
  })

  app.get('/api/plans/:id/liable', { config: { may: office } }, async (request) =>
    inTransaction(services, request, async (tx, { on }) => {
      const plan = found(await findPlan(tx, idOf(request.params)))
      const profile = await getProfile(tx, plan.id)
      const units = objectsOf(await listUnits(tx, countedOn(plan, on, profile)), plan.issuer)
      const names = new Map(units.map(({ id, name }) => [id, name]))
      const announced = (await listTargets(tx, plan.id)).filter(({ form }) => form !== 'surprise')
      return {
        items: liableUnits(plan.content.targets ?? [], announced, units, profile).map((unit) => ({
          ...unit,
          name: names.get(unit.unitId)!,
        })),
      }
    }),
  )
}

/** Ids of units that a sentence may take in and that may be objects of the plan. */
async function fittingUnits(
  tx: Tx,
  plan: Plan,
  rule: CoverageRule,
  pool: LotPool,
  on: Day,
  known: KnownFacts,
): Promise<string[]> {
  const day = chosenOn(plan, on)
  const register = await getRegister(tx)
  const fitting = objectsOf(asOf(register.versions, day), plan.issuer).filter(
    ({ id, kind }) => takesKind(rule, kind) && checkObject(id, day, register, plan.issuer) === null,
  )
  if (pool === 'all') return fitting.map(({ id }) => id)
  const settings = await getProfile(tx, plan.id)
  const since = `${cycleYearsOf(plan.planYear, settings)?.from ?? plan.planYear}-01-01`
  const visits = await known.lastVisits(tx, on)
  return fitting.flatMap(({ id }) => ((visits.get(id) ?? '') < since ? [id] : []))
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

async function served(tx: Tx, plan: Plan, lots: readonly KeptLot[], on: Day): Promise<ServedLot[]> {
  const names = await namesOf(tx, on)
  return lots.map(({ byId: _by, planId: _plan, drawnAt, candidates, ...lot }) => {
    const digests = new Map(candidates.map((unit) => [unit, hashOf(lotText(lot, unit))]))
    const at = (plan.content.targets ?? []).findIndex(({ text }) => text === lot.sentence)
    return {
      ...lot,
      rule: at < 0 ? null : at,
      candidates: candidates.map((id) => ({ id, name: names.get(id)?.name ?? '' })),
      drawn: takenByLot({ candidates, count: lot.count }, digests),
      drawnAt: drawnAt.toISOString(),
    }
  })
}
