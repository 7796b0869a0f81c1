import { flat, labelOfNode, type PlanNode } from '../paper/nodes.ts'
import { formCode } from '../phrases/form-codes.ts'
import { labelKinds } from '../phrases/section-kinds.ts'
import { targetsIn } from '../phrases/targets.ts'
import { add, openSection, type Reading } from '../reading.ts'
import type { ByLabel, Context, Reader } from './part.ts'
import { addTargets } from './target-sentences.ts'

/** Đối tượng: the value of the heading and every paragraph under it, with the form they are said for. */
export const readTargets: Reader = ({ node, value, children }, context, reading, byLabel) => {
  if (value) addTargets(node.paragraph, value, context, reading)
  const sum = sumOf(children)
  if (sum) openSection(reading, 'leadIn', flat([sum]))
  for (const child of sum ? children.slice(1) : children) readNode(child, context, reading, byLabel)
}

/** "Năm nay kiểm tra 09 đơn vị, gồm:" is the sum of the list under it, no object of its own. */
function sumOf([first, second]: readonly PlanNode[]): PlanNode | null {
  return first &&
    second &&
    first.paragraph.marker.kind === 'none' &&
    /gồm(?: có)?\s*:$/iu.test(first.paragraph.text) &&
    targetsIn(first.paragraph.body).every(({ kind }) => kind === null)
    ? first
    : null
}

function readNode(node: PlanNode, context: Context, reading: Reading, byLabel: ByLabel): void {
  const label = labelOfNode(node)
  const isHeading = label !== null && label.value === '' && node.children.length > 0
  if (isHeading && readNames(node, label.label, context, reading)) return
  const kind = label ? labelKinds(label.label)[0] : undefined
  if (kind === 'periods') {
    byLabel(node, context, reading)
    return
  }
  const here = { ...context, form: formIn(label?.label ?? '', context) }
  if (!isHeading) {
    const isKnown = label !== null && (kind === 'targets' || formCode(label.label) !== null)
    addTargets(node.paragraph, (isKnown && label.value) || node.paragraph.body, here, reading)
  }
  for (const child of node.children) readNode(child, here, reading, byLabel)
}

/** A heading over a list of short names is one target with them; false, and nothing added, for any other heading. */
function readNames(node: PlanNode, label: string, context: Context, reading: Reading): boolean {
  const isName = (child: PlanNode) =>
    child.children.length === 0 && child.paragraph.body.length <= 90 && !/:/.test(child.paragraph.body)
  if (!node.children.every(isName)) return false
  const names = node.children.map(({ paragraph }) => paragraph.body.replace(/[.;,]+$/, ''))
  const targets = targetsIn(`${label}: ${names.join('; ')}`)
  for (const target of targets)
    add(reading, 'targets', { ...target, form: formIn(label, context), unitIds: [] }, ...flat([node]))
  return targets.length > 0
}

const formIn = (label: string, context: Context): string | null =>
  /kiểm tra/iu.test(label) && formCode(label) ? label.replace(/\s+(?:đối với|tại)\s.*$/u, '') : context.form
