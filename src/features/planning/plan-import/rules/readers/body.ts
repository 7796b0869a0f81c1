import { labelOfNode, type PlanNode } from '../paper/nodes.ts'
import { type BodyKind, kindsOf, labelKinds } from '../phrases/section-kinds.ts'
import { openNode, type Reading } from '../reading.ts'
import { type ByLabel, type Context, NOWHERE, type Part } from './part.ts'
import { READ_TOGETHER, READERS } from './readers.ts'
import { isDated, readTargets } from './targets.ts'

/** Phần nội dung chính: each part is read by what its heading says, wherever it stands. @source NX-III-1, CT-III-1 */
export function readBody(roots: readonly PlanNode[], reading: Reading): void {
  for (const root of roots) readRoot(root, reading)
}

function readRoot(node: PlanNode, reading: Reading): void {
  const { body } = node.paragraph
  // A sentence that stands alone says what its words announce.
  const { label, value } = labelOfNode(node) ?? { label: body, value: node.children.length === 0 ? body : '' }
  const kinds = kindsOf(label.slice(0, 200))
  openNode(reading, kinds[0] ?? 'other', node, label)
  if (OF_CHANGES.test(label) && node.children.length > 0) {
    for (const child of node.children) readRoot(child, reading)
    return
  }
  if (kinds.length > 0) readPart(kinds, { node, value, children: node.children }, NOWHERE, reading)
  else if (isDated(node)) readTargets({ node, value: '', children: [node] }, NOWHERE, reading, byLabel)
  else readUnknown(node, reading)
}

/** "Nội dung điều chỉnh": under it stand parts of every kind, as in a plan. */
const OF_CHANGES = /nội dung (?:được )?(?:điều chỉnh|sửa đổi|bổ sung|thay đổi)/iu

/** A heading of no kind: what stands under it is read as if it stood alone. */
function readUnknown(node: PlanNode, reading: Reading): void {
  const own = reading.sections.length - 1
  for (const child of node.children) readRoot(child, reading)
  // A heading that only gathers known parts is known by the first of them.
  const first = reading.sections[own + 1]
  if (first && node.children.some((child) => child.children.length > 0))
    reading.sections[own] = { ...reading.sections[own]!, kind: first.kind }
}

/** Reads a part whose heading names one or several kinds. */
function readPart(kinds: readonly BodyKind[], part: Part, context: Context, reading: Reading): void {
  const [first, second] = kinds as readonly [BodyKind, ...BodyKind[]]
  if (second === undefined || READERS[first].coversNext(second)) READERS[first].read(part, context, reading, byLabel)
  else readShared(kinds, part, context, reading)
}

/**
 * "HÌNH THỨC, ĐỐI TƯỢNG VÀ THỜI GIAN": children with a label of their own are parts again; then each kind takes what only
 * its reader may read; what is left is read by each kind in the order of the heading.
 */
function readShared(kinds: readonly BodyKind[], part: Part, context: Context, reading: Reading): void {
  let children: PlanNode[] = []
  for (const child of part.children) {
    const kind = kindOfLabel(child)
    if (kind === 'selfInspection' || !byLabel(child, context, reading)) children.push(child)
  }
  const together = READ_TOGETHER.find((pair) => pair.kinds.every((kind) => kinds.includes(kind)))
  if (together) {
    together.read({ ...part, children }, context, reading, byLabel)
    return
  }
  for (const kind of kinds) {
    const { read, takesWhole = () => false } = READERS[kind]
    const { whole = [], others = [] } = Object.groupBy(children, (child) => (takesWhole(child) ? 'whole' : 'others'))
    if (whole.length > 0) read({ ...part, value: '', children: whole }, context, reading, byLabel)
    children = others
  }
  if (children.length > 0 || part.value)
    for (const kind of kinds) READERS[kind].read({ ...part, children }, context, reading, byLabel)
}

const kindOfLabel = (node: PlanNode): BodyKind | undefined => {
  const label = labelOfNode(node)
  return label ? labelKinds(label.label)[0] : undefined
}

const byLabel: ByLabel = (node, context, reading) => {
  const label = labelOfNode(node)
  if (!label) return false
  const kinds = labelKinds(label.label)
  const isEmpty = label.value === '' && node.children.length === 0
  if (kinds.length === 0 || (isEmpty && label.label.length > 40)) return false
  openNode(reading, kinds[0]!, node, label.label)
  readPart(kinds, { node, value: label.value, children: node.children }, context, reading)
  return true
}
