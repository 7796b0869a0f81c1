import { listRecommendations } from '#features/concluding/recommendations/store.ts'
import { BLANK, focalName, headOf } from '#features/ground/delegations/papers.ts'
import { listCopies } from '#features/ground/evidence/store.ts'
import { citation, fileNameOf, planCitation, recipientsOf } from '#features/ground/papers/document.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import { listFindings } from '#features/inspecting/findings/store.ts'
import { type Around, around, noticeIssuer } from '#features/inspecting/inspections/papers.ts'
import { findSession } from '#features/inspecting/schedules/store.ts'
import { proposalsOf } from '#features/inspecting/unit-reports/papers.ts'
import type { Day } from '#kernel/day.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import { only } from '#server/database/saving.ts'
import type { AmendedBy, MadePaper, PaperAt, PaperKind } from '#server/feature.ts'
import { conclusionNoticePaper } from './document.ts'
import { type Conclusion, printedFindings } from './rules.ts'
import { findConclusionOf } from './store.ts'

/** Wrong content of a notice is put right by the notice that replaces it. */
export const REPLACED: AmendedBy = {
  called: { vi: 'Đề nghị sửa đổi, thay thế thông báo', en: 'Propose a notice that replaces it' },
  page: (id) => `/cuoc/${id}/ket-luan`,
}

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
        copies: await listCopies(tx, 'conclusion', conclusion.id),
      }
    )
  },
  amended: REPLACED,
  make: (tx, id, at) => noticeOf(tx, id, at, async (conclusion) => ({ ...conclusion, correction: null })),
}

/** A notice as others cite it. */
export interface IssuedNotice extends Pick<Conclusion, 'number' | 'symbol' | 'issuedOn'> {
  readonly signedBy: string | null
  readonly signedOn: Day | null
}

/** "Thông báo số 07/TB-ĐKT ngày … của Đoàn kiểm tra …": of whoever signed it. @source ND30-B4 */
export async function noticeCitation(tx: Tx, of: Around, at: PaperAt, notice: IssuedNotice): Promise<string> {
  const signed = { by: notice.signedBy, on: notice.signedOn, act: 'conclusion' } as const
  const { issuer } = await noticeIssuer(tx, of, at, signed, 'committee')
  return citation('Thông báo', notice, issuer.name)
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
    readonly replaces: IssuedNotice
  } | null
}

/** The notice as it was issued, or the one that replaces it: its words, its number and day, signed by whoever approved it; everything else is the same. */
export async function noticeOf(
  tx: Tx,
  id: string,
  at: PaperAt,
  wordsOf: (conclusion: Conclusion) => Promise<NoticeWords>,
): Promise<MadePaper> {
  const of = await around(tx, id, at)
  const { inspection, plan, team, unit, committee, subject } = of
  const conclusion = found(await findConclusionOf(tx, inspection.id))
  const words = await wordsOf(conclusion)
  const { disagreePath, deemedAgreement, conclusionRecipients } = await getProfile(tx, plan.id)
  const {
    strengths = [],
    shortcomings = [],
    difficulties = [],
  } = Object.groupBy(printedFindings(await listFindings(tx, inspection.id), conclusion), ({ kind }) =>
    kind === 'strength' ? 'strengths' : kind === 'difficulty' ? 'difficulties' : 'shortcomings',
  )
  const session = await findSession(tx, inspection.id)
  // By report nobody went there: what counts is the day on which the report was asked for.
  const inspectedOn = session?.heldOn ?? inspection.notifiedOn ?? at.on
  const { correction } = words
  // A correction of before 0.4 went out under the number of the notice itself.
  const renumbered = correction !== null && !(correction.issuedOn && correction.number === null)
  const { number, issuedOn } = renumbered ? correction : conclusion
  const [signerId, signedOn] = renumbered
    ? [correction.deciderId, correction.decidedOn]
    : [conclusion.signerId, conclusion.signedOn]
  const { body, issuer, signer, symbol, fileLine } = await noticeIssuer(
    tx,
    of,
    at,
    { by: signerId, on: signedOn, act: 'conclusion' },
    'committee',
  )
  const focal = await focalName(tx, at)
  const recommendations = (await listRecommendations(tx, { inspectionId: inspection.id })).toSorted(
    (a, b) => a.ordinal - b.ordinal,
  )
  const paper = conclusionNoticePaper({
    head: {
      issuer,
      number,
      symbol: (renumbered && correction.symbol) || conclusion.symbol || symbol,
      date: issuedOn ?? BLANK,
      signer,
      recipients: recipientsOf(conclusionRecipients, [
        { text: committee.name, purpose: 'để b/c' },
        { text: unit.name, purpose: 'để t/h' },
        { text: focal, purpose: 'để t/d' },
        { text: 'Thành viên Đoàn kiểm tra', purpose: 'để p/h' },
      ]),
      fileLine,
    },
    year: plan.planYear,
    subject,
    correction: correction && {
      ...only(correction, ['ordinal', 'reason', 'proposerName', 'deciderName']),
      on: correction.decidedOn ?? at.on,
      replaces: renumbered ? await noticeCitation(tx, of, at, correction.replaces) : null,
    },
    unit: unit.name,
    planCitation: planCitation(plan, committee.name),
    team: team?.name ?? 'Đoàn kiểm tra',
    inspectedOn,
    byReport: session === null && inspection.method === 'byReport',
    surprise: inspection.form === 'surprise',
    strengths: [words.results, ...strengths.map((finding) => finding.fact)].filter((text) => text.trim() !== ''),
    headAssessment: { text: words.headAssessment, head: await headOf(tx, unit, inspectedOn) },
    findings: shortcomings.map((finding) => ({
      fact: finding.fact,
      cause: finding.causes.join('; ') || null,
      responsibility: null,
    })),
    difficulties: difficulties.map((finding) => finding.fact),
    recommendations: recommendations
      .filter((one) => one.addressee === 'unit' && one.dueOn !== null)
      .map((one) => ({
        ...only(one, ['ordinal', 'nature', 'withinCompetence']),
        text: one.issuedText ?? one.text,
        dueOn: one.issuedDueOn ?? one.dueOn!,
      })),
    upward: recommendations
      .filter((one) => one.addressee === 'upper')
      .map((one) => ({ body: one.upperAuthority || 'Cơ quan cấp trên', text: one.issuedText ?? one.text })),
    proposals: await proposalsOf(tx, inspection.id),
    byTeam: body === 'team',
    answer: disagreePath ? { until: conclusion.respondOn, deemed: deemedAgreement } : null,
    remedyReportTo: conclusion.remedyRecipient || focal,
    remedyReportDueOn: conclusion.remedyDueOn,
  })
  const called = correction ? 'Thông báo kết luận (thay thế)' : 'Thông báo kết luận'
  return {
    paper,
    name: fileNameOf(called, paper.symbol === null ? conclusion : { number, symbol: paper.symbol }, unit.name),
  }
}
