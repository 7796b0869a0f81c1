import { withoutCitations } from './citations.ts'
import { add, formNamed, openNode, type Reading } from './draft.ts'
import { formCode } from './form-codes.ts'
import { addPeriods, addTargets, type Context, NOWHERE, type Part, readLead } from './gather.ts'
import { labelKinds, labelOf } from './headings.ts'
import { isFieldName, isFullName, splitNames } from './names.ts'
import { periodsIn } from './periods.ts'
import { flat, linesOf, type PlanNode } from './tree.ts'

const BODY_START =
  /^(?:các\s|một số\s)?(?:sở|phòng|ban|văn phòng|ủy ban|uỷ ban|ubnd|giám đốc|thủ trưởng|chủ tịch|người đứng đầu|trưởng|phó|đoàn|tổ(?! chức)|thành viên|cục|chi cục|bảo hiểm|thanh tra|trung tâm|đài|báo(?! cáo)|công an|cổng|đơn vị|cơ quan|lãnh đạo|kho bạc|trường(?! hợp)|viện|bộ phận|thư ký|tòa|hội|mặt trận|ngành|địa phương|xã|phường|cá nhân|công chức)(?!\p{L})/iu
const VERB =
  /(?<!được|thuộc|phải|cần)\s*(?:[:,.]?\s+|:\s*|\.\s*$)(?=(?:chủ trì|chủ động|tham mưu|là (?:cơ quan|đầu mối|đơn vị)|có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|phối hợp|xây dựng|tổ chức|căn cứ|cử(?!\p{L})|báo cáo(?!\p{L})|thông báo|theo dõi|bố trí|hướng dẫn|chuẩn bị|thực hiện|triển khai|tiếp tục|giúp|thành lập|làm đầu mối|kiến nghị|đề xuất|tuyên truyền|đưa tin|tham gia|tổng hợp|đôn đốc|cung cấp|tạo điều kiện|nghiêm túc|ban hành|tự kiểm tra|phân công|bảo đảm|đảm bảo|rà soát|lập(?!\p{L})|gửi(?!\p{L})|dự toán|đăng tải|quyết định|nhận xét|đánh giá)(?:\s|$|[,.:;]))|\s*:\s*/iu

/** Tổ chức thực hiện: one task for each paragraph, with the body that must do it and the day when one is written. @source CT-IV-1-1, NX-IV-1-3, KG-III-4-3 */
export function readTasks(part: Part, inherited: string | null, context: Context, reading: Reading): void {
  const body = bodyOf(part.node.paragraph.body) ?? inherited
  if (part.value) readTask(part.node, part.value, body, context, reading)
  for (const child of part.children) readNode(child, body, context, reading)
}

function readNode(node: PlanNode, inherited: string | null, context: Context, reading: Reading): void {
  const { paragraph } = node
  const label = labelOf(paragraph.body, node.children.length > 0)
  const kinds = label ? labelKinds(label.label) : []
  if (kinds[0] === 'budget' || /^kinh phí/iu.test(paragraph.body)) {
    readBudget(node, kinds[0] === 'budget' ? label : null, reading)
    return
  }
  const here = contextOf(node, label, kinds[0] === 'periods', context, reading)
  if (label && label.value === '' && node.children.length > 0 && kinds.length > 0) {
    // "Đơn vị được kiểm tra" among the duties is who must act, no list of objects.
    openNode(reading, kinds[0] === 'targets' ? 'organisation' : kinds[0]!, node, label.label)
    for (const child of node.children)
      readNode(
        child,
        bodyOf(label.label) ?? inherited,
        { ...here, times: here.times || kinds[0] === 'periods' },
        reading,
      )
    return
  }
  const body =
    bodyOf(paragraph.body) ?? (label?.value ? bodyOf(label.value) : null) ?? insideBody(paragraph.body) ?? inherited
  const named = bodyOf(paragraph.body)
  const bareHeading =
    label !== null &&
    label.value === '' &&
    node.children.length > 0 &&
    (named === null || paragraph.body.length <= named.length + 25)
  if (!bareHeading && !(here.times && here.round !== null)) readTask(node, paragraph.body, body, here, reading)
  for (const child of node.children)
    readNode(child, bodyOf(paragraph.body) ?? (label ? bodyOf(label.value) : null) ?? inherited, here, reading)
}

function contextOf(
  node: PlanNode,
  label: { label: string; value: string } | null,
  times: boolean,
  context: Context,
  reading: Reading,
): Context {
  const round = /^đợt\s+(?:\d+|[IVX]+)(?![\p{L}\d])/iu.exec(node.paragraph.body)?.[0] ?? null
  const words =
    label && /^(?:tổ chức |thực hiện )?kiểm tra\s/iu.test(label.label) && formCode(label.label) ? label.label : null
  if (words) {
    const { form, path } = formNamed(reading, words, formCode(words), node.paragraph.body, node.paragraph.lines)
    readLead(node.paragraph, path, form, reading)
  }
  const here: Context = { form: words ?? context.form, round: round ?? context.round, times: context.times }
  const says = withoutBrackets(node.paragraph.body)
  if (round && /kiểm tra/iu.test(says)) {
    addTargets(node.paragraph, says, here, reading)
    addPeriods(node.paragraph, says, here, reading)
  } else if (times && label?.value) addPeriods(node.paragraph, label.value, here, reading)
  return here
}

function readTask(node: PlanNode, text: string, body: string | null, context: Context, reading: Reading): void {
  const { due, before } = dueIn(text, reading.planYear)
  add(reading, 'tasks', { body, text, due, dueBefore: before }, node.paragraph.lines)
  const budget = text
    .split(/(?<=[^\d\s])\.\s+(?=\p{Lu})/u)
    .filter(
      (sentence) =>
        /kinh phí|ngân sách/iu.test(sentence) &&
        /(?:bảo đảm|đảm bảo|bố trí|cân đối|cấp)\s[^,;]{0,30}?kinh phí|nguồn|nằm trong|cấp cho|được cấp|chi từ|(?:do|từ|trong) (?:dự toán|ngân sách)/iu.test(
          sentence,
        ) &&
        !/kiểm toán/iu.test(sentence),
    )
  for (const sentence of budget) add(reading, 'budget', sentence.trim(), node.paragraph.lines)
  if (context.round === null && /kiểm tra/iu.test(text)) addShares(node, text, reading)
}

/** "đạt từ 30% trở lên đối với các đơn vị trực thuộc": a share of units to be inspected. @source KG-III-1-3 */
function addShares(node: PlanNode, text: string, reading: Reading): void {
  const share =
    /(?:từ|ít nhất|tối thiểu|đạt|trên)?\s*\d{1,3}\s?%[^.;]{0,80}?(?:đơn vị|cơ quan|xã|phường|huyện)[^.;,]*/iu.exec(text)
  if (share) addTargets(node.paragraph, share[0].trim().replace(/,/g, ' '), NOWHERE, reading)
}

function readBudget(node: PlanNode, label: { label: string; value: string } | null, reading: Reading): void {
  openNode(reading, 'budget', node, label && label.label.length <= 90 ? label.label : null)
  const isHeading = label !== null && label.value === '' && node.children.length > 0
  if (!isHeading) add(reading, 'budget', label?.value || node.paragraph.body, node.paragraph.lines)
  for (const child of node.children)
    add(
      reading,
      'budget',
      flat([child])
        .map((each) => each.body)
        .join('\n'),
      linesOf(child),
    )
}

/** The last day of a task; a window without a deadline word ("trong tháng 6") ends with its last day. */
function dueIn(text: string, planYear: number | null): { readonly due: string | null; readonly before: boolean } {
  const periods = periodsIn(withoutCitations(text), planYear).filter((period) => period.to !== null)
  const limit =
    periods.find((period) => period.from === null) ??
    (/hoàn thành|xong|báo cáo|gửi/iu.test(text) ? periods[0] : undefined)
  return { due: limit?.to ?? null, before: limit?.before ?? false }
}

/** The body at the beginning of a duty: "Giao Sở Nội vụ tham mưu …", "Giám đốc sở … có trách nhiệm …", "Sở Y tế:". */
function bodyOf(text: string): string | null {
  const start = text
    .replace(/^(?:giao cho|giao|đề nghị|yêu cầu|phân công|trách nhiệm của|nhiệm vụ của|đối với|ủy quyền cho)\s+/iu, '')
    .replace(/^trách nhiệm\s+(?:của\s+)?/iu, '')
  if (!BODY_START.test(start)) return null
  const listed = listedBodies(start)
  if (listed) return listed
  const verb = VERB.exec(start)
  const body = (verb ? start.slice(0, verb.index) : start.length <= 120 && !/[.;]\s/.test(start) ? start : '')
    .trim()
    .replace(/[.,;:]+$/, '')
  return body.length >= 2 && body.length <= 200 && (verb !== null || start !== text || /^\p{Lu}/u.test(body))
    ? body
    : null
}

/** "Các Sở: Tư pháp, Tài chính, Văn phòng UBND tỉnh cử …": the names after the colon are the body. */
function listedBodies(text: string): string | null {
  const label = /^(?:các\s+|một số\s+)?(?:sở|phòng|ban|ngành|cơ quan|đơn vị|[,\s])+:\s+/iu.exec(text)
  const verb = label ? VERB.exec(text.slice(label[0].length)) : null
  if (!label || !verb) return null
  const list = text.slice(label[0].length, label[0].length + verb.index).replace(/[.,;:]+$/, '')
  const names = splitNames(list)
  return names.length > 1 && names.every((name) => isFieldName(name) || isFullName(name) || BODY_START.test(name))
    ? `${label[0]}${list}`.slice(0, 300)
    : null
}

/** "…, giao Sở Nội vụ kiến nghị trình …": the body stands inside the sentence. */
function insideBody(text: string): string | null {
  const head =
    /,\s*((?:trưởng đoàn|đoàn)(?:\s+kiểm tra)?)\s+(?=nhận xét|đánh giá|báo cáo|tổng hợp|kết luận|thông báo)/iu.exec(
      text,
    )
  if (head) return head[1]!
  const inside = /(?:^|[,;.]\s*|\s)giao\s+((?:Sở|Phòng|Ban|Văn phòng|UBND|Đoàn|Thanh tra)\s[^,;:]+)/u.exec(text)
  return inside ? bodyOf(inside[1]!) : null
}

const withoutBrackets = (text: string) => text.replace(/\([^)]*\)/g, ' ').replace(/\s+/g, ' ')
