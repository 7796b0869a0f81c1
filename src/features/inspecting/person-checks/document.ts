import { annexMention, frame, type PaperHead } from '#features/ground/papers/document.ts'
import { type DeskLine, deskBlocks } from '#features/inspecting/inspections/document.ts'
import type { Block, Paper } from '#kernel/blocks.ts'

/** One person of the list, already in words. */
export interface PersonLine {
  readonly name: string
  readonly post: string
  readonly presence: string
  readonly ratings: string
  readonly seen: string
  readonly statement: string
}

/** What the list of people who were looked at says; for the head of the Team alone. */
export interface PersonsPaper {
  readonly head: PaperHead
  readonly year: number
  readonly subject: string
  readonly unit: string
  readonly grounds: readonly string[]
  readonly desks: readonly DeskLine[]
  readonly persons: readonly PersonLine[]
}

/** Báo cáo kết quả kiểm tra đối với người được kiểm tra: the list is its annex. @source QN-II-2c-2, TN-II-1c, ND30-A1 */
export function personsPaper({ head, year, subject, unit, grounds, desks, persons }: PersonsPaper): Paper {
  const count = String(persons.length).padStart(2, '0')
  return frame(head, {
    type: 'BC',
    abstract: `Kết quả kiểm tra đối với cán bộ, công chức, viên chức, người lao động trong cuộc kiểm tra công tác ${subject} năm ${year} tại ${unit}`,
    addressees: ['Trưởng Đoàn kiểm tra'],
    body: [
      {
        kind: 'paragraph',
        text: `Thực hiện ${grounds.join(' và ')}, ${head.issuer.name} đã kiểm tra ${count} lượt người tại ${unit}; kết quả từng người tại danh sách ${annexMention(0, 1)}. Danh sách có thông tin cá nhân, chỉ sử dụng trong phạm vi nhiệm vụ của Đoàn kiểm tra.`,
      },
      ...deskBlocks(desks, 1),
    ],
    annexes: [{ title: 'Danh sách người được kiểm tra', landscape: true, blocks: [tableOf(persons)] }],
  })
}

function tableOf(persons: readonly PersonLine[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'TT', share: 1, align: 'center' },
      { title: 'Họ và tên', share: 3 },
      { title: 'Chức vụ, bộ phận', share: 4 },
      { title: 'Có mặt', share: 3 },
      { title: 'Đánh giá', share: 5 },
      { title: 'Điều đã thấy', share: 5 },
      { title: 'Ý kiến của người được kiểm tra', share: 4 },
    ],
    rows: persons.map(({ name, post, presence, ratings, seen, statement }, at) => [
      String(at + 1),
      ...[name, post, presence, ratings, seen, statement],
    ]),
  }
}
