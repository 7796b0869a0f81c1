/** Kinds of units by the word that comes first in a phrase; accents kept, since quận is not (cơ) quan. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  [
    'verticalAgency',
    /ngành dọc|ngành trung ương|cục (?!trưởng)|chi cục thuế|thuế (?:tỉnh|thành phố|cơ sở)|bảo hiểm xã hội|kho bạc|hải quan|ngân hàng nhà nước|công an|trung ương đóng/u,
  ],
  [
    'publicServiceUnit',
    /sự nghiệp|(?<!cấp |ban )cơ sở (?:giáo dục|y tế|khám|đào tạo|dạy|công lập|trợ giúp|cai nghiện|văn hóa|văn hoá)|bệnh viện|trung tâm (?!hành chính)|trạm y tế|(?:\d|các|chọn) trường(?! hợp)|trường (?:mầm|mẫu|tiểu|trung|thpt|thcs|ptdt|th&|cao|học|phổ|công lập)|ban quản lý dự án/u,
  ],
  ['subordinateUnit', /trực thuộc|thuộc sở|thuộc, trực thuộc/u],
  [
    'specialisedAgency',
    /thanh tra (?:huyện|thành phố|quận|thị xã)|cơ quan chuyên môn|phòng chuyên môn|phòng, ban|(?:^|[\s(])(?<!quốc\s|dự\s|đề\s)phòng(?!\s*,?\s*(?:chống|ngừa|không))/u,
  ],
  [
    'provincialDepartment',
    /(?:^|[\s(])(?<!(?:cơ|trụ|hội|xứ)\s)sở(?![\p{L}]|\shữu)|cấp tỉnh|ban dân tộc|ban tiếp công dân|sở, ban|sở, ngành|ban quản lý|văn phòng ủy ban|văn phòng ubnd|thanh tra tỉnh/u,
  ],
  ['commune', /cấp xã|(?<!thị )xã(?![\p{L}]|\s+hội)|phường|thị trấn|đặc khu/u],
  ['district', /cấp huyện|huyện|quận|thị xã|(?:ubnd|ủy ban nhân dân)(?:\s+\S+){0,3}\s+thành phố(?!\s+thuộc)/u],
  ['administrativeAgency', /cơ quan hành chính/u],
  ['staff', /cán bộ|công chức|viên chức|người lao động/u],
]

/** Kind of unit that a phrase or name speaks of; null where it says none. */
export function unitKind(phrase: string): string | null {
  const words = phrase.toLowerCase().replace(/uỷ/g, 'ủy')
  const matches = KINDS.map(([kind, pattern]) => ({ kind, at: words.search(pattern) })).filter(({ at }) => at >= 0)
  return matches.toSorted((a, b) => a.at - b.at)[0]?.kind ?? null
}
