import type { Paragraph } from './paragraphs.ts'

const AHEAD = String.raw`(?:ít nhất|tối thiểu|chậm nhất|không (?:ít|chậm) hơn|là)?\s*`
const DAYS = String.raw`(\d{1,2})\s*(?:\([^)]{1,12}\)\s*)?ngày(?!\s+\d)(?:\s+làm việc)?`
const PATTERNS = [
  new RegExp(String.raw`trước\s+(?:(?:thời (?:gian|điểm)|ngày|buổi|khi|lịch|đợt)[^.;\d]{0,60}?)?${AHEAD}${DAYS}`, 'iu'),
  new RegExp(String.raw`${AHEAD}${DAYS}\s+(?:trước|tính đến)\s`, 'iu'),
]

/** Số ngày gửi báo cáo trước buổi kiểm tra: how many days before the session the unit's report is due. @source TN-II-2b-3, NX-IV-2.2a-6, QN-III-1-1 */
export function leadDaysIn(
  body: readonly Paragraph[],
): { readonly days: number; readonly lines: readonly number[] } | null {
  for (const paragraph of body) {
    for (const sentence of paragraph.body.split(/(?<=\p{Ll})\.\s+(?=\p{Lu})/u)) {
      if (
        !/báo cáo|đề cương|tài liệu|hồ sơ/iu.test(sentence) ||
        !/gửi|nộp|báo cáo/iu.test(sentence) ||
        /thông báo (?:lịch|thời gian|kế hoạch|trước)/iu.test(sentence)
      )
        continue
      const found = PATTERNS.map((pattern) => pattern.exec(sentence)).find((match) => match !== null)
      if (found) return { days: Number(found[1]), lines: paragraph.lines }
    }
  }
  return null
}
