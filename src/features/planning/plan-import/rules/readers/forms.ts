import { formCode, formPhrases } from '#features/planning/plans/rules.ts'
import { flat, labelOfNode, type PlanNode } from '../paper/nodes.ts'
import type { Paragraph } from '../paper/paragraph.ts'
import { labelKinds } from '../phrases/section-kinds.ts'
import type { Reading } from '../reading.ts'
import { readForm } from './form.ts'
import { formNamed } from './named-forms.ts'
import type { Reader } from './part.ts'

/** Hình thức, phương pháp: each with lead, coordinating and invited bodies; its own contents stand in it. @source CT-III-1, CT-III-2 */
export const readForms: Reader = ({ node, value, children }, context, reading, byLabel) => {
  if (value) readValue(value, node.paragraph, reading)
  for (const child of children) {
    const label = formLabel(child)
    if (label !== null) readForm(child, label, reading, byLabel)
    else if (!byLabel(child, context, reading)) readSentence(child, reading)
  }
}

/** A child that names a form and labels what stands under it: it is read once, by itself. */
export const isWholeForm = (child: PlanNode): boolean => formLabel(child) !== null && child.children.some(isLabelled)

function isLabelled(node: PlanNode): boolean {
  const label = labelOfNode(node)?.label
  return label !== undefined && (labelKinds(label).length > 0 || /chủ trì|phối hợp/iu.test(label))
}

/** A value after the colon: its forms, or its words as they stand where the glossary knows none of them. */
function readValue(value: string, paragraph: Paragraph, reading: Reading): void {
  const phrases = formPhrases(value)
  for (const { form, code } of phrases) formNamed(reading, form, code, paragraph.body, paragraph)
  if (phrases.length === 0) formNamed(reading, value.replace(/[.;,]+$/, ''), null, paragraph.body, paragraph)
}

/** "Ngoài ra: kiểm tra đột xuất, phúc tra": the forms that a sentence enumerates. */
function readSentence(node: PlanNode, reading: Reading): void {
  const { body } = node.paragraph
  const words = body.replace(/^.*?(?:hình thức(?: khác)?(?: như)?|ngoài ra)\s*:?/iu, '')
  for (const { form, code } of formPhrases(words)) formNamed(reading, form, code, body, ...flat([node]))
}

/** The words by which a paragraph names a form of inspection; null where it names none. */
function formLabel(node: PlanNode): string | null {
  const { body, marker } = node.paragraph
  const isName = marker.kind !== 'none' && body.length <= 200 && /^kiểm tra[^.:;]+\.?$/iu.test(body)
  const label = labelOfNode(node)?.label ?? (isName ? body.replace(/\.$/, '') : '')
  const names = /kiểm tra|hình thức/iu.test(label) && !/[:.]\s/.test(label)
  return names &&
    (formCode(label) !== null || /^(?:hình thức )?kiểm tra /iu.test(label)) &&
    !/đoàn/iu.test(label.slice(0, 30))
    ? label
    : null
}
