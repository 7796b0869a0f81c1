import {
  asKnownTo,
  isOpen,
  RECOMMENDATION_MOVES,
  type Recommendation,
  type RecommendationSettings,
} from '#features/concluding/recommendations/rules.ts'
import { listRecommendations, saveRecommendation } from '#features/concluding/recommendations/store.ts'
import { signingFacts } from '#features/ground/delegations/store.ts'
import { signedCopyRoute } from '#features/ground/evidence/attach.ts'
import { findWitnesses, shareFiles } from '#features/ground/evidence/store.ts'
import { findUnit } from '#features/ground/org/store.ts'
import { findSigner, tellOwner } from '#features/ground/people/store.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import { FINDING_MOVES } from '#features/inspecting/findings/rules.ts'
import { countOpenFindings, listFindings, saveFinding } from '#features/inspecting/findings/store.ts'
import {
  INSPECTION_MOVES,
  type Inspection,
  type InspectionInputs,
  type InspectionSettings,
} from '#features/inspecting/inspections/rules.ts'
import { findInspection, keptInspection, saveInspection } from '#features/inspecting/inspections/store.ts'
import { findTeam } from '#features/planning/teams/store.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { record } from '#server/acts/audit.ts'
import { type Commanded, commandRoute, found, idOf, move, mustBeSeen } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { inspecting, inUnit, office, signedIn } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { listRoutes } from '#server/lists/list.ts'
import { conclusionDraftShape, conclusionShapes } from './contract.ts'
import { inspectionList } from './list.ts'
import {
  attachSignedCopy,
  CONCLUSION_MOVES,
  type Conclusion,
  type ConclusionInputs,
  type ConclusionSettings,
  isDrafted,
  mayDraft,
  reads,
} from './rules.ts'
import {
  addConclusion,
  findConclusion,
  findConclusionOf,
  isNumberTaken,
  listRead,
  saveConclusion,
  saveConclusionDraft,
} from './store.ts'

type OwnMoves = Pick<InspectionInputs, 'conclude' | 'followUp' | 'close'>

/** What conclusions ask of the notices that replace them, which come later in the work. */
export interface Later {
  /** Whether a replacing notice has this number in this year. */
  replacingNumberTaken(tx: Tx, number: string, symbol: string, year: string): Promise<boolean>
}

export function conclusionRoutes(app: Routes, services: Services, later: Later): void {
  listRoutes(app, services, inspectionList)

  app.get('/api/inspections/:id/conclusion', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx, { by, on }) => {
      const inspection = found(await findInspection(tx, idOf(request.params)))
      const recommendations = (await listRecommendations(tx, { inspectionId: inspection.id })).map((recommendation) =>
        asKnownTo(by, recommendation),
      )
      const conclusion = await findConclusionOf(tx, inspection.id)
      const { submittedBy = null } = conclusion ?? {}
      const submitter = submittedBy ? ((await findSigner(tx, submittedBy, on))?.name ?? '') : ''
      const unread =
        conclusion !== null &&
        reads(by, conclusion).ok &&
        !(await listRead(tx, by.id, [conclusion.id])).has(conclusion.id)
      return { conclusion, submitter, recommendations, unread }
    }),
  )

  app.get('/api/conclusions/:id', { config: { may: signedIn } }, async (request) =>
    inTransaction(services, request, async (tx) => found(await findConclusion(tx, idOf(request.params)))),
  )

  /** Đã đọc: said once by each of the unit; said again, it stands already. */
  app.post('/api/conclusions/:id/read', { config: { may: inUnit } }, async (request) =>
    inTransaction(services, request, async (tx, presence) => {
      const { id, inspectionId } = must(reads(presence.by, found(await findConclusion(tx, idOf(request.params)))))
      if (!(await listRead(tx, presence.by.id, [id])).has(id))
        await record(tx, presence, { action: 'read', thing: 'conclusion', thingId: id, inspectionId })
      return { id }
    }),
  )

  /** Writes the draft; begins it where there is none yet. */
  app.put('/api/inspections/:id/conclusion', { config: { may: inspecting } }, async (request) => {
    const draft = read(conclusionDraftShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const before = await openDraft(tx, presence, idOf(request.params))
      if (!mustBeSeen(request, before, { ...before, ...draft })) return before
      if (!(await saveConclusionDraft(tx, before, draft))) throw new Refused(common.CHANGED_MEANWHILE())
      await record(tx, presence, { action: 'draft', thing: 'conclusion', thingId: before.id, detail: draft, before })
      return found(await findConclusion(tx, before.id))
    })
  })

  /** Bản đã ký: what the records desk stamped, beside what was issued here. */
  signedCopyRoute(app, services, '/api/conclusions', office, async (tx, { by }, id) => {
    const { inspectionId, teamId, unitId, state } = must(attachSignedCopy(by, found(await findConclusion(tx, id))))
    return { inspectionId, teamId, unitId, thing: 'conclusion', thingId: id, shared: state === 'issued' }
  })
  commandRoute(app, services, conclusionCommands(later))
  commandRoute(app, services, inspectionCommands)
}

/** The draft of an inspection's conclusion that this person may write, its recommendations among it; one just begun has version 0. @refuses NOT_FOUND, WRONG_STATE, WRONG_ACTOR */
export async function openDraft(tx: Tx, presence: Presence, inspectionId: string): Promise<Conclusion> {
  const inspection = found(await findInspection(tx, inspectionId))
  const known = await findConclusionOf(tx, inspection.id)
  const drafted = known ?? ({ teamId: inspection.teamId, state: 'draft' } as const)
  if (!isDrafted(drafted, inspection.state)) throw new Refused(common.WRONG_STATE({}, { source: 'CT-IV-5-1' }))
  if (!mayDraft(presence.by, drafted, inspection.state))
    throw new Refused(common.WRONG_ACTOR({}, { source: 'CT-IV-5-1' }))
  if (known) return known
  const id = await addConclusion(tx, {
    tenantId: presence.by.tenantId,
    inspectionId: inspection.id,
    teamId: inspection.teamId,
    unitId: inspection.unitId,
  })
  return found(await findConclusion(tx, id))
}

const conclusionCommands = (later: Later): Commanded<Conclusion, ConclusionInputs, ConclusionSettings> => ({
  thing: 'conclusion',
  path: '/api/conclusions',
  may: inspecting,
  moves: CONCLUSION_MOVES,
  shapes: conclusionShapes,
  find: findConclusion,
  settings: (tx, conclusion) => profileOf(tx, conclusion.inspectionId),
  save: saveConclusion,
  complete: {
    submit: async (tx, conclusion) => {
      const inspection = found(await findInspection(tx, conclusion.inspectionId))
      return {
        form: inspection.form,
        inspectionState: inspection.state,
        openFindings: await countOpenFindings(tx, inspection.id),
        recommendations: await listRecommendations(tx, { inspectionId: inspection.id }),
      }
    },
    sign: async (tx, { teamId, submittedBy }, { signerId, signedOn }, { by, on }) => {
      const facts = await signingFacts(tx, by, 'conclusion', { signerId, submittedBy, on: signedOn ?? on })
      const team = teamId ? await findTeam(tx, teamId) : null
      const seats = team?.seats.filter((seat) => seat.accountId === signerId) ?? []
      return { ...facts, signerHolds: [...facts.signerHolds, ...seats.map((held) => held.seat)] }
    },
    issue: async (tx, conclusion, { number, symbol, issuedOn }) => {
      const year = issuedOn.slice(0, 4)
      return {
        recommendations: await listRecommendations(tx, { inspectionId: conclusion.inspectionId }),
        numberTaken:
          (await isNumberTaken(tx, number, symbol, year, conclusion.id)) ||
          (await later.replacingNumberTaken(tx, number, symbol, year)),
        ...(await findWitnesses(tx, { thing: 'conclusion', thingId: conclusion.id })),
      }
    },
  },
  recorded: ['signedCopy'],
  done: {
    sign: async (tx, { after, input }, { by, on }) =>
      tellOwner(tx, by, {
        kind: 'signature',
        accountId: input.signerId,
        about: (await findUnit(tx, after.unitId, on))?.name ?? '',
        path: `/cuoc/${after.inspectionId}/ket-luan`,
      }),
    // Issuing is one act: the recommendations go out with the notice, and the inspection is concluded by it.
    issue: async (tx, { after }, presence) => {
      await shareFiles(tx, { thing: 'conclusion', thingId: after.id }, true)
      const inspection = found(await findInspection(tx, after.inspectionId))
      const profile = await getProfile(tx, inspection.planId)
      const { respondOn, acceptor, issuedOn } = after
      const notice = issuedOn && { number: `${after.number}/${after.symbol}`, issuedOn }
      await issueRecommendations(tx, presence, inspection, profile, { respondOn, acceptor, notice })
      const facts = { noticeIssued: true, openFindings: await countOpenFindings(tx, inspection.id) }
      await move(tx, presence, inspectionKind, inspection, 'conclude', facts, profile)
    },
  },
})

/** Concluding puts the findings into the conclusion, and begins the follow-up where something was recommended. */
const inspectionKind: Pick<Commanded<Inspection, OwnMoves, InspectionSettings>, 'thing' | 'moves' | 'save' | 'done'> = {
  thing: 'inspection',
  moves: { conclude: INSPECTION_MOVES.conclude, followUp: INSPECTION_MOVES.followUp, close: INSPECTION_MOVES.close },
  save: saveInspection,
  done: {
    conclude: async (tx, { after }, presence) => {
      const profile = await getProfile(tx, after.planId)
      // Where no notice concludes, what the Team asks goes out with its remarks or its lists.
      const conclusion = await findConclusionOf(tx, after.id)
      const { respondOn = null, acceptor = 'teamOrFocal' } = conclusion ?? {}
      await issueRecommendations(tx, presence, after, profile, { respondOn, acceptor, notice: null })
      for (const finding of await listFindings(tx, after.id))
        if (FINDING_MOVES.conclude.from.includes(finding.state))
          await move(
            tx,
            presence,
            { thing: 'finding', moves: FINDING_MOVES, save: saveFinding },
            finding,
            'conclude',
            {},
            profile,
          )
      if (
        (await listRecommendations(tx, { inspectionId: after.id })).some(
          (recommendation) => recommendation.state !== 'draft',
        )
      )
        await move(
          tx,
          presence,
          { ...inspectionKind, done: {} },
          { ...after, version: after.version + 1 },
          'followUp',
          {},
          profile,
        )
    },
  },
}

/** The drafts of an inspection become issued, each with the notice it went out with, the day by which the unit answers and who accepts its remedy. @source CT-IV-5-3 */
async function issueRecommendations(
  tx: Tx,
  presence: Presence,
  inspection: Inspection,
  settings: RecommendationSettings,
  issuedWith: Pick<Recommendation, 'respondOn' | 'acceptor' | 'notice'>,
): Promise<void> {
  for (const recommendation of await listRecommendations(tx, { inspectionId: inspection.id }))
    if (recommendation.state === 'draft')
      await move(
        tx,
        presence,
        { thing: 'recommendation', moves: RECOMMENDATION_MOVES, save: saveRecommendation },
        { ...recommendation, ...issuedWith },
        'issue',
        {},
        settings,
      )
}

const inspectionCommands: Commanded<Inspection, OwnMoves, InspectionSettings> = {
  ...keptInspection,
  ...inspectionKind,
  path: '/api/concluding',
  may: inspecting,
  complete: {
    conclude: async (tx, inspection) => ({
      noticeIssued: (await findConclusionOf(tx, inspection.id))?.state === 'issued',
      openFindings: await countOpenFindings(tx, inspection.id),
    }),
    close: async (tx, inspection) => ({
      openRecommendations: (await listRecommendations(tx, { inspectionId: inspection.id })).filter(isOpen).length,
    }),
  },
}

async function profileOf(tx: Tx, inspectionId: string) {
  return getProfile(tx, found(await findInspection(tx, inspectionId)).planId)
}
