import {
  annexMention,
  frame,
  linesOf,
  type PaperHead,
  sentence,
  TO_BE_WRITTEN,
} from '#features/ground/papers/document.ts'
import { applies, type Outline, type OutlineItem } from '#features/planning/outlines/rules.ts'
import type { Block, Paper } from '#kernel/blocks.ts'
import { type Day, longDay } from '#kernel/day.ts'
import { type AnswerValue, ratioPercent } from './rules.ts'

/** An item of the outline with the unit's answer, already in words. */
export interface AnsweredItem {
  readonly text: string
  /** Narrative in one or several lines; null for a heading without an answer of its own. */
  readonly answer: string | null
  /** Short answers (numbers, ratios, yes or no): of the item itself, or each with a label of its own. */
  readonly figures: readonly { readonly label: string | null; readonly value: string }[]
  readonly children: readonly AnsweredItem[]
}

/** What a unit reports on the outline. */
export interface UnitReportPaper {
  readonly head: PaperHead
  readonly year: number
  /** What is inspected: "cải cách hành chính, chuyển đổi số". */
  readonly subject: string
  /** To whom: the Team, the focal agency. */
  readonly addressees: readonly string[]
  /** "Thông báo số 05/TB-ĐKT ngày … của …": what asked for the report; by report the plan and the Team, without a paper. */
  readonly requestCitation: string
  readonly asOf: Day
  readonly items: readonly AnsweredItem[]
  /** Evidence sent with the report: what it shows and its name. */
  readonly evidence: readonly { readonly item: string; readonly name: string }[]
}

/** Báo cáo của đơn vị: the answers in the order of the outline, evidence listed in the annex. @source CT-IV-4-1, QN-III-1-1, TN-II-2b-2, ND30-N1 */
export function unitReportPaper(report: UnitReportPaper): Paper {
  const listed = report.evidence.length > 0
  return frame(report.head, {
    type: 'BC',
    abstract: `Kết quả thực hiện công tác ${report.subject} năm ${report.year}`,
    addressees: report.addressees,
    body: [
      {
        kind: 'paragraph',
        text: `Thực hiện ${report.requestCitation}, ${report.head.issuer.name} báo cáo kết quả thực hiện công tác ${report.subject} năm ${report.year}, số liệu tính đến hết ${longDay(report.asOf)}, như sau:`,
      },
      ...report.items.flatMap((item) => itemBlocks(item, 1)),
      ...(listed
        ? [{ kind: 'paragraph', text: `Tài liệu kiểm chứng gửi kèm Báo cáo này ${annexMention(0, 1)}.` } as const]
        : []),
      {
        kind: 'paragraph',
        text: `${report.head.issuer.name} chịu trách nhiệm về tính chính xác, trung thực của số liệu, nội dung báo cáo. Kính báo cáo Đoàn kiểm tra.`,
      },
    ],
    annexes: listed ? [evidenceAnnex(report)] : [],
  })
}

function itemBlocks(item: AnsweredItem, level: 1 | 2 | 3 | 4): Block[] {
  const text = item.text.replace(/[.:;]$/, '')
  const own = item.figures.filter(({ label }) => label === null).map(({ value }) => value)
  // A figure that answers stands in the line that asks for it.
  const line = own.length === 0 ? `${text}:` : sentence(`${text}: ${own.join('; ')}`)
  const opening: Block =
    level === 4
      ? { kind: 'item', text: line }
      : level === 3
        ? { kind: 'clause', level: 3, text: line }
        : own.length > 0
          ? { kind: 'clause', level: 2, text: line }
          : { kind: 'heading', level: level as 1 | 2, text }
  return [
    opening,
    ...(item.answer === null
      ? []
      : linesOf(item.answer).map((line): Block => ({ kind: 'paragraph', text: sentence(line) }))),
    ...labelled(item),
    ...item.children.flatMap((child) => itemBlocks(child, level === 4 ? 4 : ((level + 1) as 2 | 3 | 4))),
  ]
}

/** One or two figures as lines, more as a table. */
function labelled(item: AnsweredItem): Block[] {
  const figures = item.figures.flatMap(({ label, value }) => (label === null ? [] : [{ label, value }]))
  if (figures.length < 3)
    return figures.map(({ label, value }) => ({ kind: 'item', text: sentence(`${label}: ${value}`) }))
  return [
    {
      kind: 'table',
      columns: [
        { title: 'TT', share: 1, align: 'center' },
        { title: 'Chỉ tiêu', share: 9 },
        { title: 'Kết quả', share: 4, align: 'right' },
      ],
      rows: figures.map(({ label, value }, at) => [String(at + 1), label, value]),
    },
  ]
}

function evidenceAnnex(report: UnitReportPaper) {
  return {
    title: 'Danh mục tài liệu kiểm chứng',
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: 'TT', share: 1, align: 'center' },
          { title: 'Nội dung báo cáo', share: 7 },
          { title: 'Tài liệu', share: 7 },
        ],
        rows: report.evidence.map((row, at) => [String(at + 1), row.item, row.name]),
      },
    ] as const,
  }
}

/** The outline with a unit's answers in words, headings that hold nothing for this unit left out. @source TN-DC-0, TN-DC-I.3-2x */
export function answeredItems(
  outline: Pick<Outline, 'items'>,
  unitKind: string,
  answers: ReadonlyMap<string, AnswerValue>,
): AnsweredItem[] {
  const below = (parentId: string | null): AnsweredItem[] =>
    outline.items
      .filter((item) => item.parentId === parentId && applies(item, unitKind, outline.items))
      .map((item) => ({ ...wordsOf(item, answers.get(item.id)), children: below(item.id) }))
      .filter((item) => item.answer !== null || item.figures.length > 0 || item.children.length > 0)
  return below(null)
}

function wordsOf(item: OutlineItem, value: AnswerValue | undefined): Omit<AnsweredItem, 'children'> {
  if (item.answerKinds.length === 0) return { text: item.text, answer: null, figures: [] }
  if (value === undefined) return { text: item.text, answer: item.conditional ? null : TO_BE_WRITTEN, figures: [] }
  if (value.none) return { text: item.text, answer: 'Không phát sinh', figures: [] }
  const percent = ratioPercent(value)
  return {
    text: item.text,
    answer:
      [value.text, ...(value.list ?? []), value.naReason && `Không áp dụng: ${value.naReason}`, value.explanation]
        .filter((line) => line !== undefined && line.trim() !== '')
        .join('\n') || null,
    figures: [
      ...(value.number ? [{ label: null, value: decimal(value.number) }] : []),
      ...(value.done && value.total
        ? [
            {
              label: null,
              value:
                percent === null
                  ? 'không phát sinh'
                  : `đạt ${percent}% (${decimal(value.done)}/${decimal(value.total)})`,
            },
          ]
        : []),
      ...(value.yes !== undefined ? [{ label: null, value: value.yes ? 'đã thực hiện' : 'chưa thực hiện' }] : []),
    ],
  }
}

/** An exact decimal as Vietnamese papers write it: comma for the decimals, dots for thousands. */
function decimal(text: string): string {
  const [whole = '', part] = text.split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, '.')}${part ? `,${part}` : ''}`
}
