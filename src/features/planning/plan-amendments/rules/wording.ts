import type { Block } from '#features/planning/plan-text/rules/block.ts'
import { addressesOf, labelOf } from './address.ts'
import { difference, type Edit } from './difference.ts'

/** One item of the list that an amendment makes of its changes. */
export interface AmendedPart {
  readonly does: Edit['do']
  /** "Sửa đổi điểm b khoản 1 mục III như sau:" */
  readonly says: string
  /** What stands there from now on, paragraph by paragraph; none where it goes. */
  readonly words: readonly string[]
  /** What stood there; null where something comes. */
  readonly was: string | null
}

/** Nội dung sửa đổi, bổ sung: exactly what differs between the two texts, in the words of amending papers. @source design */
export function amendedParts(before: readonly Block[], after: readonly Block[]): AmendedPart[] {
  const addresses = addressesOf(before)
  const texts = new Map(before.map(({ id, text }) => [id, text]))
  const at = (id: string) => addresses.get(id)!
  return difference(before, after).map((edit): AmendedPart => {
    if (edit.do === 'drop')
      return { does: 'drop', says: `Bãi bỏ ${at(edit.block)}.`, words: [], was: texts.get(edit.block)! }
    if (edit.do === 'set')
      return {
        does: 'set',
        says: `Sửa đổi ${at(edit.block)} như sau:`,
        words: [edit.text],
        was: texts.get(edit.block)!,
      }
    const [first] = before
    const place = edit.after !== null ? ` vào sau ${at(edit.after)}` : first ? ` vào trước ${at(first.id)}` : ''
    return {
      does: 'add',
      says: `Bổ sung ${labelsOf(edit.blocks)}${place} như sau:`,
      words: edit.blocks.map(({ text }) => text),
      was: null,
    }
  })
}

/** "điểm c", "điểm c, điểm d": what comes, by its own markers where all have one; otherwise how much. */
function labelsOf(blocks: readonly Block[]): string {
  const labels = blocks.map(labelOf)
  const known = labels.filter((label) => label !== null)
  if (known.length === labels.length && known.length <= 4) return known.join(', ')
  return blocks.length === 1 ? 'đoạn' : `${blocks.length} đoạn`
}
