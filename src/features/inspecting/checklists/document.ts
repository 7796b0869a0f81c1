import {
  annexMention,
  frame,
  type PaperHead,
  personOf,
  sentence,
  TO_BE_WRITTEN,
} from '#features/ground/papers/document.ts'
import { type DeskLine, deskBlocks } from '#features/inspecting/inspections/document.ts'
import type { Block, Paper } from '#kernel/blocks.ts'
import { type Day, longDay } from '#kernel/day.ts'

/** One content of the sheet, already in words. */
export interface SheetLine {
  readonly code: string
  readonly text: string
  readonly reported: string
  readonly found: string
  readonly rating: string
  readonly remark: string
}

/** The contents of one field of reform. */
export interface SheetPart {
  readonly field: string
  readonly lines: readonly SheetLine[]
}

/** What the sheet of an inspection says on paper. */
export interface SheetPaper {
  readonly head: PaperHead
  readonly subject: string
  readonly year: number
  readonly unit: string
  /** Null by report: the Team went nowhere. */
  readonly heldOn: Day | null
  /** The papers that send the Team: plan, decision. */
  readonly grounds: readonly string[]
  readonly parts: readonly SheetPart[]
  /** How many were judged so, in the order of the scale; what does not apply and what nobody looked at among them. */
  readonly counts: readonly { readonly word: string; readonly count: number }[]
  /** Who was there, in numbers; none where nobody counted. */
  readonly desks: readonly DeskLine[]
  /** How tests of what people can do with their software went, by standing; none where there was none. */
  readonly tests: readonly string[]
  /** Contents judged short. */
  readonly short: readonly Omit<SheetLine, 'reported'>[]
}

/** Báo cáo kết quả theo phiếu kiểm tra, the sheet itself its annex. Of people only numbers. @source QN-III-3-3, TN-II-1c, ND30-A1 */
export function sheetPaper(sheet: SheetPaper): Paper {
  const all = sheet.counts.reduce((sum, { count }) => sum + count, 0)
  const counted = sheet.counts.filter(({ count }) => count > 0).map(({ word, count }) => `${two(count)} ${word}`)
  const held = sheet.heldOn ? `${longDay(sheet.heldOn)} tại` : 'qua báo cáo đối với'
  return frame(sheet.head, {
    type: 'BC',
    abstract: `Kết quả kiểm tra các nội dung công tác ${sheet.subject} năm ${sheet.year} ${sheet.heldOn ? 'tại' : 'đối với'} ${sheet.unit}`,
    addressees: ['Trưởng Đoàn kiểm tra'],
    body: [
      {
        kind: 'paragraph',
        text: `Thực hiện ${sheet.grounds.join(' và ')}, ${sheet.head.issuer.name} đã kiểm tra ${held} ${sheet.unit}. Kết quả theo Phiếu kiểm tra ${annexMention(0, 1)} như sau:`,
      },
      { kind: 'heading', level: 1, text: 'Kết quả chung' },
      {
        kind: 'paragraph',
        text: all === 0 ? TO_BE_WRITTEN : `Tổng số ${two(all)} nội dung: ${counted.join(', ')}.`,
      },
      { kind: 'heading', level: 1, text: 'Nội dung chưa đạt, đạt một phần' },
      ...(sheet.short.length === 0
        ? [{ kind: 'paragraph', text: 'Chưa ghi nhận nội dung chưa đạt, đạt một phần.' } as const]
        : sheet.short.map((line): Block => ({ kind: 'item', text: shortWords(line) }))),
      ...deskBlocks(sheet.desks, 1),
      ...(sheet.tests.length === 0
        ? []
        : [{ kind: 'heading', level: 1, text: 'Kiểm tra thực tế ứng dụng công nghệ thông tin' } as const]),
      ...sheet.tests.map((text): Block => ({ kind: 'item', text })),
    ],
    annexes: [
      {
        title: 'Phiếu kiểm tra',
        landscape: true,
        blocks: sheet.parts.flatMap((part): Block[] => [
          // A heading, so that no page ends with the name of a field.
          { kind: 'heading', level: 1, text: part.field },
          tableOf(part),
        ]),
      },
    ],
  })
}

/** How it was judged, on what was found, and what the Team says of it. */
function shortWords({ code, text, rating, found, remark }: Omit<SheetLine, 'reported'>): string {
  const judged = [rating.toLowerCase(), found && `kết quả kiểm tra: ${found}`].filter(Boolean).join('; ')
  return [`${code}. ${text.replace(/[.:;]$/, '')}: ${sentence(judged)}`, remark && sentence(remark)]
    .filter(Boolean)
    .join(' ')
}

function tableOf({ lines }: SheetPart): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'TT', share: 1, align: 'center' },
      { title: 'Nội dung kiểm tra', share: 7 },
      { title: 'Đơn vị báo cáo', share: 4 },
      { title: 'Kết quả kiểm tra', share: 4 },
      { title: 'Đánh giá', share: 2 },
      { title: 'Nhận xét', share: 5 },
    ],
    rows: lines.map(({ code, text, reported, found, rating, remark }) => [code, text, reported, found, rating, remark]),
  }
}

/** Who of the Team looks at what in one inspection, already in words. */
export interface AssignmentPaper extends Pick<SheetPaper, 'head' | 'subject' | 'year' | 'unit' | 'heldOn' | 'grounds'> {
  readonly lines: readonly (Pick<SheetLine, 'code' | 'text'> & {
    readonly field: string
    /** Nobody yet: a gap. */
    readonly members: readonly { readonly name: string; readonly office: string }[]
  })[]
}

/** Bảng phân công nhiệm vụ: member × content at one unit. @source CT-IV-1-4, QN-III-3-3, ND30-A1 */
export function assignmentPaper({ head, subject, year, unit, heldOn, grounds, lines }: AssignmentPaper): Paper {
  const at = heldOn ? 'tại' : 'đối với'
  return frame(head, {
    type: 'TB',
    abstract: `Phân công nhiệm vụ kiểm tra công tác ${subject} năm ${year} ${at} ${unit}`,
    body: [
      {
        kind: 'paragraph',
        text: `Thực hiện ${grounds.join(' và ')}, Trưởng đoàn phân công thành viên Đoàn kiểm tra ${heldOn ? `${longDay(heldOn)} ` : ''}${at} ${unit} ${annexMention(0, 1)}.`,
      },
      {
        kind: 'paragraph',
        text: 'Thành viên được phân công kiểm tra từng nội dung, ghi kết quả vào Phiếu kiểm tra và chịu trách nhiệm trước Trưởng đoàn về kết quả đã ghi.',
      },
    ],
    annexes: [
      {
        title: 'Bảng phân công nhiệm vụ thành viên Đoàn kiểm tra',
        blocks: [
          {
            kind: 'table',
            columns: [
              { title: 'TT', share: 1, align: 'center' },
              { title: 'Nội dung kiểm tra', share: 7 },
              { title: 'Lĩnh vực', share: 3 },
              { title: 'Thành viên thực hiện', share: 5 },
            ],
            rows: lines.map(({ code, text, field, members }) => [
              ...[code, text, field],
              members.length === 0
                ? 'Chưa phân công'
                : members.map(({ name, office }) => personOf(name, office)).join('; '),
            ]),
          },
        ],
      },
    ],
  })
}

const two = (count: number) => String(count).padStart(2, '0')
