import type { ContentItem } from '#features/planning/contents/rules.ts'
import { type Entry, FACETS, type Facet, keyOf, type Values } from './entry.ts'

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
  > {
  /** What stands above it in the plan: "1. Kiểm soát thủ tục hành chính". */
  readonly above: readonly string[]
  /** In the focus of this round. */
  readonly focus: boolean
}

/** What counts now of one content. */
export type Judged = { readonly [F in Facet]: Values[F] }

/** What counts now of a content, by the heads of the sheet. */
export function judgedOf(itemId: string, heads: readonly Pick<Entry, 'key' | 'value'>[]): Judged {
  const at = (facet: Facet) => heads.find(({ key }) => key === keyOf(itemId, facet))?.value ?? null
  return Object.fromEntries(FACETS.map((facet) => [facet, at(facet)])) as unknown as Judged
}

/** How far a content has come: found without a rating is not done, and what nobody looked at is no result. @source CT-II-0 */
export function stateOf({ found, rating, remark, na, decision }: Judged): SheetState {
  if (decision !== null && !decision.draft) return 'decided'
  if (rating !== null || na !== null) return 'done'
  return found !== null || remark !== null || decision !== null ? 'begun' : 'unseen'
}

/** How many contents have been judged, and of how many. */
export function progressOf(
  items: readonly Pick<SheetItem, 'id'>[],
  heads: readonly Pick<Entry, 'key' | 'value'>[],
): { readonly done: number; readonly all: number } {
  const byItem = judgedByItem(items, heads)
  return { done: byItem.filter((judged) => ['done', 'decided'].includes(stateOf(judged))).length, all: items.length }
}

/** Contents in the focus of the round that nobody has judged, by their numbers and words. @source CT-II-0 */
export function unseenFocus(
  items: readonly Pick<SheetItem, 'id' | 'code' | 'text' | 'focus'>[],
  heads: readonly Pick<Entry, 'key' | 'value'>[],
): string[] {
  const focus = items.filter((item) => item.focus)
  const byItem = judgedByItem(focus, heads)
  return focus
    .filter((_item, at) => ['unseen', 'begun'].includes(stateOf(byItem[at]!)))
    .map(({ code, text }) => `${code}. ${text.slice(0, 120)}`)
}

function judgedByItem(
  items: readonly Pick<SheetItem, 'id'>[],
  heads: readonly Pick<Entry, 'key' | 'value'>[],
): Judged[] {
  const known = new Map(heads.map((head) => [head.key, head]))
  return items.map(({ id }) =>
    judgedOf(
      id,
      FACETS.flatMap((facet) => known.get(keyOf(id, facet)) ?? []),
    ),
  )
}
