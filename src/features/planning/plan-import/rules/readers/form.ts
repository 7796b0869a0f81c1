import type { PlanForm } from '#features/planning/plan-import/contract.ts'
import { formCode } from '#features/planning/plans/rules.ts'
import { flat, labelOfNode, type PlanNode, textOf } from '../paper/nodes.ts'
import { splitNames } from '../phrases/names.ts'
import { openNode, type Reading, remember } from '../reading.ts'
import { contentOf } from './contents.ts'
import { readLead } from './leads.ts'
import { formNamed, type NamedForm } from './named-forms.ts'
import { type ByLabel, NOWHERE } from './part.ts'

/** One form with what stands under it: who leads, who helps, who is invited, its own contents, objects and times. */
export function readForm(node: PlanNode, label: string, reading: Reading, byLabel: ByLabel): void {
  openNode(reading, 'forms', node, label)
  const words = label.replace(/^hình thức\s+(?=kiểm tra)/iu, '')
  const named = formNamed(reading, words, formCode(label), textOf(node), ...flat([node]))
  readLead(node.paragraph, named, reading)
  for (const child of node.children) readFormPart(child, named, reading, byLabel)
}

/** What a labelled paragraph under a form may say of it, by the words of its label. */
const FIELDS: readonly {
  readonly name: 'lead' | 'coordinating' | 'invited'
  readonly label: RegExp
  readonly set: (form: PlanForm, value: string) => void
}[] = [
  {
    name: 'lead',
    label: /chủ trì/u,
    set: (form, value) => {
      form.lead = value.replace(/[.;,]+$/, '')
    },
  },
  {
    name: 'coordinating',
    label: /phối hợp/u,
    set: (form, value) => {
      form.coordinating = splitNames(value)
    },
  },
  {
    name: 'invited',
    label: /^(?:thành phần )?mời|được mời|khách mời/u,
    set: (form, value) => {
      form.invited = splitNames(value)
    },
  },
]

function readFormPart(child: PlanNode, named: NamedForm, reading: Reading, byLabel: ByLabel): void {
  const { form, path } = named
  const label = labelOfNode(child)
  const key = label?.label.toLowerCase() ?? ''
  const value = label?.value || child.children.map(({ paragraph }) => paragraph.body).join('; ')
  const field = value ? FIELDS.find((known) => known.label.test(key)) : undefined
  if (field) {
    field.set(form, value)
    remember(reading, `${path}.${field.name}`, ...flat([child]))
  } else if (/^nội dung/u.test(key)) {
    if (label!.value) form.contents.push({ marker: null, text: label!.value, children: [] })
    form.contents.push(...child.children.map(contentOf))
    remember(reading, `${path}.contents`, ...flat([child]))
  } else if (!byLabel(child, { ...NOWHERE, form: form.form }, reading)) readLead(child.paragraph, named, reading)
}
