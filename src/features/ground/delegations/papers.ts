import { focalOf, type Unit } from '#features/ground/org/rules.ts'
import { findUnit, getRegister } from '#features/ground/org/store.ts'
import { issuerOf, type KnownSigner, type PaperHead, signerOf } from '#features/ground/papers/document.ts'
import { abbreviationOf } from '#features/ground/papers/rules.ts'
import { findSigner, listHolders } from '#features/ground/people/store.ts'
import type { DelegatedAct } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import type { PaperAt } from '#server/feature.ts'
import { headPost } from './rules.ts'
import { findMandate } from './store.ts'

/** A day that the records desk has not given yet. */
export const BLANK = { year: null, month: null }

export async function committeeOf(tx: Tx, at: PaperAt, on: Day | null): Promise<Unit> {
  return found(await findUnit(tx, at.by.tenantId, on ?? at.on))
}

/** The focal agency: the organ that the register names on the day, else the one whose people hold its posts. @source T2-ORG-4 */
export async function focalUnit(tx: Tx, at: PaperAt): Promise<Unit | null> {
  const named = focalOf(at.by.tenantId, 'focalPar', at.on, (await getRegister(tx)).links)
  if (named) return findUnit(tx, named, at.on)
  const [holder] = await listHolders(tx, ['focalHead', 'focalOfficer'], at.on)
  return holder ? findUnit(tx, holder.unitId, at.on) : null
}

export async function focalName(tx: Tx, at: PaperAt): Promise<string> {
  return (await focalUnit(tx, at))?.name ?? 'Sở Nội vụ'
}

/** Who heads the unit on a day, by the register of posts. */
export async function headOf(tx: Tx, unit: Unit, on: Day) {
  const held = (await listHolders(tx, ['unitHead'], on)).find((holder) => holder.unitId === unit.id)
  return held ? { accountId: held.accountId, name: held.name, office: held.title } : null
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

/** A paper of the committee as a body, or of its chair in person. @source ND30-K2, ND30-K3 */
export async function committeeHead(
  tx: Tx,
  act: DelegatedAct,
  decider: 'committee' | 'chair',
  committee: Unit,
  signerId: string | null,
  on: Day,
): Promise<Pick<PaperHead, 'issuer' | 'signer'>> {
  const issuer = issuerOf(committee, null)
  return {
    issuer: decider === 'chair' ? { ...issuer, name: `Chủ tịch ${issuer.name}` } : issuer,
    signer: signerOf(await signerAt(tx, signerId, on, act), null, decider),
  }
}

/** "VT, SNV": a paper of the committee is kept with whoever drafted it too. @source ND30-N4 */
export async function keptWith(tx: Tx, at: PaperAt): Promise<string> {
  return `VT, ${abbreviationOf(await focalName(tx, at))}`
}

export async function unitHead(
  tx: Tx,
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
    signer: signerOf(await signerAt(tx, signerId, paper.on), null, isCommittee ? 'committee' : 'other'),
    recipients: [{ text: 'Như trên' }],
    fileLine: 'VT',
  }
}
