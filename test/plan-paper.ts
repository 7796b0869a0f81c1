import { annexMention, frame, linesOf, type PaperHead, sentence } from '#features/ground/papers/document.ts'
import type { Block, Paper } from '#kernel/blocks.ts'
import { type Day, longDay } from '#kernel/day.ts'

/** A content of the plan with what stands below it. */
export interface ContentLine {
  readonly text: string
  readonly children: readonly ContentLine[]
}

export interface PlanForm {
  /** "Kiểm tra định kỳ". */
  readonly name: string
  readonly method: string
  readonly lead: string | null
  readonly coordinating: readonly string[]
}

export interface PlanPeriod {
  /** The form or round that the period is for. */
  readonly label: string
  readonly from: Day | null
  readonly to: Day | null
}

export interface PlanTask {
  readonly body: string
  readonly text: string
  readonly due: Day | null
}

export interface PlannedUnit {
  readonly unit: string
  readonly form: string
  /** "Tháng 5/2026"; as far as the plan fixes it. */
  readonly time: string
}

/** What the yearly inspection plan says, whatever store it comes from. */
export interface PlanPaper {
  readonly head: PaperHead
  readonly year: number
  /** "trên địa bàn tỉnh Mẫu". */
  readonly area: string
  readonly bases: readonly string[]
  readonly purposes: readonly string[]
  readonly requirements: readonly string[]
  readonly contents: readonly ContentLine[]
  readonly forms: readonly PlanForm[]
  readonly targets: readonly string[]
  readonly periods: readonly PlanPeriod[]
  /** The agency that gathers what the units report back. */
  readonly focalAgency: string
  /** Days before the session by which a unit's report must be in; null where the plan has none. */
  readonly reportLeadDays: number | null
  readonly tasks: readonly PlanTask[]
  readonly budget: readonly string[]
  /** Named units for the annex; empty: no annex of units. */
  readonly units: readonly PlannedUnit[]
  /** The attached report outline as a tree; null where there is none. */
  readonly outline: readonly ContentLine[] | null
}

/** Kế hoạch kiểm tra CCHC: the yearly plan as an official paper, with the list of units and the outline as annexes. @source CT-HDR-1, QN-II-2-X, ND30-A5 */
export function planPaper(plan: PlanPaper): Paper {
  const annexes = [unitAnnex(plan), outlineAnnex(plan)].filter((annex) => annex !== null)
  const mention = (title: string) => {
    const at = annexes.findIndex((annex) => annex.title === title)
    return at < 0 ? '' : ` ${annexMention(at, annexes.length)}`
  }
  return frame(plan.head, {
    type: 'KH',
    abstract: `Kiểm tra công tác cải cách hành chính năm ${plan.year} ${plan.area}`,
    bases: plan.bases,
    body: [
      {
        kind: 'paragraph',
        text: `${plan.head.issuer.name} ban hành Kế hoạch kiểm tra công tác cải cách hành chính (CCHC) năm ${plan.year} ${plan.area} như sau:`,
      },
      { kind: 'heading', level: 1, text: 'Mục đích, yêu cầu' },
      { kind: 'heading', level: 2, text: 'Mục đích' },
      ...plan.purposes.flatMap(items),
      { kind: 'heading', level: 2, text: 'Yêu cầu' },
      ...plan.requirements.flatMap(items),
      { kind: 'heading', level: 1, text: 'Nội dung kiểm tra' },
      ...plan.contents.flatMap((content) => contentBlocks(content, 2)),
      ...(plan.outline === null
        ? []
        : [
            {
              kind: 'paragraph',
              text: `Đơn vị được kiểm tra báo cáo theo đề cương của Kế hoạch này${mention(outlineTitle(plan))}.`,
            } as const,
          ]),
      { kind: 'heading', level: 1, text: 'Hình thức, đối tượng và thời gian kiểm tra' },
      { kind: 'heading', level: 2, text: 'Hình thức kiểm tra' },
      ...plan.forms.map(formClause),
      { kind: 'heading', level: 2, text: 'Đối tượng kiểm tra' },
      ...plan.targets.flatMap(items),
      ...(plan.units.length === 0
        ? []
        : [
            {
              kind: 'paragraph',
              text: `Danh sách cơ quan, đơn vị được kiểm tra ban hành kèm theo Kế hoạch này${mention(unitTitle(plan))}.`,
            } as const,
          ]),
      { kind: 'heading', level: 2, text: 'Thời gian kiểm tra' },
      ...plan.periods.map((period): Block => ({ kind: 'item', text: `${period.label}: ${periodText(period)}.` })),
      ...(plan.reportLeadDays === null
        ? []
        : [
            {
              kind: 'item',
              text: `Cơ quan, đơn vị được kiểm tra gửi báo cáo trước ngày kiểm tra ít nhất ${String(plan.reportLeadDays).padStart(2, '0')} ngày.`,
            } as const,
          ]),
      { kind: 'heading', level: 1, text: 'Tổ chức thực hiện' },
      ...plan.tasks.flatMap(taskBlocks),
      ...(plan.budget.length === 0
        ? []
        : [{ kind: 'heading', level: 2, text: 'Kinh phí thực hiện' } as const, ...plan.budget.flatMap(items)]),
      {
        kind: 'paragraph',
        text: `Trên đây là Kế hoạch kiểm tra công tác CCHC năm ${plan.year} ${plan.area}; yêu cầu Thủ trưởng các cơ quan, đơn vị nghiêm túc triển khai thực hiện. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, kịp thời phản ánh về ${plan.focalAgency} để tổng hợp, báo cáo ${plan.head.issuer.name} xem xét, quyết định.`,
      },
    ],
    annexes,
  })
}

function unitTitle(plan: PlanPaper): string {
  return `Danh sách cơ quan, đơn vị được kiểm tra năm ${plan.year}`
}

function outlineTitle(plan: PlanPaper): string {
  return `Đề cương báo cáo công tác cải cách hành chính năm ${plan.year}`
}

function unitAnnex(plan: PlanPaper) {
  if (plan.units.length === 0) return null
  return {
    title: unitTitle(plan),
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: 'TT', share: 1, align: 'center' },
          { title: 'Cơ quan, đơn vị', share: 6 },
          { title: 'Hình thức kiểm tra', share: 4 },
          { title: 'Thời gian', share: 3, align: 'center' },
        ],
        rows: plan.units.map((row, at) => [String(at + 1), row.unit, row.form, row.time]),
      },
    ] as const,
  }
}

function outlineAnnex(plan: PlanPaper) {
  return plan.outline === null
    ? null
    : { title: outlineTitle(plan), blocks: plan.outline.flatMap((content) => contentBlocks(content, 1)) }
}

/** A tree as headings and numbered paragraphs, then dashes where decimals end. */
function contentBlocks(content: ContentLine, level: 1 | 2 | 3 | 4): Block[] {
  const below = content.children.flatMap((child) => contentBlocks(child, level === 4 ? 4 : ((level + 1) as 2 | 3 | 4)))
  if (level === 4) return [{ kind: 'item', text: sentence(content.text) }, ...below]
  if (level === 1 || (level === 2 && content.children.length > 0))
    return [{ kind: 'heading', level, text: content.text.replace(/[.:;]$/, '') }, ...below]
  return [{ kind: 'clause', level: level === 3 ? 3 : 2, text: sentence(content.text) }, ...below]
}

function formClause(form: PlanForm): Block {
  const lead =
    form.lead === null
      ? ''
      : ` Cơ quan chủ trì: ${form.lead}${form.coordinating.length === 0 ? '' : `; cơ quan phối hợp: ${form.coordinating.join('; ')}`}.`
  return { kind: 'clause', level: 3, text: `${form.name}: ${sentence(form.method)}${lead}` }
}

function periodText({ from, to }: PlanPeriod): string {
  if (from !== null && to !== null) return `từ ${longDay(from)} đến ${longDay(to)}`
  if (to !== null) return `hoàn thành trước ${longDay(to)}`
  return from !== null ? `từ ${longDay(from)}` : 'thường xuyên trong năm'
}

function taskBlocks(task: PlanTask): Block[] {
  const [first = '', ...rest] = linesOf(task.text)
  const due = task.due === null ? '' : ` Thời hạn: ${longDay(task.due)}.`
  const lines = [first, ...rest].map(sentence)
  return [
    { kind: 'heading', level: 2, text: task.body },
    ...lines.map((text, at): Block => ({ kind: 'item', text: at === lines.length - 1 ? `${text}${due}` : text })),
  ]
}

function items(text: string): Block[] {
  return linesOf(text).map((line) => ({ kind: 'item', text: sentence(line.replace(/^[-+*•]\s*/, '')) }))
}
