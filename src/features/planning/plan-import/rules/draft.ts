import type { PlanDraft, PlanForm, PlanSection } from '../contract.ts'
import type { SectionKind } from './headings.ts'
import type { Paragraph } from './paragraphs.ts'
import { linesOf, type PlanNode } from './tree.ts'

type Lists = Pick<
  PlanDraft,
  | 'legalBases'
  | 'purposes'
  | 'requirements'
  | 'contents'
  | 'forms'
  | 'targets'
  | 'periods'
  | 'tasks'
  | 'budget'
  | 'recipients'
>
type ListName = keyof Lists

/** The draft while it is being read: values, the lines each came from, and which section owns each line. */
export interface Reading {
  readonly planYear: number | null
  readonly lists: Lists
  readonly origins: Map<string, number[]>
  readonly sections: { readonly section: Omit<PlanSection, 'lines' | 'kind'>; readonly kind: SectionKind }[]
  readonly owners: Map<number, number>
}

export function newReading(planYear: number | null): Reading {
  return {
    planYear,
    lists: {
      legalBases: [],
      purposes: [],
      requirements: [],
      contents: [],
      forms: [],
      targets: [],
      periods: [],
      tasks: [],
      budget: [],
      recipients: [],
    },
    origins: new Map(),
    sections: [],
    owners: new Map(),
  }
}

/** Adds to a list and remembers the lines; gives the path ("targets.3"). */
export function add<Name extends ListName>(
  reading: Reading,
  list: Name,
  value: Lists[Name][number],
  lines: readonly number[],
): string {
  const values = reading.lists[list] as Lists[Name][number][]
  values.push(value)
  const path = `${list}.${values.length - 1}`
  remember(reading, path, lines)
  return path
}

export function remember(reading: Reading, path: string, lines: readonly number[]): void {
  const known = reading.origins.get(path) ?? []
  const all = [...new Set([...known, ...lines])].toSorted((a, b) => a - b)
  if (all.length > 0) reading.origins.set(path, all)
}

/** A part of the document with a kind; what opens later inside it takes its lines over. */
export function openSection(
  reading: Reading,
  kind: SectionKind,
  heading: { readonly marker: string | null; readonly heading: string | null },
  lines: readonly number[],
): void {
  reading.sections.push({ section: heading, kind })
  for (const line of lines) reading.owners.set(line, reading.sections.length - 1)
}

export function openNode(reading: Reading, kind: SectionKind, node: PlanNode, heading: string | null): void {
  openSection(reading, kind, { marker: node.paragraph.marker.text, heading }, linesOf(node))
}

export function openParagraphs(
  reading: Reading,
  kind: SectionKind,
  paragraphs: readonly Paragraph[],
  heading: string | null = null,
): void {
  if (paragraphs.length > 0)
    openSection(
      reading,
      kind,
      { marker: null, heading },
      paragraphs.flatMap((paragraph) => [...paragraph.lines]),
    )
}

/** One form for each code, else for each wording: what is said of it in several places is brought together. */
export function formNamed(
  reading: Reading,
  words: string,
  code: string | null,
  text: string,
  lines: readonly number[],
): { readonly form: PlanForm; readonly path: string } {
  const forms = reading.lists.forms
  const known = forms.findIndex((form) =>
    code !== null ? form.code === code : form.code === null && form.form === words,
  )
  if (known >= 0) {
    const form = forms[known]!
    if (!/kiểm tra/iu.test(form.form) && /kiểm tra/iu.test(words) && words.length <= 30) form.form = words
    if (!form.text.includes(text)) form.text = `${form.text}\n${text}`
    remember(reading, `forms.${known}`, lines)
    return { form, path: `forms.${known}` }
  }
  const form: PlanForm = { form: words, code, text, lead: null, coordinating: [], invited: [], contents: [] }
  return { form, path: add(reading, 'forms', form, lines) }
}
