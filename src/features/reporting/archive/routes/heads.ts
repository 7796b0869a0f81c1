import { headPost } from '#features/ground/delegations/rules.ts'
import { findMandate } from '#features/ground/delegations/store.ts'
import type { Unit } from '#features/ground/org/rules.ts'
import { findUnit } from '#features/ground/org/store.ts'
import type { PaperHead } from '#features/ground/papers/document.ts'
import type { PaperKind } from '#features/ground/papers/rules.ts'
import { findSigner, listHolders } from '#features/ground/people/store.ts'
import type { Inspection } from '#features/inspecting/inspections/rules.ts'
import { findInspection } from '#features/inspecting/inspections/store.ts'
import type { Plan } from '#features/planning/plans/rules.ts'
import { findPlan } from '#features/planning/plans/store.ts'
import type { Team } from '#features/planning/teams/rules.ts'
import { findTeam } from '#features/planning/teams/store.ts'
import type { Actor, DelegatedAct } from '#kernel/actor.ts'
import type { Paper } from '#kernel/blocks.ts'
import type { Day } from '#kernel/day.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import { issuerOf, type KnownSigner, signerOf } from '../rules.ts'

/** For whom and on which day a paper is made. */
export interface At {
  readonly by: Actor
  readonly tenantId: string
  readonly on: Day
}

/** A paper with the name of its file. */
export interface Made {
  readonly paper: Paper
  readonly name: string
}

/** A day that the records desk has not given yet. */
export const BLANK = { year: null, month: null }

export interface Around {
  readonly inspection: Inspection
  readonly plan: Plan
  readonly team: Team | null
  readonly unit: Unit
  readonly committee: Unit
}

/** The inspection with what its papers name, each as it was on the day of the notice. */
export async function around(tx: Tx, id: string, at: At): Promise<Around> {
  const inspection = found(await findInspection(tx, id))
  return {
    inspection,
    plan: found(await findPlan(tx, inspection.planId)),
    team: inspection.teamId ? await findTeam(tx, inspection.teamId) : null,
    unit: found(await findUnit(tx, inspection.unitId, inspection.notifiedOn ?? at.on)),
    committee: await committeeOf(tx, at, null),
  }
}

export async function committeeOf(tx: Tx, at: At, on: Day | null): Promise<Unit> {
  return found(await findUnit(tx, at.tenantId, on ?? at.on))
}

export async function focalUnit(tx: Tx, at: At): Promise<Unit | null> {
  const [holder] = await listHolders(tx, ['focalHead', 'focalOfficer'], at.on)
  return holder ? findUnit(tx, holder.unitId, at.on) : null
}

export async function focalName(tx: Tx, at: At): Promise<string> {
  return (await focalUnit(tx, at))?.name ?? 'Sở Nội vụ'
}

/** Who heads the unit on a day, by the register of posts. */
export async function headOf(tx: Tx, unit: Unit, on: Day) {
  const held = (await listHolders(tx, ['unitHead'], on)).find((holder) => holder.unitId === unit.id)
  return held ? { accountId: held.accountId, name: held.name, office: held.title, since: held.from } : null
}

export async function signerAt(
  tx: Tx,
  accountId: string | null,
  on: Day,
  act?: DelegatedAct,
): Promise<KnownSigner | null> {
  const signer = accountId ? await findSigner(tx, accountId, on) : null
  if (!signer) return null
  const post =
    signer.posts.find((held) => ['chair', 'viceChair', 'focalHead', 'unitHead'].includes(held.post)) ?? signer.posts[0]
  const known = { name: signer.name, post: post?.post ?? '', title: post?.title ?? '' }
  const mandate = act ? await findMandate(tx, accountId!, act, on) : null
  const head = mandate && headPost((await findSigner(tx, mandate.fromId, on))?.posts ?? [])
  return mandate && head
    ? { ...known, mandate: { kind: mandate.kind, headPost: head.post, headTitle: head.title } }
    : known
}

export async function committeeHead(
  tx: Tx,
  kind: PaperKind,
  committee: Unit,
  signerId: string | null,
  on: Day,
): Promise<Pick<PaperHead, 'issuer' | 'signer'>> {
  return {
    issuer: issuerOf(committee, null),
    signer: signerOf(
      kind,
      await signerAt(tx, signerId, on, kind === 'plan' || kind === 'teamDecision' ? kind : undefined),
      null,
      true,
    ),
  }
}

export async function unitHead(
  tx: Tx,
  kind: PaperKind,
  unit: Unit,
  committee: Unit,
  signerId: string | null,
  paper: { number: string | null; symbol: string; date: Day | null; on: Day },
): Promise<PaperHead> {
  const isCommittee = unit.kind === 'communePC' || unit.kind === 'districtPC'
  return {
    issuer: issuerOf(unit, isCommittee ? null : committee),
    number: paper.number,
    symbol: paper.symbol,
    date: paper.date ?? BLANK,
    signer: signerOf(kind, await signerAt(tx, signerId, paper.on), null, isCommittee),
    recipients: [{ text: 'Như trên' }],
    fileLine: 'VT',
  }
}
