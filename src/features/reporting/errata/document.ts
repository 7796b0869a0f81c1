import { about, frame, named, type PaperHead, sentence } from '#features/ground/papers/document.ts'
import { type Block, PAPER_TYPES, type Paper } from '#kernel/blocks.ts'
import { longDay } from '#kernel/day.ts'
import type { CorrectedPaper, Place } from './rules.ts'

/** What a letter of errata says. */
export interface ErratumPaper {
  readonly head: PaperHead
  readonly paper: CorrectedPaper
  readonly reason: string
  readonly places: readonly Place[]
}

/** "Thông báo": the type of the paper, as running text has it. */
export function typeOf({ type }: Pick<CorrectedPaper, 'type'>): string {
  return type === null ? 'Công văn' : PAPER_TYPES[type]
}

/** "Thông báo số 09/TB-UBND": how the paper is named. */
export function correctedName(
  paper: Pick<CorrectedPaper, 'type' | 'symbol'> & { readonly number: string | null },
): string {
  return named(typeOf(paper), paper)
}

/**
 * Công văn đính chính: no type above the abstract, which stands below the number; then which paper, why, each place with what stood there and
 * what it is to say. Nothing else of the paper changes. @source ND30-T4, ND30-Y5, ND30-N1, ND30-B4
 */
export function erratumPaper({ head, paper, reason, places }: ErratumPaper): Paper {
  const short = correctedName(paper)
  const says = ({ where, was, now }: Place) =>
    `Tại ${lower(where.trim().replace(/^tại\s+/iu, ''))}, đã ghi “${was.trim()}”, nay sửa lại là “${now.trim()}”.`
  const listed: Block[] =
    places.length === 1
      ? [{ kind: 'paragraph', text: says(places[0]!) }]
      : places.map((place) => ({ kind: 'clause', level: 2, text: says(place) }))
  return frame(head, {
    type: null,
    abstract: `đính chính ${short}`,
    addressees: paper.addressees,
    body: [
      {
        kind: 'paragraph',
        text: `${capital(longDay(paper.issuedOn))}, ${paper.issuer.name} ban hành ${short}${about(paper.abstract)}. Qua rà soát, văn bản có sai sót cần đính chính. Lý do: ${sentence(lower(reason))}`,
      },
      { kind: 'paragraph', text: `${head.issuer.name} đính chính ${short} như sau:` },
      ...listed,
      { kind: 'paragraph', text: `Các nội dung khác của ${short} không thay đổi.` },
      {
        kind: 'paragraph',
        text: `${head.issuer.name} thông báo để các cơ quan, đơn vị, cá nhân biết, thực hiện.`,
      },
    ],
  })
}

/**
 * Kính gửi: whoever got the paper gets the letter. "Như trên" and "Như Điều 4" are said in full, since they stand in the other paper; where
 * no recipients are known, whoever received it. @source ND30-N1
 */
export function addresseesFrom(
  paper: Pick<Paper, 'type' | 'number' | 'symbol' | 'addressees' | 'recipients' | 'issuerName'>,
): string[] {
  const short = correctedName({ ...paper, symbol: paper.symbol ?? '' })
  const all = paper.recipients.flatMap(({ text }) => {
    if (/^như trên/iu.test(text)) return paper.addressees
    const [, place] = /^như (.+)$/iu.exec(text) ?? []
    return place ? [`Các cơ quan, đơn vị, cá nhân nêu tại ${place} ${short}`] : [text]
  })
  const lines = [...new Set([...all, ...(paper.recipients.length === 0 ? paper.addressees : [])])]
  return lines.length === 0 ? [`Các cơ quan, đơn vị, cá nhân đã nhận ${short}`] : lines
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
const lower = (words: string) => {
  const text = words.trim()
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
}
