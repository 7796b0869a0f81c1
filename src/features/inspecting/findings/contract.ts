import { z } from 'zod'
import type { EvidenceUpload, FileEntry } from '#features/ground/evidence/contract.ts'
import { dayShape } from '#features/ground/papers/contract.ts'
import { FINDING_KINDS, type OfPlan } from '#features/ground/profiles/rules.ts'
import type { Session } from '#features/inspecting/schedules/rules.ts'
import type { Acts, Items } from '#kernel/wire.ts'
import type { Finding, FindingAction, FindingInputs, FindingSettings, Responsibility, Writing } from './rules.ts'

const words = z.string().trim().max(20_000)

export const responsibilityShape = z.strictObject({
  person: words.max(200),
  section: words.max(300),
  statement: words.min(1),
})

export const findingShape = z.strictObject({
  kind: z.enum(FINDING_KINDS),
  field: words.max(60),
  fact: words,
  criterion: words,
  causes: z.array(words).max(20),
  evidence: words,
  responsibilities: z.array(responsibilityShape).max(50),
})

/** A new one may be sent to the secretary in the same act; one from the sheet says of which content, and by which entries. */
export const newFindingShape = findingShape.extend({
  submitted: z.boolean().default(false),
  contentItemId: z.uuid().nullable().default(null),
  basedOn: z.array(z.uuid()).max(20).default([]),
})

export const findingInputShapes = {
  submit: z.strictObject({}),
  confirm: z.strictObject({}),
  present: z.strictObject({}),
  accept: z.strictObject({}),
  contest: z.strictObject({ explanation: words }),
  uphold: z.strictObject({ ruling: words }),
  amend: z.strictObject({ ruling: words, fact: words }),
  withdraw: z.strictObject({ ruling: words }),
  conclude: z.strictObject({}),
} satisfies { [A in FindingAction]: z.ZodType<Partial<FindingInputs[A]>> }

/** Biên bản đã ký: on which day, by whom. */
export const minutesShape = z.strictObject({
  signedOn: dayShape,
  secretary: z.string().trim().min(1).max(200),
  unit: z.string().trim().min(1).max(200),
  teamHead: z.string().trim().min(1).max(200),
})

/** The findings of an inspection, with what is said of persons where this one may know it. */
export interface ServedFindings extends Items<Finding> {
  readonly responsibilities: readonly (Responsibility & { readonly findingId: string })[]
  readonly writings: readonly Writing[]
  readonly settings: FindingSettings & OfPlan
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/inspections/:id/findings': { answer: ServedFindings }
    'POST /api/inspections/:id/findings': { body: z.input<typeof newFindingShape>; answer: Finding }
    'GET /api/findings/:id': { answer: Finding }
    'PUT /api/findings/:id': { body: z.input<typeof findingShape>; answer: Finding }
    'POST /api/findings/:id/commands': { body: Acts<typeof findingInputShapes>; answer: Finding }
    'POST /api/findings/:id/files': { body: FileEntry; answer: EvidenceUpload }
    'PUT /api/minutes/:id': { body: z.input<typeof minutesShape>; answer: Session }
    'POST /api/minutes/:id/files': { body: FileEntry; answer: EvidenceUpload }
  }
}
