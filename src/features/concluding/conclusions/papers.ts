import { remedyReportPaper } from '#features/concluding/recommendations/document.ts'
import { standOf } from '#features/concluding/recommendations/rules.ts'
import { listRecommendations, listSteps } from '#features/concluding/recommendations/store.ts'
import { BLANK, focalName, headOf, signerAt, unitHead } from '#features/ground/delegations/papers.ts'
import { listFilesOf } from '#features/ground/evidence/store.ts'
import { citation, issuerOf, signerOf, teamIssuer } from '#features/ground/papers/document.ts'
import { abbreviationOf, symbolOf } from '#features/ground/papers/rules.ts'
import { listFindings } from '#features/inspecting/findings/store.ts'
import { around } from '#features/inspecting/inspections/papers.ts'
import { findInspection } from '#features/inspecting/inspections/store.ts'
import { findSession } from '#features/inspecting/schedules/store.ts'
import { leadsTeam } from '#features/planning/teams/rules.ts'
import type { Day } from '#kernel/day.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import { only } from '#server/database/saving.ts'
import type { MadePaper, PaperAt, PaperKind } from '#server/feature.ts'
import { conclusionNoticePaper } from './document.ts'
import { type Conclusion, printedFindings } from './rules.ts'
import { findConclusionOf } from './store.ts'

/** Thông báo kết luận. */
export const conclusionNoticeKind: PaperKind = {
  of: 'inspection',
  called: { vi: 'Thông báo kết luận', en: 'Conclusion notice' },
  isThere: async (tx, id) => (await findConclusionOf(tx, id)) !== null,
  life: async (tx, id) => {
    const conclusion = await findConclusionOf(tx, id)
    return (
      conclusion && {
        ...only(conclusion, ['number', 'symbol', 'signedOn', 'issuedOn']),
        copies: await listFilesOf(tx, 'conclusion', conclusion.id),
      }
    )
  },
  make: (tx, id, at) => noticeOf(tx, id, at, async (conclusion) => ({ ...conclusion, correction: null })),
}

/** Báo cáo kết quả khắc phục. */
export const remedyReportKind: PaperKind = {
  of: 'inspection',
  called: { vi: 'Báo cáo kết quả khắc phục', en: 'Remedy report' },
  isThere: async (tx, id) =>
    ['remediation', 'closed'].includes((await findInspection(tx, id))?.state ?? '') &&
    (await findConclusionOf(tx, id)) !== null,
  make: makeRemedyReport,
}

/** What may be replaced of an issued notice. */
export interface NoticeWords {
  readonly results: string
  readonly headAssessment: string
  readonly correction: {
    readonly ordinal: number
    readonly reason: string
    readonly proposerName: string
    readonly deciderName: string
    readonly deciderId: string | null
    readonly decidedOn: Day | null
    readonly number: string | null
    readonly symbol: string
    readonly issuedOn: Day | null
    /** The notice whose place it takes. */
    readonly replaces: Pick<Conclusion, 'number' | 'symbol' | 'issuedOn'>
  } | null
}

async function makeRemedyReport(tx: Tx, id: string, at: PaperAt): Promise<MadePaper> {
  const { inspection, plan, unit, committee } = await around(tx, id, at)
  const conclusion = found(await findConclusionOf(tx, inspection.id))
  const mine = (await listRecommendations(tx, { inspectionId: inspection.id }))
    .filter((one) => one.addressee === 'unit' && one.state !== 'draft' && one.state !== 'withdrawn')
    .toSorted((a, b) => a.ordinal - b.ordinal)
  const entries = []
  for (const one of mine) {
    const remedy = (await listSteps(tx, one.id)).filter((step) => step.kind === 'remedy').at(-1)
    entries.push({
      number: one.ordinal,
      recommendation: one.text,
      dueOn: one.dueOn ?? at.on,
      done: remedy?.text ?? standOf(one.state),
      percent: remedy?.percent ?? 0,
      evidence: remedy?.document ? remedy.document.split('; ') : [],
    })
  }
  const head = await headOf(tx, unit, at.on)
  const paper = remedyReportPaper({
    head: await unitHead(tx, 'remedyReport', unit, committee, head?.accountId ?? null, {
      number: null,
      symbol: symbolOf('remedyReport', abbreviationOf(unit.name)),
      date: null,
      on: at.on,
    }),
    year: plan.planYear,
    addressees: [conclusion.remedyRecipient || 'Đoàn kiểm tra'],
    noticeCitation: citation('Thông báo', conclusion, committee.name),
    asOf: at.on,
    entries,
    difficulties: [],
    proposals: [],
  })
  return { paper, name: `Báo cáo khắc phục ${unit.name}` }
}

/** The notice as it was issued, or the one that replaces it: its words, its number and day, signed by whoever approved it; everything else is the same. */
export async function noticeOf(
  tx: Tx,
  id: string,
  at: PaperAt,
  wordsOf: (conclusion: Conclusion) => Promise<NoticeWords>,
): Promise<MadePaper> {
  const { inspection, plan, team, unit, committee } = await around(tx, id, at)
  const conclusion = found(await findConclusionOf(tx, inspection.id))
  const words = await wordsOf(conclusion)
  const { strengths = [], shortcomings = [] } = Object.groupBy(
    printedFindings(await listFindings(tx, inspection.id), conclusion),
    (finding) => (finding.kind === 'strength' ? 'strengths' : 'shortcomings'),
  )
  const session = await findSession(tx, inspection.id)
  const { correction } = words
  // A correction of before 0.4 went out under the number of the notice itself.
  const renumbered = correction !== null && !(correction.issuedOn && correction.number === null)
  const { number, issuedOn } = renumbered ? correction : conclusion
  const [signerId, signedOn] = renumbered
    ? [correction.deciderId, correction.decidedOn]
    : [conclusion.signerId, conclusion.signedOn]
  const signer = await signerAt(tx, signerId, signedOn ?? at.on)
  const leads = leadsTeam(team, signerId)
  const recommendations = (await listRecommendations(tx, { inspectionId: inspection.id })).toSorted(
    (a, b) => a.ordinal - b.ordinal,
  )
  const paper = conclusionNoticePaper({
    head: {
      issuer: leads ? teamIssuer(team?.name ?? '', committee) : issuerOf(committee, null),
      number,
      symbol: (renumbered && correction.symbol) || conclusion.symbol || (leads ? 'TB-ĐKT' : 'TB-UBND'),
      date: issuedOn ?? BLANK,
      signer: signerOf('conclusionNotice', signer, leads, leads === null),
      recipients: [
        { text: unit.name, purpose: 'để thực hiện' },
        { text: await focalName(tx, at), purpose: 'để theo dõi' },
        { text: 'Thành viên Đoàn kiểm tra' },
      ],
      fileLine: 'VT',
    },
    year: plan.planYear,
    correction: correction && {
      ...only(correction, ['ordinal', 'reason', 'proposerName', 'deciderName']),
      on: correction.decidedOn ?? at.on,
      replaces: renumbered
        ? citation('Thông báo', correction.replaces, leads ? 'Đoàn kiểm tra' : committee.name)
        : null,
    },
    unit: unit.name,
    planCitation: citation('Kế hoạch', plan, committee.name),
    team: team?.name ?? 'Đoàn kiểm tra',
    inspectedOn: session?.heldOn ?? at.on,
    surprise: inspection.form === 'surprise',
    strengths: [words.results, ...strengths.map((finding) => finding.fact)].filter((text) => text.trim() !== ''),
    headAssessment: { text: words.headAssessment, head: await headOf(tx, unit, session?.heldOn ?? at.on) },
    findings: shortcomings.map((finding) => ({
      fact: finding.fact,
      cause: finding.causes.join('; ') || null,
      responsibility: null,
    })),
    recommendations: recommendations
      .filter((one) => one.addressee === 'unit' && one.dueOn !== null)
      .map((one) => ({ text: one.issuedText ?? one.text, dueOn: one.issuedDueOn ?? one.dueOn!, carriedOutBy: null })),
    remedyReportTo: conclusion.remedyRecipient || 'Đoàn kiểm tra',
    remedyReportDueOn: conclusion.remedyDueOn,
  })
  return { paper, name: `Thông báo kết luận${correction ? ' (thay thế)' : ''} ${unit.name}` }
}
