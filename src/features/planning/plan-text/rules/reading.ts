import type { ContentNode, PlanDraft } from '#features/planning/plan-import/contract.ts'
import { type ImportedContent, planFrom } from '#features/planning/plan-import/rules/accept.ts'
import { NO_MARKER, readMarker } from '#features/planning/plan-import/rules/paper/markers.ts'
import { type Paragraph, paragraphFrom } from '#features/planning/plan-import/rules/paper/paragraph.ts'
import {
  type PlanPaper,
  paperOf,
  paperOfParagraphs,
  parsePlan,
} from '#features/planning/plan-import/rules/parse-plan.ts'
import { profileFrom, type ReadSetting } from '#features/planning/plan-import/rules/profile.ts'
import type { RegisteredUnit } from '#features/planning/plan-import/rules/register.ts'
import type { Plan, PlanNode } from '#features/planning/plans/rules.ts'
import type { SourceLine } from '#kernel/source-line.ts'
import type { Anchor, Block } from './block.ts'
import { type ContentLine, type Fact, type FactKind, type FactValues, inOrder, type Origin } from './fact.ts'
import type { PlanText } from './text.ts'

/** What the blocks of a plan say, read as the import reads the lines of a file. */
export interface Said {
  readonly draft: PlanDraft
  readonly facts: readonly Fact[]
  readonly settings: readonly ReadSetting[]
}

/** Dòng → đoạn: every word of the original once and in its order. */
export function blocksOf(lines: readonly SourceLine[]): Block[] {
  return paperOf(lines).paragraphs.map((paragraph, at) => blockOf(paragraph, `b${at + 1}`))
}

function blockOf({ spaced, marker, bold, footnote, furniture, cell, lines }: Paragraph, id: string): Block {
  const own = readMarker(spaced.replace(/\s+/g, ' ')).marker.text
  return {
    id,
    text: spaced,
    ...(marker.text !== own && { marker: marker.text ?? '' }),
    role: 'other',
    ...(bold && { bold }),
    ...(footnote && { footnote }),
    ...(furniture && { furniture }),
    ...(cell !== null && { cell }),
    lines,
    version: 0,
  }
}

/** Reads the blocks; each counts as the line of its place, from 1. Same blocks, same answer. */
export function readBlocks(blocks: readonly Block[], register: readonly RegisteredUnit[] = []): Said {
  const lines = blocks.map((block, at): SourceLine => ({ ...only(block), number: at + 1 }))
  const draft = parsePlan(lines, register, paperOfBlocks(blocks))
  const plan = planFrom('', draft, '', 0)
  const { symbol, place, issuer, reportLeadDays } = draft
  const said = { ...plan, symbol, place, issuer, reportLeadDays, issuedText: draft.issuedOn?.text ?? '' }
  const facts = factsIn(said, (path) => (draft.origins[path] ?? []).flatMap((line) => blocks[line - 1] ?? []))
  return { draft, facts, settings: profileFrom(draft, lines) }
}

export function paperOfBlocks(blocks: readonly Block[]): PlanPaper {
  return paperOfParagraphs(blocks.map((block, at) => paragraphOfBlock(block, at + 1)))
}

function paragraphOfBlock(block: Block, number: number): Paragraph {
  const { text, marker } = block
  const known = marker ? { ...readMarker(`${marker} x`).marker, text: marker } : NO_MARKER
  return paragraphFrom(text, { ...block, cell: block.cell ?? null }, [number], known)
}

function only({ text, bold, footnote, furniture, cell }: Block): Omit<SourceLine, 'number'> {
  return {
    text,
    ...(bold && { bold }),
    ...(footnote && { footnote }),
    ...(furniture && { furniture }),
    ...(cell && { cell }),
  }
}

/** What facts are made of: a plan as it was read or stored. */
interface FactSource
  extends Pick<Plan, 'number' | 'issuedOn' | 'issuedText' | 'title' | 'planYear' | 'subjects' | 'content'> {
  readonly symbol: string | null
  readonly place: string | null
  readonly issuer: string | null
  readonly reportLeadDays: number | null
}

/** The lines or blocks that a value of this path ("targets.3") was read from. */
type OriginOf = (path: string) => readonly Block[]

/** The facts of a plan, each at the sentences that it was read from. */
function factsIn(plan: FactSource, originOf: OriginOf, origin: Origin = 'read'): Fact[] {
  const { content } = plan
  const facts: Fact[] = []
  const add = <Kind extends FactKind>(
    kind: Kind,
    value: FactValues[Kind],
    paths: string | readonly string[],
    ...quotes: readonly string[]
  ) => {
    const blocks = new Set([paths].flat().flatMap(originOf))
    const anchors = [...blocks].map((block) => anchorIn(block, quotes))
    facts.push({ id: `f${facts.length + 1}`, kind, value, anchors, origin })
  }
  if (plan.number !== null) add('number', plan.number, 'number', plan.number)
  if (plan.symbol) add('symbol', plan.symbol, ['symbol', 'number'], plan.symbol)
  if (plan.place) add('place', plan.place, 'place', plan.place)
  if (plan.issuedOn !== null || plan.issuedText !== '')
    add('issuedOn', { day: plan.issuedOn, text: plan.issuedText }, 'issuedOn', plan.issuedText)
  if (plan.issuer) add('issuer', plan.issuer, 'issuer')
  if (originOf('title').length > 0) add('title', plan.title, 'title')
  add('planYear', plan.planYear, 'title', String(plan.planYear))
  if (originOf('title').length > 0) add('subjects', plan.subjects, 'title')
  content.legalBases.forEach((basis, at) => {
    add('basis', basis, `legalBases.${at}`, basis.text)
  })
  content.purposes.forEach((text, at) => {
    add('purpose', text, `purposes.${at}`)
  })
  content.requirements.forEach((text, at) => {
    add('requirement', text, `requirements.${at}`)
  })
  const contents = (node: PlanNode, path: string, depth: number): void => {
    add('content', { marker: node.marker, text: node.text, depth }, path)
    node.children.forEach((child, at) => {
      contents(child, `${path}.children.${at}`, depth + 1)
    })
  }
  content.contents.forEach((node, at) => {
    contents(node, `contents.${at}`, 0)
  })
  content.forms.forEach((form, at) => {
    const path = `forms.${at}`
    const { form: name, code, text, lead, coordinating, invited, contents: own = [] } = form
    const said = { form: name, code, text, lead, coordinating, invited, ...(own.length > 0 && { contents: own }) }
    add('form', said, [path, `${path}.lead`], name)
  })
  content.targets.forEach((target, at) => {
    add('target', target, `targets.${at}`, target.text)
  })
  content.periods.forEach((period, at) => {
    add('period', period, `periods.${at}`, period.text)
  })
  if (plan.reportLeadDays !== null) add('reportLeadDays', plan.reportLeadDays, 'reportLeadDays')
  content.tasks.forEach((task, at) => {
    add('task', task, `tasks.${at}`)
  })
  content.budget.forEach((text, at) => {
    add('budget', text, `budget.${at}`)
  })
  content.recipients.forEach((text, at) => {
    add('recipient', text, `recipients.${at}`, text)
  })
  if (content.signature.lines.length > 0 || content.signature.name !== null)
    add('signature', content.signature, ['signature.lines', 'signature.name'])
  return facts
}

/** Where a block says it: the first of the quotes that it holds; all of it where none stands there word for word. */
function anchorIn(block: Block, quotes: readonly string[]): Anchor {
  for (const quote of quotes) {
    const from = quote === '' ? -1 : block.text.indexOf(quote)
    if (from >= 0) return { block: block.id, from, to: from + quote.length }
  }
  return { block: block.id, from: 0, to: block.text.length }
}

/** Văn bản của kế hoạch đã nhập: the original as blocks, with the facts that were read from it. */
export function textOfImport(
  plan: Plan & { readonly content: ImportedContent },
  lines: readonly SourceLine[],
  reportLeadDays: number | null,
): PlanText {
  const { origins, sections } = plan.content.imported
  const kinds = new Map(sections.flatMap(({ kind, lines: own }) => own.map((line) => [line, kind] as const)))
  const blocks = blocksOf(lines).map((block) => ({ ...block, role: roleOf(block.lines, kinds) }))
  const byLine = new Map<number, Block[]>()
  for (const block of blocks) for (const line of block.lines) byLine.set(line, [...(byLine.get(line) ?? []), block])
  const facts = factsIn({ ...plan, reportLeadDays }, (path) =>
    (origins[path] ?? []).flatMap((line) => byLine.get(line) ?? []),
  )
  return { blocks, facts: inOrder(facts, blocks), next: Math.max(blocks.length, facts.length) + 1 }
}

const roleOf = (lines: readonly number[], kinds: ReadonlyMap<number, string>): string =>
  lines.map((line) => kinds.get(line)).find((kind) => kind !== undefined) ?? 'other'

/** The paragraphs of the contents as the tree that they are. */
export function contentTree(lines: readonly ContentLine[]): ContentNode[] {
  const roots: ContentNode[] = []
  const open: ContentNode[] = []
  for (const { marker, text, depth } of lines) {
    const node: ContentNode = { marker, text, children: [] }
    open.length = Math.min(depth, open.length)
    ;(open.at(-1)?.children ?? roots).push(node)
    open.push(node)
  }
  return roots
}
