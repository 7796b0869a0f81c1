import type { OutlineNode } from '#features/planning/plan-import/contract.ts'
import { unitKind } from '../phrases/unit-kinds.ts'

/** Which kinds of unit an item of the outline is for. */
export type Scope = Pick<OutlineNode, 'appliesTo' | 'notFor'>

/**
 * "Đối với UBND phường, xã: …" limits an item; "(Phòng Chuyên môn không báo cáo nội dung này)" takes a kind away; an item
 * that says nothing is for whom the one above it is.
 */
export function scopeIn(text: string, above: Scope, kinds: readonly string[]): Scope {
  const only =
    /^(?:đối với|áp dụng (?:cho|đối với)|dành cho|riêng)\s+([^:]{3,90}?)\s*(?::|$)/iu.exec(text) ??
    /\((?:chỉ )?(?:áp dụng|dành|báo cáo)?\s*(?:đối với|cho|riêng)\s+([^)]{3,80})\)\.?$/iu.exec(text)
  if (only && unitKind(only[1]!)) {
    const phrases = only[1]!.split(/\s(?:và|;)\s/u)
    return { appliesTo: phrases.flatMap((phrase) => unitKind(phrase) ?? []), notFor: null }
  }
  const not = /\(([^()]{3,80}?)\s+(?:không (?:phải )?báo cáo|không thực hiện|không áp dụng)[^)]*\)/iu.exec(text)
  const excluded = not ? unitKind(not[1]!) : null
  if (excluded === null) return above
  const left = kinds.filter((kind) => kind !== excluded)
  return { appliesTo: kinds.includes(excluded) && left.length > 0 ? left : null, notFor: [excluded] }
}
