import { BLANK, committeeOf, focalUnit, keptWith, signerAt } from '#features/ground/delegations/papers.ts'
import { listCopies } from '#features/ground/evidence/store.ts'
import { fileNameOf, type Issuer, issuerOf, type Signer, signerOf } from '#features/ground/papers/document.ts'
import { abbreviationOf, symbolOf } from '#features/ground/papers/rules.ts'
import { leadsTeam } from '#features/planning/teams/rules.ts'
import { findTeam } from '#features/planning/teams/store.ts'
import type { Paper } from '#kernel/blocks.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import { only } from '#server/database/saving.ts'
import type { PaperAt, PaperKind } from '#server/feature.ts'
import { addresseesFrom, erratumPaper, typeOf } from './document.ts'
import type { Belonging, CorrectedPaper, Erratum, IssuingBody } from './rules.ts'
import { findErratum } from './store.ts'

/** Công văn đính chính. */
export const erratumKind: PaperKind = {
  of: 'erratum',
  called: { vi: 'Công văn đính chính', en: 'Letter of errata' },
  isThere: async (tx, id) => (await findErratum(tx, id)) !== null,
  life: async (tx, id) => {
    const erratum = await findErratum(tx, id)
    return (
      erratum && {
        ...only(erratum, ['number', 'symbol', 'signedOn', 'issuedOn']),
        copies: await listCopies(tx, 'erratum', id),
      }
    )
  },
  make: async (tx, id, at) => {
    const erratum = found(await findErratum(tx, id))
    const { paper, reason, places, number, symbol, issuedOn } = erratum
    const made = erratumPaper({
      head: {
        issuer: await letterIssuer(tx, erratum, at),
        number,
        symbol,
        date: issuedOn ?? BLANK,
        signer: await letterSigner(tx, erratum, at),
        recipients: [{ text: 'Như trên' }],
        fileLine: paper.fileLine,
      },
      paper,
      reason,
      places,
    })
    const of = `${typeOf(paper)} ${paper.number}-${paper.symbol}`
    return { paper: made, name: fileNameOf('Công văn đính chính', { number, symbol }, of) }
  },
}

/** What a letter keeps of the paper that it puts right, and whose letter it is. */
export async function correctedPaper(
  tx: Tx,
  paper: Paper,
  life: Pick<CorrectedPaper, 'number' | 'symbol' | 'issuedOn'>,
  { teamId }: Pick<Belonging, 'teamId'>,
  at: PaperAt,
): Promise<Pick<Erratum, 'paper' | 'body' | 'symbol'>> {
  const focal = await focalUnit(tx, at)
  const body = await bodyOf(tx, paper, teamId, focal?.name ?? null)
  const agency = abbreviationOf(focal?.name ?? 'Sở Nội vụ')
  return {
    paper: {
      ...only(life, ['number', 'symbol', 'issuedOn']),
      ...only(paper, ['type', 'abstract']),
      issuer: { ...only(paper, ['superior', 'place']), lines: paper.issuer, name: paper.issuerName },
      addressees: addresseesFrom({ ...paper, ...only(life, ['number', 'symbol']) }),
      fileLine: body === 'committee' || body === 'chair' ? await keptWith(tx, at) : (paper.fileLine ?? 'VT'),
    },
    body,
    symbol: LETTERS[body](agency),
  }
}

/** Ký hiệu công văn: whose it is, then who wrote it. @source ND30-Y5 */
const LETTERS: Readonly<Record<IssuingBody, (agency: string) => string>> = {
  committee: (agency) => symbolOf('letter', 'UBND', agency),
  chair: (agency) => symbolOf('letter', 'UBND', agency),
  focalAgency: (agency) => symbolOf('letter', agency, 'CCHC'),
  team: () => symbolOf('letter', abbreviationOf('Đoàn kiểm tra')),
}

/** Whose paper it is, by its head; for a Team that was dissolved whoever set it up answers. @source ND30-C4, ND30-C5, ND30-C6 */
async function bodyOf(tx: Tx, paper: Paper, teamId: string | null, focal: string | null): Promise<IssuingBody> {
  if (paper.superior.length === 0) return paper.issuerName.startsWith('Chủ tịch ') ? 'chair' : 'committee'
  if (paper.issuerName === focal) return 'focalAgency'
  return teamId !== null && (await findTeam(tx, teamId))?.state === 'dissolved' ? 'committee' : 'team'
}

/** The head of the letter is that of the paper, but where another body answers for it. */
async function letterIssuer(tx: Tx, { body, paper, issuedOn }: Erratum, at: PaperAt): Promise<Issuer> {
  return body === 'committee' && paper.issuer.superior.length > 0
    ? issuerOf(await committeeOf(tx, at, issuedOn), null)
    : paper.issuer
}

/** @source ND30-K2, ND30-K3, ND30-K5, ND30-K6 */
async function letterSigner(tx: Tx, { body, teamId, signerId, signedOn }: Erratum, at: PaperAt): Promise<Signer> {
  const signer = await signerAt(tx, signerId, signedOn ?? at.on, 'erratum')
  if (body === 'committee' || body === 'chair') return signerOf(signer, null, body)
  if (body === 'focalAgency') return signerOf(signer, null, 'other')
  return signerOf(signer, leadsTeam(teamId ? await findTeam(tx, teamId) : null, signerId) ?? 'teamHead', 'other')
}
