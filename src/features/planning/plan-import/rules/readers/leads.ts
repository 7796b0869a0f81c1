import type { Paragraph } from '../paper/paragraph.ts'
import { splitNames } from '../phrases/names.ts'
import { type Reading, remember } from '../reading.ts'
import type { NamedForm } from './named-forms.ts'

/** "Giao Phòng Nội vụ chủ trì phối hợp các phòng, đơn vị liên quan …" names the lead without a label. @source NX-IV-2.2b-1 */
export function readLead(paragraph: Paragraph, { form, path }: NamedForm, reading: Reading): void {
  const match = LEAD.exec(paragraph.body)
  if (!match || form.lead !== null) return
  const [, lead, others] = match
  form.lead = lead!.replace(/^giao\s+/iu, '').trim()
  remember(reading, `${path}.lead`, paragraph)
  if (others && form.coordinating.length === 0) {
    form.coordinating = splitNames(others)
    remember(reading, `${path}.coordinating`, paragraph)
  }
}

const LEAD =
  /(?:giao\s+)?((?:Sở|Phòng|Ban|Văn phòng|UBND|Ủy ban|Thanh tra|Công an)[^,.;:]{1,60}?)\s+(?:là cơ quan\s+)?chủ trì(?:,?\s*(?:và\s+)?phối hợp(?:\s+(?:với|cùng))?\s+([^.;]{3,120}?)(?=\s+(?:tổ chức|tham mưu|thực hiện|tiến hành|xây dựng|triển khai|kiểm tra|thành lập|giúp|hướng dẫn|trong|để)(?!\p{L})|[.;]|$))?/iu
