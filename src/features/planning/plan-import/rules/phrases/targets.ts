import type { PlanTarget } from '#features/planning/plan-import/contract.ts'
import { isFieldName } from './known-names.ts'
import { isName, isSpecific, stripped } from './named-units.ts'
import { splitNames } from './names.ts'
import { quotaIn, shareIn } from './quotas.ts'
import { unitKind } from './unit-kinds.ts'

type Target = Omit<PlanTarget, 'unitIds' | 'form'>

/**
 * Đối tượng kiểm tra: named units, quotas ("06 cơ quan chuyên môn"), percentages ("từ 30%") and numbers for each parent
 * ("02 xã thuộc UBND cấp huyện được chọn"). A number that the text leaves open stays null.
 * @source CT-III-1b-2, CT-III-1b-4, QN-II-2a-1, KG-I-2b-1, KG-II-2c
 */
export function targetsIn(sentence: string): Target[] {
  const text = sentence
    .trim()
    .replace(/[.;,]+$/, '')
    .replace(ACT, '')
  return mixedList(text) ?? labelledList(text) ?? groupedList(text) ?? plainList(text)
}

/** "Kiểm tra tại …", "phúc tra …": what is done with the units. */
const ACT =
  /^(?:(?:tiến hành|tổ chức|dự kiến)\s+)?(?:phúc tra|tái kiểm tra|kiểm tra(?:\s+(?:trực tiếp|thực tế))?|làm việc)(?:\s+(?:tại|với|đối với))?\s+(?=(?:các|UBND|Ủy ban|Sở|Phòng|xã|phường|thị trấn|đặc khu)(?!\p{L}))/iu

/** Whether it says how many. */
export const hasNumber = ({ count, percent }: Target): boolean => count !== null || percent !== null

/** A list with numbers where one population has none, or a number for each parent: what the text leaves open. */
export function isOpenNumber(target: Target, othersHaveNumbers: boolean): boolean {
  return target.perParent !== null || (target.names.length === 0 && !hasNumber(target) && othersHaveNumbers)
}

/** "Phòng Tư pháp, Thanh tra huyện và UBND các xã: A, B": names stand before the label of a further list. */
function mixedList(text: string): Target[] | null {
  const label = /^([^:;]{2,400}?)\s*:\s/u.exec(text)
  if (!label) return null
  const parts = splitNames(label[1]!)
  const names = parts.slice(0, -1)
  if (names.length === 0 || !names.every((name) => isSpecific(stripped(name)))) return null
  return [names.join('; '), `${parts.at(-1)}: ${text.slice(label[0].length)}`].flatMap(targetsIn)
}

/** "06 phòng chuyên môn: Phòng Tư pháp, …": the label says what the names are; or the value is read without its label. */
function labelledList(text: string): Target[] | null {
  const match = /^([^:]{2,120}?)\s*:\s*(.+)$/su.exec(text)
  if (!match) return null
  const [label, list] = [match[1]!, match[2]!]
  const names = splitNames(list)
  const areNames = names.length > 0 && names.every(isName)
  // "Cấp huyện (04 đơn vị): Phòng …" tells the level; what the units are, their names tell.
  const tellsLevel = areNames && /^(?:các\s+)?(?:(?:cơ quan|đơn vị)\s+)?cấp\s/iu.test(label)
  const kind = (tellsLevel ? unitKind(names[0]!) : null) ?? unitKind(label)
  const kindOfNames = kind ?? (areNames ? kindIn(names) : null)
  if (areNames && kindOfNames !== null) return [{ ...quotaIn(label), kind: kindOfNames, names, text }]
  const [head, ...rest] = text.split(/;\s+/)
  // "03 huyện: A, B; mỗi huyện chọn 02 xã": the names end at the semicolon.
  if (rest.length > 0 && targetsIn(head!).some((target) => target.names.length > 0) && !rest.every(isName))
    return [head!, ...rest].flatMap(targetsIn)
  const targets = targetsIn(list)
  // "Phòng Kinh tế: ngày 14/5/2026": the label is the unit, the value its time.
  if (
    targets.length === 0 &&
    /ngày|tháng|quý|tuần/iu.test(list) &&
    splitNames(label).every((name) => isSpecific(stripped(name)))
  )
    return targetsIn(label)
  return kind === null ? targets : targets.map((target) => ({ ...target, kind: target.kind ?? kind }))
}

/** The kind that the first of the names tells which tells one; bare fields ("Tư pháp, Tài chính") are those of Sở. */
const kindIn = (names: readonly string[]): string | null =>
  names.map(unitKind).find((kind) => kind !== null) ?? (names.every(isFieldName) ? 'provincialDepartment' : null)

/** "UBND các xã A, B", "03 huyện C, D và E": the kind is said once, before the names. */
function groupedList(text: string): Target[] | null {
  const match =
    /^(?:(?:UBND|Ủy ban nhân dân)\s+)?(?:các|(\d{1,2}))\s+((?:huyện|thị xã|thành phố|quận|xã|phường|thị trấn|sở|phòng)(?:,\s*(?:huyện|thị xã|thành phố|xã|phường|thị trấn))*)\s+(\p{Lu}.+)$/u.exec(
      text,
    )
  if (!match) return null
  const names = splitNames(match[3]!)
  if (names.length < 2 || !names.every(isName)) return null
  const count = match[1] ? Number(match[1]) : null
  return [{ kind: unitKind(match[2]!), names, count, percent: null, perParent: null, text }]
}

/** "giao Sở Y tế đề xuất đơn vị kiểm tra", "do Đoàn kiểm tra lựa chọn": who names the units is none of them. @source QN-II-2b-2 */
const CHOOSER = /^(?:giao|do|theo)\s.*(?:đề xuất|đề nghị|lựa chọn|chọn|xác định|quyết định|phân công)(?!\p{L})/iu

/** Phrase by phrase: names of one kind that follow each other are one target, a number or a population is one by itself. */
function plainList(text: string): Target[] {
  const targets: Target[] = []
  for (const raw of splitNames(text)) {
    const phrase = stripped(raw)
    if (CHOOSER.test(phrase)) continue
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
    const quota = quotaIn(phrase)
    if (kind === null && quota.count === null && quota.percent === null && quota.perParent === null) continue
    // "02 đơn vị, đạt tỷ lệ 50%": the share says the same number again, and is held against the register.
    if (/^(?:đạt|chiếm|tương đương|bằng)\s/iu.test(phrase) && kind === null) {
      if (before && before.count !== null && before.percent === null)
        Object.assign(before, { percent: shareIn(phrase), text: `${before.text}, ${raw}` })
      continue
    }
    // "mỗi huyện chọn 02 xã": the units are what stands after the number.
    const own = quota.perParent === null ? kind : unitKind(/\d.*$/su.exec(phrase)?.[0] ?? phrase)
    targets.push({ ...quota, kind: own, names: [], text: raw })
  }
  return targets
}
