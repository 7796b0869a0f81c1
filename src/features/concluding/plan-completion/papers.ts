import { BLANK, committeeOf, focalUnit, signerAt } from '#features/ground/delegations/papers.ts'
import { isOfKind, objectsOf, officialName } from '#features/ground/org/rules.ts'
import { listUnits, namesOf } from '#features/ground/org/store.ts'
import { fileNameOf, issuerOf, planCitation, signerOf } from '#features/ground/papers/document.ts'
import { abbreviationOf, symbolOf } from '#features/ground/papers/rules.ts'
import { listHolders } from '#features/ground/people/store.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import { inspectedUnits, listOfPlan } from '#features/inspecting/inspections/store.ts'
import { isRunning } from '#features/inspecting/rounds/rules.ts'
import { countedAsInspected, countedOn, coverageOf, type Plan } from '#features/planning/plans/rules.ts'
import { findPlan, listTargets } from '#features/planning/plans/store.ts'
import { holdsPost, isFocal, isLeader } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import type { MadePaper, PaperAt, PaperKind } from '#server/feature.ts'
import { variancePaper } from './document.ts'
import { type KeptOutcome, outcomesOf, reasonsFor } from './rules.ts'
import { findCompletion, findReasons } from './store.ts'
import { texts } from './texts.ts'

/** Each rule of the plan with what has been done by now, units by their names, and the reasons as far as they are written. */
export async function outcomesNow(tx: Tx, plan: Plan, on: Day): Promise<KeptOutcome[]> {
  const profile = await getProfile(tx, plan.id)
  const units = await listUnits(tx, countedOn(plan, on, profile))
  const kinds = new Map(units.map(({ id, kind }) => [id, kind]))
  const objects = objectsOf(units, plan.issuer)
  const places = await listTargets(tx, plan.id)
  const inspected = countedAsInspected(await inspectedUnits(tx, plan.id), units, profile)
  const coverage = coverageOf(plan.content.targets ?? [], places, inspected, objects)
  const reasons = reasonsFor(plan.content, (await findReasons(tx, plan.id)).reasons)
  const names = await namesOf(tx, on)
  const inspections = await listOfPlan(tx, plan.id)
  const outcomes = outcomesOf(plan.content, coverage, places, inspections, (unitId, kind) => {
    const own = kinds.get(unitId)
    return own !== undefined && isOfKind(own, kind)
  })
  return outcomes.map(({ missed, ...outcome }) => ({
    ...outcome,
    missed: missed
      .filter(({ unitId }) => !inspected.has(unitId))
      .map(({ unitId, cancelled }) => ({ name: names.get(unitId)?.name ?? '', cancelled })),
    reason: outcome.met ? '' : (reasons.get(outcome.rule) ?? ''),
  }))
}

/** Báo cáo giải trình chỉ tiêu chưa đạt: a draft once everything of the plan is over; as it was completed from then on. */
export const varianceReportKind: PaperKind = {
  of: 'plan',
  called: { vi: texts.vi.variancePaper, en: texts.en.variancePaper },
  isThere: async (tx, id, at) => (await unmetOf(tx, id, at)) !== null,
  make: makeVarianceReport,
}

/** "BC-SNV": the symbol that the report has where the records desk gives no other. */
export const reportSymbol = (focal: string) => symbolOf('unitReport', abbreviationOf(focal))

/** What the report speaks of; null where there is nothing to explain, or nothing that the person may know of. */
async function unmetOf(tx: Tx, planId: string, { by, on }: PaperAt) {
  // To others the places of a plan are unknown: they would count nothing.
  if (!isFocal(by) && !isLeader(by) && !holdsPost(by, 'clerk')) return null
  const plan = await findPlan(tx, planId)
  if (plan === null || plan.amends !== null) return null
  const kept = await findCompletion(tx, plan.id)
  const inspections = await listOfPlan(tx, plan.id)
  // What was carried out elsewhere is explained elsewhere; as long as inspections run there is nothing to explain yet.
  if (kept ? inspections.length === 0 : plan.state !== 'inProgress' || inspections.some(isRunning)) return null
  const outcomes = kept?.outcomes ?? (await outcomesNow(tx, plan, on))
  return outcomes.some(({ met }) => !met) ? { plan, outcomes, kept } : null
}

async function makeVarianceReport(tx: Tx, id: string, at: PaperAt): Promise<MadePaper> {
  const { plan, outcomes, kept } = found(await unmetOf(tx, id, at))
  const on = kept?.issuedOn ?? kept?.completedOn ?? at.on
  const committee = await committeeOf(tx, at, on)
  const focal = found(await focalUnit(tx, at))
  const [head] = (await listHolders(tx, ['focalHead'], on)).filter(({ unitId }) => unitId === focal.id)
  const signer = await signerAt(tx, kept?.signerId ?? head?.accountId ?? null, on)
  const number = kept?.number ?? null
  const symbol = kept?.symbol ?? reportSymbol(focal.name)
  const paper = variancePaper({
    head: {
      issuer: issuerOf(focal, committee),
      number,
      symbol,
      date: kept?.issuedOn ?? BLANK,
      signer: signerOf(signer, null, 'other'),
      recipients: [
        { text: 'Như trên' },
        { text: `Chủ tịch, các Phó Chủ tịch ${officialName(committee.name)}`, purpose: 'để b/c' },
      ],
      fileLine: 'VT, CCHC',
    },
    addressee: officialName(committee.name),
    planCitation: planCitation(plan, officialName(committee.name)),
    year: plan.planYear,
    outcomes,
    arithmetic: texts.vi.arithmetic,
  })
  return { paper, name: fileNameOf(texts.vi.variancePaper, { number, symbol }, String(plan.planYear)) }
}
