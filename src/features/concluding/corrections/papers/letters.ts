import { findConclusionOf } from '#features/concluding/conclusions/store.ts'
import type { Step } from '#features/concluding/recommendations/contract.ts'
import {
  daysLate,
  isInLetter,
  type LetterKind,
  type Recommendation,
} from '#features/concluding/recommendations/rules.ts'
import { listRecommendations, listStepsOf } from '#features/concluding/recommendations/store.ts'
import { texts } from '#features/concluding/recommendations/texts.ts'
import {
  BLANK,
  committeeHead,
  focalUnit,
  headOf,
  keptWith,
  signerAt,
  unitHead,
} from '#features/ground/delegations/papers.ts'
import { issuerOf, type PaperHead, signerOf } from '#features/ground/papers/document.ts'
import { abbreviationOf } from '#features/ground/papers/rules.ts'
import { listHolders } from '#features/ground/people/store.ts'
import { type Around, around, teamReportHead } from '#features/inspecting/inspections/papers.ts'
import type { Paper } from '#kernel/blocks.ts'
import type { Both } from '#kernel/words.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import type { PaperAt, PaperKind } from '#server/feature.ts'
import {
  directionLetter,
  disagreementLetter,
  handlingProposal,
  type LetterFacts,
  referralReport,
  reminderLetter,
} from '../document.ts'
import { citationInForce } from '../papers.ts'

interface Letter {
  readonly called: Both<string>
  make(tx: Tx, of: Around, at: PaperAt, facts: Omit<LetterFacts, 'head' | 'addressees'>, about: Known[]): Promise<Paper>
}

type Known = Recommendation & { readonly steps: readonly Step[] }

/** Drafts of the letters that follow a conclusion: made from what stands, numbered and signed by hand. */
const kindOf = (kind: LetterKind, { called, make }: Letter): PaperKind => ({
  of: 'inspection',
  called,
  isThere: async (tx, id, at) => (await spokenOf(tx, kind, id, at)).length > 0,
  make: async (tx, id, at) => {
    const of = await around(tx, id, at)
    const about = await spokenOf(tx, kind, id, at)
    found(about[0])
    const ids = about.map((one) => one.id)
    const steps = Map.groupBy(await listStepsOf(tx, ids), ({ recommendationId }) => recommendationId)
    const known = about
      .toSorted((a, b) => a.ordinal - b.ordinal)
      .map((one): Known => ({ ...one, steps: steps.get(one.id) ?? [] }))
    const facts = { year: of.plan.planYear, subject: of.subject, unit: of.unit.name }
    const paper = await make(tx, of, at, { ...facts, noticeCitation: await citationInForce(tx, of, at) }, known)
    return { paper, name: `${called.vi} ${of.unit.name}` }
  },
})

async function spokenOf(tx: Tx, kind: LetterKind, inspectionId: string, { by, on }: PaperAt) {
  return (await listRecommendations(tx, { inspectionId })).filter((one) => isInLetter(kind, one, by, on))
}

const lastOf = (steps: readonly Step[], kind: Step['kind']) => steps.findLast((step) => step.kind === kind)

/** Văn bản ý kiến của đơn vị. @source CT-IV-5-4 */
export const disagreementKind = kindOf('unitOpinion', {
  called: { vi: 'Văn bản ý kiến của đơn vị', en: 'The unit’s opinion' },
  make: async (tx, { team, unit, committee }, at, facts, about) => {
    const signer = await headOf(tx, unit, at.on)
    const paper = { number: null, symbol: `${abbreviationOf(unit.name)}-VP`, date: null, on: at.on }
    return disagreementLetter({
      ...facts,
      head: await unitHead(tx, unit, committee, signer?.accountId ?? null, paper),
      addressees: [team?.name ?? 'Đoàn kiểm tra'],
      disputed: about.map(({ ordinal: number, text, reason }) => ({ number, text, reason })),
    })
  },
})

/** Báo cáo xin ý kiến chỉ đạo: the Team's. @source CT-IV-5-5 */
export const referralKind = kindOf('referralReport', {
  called: { vi: 'Báo cáo xin ý kiến chỉ đạo', en: 'Report asking for a direction' },
  make: async (_tx, { team, committee }, at, facts, about) =>
    referralReport({
      ...facts,
      head: teamReportHead({ team, committee }, at.on),
      addressees: [committee.name],
      disputed: about.map(({ ordinal: number, text, reason, steps }) => ({
        ...{ number, text, reason, view: lastOf(steps, 'referral')?.text ?? '' },
      })),
    }),
})

/** Ý kiến chỉ đạo: the committee's, to the Team and the unit. @source CT-IV-5-5 */
export const directionKind = kindOf('direction', {
  called: { vi: 'Ý kiến chỉ đạo', en: 'Direction' },
  make: async (tx, { team, unit, committee }, at, facts, about) => {
    const [chair] = await listHolders(tx, ['chair'], at.on)
    const symbol = ['UBND', abbreviationOf((await focalUnit(tx, at))?.name ?? '')].filter(Boolean).join('-')
    return directionLetter({
      ...facts,
      head: {
        ...(await committeeHead(tx, 'conclusion', 'committee', committee, chair?.accountId ?? null, at.on)),
        ...{ number: null, symbol, date: BLANK, recipients: [{ text: 'Như trên' }], fileLine: await keptWith(tx, at) },
      },
      addressees: [team?.name ?? 'Đoàn kiểm tra', unit.name],
      directed: about.map(({ ordinal: number, text, issuedText, state, steps, dueOn }) => ({
        ...{ number, text: issuedText ?? text, amended: text, dueOn },
        effect: state === 'withdrawn' ? 'withdraw' : text === (issuedText ?? text) ? 'uphold' : 'amend',
        opinion: lastOf(steps, 'direction')?.text ?? '',
      })),
    })
  },
})

/** Công văn đôn đốc: the focal agency's, of what is overdue on the day. @source CT-I-1a-2, NX-I-1-3, TN-I-1-3b */
export const reminderKind = kindOf('reminderLetter', {
  called: { vi: 'Công văn đôn đốc', en: 'Letter urging the remedy' },
  make: async (tx, { inspection, unit, committee }, at, facts, about) => {
    const head = await focalHead(tx, committee, at, 'letter')
    return reminderLetter({
      ...facts,
      head,
      addressees: [unit.name],
      overdue: about.map((one) => ({
        ...{ number: one.ordinal, text: one.text, dueOn: one.dueOn!, daysLate: daysLate(one, at.on) },
      })),
      reportTo: (await findConclusionOf(tx, inspection.id))?.remedyRecipient || head.issuer.name,
    })
  },
})

/** Tờ trình kiến nghị xử lý: the focal agency's to the committee; the unit does not know of it. @source CT-IV-5-6 */
export const handlingKind = kindOf('handlingProposal', {
  called: { vi: 'Tờ trình kiến nghị xử lý', en: 'Proposal of handling' },
  make: async (tx, { committee }, at, facts, about) =>
    handlingProposal({
      ...facts,
      head: await focalHead(tx, committee, at, 'submission'),
      addressees: [committee.name],
      undone: about.map(({ ordinal: number, text, binding, dueOn, steps }) => ({
        ...{ number, text, dueOn: dueOn!, binding: texts.vi.binding[binding] || texts.vi.binding.agreed },
        facts: (lastOf(steps, 'handlingProposal') ?? lastOf(steps, 'notImplemented'))?.text ?? '',
      })),
    }),
})

/** A paper of the focal agency in its own name, signed by its head. */
async function focalHead(
  tx: Tx,
  committee: Around['committee'],
  at: PaperAt,
  kind: 'letter' | 'submission',
): Promise<PaperHead> {
  const focal = found(await focalUnit(tx, at))
  const [holder] = await listHolders(tx, ['focalHead'], at.on)
  const short = abbreviationOf(focal.name)
  return {
    issuer: issuerOf(focal, committee),
    number: null,
    symbol: kind === 'letter' ? `${short}-CCHC` : `TTr-${short}`,
    date: BLANK,
    signer: signerOf(await signerAt(tx, holder?.accountId ?? null, at.on), null, 'other'),
    recipients: [{ text: 'Như trên' }],
    fileLine: 'VT, CCHC',
  }
}
