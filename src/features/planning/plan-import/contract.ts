import { z } from 'zod'
import type { Plan } from '#features/planning/plans/rules.ts'
import type { Items, Upload } from '#kernel/wire.ts'

const iso = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const text = z.string()
const maybe = text.nullable()
const lines = z.array(z.int().min(1))

const legalBasis = z.object({
  type: text,
  number: maybe,
  symbol: maybe,
  date: iso.nullable(),
  issuer: maybe,
  text,
  amends: maybe,
})

/** One paragraph of the contents, with what stands under it. */
export interface ContentNode {
  marker: string | null
  text: string
  children: ContentNode[]
}
const contentNode: z.ZodType<ContentNode> = z.object({
  marker: maybe,
  text,
  get children() {
    return z.array(contentNode)
  },
})

/** One item of the attached outline; `appliesTo` null: the text is silent, so for all. */
export interface OutlineNode {
  marker: string | null
  text: string
  appliesTo: string[] | null
  /** Kinds that the text excludes where what is left cannot be named. */
  notFor: string[] | null
  /** Footnotes lifted back to their item. */
  notes: string[]
  children: OutlineNode[]
}
const outlineNode: z.ZodType<OutlineNode> = z.object({
  marker: maybe,
  text,
  appliesTo: z.array(text).nullable(),
  notFor: z.array(text).nullable(),
  notes: z.array(text),
  get children() {
    return z.array(outlineNode)
  },
})

const form = z.object({
  form: text,
  code: maybe,
  text,
  lead: maybe,
  coordinating: z.array(text),
  invited: z.array(text),
  contents: z.array(contentNode),
})
const target = z.object({
  kind: maybe,
  names: z.array(text),
  count: z.int().nullable(),
  percent: z.int().nullable(),
  perParent: z.int().nullable(),
  text,
  form: maybe,
  /** Units of the register that the names mean, in the same order; null where none or several fit. */
  unitIds: z.array(maybe),
})
const period = z.object({
  form: maybe,
  from: iso.nullable(),
  to: iso.nullable(),
  before: z.boolean(),
  text,
  round: maybe,
  indicative: z.boolean(),
})
const task = z.object({ body: maybe, text, due: iso.nullable(), dueBefore: z.boolean() })
const section = z.object({ marker: maybe, heading: maybe, kind: text, lines })
const doubt = z.object({
  code: z.string().regex(/^A-\d\d$/),
  line: z.int().min(1),
  text,
  proposal: maybe,
  /** The words that are meant instead of those in question, where they are known; empty: none. */
  meant: text.optional(),
})

/** Bản nháp kế hoạch: what `soat import-plan` prints. `origins` names for every field ("forms.1.lead") the lines it was read from. */
export const planDraft = z.object({
  number: maybe,
  symbol: maybe,
  place: maybe,
  issuedOn: z.object({ year: z.int().nullable(), month: z.int().nullable(), day: z.int().nullable(), text }).nullable(),
  title: maybe,
  planYear: z.int().nullable(),
  issuer: maybe,
  issuerParent: maybe,
  legalBases: z.array(legalBasis),
  purposes: z.array(text),
  requirements: z.array(text),
  contents: z.array(contentNode),
  forms: z.array(form),
  targets: z.array(target),
  periods: z.array(period),
  reportLeadDays: z.int().nullable(),
  tasks: z.array(task),
  budget: z.array(text),
  recipients: z.array(text),
  signature: z.object({ lines: z.array(text), name: maybe }),
  outline: z.array(outlineNode).nullable(),
  outlineTitle: maybe,
  sections: z.array(section),
  doubts: z.array(doubt),
  typography: z.array(z.object({ kind: text, count: z.int() })),
  unrecognised: z.array(z.object({ line: z.int().min(1), text })),
  lines: z.object({ total: z.int(), placed: z.int() }),
  origins: z.record(text, lines),
})

export type PlanDraft = z.infer<typeof planDraft>
export type PlanForm = PlanDraft['forms'][number]
export type PlanTarget = PlanDraft['targets'][number]
export type PlanPeriod = PlanDraft['periods'][number]
export type PlanTask = PlanDraft['tasks'][number]
export type PlanSection = PlanDraft['sections'][number]
export type PlanDoubt = PlanDraft['doubts'][number]

/** The unit of the register that a name of the plan means; null where none or several fit. */
export interface Match {
  readonly name: string
  readonly unitId: string | null
  readonly unitName: string | null
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'POST /api/plan-import': { body: Upload; answer: { readonly id: string } }
    'GET /api/plan-import/:id/units': { answer: Items<Match> }
    'POST /api/plan-import/:id/place': { answer: Plan }
  }
}
