import { focalUnit } from '#features/ground/delegations/papers.ts'
import { hashOfCopy, shareFiles } from '#features/ground/evidence/store.ts'
import { namesOf } from '#features/ground/org/store.ts'
import { findSigner } from '#features/ground/people/store.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import { listOfPlan } from '#features/inspecting/inspections/store.ts'
import { isRunning, missingOfPlan } from '#features/inspecting/rounds/rules.ts'
import { listRounds } from '#features/inspecting/rounds/store.ts'
import { texts as roundTexts } from '#features/inspecting/rounds/texts.ts'
import { listVersionsOf } from '#features/planning/detailed-plans/store.ts'
import {
  type CompletionFacts,
  isOverElsewhere,
  type Plan,
  type VarianceReport,
} from '#features/planning/plans/rules.ts'
import { findPlan } from '#features/planning/plans/store.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { record } from '#server/acts/audit.ts'
import { found, idOf, seenVersion } from '#server/acts/commands.ts'
import type { Presence, Tx } from '#server/database/db.ts'
import { only } from '#server/database/saving.ts'
import { focal, office } from '#server/http/gates.ts'
import { must, Refused, read } from '#server/http/refused.ts'
import { languageOf } from '#server/http/request.ts'
import type { Routes } from '#server/http/routes.ts'
import { inTransaction, type Services } from '#server/http/transaction.ts'
import { reasonsShape } from './contract.ts'
import { outcomesNow, reportSymbol } from './papers.ts'
import { refusals } from './refusals.ts'
import { explain, withSentences } from './rules.ts'
import { addCompletion, findCompletion, findReasons, isReportNumberTaken, saveReasons } from './store.ts'

export function planCompletionRoutes(app: Routes, services: Services): void {
  app.get('/api/plans/:id/completion', { config: { may: office } }, async (request) => {
    const language = languageOf(request)
    return inTransaction(services, request, async (tx, presence) => {
      const { on } = presence
      const plan = found(await findPlan(tx, idOf(request.params)))
      const names = await namesOf(tx, on)
      const rounds = await listRounds(tx, [plan.id])
      const kept = await findCompletion(tx, plan.id)
      const focal = await focalUnit(tx, presence)
      return {
        completedOn: kept?.completedOn ?? null,
        running: (await listOfPlan(tx, plan.id))
          .filter(isRunning)
          .map(({ id, unitId }) => ({ id, unitName: names.get(unitId)?.name ?? '' })),
        openRounds: rounds.filter(({ state }) => state !== 'closed').map(({ ordinal }) => ordinal),
        draftVersions: kept ? [] : await draftVersions(tx, plan.id),
        outcomes: kept?.outcomes ?? (await outcomesNow(tx, plan, on)),
        version: (await findReasons(tx, plan.id)).version,
        report: kept && only(kept, ['number', 'issuedOn']),
        symbol: kept?.symbol ?? reportSymbol(focal?.name ?? 'Sở Nội vụ'),
        missing: missingOfPlan(await getProfile(tx, plan.id), rounds.length > 0).map(({ caution }) => ({
          code: caution.code,
          text: caution.text[language],
          units: [],
        })),
      }
    })
  })

  /** Lý do chưa đạt: what the report on it will say. */
  app.put('/api/plans/:id/completion', { config: { may: focal } }, async (request) => {
    const { reasons: given } = read(reasonsShape, request.body)
    return inTransaction(services, request, async (tx, presence) => {
      const plan = found(await findPlan(tx, idOf(request.params)))
      must(explain(presence.by, plan))
      const before = await findReasons(tx, plan.id)
      const reasons = withSentences(plan.content, given)
      // Sent once more after a lost answer: it stands already.
      if (JSON.stringify(before.reasons) === JSON.stringify(reasons)) return before
      // What was signed says these reasons.
      if (await hashOfCopy(tx, 'plan', plan.id, 'ending')) throw new Refused(refusals.VARIANCE_COPY_ATTACHED())
      const { version } = before
      if (
        seenVersion(request) !== version ||
        !(await saveReasons(tx, presence.by.tenantId, plan.id, { reasons, version }))
      )
        throw new Refused(common.CHANGED_MEANWHILE())
      await record(tx, presence, { action: 'explain', thing: 'plan', thingId: plan.id, detail: { reasons } })
      return { reasons, version: version + 1 }
    })
  })
}

/** Numbers of versions of the detailed plan that nobody has fixed or given up. */
async function draftVersions(tx: Tx, planId: string): Promise<number[]> {
  return (await listVersionsOf(tx, planId)).flatMap(({ state, ordinal }) => (state === 'draft' ? [ordinal] : []))
}

/** What completing a plan asks of its inspections, its rounds, and the report on what was not reached. */
export async function completionFacts(
  tx: Tx,
  plan: Plan,
  report: VarianceReport | null,
  { on }: Presence,
): Promise<CompletionFacts> {
  const signer = report && (await findSigner(tx, report.signerId, report.issuedOn))
  const names = await namesOf(tx, on)
  return {
    running: (await listOfPlan(tx, plan.id)).filter(isRunning).map(({ unitId }) => names.get(unitId)?.name ?? ''),
    openRounds: (await listRounds(tx, [plan.id]))
      .filter(({ state }) => state !== 'closed')
      .map(({ ordinal }) => roundTexts.vi.name(ordinal)),
    draftVersions: await draftVersions(tx, plan.id),
    unmet: (await outcomesNow(tx, plan, on)).filter(({ met }) => !met),
    signerHolds: (signer?.posts ?? []).map(({ post }) => post),
    signedCopy: await hashOfCopy(tx, 'plan', plan.id, 'ending'),
    numberTaken: report !== null && (await isReportNumberTaken(tx, plan, report)),
  }
}

/** What the plan reached by the day of its completion, with the reasons where it did not. */
export async function keepVariances(
  tx: Tx,
  plan: Plan,
  report: VarianceReport | null,
  { by, on }: Presence,
): Promise<void> {
  const outcomes = await outcomesNow(tx, plan, on)
  const explained = outcomes.some(({ met }) => !met) && !isOverElsewhere(plan)
  const given = { planId: plan.id, completedBy: by.id, completedOn: on, outcomes }
  await addCompletion(tx, by.tenantId, { ...given, report: explained ? report : null })
  await shareFiles(tx, { thing: 'plan', thingId: plan.id }, true)
}
