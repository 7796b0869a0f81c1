import { readMarker } from '#features/planning/plan-import/rules/paper/markers.ts'
import type { Heir, InheritedDuty } from '#features/planning/plans/rules.ts'
import type { Fact, FactValues } from './fact.ts'
import type { PlanText } from './text.ts'

/** The first year of which no plan of a district can be: districts ended on 30/6/2025. */
const FIRST_YEAR = 2026

/** "ỦY BAN NHÂN DÂN HUYỆN …", "… TỈNH … THÀNH PHỐ …": whoever issued it was a district. A city of its own names no province. */
const DISTRICT = /(?:^|\s)(?:huyện|quận|thị xã)\s|tỉnh\s.+\sthành phố\s/iu

export const isOfDistrict = (issuer: string): boolean => DISTRICT.test(issuer)

/** Who has taken over what the plans of districts lay down, by the words in which they say it; the first that fits. */
const TAKEN_OVER: readonly (readonly [Heir | ((sentence: string) => Heir), RegExp])[] = [
  // The procedures of a level that is no more are listed by the two others.
  ['ended', /(?:thủ tục|quy trình|dịch vụ công|cổng)[^.;]*cấp huyện/iu],
  // A commune and a Sở report on themselves to the province, through Sở Nội vụ.
  ['both', /tự kiểm tra/iu],
  ['commune', /trung tâm (?:phục vụ )?hành chính công/iu],
  ['province', /chỉ số/iu],
  // The province rates the chair of a commune, he the heads of its organs.
  ['both', /(?:đánh giá|xếp loại|mức độ hoàn thành)[^.;]*(?:người đứng đầu|lãnh đạo|thủ trưởng)/iu],
  ['both', /khó khăn|vướng mắc/iu],
  // What goes to offices of the province goes from the commune itself.
  ['commune', /kiến nghị[^.;]*(?:sở|cơ quan|đơn vị)[^.;]*tỉnh/iu],
  ['both', /kinh phí|ngân sách/iu],
  // Communes by the province, its own organs and centre by the commune.
  ['both', /đột xuất/iu],
  ['both', /gửi báo cáo|báo cáo[^.;]*(?:gửi|về)(?!\p{L})/iu],
  [
    inspector,
    /thành lập đoàn|kế hoạch kiểm tra|đoàn kiểm tra|(?:đối tượng|kiểm tra)[^.;]*(?:phòng|cơ quan|đơn vị|xã|phường|thị trấn)/iu,
  ],
]

/** Communes are inspected by the province, the organs of a commune by itself; who inspects is none of them. */
function inspector(sentence: string): Heir {
  const objects = sentence.replace(/(?:phòng|sở) nội vụ/giu, '')
  const communes = /(?:^|[\s,;])(?:xã|phường|thị trấn|địa phương)(?!\p{L})/iu.test(objects)
  const organs = /(?:^|[\s,;])(?:phòng|ban|cơ quan chuyên môn|đơn vị sự nghiệp)(?!\p{L})/iu.test(objects)
  if (communes === organs) return 'both'
  return communes ? 'province' : 'commune'
}

/** Who has it now, as far as the words tell; null where they do not. */
export function proposedHeir(sentence: string): Heir | null {
  const [heir] = TAKEN_OVER.find(([, words]) => words.test(sentence)) ?? []
  return typeof heir === 'function' ? heir(sentence) : (heir ?? null)
}

/** What somebody is bound to by a plan. */
const DUTIES: ReadonlySet<Fact['kind']> = new Set(['task', 'form', 'target', 'reportLeadDays', 'budget'])

/**
 * Việc của cấp huyện trong kế hoạch làm mẫu: every sentence that binds somebody, with who is proposed to have it now; a person decides
 * each one.
 *
 * @source T2-PLAN-7
 */
export function inheritedDuties({ blocks, facts }: PlanText, year: number): InheritedDuty[] {
  if (year < FIRST_YEAR) return []
  const bound = new Set(
    facts.flatMap(({ kind, anchors }) => (DUTIES.has(kind) ? anchors.map(({ block }) => block) : [])),
  )
  // The name of a form over what is said of it binds nobody by itself.
  const names = new Set(
    facts.flatMap(({ kind, value }) => (kind === 'form' ? [(value as FactValues['form']).form] : [])),
  )
  return blocks.flatMap(({ id, text }) => {
    const { body } = readMarker(text)
    const sentence = bound.has(id) ? body : body.split(/(?<=[.;])\s+/).find((one) => DIFFICULTY.test(one))
    if (sentence === undefined || names.has(sentence)) return []
    return [{ block: id, sentence, proposed: proposedHeir(sentence), heir: null }]
  })
}

/** "…, nếu có khó khăn, vướng mắc, … phản ánh về …": stands among the closing words, and binds all the same. */
const DIFFICULTY = /(?:khó khăn|vướng mắc).*phản ánh/iu

/** The duties with one of them decided. */
export function decidedDuty(duties: readonly InheritedDuty[], block: string, heir: Heir): readonly InheritedDuty[] {
  return duties.map((duty) => (duty.block === block ? { ...duty, heir } : duty))
}
