import {
  codeOf,
  formCodes,
  type Plan,
  type PlanNode,
  type QualityScope,
  qualityScope,
} from '#features/planning/plans/rules.ts'
import type { ContentItem, ContentSource } from './content.ts'
import { proposeApplying, proposeParts } from './parting.ts'
import { sourcesOf } from './sourcing.ts'
import { splitSentence } from './splitting.ts'

/** What a plan says of its contents: its tree, what single forms have of their own, its year, its rounds, and all its lines. */
export interface Said extends Pick<Plan, 'planYear'> {
  readonly contents: readonly PlanNode[]
  readonly forms: Plan['content']['forms']
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
 * The contents of a plan as records, proposed from its own text: one for each point; a sentence that names several subjects is the heading
 * of what is judged apart. The same text proposes the same records under the same ids, for `newId` is given the place of the point.
 *
 * @source CT-II-0, NX-II-2.1-4, NX-II-2.1-8b, NX-II-2.1-13
 */
export function proposeContents(
  said: Said,
  newId: (place: string) => string,
  sources: readonly ContentSource[] = [],
): ContentItem[] {
  const basic = said.lines.some((line) => /nội dung cơ bản/iu.test(line))
  const recordOf = (text: string, parent: ContentItem | null, place: string): ContentItem => {
    const own = sourcesOf(text, sources)
    return {
      ...{ id: newId(place), parentId: parent?.id ?? null, code: place, text, basis: '' },
      field: fieldOf(text) || (parent?.field ?? ''),
      documents: text.match(CITED) ?? [],
      ...{ basic: false, asked: true, rounds: [] },
      emphasised: focusOf(text, parent, said.rounds),
      ...figuresOf(text, said.planYear),
      ...proposeApplying(text),
      ...{ onSiteOnly: false, threshold: '', forms: [] },
      sources: own.length > 0 ? own : (parent?.sources ?? []),
      parts: proposeParts(text),
    }
  }
  const read = (node: PlanNode, parent: ContentItem | null, place: string): ContentItem[] => {
    const text = node.text.trim()
    const item = recordOf(text, parent, place)
    const heading = { ...item, parts: [], appliesTo: [], elsewhere: '' }
    if (node.children.length === 0) {
      const subjects = splitSentence(text)
      if (subjects.length < 2) return [item]
      return [heading, ...subjects.map((one, at) => recordOf(one, heading, `${place}.${at + 1}`))]
    }
    // A whole sentence with more below it is a content of its own beside these.
    const own = /[.;]$/u.test(text) ? [recordOf(text, heading, `${place}.1`)] : []
    const below: ContentItem[] = []
    for (const child of node.children) {
      const nth = own.length + below.filter(({ parentId }) => parentId === item.id).length + 1
      below.push(...readBelow(child, heading, place, nth))
    }
    return own.length + below.length === 0 ? [] : [heading, ...own, ...below]
  }
  const readBelow = (node: PlanNode, parent: ContentItem, place: string, nth: number): ContentItem[] => {
    const round = roundOf(node, said.rounds)
    if (round === null) return read(node, parent, `${place}.${nth}`)
    return askedIn(node).map(({ text, isFocus }, at) => ({
      ...recordOf(text, parent, `${place}.${nth + at}`),
      ...(isFocus ? { emphasised: [round] } : { rounds: [round] }),
    }))
  }
  const points = said.contents.flatMap((node, at) => {
    const forms = formsNamed(node.text)
    const isOthers = forms.length > 0 && !forms.includes('periodic')
    return read(node, null, String(at + 1)).map((item) =>
      item.parentId === null ? { ...item, forms, basic: basic && !isOthers } : item,
    )
  })
  const own = said.forms.flatMap((form): PlanNode[] => {
    const { contents = [] } = form
    const code = codeOf(form)
    return code === null || contents.every(({ text }) => REFERS.test(text))
      ? []
      : [{ marker: code, text: form.form, children: contents }]
  })
  // A quality system is looked at by its facets where the plan gives it no contents of its own.
  const named = [...points.flatMap(({ forms }) => forms), ...own.map(({ marker }) => marker)]
  const quality = said.forms.find((form) => codeOf(form) === 'isoQms')
  if (quality && !named.includes('isoQms')) {
    const children = qualityFacets(qualityScope(said)).map((text) => ({ marker: '-', text, children: [] }))
    own.push({ marker: 'isoQms', text: quality.form, children })
  }
  return [
    ...points,
    ...own.flatMap((node, at) =>
      read(node, null, String(said.contents.length + at + 1)).map((item) =>
        item.parentId === null ? { ...item, forms: [node.marker!] } : item,
      ),
    ),
  ]
}

/** "Hoạt động duy trì hệ thống quản lý chất lượng TCVN ISO 9001:2015". @source CT-III-3 */
export function qualityFacets({ facets, standard }: QualityScope): string[] {
  return facets.map((facet) => `Hoạt động ${facet} hệ thống quản lý chất lượng ${standard}`.trim())
}

/** "Theo nội dung được nêu tại mục II": no contents of its own. @source CT-III-1a */
const REFERS = /^theo (?:các )?nội dung|tại mục [IVX\d]/iu

/** "Về công tác kiểm tra định kỳ …", "Kiểm tra chuyên đề": the forms that a heading is about. @source NX-II-2.2-0, QN-II-1a */
function formsNamed(text: string): string[] {
  const [words = ''] =
    /^(?:về )?(?:(?:công tác|hoạt động|việc|nội dung) )?(?:tự kiểm tra và )?kiểm tra (?:toàn diện|chuyên đề|công vụ|định kỳ|đột xuất|theo chương trình|(?:áp dụng )?hệ thống quản lý chất lượng)/iu.exec(
      text.trim(),
    ) ?? []
  return formCodes(words).filter((code) => code !== 'selfInspection')
}

/** The round whose time a point lays down ("Đợt 1: …"); null for a point of another kind. */
function roundOf({ text, children }: PlanNode, rounds: readonly number[]): number | null {
  const round = Number(/^đợt (\d{1,2})(?!\d)/iu.exec(text.trim())?.[1])
  const isTime = [text, ...children.map((child) => child.text)].some((words) => /tháng|quý|ngày \d/iu.test(words))
  return rounds.includes(round) && isTime ? round : null
}

/** What is looked at in a round by the words on its time: "dự kiến tháng 6 (tập trung kiểm tra việc …)"; what units look at themselves is none. */
function askedIn(node: PlanNode): { readonly text: string; readonly isFocus: boolean }[] {
  const sentences = [node.text, ...node.children.map(({ text }) => text)].filter((text) => !/tự kiểm tra/iu.test(text))
  return sentences.flatMap((sentence) =>
    [...sentence.matchAll(/(tập trung |chú trọng )?kiểm tra (việc [^;()]+)/giu)].flatMap(([, focus, what = '']) =>
      splitSentence(`${what.charAt(0).toLocaleUpperCase('vi')}${what.slice(1)}`).map((text) => ({
        text: text.replace(/[\s.,]+$/u, ''),
        isFocus: focus !== undefined,
      })),
    ),
  )
}

/** "Tập trung kiểm tra …", "chú trọng …": the rounds that the words name, else all of them. */
function focusOf(text: string, parent: ContentItem | null, rounds: readonly number[]): readonly number[] {
  if (parent && parent.emphasised.length > 0) return parent.emphasised
  if (!/tập trung|chú trọng|trọng tâm/iu.test(text)) return []
  const named = rounds.filter((round) => new RegExp(`đợt ${round}(?!\\d)`, 'iu').test(text))
  if (named.length > 0) return named
  return rounds.length > 0 ? rounds : [1]
}

/** "… trong năm 2023" of a plan of 2024: the figures of a whole year that is over; "tính đến thời điểm kiểm tra": those of the day. @source QN-II-1a-2, QN-II-1a-3 */
function figuresOf(text: string, planYear: number): Pick<ContentItem, 'dataYear' | 'cutOff'> {
  if (/đến thời điểm kiểm tra/iu.test(text)) return { dataYear: null, cutOff: 'inspection' }
  const year = Number(/trong năm (20\d\d)/iu.exec(text)?.[1])
  return year && year < planYear ? { dataYear: year, cutOff: 'yearEnd' } : { dataYear: null, cutOff: '' }
}
