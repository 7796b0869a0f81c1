import { abbreviationOf, symbolOf } from '#features/ground/papers/rules.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import { listFindings } from '#features/inspecting/findings/store.ts'
import { texts as findingTexts } from '#features/inspecting/findings/texts.ts'
import { minutesPaper } from '#features/inspecting/inspections/document.ts'
import { texts as inspectionTexts } from '#features/inspecting/inspections/texts.ts'
import { scheduleNoticePaper } from '#features/inspecting/schedules/document.ts'
import { sheetOf } from '#features/inspecting/schedules/rules.ts'
import { findSession, listNotices } from '#features/inspecting/schedules/store.ts'
import { unitReportPaper } from '#features/inspecting/unit-reports/document.ts'
import { isReportOpenTo } from '#features/inspecting/unit-reports/rules.ts'
import { findReportOf, listAnswers } from '#features/inspecting/unit-reports/store.ts'
import { treeOf } from '#features/planning/outlines/rules.ts'
import { findOutline, findOutlineOf } from '#features/planning/outlines/store.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import { Refused } from '#server/http/refused.ts'
import { answeredItems, citation, hourOf, issuerOf, leadsTeam, signerOf, teamIssuer } from '../rules.ts'
import { type At, around, BLANK, focalName, focalUnit, type Made, signerAt, unitHead } from './heads.ts'
import { flat, lineOf } from './lines.ts'

export async function makeScheduleNotice(tx: Tx, id: string, at: At): Promise<Made> {
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
      issuer: byCommittee
        ? issuerOf(committee, null)
        : byTeam || !focal
          ? teamIssuer(team?.name ?? '', committee)
          : issuerOf(focal, committee),
      number: notice?.number ?? null,
      symbol:
        notice?.symbol || symbolOf('scheduleNotice', abbreviationOf(byTeam || !focal ? 'Đoàn kiểm tra' : focal.name)),
      date: notice?.issuedOn ?? BLANK,
      signer: signerOf('scheduleNotice', signer, leads ?? (byTeam ? 'teamHead' : null), byCommittee),
      recipients: [
        { text: unit.name, purpose: 'để thực hiện' },
        { text: committee.name, purpose: 'để b/c' },
        { text: 'Thành viên Đoàn kiểm tra' },
      ],
      fileLine: 'VT',
    },
    year: plan.planYear,
    planCitation: citation('Kế hoạch', plan, committee.name),
    team: team?.name ?? 'Đoàn kiểm tra',
    form: `${inspectionTexts.vi.form[inspection.form].toLowerCase()}, ${inspectionTexts.vi.method[inspection.method].toLowerCase()}`,
    sessions: [
      {
        unit: unit.name,
        day: session.heldOn,
        time: hourOf(session.startsAt),
        place: session.place,
        reportDueOn: notice?.reportDueOn ?? null,
      },
    ],
    contents: plan.content.contents.map((node) => node.text),
    teamComposition: team?.decidedOn
      ? [
          `Trưởng đoàn và các thành viên theo ${citation('Quyết định', { number: team.number, symbol: team.symbol, issuedOn: team.decidedOn }, committee.name)}`,
        ]
      : [],
    unitComposition: session.composition
      .split(/[;\n]/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    reportTo: profile.reportRecipient || 'Đoàn kiểm tra',
    outline: outline ? treeOf(flat(outline.items)).map(lineOf) : null,
  })
  return { paper, name: `Thông báo lịch kiểm tra ${unit.name}` }
}

export async function makeUnitReport(tx: Tx, id: string, at: At): Promise<Made> {
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
    evidence: (outline?.items ?? []).flatMap((item) =>
      (answers.get(item.id)?.evidence ?? [])
        .filter((name) => name.trim() !== '')
        .map((name) => ({ item: item.text, name })),
    ),
  })
  return { paper, name: `Báo cáo của ${unit.name}` }
}

export async function makeMinutes(tx: Tx, id: string, at: At): Promise<Made> {
  const { inspection, plan, team, unit, committee } = await around(tx, id, at)
  const session = found(await findSession(tx, inspection.id))
  // The minutes are signed by the unit too: only what the head confirmed stands in them.
  const findings = (await listFindings(tx, inspection.id)).filter(
    (finding) => !['drafted', 'submitted', 'withdrawn'].includes(finding.state),
  )
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
      ...(team?.decidedOn
        ? [
            citation(
              'Quyết định',
              { number: team.number, symbol: team.symbol, issuedOn: team.decidedOn },
              committee.name,
            ),
          ]
        : []),
    ],
    team: present.filter((one) => one.side === 'team').map((one) => ({ name: one.name, office: one.post })),
    unitSide: present.filter((one) => one.side === 'unit').map((one) => ({ name: one.name, office: one.post })),
    records: fields.map((field) => ({
      field: findingTexts.vi.field[field] ?? 'Nội dung khác',
      achieved: findings
        .filter((finding) => finding.field === field && finding.kind === 'strength')
        .map((finding) => finding.fact),
      shortcomings: findings
        .filter((finding) => finding.field === field && finding.kind !== 'strength')
        .map((finding) => finding.fact),
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
}

/** Hour and minute in Vietnam of a kept moment. */
function clock(moment: string | null): string | null {
  if (moment === null) return null
  const [hour, minute] = new Date(moment)
    .toLocaleTimeString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' })
    .split(':')
  return `${hour} giờ ${minute}`
}
