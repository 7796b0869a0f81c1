import type { Plan, PlanNode } from '#features/planning/plans/rules.ts'
import type { ContentItem } from './content.ts'

/** What a plan says of its contents: its tree, its year, its rounds, and all its lines. */
export interface Said extends Pick<Plan, 'planYear'> {
  readonly contents: readonly PlanNode[]
  readonly rounds: readonly number[]
  readonly lines: readonly string[]
}

/** Words by which a sentence is about a field of reform; the more particular first. */
const FIELDS: readonly (readonly [field: string, words: RegExp])[] = [
  [
    'digital',
    /chính quyền điện tử|chính quyền số|chuyển đổi số|công nghệ thông tin|dịch vụ công|trực tuyến|số hóa|chữ ký số|chứng thực điện tử|môi trường điện tử|ISO|TCVN/iu,
  ],
  ['procedures', /thủ tục hành chính|TTHC|một cửa|tiếp nhận và trả kết quả|Trung tâm (Phục vụ )?hành chính công/iu],
  ['finance', /tài chính|kinh phí|tài sản công|ngân sách|kiểm toán/iu],
  ['civilService', /công vụ|cán bộ, công chức|kỷ luật, kỷ cương|người đứng đầu|văn hóa công sở|văn hoá công sở/iu],
  ['apparatus', /tổ chức bộ máy|tổ chức và hoạt động|sắp xếp tổ chức|phân cấp/iu],
  ['institution', /thể chế|văn bản quy phạm/iu],
  ['direction', /chỉ đạo|kế hoạch|tuyên truyền|công tác kiểm tra|chỉ số|sáng tạo/iu],
]

/** The field of reform that words are about; empty where they do not say. */
export function fieldOf(words: string): string {
  return FIELDS.find(([, pattern]) => pattern.test(words))?.[0] ?? ''
}

/** "Quyết định số 52/2017/QĐ-UBND ngày 22/11/2017", as it is cited. @source NX-II-2.1-13 */
const CITED =
  /(Nghị quyết|Nghị định|Quyết định|Kế hoạch|Chỉ thị|Thông tư|Luật|Công văn) số \d+[\p{L}\d/-]*( ngày \d{1,2}\/\d{1,2}\/\d{4})?/gu

/**
 * The contents of a plan as records, proposed from its own text: one for each point. The same text proposes the same records under the
 * same ids, for `newId` is given the place of the point.
 *
 * @source CT-II-0, NX-II-2.1-4, NX-II-2.1-8b, NX-II-2.1-13
 */
export function proposeContents(said: Said, newId: (place: string) => string): ContentItem[] {
  const basic = said.lines.some((line) => /nội dung cơ bản/iu.test(line))
  const items: ContentItem[] = []
  const add = (node: PlanNode, parent: ContentItem | null, place: string): void => {
    const text = node.text.trim()
    const item: ContentItem = {
      ...{ id: newId(place), parentId: parent?.id ?? null, code: place, text, basis: '' },
      field: fieldOf(text) || (parent?.field ?? ''),
      documents: text.match(CITED) ?? [],
      basic: basic && parent === null,
      ...{ asked: true, rounds: [] },
      emphasised: focusOf(text, parent, said.rounds),
      ...figuresOf(text, said.planYear),
      ...{ appliesTo: [], onSiteOnly: false, threshold: '' },
    }
    items.push(item)
    for (const [at, child] of node.children.entries()) add(child, item, `${place}.${at + 1}`)
  }
  for (const [at, node] of said.contents.entries()) add(node, null, String(at + 1))
  return items
}

/** "Tập trung kiểm tra …", "chú trọng …": the rounds that the words name, else all of them. */
function focusOf(text: string, parent: ContentItem | null, rounds: readonly number[]): readonly number[] {
  if (parent && parent.emphasised.length > 0) return parent.emphasised
  if (!/tập trung|chú trọng|trọng tâm/iu.test(text)) return []
  const named = rounds.filter((round) => new RegExp(`đợt ${round}(?!\\d)`, 'iu').test(text))
  if (named.length > 0) return named
  return rounds.length > 0 ? rounds : [1]
}

/** "… trong năm 2023" of a plan of 2024: the figures of a whole year that is over; "tính đến thời điểm kiểm tra": those of the day. @source QN-II-1a-2 */
function figuresOf(text: string, planYear: number): Pick<ContentItem, 'dataYear' | 'cutOff'> {
  if (/đến thời điểm kiểm tra/iu.test(text)) return { dataYear: null, cutOff: 'inspection' }
  const year = Number(/trong năm (20\d\d)/iu.exec(text)?.[1])
  return year && year < planYear ? { dataYear: year, cutOff: 'yearEnd' } : { dataYear: null, cutOff: '' }
}
