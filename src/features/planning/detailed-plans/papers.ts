import { BLANK, committeeOf, focalUnit, signerAt } from '#features/ground/delegations/papers.ts'
import { listCopies } from '#features/ground/evidence/store.ts'
import { namesOf } from '#features/ground/org/store.ts'
import {
  citation,
  fileNameOf,
  issuerOf,
  named,
  type PaperHead,
  planCitation,
  signerOf,
  teamIssuer,
} from '#features/ground/papers/document.ts'
import { abbreviationOf, symbolOf } from '#features/ground/papers/rules.ts'
import { findPlan } from '#features/planning/plans/store.ts'
import { subjectNames } from '#features/planning/plans/texts/subjects.ts'
import { decisionCitation } from '#features/planning/teams/papers.ts'
import { inOrder, leadsTeam, present, type Team } from '#features/planning/teams/rules.ts'
import { listTeams } from '#features/planning/teams/store.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import { only } from '#server/database/saving.ts'
import type { MadePaper, PaperAt, PaperKind } from '#server/feature.ts'
import { type DetailedLine, detailedPlanPaper } from './document.ts'
import type { DetailedPlan, PlannedVisit } from './rules.ts'
import { findDetailedPlan, listVersionsOf } from './store.ts'
import { visits as words } from './texts/visits.ts'

/** Kế hoạch kiểm tra chi tiết: by the id of its plan the newest version, by its own any. */
export const detailedPlanKind: PaperKind = {
  of: 'plan',
  called: { vi: 'Kế hoạch kiểm tra chi tiết', en: 'Detailed plan' },
  isThere: async (tx, id) => (await asked(tx, id)) !== null,
  life: async (tx, id) => {
    const detailed = await asked(tx, id)
    return (
      detailed && {
        ...only(detailed, ['number', 'symbol', 'signedOn', 'issuedOn']),
        copies: await listCopies(tx, 'detailedPlan', detailed.id),
      }
    )
  },
  make: makeDetailedPlan,
}

async function asked(tx: Tx, id: string): Promise<DetailedPlan | null> {
  return (await findDetailedPlan(tx, id)) ?? (await listVersionsOf(tx, id))[0] ?? null
}

async function makeDetailedPlan(tx: Tx, id: string, at: PaperAt): Promise<MadePaper> {
  const detailed = found(await asked(tx, id))
  const plan = found(await findPlan(tx, detailed.planId))
  const committee = await committeeOf(tx, at, detailed.issuedOn)
  const teams = (await listTeams(tx, plan.id)).filter((team) =>
    detailed.visits.some(({ teamId }) => teamId === team.id),
  )
  const names = await namesOf(tx, detailed.fixedOn ?? at.on)
  const focalAgency = (await focalUnit(tx, at))?.name ?? 'Sở Nội vụ'
  const decisions = await Promise.all(teams.map((team) => decisionCitation(tx, team, committee, at)))
  const before = (await listVersionsOf(tx, plan.id)).find(
    ({ ordinal, number }) => ordinal < detailed.ordinal && number !== null,
  )
  const head = await headOf(tx, detailed, teams, at)
  const paper = detailedPlanPaper({
    head,
    year: plan.planYear,
    subject: plan.subjects.map((one) => subjectNames.vi[one]).join(', '),
    planCitation: planCitation(plan, committee.name),
    plan: named('Kế hoạch', plan),
    decisions: decisions.filter((decision) => decision !== null),
    contents: (plan.content.contents ?? []).map(({ text }) => text),
    teams: teams.map(({ name }) => name),
    focalAgency,
    coordinating: detailed.coordinating,
    lines: detailed.visits.flatMap((visit) => lineOf(visit, names, teams)),
    replaces: before ? citation('Kế hoạch', before, head.issuer.name) : null,
  })
  return { paper, name: fileNameOf('Kế hoạch kiểm tra chi tiết', only(detailed, ['number', 'symbol'])) }
}

/** Whose paper it is: the focal agency's, or that of the Team whose head has signed it. @source CT-IV-1-3, ND30-C6, ND30-K6 */
async function headOf(tx: Tx, detailed: DetailedPlan, teams: readonly Team[], at: PaperAt): Promise<PaperHead> {
  const { signerId, signedOn, number, issuedOn } = detailed
  const committee = await committeeOf(tx, at, issuedOn)
  const focal = await focalUnit(tx, at)
  const team = teams.find((one) => leadsTeam(one, signerId) !== null) ?? null
  const signer = await signerAt(tx, signerId, signedOn ?? at.on, 'detailedPlan')
  // Whoever holds no post here is named by the office that his seat has.
  const seat = team?.seats.find(({ accountId }) => accountId === signerId)
  const own = team ? 'Đoàn kiểm tra' : (focal?.name ?? 'Sở Nội vụ')
  return {
    issuer: team ? teamIssuer(team.name, committee) : issuerOf(focal ?? committee, focal ? committee : null),
    number,
    symbol: detailed.symbol || symbolOf('detailedPlan', abbreviationOf(own)),
    date: issuedOn ?? BLANK,
    signer: signerOf(
      signer && { ...signer, title: signer.title || (seat?.post ?? '') },
      leadsTeam(team, signerId),
      'other',
    ),
    recipients: [
      { text: committee.name, purpose: 'để b/c' },
      { text: 'Các cơ quan, đơn vị được kiểm tra', purpose: 'để t/h' },
      { text: 'Thành viên Đoàn kiểm tra', purpose: 'để t/h' },
      ...detailed.coordinating.map((text) => ({ text, purpose: 'để p/h' })),
    ],
    fileLine: team ? 'VT, ĐKT' : 'VT, CCHC',
  }
}

function lineOf(
  visit: PlannedVisit,
  names: ReadonlyMap<string, { readonly name: string }>,
  teams: readonly Team[],
): DetailedLine[] {
  if (visit.unitId === null) return []
  const team = teams.find(({ id }) => id === visit.teamId)
  const going = inOrder(present(team?.seats ?? [])).filter(({ accountId }) => visit.memberIds.includes(accountId))
  const time = words.vi.time(visit)
  return [
    {
      unit: names.get(visit.unitId)?.name ?? '',
      time: time.charAt(0).toUpperCase() + time.slice(1),
      members:
        going.length > 0
          ? going.map(({ name }) => name).join('; ')
          : `${words.vi.wholeTeam}${teams.length > 1 && team ? `: ${team.name}` : ''}`,
      contents: visit.contents.length > 0 ? visit.contents.join('; ') : words.vi.allContents,
      place: visit.place || words.vi.atUnit,
    },
  ]
}
