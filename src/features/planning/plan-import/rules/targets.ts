import type { PlanTarget } from '../contract.ts'
import { isFieldName, isFullName, splitNames } from './names.ts'

type Target = Omit<PlanTarget, 'unitIds' | 'form'>

/** Kinds of units by the word that comes first in a phrase; accents kept, since quận is not (cơ) quan. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  [
    'verticalAgency',
    /ngành dọc|ngành trung ương|cục (?!trưởng)|chi cục thuế|thuế (?:tỉnh|thành phố|cơ sở)|bảo hiểm xã hội|kho bạc|hải quan|ngân hàng nhà nước|công an|trung ương đóng/u,
  ],
  [
    'publicServiceUnit',
    /sự nghiệp|bệnh viện|trung tâm (?!hành chính)|trạm y tế|trường (?:mầm|mẫu|tiểu|trung|thpt|thcs|ptdt|th&|cao|học|phổ)|ban quản lý dự án/u,
  ],
  ['subordinateUnit', /trực thuộc|thuộc sở|thuộc, trực thuộc/u],
  [
    'specialisedAgency',
    /thanh tra (?:huyện|thành phố|quận|thị xã)|cơ quan chuyên môn|phòng chuyên môn|phòng, ban|(?:^|[\s(])phòng(?!\s*,?\s*chống)/u,
  ],
  [
    'provincialDepartment',
    /(?:^|[\s(])(?:các )?sở(?![\p{L}])|cấp tỉnh|ban dân tộc|ban tiếp công dân|sở, ban|sở, ngành|ban quản lý|văn phòng ủy ban|văn phòng ubnd|thanh tra tỉnh/u,
  ],
  ['commune', /cấp xã|(?<!thị )xã(?![\p{L}]|\s+hội)|phường|thị trấn|đặc khu/u],
  ['district', /cấp huyện|huyện|quận|thị xã|(?:ubnd|ủy ban nhân dân)(?:\s+\S+){0,3}\s+thành phố(?!\s+thuộc)/u],
  ['administrativeAgency', /cơ quan hành chính/u],
  ['staff', /cán bộ|công chức|viên chức|người lao động/u],
]

/** Kind of unit that a phrase or name speaks of; null where it says none. */
export function unitKind(phrase: string): string | null {
  const words = phrase.toLowerCase().replace(/uỷ/g, 'ủy')
  const found = KINDS.map(([kind, pattern]) => ({ kind, at: words.search(pattern) })).filter(({ at }) => at >= 0)
  return found.toSorted((a, b) => a.at - b.at)[0]?.kind ?? null
}

const NUMBER = String.raw`(\d{1,3})(?:\s*\([^)\d]*\))?`
const LEAD =
  /^(?:(?:bao\s+)?gồm(?:\s+có)?|chọn|lựa chọn|tiến hành|tổ chức|dự kiến|trong đó|tại|đối với|kiểm tra|trực tiếp|tập trung|một số)\s*:?\s+/iu
const TAIL =
  /\s+(?:trong\s+(?:tháng|quý|năm)|vào\s+(?:tháng|quý)|gắn\s+với|theo\s+(?:kế hoạch|nội dung)|từ\s+tháng|để\s|\((?:lịch|có kế hoạch|chi tiết)).*$/iu

/**
 * Đối tượng kiểm tra: named units, quotas ("06 cơ quan chuyên môn"), percentages ("từ 30%") and numbers for each parent
 * ("02 xã thuộc UBND cấp huyện được chọn"). A number that the text leaves open stays null.
 * @source CT-III-1b-2, CT-III-1b-4, QN-II-2a-1, KG-I-2b-1, KG-II-2c
 */
export function targetsIn(sentence: string): Target[] {
  const text = sentence.trim().replace(/[.;,]+$/, '')
  const labelled = /^([^:]{2,120}?)\s*:\s*(.+)$/su.exec(text)
  const mixed = mixedList(text)
  if (mixed) return mixed.flatMap(targetsIn)
  if (labelled) {
    const names = splitNames(labelled[2]!)
    const own = names.length > 0 && names.every(isName) ? unitKind(names[0]!) : null
    // "Cấp huyện (04 đơn vị): Phòng …" tells the level; what the units are, their names tell.
    const kind =
      (/^(?:các\s+)?(?:(?:cơ quan|đơn vị)\s+)?cấp\s/iu.test(labelled[1]!) ? own : null) ?? unitKind(labelled[1]!)
    const told =
      kind ??
      names.map(unitKind).find((each) => each !== null) ??
      (names.every(isFieldName) ? 'provincialDepartment' : null)
    if (names.length > 0 && names.every(isName) && told !== null) {
      return [{ ...quota(labelled[1]!), kind: told, names, text }]
    }
    const [head, ...rest] = text.split(/;\s+/)
    // "03 huyện: A, B; mỗi huyện chọn 02 xã": the names end at the semicolon.
    if (rest.length > 0 && targetsIn(head!).some((target) => target.names.length > 0) && !rest.every(isName))
      return [head!, ...rest].flatMap(targetsIn)
    const inner = targetsIn(labelled[2]!)
    // "Phòng Kinh tế: ngày 14/5/2026": the label is the unit, the value its time.
    if (
      inner.length === 0 &&
      /ngày|tháng|quý|tuần/iu.test(labelled[2]!) &&
      splitNames(labelled[1]!).every((name) => isSpecific(stripped(name)))
    )
      return targetsIn(labelled[1]!)
    return kind !== null && inner.length > 0 ? inner.map((target) => ({ ...target, kind: target.kind ?? kind })) : inner
  }
  const grouped =
    /^(?:(?:UBND|Ủy ban nhân dân)\s+)?(?:các|(\d{1,2}))\s+((?:huyện|thị xã|thành phố|quận|xã|phường|thị trấn|sở|phòng)(?:,\s*(?:huyện|thị xã|thành phố|xã|phường|thị trấn))*)\s+(\p{Lu}.+)$/u.exec(
      text,
    )
  if (grouped && splitNames(grouped[3]!).every(isName) && splitNames(grouped[3]!).length > 1)
    return [
      {
        kind: unitKind(grouped[2]!),
        names: splitNames(grouped[3]!),
        count: grouped[1] ? Number(grouped[1]) : null,
        percent: null,
        perParent: null,
        text,
      },
    ]
  const targets: Target[] = []
  for (const raw of splitNames(text)) {
    const phrase = stripped(raw)
    const kind = unitKind(phrase)
    const before = targets.at(-1)
    // A name that tells no kind belongs to the list in which it stands; it is never dropped.
    const inList =
      before !== undefined && before.names.length > 0 && isName(phrase) && phrase.length <= 60 && kind === null
    if (inList || isSpecific(phrase)) {
      const own = kind ?? (isFieldName(phrase) ? 'provincialDepartment' : (before?.kind ?? null))
      if (before && before.names.length > 0 && before.kind === own) {
        before.names.push(phrase)
        before.text = `${before.text}, ${raw}`
      } else targets.push({ kind: own, names: [phrase], count: null, percent: null, perParent: null, text: raw })
      continue
    }
    const numbers = quota(phrase)
    if (kind === null && numbers.count === null) continue
    // "mỗi huyện chọn 02 xã": the units are what stands after the number.
    const own = numbers.perParent === null ? kind : unitKind(/\d.*$/su.exec(phrase)?.[0] ?? phrase)
    targets.push({ ...numbers, kind: own, names: [], text: raw })
  }
  return targets
}

/** "Phòng Tư pháp, Thanh tra huyện và UBND các xã: A, B": names stand before the label of a further list. */
function mixedList(text: string): readonly [string, string] | null {
  const label = /^([^:;]{2,400}?)\s*:\s/u.exec(text)
  const parts = label ? splitNames(label[1]!) : []
  const last = parts.at(-1)
  if (
    !label ||
    last === undefined ||
    parts.length < 2 ||
    !parts.slice(0, -1).every((name) => isSpecific(stripped(name)))
  )
    return null
  return [parts.slice(0, -1).join('; '), `${last}: ${text.slice(label[0].length)}`]
}

/** A list with numbers where one population has none, or a number for each parent: what the text leaves open. */
export function isOpenNumber(target: Target, all: readonly Target[]): boolean {
  if (target.perParent !== null) return true
  return (
    target.names.length === 0 &&
    target.count === null &&
    target.percent === null &&
    all.some((other) => other.count !== null || other.percent !== null)
  )
}

/** "02 xã thuộc UBND cấp huyện được chọn" → 2 for each parent; "06 cơ quan …" → 6; "từ 30%" → 30. */
function quota(phrase: string): Pick<Target, 'count' | 'percent' | 'perParent'> {
  const percent = /(\d{1,3})\s?%/u.exec(phrase)
  if (percent) return { count: null, percent: Number(percent[1]), perParent: null }
  const parent =
    /(?:mỗi|từng)\s+(?:đơn vị\s+)?(?:cấp\s+)?(?:huyện|quận|thị xã|xã|phường|sở|UBND|cơ quan|địa phương|đợt)/iu.test(
      phrase,
    ) ||
    /(?:thuộc|của|tại|\/)\s*(?:các\s+)?(?:UBND|Ủy ban nhân dân)?\s*(?:cấp\s+)?(?:huyện|quận|sở|xã)[^,;]*được\s+(?:chọn|lựa chọn|kiểm tra)/iu.test(
      phrase,
    )
  const count = new RegExp(`(?:^|\\s|\\()${NUMBER}(?:\\s|/)+(?!%|ngày|tháng|năm|lần|đợt|cấp|buổi)\\p{L}`, 'u').exec(
    ` ${phrase}`,
  )
  const bare = /\((\d{1,2})\)/u.exec(phrase)
  const number = count ? Number(count[1]) : bare ? Number(bare[1]) : null
  return parent ? { count: null, percent: null, perParent: number } : { count: number, percent: null, perParent: null }
}

function stripped(raw: string): string {
  let text = raw.trim()
  for (let next = text.replace(LEAD, ''); next !== text; next = text.replace(LEAD, '')) {
    if (/^một số/iu.test(text)) break
    text = next
  }
  return text.replace(TAIL, '').trim()
}

/** A bare or full name in a list: short, begins with a capital. */
function isName(name: string): boolean {
  return (
    name.length <= 110 &&
    /^(?:\d{1,2}\s+)?(?:\p{Lu}|xã\s|phường\s|huyện\s|thị\s|thành phố\s|quận\s|sở\s|đặc khu\s)/u.test(name) &&
    !/^(?:\d{1,3}\s|(?:Chọn|Lựa chọn|Kiểm tra|Dự kiến|Gồm|Khoảng|Ít nhất|Tối thiểu|Toàn bộ|Tất cả)\s|Các\s|Một số\s|UBND (?:các|cấp|quận, |huyện, |xã, )|Ủy ban nhân dân (?:các|cấp))/u.test(
      name,
    )
  )
}

function isSpecific(phrase: string): boolean {
  if (!isName(phrase) || phrase.length > 90) return false
  if (isFieldName(phrase) || isFullName(phrase)) return true
  return (
    unitKind(phrase) !== null &&
    /^(?:Trung tâm|Văn phòng|Thanh tra|Bệnh viện|Chi cục|Công an|Ban Quản lý|Trường|\p{Lu}[\p{L}&-]*|xã|phường|huyện|thị xã|thị trấn|thành phố|quận|đặc khu)(?:\s+(?:ban|nhân|dân|xã|phường|huyện|thị|trấn|thành|phố|quận|đặc|khu|tỉnh))*\s+\p{Lu}/u.test(
      phrase,
    ) &&
    !/\s(?:và|có|được|thuộc|tại)\s\p{Ll}/u.test(phrase)
  )
}
