import { z } from 'zod'
import type { EvidenceUpload, FileEntry } from '#features/ground/evidence/contract.ts'
import type { EvidenceFile } from '#features/ground/evidence/rules.ts'
import type { FocalGap } from '#features/ground/org/rules.ts'
import { endingShape, issueShape, returnShape, signShape, submitShape } from '#features/ground/papers/contract.ts'
import type { SettingRow } from '#features/ground/profiles/rules.ts'
import type { Day } from '#kernel/day.ts'
import type { SourceLine } from '#kernel/source-line.ts'
import type { Acts, Caution, Download, Items, Page, PageWords, PrintedPart, XLSX } from '#kernel/wire.ts'
import type {
  Capacity,
  Coverage,
  Cycle,
  FormEntry,
  Plan,
  PlanAction,
  PlanContent,
  PlanForms,
  PlanInputs,
  PlanState,
  PlanWindow,
  TextOdd,
} from './rules.ts'

/** Đơn vị được chọn cho một câu: all of them, those chosen before included. */
export const chosenShape = z.strictObject({ unitIds: z.array(z.uuid()).max(4000) })

/** Gắn với kế hoạch cấp trên: which plan, and which of its rounds where it is the separate plan of one. */
export const parentShape = z.strictObject({
  parentId: z.uuid().nullable(),
  parentRound: z.int().min(1).max(20).nullable(),
})

export const planShapes = {
  submit: submitShape,
  return: returnShape,
  sign: signShape,
  issue: issueShape,
  acceptImported: z.strictObject({}),
  complete: z.strictObject({
    report: z
      .strictObject({
        number: z.string().max(20),
        symbol: z.string().trim().max(60),
        issuedOn: z.iso.date().transform((day) => day as Day),
        signerId: z.uuid(),
      })
      .nullable(),
  }),
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
  /** To the office, where the plan has a cycle. */
  readonly cycle: Cycle | null
  /** To the office: visits that it asks for against those that are possible; null where the plan says too little. */
  readonly capacity: Capacity | null
  /** Before it is submitted: subjects for which the commune that issues it has no focal agency. */
  readonly unfocused: FocalGap | null
  readonly settings: readonly SettingRow[]
  readonly cautions: readonly Caution[]
  /** While it may be changed: where its text and its facts disagree. */
  readonly odds: readonly TextOdd[]
}

/** The facts of a plan that later features ask for. */
export interface PlanFacts {
  readonly id: string
  readonly title: string
  readonly number: string | null
  readonly symbol: string
  readonly planYear: number
  readonly issuer: string
  readonly issuedOn: Day | null
  readonly state: string
  readonly from: Day | null
  readonly to: Day | null
  readonly periods: PlanContent['periods']
}

/** One form and method of a plan as its page shows it. */
export interface ServedForm extends FormEntry {
  /** Of the first round. */
  readonly window: PlanWindow
  /** Whom it takes in, in the plan's sentences. */
  readonly objects: readonly string[]
}

export interface ServedForms extends Items<ServedForm>, Pick<PlanForms, 'bound' | 'saysMethods'> {}

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

/** A plan that carries another further. */
export type ChildPlan = Pick<Plan, 'id' | 'title' | 'number' | 'symbol' | 'state' | 'parentId' | 'parentRound'>

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
    'GET /api/plans/:id/forms': { answer: ServedForms }
    'GET /api/plans/:id/targets': { answer: Items<PlanTarget> }
    'PUT /api/plans/:id/units/:rule': { body: z.input<typeof chosenShape>; answer: Items<PlanTarget> }
    'GET /api/plans/:id/children': { answer: Items<ChildPlan> }
    'PUT /api/plans/:id/parent': { body: z.input<typeof parentShape>; answer: Plan }
    'POST /api/plans/:id/files': { body: FileEntry; answer: EvidenceUpload }
    'POST /api/plans/:id/commands': { body: Acts<typeof planShapes>; answer: Plan }
  }
}
