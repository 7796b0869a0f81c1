import { frame, linesOf, type PaperHead, personOf, sentence, TO_BE_WRITTEN } from '#features/ground/papers/document.ts'
import type { Block, Paper } from '#kernel/blocks.ts'
import { type Day, longDay } from '#kernel/day.ts'

export interface ConcludedFinding {
  readonly fact: string
  readonly cause: string | null
  /** Who answers for it: a section or a post. */
  readonly responsibility: string | null
}

/** The head of the unit, answered for by name: who held the post on the day of the inspection. */
export interface AssessedHead {
  readonly name: string
  /** "Chủ tịch Ủy ban nhân dân phường An Phú". */
  readonly office: string
}

export interface IssuedRecommendation {
  /** Its number among the recommendations of the notice. */
  readonly ordinal: number
  readonly text: string
  /** Blank where the plan does not ask for it. */
  readonly nature: string
  readonly withinCompetence: string
  readonly dueOn: Day
}

/** What a conclusion notice says of one inspected unit. */
export interface ConclusionNoticePaper {
  readonly head: PaperHead
  readonly year: number
  /** What is inspected: "cải cách hành chính, chuyển đổi số". */
  readonly subject: string
  /** Said first in a notice that replaces another; null in the notice as issued. */
  readonly correction?: {
    readonly ordinal: number
    readonly on: Day
    readonly reason: string
    readonly proposerName: string
    readonly deciderName: string
    /** The notice whose place it takes; null where it went out under the same number. */
    readonly replaces: string | null
  } | null
  readonly unit: string
  readonly planCitation: string
  /** "Đoàn kiểm tra công tác cải cách hành chính năm 2026". */
  readonly team: string
  /** The day of the session; by report, the day on which the report was asked for. */
  readonly inspectedOn: Day
  /** The Team read the report of the unit and went nowhere. */
  readonly byReport?: boolean
  /** Nobody announced it, and the unit was asked for no report. */
  readonly surprise?: boolean
  readonly strengths: readonly string[]
  readonly findings: readonly ConcludedFinding[]
  readonly difficulties: readonly string[]
  /** Blank where the form of inspection asks for none; the person is null where the register names no head on that day. */
  readonly headAssessment: { readonly text: string; readonly head: AssessedHead | null }
  readonly recommendations: readonly IssuedRecommendation[]
  /** What is asked of higher bodies, each with its body. */
  readonly upward: readonly { readonly body: string; readonly text: string }[]
  /** What the unit itself proposes. */
  readonly proposals: readonly string[]
  /** The Team asks; the committee and its agency require. */
  readonly byTeam: boolean
  /** By when the unit may answer that it does not agree, and whether silence means that it does; null where the plan gives no such way. */
  readonly answer: { readonly until: Day | null; readonly deemed: boolean } | null
  /** Where the remedy report goes. */
  readonly remedyReportTo: string
  /** Day by which the remedy report is due; null: with the last recommendation. */
  readonly remedyReportDueOn: Day | null
}

/** Thông báo kết luận kiểm tra: strengths, shortcomings with cause and responsibility, the head of the unit by himself, numbered recommendations with their due days. @source CT-IV-5-1, CT-IV-5-3, CT-I-1b-1, CT-I-2d-2 */
export function conclusionNoticePaper(notice: ConclusionNoticePaper): Paper {
  const at = notice.byReport ? 'đối với' : 'tại'
  return frame(notice.head, {
    type: 'TB',
    abstract: `Kết luận kiểm tra ${notice.surprise ? 'đột xuất ' : ''}công tác ${notice.subject} năm ${notice.year} ${at} ${notice.unit}`,
    body: [
      ...(notice.correction ? [{ kind: 'paragraph', text: correctionLine(notice.correction) } as const] : []),
      {
        kind: 'paragraph',
        text: `Thực hiện ${notice.planCitation}, ${inspectedLine(notice)}, ${notice.head.issuer.name} thông báo kết luận như sau:`,
      },
      { kind: 'heading', level: 1, text: 'Kết quả đạt được' },
      ...stated(notice.strengths, TO_BE_WRITTEN),
      {
        kind: 'heading',
        level: 1,
        text: notice.findings.some(({ responsibility }) => responsibility !== null)
          ? 'Tồn tại, hạn chế, nguyên nhân và trách nhiệm'
          : 'Tồn tại, hạn chế, nguyên nhân',
      },
      ...(notice.findings.length === 0
        ? stated([], 'Qua kiểm tra, chưa ghi nhận tồn tại, hạn chế')
        : notice.findings.flatMap(findingBlocks)),
      ...part('Khó khăn, vướng mắc', notice.difficulties),
      ...headBlocks(notice.headAssessment),
      { kind: 'heading', level: 1, text: 'Kiến nghị' },
      ...recommendationBlocks(notice),
      ...part('Đề xuất, kiến nghị của đơn vị', notice.proposals),
      { kind: 'heading', level: 1, text: 'Tổ chức thực hiện' },
      {
        kind: 'clause',
        level: 2,
        text: `${notice.unit} khắc phục tồn tại, hạn chế, thực hiện kiến nghị đúng thời hạn và gửi báo cáo kết quả khắc phục về ${notice.remedyReportTo} ${remedyDue(notice)}.`,
      },
      ...answerClause(notice),
      {
        kind: 'paragraph',
        text: `Trên đây là kết luận kiểm tra công tác ${notice.subject} năm ${notice.year} ${at} ${notice.unit}, thông báo để các cơ quan, đơn vị liên quan biết, thực hiện.`,
      },
    ],
  })
}

/** Who inspected what, when and how, and on what the conclusion rests. @source TN-II-2a-1 */
function inspectedLine({ byReport, inspectedOn, surprise, team, subject, unit }: ConclusionNoticePaper): string {
  if (byReport)
    return `${team} đã kiểm tra qua báo cáo công tác ${subject} đối với ${unit} (yêu cầu báo cáo ${longDay(inspectedOn)}). Trên cơ sở báo cáo của đơn vị và kết quả xem xét`
  const [how, report] = surprise ? ['đột xuất ', ''] : ['', 'báo cáo của đơn vị, ']
  return `${longDay(inspectedOn)}, ${team} đã kiểm tra ${how}công tác ${subject} tại ${unit}. Trên cơ sở ${report}biên bản và kết quả kiểm tra thực tế`
}

function correctionLine({
  ordinal,
  on,
  reason,
  proposerName,
  deciderName,
  replaces,
}: NonNullable<ConclusionNoticePaper['correction']>): string {
  if (replaces) return `Thay thế ${replaces}. Lý do: ${sentence(reason)}`
  return `Bản đính chính lần ${ordinal}, ${longDay(on)}. Lý do: ${sentence(reason)} Người đề nghị: ${proposerName}; người duyệt: ${deciderName}. Bản đã ban hành được giữ nguyên trong hồ sơ.`
}

function findingBlocks(finding: ConcludedFinding): Block[] {
  const about = [
    finding.cause === null ? null : `Nguyên nhân: ${sentence(finding.cause)}`,
    finding.responsibility === null ? null : `Trách nhiệm: ${sentence(finding.responsibility)}`,
  ]
  return [
    { kind: 'clause', level: 2, text: sentence(finding.fact) },
    ...about.filter((text) => text !== null).map((text): Block => ({ kind: 'item', text })),
  ]
}

function headBlocks({ text, head }: ConclusionNoticePaper['headAssessment']): Block[] {
  if (text.trim() === '') return []
  return [
    { kind: 'heading', level: 1, text: 'Vai trò, trách nhiệm của người đứng đầu' },
    ...(head
      ? [
          {
            kind: 'paragraph',
            text: sentence(`Người đứng đầu: ${personOf(head.name, head.office)}`),
          } as const,
        ]
      : []),
    ...stated([text], ''),
  ]
}

/** What is asked of the unit, then of higher bodies. */
function recommendationBlocks(notice: ConclusionNoticePaper): Block[] {
  const { recommendations, upward, unit } = notice
  if (recommendations.length + upward.length === 0) return stated([], 'Không có kiến nghị')
  const asks = notice.byTeam ? `Đoàn kiểm tra đề nghị ${unit}` : `Yêu cầu ${unit}`
  return [
    ...(recommendations.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: `Đối với ${unit}` },
          { kind: 'paragraph', text: `${asks} thực hiện các kiến nghị sau:` },
          recommendationTable(recommendations),
        ] as const)),
    ...(upward.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: 'Đối với cơ quan cấp trên' } as const,
          ...upward.map(({ body, text }): Block => ({ kind: 'item', text: `${body}: ${sentence(text)}` })),
        ]),
  ]
}

function recommendationTable(recommendations: readonly IssuedRecommendation[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'Số', share: 1, align: 'center' },
      { title: 'Nội dung kiến nghị', share: 11 },
      { title: 'Thời hạn', share: 4, align: 'center' },
    ],
    rows: recommendations.map((row) => [
      String(row.ordinal),
      [
        sentence(row.text),
        row.nature && `Tính chất: ${sentence(row.nature)}`,
        row.withinCompetence && `Phần thuộc thẩm quyền của đơn vị: ${sentence(row.withinCompetence)}`,
      ]
        .filter(Boolean)
        .join(' '),
      longDay(row.dueOn),
    ]),
  }
}

/** Ý kiến chưa thống nhất: only where the plan gives that way. @source CT-IV-5-3 */
function answerClause({ answer, unit, remedyReportTo }: ConclusionNoticePaper): Block[] {
  if (answer === null) return []
  const until = answer.until ? ` chậm nhất ${longDay(answer.until)}` : ''
  const silent = answer.deemed && answer.until ? '; quá thời hạn trên, nếu không có ý kiến thì coi như thống nhất' : ''
  const text = `Trường hợp chưa thống nhất với kiến nghị, ${unit} gửi ý kiến bằng văn bản, nêu rõ lý do, về ${remedyReportTo}${until}${silent}.`
  return [{ kind: 'clause', level: 2, text }]
}

/** A part that is there only where something stands in it. */
function part(text: string, said: readonly string[]): Block[] {
  return said.length === 0 ? [] : [{ kind: 'heading', level: 1, text }, ...stated(said, '')]
}

function remedyDue(notice: ConclusionNoticePaper): string {
  return notice.remedyReportDueOn === null
    ? 'ngay sau khi hoàn thành kiến nghị cuối cùng'
    : `chậm nhất ${longDay(notice.remedyReportDueOn)}`
}

function stated(texts: readonly string[], none: string): Block[] {
  return (texts.length === 0 ? [none] : texts).flatMap(linesOf).map((text) => ({ kind: 'item', text: sentence(text) }))
}
