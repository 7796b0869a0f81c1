import { z } from 'zod'
import { dayShape, issueShape, signShape, symbolShape } from '#features/ground/papers/contract.ts'
import { ANNOUNCED_FORMS } from './rules.ts'

const words = z.string().trim().max(20_000)

export const sessionShape = z.strictObject({
  heldOn: dayShape,
  startsAt: z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/),
  place: words.max(500),
  composition: words.max(2000),
  outsideReason: words.max(2000).default(''),
})

export const inspectionShapes = {
  schedule: sessionShape,
  reschedule: sessionShape.extend({ reason: words }),
  notify: issueShape.extend({ ...signShape.shape, symbol: symbolShape, reportDueOn: dayShape.nullable() }),
  begin: z.strictObject({ reportAbsence: words }),
  concludePreliminarily: z.strictObject({ text: words }),
  consolidate: z.strictObject({}),
  conclude: z.strictObject({}),
  followUp: z.strictObject({}),
  close: z.strictObject({}),
  cancel: z.strictObject({ reason: words }),
}

/** A unit is named for a place of the plan: the inspection begins. */
export const newInspectionShape = z.strictObject({
  planId: z.uuid(),
  targetId: z.uuid().nullable(),
  unitId: z.uuid(),
  teamId: z.uuid().nullable(),
  form: z.enum(ANNOUNCED_FORMS),
  method: z.enum(['onSite', 'byReport', 'online']),
  round: z.int().min(1).max(20),
})

export const reinspectionShape = z.strictObject({ kind: z.enum(['reinspection', 'recheck']), necessity: words })

export const listsShape = z.strictObject({
  doneList: z.array(words.min(1)).max(200),
  notDoneList: z.array(words.min(1)).max(200),
  open: z.boolean(),
})
