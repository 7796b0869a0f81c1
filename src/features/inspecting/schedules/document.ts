import { annexMention, frame, type PaperHead, personOf } from '#features/ground/papers/document.ts'
import type { Block, Paper } from '#kernel/blocks.ts'
import { type Day, longDay } from '#kernel/day.ts'

/** One working session with one unit. */
export interface NoticedSession {
  readonly unit: string
  readonly day: Day
  /** "08 giờ 00". */
  readonly time: string
  readonly place: string
  /** Day by which the unit's report must be in; null where none is owed. */
  readonly reportDueOn: Day | 'blank' | null
}

export interface OutlineLine {
  readonly text: string
  readonly children: readonly OutlineLine[]
}

/** What a schedule notice says. Never made for a surprise inspection. */
export interface ScheduleNoticePaper {
  readonly head: PaperHead
  /** Hướng dẫn hồ sơ, báo cáo: of what takes place in the session of another inspection, whose notice has told its day. */
  readonly guidance?: boolean
  readonly year: number
  /** What is inspected: "cải cách hành chính, chuyển đổi số". */
  readonly subject: string
  readonly planCitation: string
  /** "Đoàn kiểm tra công tác cải cách hành chính năm 2026". */
  readonly team: string
  /** "kiểm tra định kỳ", "trực tiếp tại đơn vị". */
  readonly form: string
  readonly method: string
  readonly sessions: readonly NoticedSession[]
  /** Of which time the figures are, where the plan says so. */
  readonly periods: readonly string[]
  readonly contents: readonly string[]
  /** Who comes from the Team. */
  readonly teamComposition: readonly string[]
  /** Who attends from the unit. */
  readonly unitComposition: readonly string[]
  /** To whom the report goes, and how. */
  readonly reportTo: string
  /** The plan wants the report as an electronic copy too. */
  readonly softCopy: boolean
  /** Who answers questions: the secretary of the Team. */
  readonly contact: string | null
  /** The report outline as annex; null where the plan attaches it already or has none. */
  readonly outline: readonly OutlineLine[] | null
}

/** Thông báo lịch kiểm tra: day, place, composition, contents and the due day of the report. @source CT-IV-1-6, CT-IV-2a-2, KG-III-2-3, NX-IV-2.2a-2, TN-II-2b-4, TN-IVb-a-2 */
export function scheduleNoticePaper(notice: ScheduleNoticePaper): Paper {
  const [first] = notice.sessions
  const issuer = notice.head.issuer.name
  const one = notice.sessions.length === 1 && first !== undefined
  return frame(notice.head, {
    type: notice.guidance ? 'HD' : 'TB',
    abstract: `${notice.guidance ? 'Hồ sơ, báo cáo phục vụ kiểm tra' : 'Lịch kiểm tra'} công tác ${notice.subject} năm ${notice.year}${one ? ` tại ${first.unit}` : ''}`,
    body: [
      {
        kind: 'paragraph',
        text: `Thực hiện ${notice.planCitation}, ${issuer} ${notice.guidance ? 'hướng dẫn hồ sơ, báo cáo phục vụ kiểm tra' : 'thông báo lịch kiểm tra'}${issuer === notice.team ? '' : ` của ${notice.team}`} như sau:`,
      },
      { kind: 'heading', level: 1, text: 'Thời gian, địa điểm, hình thức kiểm tra' },
      { kind: 'clause', level: 2, text: `Hình thức: ${notice.form}; phương pháp: ${notice.method}.` },
      ...(one ? sessionClauses(first) : sessionTable(notice.sessions)),
      ...(notice.periods.length === 0
        ? []
        : [{ kind: 'clause', level: 2, text: `Thời kỳ kiểm tra: ${notice.periods.join('; ')}.` } as const]),
      { kind: 'heading', level: 1, text: 'Nội dung kiểm tra' },
      ...notice.contents.map((text): Block => ({ kind: 'item', text: `${text.replace(/[\s.;]+$/, '')}.` })),
      { kind: 'heading', level: 1, text: 'Thành phần làm việc' },
      { kind: 'heading', level: 2, text: 'Đoàn kiểm tra' },
      ...notice.teamComposition.map((text): Block => ({ kind: 'item', text: `${text}.` })),
      { kind: 'heading', level: 2, text: 'Cơ quan, đơn vị được kiểm tra' },
      ...notice.unitComposition.map((text): Block => ({ kind: 'item', text: `${text}.` })),
      { kind: 'heading', level: 1, text: 'Yêu cầu đối với cơ quan, đơn vị được kiểm tra' },
      ...reportClauses(notice),
      {
        kind: 'clause',
        level: 2,
        text: notice.guidance
          ? 'Chuẩn bị hồ sơ, tài liệu của từng nội dung tại mục II; việc kiểm tra tiến hành tại trụ sở, cùng buổi làm việc của Đoàn kiểm tra định kỳ.'
          : 'Chuẩn bị hồ sơ, tài liệu kiểm chứng; bố trí địa điểm và thành phần làm việc theo Thông báo này.',
      },
      ...(notice.contact === null
        ? []
        : [
            {
              kind: 'clause',
              level: 2,
              text: `Thông tin chi tiết liên hệ ${personOf(notice.contact, 'Thư ký Đoàn kiểm tra')}.`,
            } as const,
          ]),
      {
        kind: 'paragraph',
        text: `${issuer} ${notice.guidance ? 'hướng dẫn' : 'thông báo'} để ${one ? first.unit : 'các cơ quan, đơn vị'} biết, chuẩn bị và phối hợp thực hiện.`,
      },
    ],
    annexes:
      notice.outline === null
        ? []
        : [
            {
              title: `Đề cương báo cáo công tác ${notice.subject} năm ${notice.year}`,
              blocks: notice.outline.flatMap((line) => outlineBlocks(line, 1)),
            },
          ],
  })
}

function sessionClauses(session: NoticedSession): Block[] {
  return [
    { kind: 'clause', level: 2, text: `Thời gian: ${session.time}, ${longDay(session.day)}.` },
    { kind: 'clause', level: 2, text: `Địa điểm: ${session.place}.` },
  ]
}

function sessionTable(sessions: readonly NoticedSession[]): Block[] {
  return [
    { kind: 'clause', level: 2, text: 'Lịch làm việc với từng cơ quan, đơn vị:' },
    {
      kind: 'table',
      columns: [
        { title: 'TT', share: 1, align: 'center' },
        { title: 'Cơ quan, đơn vị', share: 5 },
        { title: 'Thời gian', share: 4, align: 'center' },
        { title: 'Địa điểm', share: 4 },
        { title: 'Hạn gửi báo cáo', share: 4, align: 'center' },
      ],
      rows: sessions.map((session, at) => [
        String(at + 1),
        session.unit,
        `${session.time}, ${longDay(session.day)}`,
        session.place,
        session.reportDueOn === null ? 'Không yêu cầu' : dueDay(session.reportDueOn),
      ]),
    },
  ]
}

function reportClauses(notice: ScheduleNoticePaper): Block[] {
  const due = [...new Set(notice.sessions.map((session) => session.reportDueOn))]
  if (due.every((day) => day === null)) return []
  const when = due.length === 1 ? `chậm nhất ${dueDay(due[0]!)}` : 'theo thời hạn ghi tại lịch làm việc'
  const outline = notice.outline === null ? '' : ` theo Đề cương ${annexMention(0, 1)}`
  const copy = notice.softCopy ? '; gửi kèm bản điện tử' : ''
  return [{ kind: 'clause', level: 2, text: `Gửi báo cáo${outline} về ${notice.reportTo} ${when}${copy}.` }]
}

/** A day still to be settled leaves room to write it. */
function dueDay(day: Day | 'blank'): string {
  return day === 'blank' ? 'ngày ….. tháng ….. năm ……' : longDay(day)
}

function outlineBlocks(line: OutlineLine, level: 1 | 2 | 3 | 4): Block[] {
  const below = line.children.flatMap((child) => outlineBlocks(child, level === 4 ? 4 : ((level + 1) as 2 | 3 | 4)))
  if (level === 4) return [{ kind: 'item', text: line.text }, ...below]
  if (level === 3) return [{ kind: 'clause', level: 3, text: line.text }, ...below]
  return [
    level === 2 && line.children.length === 0
      ? { kind: 'clause', level: 2, text: line.text }
      : { kind: 'heading', level, text: line.text },
    ...below,
  ]
}
