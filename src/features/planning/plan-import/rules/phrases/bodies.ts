import { isFieldName, isFullName } from './known-names.ts'
import { splitNames } from './names.ts'

/** Words with which an organ or a post is named. */
const BODY_START =
  /^(?:các\s|một số\s)?(?:sở|phòng|ban|văn phòng|ủy ban|uỷ ban|ubnd|giám đốc|thủ trưởng|chủ tịch|người đứng đầu|trưởng|phó|đoàn|tổ(?! chức)|thành viên|cục|chi cục|bảo hiểm|thanh tra|trung tâm|đài|báo(?! cáo)|công an|cổng|đơn vị|cơ quan|lãnh đạo|kho bạc|trường(?! hợp)|viện|bộ phận|thư ký|tòa|hội|mặt trận|ngành|địa phương|xã|phường|cá nhân|công chức|cơ sở)(?!\p{L})/iu
/** Where the body ends and its duty begins. */
const VERB =
  /(?<!được|thuộc|phải|cần)\s*(?:[:,.]?\s+|:\s*|\.\s*$)(?=(?:chủ trì|chủ động|tham mưu|là (?:cơ quan|đầu mối|đơn vị)|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|phối hợp|xây dựng|tổ chức|căn cứ|cử(?!\p{L})|báo cáo(?!\p{L})|thông báo|theo dõi|bố trí|hướng dẫn|chuẩn bị|thực hiện|triển khai|tiếp tục|giúp|thành lập|làm đầu mối|kiến nghị|đề xuất|tuyên truyền|đưa tin|tham gia|tổng hợp|đôn đốc|cung cấp|tạo điều kiện|nghiêm túc|ban hành|tự kiểm tra|phân công|bảo đảm|đảm bảo|rà soát|lập(?!\p{L})|gửi(?!\p{L})|dự toán|đăng tải|quyết định|nhận xét|đánh giá)(?:\s|$|[,.:;]))|\s*:\s*/iu

/** Who must act, named at the beginning of a duty: "Giao Sở Nội vụ tham mưu …", "Giám đốc sở … có trách nhiệm …", "Sở Y tế:". */
export function bodyOf(text: string): string | null {
  const start = text
    .replace(/^(?:giao cho|giao|đề nghị|yêu cầu|phân công|trách nhiệm của|nhiệm vụ của|đối với|ủy quyền cho)\s+/iu, '')
    .replace(/^trách nhiệm\s+(?:của\s+)?/iu, '')
    .replace(LEADS, '')
  if (!BODY_START.test(start)) return null
  const listed = listedBodies(start)
  if (listed) return listed
  const verb = VERB.exec(start)
  const body = (verb ? start.slice(0, verb.index) : start.length <= 120 && !/[.;]\s/.test(start) ? start : '')
    .trim()
    .replace(/[.,;:]+$/, '')
  return body.length >= 2 &&
    body.length <= 200 &&
    !BROKEN_OFF.test(body) &&
    (verb !== null || start !== text || /^\p{Lu}/u.test(body))
    ? body
    : null
}

/** "Thành viên kiểm tra các nội dung theo | phân công …": what followed is no verb, and what stands before it no body. */
const BROKEN_OFF = /\s(?:theo|của|để|và|hoặc|về|do|cho|với|trong|tại|khi|sau|trước|bằng|từ|đến)$/iu

/** "Đơn vị chủ trì: Thanh tra huyện": who it is stands behind the colon. */
const LEADS =
  /^(?:(?:các\s+)?(?:đơn vị|cơ quan|bộ phận|phòng)\s+(?:chủ trì|phối hợp|thực hiện|tham mưu|đầu mối|thường trực)[^:.;]{0,40}|(?:chủ trì|phối hợp)(?:\s+thực hiện)?\s*):\s+/iu

/**
 * "Các Sở: Tư pháp, Tài chính, Văn phòng UBND tỉnh cử …", "Văn phòng UBND, các phòng: Nội vụ, Y tế": the names after the
 * colon are the body too.
 */
function listedBodies(text: string): string | null {
  const label =
    /^(?:[^:;.]{2,120}?(?:,\s+|\s+và\s+))?(?:các\s+|một số\s+)?(?:sở|phòng|ban|ngành|cơ quan|đơn vị|UBND|các|xã|phường|thị trấn|[,\s])+:\s+/iu.exec(
      text,
    )
  if (!label) return null
  const rest = text.slice(label[0].length)
  // "Xây dựng" in a list is a field of the administration, no duty.
  const verb = VERB.exec(rest.replace(/(?<=[,:]\s|\svà\s)Xây dựng|^Xây dựng/gu, '········'))
  const list = rest.slice(0, verb?.index ?? rest.length).replace(/[.,;:]+$/, '')
  const names = splitNames(list)
  const areCommunes = /(?:xã|phường|thị trấn)\s*:\s+$/iu.test(label[0])
  const isBody = (name: string) =>
    isFieldName(name) ||
    isFullName(name) ||
    BODY_START.test(name) ||
    (areCommunes && /^\p{Lu}[\p{L}\s]{1,30}$/u.test(name))
  return names.length > 1 && names.every(isBody) && (verb !== null || !/[.;]\s/.test(rest))
    ? `${label[0]}${list}`.slice(0, 300)
    : null
}

/** Whether a paragraph only names bodies: what they must do stands under it. */
export const isListOfBodies = (text: string): boolean => {
  const listed = listedBodies(text.replace(/^(?:giao cho|giao|đề nghị|yêu cầu)\s+/iu, ''))
  return listed !== null && text.replace(/[.,;:\s]+$/, '').endsWith(listed)
}

/** "…, giao Sở Nội vụ kiến nghị trình …": the body stands inside the sentence. */
export function insideBody(text: string): string | null {
  const head =
    /,\s*((?:trưởng đoàn|đoàn)(?:\s+kiểm tra)?)\s+(?=nhận xét|đánh giá|báo cáo|tổng hợp|kết luận|thông báo)/iu.exec(
      text,
    )
  if (head) return head[1]!
  const inside = /(?:^|[,;.]\s*|\s)giao\s+((?:Sở|Phòng|Ban|Văn phòng|UBND|Đoàn|Thanh tra)\s[^,;:]+)/u.exec(text)
  return inside ? bodyOf(inside[1]!) : null
}
