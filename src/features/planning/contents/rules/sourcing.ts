import type { UnitLevel } from '#features/ground/org/rules.ts'
import type { Plan } from '#features/planning/plans/rules.ts'
import { searchKey } from '#kernel/text.ts'
import { type ContentItem, type ContentSource, leavesOf, ofForm, type SourceKind } from './content.ts'

/** What of a plan names where its contents come from. */
export interface SaysSources {
  readonly sentences: readonly string[]
  readonly legalBases: Plan['content']['legalBases']
}

type Found = Omit<ContentSource, 'code' | 'tasks'>

const ISSUER =
  /^(?:trung ương|chính phủ|thủ tướng(?: chính phủ)?|bộ \p{Lu}[\p{L} ]*|(?:thường trực )?(?:tỉnh|thành|huyện|thị|đảng) ủy|(?:chủ tịch )?(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân)(?: (?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường))?|tỉnh|thành phố|huyện)$/iu
const KINDS: readonly (readonly [SourceKind, RegExp])[] = [
  ['programme', /chương trình/iu],
  ['plan', /kế hoạch/iu],
  ['conclusion', /kết luận/iu],
  ['directive', /chỉ đạo|chỉ thị|nhiệm vụ/iu],
]
const LEVELS: readonly (readonly [UnitLevel, RegExp])[] = [
  ['central', /trung uong|chinh phu|thu tuong|^bo /],
  ['province', /tinh/],
  ['district', /huyen|quan|thi xa/],
  ['commune', /\bxa\b|phuong/],
]

/** The level of who issues; empty where his name does not say, as of a city. @source CT-I-1c-3, NX-I-1-2 */
export function levelOf(issuer: string): UnitLevel | '' {
  const key = searchKey(issuer)
  return LEVELS.find(([, words]) => words.test(key))?.[0] ?? ''
}

/**
 * The papers that give the tasks, as the words of the plan name them: what issuers direct, plans of some years, a plan by its number.
 *
 * @source CT-I-1a-1, CT-I-1c-3, CT-II-1-1, CT-II-1-2, QN-I-1-1, QN-II-1a-1, NX-I-1-2, TN-II-1a
 */
export function proposeSources({ sentences, legalBases }: SaysSources): ContentSource[] {
  const all = [
    ...sentences.flatMap(sourcesIn),
    ...legalBases
      .filter(({ type, text }) => /kế hoạch|chương trình/iu.test(type) && /CCHC|cải cách hành chính/iu.test(text))
      .map(({ text, issuer }): Found => {
        const years = yearsIn(text)
        return { kinds: ['plan'], issuer: issuer ?? '', level: levelOf(issuer ?? ''), text, ...years }
      }),
  ]
  const each = new Map<string, Found>()
  for (const one of all) {
    const before = each.get(keyOf(one))
    each.set(keyOf(one), before ? { ...before, kinds: [...new Set([...before.kinds, ...one.kinds])] } : one)
  }
  return [...each.values()].map((one, at) => ({ code: letter(at), ...one, tasks: [] }))
}

/** Which of these a content comes from, by its own words. */
export function sourcesOf(text: string, sources: readonly ContentSource[]): string[] {
  const keys = sourcesIn(text).map(keyOf)
  return sources.filter((source) => keys.includes(keyOf(source))).map(({ code }) => code)
}

/** "Toàn diện các nội dung theo Kế hoạch số …": the contents are the tasks of that plan. @source KG-II-1 */
export function isByReference(text: string): boolean {
  return /các (?:nội dung|nhiệm vụ)[^.;]* (?:theo|tại|trong|của) (?:Kế hoạch|Chương trình|Quyết định) số/iu.test(text)
}

/**
 * A content for each task of the sources that no content comes from yet, below the one that refers to them, else on the highest level.
 *
 * @source KG-II-1, KG-I-1a-1
 */
export function contentsOfTasks(
  items: readonly ContentItem[],
  sources: readonly ContentSource[],
  make: (
    task: { readonly code: string; readonly text: string },
    parent: ContentItem | null,
    nth: number,
  ) => ContentItem,
): ContentItem[] {
  const taken = new Set(items.flatMap(({ sources: of }) => of))
  return sources.reduce<ContentItem[]>(
    (all, source) => {
      const tasks = source.tasks.filter(({ code }) => !taken.has(code))
      if (tasks.length === 0) return all
      const parent = all.find(({ text, sources: of }) => isByReference(text) && of.includes(source.code)) ?? null
      const below = (item: ContentItem): boolean =>
        item.parentId === parent?.id || all.some((one) => one.id === item.parentId && below(one))
      const beside = all.filter(({ parentId }) => parentId === (parent?.id ?? null)).length
      const last = parent ? all.findLastIndex((item) => item.id === parent.id || below(item)) : all.length - 1
      const made = tasks.map((task, at) => make(task, parent, beside + at + 1))
      return [...all.slice(0, last + 1), ...made, ...all.slice(last + 1)]
    },
    [...items],
  )
}

/** Contents of announced forms that come from no task of a plan of the province or district, by number and words. */
export function outsideParPlan(items: readonly ContentItem[], sources: readonly ContentSource[]): string[] {
  const tasks = new Set(
    sources.filter(({ kinds }) => kinds.includes('plan')).flatMap((source) => source.tasks.map(({ code }) => code)),
  )
  // Before anybody has written down a task and mapped it, there is nothing to compare.
  if (!items.some(({ sources: of }) => of.some((code) => tasks.has(code)))) return []
  const surprise = new Set(items.some(namesSurprise) ? ofForm(items, 'surprise').map(({ id }) => id) : [])
  return leavesOf(items)
    .filter(({ id, asked }) => asked && !surprise.has(id))
    .filter((leaf) => ![leaf, ...leaf.above].some(({ sources: of }) => of.some((code) => tasks.has(code))))
    .map(({ code, text }) => `${code}. ${text.slice(0, 80)}`)
}

const namesSurprise = ({ forms }: ContentItem) => forms.includes('surprise')

function sourcesIn(text: string): Found[] {
  return [...directed(text), ...planned(text), ...numbered(text)]
}

/** "chương trình, kế hoạch, chỉ đạo … của Tỉnh ủy, UBND tỉnh", "nhiệm vụ mà UBND tỉnh giao". */
function directed(text: string): Found[] {
  const found: Found[] = []
  const of = /((?:chương trình|kế hoạch|kết luận|chỉ đạo|chỉ thị|nhiệm vụ)[^.;]*?) (?:của|mà|được|do) ([^.;]*)/giu
  for (const [, what = '', rest = ''] of text.matchAll(of)) {
    const kinds = KINDS.filter(([, words]) => words.test(what)).map(([kind]) => kind)
    const named = issuersOf(rest)
    if (/\d{4}/.test(what)) continue
    found.push(
      ...named.map(
        (issuer): Found => ({
          ...{ kinds, issuer, level: levelOf(issuer), text: '', fromYear: null, toYear: null },
        }),
      ),
    )
  }
  return found
}

/** The issuers that a phrase begins with. */
function issuersOf(phrase: string): string[] {
  const issuers: string[] = []
  for (const one of phrase.split(/,\s*| và (?=\p{L})/u)) {
    const words = one.trim().split(' ')
    const length = words.findLastIndex((_word, at) => ISSUER.test(words.slice(0, at + 1).join(' '))) + 1
    if (length === 0) break
    issuers.push(capital(words.slice(0, length).join(' ')))
    if (length < words.length) break
  }
  return issuers
}

/** "Kế hoạch CCHC giai đoạn 2021-2025", "kế hoạch CCHC năm 2023 của thành phố"; the unit's own plan is none. @source CT-II-1-1 */
function planned(text: string): Found[] {
  return [
    ...text.matchAll(
      /(?:kế hoạch|chương trình)[^,.;]*?(?:CCHC|cải cách hành chính)[^,.;]*?(?:giai đoạn|năm) \d{4}(?:\s*[-–]\s*\d{4})?(?: của ([\p{L} ]+))?/giu,
    ),
  ].flatMap(([words, of = '']): Found[] => {
    if (/cơ quan|đơn vị|địa phương/iu.test(of)) return []
    const [issuer = ''] = issuersOf(of)
    return [{ kinds: ['plan'], issuer, level: levelOf(issuer), text: capital(words.trim()), ...yearsIn(words) }]
  })
}

/** "Kế hoạch số 7/KH-UBND ngày … của UBND tỉnh". */
function numbered(text: string): Found[] {
  return [
    ...text.matchAll(
      /(?:Kế hoạch|Chương trình) số \d+[\p{L}\d/-]*(?: ngày [\d/]+(?: tháng \d+ năm \d+)?)?(?: của ([^,.;]*))?/gu,
    ),
  ].map(([words, of = '']): Found => {
    const [issuer = ''] = issuersOf(of)
    const cited = words.slice(0, words.length - (of === '' ? 0 : of.length + ' của '.length))
    return { kinds: ['plan'], issuer, level: levelOf(issuer), text: cited, ...NO_YEARS }
  })
}

const NO_YEARS = { fromYear: null, toYear: null }
function yearsIn(text: string): Pick<ContentSource, 'fromYear' | 'toYear'> {
  const [, from, to = from] = /(?:giai đoạn|năm) (\d{4})(?:\s*[-–]\s*(\d{4}))?/iu.exec(text) ?? []
  return from ? { fromYear: Number(from), toYear: Number(to) } : NO_YEARS
}

const keyOf = ({ text, issuer }: Pick<ContentSource, 'text' | 'issuer'>) => searchKey(text === '' ? issuer : text)
const letter = (at: number) => String.fromCharCode(65 + (at % 26)) + (at < 26 ? '' : String(Math.floor(at / 26)))
const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/**
 * The tasks of a source as its lines now say: a line that stands keeps its number wherever it moved, one that was reworded in its place too,
 * and a new one takes a number that no task had, so that what comes from a task never comes to mean another.
 */
export function tasksOf({ code, tasks }: ContentSource, lines: readonly string[]): ContentSource['tasks'] {
  const free = tasks.filter(({ text }) => !lines.includes(text))
  const inPlace = lines.length === tasks.length ? tasks : []
  let last = Math.max(0, ...tasks.map((task) => Number(task.code.slice(code.length + 1)) || 0))
  const taken = new Set<string>()
  const numbered = (text: string, at: number) => {
    const same = tasks.find((task) => task.text === text && !taken.has(task.code))
    const reworded = inPlace[at] && free.includes(inPlace[at]) ? inPlace[at] : undefined
    const known = (same ?? reworded)?.code
    if (known !== undefined) taken.add(known)
    return { code: known ?? `${code}.${++last}`, text }
  }
  return lines.map(numbered)
}
