import type { Reading } from './draft.ts'
import { formCodes } from './form-codes.ts'
import type { Context } from './gather.ts'
import { labelOf } from './headings.ts'
import type { PlanNode } from './tree.ts'

/** "Đợt 1", "Đợt II" at the beginning of a paragraph; null elsewhere. */
export const roundOf = (node: PlanNode): string | null =>
  /^đợt\s+(?:\d+|[IVX]+)(?![\p{L}\d])/iu.exec(node.paragraph.body)?.[0] ?? null

/** The form that a label speaks of, in the words by which the plan first names it. */
export function formOf(node: PlanNode, context: Context, reading: Reading): string | null {
  const label = labelOf(node.paragraph.body, node.children.length > 0)?.label
  if (!label || label.length > 90 || !/^(?:về )?(?:công tác )?(?:tổ chức )?(?:tự )?kiểm tra/iu.test(label))
    return context.form
  const codes = formCodes(label)
  const code = codes.find((each) => each !== 'selfInspection') ?? codes[0]
  if (code === undefined) return context.form
  if (code === 'selfInspection') return 'tự kiểm tra'
  if (codes.filter((each) => each !== 'selfInspection').length > 1) return label
  return reading.lists.forms.find((form) => form.code === code)?.form ?? label.replace(/^về\s+(?:công tác\s+)?/iu, '')
}
