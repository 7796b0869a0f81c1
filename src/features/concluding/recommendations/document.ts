import { annexMention, frame, linesOf, type PaperHead, sentence } from '#features/ground/papers/document.ts'
import type { Block, Paper } from '#kernel/blocks.ts'
import { type Day, longDay } from '#kernel/day.ts'

/** What the unit did about one recommendation of the notice. */
export interface RemedyLine {
  /** Number of the recommendation in the conclusion notice. */
  readonly number: number
  readonly recommendation: string
  readonly dueOn: Day
  readonly done: string
  /** Percent done, 0 to 100. */
  readonly percent: number
  readonly evidence: readonly string[]
  /** The law that the remedy rests on; empty where none is named. */
  readonly legalGround: string
  /** The unit does not agree with it, and no direction has come yet. */
  readonly disputed: boolean
}

/** What a unit reports on remedying what a conclusion notice asked. Answers each recommendation. */
export interface RemedyReportPaper {
  readonly head: PaperHead
  readonly year: number
  /** What is inspected: "cải cách hành chính, chuyển đổi số". */
  readonly subject: string
  readonly addressees: readonly string[]
  /** "Thông báo số 07/TB-ĐKT ngày … của …". */
  readonly noticeCitation: string
  readonly asOf: Day
  readonly entries: readonly RemedyLine[]
  readonly difficulties: readonly string[]
  readonly proposals: readonly string[]
}

/** Báo cáo kết quả khắc phục: one entry for each recommendation, with the evidence in an annex. @source CT-I-2d-2, ND30-N1 */
export function remedyReportPaper(report: RemedyReportPaper): Paper {
  const disputed = report.entries.filter((entry) => entry.disputed).length
  const done = report.entries.filter((entry) => !entry.disputed && entry.percent >= 100).length
  return frame(report.head, {
    type: 'BC',
    abstract: `Kết quả khắc phục tồn tại, hạn chế theo kết luận kiểm tra công tác ${report.subject} năm ${report.year}`,
    addressees: report.addressees,
    body: [
      {
        kind: 'paragraph',
        text: `Thực hiện ${report.noticeCitation}, ${report.head.issuer.name} báo cáo kết quả khắc phục tính đến hết ${longDay(report.asOf)} như sau:`,
      },
      { kind: 'heading', level: 1, text: 'Tình hình chung' },
      {
        kind: 'paragraph',
        text: `Tổng số kiến nghị: ${report.entries.length}; đã hoàn thành: ${done}; đang thực hiện: ${report.entries.length - done - disputed}${disputed === 0 ? '' : `; chưa thống nhất: ${disputed}`} ${annexMention(0, 1)}.`,
      },
      { kind: 'heading', level: 1, text: 'Kết quả thực hiện từng kiến nghị' },
      ...report.entries.flatMap(entryBlocks),
      ...(report.difficulties.length === 0
        ? []
        : [{ kind: 'heading', level: 1, text: 'Khó khăn, vướng mắc' } as const, ...report.difficulties.flatMap(items)]),
      ...(report.proposals.length === 0
        ? []
        : [{ kind: 'heading', level: 1, text: 'Đề xuất, kiến nghị' } as const, ...report.proposals.flatMap(items)]),
      { kind: 'paragraph', text: `Kính báo cáo ${report.addressees.join(', ')} theo dõi, tổng hợp.` },
    ],
    annexes: [
      {
        title: 'Tổng hợp kết quả khắc phục',
        landscape: true,
        blocks: [
          {
            kind: 'table',
            columns: [
              { title: 'Số', share: 1, align: 'center' },
              { title: 'Kiến nghị', share: 7 },
              { title: 'Thời hạn', share: 3, align: 'center' },
              { title: 'Kết quả', share: 7 },
              { title: 'Mức hoàn thành', share: 2, align: 'center' },
              { title: 'Tài liệu kiểm chứng', share: 5 },
            ],
            rows: report.entries.map((entry) => [
              String(entry.number),
              entry.recommendation,
              longDay(entry.dueOn),
              entry.done,
              `${entry.percent}%`,
              entry.evidence.length === 0 ? 'Không có' : entry.evidence.join('; '),
            ]),
          },
        ],
      },
    ],
  })
}

function entryBlocks(entry: RemedyLine): Block[] {
  return [
    {
      kind: 'heading',
      level: 2,
      text: `Kiến nghị số ${entry.number}: ${entry.recommendation.replace(/[.;]$/, '')}`,
      marker: `${entry.number}.`,
    },
    ...linesOf(entry.done).map((text): Block => ({ kind: 'paragraph', text: sentence(text) })),
    ...linesOf(entry.legalGround).map((text): Block => ({ kind: 'item', text: sentence(`Căn cứ pháp lý: ${text}`) })),
    { kind: 'item', text: `Mức độ hoàn thành: ${entry.percent}%; thời hạn: ${longDay(entry.dueOn)}.` },
  ]
}

function items(text: string): Block[] {
  return linesOf(text).map((line) => ({ kind: 'item', text: sentence(line) }))
}
