import { randomUUID } from 'node:crypto'
import { listVersions, namesOf } from '#features/ground/org/store.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import type { Inspection } from '#features/inspecting/inspections/rules.ts'
import { listOfPlan } from '#features/inspecting/inspections/store.ts'
import { missingBasics } from '#features/planning/contents/store.ts'
import { findText } from '#features/planning/plan-text/store.ts'
import { type Plan, wasIssued, windowFor } from '#features/planning/plans/rules.ts'
import {
  findPlan,
  findPlanFacts,
  findPlanSource,
  listChildren,
  oneAtATimeUnder,
} from '#features/planning/plans/store.ts'
import type { SourceLine } from '#kernel/source-line.ts'
import { record } from '#server/acts/audit.ts'
import { type Commanded, commandRoute, found, idOf } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { focal, office } from '#server/http/gates.ts'
import { must, read } from '#server/http/refused.ts'
import { languageOf } from '#server/http/request.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { newRoundShape, roundShapes, type ShownMissing, type ShownRound } from './contract.ts'
import {
  addRound,
  isOfRound,
  isRunning,
  isSeparate,
  type Missing,
  missingOfRound,
  progressOf,
  ROUND_MOVES,
  type Round,
  type RoundInputs,
  roundsIn,
} from './rules.ts'
import { findRound, insertRound, listRounds, saveRound } from './store.ts'

export function roundRoutes(app: Routes, services: Services): void {
  app.get('/api/plans/:id/rounds', { config: { may: office } }, async (request) => {
    const language = languageOf(request)
    return inTransaction(services, request, async (tx, { on }) => {
      const plan = found(await findPlanFacts(tx, idOf(request.params)))
      const settings = await getProfile(tx, plan.id)
      const names = await namesOf(tx, on)
      const inspections = await listOfPlan(tx, plan.id)
      const children = await listChildren(tx, [plan.id])
      const kinds = new Map((await listVersions(tx)).map(({ id, kind }) => [id, kind]))
      return {
        items: (await listRounds(tx, [plan.id])).map((round): ShownRound => {
          const own = ofRound(inspections, round).filter(({ state }) => state !== 'cancelled')
          const days = round.from === null && round.to === null ? windowFor(plan, round.ordinal, settings) : round
          return {
            ...round,
            from: days.from,
            to: days.to,
            all: own.length,
            concluded: own.filter((one) => !isRunning(one)).length,
            kinds: progressOf(own, kinds),
            running: own.filter(isRunning).map(({ id, unitId }) => ({ id, unitName: names.get(unitId)?.name ?? '' })),
            missing: missingOfRound(settings, own).map((missing) => shownMissing(missing, names, language)),
            plans: children.filter(({ parentRound }) => parentRound === round.ordinal),
          }
        }),
      }
    })
  })

  /** Thêm đợt. */
  app.post('/api/plans/:id/rounds', { config: { may: focal } }, async (request) => {
    const { id, ...days } = read(newRoundShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const planId = idOf(request.params)
      await oneAtATimeUnder(tx, planId)
      const plan = found(await findPlan(tx, planId))
      const rounds = await listRounds(tx, [plan.id])
      const sent = rounds.find((round) => round.id === id)
      if (sent) return sent
      const ordinal = must(addRound(presence.by, plan, rounds, days))
      const isNew = await open(tx, presence, { id, planId: plan.id, ordinal, separate: false, ...days }, 'add')
      return found(isNew ? await findRound(tx, id) : null)
    })
  })

  app.get('/api/rounds/:id', { config: { may: office } }, async (request) =>
    inTransaction(services, request, async (tx) => found(await findRound(tx, idOf(request.params)))),
  )

  commandRoute(app, services, roundCommands)
}

const roundCommands: Commanded<Round, RoundInputs, null> = {
  thing: 'planRound',
  path: '/api/rounds',
  may: office,
  moves: ROUND_MOVES,
  shapes: roundShapes,
  find: findRound,
  settings: async () => null,
  save: saveRound,
  complete: {
    issue: async (tx, round) => ({
      separatePlanIssued: (await listChildren(tx, [round.planId])).some(
        (child) => child.parentRound === round.ordinal && wasIssued(child),
      ),
      missingBasics: await missingBasics(tx, round.planId, [round.ordinal]),
    }),
    close: async (tx, round, _input, { on }) => {
      await oneAtATimeUnder(tx, round.planId)
      const running = ofRound(await listOfPlan(tx, round.planId), round).filter(isRunning)
      return { running: await unitNames(tx, running, on) }
    },
  },
}

/** The rounds that the text of an issued plan names, those that it has already left as they are. */
export async function openRounds(tx: Tx, plan: Plan, presence: Presence): Promise<void> {
  const { separatePlans } = await getProfile(tx, plan.id)
  const source = (await findPlanSource(tx, plan.id)) as readonly SourceLine[]
  const text = await findText(tx, plan.id)
  const lines = [...source, ...(text?.blocks ?? [])].map(({ text: words }) => words)
  for (const ordinal of roundsIn({ periods: plan.content.periods ?? [] })) {
    const separate = isSeparate([...separatePlans, ...lines], ordinal)
    const round = { id: randomUUID(), planId: plan.id, ordinal, separate, from: null, to: null }
    await open(tx, presence, round, 'open')
  }
}

async function open(
  tx: Tx,
  presence: Presence,
  { id, ...round }: Pick<Round, 'id' | 'planId' | 'ordinal' | 'separate' | 'from' | 'to'>,
  action: 'open' | 'add',
): Promise<boolean> {
  const state = round.separate ? 'planned' : 'issued'
  const isNew = await insertRound(tx, presence.by.tenantId, { id, ...round, state })
  if (isNew) await record(tx, presence, { action, thing: 'planRound', thingId: id, to: state, detail: round })
  return isNew
}

const ofRound = (inspections: readonly Inspection[], { ordinal }: Pick<Round, 'ordinal'>): Inspection[] =>
  inspections.filter((one) => isOfRound(one, ordinal))

async function unitNames(
  tx: Tx,
  inspections: readonly Pick<Inspection, 'unitId'>[],
  on: Presence['on'],
): Promise<string[]> {
  const names = await namesOf(tx, on)
  return inspections.map(({ unitId }) => names.get(unitId)?.name ?? '')
}

function shownMissing(
  { caution, unitIds }: Missing,
  names: ReadonlyMap<string, { readonly name: string }>,
  language: 'vi' | 'en',
): ShownMissing {
  return {
    code: caution.code,
    text: caution.text[language],
    units: unitIds.map((id) => names.get(id)?.name ?? ''),
  }
}
