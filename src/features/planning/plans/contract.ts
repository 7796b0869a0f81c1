import { z } from 'zod'
import type { EvidenceUpload, FileEntry } from '#features/ground/evidence/contract.ts'
import type { EvidenceFile } from '#features/ground/evidence/rules.ts'
import {
  dayShape,
  endingShape,
  issueShape,
  numberShape,
  returnShape,
  signShape,
  submitShape,
} from '#features/ground/papers/contract.ts'
import type { SettingRow } from '#features/ground/profiles/rules.ts'
import type { Day } from '#kernel/day.ts'
import type { SourceLine } from '#kernel/source-line.ts'
import type { Acts, Caution, Download, Items, Page, PageWords, PrintedPart, XLSX } from '#kernel/wire.ts'
import type { Coverage, Plan, PlanAction, PlanContent, PlanInputs, PlanState } from './rules.ts'

const words = z.string().trim().max(20_000)

/** Căn cứ: a document of any type and symbol, of any authority. @source QN-PRE-1, NX-PRE-1, NX-PRE-2, KG-PRE-1, KG-PRE-2, KG-PRE-3, TN-PRE-1 */
const basis = z.strictObject({
  type: words,
  number: words.nullable(),
  symbol: words.nullable(),
  date: z.string().nullable(),
  issuer: words.nullable(),
  text: words.min(1),
  /** What the document amends, where the import read it. */
  amends: words.nullish(),
})
const rule = z.strictObject({
  kind: z.string().max(60).nullable(),
  names: z.array(words).max(400),
  count: z.int().min(0).max(4000).nullable(),
  percent: z.int().min(0).max(100).nullable(),
  perParent: z.int().min(0).max(100).nullable(),
  text: words,
  form: z.string().max(300).nullable(),
})

/** What the focal agency may change of a draft; the parts that stay as imported are not sent. */
export const planEditShape = z.strictObject({
  title: words.min(1).max(2000),
  planYear: z.int().min(2000).max(2100),
  number: numberShape.nullable(),
  symbol: z.string().trim().min(1).max(60),
  place: words.max(200),
  issuedOn: dayShape.nullable(),
  issuer: words.min(1).max(300),
  from: dayShape.nullable(),
  to: dayShape.nullable(),
  legalBases: z.array(basis).max(60),
  purposes: z.array(words).max(100),
  requirements: z.array(words).max(100),
  targets: z.array(rule).max(100),
  recipients: z.array(words).max(100),
  missingAnnexes: z.array(words).max(20),
})
export type PlanEdit = z.infer<typeof planEditShape>

/** Đơn vị được chọn cho một câu: all of them, those chosen before included. */
export const chosenShape = z.strictObject({ unitIds: z.array(z.uuid()).max(4000) })

export const planShapes = {
  submit: submitShape,
  return: returnShape,
  sign: signShape,
  issue: issueShape,
  acceptImported: z.strictObject({}),
  cancel: endingShape,
} satisfies { [A in PlanAction]: z.ZodType<Partial<PlanInputs[A]>> }

/** A plan without its texts. */
export type ListedPlan = Pick<
  Plan,
  | 'id'
  | 'title'
  | 'number'
  | 'symbol'
  | 'planYear'
  | 'state'
  | 'issuedOn'
  | 'issuedText'
  | 'issuer'
  | 'flags'
  | 'version'
>

/** Bản gốc: the file that a plan was read from. */
export type PlanOriginal = Pick<EvidenceFile, 'id' | 'name' | 'size' | 'sha256' | 'type'>

export interface ServedPlan extends Plan {
  /** Null for a plan that was not imported, and for one imported before originals were kept. */
  readonly original: PlanOriginal | null
  /** Who put it before the signer; empty before. */
  readonly submitter: string
  readonly coverage: readonly Coverage[]
  readonly settings: readonly SettingRow[]
  readonly cautions: readonly Caution[]
}

/** The facts of a plan that later features ask for. */
export interface PlanFacts {
  readonly id: string
  readonly title: string
  readonly number: string | null
  readonly symbol: string
  readonly planYear: number
  readonly issuedOn: Day | null
  readonly state: string
  readonly from: Day | null
  readonly to: Day | null
  readonly periods: PlanContent['periods']
}

/** A place of a plan: a unit, or one still to be named. */
export interface PlanTarget {
  readonly id: string
  readonly planId: string
  readonly rule: number
  readonly form: string
  readonly unitKind: string | null
  readonly unitId: string | null
  readonly label: string
}

/** What the list may be asked; it comes whole. */
export interface PlanWords extends PageWords<'year'> {
  readonly year?: string
  readonly state?: PlanState
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/plans': { query: PlanWords; answer: Page<ListedPlan> }
    'GET /api/plans/sheet': { query: PlanWords; answer: PrintedPart }
    'GET /api/plans/sheet.xlsx': { query: PlanWords; answer: Download<typeof XLSX> }
    'GET /api/plans/:id': { answer: ServedPlan }
    'GET /api/plans/:id/rules': { answer: Items<{ readonly setting: string; readonly text: string }> }
    'GET /api/plans/:id/source': { answer: { readonly lines: readonly SourceLine[] } }
    'GET /api/plans/:id/original': { answer: Download<'application/pdf'> }
    'GET /api/plans/:id/targets': { answer: Items<PlanTarget> }
    'PUT /api/plans/:id/units/:rule': { body: z.input<typeof chosenShape>; answer: Items<PlanTarget> }
    'PUT /api/plans/:id': { body: z.input<typeof planEditShape>; answer: Plan }
    'POST /api/plans/:id/files': { body: FileEntry; answer: EvidenceUpload }
    'POST /api/plans/:id/commands': { body: Acts<typeof planShapes>; answer: Plan }
  }
}
