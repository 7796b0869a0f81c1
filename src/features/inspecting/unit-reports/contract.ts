import { z } from 'zod'
import type { EvidenceUpload, FileEntry } from '#features/ground/evidence/contract.ts'
import type { OfPlan, Profile } from '#features/ground/profiles/rules.ts'
import type { inspectionShapes } from '#features/inspecting/inspections/contract.ts'
import type { Inspection, InspectionForm } from '#features/inspecting/inspections/rules.ts'
import type { Outline } from '#features/planning/outlines/rules.ts'
import type { Day } from '#kernel/day.ts'
import type { Acts, Caution, Download, Page, PageWords, PrintedPart, XLSX } from '#kernel/wire.ts'
import type { Answer, ReturnedReport, UnitReport, UnitReportAction, UnitReportInputs } from './rules.ts'

const day = z.iso.date().transform((text) => text as Day)
const words = z.string().max(20_000)
const number = z.string().trim().max(30)

export const answerShape = z.strictObject({
  none: z.boolean().optional(),
  text: words.optional(),
  number: number.optional(),
  done: number.optional(),
  total: number.optional(),
  yes: z.boolean().optional(),
  list: z.array(words).max(200).optional(),
  evidence: z.array(words).max(200).optional(),
  naReason: words.optional(),
  explanation: words.optional(),
})

export const narrativeShape = z.strictObject({ narrative: z.string().max(200_000) })

export const unitReportShapes = {
  submit: z.strictObject({
    asOf: day,
    declared: z.boolean(),
    number: z.string().trim().max(20),
    symbol: z.string().trim().max(60),
    datedOn: day.nullable(),
  }),
  present: z.strictObject({}),
  number: z.strictObject({ number: z.string().trim().max(20), symbol: z.string().trim().max(60), datedOn: day }),
  askBack: z.strictObject({ reason: words }),
  return: z.strictObject({
    reason: words,
    dueOn: day.nullable().default(null),
    remarks: z
      .array(z.strictObject({ itemId: z.uuid(), text: z.string().trim().min(1).max(2000) }))
      .max(200)
      .default([]),
  }),
  receive: z.strictObject({ softCopyOn: day.nullable() }),
  lock: z.strictObject({}),
} satisfies { [A in UnitReportAction]: z.ZodType<Partial<UnitReportInputs[A]>> }

export interface ListedReport extends UnitReport {
  readonly unitName: string
  readonly unitShortName: string
  readonly form: InspectionForm
  readonly heldOn: Day | null
}

/** What the list may be asked: what is still to be sent first, then what is past from its end. */
export interface ReportWords extends PageWords<'next' | 'due' | 'unit'> {
  readonly state?: UnitReport['state']
}

/** To others than the unit without what it has not sent yet. */
export interface ServedReport extends UnitReport {
  readonly unitName: string
  readonly outline: Outline | null
  readonly answers: readonly Answer[]
  /** Whose words the narrative are, and in which version; null while there is none. */
  readonly narrativeBy: Pick<Answer, 'changedByName' | 'changedAt' | 'version'> | null
  /** What was last returned, with the remarks on it; null while nothing was. */
  readonly returned: ReturnedReport | null
  readonly settings: Pick<
    Profile,
    'declaration' | 'requiresSoftCopy' | 'reportRecipient' | 'reportVia' | 'reportLeadDays'
  > &
    OfPlan
}

/** An entry as it stands now. */
export interface Saved {
  readonly savedAt: string
  readonly version: number
}

declare module '#kernel/wire.ts' {
  interface Wire {
    'GET /api/unit-reports': { query: ReportWords; answer: Page<ListedReport> }
    'GET /api/unit-reports/sheet': { query: ReportWords; answer: PrintedPart }
    'GET /api/unit-reports/sheet.xlsx': { query: ReportWords; answer: Download<typeof XLSX> }
    'GET /api/unit-reports/:id': { answer: ServedReport }
    'PUT /api/unit-reports/:id/answers/:itemId': {
      body: z.input<typeof answerShape>
      answer: Saved & { readonly cautions: readonly Caution[] }
    }
    'PUT /api/unit-reports/:id/narrative': { body: z.input<typeof narrativeShape>; answer: Saved }
    'POST /api/unit-reports/:id/commands': { body: Acts<typeof unitReportShapes>; answer: UnitReport }
    'POST /api/unit-reports/:id/files': { body: FileEntry; answer: EvidenceUpload }
    'POST /api/visits/:id/commands': {
      body: Acts<typeof inspectionShapes, 'signNotice' | 'notify' | 'begin'>
      answer: Inspection
    }
  }
}
