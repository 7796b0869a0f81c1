import { ended, type Issuer, linesOf, sentence } from '#features/ground/papers/document.ts'
import type { Block, Paper, Signature } from '#kernel/blocks.ts'
import { numbered } from '#kernel/blocks.ts'
import { type Day, longDay } from '#kernel/day.ts'

export interface Attendee {
  readonly name: string
  readonly office: string
}

export interface MinutesSigner {
  /** "Trưởng đoàn", "Đại diện đơn vị được kiểm tra", "Thư ký". */
  readonly role: string
  readonly name: string | null
}

/** What was found in one field of reform. */
export interface FieldRecord {
  readonly field: string
  readonly achieved: readonly string[]
  readonly shortcomings: readonly string[]
}

/** What the minutes of a working session say. Secretary, head of the Team and head of the unit sign. */
export interface MinutesPaper {
  readonly issuer: Issuer
  /** Null with `symbol` null: minutes without a number. */
  readonly number: string | null
  readonly symbol: string | null
  readonly unit: string
  readonly year: number
  readonly day: Day
  /** "08 giờ 00". */
  readonly startedAt: string
  readonly endedAt: string
  readonly place: string
  /** The papers that send the Team: plan, decision. */
  readonly groundCitations: readonly string[]
  readonly team: readonly Attendee[]
  readonly unitSide: readonly Attendee[]
  readonly records: readonly FieldRecord[]
  /** Preliminary conclusion of the head of the Team; null where none was stated. */
  readonly preliminaryConclusion: string | null
  /** The unit's opinion; null: it agrees. */
  readonly unitOpinion: string | null
  readonly copies: number
  readonly signers: readonly MinutesSigner[]
}

/** Biên bản kiểm tra: who met, what was found, the preliminary conclusion and the unit's opinion, signed by all sides. @source QN-II-3a-6 */
export function minutesPaper(minutes: MinutesPaper): Paper {
  return {
    type: 'BB',
    superior: minutes.issuer.superior,
    issuer: minutes.issuer.lines,
    issuerName: minutes.issuer.name,
    number: minutes.number,
    symbol: minutes.symbol,
    place: minutes.issuer.place,
    date: null,
    abstract: `Kiểm tra công tác cải cách hành chính năm ${minutes.year} tại ${minutes.unit}`,
    addressees: [],
    decidedBy: null,
    bases: [],
    body: ended(numbered(body(minutes))),
    signatures: minutes.signers.map((signer): Signature => ({ lines: [signer.role], name: signer.name })),
    recipients: [],
    fileLine: null,
    annexes: [],
  }
}

function body(minutes: MinutesPaper): Block[] {
  return [
    {
      kind: 'paragraph',
      text: `Hồi ${minutes.startedAt}, ${longDay(minutes.day)}, tại ${minutes.place}, ${minutes.issuer.name} tiến hành kiểm tra công tác cải cách hành chính năm ${minutes.year} tại ${minutes.unit} theo ${minutes.groundCitations.join(' và ')}.`,
    },
    { kind: 'heading', level: 1, text: 'Thành phần' },
    { kind: 'heading', level: 2, text: minutes.issuer.name },
    ...minutes.team.map(attendee),
    { kind: 'heading', level: 2, text: minutes.unit },
    ...minutes.unitSide.map(attendee),
    { kind: 'heading', level: 1, text: 'Nội dung kiểm tra' },
    ...minutes.records.flatMap(recordBlocks),
    { kind: 'heading', level: 1, text: 'Kết luận sơ bộ của trưởng đoàn' },
    ...lines(minutes.preliminaryConclusion ?? 'Trưởng đoàn không nêu kết luận sơ bộ tại buổi kiểm tra'),
    { kind: 'heading', level: 1, text: 'Ý kiến của đơn vị được kiểm tra' },
    ...lines(minutes.unitOpinion ?? `${minutes.unit} thống nhất với nội dung biên bản, không có ý kiến khác`),
    {
      kind: 'paragraph',
      text: `Buổi kiểm tra kết thúc hồi ${minutes.endedAt} cùng ngày. Biên bản được đọc lại cho những người có mặt cùng nghe, công nhận đúng và ký tên; lập thành ${String(minutes.copies).padStart(2, '0')} bản có giá trị như nhau, mỗi bên giữ một bản.`,
    },
  ]
}

function attendee({ name, office }: Attendee): Block {
  return { kind: 'item', text: `${name}, ${office}.` }
}

function recordBlocks(record: FieldRecord): Block[] {
  return [
    { kind: 'heading', level: 2, text: record.field },
    { kind: 'clause', level: 3, text: 'Kết quả đạt được:' },
    ...stated(record.achieved),
    { kind: 'clause', level: 3, text: 'Tồn tại, hạn chế:' },
    ...stated(record.shortcomings),
  ]
}

function stated(texts: readonly string[]): Block[] {
  return (texts.length === 0 ? ['Không ghi nhận'] : texts)
    .flatMap(linesOf)
    .map((text) => ({ kind: 'item', text: sentence(text) }))
}

function lines(text: string): Block[] {
  return linesOf(text).map((line) => ({ kind: 'paragraph', text: sentence(line) }))
}
