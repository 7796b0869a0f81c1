import { planCitation } from '#features/ground/papers/document.ts'
import type { DeskLine } from '#features/inspecting/inspections/document.ts'
import { around, teamReportHead } from '#features/inspecting/inspections/papers.ts'
import type { Inspection } from '#features/inspecting/inspections/rules.ts'
import { findInspection } from '#features/inspecting/inspections/store.ts'
import { findContentSet } from '#features/planning/contents/store.ts'
import { decisionCitation } from '#features/planning/teams/papers.ts'
import { findTeam } from '#features/planning/teams/store.ts'
import { fieldTexts } from '#features/planning/teams/texts.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import type { PaperAt, PaperKind } from '#server/feature.ts'
import { assignmentPaper, sheetPaper } from './document.ts'
import { serveSheet } from './routes/reading.ts'
import { assigneesOf, type Judged, judgedOf, RATINGS } from './rules.ts'
import { listMyRecusals } from './store.ts'
import { foundWords, reportedWords, texts } from './texts.ts'

const NOT_MET = ['planned', 'scheduled', 'notified', 'gathering', 'cancelled']

/** What the sheet on paper asks of those who looked at people, which come later in the work: numbers, nobody's name. */
export interface Later {
  deskLines(tx: Tx, inspectionId: string): Promise<readonly DeskLine[]>
  /** How tests of what people can do with their software went, a sentence for each standing. */
  testLines(tx: Tx, inspectionId: string): Promise<readonly string[]>
}

/** Bảng phân công nhiệm vụ: the head's, from the day on which the Team knows of the inspection. */
export const assignmentKind: PaperKind = {
  of: 'inspection',
  called: { vi: 'Bảng phân công nhiệm vụ', en: 'Assignment of contents' },
  isThere: async (tx, id) => {
    const inspection = await findInspection(tx, id)
    return inspection !== null && inspection.state !== 'cancelled' && (await hasSheet(tx, inspection))
  },
  make: async (tx, id, at) => {
    const { said, sheet, team, unit } = await ofTeam(tx, id, at)
    const offices = new Map(team?.seats.map(({ accountId, post }) => [accountId, post]))
    const paper = assignmentPaper({
      ...said,
      head: { ...said.head, symbol: 'TB-ĐKT', recipients: [{ text: 'Thành viên Đoàn kiểm tra' }] },
      lines: sheet.items.map((item) => ({
        ...{ code: item.code, text: item.text, field: fieldTexts.vi[item.field] ?? '' },
        members: assigneesOf(item, sheet.members, sheet.assigned).map(({ accountId, name }) => ({
          ...{ name, office: offices.get(accountId) ?? '' },
        })),
      })),
    })
    return { paper, name: `Phân công nhiệm vụ ${unit.name}` }
  },
}

/** Phiếu kiểm tra: the Team's own, from the beginning of the session on. */
export const checklistKind = (later: Later): PaperKind => ({
  of: 'inspection',
  called: { vi: 'Phiếu kiểm tra', en: 'Sheet' },
  isThere: async (tx, id) => {
    const inspection = await findInspection(tx, id)
    return inspection !== null && !NOT_MET.includes(inspection.state) && (await hasSheet(tx, inspection))
  },
  make: async (tx, id, at) => {
    const { said, sheet, unit } = await ofTeam(tx, id, at)
    const judged = sheet.items.map((item) => ({ item, judged: judgedOf(item.id, sheet.heads) }))
    const t = texts.vi
    const paper = sheetPaper({
      ...said,
      parts: [...Map.groupBy(judged, ({ item }) => item.field)].map(([field, own]) => ({
        field: fieldTexts.vi[field] ?? 'Nội dung khác',
        lines: own.map(({ item, judged: now }) => ({
          code: item.code,
          text: item.text,
          reported: sheet.reported
            .filter(({ itemId }) => itemId === item.id)
            .map(({ value }) => reportedWords(value, 'vi'))
            .join('; '),
          found: foundWords(now.found, 'vi'),
          rating: ratingWords(now),
          remark: [now.remark?.text, now.na?.reason].filter(Boolean).join('; '),
        })),
      })),
      counts: [...RATINGS.map((rating) => t.rating[rating]), t.na, t.state.unseen, t.state.begun].map((word) => ({
        word: word.toLowerCase(),
        count: judged.filter(({ judged: now }) => ratingWords(now) === word).length,
      })),
      desks: await later.deskLines(tx, id),
      tests: await later.testLines(tx, id),
      short: judged
        .filter(({ judged: now }) => ['partly', 'notMet'].includes(settled(now) ?? ''))
        .map(({ item, judged: now }) => ({
          ...{ code: item.code, text: item.text, rating: ratingWords(now) },
          ...{ found: foundWords(now.found, 'vi'), remark: now.remark?.text ?? '' },
        })),
    })
    return { paper, name: `Phiếu kiểm tra ${unit.name}` }
  },
})

/** What both papers of a sheet say alike. @refuses NOT_FOUND, CONTENTS_UNCONFIRMED, CONFLICT_OF_INTEREST */
async function ofTeam(tx: Tx, id: string, at: PaperAt) {
  const { inspection, plan, team, unit, committee, subject } = await around(tx, id, at)
  // A unit does not know of the Team's own papers.
  found((await isTeams(tx, inspection.teamId)) ? inspection : null)
  const sheet = await serveSheet(tx, at, id)
  const decision = await decisionCitation(tx, team, committee, at)
  const said = {
    head: teamReportHead({ team, committee }, at.on),
    ...{ subject, year: plan.planYear, unit: unit.name, heldOn: sheet.heldOn },
    grounds: [planCitation(plan, committee.name), ...(decision ? [decision] : [])],
  }
  return { said, sheet, team, unit }
}

/** The plan's contents are confirmed, and the person is of the Team and not barred from this inspection. */
async function hasSheet(tx: Tx, { id, teamId, planId }: Inspection): Promise<boolean> {
  return (
    (await isTeams(tx, teamId)) && (await findContentSet(tx, planId)) !== null && !(await listMyRecusals(tx)).has(id)
  )
}

/** What the Team decided goes before what the member judged. */
function settled({ decision, rating }: Judged) {
  return decision && !decision.draft ? decision.rating : rating?.rating
}

function ratingWords(judged: Judged): string {
  const t = texts.vi
  const rating = settled(judged)
  if (judged.na) return t.na
  if (rating) return t.rating[rating]
  return judged.found || judged.remark ? t.state.begun : t.state.unseen
}

/** A Team that this person knows of: he sits in it, or works for the locality as a whole. */
async function isTeams(tx: Tx, teamId: string | null): Promise<boolean> {
  return teamId !== null && (await findTeam(tx, teamId)) !== null
}
