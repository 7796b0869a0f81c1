/** Word groups that one name or one population uses together: their commas do not divide ("sở, ban, ngành"). */
const GROUPS = [
  'sở|ban|ngành|phòng|đơn vị|đoàn thể|hội|cơ quan|địa phương|tổ chức|cá nhân|doanh nghiệp|trung tâm',
  'tỉnh|quận|huyện|thị xã|thành phố|thị|xã|phường|thị trấn|đặc khu|tp|cấp xã|cấp huyện',
  'cán bộ|công chức|viên chức|người lao động|lãnh đạo|quản lý',
].map((words) => ({
  ends: new RegExp(`(?:^| )(?:${words})$`, 'u'),
  opens: new RegExp(`^(?:và\\s+)?(?:${words})(?![\\p{L}])`, 'u'),
}))

/** A word with which a unit or its head is named anew: what stands before it is another name. */
const UNIT_START =
  /^(?:các\s+|một số\s+)?(?:sở|phòng|ban|văn phòng|ủy ban|uỷ ban|ubnd|hđnd|hội|liên đoàn|mặt trận|cục|chi cục|kho bạc|bảo hiểm|công an|thanh tra|trung tâm|trường|bệnh viện|viện|tòa án|toà án|đài|báo|cổng|cơ quan|đơn vị|đảng ủy|thành ủy|tỉnh ủy|huyện ủy|bộ|giám đốc|thủ trưởng|chủ tịch|trưởng|phó|\d+\s)/iu

/** Whether a comma between the two sides parts two names. */
export function commaDivides(left: string, right: string): boolean {
  const after = right.trimStart()
  if (/^đơn vị sự nghiệp/iu.test(after)) return true
  if (/^\p{Lu}\p{Ll}+\s+\p{Lu}/u.test(after)) return true
  const before = left.trimEnd().toLowerCase()
  const next = after.toLowerCase()
  return !GROUPS.some(({ ends, opens }) => ends.test(before) && opens.test(next))
}

/** "Rạch Giá và Hà Tiên" ends a list, "Phòng Hạ tầng và Đô thị" is one name: "và" divides before a unit's word, or between bare names. */
export function andDivides(left: string, right: string): boolean {
  if (!commaDivides(left, right)) return false
  if (UNIT_START.test(right) || /^(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố)\s+\p{Lu}/u.test(right))
    return true
  const last = left.split(/[,;]/).at(-1)!.trim()
  return /^\p{Lu}/u.test(right) && !UNIT_START.test(last)
}
