import { BLANK } from '#features/ground/delegations/papers.ts'
import { listCopies } from '#features/ground/evidence/store.ts'
import { findUnit } from '#features/ground/org/store.ts'
import { fileNameOf, hourOf, planCitation, recipientsOf } from '#features/ground/papers/document.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import { around, noticeIssuer } from '#features/inspecting/inspections/papers.ts'
import { reportAddress, reportDueOn } from '#features/inspecting/inspections/rules.ts'
import { findInspection } from '#features/inspecting/inspections/store.ts'
import { texts as inspectionTexts } from '#features/inspecting/inspections/texts.ts'
import { leavesOf, ofForm, qualityFacets } from '#features/planning/contents/rules.ts'
import { listContents } from '#features/planning/contents/store.ts'
import { outlineLines } from '#features/planning/outlines/document.ts'
import { findOutline, findOutlineOf } from '#features/planning/outlines/store.ts'
import type { QualityScope } from '#features/planning/plans/rules.ts'
import { decisionCitation } from '#features/planning/teams/papers.ts'
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
          copies: await listCopies(tx, 'scheduleNotice', notice.id),
        }
      : null
  },
  amended: {
    called: { vi: 'Xếp lịch khác, gửi thông báo mới', en: 'Choose another day and send a new notice' },
    page: (id) => `/cuoc/${id}`,
  },
  make: makeScheduleNotice,
}

async function makeScheduleNotice(tx: Tx, id: string, at: PaperAt): Promise<MadePaper> {
  const { inspection, plan, team, unit, committee, subject, quality } = await around(tx, id, at)
  const session = found(await findSession(tx, inspection.id))
  if (inspection.form === 'surprise') throw new Refused(common.NOT_FOUND())
  const notice = (await listNotices(tx, inspection.id)).find(
    ({ state, sessionId }) => state !== 'superseded' && sessionId === session.id,
  )
  const profile = await getProfile(tx, plan.id)
  const decision = await decisionCitation(tx, team, committee, at)
  const { issuer, signer, symbol, fileLine } = await noticeIssuer(
    tx,
    // A Team that a body set up stands below that body.
    { team, committee: (team?.setUpBy && (await findUnit(tx, team.setUpBy, at.on))) || committee },
    at,
    { by: notice?.signerId ?? null, on: notice?.signedOn ?? notice?.issuedOn ?? null },
    profile.noticeIssuer,
  )
  const outline = notice?.outlineId ? await findOutline(tx, notice.outlineId) : await findOutlineOf(tx, plan.id)
  const paper = scheduleNoticePaper({
    head: {
      issuer,
      number: notice?.number ?? null,
      symbol: notice?.symbol || (inspection.hostId === null ? symbol : symbol.replace(/^TB-/u, 'HD-')),
      date: notice?.issuedOn ?? BLANK,
      signer,
      recipients: recipientsOf(profile.noticeRecipients, [
        { text: unit.name, purpose: 'để t/h' },
        { text: committee.name, purpose: 'để b/c' },
        { text: 'Thành viên Đoàn kiểm tra', purpose: 'để p/h' },
      ]),
      fileLine,
    },
    guidance: inspection.hostId !== null,
    year: plan.planYear,
    subject,
    planCitation: planCitation(plan, committee.name),
    team: team?.name ?? 'Đoàn kiểm tra',
    form: inspectionTexts.vi.form[inspection.form].toLowerCase(),
    method: inspectionTexts.vi.method[inspection.method].toLowerCase(),
    sessions: [
      {
        unit: unit.name,
        day: session.heldOn,
        time: [session.startsAt, session.endsAt].flatMap((at) => (at ? hourOf(at) : [])).join(' đến '),
        place: session.place,
        // Before the signature: what the plan gives, else a gap to be filled.
        reportDueOn: notice ? notice.reportDueOn : (reportDueOn(session.heldOn, profile.reportLeadDays) ?? 'blank'),
      },
    ],
    contents: quality
      ? await qualityContents(tx, plan.id, quality)
      : (plan.content.contents ?? []).map((node) => node.text),
    teamComposition: decision ? [`Trưởng đoàn và các thành viên theo ${decision}`] : [],
    unitComposition: session.composition
      .split(/[;\n]/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    periods: profile.reportingPeriods,
    reportTo: reportAddress(profile) || 'Đoàn kiểm tra',
    softCopy: profile.requiresSoftCopy,
    contact: team?.seats.find(({ seat, leftOn }) => seat === 'teamSecretary' && leftOn === null)?.name ?? null,
    outline: outline ? outlineLines(outline.items) : null,
  })
  const number = { number: notice?.number ?? null, symbol: notice?.symbol ?? '' }
  const name = inspection.hostId === null ? 'Thông báo lịch kiểm tra' : 'Hướng dẫn hồ sơ, báo cáo'
  return { paper, name: fileNameOf(name, number, unit.name) }
}

/** What the sheet of a quality-system inspection asks; before the contents are confirmed what they will be. @source CT-III-3, CT-IV-2a-2 */
async function qualityContents(tx: Tx, planId: string, scope: QualityScope): Promise<string[]> {
  const confirmed = await listContents(tx, planId)
  return confirmed.length > 0 ? leavesOf(ofForm(confirmed, 'isoQms')).map(({ text }) => text) : qualityFacets(scope)
}
