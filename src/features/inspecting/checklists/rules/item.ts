import type { ContentItem, ContentPart, ContentSource } from '#features/planning/contents/rules.ts'
import { isBlank } from '#kernel/text.ts'
import { type Entry, FACETS, type Facet, keyOf, keyOfPart, type PartFound, type Values } from './entry.ts'

/** Chưa xem, đang làm, xong (đã đánh giá hoặc không áp dụng), đã quyết. */
export type SheetState = 'unseen' | 'begun' | 'done' | 'decided'

/** A content as it stands on the sheet of one inspection. */
export interface SheetItem
  extends Pick<
    ContentItem,
    | 'id'
    | 'code'
    | 'text'
    | 'field'
    | 'basis'
    | 'documents'
    | 'basic'
    | 'dataYear'
    | 'cutOff'
    | 'onSiteOnly'
    | 'threshold'
    | 'sources'
    | 'parts'
  > {
  /** What stands above it in the plan: "1. Kiểm soát thủ tục hành chính". */
  readonly above: readonly string[]
  /** In the focus of this round. */
  readonly focus: boolean
  /** Parts that are for other kinds of unit; may be answered all the same. */
  readonly otherParts: readonly ContentPart[]
  /** Why it does not apply to units of this kind, as the plan has it; empty where it does. */
  readonly inapplicable: string
}

/** A part of a content with what counts of it now. */
export interface JudgedPart extends ContentPart {
  readonly value: PartFound | null
}

/** What counts now of one content. */
export type Judged = { readonly [F in Facet]: Values[F] } & { readonly parts: readonly JudgedPart[] }

type Judgeable = Pick<SheetItem, 'id' | 'parts' | 'otherParts'>
/** … and whether this kind of unit owes it. */
type Owed = Judgeable & Pick<SheetItem, 'inapplicable'>

/** What counts now of a content, by the heads of the sheet. */
export function judgedOf(item: Judgeable, heads: readonly Pick<Entry, 'key' | 'value'>[]): Judged {
  const at = (key: string) => heads.find((head) => head.key === key)?.value ?? null
  const of = (part: ContentPart) => ({ ...part, value: at(keyOfPart(item.id, part.code)) as PartFound | null })
  return {
    ...(Object.fromEntries(FACETS.map((facet) => [facet, at(keyOf(item.id, facet))])) as { [F in Facet]: Values[F] }),
    parts: [...item.parts.map(of), ...item.otherParts.map(of).filter(({ value }) => isAnswered(value))],
  }
}

/** Every key under which something may stand of a content. */
export function sheetKeys(item: Judgeable): string[] {
  return [
    ...FACETS.map((facet) => keyOf(item.id, facet)),
    ...[...item.parts, ...item.otherParts].map(({ code }) => keyOfPart(item.id, code)),
  ]
}

/** Whether a part has an answer; “không phát sinh”, or that there is no such plan, is one. @source CT-II-5, CT-II-9, QN-II-1a-4 */
export function isAnswered(value: PartFound | null): boolean {
  if (value === null) return false
  const { none, number, done, total, yes, rating, paper, rows = [], text } = value
  return (
    none === true ||
    yes !== undefined ||
    rating !== undefined ||
    rows.length > 0 ||
    !isBlank(number) ||
    (!isBlank(done) && !isBlank(total)) ||
    !isBlank(paper) ||
    !isBlank(text)
  )
}

/** Parts of which the unit has no plan at all: a finding is proposed. @source CT-II-2-1, TN-II-1b-2 */
export function missingPlans({ parts }: Pick<Judged, 'parts'>): JudgedPart[] {
  return parts.filter(({ kind, value }) => ['ownPlan', 'remedies'].includes(kind) && value?.none === true)
}

/** Judged without a word of what was found: by what was reported alone. @source KG-I-1a-1 */
export function isUnverified({ rating, found, remark, parts }: Judged): boolean {
  return rating !== null && found === null && remark === null && !parts.some(({ value }) => isAnswered(value))
}

/**
 * How far a content has come: found without a rating is not done, nor one of whose parts one has no answer; what nobody looked at is no
 * result.
 *
 * @source CT-II-0, CT-II-9, QN-II-1a-4
 */
export function stateOf({ found, rating, remark, na, decision, parts }: Judged): SheetState {
  if (decision !== null && !decision.draft) return 'decided'
  if (na !== null) return 'done'
  const answered = parts.filter(({ value }) => isAnswered(value)).length
  if (rating !== null && answered === parts.length) return 'done'
  return rating !== null || found !== null || remark !== null || decision !== null || answered > 0 ? 'begun' : 'unseen'
}

/** The contents whose tasks one issuer has given; all of them where nobody is named. @source QN-I-1-1 */
export function givenBy<Item extends Pick<SheetItem, 'sources'>>(
  items: readonly Item[],
  sources: readonly ContentSource[],
  issuer: string,
): readonly Item[] {
  if (issuer === '') return items
  const own = new Set(
    sources
      .filter((source) => source.issuer === issuer)
      .flatMap(({ code, tasks }) => [code, ...tasks.map((task) => task.code)]),
  )
  return items.filter(({ sources: of }) => of.some((code) => own.has(code)))
}

/** How many contents have been judged, and of how many; what is not for this kind of unit is owed by nobody, and counts as judged. */
export function progressOf(
  items: readonly Owed[],
  heads: readonly Pick<Entry, 'key' | 'value'>[],
): { readonly done: number; readonly all: number } {
  const byItem = judgedByItem(items, heads)
  const isDone = (judged: Judged, at: number) =>
    items[at]!.inapplicable !== '' || ['done', 'decided'].includes(stateOf(judged))
  return { done: byItem.filter(isDone).length, all: items.length }
}

/** Contents that nobody has judged, by their numbers and words. @source CT-I-1a-1 */
export function unassessed(
  items: readonly (Owed & Pick<SheetItem, 'code' | 'text'>)[],
  heads: readonly Pick<Entry, 'key' | 'value'>[],
): string[] {
  const byItem = judgedByItem(items, heads)
  return items
    .filter(({ inapplicable }, at) => inapplicable === '' && ['unseen', 'begun'].includes(stateOf(byItem[at]!)))
    .map(({ code, text }) => `${code}. ${text.slice(0, 120)}`)
}

/** Contents in the focus of the round that nobody has judged, by their numbers and words. @source CT-II-0 */
export function unseenFocus(
  items: readonly (Owed & Pick<SheetItem, 'code' | 'text' | 'focus'>)[],
  heads: readonly Pick<Entry, 'key' | 'value'>[],
): string[] {
  return unassessed(
    items.filter(({ focus }) => focus),
    heads,
  )
}

function judgedByItem(items: readonly Judgeable[], heads: readonly Pick<Entry, 'key' | 'value'>[]): Judged[] {
  const known = Map.groupBy(heads, ({ key }) => key.split('/')[1])
  return items.map((item) => judgedOf(item, known.get(item.id) ?? []))
}
