import { z } from 'zod'
import type { EvidenceUpload, FileEntry } from '#features/ground/evidence/contract.ts'
import type { OfPlan } from '#features/ground/profiles/rules.ts'
import type { Day } from '#kernel/day.ts'
import type { Acts, Download, Items, Page, PageWords, PrintedPart, XLSX } from '#kernel/wire.ts'
import type {
  Recommendation,
  RecommendationAction,
  RecommendationInputs,
  RecommendationSettings,
  RecommendationState,
} from './rules.ts'

const day = z.iso.date().transform((text) => text as Day)
const words = z.string().trim().max(20_000)
const short = z.string().trim().max(500)

export const recommendationShapes = {
  issue: z.strictObject({}),
  agree: z.strictObject({}),
  disagree: z.strictObject({ reason: words }),
  refer: z.strictObject({ document: short, text: words }),
  direct: z.strictObject({
    effect: z.enum(['uphold', 'amend', 'withdraw']),
    text: words,
    document: short,
    authority: short,
    amendedText: words,
    dueOn: day.nullable(),
  }),
  startRemedy: z.strictObject({ text: words }),
  reportRemedy: z.strictObject({
    text: words,
    legalGround: words,
    percent: z.int().min(0).max(100),
    evidence: z.array(short).max(50),
    solution: words.default(''),
  }),
  requestExtension: z.strictObject({ dueOn: day, reason: words }),
  extend: z.strictObject({ dueOn: day, document: short, reason: words }),
  refuseExtension: z.strictObject({ reason: words }),
  accept: z.strictObject({ text: words }),
  takeBack: z.strictObject({}),
  reject: z.strictObject({ reason: words, dueOn: day }),
  urge: z.strictObject({ document: short, text: words }),
  lapse: z.strictObject({ text: words }),
  proposeHandling: z.strictObject({ facts: words, document: short }),
  handle: z.strictObject({ decision: words, document: short, authority: short }),
  resume: z.strictObject({ dueOn: day }),
  close: z.strictObject({ text: words }),
  escalate: z.strictObject({ authority: short, document: short }),
  answer: z.strictObject({ text: words, document: short }),
} satisfies { [A in RecommendationAction]: z.ZodType<Partial<RecommendationInputs[A]>> }

/** A recommendation as drafted in a conclusion. */
export const draftRecommendationShape = z.strictObject({
  findingId: z.uuid().nullable(),
  text: words.min(1),
  nature: short,
  withinCompetence: words,
  addressee: z.enum(['unit', 'upper']),
  upperAuthority: short,
  dueOn: day.nullable(),
})

/** The drafts of a conclusion in their order; the one left out is taken away. */
export const orderShape = z.strictObject({ ids: z.array(z.uuid()).max(500), without: z.uuid().nullable() })

export interface ListedRecommendation extends Recommendation {
  readonly unitName: string
  readonly unitShortName: string
  readonly daysLate: number
}

export interface ServedRecommendation extends ListedRecommendation {
  readonly steps: readonly Step[]
  readonly settings: RecommendationSettings & OfPlan
}

/** One step in the life of a recommendation, as it was given. */
export interface Step {
  readonly id: string
  readonly recommendationId: string
  readonly kind:
    | 'agreement'
    | 'disagreement'
    | 'referral'
    | 'direction'
    | 'remedy'
    | 'extensionRequest'
    | 'extension'
    | 'extensionRefusal'
    | 'acceptance'
    | 'acceptanceTakenBack'
    | 'rejection'
    | 'urging'
    | 'notImplemented'
    | 'handlingProposal'
    | 'handlingDecision'
    | 'escalation'
    | 'answer'
  readonly on: Day
  readonly byName: string
  readonly text: string
  readonly document: string
  readonly legalGround: string
  readonly percent: number | null
  readonly dueOn: Day | null
}

/** What the list may be asked. Of one inspection it comes whole, else in parts. */
export interface RecommendationWords extends PageWords<'next' | 'due' | 'unit' | 'notice' | 'state'> {
  readonly inspectionId?: string
  /** Of the plans of this year. */
  readonly year?: string
  readonly planId?: string
  readonly teamId?: string
  readonly unitId?: string
  readonly state?: RecommendationState
  readonly due?: 'overdue' | 'open'
  /** Without those that are still being drafted. */
  readonly drafts?: 'no'
  /** Of one's own Teams and units. */
  readonly mine?: 'yes'
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/recommendations': { query: RecommendationWords; answer: Page<ListedRecommendation> }
    'GET /api/recommendations/sheet': { query: RecommendationWords; answer: PrintedPart }
    'GET /api/recommendations/sheet.xlsx': { query: RecommendationWords; answer: Download<typeof XLSX> }
    'GET /api/recommendations/:id': { answer: ServedRecommendation }
    'PUT /api/recommendations/:id': { body: z.input<typeof draftRecommendationShape>; answer: Recommendation }
    'POST /api/inspections/:id/recommendations': {
      body: z.input<typeof draftRecommendationShape>
      answer: Recommendation
    }
    'PUT /api/inspections/:id/recommendations': {
      body: z.input<typeof orderShape>
      answer: Items<Recommendation>
    }
    'POST /api/recommendations/:id/commands': { body: Acts<typeof recommendationShapes>; answer: Recommendation }
    'POST /api/recommendations/:id/files': { body: FileEntry; answer: EvidenceUpload }
  }
}
