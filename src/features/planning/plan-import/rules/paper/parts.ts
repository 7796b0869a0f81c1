import { legalBasesIn } from '../phrases/legal-bases.ts'
import { kindsOf } from '../phrases/section-kinds.ts'
import { annexesOf, isAnnex, isNamedAnnex } from './annexes.ts'
import { issuingIn } from './issuing.ts'
import type { Paragraph } from './paragraph.ts'
import { isClosing, isTailStart, opensBody, opensPreamble } from './starts.ts'

/** The document cut where every plan is cut, whatever its numbering. */
export interface Parts {
  readonly head: Paragraph[]
  readonly title: Paragraph[]
  readonly preamble: Paragraph[]
  /** Where legal bases stand: the preamble, and a section "Căn cứ" where a plan has one. */
  readonly bases: Paragraph[]
  readonly body: Paragraph[]
  readonly closing: Paragraph[]
  readonly tail: Paragraph[]
  readonly outline: Paragraph[]
  readonly annexes: Paragraph[]
  readonly furniture: Paragraph[]
  /** Footnotes and endnotes. */
  readonly notes: Paragraph[]
  /** The decision by which the plan is issued; empty where it stands for itself. */
  readonly decision: Paragraph[]
  /** Recipients and signature of that decision. */
  readonly decisionTail: Paragraph[]
  /** The kind of paper that this is, where it is no plan: "Báo cáo". */
  readonly otherPaper: string | null
}

const EMPTY: Parts = {
  head: [],
  title: [],
  preamble: [],
  bases: [],
  body: [],
  closing: [],
  tail: [],
  outline: [],
  annexes: [],
  furniture: [],
  notes: [],
  decision: [],
  decisionTail: [],
  otherPaper: null,
}

/** Chia văn bản thành phần đầu, tiêu đề, căn cứ, nội dung, kết, nơi nhận và chữ ký, đề cương, phụ lục; without a title all is body. */
export function partsOf(all: readonly Paragraph[]): Parts {
  const furniture = all.filter((paragraph) => paragraph.furniture)
  const notes = all.filter((paragraph) => paragraph.footnote && !paragraph.furniture)
  const paragraphs = all.filter((paragraph) => !paragraph.furniture && !paragraph.footnote)
  const { titleAt, otherPaper, head, decision, decisionTail } = issuingIn(paragraphs)
  if (titleAt < 0) return { ...EMPTY, body: paragraphs, furniture, notes, otherPaper }
  const firstAt = (from: number, to: number, test: (paragraph: Paragraph) => boolean) => {
    const at = paragraphs.findIndex((paragraph, index) => index >= from && index < to && test(paragraph))
    return at < 0 ? to : at
  }
  const namedAt = firstAt(titleAt + 2, paragraphs.length, isNamedAnnex)
  const tailAt = firstAt(titleAt + 1, namedAt, isTailStart)
  // Before the signature "LỊCH KIỂM TRA" heads a part of the plan.
  const annexAt = Math.min(namedAt, firstAt(tailAt < namedAt ? tailAt : titleAt + 2, namedAt, isAnnex))
  const endAt = Math.min(tailAt, annexAt)
  const preambleAt = firstAt(titleAt + 1, endAt, (paragraph) => opensPreamble(paragraph) || opensBody(paragraph))
  const opened = firstAt(preambleAt, endAt, opensBody)
  const bodyAt = firstOfList(paragraphs, preambleAt, opened < endAt ? opened : firstAt(preambleAt, endAt, isItem))
  const closingAt = closingStart(paragraphs, bodyAt, endAt)
  const body = paragraphs.slice(bodyAt, closingAt)
  const preamble = paragraphs.slice(preambleAt, bodyAt)
  return {
    head,
    title: paragraphs.slice(titleAt, preambleAt),
    preamble,
    bases: [...decision.filter(({ marker }) => marker.kind !== 'article'), ...preamble, ...basesSection(body)],
    body,
    closing: paragraphs.slice(closingAt, endAt),
    tail: paragraphs.slice(endAt, annexAt),
    ...annexesOf(paragraphs.slice(annexAt)),
    furniture,
    notes,
    decision,
    decisionTail,
    otherPaper,
  }
}

/** Where a list begins of which a later item was known first. */
function firstOfList(paragraphs: readonly Paragraph[], from: number, at: number): number {
  const { kind, values } = paragraphs[at]?.marker ?? { kind: 'none', values: [] }
  if (kind !== 'number' || values.includes(1)) return at
  const first = paragraphs.findLastIndex(
    ({ marker }, index) => index >= from && index < at && marker.kind === kind && marker.values.includes(1),
  )
  return first < 0 ? at : first
}

/** Where no heading is known, the body begins with a numbered or dashed paragraph that names no document on which the plan rests. */
const isItem = ({ marker, body }: Paragraph): boolean => marker.kind !== 'none' && legalBasesIn(body).length === 0

/** "Trên đây là Kế hoạch …" and what follows it before the recipients. */
function closingStart(paragraphs: readonly Paragraph[], bodyAt: number, tailAt: number): number {
  let at = tailAt
  for (let index = tailAt - 1; index >= bodyAt; index -= 1) {
    const paragraph = paragraphs[index]!
    if (paragraph.marker.kind !== 'none' || paragraph.cell || !isClosing(paragraph)) break
    at = index
  }
  return at
}

/** The paragraphs under a heading "Căn cứ pháp lý" in the body, where a plan has one. */
function basesSection(body: readonly Paragraph[]): Paragraph[] {
  const at = body.findIndex(
    (paragraph) =>
      paragraph.marker.kind !== 'none' &&
      paragraph.marker.kind !== 'bullet' &&
      kindsOf(paragraph.body)[0] === 'legalBases' &&
      paragraph.body.length < 80,
  )
  if (at < 0) return []
  const kind = body[at]!.marker.kind
  const end = body.findIndex((paragraph, index) => index > at && paragraph.marker.kind === kind)
  return body.slice(at + 1, end < 0 ? body.length : end).map((paragraph) => ({ ...paragraph, text: paragraph.body }))
}
