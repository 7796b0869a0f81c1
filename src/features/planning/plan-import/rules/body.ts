import { contentOf, readContents } from './contents.ts'
import { add, formNamed, openNode, openSection, type Reading, remember } from './draft.ts'
import { formCode, formPhrases } from './form-codes.ts'
import { addPeriods, addTargets, type Context, NOWHERE, type Part, readLead } from './gather.ts'
import { kindsOf, labelKinds, labelOf, type SectionKind } from './headings.ts'
import { splitNames } from './names.ts'
import type { Paragraph } from './paragraphs.ts'
import { formOf, roundOf } from './rounds.ts'
import { targetsIn } from './targets.ts'
import { readTasks } from './tasks.ts'
import { flat, linesOf, type PlanNode } from './tree.ts'

/** Phần nội dung chính: each part is read by what its heading says, wherever it stands. @source NX-III-1, CT-III-1 */
export function readBody(roots: readonly PlanNode[], reading: Reading): void {
  for (const root of roots) readRoot(root, reading)
}

function readRoot(node: PlanNode, reading: Reading): void {
  const { label, value } = labelOf(node.paragraph.body, node.children.length > 0) ?? {
    label: node.paragraph.body,
    value: '',
  }
  const kinds = kindsOf(label.slice(0, 200))
  openNode(reading, kinds[0] ?? 'other', node, label)
  if (kinds.length === 0) {
    const own = reading.sections.length - 1
    for (const child of node.children) readRoot(child, reading)
    // A heading that only gathers known parts is known by the first of them.
    const first = reading.sections[own + 1]
    if (first && node.children.some((child) => child.children.length > 0))
      reading.sections[own] = { ...reading.sections[own]!, kind: first.kind }
  } else readPart(kinds, { node, value, children: node.children }, NOWHERE, reading)
}

/** Reads a part whose heading names one or several kinds; children with a heading of their own are parts again. */
function readPart(kinds: readonly SectionKind[], part: Part, context: Context, reading: Reading): void {
  const main = kinds[0]!
  if (kinds.length > 1 && !isSingle(kinds)) {
    const rest: PlanNode[] = []
    for (const child of part.children) if (!readLabelled(child, context, reading, kinds)) rest.push(child)
    if (kinds.includes('purposes') && kinds.includes('requirements')) readGoals(rest, part, reading)
    else readTogether(kinds, { ...part, children: rest }, context, reading)
    return
  }
  readOne(main, part, context, reading)
}

/** "HÌNH THỨC, ĐỐI TƯỢNG VÀ THỜI GIAN": a form that labels its own objects and times is read once, by itself; the rest by each kind. */
function readTogether(kinds: readonly SectionKind[], part: Part, context: Context, reading: Reading): void {
  const whole = kinds.includes('forms')
    ? part.children.filter((child) => formLabel(child) !== null && child.children.some(isLabelled))
    : []
  if (whole.length > 0) readForms({ ...part, value: '', children: whole }, context, reading)
  const rest = part.children.filter((child) => !whole.includes(child))
  if (rest.length > 0 || part.value)
    for (const kind of kinds) readOne(kind, { ...part, children: rest }, context, reading)
}

function isLabelled(node: PlanNode): boolean {
  const label = labelOf(node.paragraph.body, node.children.length > 0)?.label
  return label !== undefined && (labelKinds(label).length > 0 || /chủ trì|phối hợp/iu.test(label))
}

/** "Thanh tra, nội dung kiểm tra" of contents stays contents; two kinds that mean one place in practice. */
function isSingle(kinds: readonly SectionKind[]): boolean {
  const [first, second] = kinds
  if (
    first === 'organisation' ||
    first === 'budget' ||
    first === 'attendance' ||
    first === 'duties' ||
    first === 'selfInspection' ||
    first === 'reporting' ||
    first === 'conclusion'
  )
    return true
  return (
    (first === 'team' && second !== 'periods' && second !== 'targets') ||
    first === 'procedure' ||
    (first === 'targets' && second === 'team')
  )
}

/** A child with a label of a known kind is read as that; false when it has none. */
function readLabelled(
  child: PlanNode,
  context: Context,
  reading: Reading,
  among: readonly SectionKind[] | null,
): boolean {
  const found = labelOf(child.paragraph.body, child.children.length > 0)
  if (!found) return false
  const kinds = labelKinds(found.label)
  if (kinds.length === 0 || (among !== null && kinds[0] === 'selfInspection')) return false
  if (found.value === '' && child.children.length === 0 && !isTitleLike(found.label)) return false
  openNode(reading, kinds[0]!, child, found.label)
  readPart(kinds, { node: child, value: found.value, children: child.children }, context, reading)
  return true
}

const isTitleLike = (label: string) => label.length <= 40

function readOne(kind: SectionKind, part: Part, context: Context, reading: Reading): void {
  switch (kind) {
    case 'purposes':
    case 'requirements':
      readItems(kind, part, reading)
      break
    case 'contents':
      readContents(part, context, reading)
      break
    case 'forms':
      readForms(part, context, reading)
      break
    case 'targets':
      readTargets(part, context, reading)
      break
    case 'periods':
      if (!isPeriodInspected(part.node)) readPeriods(part, context, reading)
      break
    case 'budget':
      readItems('budget', part, reading)
      break
    case 'organisation':
    case 'selfInspection':
    case 'reporting':
    case 'conclusion':
      readTasks(part, null, context, reading)
      break
    default:
      for (const child of part.children) {
        const label = labelOf(child.paragraph.body, child.children.length > 0)?.label
        // Who of the unit attends is no list of objects.
        if (kind === 'team' && label && /^(?:các )?(?:đơn vị|cơ quan)[^:]*được kiểm tra/iu.test(label))
          openNode(reading, 'attendance', child, label)
        else readLabelled(child, context, reading, null)
      }
  }
}

/** One item, one entry: what stands under an item belongs to it. @source CT-I-1a-1 */
function readItems(list: 'purposes' | 'requirements' | 'budget', part: Part, reading: Reading): void {
  if (part.value) add(reading, list, part.value, part.node.paragraph.lines)
  if (list === 'budget' && !part.value && part.children.length === 0)
    add(reading, list, part.node.paragraph.body, part.node.paragraph.lines)
  for (const { text, lines, lead } of itemsOf(part.children)) {
    if (lead) openSection(reading, 'leadIn', { marker: null, heading: null }, lines)
    else add(reading, list, text, lines)
  }
}

function readGoals(rest: readonly PlanNode[], part: Part, reading: Reading): void {
  if (part.value) add(reading, 'purposes', part.value, part.node.paragraph.lines)
  for (const { text, lines, lead } of itemsOf(rest)) {
    if (lead) openSection(reading, 'leadIn', { marker: null, heading: null }, lines)
    else
      add(
        reading,
        /^(?:yêu cầu|việc kiểm tra phải|quá trình)|\sphải\s|không (?:gây|làm)|(?:bảo|đảm) đảm (?:tính|đúng|nghiêm|khách)/iu.test(
          text,
        )
          ? 'requirements'
          : 'purposes',
        text,
        lines,
      )
  }
}

function itemsOf(nodes: readonly PlanNode[]): { text: string; lines: number[]; lead: boolean }[] {
  const items: { text: string; lines: number[]; lead: boolean }[] = []
  let marked = false
  nodes.forEach((node, index) => {
    const bare = node.paragraph.marker.kind === 'none'
    const text = [node, ...[]]
      .flatMap((each) => flat([each]))
      .map((paragraph, at) => (at === 0 ? paragraph.body : paragraph.text))
      .join('\n')
    const lines = linesOf(node)
    const last = items.at(-1)
    if (bare && marked && last) {
      last.text = `${last.text}\n${text}`
      last.lines.push(...lines)
    } else
      items.push({
        text,
        lines,
        lead: bare && index === 0 && nodes.length > 1 && /:$/.test(text) && node.children.length === 0,
      })
    if (!bare) marked = true
  })
  return items
}

/** Hình thức, phương pháp: each with lead, coordinating and invited bodies; its own contents stand in it. @source CT-III-1, CT-III-2 */
function readForms(part: Part, context: Context, reading: Reading): void {
  if (part.value) readFormPhrases(part.value, part.node.paragraph, reading)
  for (const child of part.children) {
    const label = formLabel(child)
    if (label !== null) readForm(child, label, formCode(label), reading)
    else if (readLabelled(child, context, reading, null)) continue
    else
      for (const { form, code: each } of formPhrases(
        child.paragraph.body.replace(/^.*?(?:hình thức(?: khác)?(?: như)?|ngoài ra)\s*:?/iu, ''),
      ))
        formNamed(reading, form, each, child.paragraph.body, linesOf(child))
  }
}

/** A value after the colon: its forms, or its words as they stand where the glossary knows none of them. */
function readFormPhrases(value: string, { body, lines }: Paragraph, reading: Reading): void {
  const phrases = formPhrases(value)
  for (const { form, code } of phrases) formNamed(reading, form, code, body, lines)
  if (phrases.length === 0) formNamed(reading, value.replace(/[.;,]+$/, ''), null, body, lines)
}

/** The words by which a paragraph names a form of inspection; null where it names none. */
function formLabel({ paragraph: { body, marker }, children }: PlanNode): string | null {
  const whole =
    marker.kind !== 'none' && body.length <= 200 && /^kiểm tra[^.:;]+\.?$/iu.test(body) ? body.replace(/\.$/, '') : ''
  const label = labelOf(body, children.length > 0)?.label ?? whole
  const names = /kiểm tra|hình thức/iu.test(label) && !/[:.]\s/.test(label)
  return names &&
    (formCode(label) !== null || /^(?:hình thức )?kiểm tra /iu.test(label)) &&
    !/đoàn/iu.test(label.slice(0, 30))
    ? label
    : null
}

function readForm(node: PlanNode, label: string, code: string | null, reading: Reading): void {
  const text = flat([node])
    .map((paragraph, at) => (at === 0 ? paragraph.body : paragraph.text))
    .join('\n')
  openNode(reading, 'forms', node, label)
  const { form, path } = formNamed(reading, label.replace(/^hình thức\s+(?=kiểm tra)/iu, ''), code, text, linesOf(node))
  readLead(node.paragraph, path, form, reading)
  for (const child of node.children) readFormPart(child, form.form, form, path, reading)
}

function readFormPart(
  child: PlanNode,
  words: string,
  form: Reading['lists']['forms'][number],
  path: string,
  reading: Reading,
): void {
  const found = labelOf(child.paragraph.body, child.children.length > 0)
  const key = found?.label.toLowerCase() ?? ''
  const value = found?.value || child.children.map((each) => each.paragraph.body).join('; ')
  const lines = linesOf(child)
  if (/chủ trì/u.test(key) && value) {
    form.lead = value.replace(/[.;,]+$/, '')
    remember(reading, `${path}.lead`, lines)
  } else if (/phối hợp/u.test(key) && value) {
    form.coordinating = splitNames(value)
    remember(reading, `${path}.coordinating`, lines)
  } else if (/^(?:thành phần )?mời|được mời|khách mời/u.test(key) && value) {
    form.invited = splitNames(value)
    remember(reading, `${path}.invited`, lines)
  } else if (/^nội dung/u.test(key)) {
    if (found!.value) form.contents.push({ marker: null, text: found!.value, children: [] })
    form.contents.push(...child.children.map(contentOf))
    remember(reading, `${path}.contents`, lines)
  } else if (!readLabelled(child, { ...NOWHERE, form: words }, reading, null))
    readLead(child.paragraph, path, form, reading)
}

/** Đối tượng: the value of the heading and every paragraph under it, with the form they are said for. */
function readTargets(part: Part, context: Context, reading: Reading): void {
  if (part.value) addTargets(part.node.paragraph, part.value, context, reading)
  const [first, ...others] = part.children
  // "Năm nay kiểm tra 09 đơn vị, gồm:" is the sum of the list under it, no object of its own.
  if (
    first &&
    others.length > 0 &&
    first.paragraph.marker.kind === 'none' &&
    /gồm(?: có)?\s*:$/iu.test(first.paragraph.text) &&
    targetsIn(first.paragraph.body).every(({ kind }) => kind === null)
  ) {
    openSection(reading, 'leadIn', { marker: null, heading: null }, linesOf(first))
    for (const child of others) readTargetNode(child, context, reading)
  } else for (const child of part.children) readTargetNode(child, context, reading)
}

function readTargetNode(node: PlanNode, context: Context, reading: Reading): void {
  const label = labelOf(node.paragraph.body, node.children.length > 0)
  const leaves = node.children.filter((child) => child.children.length === 0)
  const heading = label && label.value === '' && node.children.length > 0
  if (
    heading &&
    leaves.length === node.children.length &&
    leaves.every((leaf) => leaf.paragraph.body.length <= 90 && !/:/.test(leaf.paragraph.body))
  ) {
    const list = leaves.map((leaf) => leaf.paragraph.body.replace(/[.;,]+$/, '')).join('; ')
    const targets = targetsIn(`${label.label}: ${list}`)
    for (const target of targets)
      add(reading, 'targets', { ...target, form: targetForm(label.label, context), unitIds: [] }, linesOf(node))
    if (targets.length > 0) return
  }
  if (label && labelKinds(label.label)[0] === 'periods') {
    readLabelled(node, context, reading, null)
    return
  }
  const here = { ...context, form: targetForm(label?.label ?? '', context) }
  const known = label ? labelKinds(label.label)[0] === 'targets' || formCode(label.label) !== null : false
  if (!heading) addTargets(node.paragraph, known && label!.value ? label!.value : node.paragraph.body, here, reading)
  for (const child of node.children) readTargetNode(child, here, reading)
}

const targetForm = (label: string, context: Context): string | null =>
  /kiểm tra/iu.test(label) && formCode(label) ? label.replace(/\s+(?:đối với|tại)\s.*$/u, '') : context.form

/** Thời gian: open or closed, for a form or a round; a sentence without any day keeps its words. @source CT-III-1b-1, QN-II-4-1, NX-II-2.1-1 */
function readPeriods(part: Part, context: Context, reading: Reading): void {
  if (part.value) addPeriodOrWords(part.node.paragraph, part.value, context, reading)
  for (const child of part.children) readPeriodNode(child, context, reading)
}

/** Thời kỳ kiểm tra, niên độ: the stretch that is looked into, not the time at which the inspection takes place. */
const isPeriodInspected = ({ paragraph: { key } }: PlanNode): boolean =>
  /^(?:thoi ky|nien do)(?![^:]*thoi gian)/.test(key)

function readPeriodNode(node: PlanNode, context: Context, reading: Reading): void {
  if (isPeriodInspected(node)) return
  const label = labelOf(node.paragraph.body, node.children.length > 0)
  const kinds = label ? labelKinds(label.label) : []
  if (
    label &&
    kinds.length > 0 &&
    !['periods', 'selfInspection', 'team', 'forms'].includes(kinds[0]!) &&
    readLabelled(node, context, reading, null)
  )
    return
  const here: Context = { ...context, form: formOf(node, context, reading), round: roundOf(node) ?? context.round }
  if (
    label &&
    label.label !== node.paragraph.body &&
    formCode(label.label) &&
    /kiểm tra/iu.test(label.label) &&
    /chủ trì/u.test(node.paragraph.body)
  ) {
    const { form, path } = formNamed(
      reading,
      label.label,
      formCode(label.label),
      node.paragraph.body,
      node.paragraph.lines,
    )
    readLead(node.paragraph, path, form, reading)
  }
  if (here.round && roundOf(node))
    addTargets(node.paragraph, node.paragraph.body.replace(/\([^)]*\)/g, ''), here, reading)
  const value = label?.value || (node.children.length > 0 && label ? '' : node.paragraph.body)
  if (value) addPeriodOrWords(node.paragraph, value, here, reading)
  for (const child of node.children) readPeriodNode(child, here, reading)
}

function addPeriodOrWords(paragraph: Paragraph, text: string, context: Context, reading: Reading): void {
  if (addPeriods(paragraph, text, context, reading)) return
  if (
    /thường xuyên|đột xuất|lồng ghép|không báo trước|theo (?:lịch|kế hoạch|thông báo|quyết định)|trưởng đoàn|hàng (?:năm|quý|tháng)|trong năm/iu.test(
      text,
    )
  )
    add(
      reading,
      'periods',
      { form: context.form, from: null, to: null, before: false, text, round: context.round, indicative: false },
      paragraph.lines,
    )
}
