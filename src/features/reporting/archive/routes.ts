import type { FastifyInstance } from 'fastify'
import type { Actor, DelegatedAct } from '../../../kernel/actor.ts'
import type { Paper } from '../../../kernel/blocks.ts'
import type { Day } from '../../../kernel/day.ts'
import { refusals as common } from '../../../kernel/refusals.ts'
import { found, idOf } from '../../../server/commands.ts'
import type { Tx } from '../../../server/db.ts'
import { inTransaction, Refused, type Services } from '../../../server/http.ts'
import { type PaperFormat, sendPaper } from '../../../server/papers.ts'
import { conclusionNoticePaper } from '../../concluding/conclusions/document.ts'
import type { Conclusion } from '../../concluding/conclusions/rules.ts'
import { findConclusionOf } from '../../concluding/conclusions/store.ts'
import { type Correction, type Words, wordsInForce } from '../../concluding/corrections/rules.ts'
import { listCorrections } from '../../concluding/corrections/store.ts'
import { remedyReportPaper } from '../../concluding/recommendations/document.ts'
import { listRecommendations, listSteps } from '../../concluding/recommendations/store.ts'
import { headPost } from '../../ground/delegations/rules.ts'
import { findMandate } from '../../ground/delegations/store.ts'
import type { Unit } from '../../ground/org/rules.ts'
import { findUnit } from '../../ground/org/store.ts'
import type { PaperHead } from '../../ground/papers/document.ts'
import { abbreviationOf, type PaperKind, symbolOf } from '../../ground/papers/rules.ts'
import { findSigner, listHolders } from '../../ground/people/store.ts'
import { getProfile } from '../../ground/profiles/store.ts'
import { listFindings } from '../../inspecting/findings/store.ts'
import { texts as findingTexts } from '../../inspecting/findings/texts.ts'
import { minutesPaper } from '../../inspecting/inspections/document.ts'
import type { Inspection } from '../../inspecting/inspections/rules.ts'
import { findInspection } from '../../inspecting/inspections/store.ts'
import { texts as inspectionTexts } from '../../inspecting/inspections/texts.ts'
import { scheduleNoticePaper } from '../../inspecting/schedules/document.ts'
import { sheetOf } from '../../inspecting/schedules/rules.ts'
import { findSession, listNotices } from '../../inspecting/schedules/store.ts'
import { unitReportPaper } from '../../inspecting/unit-reports/document.ts'
import { isReportOpenTo } from '../../inspecting/unit-reports/rules.ts'
import { findReportOf, listAnswers } from '../../inspecting/unit-reports/store.ts'
import { treeOf } from '../../planning/outlines/rules.ts'
import { findOutline, findOutlineOf } from '../../planning/outlines/store.ts'
import { planPaper } from '../../planning/plans/document.ts'
import type { Plan } from '../../planning/plans/rules.ts'
import { findPlan } from '../../planning/plans/store.ts'
import { teamDecisionPaper } from '../../planning/teams/document.ts'
import type { Team } from '../../planning/teams/rules.ts'
import { findTeam } from '../../planning/teams/store.ts'
import { answeredItems, citation, hourOf, issuerOf, type KnownSigner, leadsTeam, PAPER_KINDS, signerOf, standOf, teamIssuer } from './rules.ts'

const SEAT_WORDS: Record<string, string> = { teamHead: 'Trưởng đoàn', teamDeputy: 'Phó Trưởng đoàn', teamSecretary: 'Thư ký', member: 'Thành viên' }

export function archiveRoutes(app: FastifyInstance, services: Services): void {
  /** The papers of a plan (by its id), of a Team (by its id) and of an inspection (by its id), as DOCX or PDF. */
  app.get('/api/papers/:kind/:file', async (request, reply) => {
    const { kind, file } = request.params as { kind: string; file: string }
    const [, id, format] = /^(.+)\.(docx|pdf)$/.exec(file) ?? []
    const known = PAPER_KINDS.find((name) => name === kind)
    if (!known || !id || !format) throw new Refused(common.NOT_FOUND())
    const made = await inTransaction(services, request, (tx, { by, on }) => MAKERS[known](tx, idOf({ id }), { by, tenantId: by.tenantId, on }))
    return sendPaper(reply, made.paper, format as PaperFormat, made.name)
  })
}

interface At {
  readonly by: Actor
  readonly tenantId: string
  readonly on: Day
}

interface Made {
  readonly paper: Paper
  readonly name: string
}

/** What each paper takes from the stores; what a person may not know is not found. */
const MAKERS: Record<(typeof PAPER_KINDS)[number], (tx: Tx, id: string, at: At) => Promise<Made>> = {
  plan: async (tx, id, at) => {
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
      bases: plan.content.legalBases.map((basis) => (/^(căn cứ|theo|thực hiện)/iu.test(basis.text) ? basis.text : `Căn cứ ${basis.text}`)),
      purposes: plan.content.purposes,
      requirements: plan.content.requirements,
      contents: plan.content.contents.map(lineOf),
      forms: plan.content.forms.map((form) => ({ name: form.form, method: form.text, lead: form.lead, coordinating: form.coordinating })),
      targets: plan.content.targets.map((target) => target.text),
      periods: [{ label: 'Thời gian kiểm tra', from: plan.from, to: plan.to }],
      reportLeadDays: (await getProfile(tx, plan.id)).reportLeadDays,
      tasks: plan.content.tasks.map((task) => ({ body: task.body ?? '', text: task.text, due: task.due as Day | null })),
      budget: plan.content.budget,
      units: [],
      outline: outline ? treeOf(flat(outline.items)).map(lineOf) : null,
    })
    return { paper, name: `Kế hoạch ${plan.planYear}` }
  },

  teamDecision: async (tx, id, at) => {
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
        seat: SEAT_WORDS[seat.seat] ?? '',
        fields: seat.fields.map((field) => findingTexts.vi.field[field] ?? field),
      })),
      from: plan.from,
      to: plan.to,
      focalAgency: await focalName(tx, at),
      executors: ['Thủ trưởng các cơ quan, đơn vị được kiểm tra'],
    })
    return { paper, name: 'Quyết định thành lập Đoàn' }
  },

  scheduleNotice: async (tx, id, at) => {
    const { inspection, plan, team, unit, committee } = await around(tx, id, at)
    const session = found(await findSession(tx, inspection.id))
    const [notice] = await listNotices(tx, inspection.id)
    const profile = await getProfile(tx, plan.id)
    // Who signed says whose paper it is; before that, the plan.
    const signer = await signerAt(tx, notice?.signerId ?? null, notice?.issuedOn ?? at.on)
    const leads = leadsTeam(team, notice?.signerId)
    const byTeam = signer ? leads !== null : profile.noticeIssuer === 'team'
    const byCommittee = !byTeam && ['chair', 'viceChair'].includes(signer?.post ?? '')
    const outline = notice?.outlineId ? await findOutline(tx, notice.outlineId) : await findOutlineOf(tx, plan.id)
    const focal = await focalUnit(tx, at)
    const paper = scheduleNoticePaper({
      head: {
        issuer: byCommittee ? issuerOf(committee, null) : byTeam || !focal ? teamIssuer(team?.name ?? '', committee) : issuerOf(focal, committee),
        number: notice?.number ?? null,
        symbol: notice?.symbol || symbolOf('scheduleNotice', abbreviationOf(byTeam || !focal ? 'Đoàn kiểm tra' : focal.name)),
        date: notice?.issuedOn ?? BLANK,
        signer: signerOf('scheduleNotice', signer, leads ?? (byTeam ? 'teamHead' : null), byCommittee),
        recipients: [{ text: unit.name, purpose: 'để thực hiện' }, { text: committee.name, purpose: 'để b/c' }, { text: 'Thành viên Đoàn kiểm tra' }],
        fileLine: 'VT',
      },
      year: plan.planYear,
      planCitation: citation('Kế hoạch', plan, committee.name),
      team: team?.name ?? 'Đoàn kiểm tra',
      form: `${inspectionTexts.vi.form[inspection.form].toLowerCase()}, ${inspectionTexts.vi.method[inspection.method].toLowerCase()}`,
      sessions: [{ unit: unit.name, day: session.heldOn, time: hourOf(session.startsAt), place: session.place, reportDueOn: notice?.reportDueOn ?? null }],
      contents: plan.content.contents.map((node) => node.text),
      teamComposition: team?.decidedOn
        ? [`Trưởng đoàn và các thành viên theo ${citation('Quyết định', { number: team.number, symbol: team.symbol, issuedOn: team.decidedOn }, committee.name)}`]
        : [],
      unitComposition: session.composition
        .split(/[;\n]/)
        .map((line) => line.trim())
        .filter((line) => line !== ''),
      reportTo: profile.reportRecipient || 'Đoàn kiểm tra',
      outline: outline ? treeOf(flat(outline.items)).map(lineOf) : null,
    })
    return { paper, name: `Thông báo lịch kiểm tra ${unit.name}` }
  },

  unitReport: async (tx, id, at) => {
    const { inspection, plan, team, unit, committee } = await around(tx, id, at)
    const report = found(await findReportOf(tx, inspection.id))
    if (!isReportOpenTo(at.by, report)) throw new Refused(common.NOT_FOUND())
    const answers = new Map((await listAnswers(tx, report.id)).map((answer) => [answer.itemId, answer.value]))
    const outline = report.outlineId ? await findOutline(tx, report.outlineId) : null
    const [notice] = await listNotices(tx, inspection.id)
    const items = outline
      ? answeredItems(outline, report.unitKind, answers)
      : [{ text: 'Kết quả thực hiện', answer: report.narrative || 'Chưa báo cáo', figures: [], children: [] }]
    const byTeam = (await getProfile(tx, plan.id)).noticeIssuer === 'team'
    const paper = unitReportPaper({
      head: await unitHead(tx, 'unitReport', unit, committee, report.signerId, {
        number: report.number,
        symbol: report.symbol || symbolOf('unitReport', abbreviationOf(unit.name)),
        date: report.datedOn,
        on: report.submittedOn ?? at.on,
      }),
      year: plan.planYear,
      addressees: [team?.name ?? 'Đoàn kiểm tra'],
      requestCitation: citation(
        'Thông báo',
        { number: notice?.number ?? null, symbol: notice?.symbol ?? '', issuedOn: notice?.issuedOn ?? null },
        byTeam ? 'Đoàn kiểm tra' : await focalName(tx, at),
      ),
      asOf: report.asOf ?? at.on,
      items,
      evidence: (outline?.items ?? []).flatMap((item) => (answers.get(item.id)?.evidence ?? []).filter((name) => name.trim() !== '').map((name) => ({ item: item.text, name }))),
    })
    return { paper, name: `Báo cáo của ${unit.name}` }
  },

  minutes: async (tx, id, at) => {
    const { inspection, plan, team, unit, committee } = await around(tx, id, at)
    const session = found(await findSession(tx, inspection.id))
    // The minutes are signed by the unit too: only what the head confirmed stands in them.
    const findings = (await listFindings(tx, inspection.id)).filter((finding) => !['drafted', 'submitted', 'withdrawn'].includes(finding.state))
    const present = sheetOf(session, team?.seats ?? []).filter((one) => one.present)
    const fields = [...new Set(findings.map((finding) => finding.field))]
    const head = team?.seats.find((seat) => seat.seat === 'teamHead')
    const secretary = team?.seats.find((seat) => seat.seat === 'teamSecretary')
    const paper = minutesPaper({
      issuer: teamIssuer(team?.name ?? 'Đoàn kiểm tra', committee),
      number: null,
      symbol: null,
      unit: unit.name,
      year: plan.planYear,
      day: session.heldOn,
      startedAt: clock(session.arrivedAt) ?? hourOf(session.startsAt),
      endedAt: clock(session.endedAt) ?? '.....',
      place: session.place,
      groundCitations: [
        citation('Kế hoạch', plan, committee.name),
        ...(team?.decidedOn ? [citation('Quyết định', { number: team.number, symbol: team.symbol, issuedOn: team.decidedOn }, committee.name)] : []),
      ],
      team: present.filter((one) => one.side === 'team').map((one) => ({ name: one.name, office: one.post })),
      unitSide: present.filter((one) => one.side === 'unit').map((one) => ({ name: one.name, office: one.post })),
      records: fields.map((field) => ({
        field: findingTexts.vi.field[field] ?? 'Nội dung khác',
        achieved: findings.filter((finding) => finding.field === field && finding.kind === 'strength').map((finding) => finding.fact),
        shortcomings: findings.filter((finding) => finding.field === field && finding.kind !== 'strength').map((finding) => finding.fact),
      })),
      preliminaryConclusion: inspection.preliminary || null,
      unitOpinion:
        findings
          .map((finding) => finding.explanation)
          .filter((text) => text !== '')
          .join('\n') || null,
      copies: 3,
      signers: [
        ...(secretary ? [{ role: 'Thư ký', name: secretary.name }] : []),
        { role: 'Đại diện đơn vị được kiểm tra', name: present.find((one) => one.side === 'unit')?.name ?? null },
        { role: 'Trưởng đoàn', name: head?.name ?? null },
      ],
    })
    return { paper, name: `Biên bản kiểm tra ${unit.name}` }
  },

  conclusionNotice: (tx, id, at) => conclusionPaper(tx, id, at, async (conclusion) => ({ ...conclusion, correction: null })),
  correctedConclusion: (tx, id, at) =>
    conclusionPaper(tx, id, at, async (conclusion) => {
      const { correction, ...words } = wordsInForce(conclusion, await listCorrections(tx, conclusion.inspectionId))
      return { ...words, correction: found(correction) }
    }),

  remedyReport: async (tx, id, at) => {
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
  },
}

/** The notice as it was issued, or with the words of its last approved correction; everything else is the same. */
async function conclusionPaper(tx: Tx, id: string, at: At, wordsOf: (conclusion: Conclusion) => Promise<Words & { readonly correction: Correction | null }>): Promise<Made> {
  const { inspection, plan, team, unit, committee } = await around(tx, id, at)
  const conclusion = found(await findConclusionOf(tx, inspection.id))
  const words = await wordsOf(conclusion)
  const { strengths = [], shortcomings = [] } = Object.groupBy(
    (await listFindings(tx, inspection.id)).filter((finding) => finding.state !== 'withdrawn'),
    (finding) => (finding.kind === 'strength' ? 'strengths' : 'shortcomings'),
  )
  const session = await findSession(tx, inspection.id)
  const signer = await signerAt(tx, conclusion.signerId, conclusion.signedOn ?? at.on)
  const leads = leadsTeam(team, conclusion.signerId)
  const recommendations = (await listRecommendations(tx, { inspectionId: inspection.id })).toSorted((a, b) => a.ordinal - b.ordinal)
  const paper = conclusionNoticePaper({
    head: {
      issuer: leads ? teamIssuer(team?.name ?? '', committee) : issuerOf(committee, null),
      number: conclusion.number,
      symbol: conclusion.symbol || (leads ? 'TB-ĐKT' : 'TB-UBND'),
      date: conclusion.issuedOn ?? BLANK,
      signer: signerOf('conclusionNotice', signer, leads, leads === null),
      recipients: [{ text: unit.name, purpose: 'để thực hiện' }, { text: await focalName(tx, at), purpose: 'để theo dõi' }, { text: 'Thành viên Đoàn kiểm tra' }],
      fileLine: 'VT',
    },
    year: plan.planYear,
    correction: words.correction && { ...words.correction, on: words.correction.decidedOn ?? at.on },
    unit: unit.name,
    planCitation: citation('Kế hoạch', plan, committee.name),
    team: team?.name ?? 'Đoàn kiểm tra',
    inspectedOn: session?.heldOn ?? at.on,
    strengths: [words.results, ...strengths.map((finding) => finding.fact)].filter((text) => text.trim() !== ''),
    headAssessment: { text: words.headAssessment, head: await headOf(tx, unit, session?.heldOn ?? at.on) },
    findings: shortcomings.map((finding) => ({ fact: finding.fact, cause: finding.causes.join('; ') || null, responsibility: null })),
    recommendations: recommendations
      .filter((one) => one.addressee === 'unit' && one.dueOn !== null)
      .map((one) => ({ text: one.issuedText ?? one.text, dueOn: one.issuedDueOn ?? one.dueOn!, carriedOutBy: null })),
    remedyReportTo: conclusion.remedyRecipient || 'Đoàn kiểm tra',
    remedyReportDueOn: conclusion.remedyDueOn,
  })
  return { paper, name: `Thông báo kết luận${words.correction ? ' (đính chính)' : ''} ${unit.name}` }
}

interface Around {
  readonly inspection: Inspection
  readonly plan: Plan
  readonly team: Team | null
  readonly unit: Unit
  readonly committee: Unit
}

/** The inspection with what its papers name, each as it was on the day of the notice. */
async function around(tx: Tx, id: string, at: At): Promise<Around> {
  const inspection = found(await findInspection(tx, id))
  return {
    inspection,
    plan: found(await findPlan(tx, inspection.planId)),
    team: inspection.teamId ? await findTeam(tx, inspection.teamId) : null,
    unit: found(await findUnit(tx, inspection.unitId, inspection.notifiedOn ?? at.on)),
    committee: await committeeOf(tx, at, null),
  }
}

async function committeeOf(tx: Tx, at: At, on: Day | null): Promise<Unit> {
  return found(await findUnit(tx, at.tenantId, on ?? at.on))
}

async function focalUnit(tx: Tx, at: At): Promise<Unit | null> {
  const [holder] = await listHolders(tx, ['focalHead', 'focalOfficer'], at.on)
  return holder ? findUnit(tx, holder.unitId, at.on) : null
}

async function focalName(tx: Tx, at: At): Promise<string> {
  return (await focalUnit(tx, at))?.name ?? 'Sở Nội vụ'
}

/** Who heads the unit on a day, by the register of posts. */
async function headOf(tx: Tx, unit: Unit, on: Day) {
  const held = (await listHolders(tx, ['unitHead'], on)).find((holder) => holder.unitId === unit.id)
  return held ? { accountId: held.accountId, name: held.name, office: held.title, since: held.from } : null
}

async function signerAt(tx: Tx, accountId: string | null, on: Day, act?: DelegatedAct): Promise<KnownSigner | null> {
  const signer = accountId ? await findSigner(tx, accountId, on) : null
  if (!signer) return null
  const post = signer.posts.find((held) => ['chair', 'viceChair', 'focalHead', 'unitHead'].includes(held.post)) ?? signer.posts[0]
  const known = { name: signer.name, post: post?.post ?? '', title: post?.title ?? '' }
  const mandate = act ? await findMandate(tx, accountId!, act, on) : null
  const head = mandate && headPost((await findSigner(tx, mandate.fromId, on))?.posts ?? [])
  return mandate && head ? { ...known, mandate: { kind: mandate.kind, headPost: head.post, headTitle: head.title } } : known
}

/** A plan signed here names its signer; one signed elsewhere is printed with the lines and the name that it came with. */
async function planHead(tx: Tx, plan: Plan, committee: Unit, at: At): Promise<Pick<PaperHead, 'issuer' | 'signer'>> {
  const head = await committeeHead(tx, 'plan', committee, plan.signerId, plan.signedOn ?? plan.issuedOn ?? at.on)
  if (plan.signerId !== null) return head
  const post = plan.content.signature.lines.some((line) => /^kt/iu.test(line)) ? 'viceChair' : 'chair'
  return { ...head, signer: signerOf('plan', { name: plan.content.signature.name ?? '', post, title: '' }, null, true) }
}

async function committeeHead(tx: Tx, kind: PaperKind, committee: Unit, signerId: string | null, on: Day): Promise<Pick<PaperHead, 'issuer' | 'signer'>> {
  return { issuer: issuerOf(committee, null), signer: signerOf(kind, await signerAt(tx, signerId, on, kind === 'plan' || kind === 'teamDecision' ? kind : undefined), null, true) }
}

async function unitHead(
  tx: Tx,
  kind: PaperKind,
  unit: Unit,
  committee: Unit,
  signerId: string | null,
  paper: { number: string | null; symbol: string; date: Day | null; on: Day },
): Promise<PaperHead> {
  const isCommittee = unit.kind === 'communePC' || unit.kind === 'districtPC'
  return {
    issuer: issuerOf(unit, isCommittee ? null : committee),
    number: paper.number,
    symbol: paper.symbol,
    date: paper.date ?? BLANK,
    signer: signerOf(kind, await signerAt(tx, signerId, paper.on), null, isCommittee),
    recipients: [{ text: 'Như trên' }],
    fileLine: 'VT',
  }
}

/** A day that the records desk has not given yet. */
const BLANK = { year: null, month: null }

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

interface Line {
  readonly text: string
  readonly children: readonly Line[]
}

function lineOf(node: Line): Line {
  return { text: node.text, children: node.children.map(lineOf) }
}

/** Items with their depth, in order, so that they can stand as a tree again. */
function flat(items: readonly { readonly id: string; readonly parentId: string | null; readonly marker: string; readonly text: string; readonly appliesTo: readonly string[] }[]) {
  const depth = new Map<string, number>()
  return items.map((item) => {
    const level = item.parentId === null ? 0 : (depth.get(item.parentId) ?? 0) + 1
    depth.set(item.id, level)
    return { depth: level, marker: item.marker, text: item.text, appliesTo: item.appliesTo }
  })
}

/** Hour and minute in Vietnam of a kept moment. */
function clock(moment: string | null): string | null {
  if (moment === null) return null
  const [hour, minute] = new Date(moment).toLocaleTimeString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' }).split(':')
  return `${hour} giờ ${minute}`
}
