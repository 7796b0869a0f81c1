import { annexMention, frame, type PaperHead } from '#features/ground/papers/document.ts'
import type { Block, Paper } from '#kernel/blocks.ts'

/** One line of the table, every cell in words. */
export interface DetailedLine {
  readonly unit: string
  readonly time: string
  readonly members: string
  readonly contents: string
  readonly place: string
}

/** What a detailed plan says. */
export interface DetailedPlanPaper {
  readonly head: PaperHead
  readonly year: number
  /** "cải cách hành chính, chuyển đổi số". */
  readonly subject: string
  /** The plan at its first mention; afterwards by type and number. */
  readonly planCitation: string
  readonly plan: string
  /** Decisions that set up the Teams, where they have been issued. */
  readonly decisions: readonly string[]
  readonly contents: readonly string[]
  readonly teams: readonly string[]
  readonly focalAgency: string
  readonly coordinating: readonly string[]
  readonly lines: readonly DetailedLine[]
  /** The detailed plan that this one replaces, by number and day; null for the first, and where that was never issued. */
  readonly replaces: string | null
}

/** Kế hoạch kiểm tra chi tiết: units, days, members, contents. @source CT-IV-1-3, KG-III-2-2, ND30-A1 */
export function detailedPlanPaper(detailed: DetailedPlanPaper): Paper {
  const { head, year, subject, lines, coordinating } = detailed
  const clause = (text: string): Block => ({ kind: 'clause', level: 2, text })
  const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
  return frame(head, {
    type: 'KH',
    abstract: `Kiểm tra chi tiết công tác ${subject} năm ${year}`,
    bases: [`Căn cứ ${detailed.planCitation}`, ...detailed.decisions.map((decision) => `Căn cứ ${decision}`)],
    body: [
      {
        kind: 'paragraph',
        text: `${head.issuer.name} ban hành Kế hoạch kiểm tra chi tiết công tác ${subject} năm ${year} như sau:`,
      },
      heading('ĐỐI TƯỢNG, THỜI GIAN, THÀNH PHẦN'),
      clause(
        `Kiểm tra ${String(lines.length).padStart(2, '0')} cơ quan, đơn vị theo ${detailed.plan}; thời gian, thành viên, nội dung, địa điểm kiểm tra của từng cơ quan, đơn vị theo Phụ lục ${annexMention(0, 1)}.`,
      ),
      clause(`Thành phần: ${detailed.teams.join('; ')}.`),
      ...(detailed.contents.length > 0
        ? [heading('NỘI DUNG KIỂM TRA'), ...detailed.contents.map((text) => clause(text))]
        : []),
      heading('TỔ CHỨC THỰC HIỆN'),
      clause(
        `${detailed.focalAgency} chủ trì${coordinating.length > 0 ? `, phối hợp với ${coordinating.join(', ')}` : ''} tổ chức kiểm tra theo Kế hoạch này; thông báo lịch, đề cương báo cáo đến cơ quan, đơn vị được kiểm tra.`,
      ),
      clause(
        'Đoàn kiểm tra, các thành viên sắp xếp công việc, tham gia đầy đủ các buổi kiểm tra; trường hợp thay đổi thời gian, thành viên thì báo cáo Trưởng đoàn trước khi kiểm tra.',
      ),
      clause(
        'Cơ quan, đơn vị được kiểm tra chuẩn bị báo cáo, hồ sơ, tài liệu, bố trí người làm việc với Đoàn kiểm tra theo thông báo lịch kiểm tra.',
      ),
      ...(detailed.replaces === null ? [] : [clause(`Kế hoạch này thay thế ${detailed.replaces}.`)]),
    ],
    annexes: [
      {
        title: `Thời gian, thành viên, nội dung kiểm tra năm ${year}`,
        landscape: true,
        blocks: [
          {
            kind: 'table',
            columns: [
              { title: 'TT', share: 1, align: 'center' },
              { title: 'Cơ quan, đơn vị', share: 5 },
              { title: 'Thời gian', share: 4, align: 'center' },
              { title: 'Thành viên', share: 6 },
              { title: 'Nội dung', share: 5 },
              { title: 'Địa điểm', share: 4 },
            ],
            rows: lines.map(({ unit, time, members, contents, place }, at) => [
              ...[String(at + 1), unit, time, members, contents, place],
            ]),
          },
        ],
      },
    ],
  })
}
