import { z } from 'zod'
import type { EvidenceUpload, FileEntry } from '#features/ground/evidence/contract.ts'
import { issueShape, returnShape, signShape, submitShape, symbolShape } from '#features/ground/papers/contract.ts'
import type { Day } from '#kernel/day.ts'
import type { Acts, Items } from '#kernel/wire.ts'
import type { Both } from '#kernel/words.ts'
import type { CorrectedPaper, Erratum, ErratumAction, ErratumInputs } from './rules.ts'

const words = z.string().trim().max(2000)

export const erratumShape = z.strictObject({
  reason: z.string().trim().max(5000),
  places: z.array(z.strictObject({ where: words, was: words, now: words })).max(50),
  formOnly: z.boolean(),
})

/** Which paper, by its name and id in its own address: /api/papers/conclusionNotice/ID.pdf. `letterId`: sent again under it, the letter is begun once. */
export const newErratumShape = erratumShape.extend({
  kind: z.string().max(60),
  id: z.uuid(),
  letterId: z.uuid().optional(),
})

export const erratumShapes = {
  submit: submitShape,
  return: returnShape,
  sign: signShape,
  issue: issueShape.extend({ symbol: symbolShape }),
  cancel: z.strictObject({}),
} satisfies { [A in ErratumAction]: z.ZodType<Partial<ErratumInputs[A]>> }

/** A letter as the file lists it, beside the paper that it puts right. */
export interface ListedErratum extends Pick<Erratum, 'id' | 'paperKind' | 'state' | 'number' | 'symbol' | 'issuedOn'> {
  readonly paper: Pick<CorrectedPaper, 'type' | 'number' | 'symbol'>
}

/** An issued paper on which this person may begin a letter. */
export interface CorrectablePaper {
  readonly kind: string
  readonly name: string
  readonly number: string
  readonly symbol: string
  readonly issuedOn: Day
}

/** Where wrong content of the paper is put right; null where nothing here does it. */
export type ServedAmendedBy = { readonly called: Both<string>; readonly page: string } | null

export interface ServedErratum extends Erratum {
  /** Who put it before the signer; empty before. */
  readonly submitter: string
  readonly amended: ServedAmendedBy
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/errata': {
      query: { readonly plan?: string; readonly team?: string; readonly inspection?: string }
      answer: Items<ListedErratum> & { readonly papers: readonly CorrectablePaper[] }
    }
    'GET /api/errata/of/:kind/:id': {
      answer: { readonly of: Erratum['paperOf']; readonly paper: CorrectablePaper; readonly amended: ServedAmendedBy }
    }
    'POST /api/errata': { body: z.input<typeof newErratumShape>; answer: Erratum }
    'GET /api/errata/:id': { answer: ServedErratum }
    'PUT /api/errata/:id': { body: z.input<typeof erratumShape>; answer: Erratum }
    'POST /api/errata/:id/files': { body: FileEntry; answer: EvidenceUpload }
    'POST /api/errata/:id/commands': { body: Acts<typeof erratumShapes>; answer: Erratum }
  }
}
