import { formCodes } from '#features/planning/plans/rules.ts'
import { labelOfNode, type PlanNode } from '../paper/nodes.ts'
import type { Reading } from '../reading.ts'
import type { Context } from './part.ts'

/** "Đợt 1", "Đợt II" at the beginning of a paragraph; null elsewhere. */
export const roundOf = (node: PlanNode): string | null =>
  /^đợt\s+(?:\d+|[IVX]+)(?![\p{L}\d])/iu.exec(node.paragraph.body)?.[0] ?? null

/** "Các hình thức kiểm tra khác: …" speaks of all that the plan has not named before. @source QN-II-4-2 */
const OTHER_FORMS = /^(?:đối với )?(?:các )?hình thức (?:kiểm tra )?khác$/iu

/** The form that a label speaks of, in the words by which the plan first names it; else the one of the part around it. */
export function formOf(node: PlanNode, context: Context, reading: Reading): string | null {
  const label = labelOfNode(node)?.label
  if (label && OTHER_FORMS.test(label)) return label
  if (!label || label.length > 90 || !/^(?:về )?(?:công tác )?(?:tổ chức )?(?:tự )?kiểm tra/iu.test(label))
    return context.form
  const codes = formCodes(label)
  const others = codes.filter((code) => code !== 'selfInspection')
  if (others.length === 0) return codes.length === 0 ? context.form : 'tự kiểm tra'
  if (others.length > 1) return label
  return reading.lists.forms.find((form) => form.code === others[0])?.form ?? wordsOfForm(label)
}

/** "Về công tác kiểm tra định kỳ" → "kiểm tra định kỳ". */
export const wordsOfForm = (label: string): string => label.replace(/^về\s+(?:công tác\s+)?/iu, '')
