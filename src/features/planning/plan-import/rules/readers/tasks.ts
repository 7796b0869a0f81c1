import { labelOfNode, type PlanNode } from '../paper/nodes.ts'
import { bodyOf, insideBody, isListOfBodies } from '../phrases/bodies.ts'
import { withoutCitations } from '../phrases/citations.ts'
import type { Label } from '../phrases/labels.ts'
import { periodsIn } from '../phrases/periods.ts'
import { type BodyKind, labelKinds } from '../phrases/section-kinds.ts'
import { add, openNode, type Reading } from '../reading.ts'
import { budgetSentences, readBudgetDuty } from './budget.ts'
import type { Context, Reader } from './part.ts'
import { readShareOfDuty } from './shares.ts'
import { readSurroundings } from './task-surroundings.ts'

/** Tổ chức thực hiện: one task for each paragraph, with the body that must do it and the day when one is written. @source CT-IV-1-1, NX-IV-1-3, KG-III-4-3 */
export const readTasks: Reader = ({ node, value, children }, context, reading) => {
  const body = bodyOf(value) ?? bodyOf(node.paragraph.body)
  if (value) addTask(node, value, body, context, reading)
  for (const child of children) readNode(child, body, context, reading)
}

/** `above` is the body named by the paragraphs above, for a duty that names none itself. */
function readNode(node: PlanNode, above: string | null, context: Context, reading: Reading): void {
  const { paragraph, children } = node
  const label = labelOfNode(node)
  const kind = label ? labelKinds(label.label)[0] : undefined
  if (kind === 'budget' || /^kinh phí/iu.test(paragraph.body)) {
    readBudgetDuty(node, kind === 'budget' ? label : null, reading)
    return
  }
  const isHeading = label !== null && children.length > 0 && (label.value === '' || isListOfBodies(paragraph.body))
  const here = readSurroundings(node, label, kind === 'periods', context, reading)
  if (isHeading && kind !== undefined) {
    readGroup(node, label, kind, above, here, reading)
    return
  }
  const own = bodyOf(paragraph.body)
  const inValue = label?.value ? bodyOf(label.value) : null
  const isBareName = isHeading && (own === null || paragraph.body.length <= own.length + 25)
  if (!isBareName && !(here.times && here.round !== null))
    addTask(node, paragraph.body, own ?? inValue ?? insideBody(paragraph.body) ?? above, here, reading)
  for (const child of children) readNode(child, own ?? inValue ?? above, here, reading)
}

/** A heading of a known kind among the duties: what stands under it are duties too. */
function readGroup(
  node: PlanNode,
  { label }: Label,
  kind: BodyKind,
  above: string | null,
  context: Context,
  reading: Reading,
): void {
  // "Đơn vị được kiểm tra" among the duties is who must act, no list of objects.
  openNode(reading, kind === 'targets' ? 'organisation' : kind, node, label)
  const here = { ...context, times: context.times || kind === 'periods' }
  for (const child of node.children) readNode(child, bodyOf(label) ?? above, here, reading)
}

function addTask({ paragraph }: PlanNode, text: string, body: string | null, context: Context, reading: Reading): void {
  const { due, before } = dueIn(text, reading.planYear)
  add(reading, 'tasks', { body, text, due, dueBefore: before }, paragraph)
  for (const sentence of budgetSentences(text)) add(reading, 'budget', sentence, paragraph)
  if (context.round === null && /kiểm tra/iu.test(text)) readShareOfDuty(paragraph, text, reading)
}

/** The last day of a task; a window without a deadline word ("trong tháng 6") ends with its last day. */
function dueIn(text: string, planYear: number | null): { readonly due: string | null; readonly before: boolean } {
  const periods = periodsIn(withoutCitations(text), planYear).filter((period) => period.to !== null)
  const limit =
    periods.find((period) => period.from === null) ??
    (/hoàn thành|xong|báo cáo|gửi/iu.test(text) ? periods[0] : undefined)
  return { due: limit?.to ?? null, before: limit?.before ?? false }
}
