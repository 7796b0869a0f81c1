import { BLANK, focalUnit, signerAt } from '#features/ground/delegations/papers.ts'
import { frame, issuerOf, signerOf } from '#features/ground/papers/document.ts'
import { around } from '#features/inspecting/inspections/papers.ts'
import { found } from '#server/acts/commands.ts'
import type { Tx } from '#server/database/db.ts'
import type { MadePaper, PaperAt, PaperKind } from '#server/feature.ts'
import { listUrgings } from './store.ts'

/** Công văn đôn đốc. */
export const urgingKind: PaperKind = {
  of: 'inspection',
  called: { vi: 'Công văn đôn đốc', en: 'Letter of urging' },
  isThere: async (tx, id) => (await listUrgings(tx, id)).length > 0,
  make: makeUrging,
}

async function makeUrging(tx: Tx, id: string, at: PaperAt): Promise<MadePaper> {
  const { inspection, unit, committee } = await around(tx, id, at)
  const urging = found((await listUrgings(tx, inspection.id)).at(-1) ?? null)
  const focal = await focalUnit(tx, at)
  const paper = frame(
    {
      issuer: issuerOf(focal ?? committee, focal ? committee : null),
      number: null,
      symbol: 'SNV-CCHC',
      date: BLANK,
      signer: signerOf(await signerAt(tx, null, at.on), null, focal ? 'other' : 'committee'),
      recipients: [{ text: unit.name, purpose: 'để thực hiện' }],
      fileLine: 'VT',
    },
    {
      type: null,
      abstract: 'đôn đốc thực hiện kết luận kiểm tra',
      addressees: [unit.name],
      body: [{ kind: 'paragraph', text: urging.words }],
    },
  )
  return { paper, name: `Đôn đốc ${unit.name}` }
}
