import type { Paragraph } from '../paper/paragraph.ts'
import { type Reading, remember } from '../reading.ts'

const AHEAD = String.raw`(?:ít nhất|tối thiểu|chậm nhất|không (?:ít|chậm) hơn|là)?\s*`
const DAYS = String.raw`(\d{1,2})\s*(?:\([^)]{1,12}\)\s*)?ngày(?!\s+\d)(?:\s+làm việc)?`
const PATTERNS = [
  new RegExp(String.raw`trước\s+(?:(?:thời (?:gian|điểm)|ngày|buổi|khi|lịch|đợt)[^.;\d]{0,60}?)?${AHEAD}${DAYS}`, 'iu'),
  new RegExp(String.raw`${AHEAD}${DAYS}\s+(?:trước|tính đến)\s`, 'iu'),
] as const

/** Số ngày gửi báo cáo trước buổi kiểm tra: how many days before the session the unit's report is due; null where unsaid. @source TN-II-2b-3, NX-IV-2.2a-6, QN-III-1-1 */
export function readLeadDays(body: readonly Paragraph[], reading: Reading): number | null {
  for (const paragraph of body) {
    for (const sentence of paragraph.body.split(/(?<=\p{Ll})\.\s+(?=\p{Lu})/u)) {
      const days = isOnReport(sentence) ? daysIn(sentence) : null
      if (days === null) continue
      remember(reading, 'reportLeadDays', paragraph)
      return days
    }
  }
  return null
}

/** A sentence on sending the report, not on announcing the session. */
const isOnReport = (sentence: string) =>
  /báo cáo|đề cương|tài liệu|hồ sơ/iu.test(sentence) &&
  /gửi|nộp|báo cáo/iu.test(sentence) &&
  !/thông báo (?:lịch|thời gian|kế hoạch|trước)/iu.test(sentence)

function daysIn(sentence: string): number | null {
  const match = PATTERNS[0].exec(sentence) ?? PATTERNS[1].exec(sentence)
  return match ? Number(match[1]) : null
}
