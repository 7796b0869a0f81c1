import { randomBytes, randomUUID } from 'node:crypto'
import {
  assigneesOf,
  keyOf,
  keyOfPart,
  orderedId,
  type PartFound,
  type Rating,
} from '#features/inspecting/checklists/rules.ts'
import { type ContentPart, proposeApplying, proposeParts } from '#features/planning/contents/rules.ts'
import type { Answer, Stage } from './stage.ts'
import type { Visit } from './visit.ts'

/** What the focal agency writes below the six points of the plan. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  '1': [
    'Ban hành kế hoạch và văn bản chỉ đạo, điều hành CCHC',
    'Thông tin, tuyên truyền về CCHC',
    'Công tác tự kiểm tra',
    'Việc xây dựng kế hoạch CCHC của đơn vị',
    'Triển khai giải pháp nâng cao Chỉ số CCHC (PAR INDEX), SIPAS, PAPI',
  ],
  '3': [
    'Niêm yết, công khai thủ tục hành chính',
    'Hồ sơ trễ hạn và việc xin lỗi bằng văn bản đối với từng hồ sơ',
    'Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính',
  ],
  '4': [
    'Kết quả rà soát chức năng, nhiệm vụ sau sắp xếp',
    'Chấp hành kỷ luật, kỷ cương hành chính',
    'Nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức',
  ],
  '5': ['Cơ chế tự chủ về sử dụng kinh phí quản lý hành chính', 'Quản lý, sử dụng tài sản công'],
  '6': [
    'Văn bản điện tử được ký số trên tổng số văn bản phát hành',
    'Hoạt động của Tổ công nghệ số cộng đồng',
    'Áp dụng Hệ thống quản lý chất lượng TCVN ISO 9001:2015 tại cơ quan hành chính',
  ],
}
const FOCUS = ['3.2', '4.2']

/** What the province's own reform plan asks for, and the content that looks at each. */
const TASKS: readonly (readonly [text: string, content: string])[] = [
  ['Ban hành và thực hiện đúng hạn kế hoạch CCHC của từng cơ quan, địa phương', '1.1'],
  ['Không còn hồ sơ trễ hạn mà không xin lỗi', '3.2'],
  ['Số hóa 100% kết quả giải quyết thủ tục hành chính còn hiệu lực', '3.3'],
  ['Mỗi cơ quan rà soát chức năng, nhiệm vụ sau sắp xếp', '4.1'],
]

/** The contents of the plan as records, and which item of the outline reports on which. */
export async function confirmContents(stage: Stage, planId: string): Promise<void> {
  const at = `/api/plans/${planId}/contents`
  const { items, sources: named } = await stage.get('focalOfficer', at)
  const sources = named.map((source: Answer, index: number) =>
    index === 0
      ? { ...source, tasks: TASKS.map(([text], nth) => ({ code: `${source.code}.${nth + 1}`, text })) }
      : source,
  )
  const taskOf = (code: string) => {
    const nth = TASKS.findIndex(([, content]) => content === code)
    return nth < 0 || sources.length === 0 ? [] : [`${sources[0].code}.${nth + 1}`]
  }
  const written = items.flatMap((item: Answer) => [
    item,
    ...(BELOW[item.code] ?? []).map((text, index) => {
      const code = `${item.code}.${index + 1}`
      return {
        ...{ ...item, id: randomUUID(), parentId: item.id, code, text, emphasised: FOCUS.includes(code) ? [1] : [] },
        ...{ basic: false, parts: proposeParts(text), sources: taskOf(code), ...proposeApplying(text) },
      }
    }),
  ])
  const { links } = await stage.overwrite('focalOfficer', at, { items: written, sources }, 0)
  if (links.length > 0) await stage.send('focalOfficer', `${at}/outline`, { links }, 'PUT')
}

const RATINGS: readonly Rating[] = ['met', 'met', 'partly', 'met', 'notMet']
const REMARKS: Readonly<Record<Rating, string>> = {
  met: 'Thực hiện đúng kế hoạch, có hồ sơ kiểm chứng.',
  partly: 'Đã thực hiện nhưng còn hồ sơ chậm, chưa có văn bản xin lỗi.',
  notMet: 'Chưa niêm yết đủ danh mục theo quyết định công bố.',
}

/** The Team fills in the sheet: half of it while the session goes on, all of it before its end; the head decides when results are consolidated. */
export async function fillSheet(visit: Visit): Promise<readonly Answer[]> {
  const path = `/api/sheets/${visit.id}`
  const { items, members, reported } = await visit.stage.get('teamHead', path)
  const half = visit.chapter.until === 'inSession' ? Math.ceil(items.length / 2) : items.length
  const byAuthor = Map.groupBy(items.slice(0, half) as Answer[], (item) =>
    assigneesOf(item, members, []).some(({ accountId }) => accountId === visit.stage.id('member3'))
      ? 'member3'
      : 'secretary',
  )
  const order = items.map(({ id }: Answer) => id)
  for (const [author, own] of byAuthor)
    await send(
      visit,
      author,
      own.flatMap((item) => entriesOf(item, order.indexOf(item.id), reported)),
    )
  if (['inSession', 'preliminary'].includes(visit.chapter.until)) return items
  const decided = items.map((item: Answer, index: number) =>
    entry(item.id, 'decision', { rating: RATINGS[index % RATINGS.length], text: '', draft: false }),
  )
  await send(visit, 'teamHead', decided)
  return items
}

function entriesOf(item: Answer, index: number, reported: readonly Answer[]): object[] {
  const rating = RATINGS[index % RATINGS.length]!
  const said = reported.find(({ itemId }) => itemId === item.id)?.value
  return [
    entry(item.id, 'found', foundAgainst(said, rating)),
    ...item.parts.map((part: ContentPart, nth: number) => ({
      ...{ id: deviceId(), key: keyOfPart(item.id, part.code), parentId: null, value: partFound(part, nth, rating) },
    })),
    ...(index % 7 === 6
      ? [entry(item.id, 'na', { reason: 'Đơn vị không có nhiệm vụ này sau sắp xếp.' })]
      : [entry(item.id, 'rating', { rating }), entry(item.id, 'remark', { text: REMARKS[rating] })]),
  ]
}

async function send(visit: Visit, author: string, entries: readonly object[]): Promise<void> {
  for (let at = 0; at < entries.length; at += 50)
    await visit.stage.send(author, `/api/sheets/${visit.id}/entries`, { entries: entries.slice(at, at + 50) })
}

function entry(itemId: string, facet: Parameters<typeof keyOf>[1], value: object) {
  return { id: deviceId(), key: keyOf(itemId, facet), parentId: null, value }
}

/** What was counted on site: as reported, or less where it was judged short. */
function foundAgainst(said: Answer, rating: Rating): object {
  const how = 'onSite'
  if (said?.total) return { done: rating === 'met' ? said.done : String(Number(said.done) - 7), total: said.total, how }
  if (said?.number) return { number: rating === 'met' ? said.number : String(Number(said.number) - 2), how }
  if (said?.none) return { none: true, how }
  return { text: 'Đã xem hồ sơ, sổ theo dõi và phỏng vấn công chức phụ trách.', how: 'documents' }
}

/** How one part was answered: judged as the content or better, a figure, the unit's plan with its tasks. */
function partFound({ kind }: ContentPart, nth: number, rating: Rating): PartFound {
  if (kind === 'rated') return { rating: nth === 0 ? rating : 'met' }
  if (kind === 'figure') return { number: String(34 - nth * 11) }
  return {
    paper: '05/KH-UBND',
    rows: TASKS.slice(0, 3).map(([text], at) => ({ text, progress: at === 0 ? 'done' : 'begun' })),
  }
}

let made = 0
/** As a device makes it. */
const deviceId = () => orderedId(Date.now() + made++, randomBytes(10))
