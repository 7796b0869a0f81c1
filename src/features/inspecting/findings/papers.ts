import { citation, hourOf, teamIssuer } from '#features/ground/papers/document.ts'
import { minutesPaper } from '#features/inspecting/inspections/document.ts'
import { around } from '#features/inspecting/inspections/papers.ts'
import { findInspection } from '#features/inspecting/inspections/store.ts'
import { sheetOf } from '#features/inspecting/schedules/rules.ts'
import { findSession } from '#features/inspecting/schedules/store.ts'
import { fieldTexts } from '#features/planning/teams/texts.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import type { MadePaper, PaperAt, PaperKind } from '#server/feature.ts'
import { listFindings } from './store.ts'

const NOT_HELD = ['planned', 'scheduled', 'notified', 'cancelled']

/** Biên bản kiểm tra: it stands here because this is the first feature that knows what the session found. */
export const minutesKind: PaperKind = {
  of: 'inspection',
  called: { vi: 'Biên bản kiểm tra', en: 'Minutes' },
  isThere: async (tx, id) => !NOT_HELD.includes((await findInspection(tx, id))?.state ?? 'cancelled'),
  make: makeMinutes,
}

async function makeMinutes(tx: Tx, id: string, at: PaperAt): Promise<MadePaper> {
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
      field: fieldTexts.vi[field] ?? 'Nội dung khác',
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
