import { type IssuedNotice, noticeCitation, noticeOf, REPLACED } from '#features/concluding/conclusions/papers.ts'
import type { Conclusion } from '#features/concluding/conclusions/rules.ts'
import { findConclusionOf } from '#features/concluding/conclusions/store.ts'
import { remedyReportPaper } from '#features/concluding/recommendations/document.ts'
import { standOf } from '#features/concluding/recommendations/rules.ts'
import { listRecommendations, listStepsOf } from '#features/concluding/recommendations/store.ts'
import { headOf, unitHead } from '#features/ground/delegations/papers.ts'
import { listCopies } from '#features/ground/evidence/store.ts'
import { abbreviationOf, symbolOf } from '#features/ground/papers/rules.ts'
import { type Around, around } from '#features/inspecting/inspections/papers.ts'
import { findInspection } from '#features/inspecting/inspections/store.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import { only } from '#server/database/saving.ts'
import type { MadePaper, PaperAt, PaperKind } from '#server/feature.ts'
import { type Correction, lastOf } from './rules.ts'
import { listCorrections } from './store.ts'

const ON_ITS_WAY = ['approved', 'issued'] as const

/** The notice that replaces it: from the approval on, with number and day once it has them. */
export const correctedConclusionKind: PaperKind = {
  of: 'inspection',
  called: { vi: 'Thông báo kết luận (thay thế)', en: 'Conclusion notice (replacing)' },
  isThere: async (tx, id) => (await latest(tx, id)) !== null,
  life: async (tx, id) => {
    const last = await latest(tx, id)
    return (
      last && {
        ...only(last, ['number', 'symbol', 'issuedOn']),
        signedOn: last.decidedOn,
        copies: await listCopies(tx, 'correction', last.id),
      }
    )
  },
  amended: REPLACED,
  make: (tx, id, at) =>
    noticeOf(tx, id, at, async (conclusion) => {
      const corrections = await listCorrections(tx, conclusion.inspectionId)
      const last = found(lastOf(corrections, ON_ITS_WAY))
      return {
        ...only(last, ['results', 'headAssessment']),
        correction: { ...last, replaces: noticeInForce(conclusion, corrections, last.ordinal) },
      }
    }),
}

/** Báo cáo kết quả khắc phục: it stands here because this is the first feature that knows which notice holds. */
export const remedyReportKind: PaperKind = {
  of: 'inspection',
  called: { vi: 'Báo cáo kết quả khắc phục', en: 'Remedy report' },
  isThere: async (tx, id) =>
    ['remediation', 'closed'].includes((await findInspection(tx, id))?.state ?? '') &&
    (await findConclusionOf(tx, id)) !== null,
  make: makeRemedyReport,
}

/** The unit does not agree, and nobody has decided over it. */
const DISPUTED: readonly string[] = ['disagreed', 'referred']

/** The notice that holds: as first issued, or the last that replaced it, where asked before one of them. */
function noticeInForce(conclusion: Conclusion, corrections: readonly Correction[], before?: number): IssuedNotice {
  const numbered = corrections.filter(({ number }) => number !== null)
  const last = lastOf(numbered, ['issued'], before)
  return last
    ? { ...last, signedBy: last.deciderId, signedOn: last.decidedOn }
    : { ...conclusion, signedBy: conclusion.signerId, signedOn: conclusion.signedOn }
}

/** The notice that holds as others cite it; where none concludes, the conclusion in words. */
export async function citationInForce(tx: Tx, of: Around, at: PaperAt): Promise<string> {
  const conclusion = await findConclusionOf(tx, of.inspection.id)
  if (conclusion === null || conclusion.number === null)
    return `kết luận kiểm tra công tác ${of.subject} năm ${of.plan.planYear} tại ${of.unit.name}`
  return noticeCitation(tx, of, at, noticeInForce(conclusion, await listCorrections(tx, of.inspection.id)))
}

async function makeRemedyReport(tx: Tx, id: string, at: PaperAt): Promise<MadePaper> {
  const of = await around(tx, id, at)
  const { inspection, plan, unit, committee } = of
  const conclusion = found(await findConclusionOf(tx, inspection.id))
  const mine = (await listRecommendations(tx, { inspectionId: inspection.id }))
    .filter((one) => one.addressee === 'unit' && one.state !== 'draft' && one.state !== 'withdrawn')
    .toSorted((a, b) => a.ordinal - b.ordinal)
  const ids = mine.map((one) => one.id)
  const steps = Map.groupBy(await listStepsOf(tx, ids), ({ recommendationId }) => recommendationId)
  const entries = mine.map((one) => {
    const remedy = steps.get(one.id)?.findLast((step) => step.kind === 'remedy')
    return {
      number: one.ordinal,
      recommendation: one.text,
      dueOn: one.dueOn ?? at.on,
      done: remedy?.text ?? standOf(one.state),
      percent: remedy?.percent ?? 0,
      legalGround: remedy?.legalGround ?? '',
      disputed: DISPUTED.includes(one.state),
      evidence: remedy?.document ? remedy.document.split('; ') : [],
    }
  })
  const head = await headOf(tx, unit, at.on)
  const paper = remedyReportPaper({
    head: await unitHead(tx, unit, committee, head?.accountId ?? null, {
      number: null,
      symbol: symbolOf('remedyReport', abbreviationOf(unit.name)),
      date: null,
      on: at.on,
    }),
    year: plan.planYear,
    subject: of.subject,
    addressees: [conclusion.remedyRecipient || 'Đoàn kiểm tra'],
    noticeCitation: await citationInForce(tx, of, at),
    asOf: at.on,
    entries,
    difficulties: [],
    proposals: [],
  })
  return { paper, name: `Báo cáo kết quả khắc phục ${unit.name}` }
}

async function latest(tx: Tx, inspectionId: string): Promise<Correction | null> {
  return lastOf(await listCorrections(tx, inspectionId), ON_ITS_WAY)
}
