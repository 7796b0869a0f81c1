import {
  BLANK,
  committeeHead,
  committeeOf,
  focalName,
  focalUnit,
  keptWith,
  signerAt,
} from '#features/ground/delegations/papers.ts'
import { listCopies } from '#features/ground/evidence/store.ts'
import { officialName, type Unit } from '#features/ground/org/rules.ts'
import { findUnit } from '#features/ground/org/store.ts'
import {
  citation,
  fileNameOf,
  headOfBody,
  issuerOf,
  named,
  planCitation,
  proposalBasis,
  recipientsOf,
  signerOf,
} from '#features/ground/papers/document.ts'
import { abbreviationOf, symbolOf } from '#features/ground/papers/rules.ts'
import { getProfile } from '#features/ground/profiles/store.ts'
import { findPlan } from '#features/planning/plans/store.ts'
import type { Seat } from '#kernel/actor.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import type { MadePaper, PaperAt, PaperKind } from '#server/feature.ts'
import { teamDecisionPaper } from './document.ts'
import type { Team } from './rules.ts'
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
    return { number, symbol, signedOn, issuedOn, copies: await listCopies(tx, 'team', id) }
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

/** "Quyết định số 61/QĐ-UBND ngày … của Chủ tịch …": the decision on a Team as other papers cite it; null before there is one. @source ND30-B4 */
export async function decisionCitation(
  tx: Tx,
  team: Team | null,
  committee: Unit,
  at: PaperAt,
): Promise<string | null> {
  if (!team?.decidedOn) return null
  const { teamAuthority } = await getProfile(tx, team.planId)
  const name = officialName(committee.name)
  const body = team.setUpBy === null ? null : await findUnit(tx, team.setUpBy, team.decidedOn)
  const deciders = { peoplesCommittee: name, chair: `Chủ tịch ${name}`, focalHead: await focalName(tx, at) }
  const { number, symbol, decidedOn: issuedOn } = team
  return citation('Quyết định', { number, symbol, issuedOn }, body?.name ?? deciders[teamAuthority])
}

/** The law on local government that holds since June 2025. */
const LAW = 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025'

async function makeTeamDecision(tx: Tx, id: string, at: PaperAt): Promise<MadePaper> {
  const team = found(await findTeam(tx, id))
  const plan = found(await findPlan(tx, team.planId))
  const committee = await committeeOf(tx, at, team.decidedOn)
  const { teamAuthority, budgetSources, decisionRecipients } = await getProfile(tx, plan.id)
  const signedOn = team.signedOn ?? team.decidedOn ?? at.on
  const focalAgency = await focalName(tx, at)
  const decider =
    team.setUpBy !== null
      ? await findUnit(tx, team.setUpBy, team.decidedOn ?? at.on)
      : teamAuthority === 'focalHead'
        ? await focalUnit(tx, at)
        : null
  const head = decider
    ? {
        issuer: issuerOf(decider, committee),
        signer: signerOf(await signerAt(tx, team.signerId, signedOn, 'teamDecision'), null, 'other'),
      }
    : await committeeHead(
        tx,
        'teamDecision',
        teamAuthority === 'chair' ? 'chair' : 'committee',
        committee,
        team.signerId,
        signedOn,
      )
  const paper = teamDecisionPaper({
    head: {
      ...head,
      number: team.number,
      symbol: team.symbol || symbolOf('teamDecision', decider ? abbreviationOf(decider.name) : 'UBND'),
      date: team.decidedOn ?? BLANK,
      recipients: recipientsOf(decisionRecipients, [
        { text: 'Như Điều 4' },
        { text: `Chủ tịch, các Phó Chủ tịch ${committee.name}`, purpose: 'để b/c' },
      ]),
      fileLine: await keptWith(tx, at),
    },
    decidedBy: head.issuer.name,
    team: team.name,
    year: plan.planYear,
    bases: [LAW, `Căn cứ ${planCitation(plan, committee.name)}`, proposalBasis('Theo', focalAgency, team)],
    plan: named('Kế hoạch', plan),
    seats: team.seats.map((seat) => ({
      name: seat.name,
      office: seat.post,
      seat: SEAT_WORDS[seat.seat],
      fields: seat.fields.map((field) => fieldTexts.vi[field] ?? field),
    })),
    from: plan.from,
    to: plan.to,
    focalAgency: team.setUpBy !== null && decider ? decider.name : focalAgency,
    budgetSources,
    executors: [
      `Chánh Văn phòng ${committee.name}`,
      headOfBody(focalAgency),
      'Thủ trưởng các cơ quan, đơn vị liên quan',
    ],
  })
  return { paper, name: fileNameOf('Quyết định thành lập Đoàn', team) }
}
