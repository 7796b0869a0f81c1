import { annexMention, frame, type PaperHead, personOf } from '#features/ground/papers/document.ts'
import type { Paper } from '#kernel/blocks.ts'
import { type Day, longDay } from '#kernel/day.ts'

export interface TeamSeat {
  readonly name: string
  /** "Phó Giám đốc Sở Nội vụ". */
  readonly office: string
  /** "Trưởng đoàn", "Phó Trưởng đoàn", "Thư ký", "Thành viên". */
  readonly seat: string
  /** Fields the member examines; empty: all. */
  readonly fields: readonly string[]
}

/** What the decision that sets up a Team says. */
export interface TeamDecisionPaper {
  readonly head: PaperHead
  /** "Chủ tịch Ủy ban nhân dân tỉnh Mẫu". */
  readonly decidedBy: string
  /** "Đoàn kiểm tra công tác cải cách hành chính năm 2026". */
  readonly team: string
  readonly year: number
  readonly bases: readonly string[]
  /** The plan by type and number; the bases say the rest. */
  readonly plan: string
  readonly seats: readonly TeamSeat[]
  readonly from: Day | null
  readonly to: Day | null
  /** The agency that serves the Team: "Sở Nội vụ". */
  readonly focalAgency: string
  /** Where the plan says what pays for it; else the plan is pointed at. @source CT-IV-7a, TN-IVb-c */
  readonly budgetSources: readonly string[]
  /** Offices and bodies that carry the decision out, for its last article. */
  readonly executors: readonly string[]
}

/** Quyết định thành lập Đoàn: who sits in the Team, what it does and how long. @source CT-IV-1-1, QN-III-2-1, TN-IVa-1-1, ND30-K3 */
export function teamDecisionPaper(decision: TeamDecisionPaper): Paper {
  return frame(decision.head, {
    type: 'QĐ',
    abstract: `Về việc thành lập ${decision.team}${decision.team.includes(String(decision.year)) ? '' : ` năm ${decision.year}`}`,
    decidedBy: decision.decidedBy,
    bases: decision.bases,
    body: [
      {
        kind: 'article',
        text: `Thành lập ${decision.team} gồm các ông, bà có tên trong Danh sách ban hành kèm theo Quyết định này ${annexMention(0, 1)}.`,
      },
      { kind: 'article', text: 'Nhiệm vụ, quyền hạn của Đoàn kiểm tra' },
      {
        kind: 'clause',
        level: 2,
        text: `Kiểm tra cơ quan, đơn vị theo ${decision.plan}; thông báo lịch kiểm tra, đề cương báo cáo đến cơ quan, đơn vị được kiểm tra theo quy định của Kế hoạch.`,
      },
      {
        kind: 'clause',
        level: 2,
        text: 'Yêu cầu cơ quan, đơn vị được kiểm tra báo cáo, cung cấp hồ sơ, tài liệu liên quan; ghi nhận kết quả đạt được, tồn tại, hạn chế, nguyên nhân và trách nhiệm; kiến nghị biện pháp khắc phục.',
      },
      {
        kind: 'clause',
        level: 2,
        text: 'Thông báo kết luận kiểm tra, theo dõi việc thực hiện kiến nghị và báo cáo kết quả với cấp có thẩm quyền.',
      },
      {
        kind: 'clause',
        level: 2,
        text: `Trưởng đoàn phân công nhiệm vụ và chịu trách nhiệm về hoạt động của Đoàn kiểm tra; được mời đại diện cơ quan, đơn vị liên quan cùng tham gia khi cần thiết.`,
      },
      {
        kind: 'clause',
        level: 2,
        text: `Đoàn kiểm tra ${period(decision)}, được sử dụng con dấu của ${decision.focalAgency} trong thời gian hoạt động và tự giải thể sau khi hoàn thành nhiệm vụ.`,
      },
      {
        kind: 'clause',
        level: 2,
        text: `Kinh phí hoạt động của Đoàn kiểm tra ${decision.budgetSources.length > 0 ? `lấy từ ${decision.budgetSources.join('; ')}, theo` : 'thực hiện theo'} ${decision.plan} và quy định hiện hành; ${decision.focalAgency} bảo đảm điều kiện làm việc của Đoàn kiểm tra.`,
      },
      { kind: 'article', text: 'Quyết định này có hiệu lực kể từ ngày ký.' },
      {
        kind: 'article',
        text: `${decision.executors.join(', ')} và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
      },
    ],
    annexes: [
      {
        title: `Danh sách thành viên ${decision.team}`,
        blocks: [
          {
            kind: 'table',
            columns: [
              { title: 'TT', share: 1, align: 'center' },
              { title: 'Họ và tên', share: 4 },
              { title: 'Chức vụ, đơn vị công tác', share: 5 },
              { title: 'Nhiệm vụ trong Đoàn', share: 3, align: 'center' },
              { title: 'Lĩnh vực phụ trách', share: 4 },
            ],
            rows: decision.seats.map((seat, at) => [
              String(at + 1),
              personOf(seat.name, ''),
              seat.office,
              seat.seat,
              seat.fields.length === 0 ? 'Phụ trách chung' : seat.fields.join('; '),
            ]),
          },
        ],
      },
    ],
  })
}

function period({ from, to }: TeamDecisionPaper): string {
  if (from !== null && to !== null) return `làm việc từ ${longDay(from)} đến ${longDay(to)}`
  return from === null ? 'làm việc theo thời gian của Kế hoạch' : `làm việc từ ${longDay(from)}`
}
