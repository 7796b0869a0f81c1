import type { Reading } from './draft.ts'
import { addTargets, NOWHERE } from './gather.ts'
import type { Paragraph } from './paragraphs.ts'

/**
 * Chỉ tiêu kiểm tra said outside the section of objects: "Kiểm tra từ 30% số cơ quan … và 10 UBND cấp xã" among the
 * requirements. @source KG-I-2b-1, KG-I-2b-2
 */
export function readShares(body: readonly Paragraph[], reading: Reading): void {
  for (const paragraph of body) {
    const owner = paragraph.lines[0] === undefined ? undefined : reading.owners.get(paragraph.lines[0])
    const kind = owner === undefined ? null : reading.sections[owner]!.kind
    if (kind !== 'requirements' && kind !== 'purposes') continue
    const share =
      /kiểm tra\s+((?:(?:từ|ít nhất|tối thiểu|trên|đạt|khoảng)\s+)*\d{1,3}(?:\s?%|\s+(?:cơ quan|đơn vị|xã|phường|sở|huyện|Ủy ban|UBND))[^.;]*)/iu.exec(
        paragraph.body,
      )
    if (share) addTargets(paragraph, share[1]!, NOWHERE, reading)
  }
}
