import { listCopies } from '#features/ground/evidence/store.ts'
import { hourOf, planCitation, teamIssuer } from '#features/ground/papers/document.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import { type DeskLine, minutesPaper } from '#features/inspecting/inspections/document.ts'
import { around } from '#features/inspecting/inspections/papers.ts'
import { findInspection } from '#features/inspecting/inspections/store.ts'
import { type MinutesSigner, type Session, sheetOf } from '#features/inspecting/schedules/rules.ts'
import { findMinutes, findSession } from '#features/inspecting/schedules/store.ts'
import { decisionCitation } from '#features/planning/teams/papers.ts'
import { fieldTexts } from '#features/planning/teams/texts.ts'
import type { Paper } from '#kernel/blocks.ts'
import { clockOf } from '#kernel/day.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import type { PaperAt, PaperKind } from '#server/feature.ts'
import { Refused } from '#server/http/refused.ts'
import { checkMinutes, type Finding, isConfirmed, MINUTES_PARTS } from './rules.ts'
import { listFindings } from './store.ts'

const NOT_HELD = ['planned', 'scheduled', 'notified', 'cancelled']

/** What minutes ask of those who counted, which come later in the work. */
export interface Counts {
  /** How many were at each desk, as far as this person may know of it. */
  deskLines(tx: Tx, inspectionId: string): Promise<readonly DeskLine[]>
}

/** Biên bản kiểm tra: it stands here because this is the first feature that knows what the session found. */
export const minutesKind = (later: Counts): PaperKind => ({
  of: 'inspection',
  called: { vi: 'Biên bản kiểm tra', en: 'Minutes' },
  // By report nobody sat together, so there is nothing to take minutes of.
  isThere: async (tx, id) =>
    !NOT_HELD.includes((await findInspection(tx, id))?.state ?? 'cancelled') && (await findSession(tx, id)) !== null,
  lacks: async (tx, id) => {
    const session = await findSession(tx, id)
    return session && checkMinutes(session)
  },
  // Minutes have no number; their day is the day of their signatures.
  life: async (tx, id) => {
    const session = await findSession(tx, id)
    if (session === null) return null
    const { minutesSignedOn } = session
    const copies = await listCopies(tx, 'minutes', session.id)
    return { number: null, symbol: '', signedOn: minutesSignedOn, issuedOn: minutesSignedOn, copies }
  },
  make: async (tx, id, at) => {
    const session = found(await findSession(tx, id))
    const { unit } = await around(tx, id, at)
    const paper = (await findMinutes(tx, session.id)) ?? (await paperOf(tx, session, at, later))
    return { paper, name: `Biên bản kiểm tra ${unit.name}` }
  },
})

const ROLES: Readonly<Record<MinutesSigner['part'], string>> = {
  secretary: 'Người ghi biên bản',
  unit: 'Đại diện đơn vị được kiểm tra',
  teamHead: 'Trưởng đoàn',
}

/** The minutes of a session as it stands. @refuses MINUTES_WITHOUT_UNIT */
export async function paperOf(tx: Tx, session: Session, at: PaperAt, later: Counts): Promise<Paper> {
  const wrong = checkMinutes(session)
  if (wrong) throw new Refused(wrong)
  const { inspection, plan, team, unit, committee, subject } = await around(tx, session.inspectionId, at)
  // The minutes are signed by the unit too: only what the head confirmed stands in them.
  const findings = (await listFindings(tx, inspection.id)).filter(isConfirmed)
  const seats = team?.seats ?? []
  const { minutesCopies, minutesOfTeam } = await getProfile(tx, plan.id)
  const decision = await decisionCitation(tx, team, committee, at)
  const present = sheetOf(session, seats).filter((one) => one.present)
  const sideOf = (side: 'team' | 'unit') =>
    present.filter((one) => one.side === side).map(({ name, post }) => ({ name, office: post }))
  const seated = (seat: string) => seats.find((one) => one.seat === seat && one.leftOn === null)?.name
  // Before they are signed: whose part it is.
  const expected = {
    secretary: seated('teamSecretary'),
    unit: sideOf('unit')[0]?.name,
    teamHead: seated('teamHead'),
  }
  const signer = (part: MinutesSigner['part']) =>
    session.minutesSigners.find((one) => one.part === part)?.name ?? expected[part] ?? null
  const chairs = seats.find(({ name }) => name === signer('teamHead'))?.seat
  return minutesPaper({
    issuer: teamIssuer(team?.name ?? 'Đoàn kiểm tra', committee),
    number: null,
    symbol: null,
    unit: unit.name,
    year: plan.planYear,
    subject,
    surprise: inspection.form === 'surprise',
    day: session.heldOn,
    startedAt: hourOf(session.arrivedAt ? clockOf(session.arrivedAt) : session.startsAt),
    endedAt: session.endedAt && hourOf(clockOf(session.endedAt)),
    place: session.place,
    groundCitations: [planCitation(plan, committee.name), ...(decision ? [decision] : [])],
    copies: { all: minutesCopies ?? 3, ofTeam: minutesOfTeam ?? 2 },
    chair: signer('teamHead'),
    writer: signer('secretary'),
    team: sideOf('team'),
    unitSide: sideOf('unit'),
    records: [...Map.groupBy(findings, ({ field }) => field)].map(([field, found]) => ({
      field: fieldTexts.vi[field] ?? 'Nội dung khác',
      ...byKind(found),
    })),
    desks: await later.deskLines(tx, inspection.id),
    preliminaryConclusion: inspection.preliminary || null,
    unitOpinion: {
      agreed: findings.length > 0 && findings.every(({ state }) => state === 'accepted'),
      explanations: findings.map(({ explanation }) => explanation).filter((text) => text !== ''),
    },
    signers: MINUTES_PARTS.map((part) => ({
      role: part === 'teamHead' && chairs === 'teamDeputy' ? 'KT. Trưởng đoàn, Phó Trưởng đoàn' : ROLES[part],
      name: signer(part),
    })),
  })
}

function byKind(findings: readonly Finding[]) {
  const facts = (kind: string) => findings.filter((one) => one.kind === kind).map(({ fact }) => fact)
  return {
    achieved: facts('strength'),
    shortcomings: findings.filter(({ kind }) => kind !== 'strength' && kind !== 'difficulty'),
    difficulties: facts('difficulty'),
  }
}
