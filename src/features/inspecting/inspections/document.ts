import {
  ended,
  hourOf,
  type Issuer,
  linesOf,
  personOf,
  sentence,
  TO_BE_WRITTEN,
} from '#features/ground/papers/document.ts'
import type { Block, Paper, Signature } from '#kernel/blocks.ts'
import { numbered } from '#kernel/blocks.ts'
import { type Day, longDay, showDay } from '#kernel/day.ts'

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
  /** Each with its causes. */
  readonly shortcomings: readonly { readonly fact: string; readonly causes: readonly string[] }[]
  readonly difficulties: readonly string[]
}

/** How many were at a desk at one moment; nobody's name. */
export interface DeskLine {
  readonly desk: string
  readonly countedOn: Day
  /** "08:10" */
  readonly countedAt: string
  readonly onRoll: number
  readonly present: number
  readonly withReason: number
  readonly withoutReason: number
}

/** What the unit said to what was found; `agreed`: it accepted all of it. */
export interface UnitOpinion {
  readonly agreed: boolean
  readonly explanations: readonly string[]
}

/** What the minutes of a working session say. Secretary, head of the Team and head of the unit sign. */
export interface MinutesPaper {
  readonly issuer: Issuer
  /** Null with `symbol` null: minutes without a number. */
  readonly number: string | null
  readonly symbol: string | null
  readonly unit: string
  readonly year: number
  /** What is inspected: "cải cách hành chính, chuyển đổi số". */
  readonly subject: string
  /** Nobody announced it. */
  readonly surprise: boolean
  readonly day: Day
  /** "08 giờ 00 phút"; null while the session goes on. */
  readonly startedAt: string
  readonly endedAt: string | null
  readonly place: string
  /** The papers that send the Team: plan, decision. */
  readonly groundCitations: readonly string[]
  /** Who chairs, who writes; null while nobody is named. */
  readonly chair: string | null
  readonly writer: string | null
  readonly team: readonly Attendee[]
  readonly unitSide: readonly Attendee[]
  readonly records: readonly FieldRecord[]
  /** Who was there, in numbers; none where nobody counted. */
  readonly desks: readonly DeskLine[]
  /** Preliminary conclusion of the head of the Team with what he asks for; null where none was stated. */
  readonly preliminaryConclusion: string | null
  readonly unitOpinion: UnitOpinion
  /** How many copies are made, and how many the Team keeps. */
  readonly copies: { readonly all: number; readonly ofTeam: number }
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
    abstract: `Kiểm tra ${minutes.surprise ? 'đột xuất ' : ''}công tác ${minutes.subject} năm ${minutes.year} tại ${minutes.unit}`,
    addressees: [],
    decidedBy: null,
    bases: [],
    body: ended(numbered(body(minutes))),
    signatures: minutes.signers.map((signer): Signature => ({ lines: [signer.role], name: signer.name })),
    recipients: [{ text: minutes.unit }, { text: 'Đoàn kiểm tra' }],
    fileLine: 'Hồ sơ kiểm tra',
    annexes: [],
  }
}

function body(minutes: MinutesPaper): Block[] {
  return [
    {
      kind: 'paragraph',
      text: `Hồi ${minutes.startedAt}, ${longDay(minutes.day)}, tại ${minutes.place.replace(/^Trụ sở/u, 'trụ sở')}, ${minutes.issuer.name} tiến hành kiểm tra ${minutes.surprise ? 'đột xuất ' : ''}công tác ${minutes.subject} năm ${minutes.year} tại ${minutes.unit} theo ${minutes.groundCitations.join(' và ')}.`,
    },
    { kind: 'heading', level: 1, text: 'Thành phần' },
    { kind: 'heading', level: 2, text: minutes.issuer.name },
    ...minutes.team.map(attendee),
    ...named('Chủ trì', minutes.chair),
    ...named('Người ghi biên bản', minutes.writer),
    { kind: 'heading', level: 2, text: minutes.unit },
    ...minutes.unitSide.map(attendee),
    { kind: 'heading', level: 1, text: 'Nội dung và kết quả kiểm tra' },
    ...(minutes.records.length + minutes.desks.length === 0
      ? [{ kind: 'paragraph', text: TO_BE_WRITTEN } as const]
      : minutes.records.flatMap(recordBlocks)),
    ...deskBlocks(minutes.desks, 2),
    ...(minutes.preliminaryConclusion === null
      ? []
      : [
          { kind: 'heading', level: 1, text: 'Kết luận sơ bộ, đề nghị của Đoàn kiểm tra' } as const,
          ...lines(minutes.preliminaryConclusion),
        ]),
    { kind: 'heading', level: 1, text: 'Ý kiến của đơn vị được kiểm tra' },
    ...opinionOf(minutes),
    {
      kind: 'paragraph',
      text: `Buổi làm việc kết thúc hồi ${minutes.endedAt ?? '….. giờ ….. phút'} cùng ngày. Biên bản được đọc lại cho những người tham dự cùng nghe và ký tên; được lập thành ${copiesOf(minutes.copies.all)}, có giá trị như nhau${sharesOf(minutes.copies)}.`,
    },
  ]
}

/** "03 bản" */
const copiesOf = (count: number) => `${String(count).padStart(2, '0')} bản`

/** Who keeps how many; nothing where the plan's numbers leave one side without any. */
function sharesOf({ all, ofTeam }: MinutesPaper['copies']): string {
  return ofTeam > 0 && ofTeam < all
    ? `; Đoàn kiểm tra giữ ${copiesOf(ofTeam)}, đơn vị giữ ${copiesOf(all - ofTeam)}`
    : ''
}

function attendee({ name, office }: Attendee): Block {
  return { kind: 'item', text: `${personOf(name, office)}.` }
}

function named(part: string, who: string | null): Block[] {
  return who ? [{ kind: 'paragraph', text: `${part}: ${personOf(who, '')}.` }] : []
}

/** What the unit said, and nothing in its name that it did not say: a hand writes the rest. */
function opinionOf({ unit, unitOpinion: { agreed, explanations } }: MinutesPaper): Block[] {
  if (explanations.length > 0) return explanations.flatMap(lines)
  return agreed
    ? lines(`${unit} thống nhất với các nội dung ghi nhận tại mục II`)
    : [{ kind: 'paragraph', text: TO_BE_WRITTEN }]
}

function recordBlocks(record: FieldRecord): Block[] {
  const parts: readonly (readonly [string, readonly Block[]])[] = [
    ['Kết quả đạt được:', stated(record.achieved)],
    ['Tồn tại, hạn chế, nguyên nhân:', record.shortcomings.flatMap(shortcomingBlocks)],
    ['Khó khăn, vướng mắc:', stated(record.difficulties)],
  ]
  return [
    { kind: 'heading', level: 2, text: record.field },
    ...parts.flatMap(([text, said]): Block[] =>
      said.length === 0 ? [] : [{ kind: 'clause', level: 3, text }, ...said],
    ),
  ]
}

function shortcomingBlocks({ fact, causes }: FieldRecord['shortcomings'][number]): Block[] {
  return [
    ...stated([fact]),
    ...causes.map((cause): Block => ({ kind: 'item', deeper: true, text: `Nguyên nhân: ${sentence(cause)}` })),
  ]
}

/** Số người có mặt: a line for each count, in numbers alone; nothing where nobody counted. @source CT-III-2a-2, QN-II-1c */
export function deskBlocks(desks: readonly DeskLine[], level: 1 | 2): Block[] {
  if (desks.length === 0) return []
  const two = (count: number) => String(count).padStart(2, '0')
  return [
    { kind: 'heading', level, text: 'Việc chấp hành thời giờ làm việc' },
    ...desks.map(
      (line): Block => ({
        kind: 'item',
        text: `${line.desk}, hồi ${hourOf(line.countedAt)} ngày ${showDay(line.countedOn)}: theo danh sách ${two(line.onRoll)} người; có mặt ${two(line.present)}; vắng có lý do ${two(line.withReason)}; vắng không có lý do ${two(line.withoutReason)}.`,
      }),
    ),
  ]
}

function stated(texts: readonly string[]): Block[] {
  return texts.flatMap(linesOf).map((text) => ({ kind: 'item', text: sentence(text) }))
}

function lines(text: string): Block[] {
  return linesOf(text).map((line) => ({ kind: 'paragraph', text: sentence(line) }))
}
