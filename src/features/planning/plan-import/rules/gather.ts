import { withoutCitations } from './citations.ts'
import { add, type Reading, remember } from './draft.ts'
import { formCode } from './form-codes.ts'
import { splitNames } from './names.ts'
import type { Paragraph } from './paragraphs.ts'
import { periodsIn } from './periods.ts'
import { targetsIn } from './targets.ts'
import type { PlanNode } from './tree.ts'

/** What the reading of a part needs to know of the parts around it. */
export interface Context {
  readonly form: string | null
  readonly round: string | null
  /** Inside a part that tells times only: its rounds are no tasks. */
  readonly times: boolean
}

export const NOWHERE: Context = { form: null, round: null, times: false }

/** "Giao Phòng Nội vụ chủ trì phối hợp các phòng, đơn vị liên quan …" names the lead without a label. @source NX-IV-2.2b-1 */
export function readLead(
  paragraph: Paragraph,
  path: string,
  form: Reading['lists']['forms'][number],
  reading: Reading,
): void {
  const lead =
    /(?:giao\s+)?((?:Sở|Phòng|Ban|Văn phòng|UBND|Ủy ban|Thanh tra|Công an)[^,.;:]{1,60}?)\s+(?:là cơ quan\s+)?chủ trì(?:,?\s*(?:và\s+)?phối hợp(?:\s+(?:với|cùng))?\s+([^.;]{3,120}?)(?=\s+(?:tổ chức|tham mưu|thực hiện|tiến hành|xây dựng|triển khai|kiểm tra|thành lập|giúp|hướng dẫn|trong|để)(?!\p{L})|[.;]|$))?/iu.exec(
      paragraph.body,
    )
  if (!lead || form.lead !== null) return
  form.lead = lead[1]!.replace(/^giao\s+/iu, '').trim()
  remember(reading, `${path}.lead`, paragraph.lines)
  if (lead[2] && form.coordinating.length === 0) {
    form.coordinating = splitNames(lead[2])
    remember(reading, `${path}.coordinating`, paragraph.lines)
  }
}

export function addTargets(paragraph: Paragraph, text: string, context: Context, reading: Reading): void {
  for (const sentence of text.split(/;\s+(?=[-+a-z]\)?\s)|(?<=\p{Ll}|\))\.\s+(?=\p{Lu})/u)) {
    // Who leads or helps is no object of the inspection.
    if (/(?:chủ trì|phối hợp)/iu.test(sentence.slice(0, 120)) && !/đối tượng/iu.test(sentence)) continue
    for (const target of targetsIn(sentence.replace(/^đợt\s+(?:\d+|[IVX]+)\s*:\s*/iu, '')))
      add(reading, 'targets', { ...target, form: context.form, unitIds: [] }, paragraph.lines)
  }
}

/** Every period of the words; the same stretch of one form is kept once, with all its lines. */
export function addPeriods(paragraph: Paragraph, text: string, context: Context, reading: Reading): boolean {
  const found = periodsIn(withoutCitations(text), reading.planYear).filter(
    (period) =>
      !/chỉ số|năm\s*$/iu.test(text.slice(Math.max(0, period.at - 12), period.at)) &&
      !/(?:thời kỳ|số liệu|niên độ)[^.;]{0,40}$/iu.test(text.slice(0, period.at)),
  )
  for (const period of found) {
    const before = text.slice(0, period.at)
    const said = /tự kiểm tra/iu.test(before)
      ? 'tự kiểm tra'
      : context.form === 'tự kiểm tra' && /đoàn kiểm tra/iu.test(before)
        ? null
        : (formWords(before) ?? context.form)
    const form =
      said === 'tự kiểm tra' ? (reading.lists.forms.find(({ code }) => code === 'selfInspection')?.form ?? said) : said
    const known = reading.lists.periods.findIndex(
      (other) =>
        other.from === period.from &&
        other.to === period.to &&
        other.before === period.before &&
        other.round === context.round &&
        (other.from ?? other.to) !== null &&
        (other.form === form || context.round !== null),
    )
    if (known >= 0) remember(reading, `periods.${known}`, paragraph.lines)
    else {
      const { from, to, before } = period
      const words = text.slice(period.at, period.end)
      add(
        reading,
        'periods',
        { form, from, to, before, text: words, round: context.round, indicative: isIndicative(words, paragraph.body) },
        paragraph.lines,
      )
    }
  }
  return found.length > 0
}

/** "Đoàn kiểm tra dự kiến: Tháng 6 - 7/2022", "Quý III (dự kiến)": said of this stretch, within its own clause. @source NX-II-2.1-3 */
function isIndicative(words: string, paragraph: string): boolean {
  const [before = '', after = ''] = paragraph.split(words)
  return /dự kiến[^.;,]*$/iu.test(before) || /^[\s(]*dự kiến/iu.test(after)
}

/** "Kiểm tra toàn diện và kiểm tra chuyên đề: từ tháng 4 …" says itself which form it is for. */
function formWords(before: string): string | null {
  const words = /^((?:đối với\s+)?kiểm tra\s+[^:,;]{3,80}?)\s*(?::|được|thực hiện|tiến hành|diễn ra|,|$)/iu.exec(
    before.trim(),
  )
  return words && formCode(words[1]!) ? words[1]!.replace(/^đối với\s+/iu, '').trim() : null
}

/** A part of the plan under one heading. */
export interface Part {
  readonly node: PlanNode
  /** What stands after the colon of the heading. */
  readonly value: string
  readonly children: readonly PlanNode[]
}
