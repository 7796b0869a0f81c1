import { checkObject } from '#features/ground/org/rules.ts'
import { findUnit, getRegister, namesOf } from '#features/ground/org/store.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import { findPlanFacts } from '#features/planning/plans/store.ts'
import { takeMove } from '#kernel/lifecycle.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { actionOf, found, idOf, readCommand } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { signedIn } from '#server/http/gates.ts'
import { must, Refused, read, type Shape } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inSealedTransaction, inTransaction, mustBeConfirmed, type Services } from '#server/http/transaction.ts'
import { listRoutes } from '#server/lists/list.ts'
import { drawShape, proposalShape, type ServedSurprise, surpriseShapes } from './contract.ts'
import { surpriseList } from './list.ts'
import { refusals } from './refusals.ts'
import {
  checkProposal,
  drawTarget,
  mayOpenSurprises,
  SURPRISE_MOVES,
  type Surprise,
  type SurpriseAction,
  type SurpriseInputs,
  surpriseActions,
} from './rules.ts'
import { barredFrom, drawOf, findDrawSeed, isFocalUnit, listDraws, listSurprises, propose, saveMove } from './store.ts'

/** To whom nothing here is known, everything answers as an address that does not exist. */
export function surpriseRoutes(app: Routes, services: Services): void {
  listRoutes(app, services, surpriseList)

  app.get('/api/surprises/:id', { config: { may: signedIn } }, async (request) =>
    inSealedTransaction(services, request, async (tx, presence) =>
      shown(await getSurprise(tx, idOf(request.params)), presence),
    ),
  )

  app.post('/api/surprises/draw', { config: { may: signedIn, heavy: true } }, async (request) =>
    inSealedTransaction(services, request, async (tx, { by }) => {
      mustOpen(by)
      const { planId, kind } = read(drawShape, request.body)
      const draw = await drawOf(tx, planId, kind)
      if (!draw) throw new Refused(refusals.NO_DRAW())
      return { unitId: drawTarget(draw.digest, draw.candidates), on: draw.on, candidates: draw.candidates.length }
    }),
  )

  app.post('/api/surprises', { config: { may: signedIn } }, async (request) => {
    // What is open to all is read as the person himself; the sealed role knows nothing of it.
    const open = await inTransaction(services, request, async (tx, { by, on }) => {
      mustOpen(by)
      const proposal = read(proposalShape, request.body)
      const plan = found(await findPlanFacts(tx, proposal.planId))
      const unit = found(await findUnit(tx, proposal.unitId, on))
      const away = checkObject(unit.id, on, await getRegister(tx), plan.issuer)
      if (away) throw new Refused(away)
      return { proposal, plan, unit, settings: await getProfile(tx, plan.id) }
    })
    return inSealedTransaction(services, request, async (tx, { by, on }) => {
      const { proposal, plan, unit, settings } = open
      const draw = proposal.drawnKind === null ? null : await drawOf(tx, plan.id, proposal.drawnKind)
      const facts = {
        plan,
        focal: await isFocalUnit(tx, unit.id),
        unitKind: unit.kind,
        unitName: unit.name,
        barred: await barredFrom(tx, proposal.unitId, [...proposal.knowerIds, by.id]),
        drawn: draw && drawTarget(draw.digest, draw.candidates),
      }
      const authoriser = must(checkProposal(by, proposal, facts, on, settings), settings)
      await propose(
        tx,
        proposal,
        { authoriser, mayAssign: settings.surpriseTeam === 'assignment', drawnFrom: draw?.candidates ?? null },
        on,
      )
      return shown(await getSurprise(tx, proposal.id), { by, on })
    })
  })

  app.post('/api/surprises/:id/commands', { config: { may: signedIn, moves: SURPRISE_MOVES } }, async (request) =>
    inSealedTransaction(services, request, async (tx, presence) =>
      actSealed(tx, presence, await getSurprise(tx, idOf(request.params)), request.body),
    ),
  )

  /** All that it takes to work the draws of a plan out again: the seed once the year has closed, and of each disclosed draw its kind, day and candidates. */
  app.get('/api/plans/:id/draw', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => {
      const planId = idOf(request.params)
      const seed = found(await findDrawSeed(tx, planId))
      const drawn = await listDraws(tx, planId)
      // The register is read once; a unit goes by the name that it bears on the day of the last draw.
      const names = drawn.length > 0 ? await namesOf(tx, drawn.at(-1)!.on) : new Map<string, { name: string }>()
      return {
        ...seed,
        draws: drawn.map((draw) => ({
          ...draw,
          candidates: draw.candidates.toSorted().map((id) => ({ id, name: names.get(id)?.name ?? '' })),
        })),
      }
    }),
  )
}

/**
 * One act, as `act` of the house does it, in a role that reaches neither its commands nor the record: the sealed functions look at the
 * version, keep the id of the command among the steps and record what was done.
 */
async function actSealed(tx: Tx, presence: Presence, before: Surprise, body: unknown): Promise<ServedSurprise> {
  const command = readCommand(body)
  const action = actionOf(SURPRISE_MOVES, command)
  // Sent once more after a lost answer: what it became.
  if (before.steps.some((step) => step.commandId === command.commandId)) return shown(before, presence)
  if (SURPRISE_MOVES[action].confirmed) mustBeConfirmed(presence)
  await make(action, read(surpriseShapes[action] as Shape<object>, command.input ?? {}))
  return shown(await getSurprise(tx, before.id), presence)

  async function make<Action extends SurpriseAction>(move: Action, sent: object): Promise<void> {
    const barred = 'accountId' in sent ? await barredFrom(tx, before.unitId, [sent.accountId as string]) : []
    const input = { ...sent, barred } as unknown as SurpriseInputs[Action]
    must(takeMove(SURPRISE_MOVES[move], before, input, { ...presence, settings: null }), before)
    await saveMove[move](tx, { id: before.id, version: command.seenVersion, commandId: command.commandId }, input)
  }
}

/** @refuses NOT_FOUND for everyone who is not on its list */
async function getSurprise(tx: Tx, id: string): Promise<Surprise> {
  return found((await listSurprises(tx)).find((surprise) => surprise.id === id))
}

function shown(surprise: Surprise, { by, on }: Pick<Presence, 'by' | 'on'>): ServedSurprise {
  return { ...surprise, acts: surpriseActions(surprise, by, on) }
}

function mustOpen(by: Presence['by']): void {
  if (!mayOpenSurprises(by)) throw new Refused(common.NOT_FOUND())
}
