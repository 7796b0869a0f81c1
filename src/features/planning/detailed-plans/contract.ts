import { z } from 'zod'
import type { EvidenceUpload, FileEntry } from '#features/ground/evidence/contract.ts'
import { dayShape, issueShape, signShape, symbolShape } from '#features/ground/papers/contract.ts'
import type { Acts, Items } from '#kernel/wire.ts'
import {
  DAY_PARTS,
  type DetailedPlan,
  type DetailedPlanAction,
  type DetailedPlanInputs,
  type PlannedVisit,
} from './rules.ts'

/** `id`: sent again under it, the version is opened once. */
export const openShape = z.strictObject({ reason: z.string().trim().max(2000), id: z.uuid().optional() })

const visitShape = z.strictObject({
  rule: z.int().min(0).max(200),
  unitId: z.uuid().nullable(),
  from: dayShape.nullable(),
  to: dayShape.nullable(),
  part: z.enum(DAY_PARTS),
  teamId: z.uuid().nullable(),
  memberIds: z.array(z.uuid()).max(60),
  contents: z.array(z.string().trim().min(1).max(2000)).max(100),
  place: z.string().trim().max(500),
})

export const wordsShape = z.strictObject({
  visits: z.array(visitShape).max(500),
  coordinating: z.array(z.string().trim().min(1).max(300)).max(60),
})

export const detailedPlanShapes = {
  fix: z.strictObject({ note: z.string().trim().max(2000).default('') }),
  sign: signShape,
  issue: issueShape.extend({ symbol: symbolShape }),
  cancel: z.strictObject({}),
} satisfies { [A in DetailedPlanAction]: z.ZodType<Partial<DetailedPlanInputs[A]>> }

/** What the newest fixed version says of one unit: where a schedule begins. */
export interface FollowedVisit extends Pick<PlannedVisit, 'from' | 'to' | 'part' | 'place'> {
  readonly ordinal: number
  /** Who of the Team goes; none: all of it. */
  readonly members: readonly { readonly accountId: string; readonly name: string }[]
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/plans/:id/detailed-plans': { answer: Items<DetailedPlan> }
    'POST /api/plans/:id/detailed-plans': { body: z.input<typeof openShape>; answer: DetailedPlan }
    'GET /api/detailed-plans/:id': { answer: DetailedPlan }
    'PUT /api/detailed-plans/:id': { body: z.input<typeof wordsShape>; answer: DetailedPlan }
    'POST /api/detailed-plans/:id/files': { body: FileEntry; answer: EvidenceUpload }
    'POST /api/detailed-plans/:id/commands': { body: Acts<typeof detailedPlanShapes>; answer: DetailedPlan }
  }
}
