import { committeeHead, committeeOf, keptWith } from '#features/ground/delegations/papers.ts'
import { listCopies } from '#features/ground/evidence/store.ts'
import { issuerOf, signature } from '#features/ground/papers/document.ts'
import { addresseesOf, filedWith, type Plan } from '#features/planning/plans/rules.ts'
import { findOriginal, findPlan, findPlanSource } from '#features/planning/plans/store.ts'
import { BLANK_PAPER, type Paper } from '#kernel/blocks.ts'
import { longDay } from '#kernel/day.ts'
import { refusals as common } from '#kernel/refusals.ts'
import type { SourceLine } from '#kernel/source-line.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import { only } from '#server/database/saving.ts'
import type { MadePaper, PaperAt, PaperKind } from '#server/feature.ts'
import { Refused } from '#server/http/refused.ts'
import { planTextPaper, writtenPaper } from './document.ts'
import type { Block } from './rules/block.ts'
import { findText, versionOf } from './store.ts'

/** What the text of an amendment asks of what comes later in the work. */
export interface Later {
  /** The text that an amendment began from. */
  formerBlocks(tx: Tx, amendment: Plan): Promise<readonly Block[]>
  /** Whether a plan has a round of this number. */
  hasRound(tx: Tx, planId: string, ordinal: number): Promise<boolean>
  amendmentPaper(tx: Tx, amendment: Plan, at: PaperAt): Promise<MadePaper>
  /** An amended plan as it was first issued. */
  firstEdition(tx: Tx, plan: Plan): Promise<{ readonly blocks: readonly Block[]; readonly asRead: boolean }>
}

/** Kế hoạch kiểm tra; of an amendment, the paper that says what it changes. */
export const planPaperKind = (later: Later): PaperKind => ({
  of: 'plan',
  called: { vi: 'Kế hoạch kiểm tra', en: 'Inspection plan' },
  isThere: async (tx, id) => {
    const plan = await findPlan(tx, id)
    return plan !== null && !(await isItsFile(tx, plan, later))
  },
  life: async (tx, id) => {
    const plan = await findPlan(tx, id)
    return (
      plan && { ...only(plan, ['number', 'symbol', 'signedOn', 'issuedOn']), copies: await listCopies(tx, 'plan', id) }
    )
  },
  amended: {
    called: { vi: 'Sửa đổi, bổ sung kế hoạch', en: 'Amend the plan' },
    page: (id) => `/ke-hoach/${id}`,
  },
  cited: async (tx, id, at) => {
    const plan = found(await findPlan(tx, id))
    return plan.amends === null ? citedPlan(tx, plan, at) : (await later.amendmentPaper(tx, plan, at)).paper
  },
  make: async (tx, id, at) => {
    const plan = found(await findPlan(tx, id))
    return plan.amends === null ? makePlan(tx, plan, at, later) : later.amendmentPaper(tx, plan, at)
  },
})

/** A plan that was read from a file with a layout of its own and never corrected: that file is the paper, nothing is made in its place. */
async function isItsFile(tx: Tx, plan: Plan, later: Later): Promise<boolean> {
  if (plan.origin !== 'imported' || plan.amends !== null) return false
  if (plan.edition === null ? await versionOf(tx, plan.id) : !(await later.firstEdition(tx, plan)).asRead) return false
  const original = await findOriginal(tx, plan.id)
  return original !== null && original.type !== 'text'
}

/** From its paragraphs once somebody has written in it; before, a text without a layout line by line. @refuses NOT_FOUND */
async function makePlan(tx: Tx, plan: Plan, at: PaperAt, later: Later): Promise<MadePaper> {
  if (await isItsFile(tx, plan, later)) throw new Refused(common.NOT_FOUND())
  const name = plan.number === null ? `Kế hoạch ${plan.planYear}` : `Kế hoạch ${plan.number}-${plan.symbol}`
  // What bears the number and the signature is what was signed: what amends it are papers of their own.
  const text = plan.edition === null ? await findText(tx, plan.id) : await later.firstEdition(tx, plan)
  if (text === null) {
    const original = await findOriginal(tx, plan.id)
    const lines = (await findPlanSource(tx, plan.id)) as readonly SourceLine[]
    return { paper: writtenPaper(plan.title, lines, original?.name ?? ''), name }
  }
  const frame = {
    ...only(plan, ['title', 'number', 'symbol', 'place']),
    date: plan.issuedOn,
    issuerName: plan.issuer,
    signature: await signatureOf(tx, plan, at),
    annexes: [],
    proposal: proposalOf(plan),
  }
  return { paper: planTextPaper(frame, text.blocks), name }
}

/** A plan as others cite it: the words of its text are printed line by line, and its file is not taken apart at all. */
async function citedPlan(tx: Tx, plan: Plan, at: PaperAt): Promise<Paper> {
  const { lines, name, place } = issuerOf(await committeeOf(tx, at, plan.issuedOn), null)
  const { recipients } = plan.content
  return {
    ...BLANK_PAPER,
    ...only(plan, ['number', 'symbol']),
    type: 'KH',
    issuer: lines,
    issuerName: name,
    place,
    date: plan.issuedOn,
    abstract: plan.title,
    recipients: addresseesOf(recipients).map(({ addressee }) => ({ text: addressee })),
    fileLine: filedWith(recipients).join(', ') || (await keptWith(tx, at)),
  }
}

function proposalOf({ proposalNumber, proposalOn }: Plan): string {
  return proposalNumber === ''
    ? ''
    : `tại Tờ trình số ${proposalNumber}${proposalOn === null ? '' : ` ${longDay(proposalOn)}`}`
}

/** Who signed a plan here; one signed elsewhere is printed with the lines and the name that it came with. */
async function signatureOf(tx: Tx, plan: Plan, at: PaperAt): Promise<readonly string[] | null> {
  if (plan.signerId === null) return null
  const committee = await committeeOf(tx, at, plan.issuedOn)
  const { signer } = await committeeHead(tx, 'plan', 'committee', committee, plan.signerId, plan.signedOn ?? at.on)
  const { lines, name } = signature(signer)
  return [...lines, ...(name === null ? [] : [name])]
}
