/** How many units a phrase asks for: a number, a share, or so many of each parent; null where it does not say. */
interface Quota {
  readonly count: number | null
  readonly percent: number | null
  readonly perParent: number | null
}

/** "05/12 xã", "05 trên tổng số 12 xã": so many of all there are. */
const FRACTION =
  /(?:^|\s|\()(\d{1,3})\s*(?:\/|trên|trong)\s*(?:tổng\s)?(?:số\s+)?\d{1,3}\s+(?:xã|phường|thị trấn|đặc khu|đơn vị|cơ quan|sở|ban|phòng|huyện|quận|UBND|trường|trạm|thôn|trung tâm|chi cục)(?!\p{L})/u
/** Not the number of a month, a round or a clause ("từ tháng 6 đến tháng 7"). */
const COUNT =
  /(?<!(?:tháng|ngày|năm|quý|tuần|đợt|lần|khoản|mục|điều|điểm|số)\s)(?<=^|\s|\()(\d{1,3})(?:\s*\([^)\d]*\))?(?:\s|\/)+(?!%|ngày|tháng|năm|lần|đợt|cấp|buổi)\p{L}/iu

/** "đạt tỷ lệ 50%", "(50%)" behind a number of units: the share that they are; one with a fraction is rounded and says nothing more. */
const SHARE =
  /(?:\(|(?:đạt|chiếm|tương đương|bằng)\s+)(?:(?:đạt|chiếm|bằng|t[ỷỉ] lệ|khoảng)\s+)*(?<![\d,.])(\d{1,3})\s?%\)?/u

/** The share that a phrase adds to a number; null where it adds none. @source T2-PLAN-6 */
export function shareIn(phrase: string): number | null {
  const share = SHARE.exec(phrase)
  return share ? Number(share[1]) : null
}

/** "02 xã thuộc UBND cấp huyện được chọn" → 2 for each parent; "06 cơ quan …" → 6; "từ 30%" → 30; "02 đơn vị (đạt 50%)" → both. @source T2-PLAN-6 */
export function quotaIn(phrase: string): Quota {
  const share = shareIn(phrase)
  const fraction = FRACTION.exec(` ${phrase}`)
  if (fraction) return { count: Number(fraction[1]), percent: share, perParent: null }
  const counted = share === null ? null : COUNT.exec(` ${phrase.replace(SHARE, '')}`)
  if (counted) return { count: Number(counted[1]), percent: share, perParent: null }
  const percent = /(\d{1,3})\s?%/u.exec(phrase)
  if (percent) return { count: null, percent: Number(percent[1]), perParent: null }
  const parent =
    /(?:mỗi|từng)\s+(?:đơn vị\s+)?(?:cấp\s+)?(?:huyện|quận|thị xã|xã|phường|sở|UBND|cơ quan|địa phương|đợt|cụm|khối|nhóm|vùng|ngành)/iu.test(
      phrase,
    ) ||
    /(?:thuộc|của|tại|\/)\s*(?:các\s+)?(?:UBND|Ủy ban nhân dân)?\s*(?:cấp\s+)?(?:huyện|quận|sở|xã)[^,;]*được\s+(?:chọn|lựa chọn|kiểm tra)/iu.test(
      phrase,
    )
  if (/còn lại|toàn bộ|tất cả/iu.test(phrase) && !/\d/.test(phrase))
    return { count: null, percent: 100, perParent: null }
  const count = COUNT.exec(` ${phrase}`)
  const bare = /\((\d{1,2})\)/u.exec(phrase)
  const number = count ? Number(count[1]) : bare ? Number(bare[1]) : null
  return parent ? { count: null, percent: null, perParent: number } : { count: number, percent: null, perParent: null }
}
