import type { Paragraph } from '../paper/paragraph.ts'
import type { Reading } from '../reading.ts'
import { NOWHERE } from './part.ts'
import { addTargets } from './target-sentences.ts'

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

/** "đạt từ 30% trở lên đối với các đơn vị trực thuộc": a share of units to be inspected, among the duties. @source KG-III-1-3 */
export function readShareOfDuty(paragraph: Paragraph, text: string, reading: Reading): void {
  const share =
    /(?:từ|ít nhất|tối thiểu|đạt|trên)?\s*\d{1,3}\s?%[^.;]{0,80}?(?:đơn vị|cơ quan|xã|phường|huyện)[^.;,]*/iu.exec(text)
  if (share) addTargets(paragraph, share[0].trim().replace(/,/g, ' '), NOWHERE, reading)
}
