import { isFieldName, isFullName } from './known-names.ts'
import { unitKind } from './unit-kinds.ts'

const LEAD =
  /^(?:(?:bao\s+)?gồm(?:\s+có)?|chọn|lựa chọn|tiến hành|tổ chức|dự kiến|trong đó|tại|đối với|phúc tra|tái kiểm tra|kiểm tra lại|khảo sát|làm việc(?:\s+(?:với|tại))?|kiểm tra|trực tiếp|tập trung|một số)\s*:?\s+/iu
const TAIL =
  /\s+(?:trong\s+(?:tháng|quý|năm)|vào\s+(?:tháng|quý)|gắn\s+với|theo\s+(?:kế hoạch|nội dung)|từ\s+tháng|để\s|\((?:lịch|có kế hoạch|chi tiết)).*$/iu

/** The phrase without the words that lead to it ("gồm", "tại") and the time or purpose behind it. */
export function stripped(raw: string): string {
  let text = raw.trim()
  for (let next = text.replace(LEAD, ''); next !== text; next = text.replace(LEAD, '')) {
    if (/^một số/iu.test(text)) break
    text = next
  }
  return text.replace(TAIL, '').trim()
}

/** A bare or full name in a list: short, begins with a capital. */
export function isName(name: string): boolean {
  return (
    name.length <= 110 &&
    /^(?:\d{1,2}\s+)?(?:\p{Lu}|xã\s|phường\s|huyện\s|thị\s|thành phố\s|quận\s|sở\s|đặc khu\s)/u.test(name) &&
    !/^(?:\d{1,3}\s|(?:Chọn|Lựa chọn|Kiểm tra|Dự kiến|Gồm|Khoảng|Ít nhất|Tối thiểu|Toàn bộ|Tất cả)\s|Các\s|Một số\s|UBND (?:các|cấp|quận, |huyện, |xã, )|Ủy ban nhân dân (?:các|cấp))/u.test(
      name,
    )
  )
}

/** A phrase that by itself names one unit, wherever it stands. */
export function isSpecific(phrase: string): boolean {
  if (!isName(phrase) || phrase.length > 90) return false
  if (isFieldName(phrase) || isFullName(phrase)) return true
  if (/^(?:UBND\s+)?(?:phường|quận)\s+\d{1,2}$/iu.test(phrase)) return true
  return (
    unitKind(phrase) !== null &&
    /^(?:Trung tâm|Văn phòng|Thanh tra|Bệnh viện|Chi cục|Công an|Ban Quản lý|Trường|\p{Lu}[\p{L}&-]*|xã|phường|huyện|thị xã|thị trấn|thành phố|quận|đặc khu)(?:\s+(?:ban|nhân|dân|xã|phường|huyện|thị|trấn|thành|phố|quận|đặc|khu|tỉnh))*\s+\p{Lu}/u.test(
      phrase,
    ) &&
    !/\s(?:và|có|được|thuộc|tại)\s\p{Ll}/u.test(phrase)
  )
}
