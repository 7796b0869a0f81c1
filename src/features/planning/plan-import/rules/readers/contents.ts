import type { ContentNode } from '#features/planning/plan-import/contract.ts'
import { formCodes } from '#features/planning/plans/rules.ts'
import { labelOfNode, type PlanNode } from '../paper/nodes.ts'
import { add, openSection, type Reading } from '../reading.ts'
import { formNamed } from './named-forms.ts'
import type { Context, Reader } from './part.ts'
import { addPeriods } from './period-sentences.ts'
import { formOf, roundOf, wordsOfForm } from './rounds.ts'

/** The contents keep their whole tree, one node a paragraph; where they are divided by form, the forms are named from them. @source QN-II-1a, NX-II-2.2-1 */
export const readContents: Reader = ({ node, value, children }, context, reading) => {
  const leadIn = leadInOf(children)
  if (leadIn) openSection(reading, 'leadIn', [leadIn.paragraph])
  if (value && context.form === null)
    add(reading, 'contents', { marker: null, text: value, children: [] }, node.paragraph)
  const nodes = leadIn ? children.slice(1) : children
  for (const child of nodes) {
    const path = add(reading, 'contents', contentOf(child), child.paragraph)
    rememberTree(child, path, reading)
  }
  readFormsNamed(nodes, reading)
  for (const child of nodes) readRounds(child, context, reading)
}

/** A node of the contents in the words of the paper. */
export function contentOf({ paragraph, children }: PlanNode): ContentNode {
  return { marker: paragraph.marker.text, text: paragraph.body, children: children.map(contentOf) }
}

/** "Tập trung kiểm tra các nội dung sau:" before the numbered ones. */
function leadInOf([first, second]: readonly PlanNode[]): PlanNode | null {
  return first &&
    second &&
    first.paragraph.marker.kind === 'none' &&
    first.children.length === 0 &&
    /:$/.test(first.paragraph.text) &&
    second.paragraph.marker.kind !== 'none'
    ? first
    : null
}

function rememberTree(node: PlanNode, path: string, reading: Reading): void {
  reading.origins.set(path, [...node.paragraph.lines])
  for (const [index, child] of node.children.entries()) rememberTree(child, `${path}.children.${index}`, reading)
}

/** "1. Về kiểm tra định kỳ", "2. Về kiểm tra đột xuất": contents divided by form name the forms. */
function readFormsNamed(nodes: readonly PlanNode[], reading: Reading): void {
  const named = nodes.flatMap((node) => {
    const label = labelOfNode(node)?.label
    return label &&
      /^(?:về )?(?:(?:công tác|hoạt động|việc|nội dung) )?(?:tự )?kiểm tra /iu.test(`${label} `) &&
      formCodes(label).length > 0
      ? [{ paragraph: node.paragraph, label }]
      : []
  })
  if (named.length < 2 && !named.some(({ paragraph }) => paragraph.marker.kind === 'dotted')) return
  for (const { paragraph, label } of named)
    for (const code of formCodes(label).filter((form) => form !== 'selfInspection'))
      formNamed(reading, wordsOfForm(label), code, paragraph.body, paragraph)
}

/** Đợt kiểm tra named inside the contents carry their time there (NX-II-2.1-7b). */
function readRounds(node: PlanNode, context: Context, reading: Reading): void {
  const here: Context = { ...context, form: formOf(node, context, reading), round: roundOf(node) ?? context.round }
  if (here.round) addPeriods(node.paragraph, node.paragraph.body, here, reading)
  for (const child of node.children) readRounds(child, here, reading)
}
