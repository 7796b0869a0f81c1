import { BLANK, committeeHead, committeeOf, focalName } from '#features/ground/delegations/papers.ts'
import { listFilesOf } from '#features/ground/evidence/store.ts'
import { citation } from '#features/ground/papers/document.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import { findPlan } from '#features/planning/plans/store.ts'
import type { Seat } from '#kernel/actor.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import type { MadePaper, PaperAt, PaperKind } from '#server/feature.ts'
import { teamDecisionPaper } from './document.ts'
import { findTeam } from './store.ts'
import { fieldTexts } from './texts.ts'

/** Quyết định thành lập Đoàn. */
export const teamDecisionKind: PaperKind = {
  of: 'team',
  called: { vi: 'Quyết định thành lập Đoàn', en: 'Decision setting up the Team' },
  isThere: async (tx, id) => (await findTeam(tx, id)) !== null,
  life: async (tx, id) => {
    const team = await findTeam(tx, id)
    if (team === null) return null
    const { number, symbol, signedOn, decidedOn: issuedOn } = team
    return { number, symbol, signedOn, issuedOn, copies: await listFilesOf(tx, 'team', id) }
  },
  make: makeTeamDecision,
}

/** Seats as the list of a decision names them. */
const SEAT_WORDS: Readonly<Record<Seat, string>> = {
  teamHead: 'Trưởng đoàn',
  teamDeputy: 'Phó Trưởng đoàn',
  teamSecretary: 'Thư ký',
  member: 'Thành viên',
}

async function makeTeamDecision(tx: Tx, id: string, at: PaperAt): Promise<MadePaper> {
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
      fields: seat.fields.map((field) => fieldTexts.vi[field] ?? field),
    })),
    from: plan.from,
    to: plan.to,
    focalAgency: await focalName(tx, at),
    executors: ['Thủ trưởng các cơ quan, đơn vị được kiểm tra'],
  })
  return { paper, name: 'Quyết định thành lập Đoàn' }
}
