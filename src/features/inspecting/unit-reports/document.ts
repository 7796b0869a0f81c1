import { annexMention, frame, linesOf, type PaperHead, sentence } from '#features/ground/papers/document.ts'
import type { Block, Paper } from '#kernel/blocks.ts'
import { type Day, longDay } from '#kernel/day.ts'

/** An item of the outline with the unit's answer, already in words. */
export interface AnsweredItem {
  readonly text: string
  /** Narrative in one or several lines; null for a heading without an answer of its own. */
  readonly answer: string | null
  /** Short answers (numbers, ratios, yes or no) as label and value. */
  readonly figures: readonly { readonly label: string; readonly value: string }[]
  readonly children: readonly AnsweredItem[]
}

/** What a unit reports on the outline. */
export interface UnitReportPaper {
  readonly head: PaperHead
  readonly year: number
  /** To whom: the Team, the focal agency. */
  readonly addressees: readonly string[]
  /** "Thông báo số 05/TB-ĐKT ngày … của …"; the paper that asked for the report. */
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
    abstract: `Kết quả thực hiện công tác cải cách hành chính năm ${report.year}`,
    addressees: report.addressees,
    body: [
      {
        kind: 'paragraph',
        text: `Thực hiện ${report.requestCitation}, ${report.head.issuer.name} báo cáo kết quả thực hiện công tác cải cách hành chính (CCHC) năm ${report.year}, số liệu tính đến hết ${longDay(report.asOf)}, như sau:`,
      },
      ...report.items.flatMap((item) => itemBlocks(item, 1)),
      ...(listed
        ? [{ kind: 'paragraph', text: `Tài liệu kiểm chứng gửi kèm Báo cáo này ${annexMention(0, 1)}.` } as const]
        : []),
      {
        kind: 'paragraph',
        text: `${report.head.issuer.name} chịu trách nhiệm về tính chính xác, đầy đủ của nội dung, số liệu báo cáo và kính báo cáo để tổng hợp, chỉ đạo.`,
      },
    ],
    annexes: listed ? [evidenceAnnex(report)] : [],
  })
}

function itemBlocks(item: AnsweredItem, level: 1 | 2 | 3 | 4): Block[] {
  const text = item.text.replace(/[.:;]$/, '')
  const opening: Block =
    level === 4
      ? { kind: 'item', text: `${text}:` }
      : level === 3
        ? { kind: 'clause', level: 3, text: `${text}:` }
        : { kind: 'heading', level: level as 1 | 2, text }
  return [
    opening,
    ...(item.answer === null
      ? []
      : linesOf(item.answer).map((line): Block => ({ kind: 'paragraph', text: sentence(line) }))),
    ...figures(item),
    ...item.children.flatMap((child) => itemBlocks(child, level === 4 ? 4 : ((level + 1) as 2 | 3 | 4))),
  ]
}

/** One or two figures as lines, more as a table. */
function figures(item: AnsweredItem): Block[] {
  if (item.figures.length < 3)
    return item.figures.map(({ label, value }) => ({ kind: 'item', text: sentence(`${label}: ${value}`) }))
  return [
    {
      kind: 'table',
      columns: [
        { title: 'TT', share: 1, align: 'center' },
        { title: 'Chỉ tiêu', share: 9 },
        { title: 'Kết quả', share: 4, align: 'right' },
      ],
      rows: item.figures.map(({ label, value }, at) => [String(at + 1), label, value]),
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
