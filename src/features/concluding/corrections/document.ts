import { frame, linesOf, type PaperHead, sentence, TO_BE_WRITTEN } from '#features/ground/papers/document.ts'
import type { Block, Paper } from '#kernel/blocks.ts'
import { type Day, longDay, showDay } from '#kernel/day.ts'

/** What every letter about recommendations of one inspection says alike. */
export interface LetterFacts {
  readonly head: PaperHead
  readonly addressees: readonly string[]
  readonly year: number
  /** What is inspected: "cải cách hành chính, chuyển đổi số". */
  readonly subject: string
  readonly unit: string
  /** "Thông báo số 07/TB-ĐKT ngày … của …". */
  readonly noticeCitation: string
}

interface Numbered {
  /** Its number in the notice. */
  readonly number: number
  readonly text: string
}

/** Văn bản ý kiến của đơn vị: what the unit does not agree with, and why. @source CT-IV-5-4, ND30-T4 */
export function disagreementLetter(
  facts: LetterFacts & { readonly disputed: readonly (Numbered & { readonly reason: string })[] },
): Paper {
  return frame(facts.head, {
    type: null,
    abstract: `ý kiến đối với kiến nghị kiểm tra công tác ${facts.subject} năm ${facts.year}`,
    addressees: facts.addressees,
    body: [
      paragraph(`Sau khi nghiên cứu ${facts.noticeCitation}, ${facts.unit} có ý kiến chưa thống nhất như sau:`),
      ...facts.disputed.flatMap((one) => [clause(one), ...said('Lý do', one.reason)]),
      paragraph(`${facts.unit} kính đề nghị Đoàn kiểm tra xem xét, báo cáo Ủy ban nhân dân cho ý kiến chỉ đạo.`),
    ],
  })
}

/** Báo cáo xin ý kiến chỉ đạo: the unit's reason beside the Team's view, for the committee to decide. @source CT-IV-5-5 */
export function referralReport(
  facts: LetterFacts & {
    readonly disputed: readonly (Numbered & { readonly reason: string; readonly view: string })[]
  },
): Paper {
  return frame(facts.head, {
    type: 'BC',
    abstract: `Xin ý kiến chỉ đạo về kiến nghị kiểm tra mà ${facts.unit} chưa thống nhất`,
    addressees: facts.addressees,
    body: [
      paragraph(
        `${facts.noticeCitation} nêu các kiến nghị đối với ${facts.unit}. Đơn vị chưa thống nhất ${facts.disputed.length} kiến nghị; ${facts.head.issuer.name} báo cáo như sau:`,
      ),
      ...facts.disputed.flatMap((one) => [
        clause(one),
        ...said('Lý do của đơn vị', one.reason),
        ...said('Ý kiến của Đoàn kiểm tra', one.view || TO_BE_WRITTEN),
      ]),
      paragraph(`Kính trình ${facts.addressees.join(', ')} xem xét, cho ý kiến chỉ đạo.`),
    ],
  })
}

const EFFECTS = {
  uphold: 'Giữ nguyên kiến nghị',
  amend: 'Điều chỉnh kiến nghị như sau',
  withdraw: 'Rút kiến nghị',
} as const

/** Ý kiến chỉ đạo: what the committee decided of each disputed recommendation. @source CT-IV-5-5 */
export function directionLetter(
  facts: LetterFacts & {
    readonly directed: readonly (Numbered & {
      readonly effect: keyof typeof EFFECTS
      readonly opinion: string
      readonly amended: string
      readonly dueOn: Day | null
    })[]
  },
): Paper {
  return frame(facts.head, {
    type: null,
    abstract: `ý kiến chỉ đạo đối với kiến nghị kiểm tra tại ${facts.unit}`,
    addressees: facts.addressees,
    body: [
      paragraph(
        `Xét báo cáo của Đoàn kiểm tra về các kiến nghị tại ${facts.noticeCitation} mà ${facts.unit} chưa thống nhất, ${facts.head.issuer.name} có ý kiến như sau:`,
      ),
      ...facts.directed.flatMap((one) => [
        clause(one),
        item(one.effect === 'amend' ? `${EFFECTS.amend}: ${one.amended}` : EFFECTS[one.effect]),
        ...(one.opinion === '' ? [] : [item(one.opinion)]),
        ...(one.dueOn === null || one.effect === 'withdraw' ? [] : [item(`Thời hạn thực hiện: ${longDay(one.dueOn)}`)]),
      ]),
      paragraph(`Yêu cầu ${facts.unit}, Đoàn kiểm tra và các cơ quan liên quan thực hiện.`),
    ],
  })
}

/** Công văn đôn đốc: what is overdue, each with its day. @source CT-I-1a-2, NX-I-1-3, TN-I-1-3b */
export function reminderLetter(
  facts: LetterFacts & {
    readonly overdue: readonly (Numbered & { readonly dueOn: Day; readonly daysLate: number })[]
    /** To whom the remedy is reported. */
    readonly reportTo: string
  },
): Paper {
  return frame(facts.head, {
    type: null,
    abstract: `đôn đốc thực hiện kiến nghị kiểm tra công tác ${facts.subject} năm ${facts.year}`,
    addressees: facts.addressees,
    body: [
      paragraph(
        `Qua theo dõi việc thực hiện ${facts.noticeCitation}, ${facts.unit} còn ${facts.overdue.length} kiến nghị đã quá thời hạn, chưa có báo cáo kết quả khắc phục:`,
      ),
      {
        kind: 'table',
        columns: [
          { title: 'Kiến nghị số', share: 2, align: 'center' },
          { title: 'Nội dung', share: 8 },
          { title: 'Thời hạn', share: 3, align: 'center' },
          { title: 'Quá hạn (ngày)', share: 2, align: 'center' },
        ],
        rows: facts.overdue.map((one) => [String(one.number), one.text, showDay(one.dueOn), String(one.daysLate)]),
      },
      paragraph(
        `${facts.head.issuer.name} đề nghị ${facts.unit} khẩn trương thực hiện, gửi báo cáo kết quả khắc phục kèm tài liệu kiểm chứng về ${facts.reportTo}; trường hợp có khó khăn, vướng mắc thì nêu rõ nguyên nhân.`,
      ),
    ],
  })
}

/** Tờ trình kiến nghị xử lý: what was agreed to and not carried out, with the facts. @source CT-IV-5-6 */
export function handlingProposal(
  facts: LetterFacts & {
    readonly undone: readonly (Numbered & { readonly binding: string; readonly dueOn: Day; readonly facts: string })[]
  },
): Paper {
  return frame(facts.head, {
    type: 'TTr',
    abstract: `Xử lý việc không thực hiện kiến nghị kiểm tra của ${facts.unit}`,
    addressees: facts.addressees,
    body: [
      paragraph(
        `Thực hiện nhiệm vụ được giao về theo dõi kết quả thực hiện ${facts.noticeCitation}, ${facts.head.issuer.name} kính trình ${facts.addressees.join(', ')} xem xét việc ${facts.unit} không thực hiện các kiến nghị sau:`,
      ),
      ...facts.undone.flatMap((one) => [
        clause(one),
        item(`${one.binding}; thời hạn thực hiện: ${longDay(one.dueOn)}`),
        ...said('Sự việc', one.facts || TO_BE_WRITTEN),
      ]),
      paragraph(
        `${facts.head.issuer.name} đề nghị ${facts.addressees.join(', ')} xem xét, quyết định hình thức xử lý đối với ${facts.unit} và cá nhân có trách nhiệm.`,
      ),
    ],
  })
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const item = (text: string): Block => ({ kind: 'item', text: sentence(text) })
const clause = ({ number, text }: Numbered): Block => ({
  kind: 'clause',
  level: 2,
  text: sentence(`Kiến nghị số ${number}: ${text}`),
})
const said = (label: string, text: string): Block[] =>
  linesOf(text).map((line, at) => item(at === 0 ? `${label}: ${line}` : line))
