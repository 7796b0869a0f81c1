import { BLANK, focalUnit, signerAt } from '#features/ground/delegations/papers.ts'
import { listFilesOf } from '#features/ground/evidence/store.ts'
import { citation, hourOf, issuerOf, signerOf, teamIssuer } from '#features/ground/papers/document.ts'
import { abbreviationOf, symbolOf } from '#features/ground/papers/rules.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import { around } from '#features/inspecting/inspections/papers.ts'
import { reportDueOn } from '#features/inspecting/inspections/rules.ts'
import { findInspection } from '#features/inspecting/inspections/store.ts'
import { texts as inspectionTexts } from '#features/inspecting/inspections/texts.ts'
import { outlineLines } from '#features/planning/outlines/document.ts'
import { findOutline, findOutlineOf } from '#features/planning/outlines/store.ts'
import { leadsTeam } from '#features/planning/teams/rules.ts'
import { refusals as common } from '#kernel/refusals.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import { only } from '#server/database/saving.ts'
import type { MadePaper, PaperAt, PaperKind } from '#server/feature.ts'
import { Refused } from '#server/http/refused.ts'
import { scheduleNoticePaper } from './document.ts'
import { findSession, listNotices } from './store.ts'

/** Thông báo lịch kiểm tra. */
export const scheduleNoticeKind: PaperKind = {
  of: 'inspection',
  called: { vi: 'Thông báo lịch kiểm tra', en: 'Schedule notice' },
  // From the day on that is chosen: what is signed is there before it is numbered. Nobody announces a surprise.
  isThere: async (tx, id) => {
    const inspection = await findInspection(tx, id)
    return inspection !== null && inspection.form !== 'surprise' && (await findSession(tx, id)) !== null
  },
  life: async (tx, id) => {
    const notice = (await listNotices(tx, id)).find(({ state }) => state !== 'superseded')
    return notice
      ? {
          ...only(notice, ['number', 'symbol', 'signedOn', 'issuedOn']),
          copies: await listFilesOf(tx, 'scheduleNotice', notice.id),
        }
      : null
  },
  make: makeScheduleNotice,
}

async function makeScheduleNotice(tx: Tx, id: string, at: PaperAt): Promise<MadePaper> {
  const { inspection, plan, team, unit, committee } = await around(tx, id, at)
  const session = found(await findSession(tx, inspection.id))
  if (inspection.form === 'surprise') throw new Refused(common.NOT_FOUND())
  const notice = (await listNotices(tx, inspection.id)).find(
    ({ state, sessionId }) => state !== 'superseded' && sessionId === session.id,
  )
  const profile = await getProfile(tx, plan.id)
  // Who signed says whose paper it is; before that, the plan.
  const signer = await signerAt(tx, notice?.signerId ?? null, notice?.signedOn ?? notice?.issuedOn ?? at.on)
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
        // Before the signature: what the plan gives, else a gap to be filled.
        reportDueOn: notice ? notice.reportDueOn : (reportDueOn(session.heldOn, profile.reportLeadDays) ?? 'blank'),
      },
    ],
    contents: (plan.content.contents ?? []).map((node) => node.text),
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
    outline: outline ? outlineLines(outline.items) : null,
  })
  return { paper, name: `Thông báo lịch kiểm tra ${unit.name}` }
}
