import { planCitation, signerOf, teamIssuer } from '#features/ground/papers/document.ts'
import { around } from '#features/inspecting/inspections/papers.ts'
import { findInspection } from '#features/inspecting/inspections/store.ts'
import { findContentSet } from '#features/planning/contents/store.ts'
import { decisionCitation } from '#features/planning/teams/papers.ts'
import { findTeam } from '#features/planning/teams/store.ts'
import { fieldTexts } from '#features/planning/teams/texts.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import type { PaperKind } from '#server/feature.ts'
import { sheetPaper } from './document.ts'
import { serveSheet } from './routes/reading.ts'
import { type Judged, judgedOf, RATINGS, unassessed } from './rules.ts'
import { listMyRecusals } from './store.ts'
import { foundAll, reportedWords, texts } from './texts.ts'

const NOT_MET = ['planned', 'scheduled', 'notified', 'gathering', 'cancelled']

/** Phiếu kiểm tra: the Team's own, from the beginning of the session on. */
export const checklistKind: PaperKind = {
  of: 'inspection',
  called: { vi: 'Phiếu kiểm tra', en: 'Sheet' },
  isThere: async (tx, id) => {
    const inspection = await findInspection(tx, id)
    return (
      inspection !== null &&
      !NOT_MET.includes(inspection.state) &&
      (await isTeams(tx, inspection.teamId)) &&
      (await findContentSet(tx, inspection.planId)) !== null &&
      !(await listMyRecusals(tx)).has(id)
    )
  },
  make: async (tx, id, at) => {
    const { inspection, plan, team, unit, committee, subject } = await around(tx, id, at)
    // A unit does not know of the Team's own papers.
    found((await isTeams(tx, inspection.teamId)) ? inspection : null)
    const sheet = await serveSheet(tx, at, id)
    const decision = await decisionCitation(tx, team, committee, at)
    const judged = sheet.items.map((item) => ({ item, judged: judgedOf(item, sheet.heads) }))
    const teamHead = team?.seats.find(({ seat, leftOn }) => seat === 'teamHead' && leftOn === null)
    const t = texts.vi
    const paper = sheetPaper({
      head: {
        issuer: teamIssuer(team?.name ?? 'Đoàn kiểm tra', committee),
        number: null,
        symbol: 'BC-ĐKT',
        date: { year: Number(at.on.slice(0, 4)), month: null },
        signer: signerOf(
          teamHead ? { name: teamHead.name, post: '', title: teamHead.post } : null,
          'teamHead',
          'other',
        ),
        recipients: [{ text: 'Như trên' }, { text: 'Thành viên Đoàn kiểm tra' }],
        fileLine: 'VT, ĐKT',
      },
      ...{ subject, year: plan.planYear, unit: unit.name, heldOn: sheet.heldOn },
      grounds: [planCitation(plan, committee.name), ...(decision ? [decision] : [])],
      parts: [...Map.groupBy(judged, ({ item }) => item.field)].map(([field, own]) => ({
        field: fieldTexts.vi[field] ?? 'Nội dung khác',
        lines: own.map(({ item, judged: now }) => ({
          code: item.code,
          text: item.text,
          reported: sheet.reported
            .filter(({ itemId }) => itemId === item.id)
            .map(({ value }) => reportedWords(value, 'vi'))
            .join('; '),
          found: foundAll(now, 'vi'),
          rating: ratingWords(now),
          remark: [now.remark?.text, now.na?.reason].filter(Boolean).join('; '),
        })),
      })),
      counts: [...RATINGS.map((rating) => t.rating[rating]), t.na, t.state.unseen, t.state.begun].map((word) => ({
        word: word.toLowerCase(),
        count: judged.filter(({ judged: now }) => ratingWords(now) === word).length,
      })),
      unassessed: unassessed(sheet.items, sheet.heads),
      short: judged
        .filter(({ judged: now }) => ['partly', 'notMet'].includes(settled(now) ?? ''))
        .map(({ item, judged: now }) => ({
          ...{ code: item.code, text: item.text, rating: ratingWords(now) },
          ...{ found: foundAll(now, 'vi'), remark: now.remark?.text ?? '' },
        })),
    })
    return { paper, name: `Phiếu kiểm tra ${unit.name}` }
  },
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
  return judged.found || judged.remark || judged.parts.some(({ value }) => value) ? t.state.begun : t.state.unseen
}

/** A Team that this person knows of: he sits in it, or works for the locality as a whole. */
async function isTeams(tx: Tx, teamId: string | null): Promise<boolean> {
  return teamId !== null && (await findTeam(tx, teamId)) !== null
}
