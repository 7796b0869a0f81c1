import { z } from 'zod'
import { HEIRS, type Plan, type PlanNode, SUBJECTS } from '#features/planning/plans/rules.ts'
import type { Items, Upload } from '#kernel/wire.ts'
import { MADE_FROM } from './rules/annexes.ts'
import type { Answer } from './rules/answers.ts'
import type { Block } from './rules/block.ts'
import type { Fact, FactKind } from './rules/fact.ts'
import { READY_KEYS } from './rules/ready-keys.ts'
import { LONGEST_BLOCK, MOST_BLOCKS } from './rules/text.ts'

const words = z.string().trim().max(LONGEST_BLOCK)
const maybe = words.nullable()
const block = z.string().regex(/^b\d{1,7}$/)
const seen = z.int().min(0)

/** Căn cứ: a document of any type and symbol, of any authority. @source QN-PRE-1, NX-PRE-1, NX-PRE-2, KG-PRE-1, KG-PRE-2, KG-PRE-3, TN-PRE-1 */
const basis = z.object({
  type: words,
  number: maybe,
  symbol: maybe,
  date: z.iso.date().nullable(),
  issuer: maybe,
  text: words.min(1),
  amends: maybe.optional(),
})
const rule = z.object({
  kind: z.string().max(60).nullable(),
  names: z.array(words).max(400),
  count: z.int().min(0).max(4000).nullable(),
  percent: z.int().min(0).max(100).nullable(),
  perParent: z.int().min(0).max(100).nullable(),
  text: words.min(1),
  form: z.string().max(300).nullable(),
})
const node: z.ZodType<PlanNode> = z.object({
  marker: maybe,
  text: words.min(1),
  get children() {
    return z.array(node).max(200)
  },
})
const form = z.object({
  form: words.min(1),
  code: z.string().max(60).nullable(),
  text: words,
  lead: maybe,
  coordinating: z.array(words).max(100),
  invited: z.array(words).max(100),
  /** What it has of its own. */
  contents: z.array(node).max(200).optional(),
})
const period = z.object({
  form: maybe,
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  before: z.boolean(),
  text: words,
  round: maybe.optional(),
  indicative: z.boolean().optional(),
})

/** What a fact of each kind holds. */
const values = {
  number: z.string().trim().max(20).nullable(),
  symbol: z.string().trim().min(1).max(60),
  place: z.string().trim().max(200),
  issuedOn: z.object({ day: z.iso.date().nullable(), text: words }),
  issuer: words.min(1).max(300),
  title: words.min(1).max(2000),
  planYear: z.int().min(2000).max(2100),
  subjects: z.array(z.enum(SUBJECTS)).min(1).max(SUBJECTS.length),
  basis,
  purpose: words.min(1),
  requirement: words.min(1),
  content: z.object({ marker: maybe, text: words.min(1), depth: z.int().min(0).max(12) }),
  form,
  target: rule,
  period,
  reportLeadDays: z.int().min(0).max(365),
  task: z.object({ body: maybe, text: words.min(1), due: z.iso.date().nullable() }),
  budget: words.min(1),
  recipient: words.min(1),
  signature: z.object({ lines: z.array(words).max(10), name: maybe }),
} as const satisfies Record<FactKind, z.ZodType>

const anchors = z.array(z.object({ block, from: seen, to: seen })).max(50)
const id = z
  .string()
  .regex(/^f\d{1,7}$/)
  .nullable()
const factShape = <Kind extends FactKind>(kind: Kind) =>
  z.object({ id, kind: z.literal(kind), value: values[kind], anchors })
const facts = (Object.keys(values) as FactKind[]).map(factShape) as unknown as readonly [
  z.ZodType<Pick<Fact, 'kind' | 'value' | 'anchors'> & { readonly id: string | null }>,
]

const command = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('set'), block, seen, text: z.string().max(LONGEST_BLOCK) }),
  z.strictObject({
    do: z.literal('insert'),
    after: block.nullable(),
    texts: z.array(z.string().max(LONGEST_BLOCK)).min(1).max(MOST_BLOCKS),
  }),
  z.strictObject({ do: z.literal('split'), block, seen, at: z.int().min(0).max(LONGEST_BLOCK) }),
  z.strictObject({ do: z.literal('merge'), block, seen }),
  z.strictObject({ do: z.literal('move'), block, seen, after: block.nullable() }),
  z.strictObject({ do: z.literal('remove'), block, seen }),
  z.strictObject({ do: z.literal('setFact'), fact: z.union(facts) }),
  z.strictObject({ do: z.literal('removeFact'), fact: z.string().regex(/^f\d{1,7}$/) }),
  z.strictObject({ do: z.literal('take'), block }),
  z.strictObject({ do: z.literal('keep'), block, difference: z.string().max(100_000) }),
])

export const writeShape = z.strictObject({
  commandId: z.uuid(),
  commands: z.array(command).min(1).max(500),
})
/** Of every new plan: its year, and the plan that it carries further where it is a child plan or the separate plan of a round. */
const every = {
  year: z.int().min(2000).max(2100),
  under: z.strictObject({ planId: z.uuid(), round: z.int().min(1).max(20).nullable() }).optional(),
}

/** Lập kế hoạch: from a ready plan (one of them has headings only), or from another plan of the locality. */
export const newPlanShape = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('ready'), ready: z.enum(READY_KEYS), ...every }),
  z.strictObject({ from: z.literal('plan'), planId: z.uuid(), ...every }),
])

/** Who has a former duty of a district now. @source T2-PLAN-7 */
export const heirShape = z.strictObject({ block, heir: z.enum(HEIRS) })

export const undoShape = z.strictObject({ change: z.int().min(1) })

const answer = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('keep'), reason: words.max(2000) }),
  z.strictObject({ as: z.literal('meant') }),
  z.strictObject({ as: z.literal('words'), text: words }),
  z.strictObject({ as: z.literal('day'), day: z.iso.date() }),
  z.strictObject({ as: z.literal('blank') }),
  z.strictObject({ as: z.literal('number'), count: z.int().min(1).max(4000) }),
  z.strictObject({ as: z.literal('notStated') }),
  z.strictObject({
    as: z.literal('choose'),
    holds: block,
    others: z
      .array(z.strictObject({ block, text: maybe }))
      .min(1)
      .max(50),
  }),
]) satisfies z.ZodType<Answer>

const doubt = z.int().min(0)

/** One answer to one doubt of the import, or the same to several of a kind. */
export const answerShape = z.strictObject({ commandId: z.uuid(), doubts: z.array(doubt).min(1).max(500), answer })
export const reopenShape = z.strictObject({ doubt })

/** Phụ lục được viện dẫn mà chưa có: made from the data of the plan, or its citation dropped for a reason. */
export const annexShape = z.strictObject({
  commandId: z.uuid(),
  citation: words.min(1),
  way: z.discriminatedUnion('as', [
    z.strictObject({ as: z.literal('make'), from: z.enum(MADE_FROM) }),
    z.strictObject({ as: z.literal('drop'), reason: words.max(2000), text: words }),
  ]),
})

/** What a changed sentence says now, beside what the plan goes by; whichever of the two there is. */
export interface ServedDifference {
  readonly key: string
  readonly block: string
  readonly kind: FactKind
  readonly fact: string | null
  readonly says: Pick<Fact, 'kind' | 'value' | 'anchors'> | null
}

export interface ServedText {
  /** 0: nobody has written in it yet. */
  readonly version: number
  /** Whether this person may write in it now. */
  readonly open: boolean
  readonly blocks: readonly Block[]
  readonly facts: readonly Fact[]
  readonly differences: readonly ServedDifference[]
}

/** One entry of the history of a paragraph. */
export interface ServedChange {
  readonly n: number
  readonly by: string
  readonly at: string
  readonly act: string
  readonly before: string | null
  readonly after: string | null
  readonly undone: boolean
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'POST /api/plans': { body: z.input<typeof newPlanShape>; answer: { readonly id: string } }
    'GET /api/plans/:id/text': { answer: ServedText }
    'POST /api/plans/:id/text': {
      body: z.input<typeof writeShape>
      /** `change` names what may be undone; null where nothing was changed. */
      answer: ServedText & { readonly change: number | null }
    }
    'GET /api/plans/:id/text/version': { answer: { readonly version: number } }
    'GET /api/plans/:id/text/original': {
      answer: { readonly with: 'file' | 'plan' | 'edition' | null; readonly blocks: readonly Block[] }
    }
    'POST /api/plans/:id/text/undo': { body: z.input<typeof undoShape>; answer: ServedText }
    'POST /api/plans/:id/text/file': {
      query: { readonly apply?: '1' }
      body: Upload
      /** The paragraphs as they would be, or are; `change` names what may be undone. */
      answer: { readonly blocks: readonly Block[]; readonly change: number | null }
    }
    'POST /api/plans/:id/text/answers': { body: z.input<typeof answerShape>; answer: Plan }
    'POST /api/plans/:id/text/answers/reopen': { body: z.input<typeof reopenShape>; answer: Plan }
    'POST /api/plans/:id/text/annexes': { body: z.input<typeof annexShape>; answer: Plan }
    'POST /api/plans/:id/text/annexes/:citation': { body: Upload; answer: Plan }
    'POST /api/plans/:id/text/heirs': { body: z.input<typeof heirShape>; answer: Plan }
    'GET /api/plans/:id/text/history': { query: { readonly block?: string }; answer: Items<ServedChange> }
  }
}
