import { randomUUID } from 'node:crypto'
import { attachRoute } from '#features/ground/evidence/attach.ts'
import { listUnsent, shareFiles } from '#features/ground/evidence/store.ts'
import { namesOf } from '#features/ground/org/store.ts'
import type { OfPlan } from '#features/ground/profiles/rules.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import { findInspection } from '#features/inspecting/inspections/store.ts'
import { isFocal, isLeader } from '#kernel/actor.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { record } from '#server/acts/audit.ts'
import { type Commanded, commandRoute, found, idOf, mustBeSeen } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { concerned, inspecting, signedIn } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { listRoutes } from '#server/lists/list.ts'
import { draftRecommendationShape, orderShape, recommendationShapes, type Step } from './contract.ts'
import { recommendationList } from './list.ts'
import {
  asKnownTo,
  attachToRemedy,
  daysLate,
  RECOMMENDATION_MOVES,
  type Recommendation,
  type RecommendationInputs,
  type RecommendationSettings,
} from './rules.ts'
import {
  addRecommendation,
  addStep,
  findRecommendation,
  hasSolution,
  isAcceptedOn,
  listRecommendations,
  listSteps,
  orderDrafts,
  rewriteRecommendation,
  saveRecommendation,
} from './store.ts'

/** What recommendations ask of the conclusion that they go out with, which comes later in the work. */
export interface Later {
  /** Where this person may draft them: the conclusion of the inspection is his to write. @refuses NOT_FOUND, WRONG_STATE, WRONG_ACTOR */
  openDraft(
    tx: Tx,
    presence: Presence,
    inspectionId: string,
  ): Promise<Pick<Recommendation, 'inspectionId' | 'teamId' | 'unitId'>>
}

export function recommendationRoutes(app: Routes, services: Services, later: Later): void {
  listRoutes(app, services, recommendationList)

  app.get('/api/recommendations/:id', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx, { by, on }) => {
      const recommendation = asKnownTo(by, found(await findRecommendation(tx, idOf(request.params))))
      const names = await namesOf(tx, on)
      return {
        ...recommendation,
        unitName: names.get(recommendation.unitId)?.name ?? '',
        unitShortName: names.get(recommendation.unitId)?.shortName ?? '',
        daysLate: daysLate(recommendation, on),
        steps: await listSteps(tx, recommendation.id),
        settings: await settingsOf(tx, recommendation),
      }
    }),
  )

  /** Drafted with the conclusion, by whoever may write that. */
  app.post('/api/inspections/:id/recommendations', { config: { may: inspecting } }, async (request) => {
    const draft = read(draftRecommendationShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const { inspectionId, teamId, unitId } = await later.openDraft(tx, presence, idOf(request.params))
      const id = randomUUID()
      const ordinal = (await listRecommendations(tx, { inspectionId })).length + 1
      await addRecommendation(
        tx,
        { id, tenantId: presence.by.tenantId, inspectionId, teamId, unitId },
        { ...draft, ordinal, splitFrom: null },
      )
      await record(tx, presence, {
        action: 'draftRecommendation',
        thing: 'recommendation',
        thingId: id,
        inspectionId,
        to: 'draft',
        detail: draft,
      })
      return found(await findRecommendation(tx, id))
    })
  })

  /** Moves the drafts of a conclusion, or takes one of them away. */
  app.put('/api/inspections/:id/recommendations', { config: { may: inspecting } }, async (request) => {
    const { ids, without } = read(orderShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const { inspectionId } = await later.openDraft(tx, presence, idOf(request.params))
      const known = await listRecommendations(tx, { inspectionId })
      const named = new Set(without ? [...ids, without] : ids)
      // Somebody has added or taken away one in between.
      if (named.size !== known.length || known.some(({ id }) => !named.has(id)))
        throw new Refused(common.CHANGED_MEANWHILE())
      await orderDrafts(tx, ids, without)
      await record(tx, presence, {
        action: without ? 'dropRecommendation' : 'orderRecommendations',
        thing: 'recommendation',
        thingId: without ?? ids[0] ?? inspectionId,
        inspectionId,
        detail: { ids, without },
      })
      return { items: await listRecommendations(tx, { inspectionId }) }
    })
  })

  app.put('/api/recommendations/:id', { config: { may: inspecting } }, async (request) => {
    const draft = read(draftRecommendationShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const before = found(await findRecommendation(tx, idOf(request.params)))
      await later.openDraft(tx, presence, before.inspectionId)
      if (!mustBeSeen(request, before, { ...before, ...draft })) return before
      if (!(await rewriteRecommendation(tx, before, draft))) throw new Refused(common.CHANGED_MEANWHILE())
      await record(tx, presence, {
        action: 'rewriteRecommendation',
        thing: 'recommendation',
        thingId: before.id,
        detail: draft,
        before,
      })
      return found(await findRecommendation(tx, before.id))
    })
  })

  attachRoute(app, services, '/api/recommendations', concerned, async (tx, { by }, id) => {
    const recommendation = found(await findRecommendation(tx, id))
    const directed = recommendation.state === 'referred' && isFocal(by)
    if (!directed) must(attachToRemedy(by, recommendation))
    const { inspectionId, teamId, unitId } = recommendation
    return {
      inspectionId,
      teamId,
      unitId,
      thing: 'recommendation',
      thingId: recommendation.id,
      partId: null,
      side: directed ? 'team' : 'unit',
      shared: false,
      restricted: false,
    }
  })
  commandRoute(app, services, recommendationCommands)
}

/** The settings of the plan. */
async function settingsOf(tx: Tx, recommendation: Recommendation): Promise<RecommendationSettings & OfPlan> {
  return getProfile(tx, found(await findInspection(tx, recommendation.inspectionId)).planId)
}

const recommendationCommands: Commanded<Recommendation, RecommendationInputs, RecommendationSettings> = {
  thing: 'recommendation',
  path: '/api/recommendations',
  may: concerned,
  moves: RECOMMENDATION_MOVES,
  shapes: recommendationShapes,
  find: findRecommendation,
  settings: settingsOf,
  save: saveRecommendation,
  shown: (recommendation, { by }) => asKnownTo(by, recommendation),
  complete: {
    reportRemedy: async (tx, recommendation) => ({
      solved: await hasSolution(tx, recommendation.id),
      ...(await filesToSend(tx, recommendation)),
    }),
    direct: async (tx, recommendation, _input, { by }) => ({
      own: isLeader(by),
      ...(await filesToSend(tx, recommendation)),
    }),
    takeBack: async (tx, { id }, _input, { by, on }) => ({ acceptedToday: await isAcceptedOn(tx, id, by.id, on) }),
  },
  // Every answer stays as it was given, beside the state that it led to.
  within: {
    agree: step(() => ({ kind: 'agreement', text: '' })),
    disagree: step((input) => ({ kind: 'disagreement', text: input.reason })),
    refer: step((input) => ({ kind: 'referral', text: input.text, document: input.document })),
    // The signed paper goes with the direction: the unit reads both.
    direct: async (tx, { after, input }, presence) => {
      const text = `${input.authority}: ${input.text}`
      const said = { kind: 'direction', text, document: input.document, dueOn: input.dueOn } as const
      await shareFiles(
        tx,
        { thing: 'recommendation', thingId: after.id },
        true,
        await addStep(tx, presence, after, said),
      )
    },
    startRemedy: step((input) => ({ kind: 'agreement', text: input.text })),
    // The files go out with the report, as evidence of this very step.
    reportRemedy: async (tx, { after, input }, presence) => {
      if (input.solution !== '') await addStep(tx, presence, after, { kind: 'agreement', text: input.solution })
      const document = [...input.evidence, ...input.files].join('; ')
      const stepId = await addStep(tx, presence, after, {
        kind: 'remedy',
        text: input.text,
        document,
        legalGround: input.legalGround,
        percent: input.percent,
      })
      await shareFiles(tx, { thing: 'recommendation', thingId: after.id }, true, stepId)
    },
    requestExtension: step((input) => ({ kind: 'extensionRequest', text: input.reason, dueOn: input.dueOn })),
    extend: step((input) => ({
      kind: 'extension',
      text: input.reason,
      document: input.document,
      dueOn: input.dueOn,
    })),
    refuseExtension: step((input) => ({ kind: 'extensionRefusal', text: input.reason })),
    accept: step((input) => ({ kind: 'acceptance', text: input.text })),
    takeBack: step(() => ({ kind: 'acceptanceTakenBack', text: '' })),
    reject: step((input) => ({ kind: 'rejection', text: input.reason, dueOn: input.dueOn })),
    urge: step((input) => ({ kind: 'urging', text: input.text, document: input.document })),
    lapse: step((input) => ({ kind: 'notImplemented', text: input.text })),
    proposeHandling: step((input) => ({ kind: 'handlingProposal', text: input.facts, document: input.document })),
    handle: step((input) => ({
      kind: 'handlingDecision',
      text: `${input.authority}: ${input.decision}`,
      document: input.document,
    })),
    escalate: step((input) => ({ kind: 'escalation', text: input.authority, document: input.document })),
    answer: step((input) => ({ kind: 'answer', text: input.text, document: input.document })),
  },
}

async function filesToSend(tx: Tx, { id }: Recommendation): Promise<{ files: string[] }> {
  return { files: (await listUnsent(tx, 'recommendation', id)).map(({ name }) => name) }
}

function step<Input>(
  say: (
    input: Input,
  ) => Pick<Step, 'kind' | 'text'> & Partial<Pick<Step, 'document' | 'legalGround' | 'percent' | 'dueOn'>>,
) {
  return async (tx: Tx, { after, input }: { after: Recommendation; input: Input }, presence: Presence) =>
    void (await addStep(tx, presence, after, say(input)))
}
