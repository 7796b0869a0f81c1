export const ANSWER_KINDS = ['narrative', 'number', 'ratio', 'yesNo', 'list', 'evidence'] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]

/** What an item asks of whom. */
export interface Asking {
  /** Empty for a heading. */
  readonly answerKinds: readonly AnswerKind[]
  /** Kinds of unit that answer it; empty: all. */
  readonly appliesTo: readonly string[]
  /** "nếu có": may be left out without a word. */
  readonly conditional: boolean
}

/** Mục của đề cương: a heading when it has children, else a question. */
export interface OutlineItem extends Asking {
  readonly id: string
  readonly parentId: string | null
  readonly ordinal: number
  readonly marker: string
  readonly text: string
  readonly footnote: string
}

export interface Outline {
  readonly id: string
  readonly planId: string
  readonly title: string
  readonly items: readonly OutlineItem[]
}

/** An item with whom it asks; the kinds of answer, and whether it may be left out, are guessed where nobody has said so. */
interface WrittenItem extends Pick<Asking, 'appliesTo'> {
  readonly marker: string
  readonly text: string
  readonly answerKinds?: readonly AnswerKind[] | undefined
  readonly conditional?: boolean | undefined
}

/** Node of an outline as the plan import reads it, or as it was typed. */
export interface OutlineNode extends WrittenItem {
  readonly children: readonly OutlineNode[]
}

/**
 * True when a unit of this kind answers the item; an item below an excluded heading does not apply either.
 *
 * @source TN-DC-I.2.4-1, TN-DC-I.2.4-2, TN-DC-I.3-2, TN-DC-I.3-2x
 * @source TN-DC-I.2.5-1a, TN-DC-I.2.5-1c, TN-DC-I.2.5-1f, TN-DC-I.2.5-2a, TN-DC-I.2.5-2c, TN-DC-I.2.5-2g
 */
export function applies(item: OutlineItem, unitKind: string, items: readonly OutlineItem[]): boolean {
  if (item.appliesTo.length > 0 && !item.appliesTo.includes(unitKind)) return false
  const parent = items.find((other) => other.id === item.parentId)
  return parent === undefined || applies(parent, unitKind, items)
}

/**
 * Items that a unit of this kind is asked, headings left out.
 *
 * @source TN-II-2b-3, TN-DC-I.2.6-3, TN-DC-I.2.7-1, TN-DC-I.2.7-3, TN-DC-I.3-3, TN-DC-II-1
 */
export function questionsFor(outline: Pick<Outline, 'items'>, unitKind: string): OutlineItem[] {
  return outline.items.filter((item) => item.answerKinds.length > 0 && applies(item, unitKind, outline.items))
}

/**
 * The kinds of answer that the words of an item ask for; narrative where they say nothing narrower.
 * Words such as "tỷ lệ", "số lượng" and "văn bản" are read; the rest a person sets.
 *
 * @source TN-DC-I.1-1, TN-DC-I.2.2-1, TN-DC-I.2.2-2, TN-DC-I.2.2-3, TN-DC-I.2.2-4, TN-DC-I.2.3-8, TN-DC-I.2.5-1b
 * @source TN-DC-I.2.5-2b, TN-DC-I.2.7-7, TN-DC-I.3-1, TN-DC-II-2, TN-DC-II-3
 */
function answerKindsOf(text: string): AnswerKind[] {
  const lower = text.toLowerCase()
  const kinds: AnswerKind[] = []
  if (/tỷ lệ|tỉ lệ|100\s*%|mức độ hoàn thành/.test(lower)) kinds.push('ratio')
  // "Số hồ sơ tiếp nhận", but neither "số hóa" nor "chuyển đổi số".
  else if (
    /(^|[;:,(.]\s*|tổng )số (?!hóa|hiệu|điện thoại)\p{L}|số lượng|số hóa|phản ánh kiến nghị|không có sai phạm|đăng tin bài/u.test(
      lower,
    )
  )
    kinds.push('number')
  if (/chấp hành|đúng quy định|đúng theo quy định|không thực hiện việc/.test(lower)) kinds.push('yesNo')
  if (/sáng kiến|danh sách|các hình thức|khó khăn, vướng mắc|biện pháp|kiến nghị, đề xuất/.test(lower))
    kinds.push('list')
  if (/văn bản phân công|báo cáo kết quả|tài liệu kiểm chứng|ban hành|phụ lục|kế hoạch/.test(lower))
    kinds.push('evidence')
  return kinds.includes('narrative') || kinds.includes('ratio') || kinds.includes('number')
    ? [...kinds, 'narrative']
    : ['narrative', ...kinds]
}

/** "nếu có", "khi Đoàn có yêu cầu": an item that may be left out. @source TN-DC-IV */
function isConditional(text: string): boolean {
  return /nếu có|khi (đoàn )?có yêu cầu/i.test(text)
}

/** The items that a tree becomes, in its order: leaves become questions. */
export function itemsOf(tree: readonly OutlineNode[], newId: () => string): OutlineItem[] {
  const items: OutlineItem[] = []
  const add = (node: OutlineNode, parentId: string | null): void => {
    const { marker, text, appliesTo, children } = node
    const id = newId()
    items.push({
      id,
      parentId,
      ordinal: items.length,
      marker,
      text,
      appliesTo,
      answerKinds: children.length === 0 ? (node.answerKinds ?? answerKindsOf(text)) : [],
      conditional: node.conditional ?? isConditional(text),
      footnote: '',
    })
    for (const child of children) add(child, id)
  }
  for (const node of tree) add(node, null)
  return items
}

/** Whether an outline says just this: what is sent twice is one outline. */
export function says(outline: Outline, title: string, tree: readonly OutlineNode[]): boolean {
  const words = (items: readonly OutlineItem[]) => {
    const places = new Map(items.map(({ id }, place) => [id, place]))
    return items.map(({ parentId, marker, text, appliesTo, answerKinds, conditional }) => [
      parentId === null ? null : places.get(parentId),
      marker,
      text,
      appliesTo,
      answerKinds,
      conditional,
    ])
  }
  let made = 0
  const asked = words(itemsOf(tree, () => String(made++)))
  return outline.title === title && JSON.stringify(words(outline.items)) === JSON.stringify(asked)
}

/** A flat list with depths as a tree: an item stands under the nearest shallower one before it. */
export function treeOf(items: readonly (WrittenItem & { readonly depth: number })[]): OutlineNode[] {
  const [first, ...rest] = items
  if (!first) return []
  const next = rest.findIndex((item) => item.depth <= first.depth)
  const inside = next === -1 ? rest : rest.slice(0, next)
  const after = next === -1 ? [] : rest.slice(next)
  const { depth: _, ...item } = first
  return [{ ...item, children: treeOf(inside) }, ...treeOf(after)]
}

/** A line of a typed outline: how deep it stands, its marker, its words; asked of all until somebody says otherwise. */
interface TypedItem extends Pick<Asking, 'appliesTo'> {
  readonly depth: number
  readonly marker: string
  readonly text: string
}

const DEEPEST = 5
const MARKER = /^((?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])[.)]|\d+(?:\.\d+)+|[-+*•])\s+(.+)$/u
/** As Word copies a numbered list; whatever stands before the tab is the marker. */
const TABBED = /^([^\t]{1,20})\t+(.+)$/u

/**
 * Đề cương gõ hoặc dán, one item a line: a tab or two spaces for each depth; a leading "I.", "1.2.", "a)" or "-", or what a tab follows,
 * is the marker. A line deeper than the next depth stands just below the one before.
 */
export function readOutline(typed: string): TypedItem[] {
  const items: TypedItem[] = []
  for (const line of typed.split('\n')) {
    const words = line.trim()
    if (words === '') continue
    const indent = (/^[\t ]*/.exec(line)?.[0] ?? '').replace(/\t/g, '  ').length
    const depth = Math.min(Math.floor(indent / 2), (items.at(-1)?.depth ?? -1) + 1, DEEPEST)
    const marked = TABBED.exec(words) ?? MARKER.exec(words)
    items.push({ depth, marker: marked?.[1]?.trim() ?? '', text: marked?.[2] ?? words, appliesTo: [] })
  }
  return items
}

/** An outline as somebody would type it. */
function typedOutline(items: readonly OutlineItem[]): string {
  const depths = new Map<string, number>()
  return items
    .map(({ id, parentId, marker, text }) => {
      const depth = parentId === null ? 0 : Math.min((depths.get(parentId) ?? 0) + 1, DEEPEST)
      depths.set(id, depth)
      return `${'  '.repeat(depth)}${marker && `${marker}\t`}${text.replace(/\s+/g, ' ')}`
    })
    .join('\n')
}

/** What a person has put in the place of the guesses for one line. */
export interface ChosenAsking extends Partial<Asking> {
  readonly line: string
}

/** A line of the table between typing and saving. */
export interface OutlineRow extends TypedItem, Asking {
  /** Its words, and which one of those that say the same. */
  readonly line: string
  readonly isHeading: boolean
}

/**
 * The typed lines with what each asks of whom: as a person chose, else the guess. A choice stays with its words, not with the place of its
 * line, so that retyping other lines does not lose it.
 */
export function outlineRows(typed: string, chosen: readonly ChosenAsking[] = []): OutlineRow[] {
  const items = readOutline(typed)
  const guessed = itemsOf(treeOf(items), () => '')
  const times = new Map<string, number>()
  return items.map((item, place) => {
    const time = (times.get(item.text) ?? 0) + 1
    times.set(item.text, time)
    const line = time === 1 ? item.text : `${item.text} (${time})`
    const { answerKinds, appliesTo, conditional } = guessed[place]!
    const isHeading = (items[place + 1]?.depth ?? 0) > item.depth
    return {
      ...item,
      isHeading,
      answerKinds,
      appliesTo,
      conditional,
      ...chosen.find((one) => one.line === line),
      line,
      ...(isHeading && { answerKinds: [] }),
    }
  })
}

/** An outline as it is corrected: its lines, and what each asks of whom. */
export function correctable({ items }: Pick<Outline, 'items'>): { items: string; chosen: ChosenAsking[] } {
  const typed = typedOutline(items)
  return {
    items: typed,
    chosen: outlineRows(typed).map(({ line, isHeading }, place) => {
      const { answerKinds, appliesTo, conditional } = items[place]!
      return isHeading ? { line, appliesTo } : { line, answerKinds, appliesTo, conditional }
    }),
  }
}
