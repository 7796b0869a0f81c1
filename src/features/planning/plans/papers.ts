import { committeeHead, committeeOf, focalName, keptWith } from '#features/ground/delegations/papers.ts'
import { listCopies } from '#features/ground/evidence/store.ts'
import type { Unit } from '#features/ground/org/rules.ts'
import { type PaperHead, proposalBasis, signerOf } from '#features/ground/papers/document.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import { lineOf, outlineLines } from '#features/planning/outlines/document.ts'
import { findOutlineOf } from '#features/planning/outlines/store.ts'
import type { Day } from '#kernel/day.ts'
import { refusals as common } from '#kernel/refusals.ts'
import type { SourceLine } from '#kernel/source-line.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import { only } from '#server/database/saving.ts'
import type { MadePaper, PaperAt, PaperKind } from '#server/feature.ts'
import { Refused } from '#server/http/refused.ts'
import { planPaper, writtenPaper } from './document.ts'
import type { Plan } from './rules.ts'
import { findOriginal, findPlan, findPlanSource } from './store.ts'

/** Kế hoạch kiểm tra. */
export const planPaperKind: PaperKind = {
  of: 'plan',
  called: { vi: 'Kế hoạch kiểm tra', en: 'Inspection plan' },
  isThere: async (tx, id) => {
    const plan = await findPlan(tx, id)
    return plan !== null && !(await isLaidOut(tx, plan))
  },
  life: async (tx, id) => {
    const plan = await findPlan(tx, id)
    return (
      plan && { ...only(plan, ['number', 'symbol', 'signedOn', 'issuedOn']), copies: await listCopies(tx, 'plan', id) }
    )
  },
  make: makePlan,
}

/** An imported plan whose file has its own layout: that file is the paper, nothing is made in its place. */
async function isLaidOut(tx: Tx, plan: Plan): Promise<boolean> {
  if (plan.origin !== 'imported') return false
  const original = await findOriginal(tx, plan.id)
  return original !== null && original.type !== 'text'
}

/** An imported plan without a layout: its text line by line. What was read from it is never made into words again. @refuses NOT_FOUND */
async function makeImported(tx: Tx, plan: Plan): Promise<MadePaper> {
  if (await isLaidOut(tx, plan)) throw new Refused(common.NOT_FOUND())
  const original = await findOriginal(tx, plan.id)
  const lines = (await findPlanSource(tx, plan.id)) as readonly SourceLine[]
  return { paper: writtenPaper(plan.title, lines, original?.name ?? ''), name: nameOf(plan) }
}

function nameOf(plan: Plan): string {
  return plan.number === null ? `Kế hoạch ${plan.planYear}` : `Kế hoạch ${plan.number}-${plan.symbol}`
}

async function makePlan(tx: Tx, id: string, at: PaperAt): Promise<MadePaper> {
  const plan = found(await findPlan(tx, id))
  if (plan.origin === 'imported') return makeImported(tx, plan)
  const committee = await committeeOf(tx, at, plan.issuedOn)
  const outline = await findOutlineOf(tx, plan.id)
  const paper = planPaper({
    head: {
      ...(await planHead(tx, plan, committee, at)),
      number: plan.number,
      symbol: plan.symbol,
      date: plan.issuedOn ?? partialDate(plan),
      recipients: plan.content.recipients.filter((line) => !/^lưu/iu.test(line)).map(recipient),
      fileLine: fileLineOf(plan.content.recipients) ?? (await keptWith(tx, at)),
    },
    year: plan.planYear,
    area: `trên địa bàn ${areaOf(committee)}`,
    bases: withProposal(
      plan.content.legalBases.map(({ text }) =>
        /^(căn cứ|theo|thực hiện|xét)/iu.test(text) ? text : `Căn cứ ${text}`,
      ),
      await focalName(tx, at),
      plan.number === null,
    ),
    focalAgency: await focalName(tx, at),
    purposes: plan.content.purposes,
    requirements: plan.content.requirements,
    contents: plan.content.contents.map(lineOf),
    forms: plan.content.forms.map((form) => ({
      name: form.form,
      method: form.text,
      lead: form.lead,
      coordinating: form.coordinating,
    })),
    targets: plan.content.targets.map((target) => target.text),
    periods: [{ label: 'Thời gian kiểm tra', from: plan.from, to: plan.to }],
    reportLeadDays: (await getProfile(tx, plan.id)).reportLeadDays,
    tasks: plan.content.tasks.map((task) => ({ body: task.body ?? '', text: task.text, due: task.due as Day | null })),
    budget: plan.content.budget,
    units: [],
    outline: outline ? outlineLines(outline.items) : null,
  })
  return { paper, name: nameOf(plan) }
}

/** A plan signed here names its signer; one signed elsewhere is printed with the lines and the name that it came with. */
async function planHead(
  tx: Tx,
  plan: Plan,
  committee: Unit,
  at: PaperAt,
): Promise<Pick<PaperHead, 'issuer' | 'signer'>> {
  const head = await committeeHead(
    tx,
    'plan',
    'committee',
    committee,
    plan.signerId,
    plan.signedOn ?? plan.issuedOn ?? at.on,
  )
  if (plan.signerId !== null) return head
  const post = plan.content.signature.lines.some((line) => /^kt/iu.test(line)) ? 'viceChair' : 'chair'
  return { ...head, signer: signerOf({ name: plan.content.signature.name ?? '', post, title: '' }, null, 'committee') }
}

function partialDate(plan: Plan): PaperHead['date'] {
  const month = /tháng\s+(\d{1,2})/u.exec(plan.issuedText)?.[1]
  const year = /năm\s+(\d{4})/u.exec(plan.issuedText)?.[1]
  return { year: year ? Number(year) : null, month: month ? Number(month) : null }
}

function recipient(line: string): PaperHead['recipients'][number] {
  const text = line.replace(/^[-–+]\s*/u, '').replace(/[;.]\s*$/u, '')
  const purpose = /\s*\((để [^)]+)\)\s*$/u.exec(text)
  return purpose ? { text: text.slice(0, purpose.index), purpose: purpose[1]! } : { text }
}

/** Who proposed the plan is said last, once. */
function withProposal(bases: readonly string[], agency: string, drafted: boolean): string[] {
  return bases.some((basis) => /^(xét|theo) đề nghị/iu.test(basis))
    ? [...bases]
    : [...bases, proposalBasis('Xét', agency, drafted)]
}

function fileLineOf(recipients: readonly string[]): string | null {
  const line = recipients.find((one) => /lưu\s*:/iu.test(one))
  return line ? line.replace(/^.*lưu\s*:\s*/iu, '').replace(/[;.]\s*$/u, '') : null
}

function areaOf(committee: Unit): string {
  return committee.name.replace(/^Ủy ban nhân dân\s+/iu, '')
}
