import { kindOf, LARGEST_FILE, oleRefusal } from '../read/read.ts'
import { type ReadRefusal, Refused } from '../read/refusal.ts'
import { BODY_RULES } from './body-rules.ts'
import { CLOSING_RULES } from './closing-rules.ts'
import { HEADING_RULES } from './heading-rules.ts'
import { openDocx } from './opened.ts'
import { PAGE_RULES } from './page-rules.ts'
import { partsOf } from './parts.ts'
import type { Facts, Rule, Verdict } from './verdict.ts'

export interface CheckedRule extends Verdict {
  /** "Q1"; its source is "ND30-Q1". */
  readonly id: string
  readonly place: string
  /** A check of this program, no text of the decree: reported as "lưu ý", not as a breach. */
  readonly note: boolean
}

/**
 * Kiểm tra thể thức: opens a DOCX and answers for every rule of Decree 30 whether the file keeps it, with what was found and where.
 * @throws Refused for a file that is no DOCX
 */
export async function checkDocx(bytes: Uint8Array, facts: Facts = {}): Promise<CheckedRule[]> {
  const parts = partsOf(await openDocx(bytes))
  return Object.entries(RULES).map(([id, judge]) => {
    const verdict = judge(parts, facts)
    return { ...verdict, id, place: verdict.place ?? PLACES[id[0]!]!, note: NOTES.has(id) }
  })
}

export type PaperAnswer = { readonly rules: readonly CheckedRule[] } | { readonly refusal: ReadRefusal }

/** The same for bytes of anybody: a file that is no DOCX is answered with why. Runs in the document process. */
export async function checkPaper(bytes: Uint8Array, facts: Facts): Promise<PaperAnswer> {
  const kind = kindOf(bytes)
  if (bytes.length === 0) return { refusal: 'EMPTY' }
  if (bytes.length > LARGEST_FILE) return { refusal: 'TOO_LARGE' }
  if (kind !== 'docx') return { refusal: kind === 'ole' ? oleRefusal(bytes) : 'UNKNOWN_TYPE' }
  try {
    return { rules: await checkDocx(bytes, facts) }
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.code }
    throw error
  }
}

const RULES: Readonly<Record<string, Rule>> = { ...PAGE_RULES, ...HEADING_RULES, ...BODY_RULES, ...CLOSING_RULES }
const NOTES = new Set(['G5', 'G8', 'G9', 'C5', 'Y8', 'Y9', 'D5', 'B8', 'B9', 'K4', 'K8', 'K13', 'N5', 'A1', 'A7'])

/** The part of the paper that a rule is about, where it is not one line. */
const PLACES: Readonly<Record<string, string>> = {
  G: 'cả văn bản',
  Q: 'phần Quốc hiệu, Tiêu ngữ',
  C: 'phần tên cơ quan ban hành',
  Y: 'phần số, ký hiệu',
  D: 'phần địa danh và thời gian',
  T: 'phần tên loại và trích yếu',
  B: 'phần nội dung',
  K: 'phần chữ ký',
  N: 'phần nơi nhận',
  A: 'phần phụ lục',
}
