import type { ContentNode } from '../contract.ts'
import { add, formNamed, openSection, type Reading } from './draft.ts'
import { formCodes } from './form-codes.ts'
import { addPeriods, type Context, type Part } from './gather.ts'
import { labelOf } from './headings.ts'
import { formOf, roundOf } from './rounds.ts'
import { linesOf, type PlanNode } from './tree.ts'

/** The contents keep their whole tree, one node a paragraph; where they are divided by form, the forms are named from them. @source QN-II-1a, NX-II-2.2-1 */
export function readContents(part: Part, context: Context, reading: Reading): void {
  const [first, ...others] = part.children
  const leads =
    first &&
    others.length > 0 &&
    first.paragraph.marker.kind === 'none' &&
    first.children.length === 0 &&
    /:$/.test(first.paragraph.text) &&
    others[0]!.paragraph.marker.kind !== 'none'
  if (leads) openSection(reading, 'leadIn', { marker: null, heading: null }, linesOf(first))
  if (part.value && !(context.form !== null))
    addContent({ marker: null, text: part.value, children: [] }, part.node.paragraph.lines, reading)
  const nodes = leads ? others : part.children
  for (const node of nodes) addContentTree(node, reading)
  readFormsOfContents(nodes, reading)
  for (const node of nodes) harvestRounds(node, context, reading)
}

function addContent(node: ContentNode, lines: readonly number[], reading: Reading): void {
  add(reading, 'contents', node, lines)
}

function addContentTree(node: PlanNode, reading: Reading): void {
  const path = add(reading, 'contents', contentOf(node), linesOf(node))
  rememberTree(node, path, reading)
}

export function contentOf(node: PlanNode): ContentNode {
  return { marker: node.paragraph.marker.text, text: node.paragraph.body, children: node.children.map(contentOf) }
}

function rememberTree(node: PlanNode, path: string, reading: Reading): void {
  reading.origins.set(path, [...node.paragraph.lines])
  node.children.forEach((child, index) => {
    rememberTree(child, `${path}.children.${index}`, reading)
  })
}

function readFormsOfContents(nodes: readonly PlanNode[], reading: Reading): void {
  const named = nodes.flatMap((node) => {
    const label = labelOf(node.paragraph.body, node.children.length > 0)?.label
    return label &&
      /^(?:về )?(?:(?:công tác|hoạt động|việc|nội dung) )?(?:tự )?kiểm tra /iu.test(`${label} `) &&
      formCodes(label).length > 0
      ? [{ node, label }]
      : []
  })
  if (named.length < 2 && !named.some(({ node }) => node.paragraph.marker.kind === 'dotted')) return
  for (const { node, label } of named) {
    const words = label.replace(/^về\s+(?:công tác\s+)?/iu, '')
    for (const code of formCodes(label).filter((each) => each !== 'selfInspection'))
      formNamed(reading, words, code, node.paragraph.body, node.paragraph.lines)
  }
}

/** Đợt kiểm tra named inside the contents carry their time there (NX-II-2.1-7b). */
function harvestRounds(node: PlanNode, context: Context, reading: Reading): void {
  const here: Context = { ...context, form: formOf(node, context, reading), round: roundOf(node) ?? context.round }
  if (here.round) addPeriods(node.paragraph, node.paragraph.body, here, reading)
  for (const child of node.children) harvestRounds(child, here, reading)
}
