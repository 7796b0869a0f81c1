import type { Unit } from '#features/ground/org/rules.ts'
import type { PaperHead } from '#features/ground/papers/document.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import { texts as findingTexts } from '#features/inspecting/findings/texts.ts'
import { treeOf } from '#features/planning/outlines/rules.ts'
import { findOutlineOf } from '#features/planning/outlines/store.ts'
import { planPaper } from '#features/planning/plans/document.ts'
import type { Plan } from '#features/planning/plans/rules.ts'
import { findPlan } from '#features/planning/plans/store.ts'
import { teamDecisionPaper } from '#features/planning/teams/document.ts'
import { findTeam } from '#features/planning/teams/store.ts'
import type { Seat } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import { citation, signerOf } from '../rules.ts'
import { type At, BLANK, committeeHead, committeeOf, focalName, type Made } from './heads.ts'
import { flat, lineOf } from './lines.ts'

/** Seats as the list of a decision names them. */
const SEAT_WORDS: Readonly<Record<Seat, string>> = {
  teamHead: 'Trưởng đoàn',
  teamDeputy: 'Phó Trưởng đoàn',
  teamSecretary: 'Thư ký',
  member: 'Thành viên',
}

export async function makePlan(tx: Tx, id: string, at: At): Promise<Made> {
  const plan = found(await findPlan(tx, id))
  const committee = await committeeOf(tx, at, plan.issuedOn)
  const outline = await findOutlineOf(tx, plan.id)
  const paper = planPaper({
    head: {
      ...(await planHead(tx, plan, committee, at)),
      number: plan.number,
      symbol: plan.symbol,
      date: plan.issuedOn ?? partialDate(plan),
      recipients: plan.content.recipients.filter((line) => !/^lưu/iu.test(line)).map(recipient),
      fileLine: fileLineOf(plan.content.recipients),
    },
    year: plan.planYear,
    area: `trên địa bàn ${areaOf(committee)}`,
    bases: plan.content.legalBases.map((basis) =>
      /^(căn cứ|theo|thực hiện)/iu.test(basis.text) ? basis.text : `Căn cứ ${basis.text}`,
    ),
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
    outline: outline ? treeOf(flat(outline.items)).map(lineOf) : null,
  })
  return { paper, name: `Kế hoạch ${plan.planYear}` }
}

export async function makeTeamDecision(tx: Tx, id: string, at: At): Promise<Made> {
  const team = found(await findTeam(tx, id))
  const plan = found(await findPlan(tx, team.planId))
  const committee = await committeeOf(tx, at, team.decidedOn)
  const profile = await getProfile(tx, plan.id)
  const paper = teamDecisionPaper({
    head: {
      ...(await committeeHead(tx, 'teamDecision', committee, team.signerId, team.decidedOn ?? at.on)),
      number: team.number,
      symbol: team.symbol || 'QĐ-UBND',
      date: team.decidedOn ?? BLANK,
      recipients: [{ text: 'Như Điều 3' }, { text: 'Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân' }],
      fileLine: 'VT',
    },
    decidedBy: profile.teamAuthority === 'chair' ? `Chủ tịch ${committee.name}` : committee.name,
    team: team.name,
    bases: ['Căn cứ Luật Tổ chức chính quyền địa phương', `Căn cứ ${citation('Kế hoạch', plan, committee.name)}`],
    planCitation: citation('Kế hoạch', plan, committee.name),
    seats: team.seats.map((seat) => ({
      name: seat.name,
      office: seat.post,
      seat: SEAT_WORDS[seat.seat],
      fields: seat.fields.map((field) => findingTexts.vi.field[field] ?? field),
    })),
    from: plan.from,
    to: plan.to,
    focalAgency: await focalName(tx, at),
    executors: ['Thủ trưởng các cơ quan, đơn vị được kiểm tra'],
  })
  return { paper, name: 'Quyết định thành lập Đoàn' }
}

/** A plan signed here names its signer; one signed elsewhere is printed with the lines and the name that it came with. */
async function planHead(tx: Tx, plan: Plan, committee: Unit, at: At): Promise<Pick<PaperHead, 'issuer' | 'signer'>> {
  const head = await committeeHead(tx, 'plan', committee, plan.signerId, plan.signedOn ?? plan.issuedOn ?? at.on)
  if (plan.signerId !== null) return head
  const post = plan.content.signature.lines.some((line) => /^kt/iu.test(line)) ? 'viceChair' : 'chair'
  return { ...head, signer: signerOf('plan', { name: plan.content.signature.name ?? '', post, title: '' }, null, true) }
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

function fileLineOf(recipients: readonly string[]): string {
  const line = recipients.find((one) => /lưu\s*:/iu.test(one))
  return line ? line.replace(/^.*lưu\s*:\s*/iu, '').replace(/[;.]\s*$/u, '') : 'VT'
}

function areaOf(committee: Unit): string {
  return committee.name.replace(/^Ủy ban nhân dân\s+/iu, '')
}
