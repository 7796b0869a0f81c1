import { formCode } from '#features/planning/plans/rules.ts'
import { labelOfNode, type PlanNode } from '../paper/nodes.ts'
import type { Label } from '../phrases/labels.ts'
import { type BodyKind, labelKinds } from '../phrases/section-kinds.ts'
import type { Reading } from '../reading.ts'
import { readLead } from './leads.ts'
import { formNamed } from './named-forms.ts'
import type { ByLabel, Context, Reader } from './part.ts'
import { addPeriodsOrWords } from './period-sentences.ts'
import { formOf, roundOf } from './rounds.ts'
import { addTargets } from './target-sentences.ts'
import { isDated, readTargets } from './targets.ts'

/** Thời gian: open or closed, for a form or a round; a sentence without any day keeps its words. @source CT-III-1b-1, QN-II-4-1, NX-II-2.1-1 */
export const readPeriods: Reader = ({ node, value, children }, context, reading, byLabel) => {
  if (isPeriodInspected(node)) return
  if (value) addPeriodsOrWords(node.paragraph, value, context, reading)
  for (const child of children) readNode(child, context, reading, byLabel)
}

/** Thời kỳ kiểm tra, niên độ: the stretch that is looked into, not the time at which the inspection takes place. */
const isPeriodInspected = ({ paragraph: { key } }: PlanNode): boolean =>
  /^(?:thoi ky|nien do)(?![^:]*thoi gian)/.test(key)

/** Kinds whose words may stand before a time without making it a part of theirs ("Tự kiểm tra: trong tháng 5"). */
const TOLD_BY_TIME: readonly BodyKind[] = ['periods', 'selfInspection', 'team', 'forms']

function readNode(node: PlanNode, context: Context, reading: Reading, byLabel: ByLabel): void {
  if (isPeriodInspected(node)) return
  if (isDated(node)) {
    readTargets({ node, value: '', children: [node] }, context, reading, byLabel)
    return
  }
  const { paragraph, children } = node
  const label = labelOfNode(node)
  const kind = label ? labelKinds(label.label)[0] : undefined
  if (kind !== undefined && !TOLD_BY_TIME.includes(kind) && byLabel(node, context, reading)) return
  const round = roundOf(node)
  const here: Context = { ...context, form: formOf(node, context, reading), round: round ?? context.round }
  if (label) readLeadOfForm(node, label, reading)
  if (round) addTargets(paragraph, paragraph.body.replace(/\([^)]*\)/g, ''), here, reading)
  const value = label?.value || (label && children.length > 0 ? '' : paragraph.body)
  if (value) addPeriodsOrWords(paragraph, value, here, reading)
  for (const child of children) readNode(child, here, reading, byLabel)
}

/** "Kiểm tra định kỳ: Sở Nội vụ chủ trì, trong quý III": who leads a form is said beside its time. */
function readLeadOfForm({ paragraph }: PlanNode, { label }: Label, reading: Reading): void {
  const code = formCode(label)
  if (label === paragraph.body || !code || !/kiểm tra/iu.test(label) || !/chủ trì/u.test(paragraph.body)) return
  readLead(paragraph, formNamed(reading, label, code, paragraph.body, paragraph), reading)
}
