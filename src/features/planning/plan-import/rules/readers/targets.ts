import { formCode } from '#features/planning/plans/rules.ts'
import { flat, labelOfNode, type PlanNode } from '../paper/nodes.ts'
import { datedUnits, isTime } from '../phrases/dated-units.ts'
import { isSpecific } from '../phrases/named-units.ts'
import { labelKinds } from '../phrases/section-kinds.ts'
import { targetsIn } from '../phrases/targets.ts'
import { add, openSection, type Reading } from '../reading.ts'
import type { ByLabel, Context, Reader } from './part.ts'
import { addTargets, addTime } from './target-sentences.ts'

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

/** Whether a node pairs units with times, in one line or with its list: only one reader may take it. */
export const isDated = (node: PlanNode): boolean => isTimeOver(node) || datedUnits(node.paragraph.body) !== null

/** "Tháng 4/2024:" over a list of units. */
const isTimeOver = (node: PlanNode): boolean => {
  const label = labelOfNode(node)
  return label !== null && label.value === '' && node.children.some(isNameOfUnit) && isTime(label.label)
}

const isNameOfUnit = ({ paragraph }: PlanNode): boolean =>
  targetsIn(paragraph.body).some(({ names, kind }) => names.length > 0 || kind !== null)

/** The units under a time; one that says its own day keeps it. */
function readTimeOver(node: PlanNode, context: Context, reading: Reading): void {
  const { label } = labelOfNode(node)!
  for (const child of node.children)
    for (const { body, lines } of flat([child])) addTargets({ lines }, body, context, reading)
  const units = node.children.map(({ paragraph }) => paragraph.body.replace(/[.;,]+$/, ''))
  if (!node.children.some(isDated)) addTime(node.paragraph, label, `${label}: ${units.join(', ')}`, context, reading)
}

function readNode(node: PlanNode, context: Context, reading: Reading, byLabel: ByLabel): void {
  if (isTimeOver(node)) {
    readTimeOver(node, context, reading)
    return
  }
  const label = labelOfNode(node)
  const isHeading = label !== null && label.value === '' && node.children.length > 0
  if (isHeading && readNames(node, label.label, context, reading)) return
  const kind = label ? labelKinds(label.label)[0] : undefined
  if (kind === 'periods') {
    byLabel(node, context, reading)
    return
  }
  const here = { ...context, form: formIn(label?.label ?? '', context, reading) }
  if (isHeading && isSpecific(label.label)) {
    readUnitOver(node, label.label, here, reading, byLabel)
    return
  }
  if (!isHeading) {
    const isKnown = label !== null && (kind === 'targets' || formCode(label.label) !== null)
    addTargets(node.paragraph, (isKnown && label.value) || node.paragraph.body, here, reading)
  }
  for (const child of node.children) readNode(child, here, reading, byLabel)
}

/** A unit as a heading, with what is said of it below: its time is that of this unit. */
function readUnitOver(node: PlanNode, unit: string, context: Context, reading: Reading, byLabel: ByLabel): void {
  addTargets(node.paragraph, unit, context, reading)
  for (const child of node.children) {
    const said = labelOfNode(child)
    const words = said?.value || child.paragraph.body
    if (isTime(words)) addTime(child.paragraph, words, `${unit}: ${words}`, context, reading)
    else byLabel(child, context, reading)
  }
}

/** A heading over a list of short names is one target with them; false, and nothing added, for any other heading. */
function readNames(node: PlanNode, label: string, context: Context, reading: Reading): boolean {
  const isName = (child: PlanNode) =>
    child.children.length === 0 && child.paragraph.body.length <= 90 && !/:/.test(child.paragraph.body)
  if (!node.children.every(isName)) return false
  if (node.children.some(isDated)) return false
  const names = node.children.map(({ paragraph }) => paragraph.body.replace(/[.;,]+$/, ''))
  const targets = targetsIn(`${label}: ${names.join('; ')}`)
  for (const target of targets)
    add(reading, 'targets', { ...target, form: formIn(label, context, reading), unitIds: [] }, ...flat([node]))
  return targets.length > 0
}

/** The form that a label names, in the words by which the plan first names it. */
function formIn(label: string, context: Context, reading: Reading): string | null {
  const code = /kiểm tra/iu.test(label) ? formCode(label) : null
  if (code === null) return context.form
  const known = reading.lists.forms.find((form) => form.code === code)
  return known?.form ?? label.replace(/\s+(?:đối với|tại)\s.*$/u, '')
}
