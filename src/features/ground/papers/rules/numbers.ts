import { officialName } from '#features/ground/org/rules.ts'
import type { DelegatedAct } from '#kernel/actor.ts'
import type { PaperType } from '#kernel/blocks.ts'
import type { Day } from '#kernel/day.ts'
import { firstOf, type Refusal } from '#kernel/decision.ts'
import { isBlank, searchKey } from '#kernel/text.ts'
import { refusals } from '../refusals.ts'
import type { OfficialPaper, PaperKind } from './paper.ts'

/**
 * Số văn bản: digits with at most one letter, as the records office gave it; never invented here.
 *
 * @refuses DOC_NUMBER_MISSING, DOC_NUMBER_INVALID
 * @source QN-HDR-1, NX-HDR-1, ND30-Y2
 */
export function checkNumber(kind: NumberedPaper, number: string): Refusal | null {
  return firstOf(
    isBlank(number) && refusals.DOC_NUMBER_MISSING({ paper: kind }),
    !/^\d{1,5}[a-z]?$/.test(number.trim()) && refusals.DOC_NUMBER_INVALID({ number: number.trim() }),
  )
}

/**
 * A number is used once by an issuer for a type in a year. Not asked of decisions on Teams and schedule notices: one decision may set up
 * several Teams, one notice may go to several units.
 *
 * @refuses DUPLICATE_DOC_NUMBER
 * @source CT-HDR-1
 */
export function checkNumberFree(
  kind: NumberedPaper,
  { number, symbol }: Pick<OfficialPaper, 'number' | 'symbol'>,
  taken: boolean,
): Refusal | null {
  return taken ? refusals.DUPLICATE_DOC_NUMBER({ paper: kind, number: number ?? '', symbol }) : null
}

/** Ngày ban hành: no paper is dated after today, nor before its signature where that has a day of its own. @refuses ISSUE_DAY_WRONG @source ND30-D5 */
export function checkIssueDay(issuedOn: Day, today: Day, signedOn: Day | null, field = 'issuedOn'): Refusal | null {
  return issuedOn > today || (signedOn !== null && issuedOn < signedOn) ? refusals.ISSUE_DAY_WRONG({}, { field }) : null
}

/** The day that a dialog offers for a paper: the one that the paper bears already where it would be taken, else today. */
export function dayToOffer(borne: Day | null, today: Day, signedOn: Day | null): Day {
  return borne !== null && checkIssueDay(borne, today, signedOn) === null ? borne : today
}

/** Papers that are numbered here; a unit numbers its own report. */
type NumberedPaper = DelegatedAct | 'scheduleNotice' | 'varianceReport'

const PAPER_KIND_TYPES: Readonly<Record<PaperKind, PaperType | null>> = {
  plan: 'KH',
  detailedPlan: 'KH',
  teamDecision: 'QĐ',
  scheduleNotice: 'TB',
  unitReport: 'BC',
  minutes: 'BB',
  conclusionNotice: 'TB',
  remedyReport: 'BC',
  letter: null,
}

/** Ký hiệu: "KH-UBND", "TB-ĐKT"; for a letter "SNV-CCHC". `body` and `drafter` are official abbreviations. @source ND30-Y3, ND30-Y4, ND30-Y5 */
export function symbolOf(kind: PaperKind, body: string, drafter: string | null = null): string {
  const type = PAPER_KIND_TYPES[kind]
  return type === null ? [body, drafter].filter(Boolean).join('-') : `${type}-${body}`
}

/** Chữ viết tắt: "Sở Nội vụ" → "SNV", "Đoàn kiểm tra" → "ĐKT", a People's Committee always "UBND". @source ND30-Y7 */
export function abbreviationOf(name: string): string {
  if (officialName(name).startsWith('Ủy ban nhân dân')) return 'UBND'
  const words = name.split(/[^\p{L}]+/u).filter((word) => word !== '' && searchKey(word) !== 'va')
  return words.map((word) => (word === word.toUpperCase() ? word : word.charAt(0).toUpperCase())).join('')
}
