import type { PlanDraft, PlanSection } from '../contract.ts'
import { flat, type PlanNode } from './paper/nodes.ts'
import type { Passage } from './paper/paragraph.ts'
import type { SectionKind } from './phrases/section-kinds.ts'

const emptyLists = () =>
  ({
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
  }) satisfies Partial<PlanDraft>
type ListName = keyof ReturnType<typeof emptyLists>
type Lists = Pick<PlanDraft, ListName>

type Heading = Pick<PlanSection, 'marker' | 'heading'>

/** The draft while it is being read: values, the lines each came from, and which section owns each line. */
export interface Reading {
  readonly planYear: number | null
  readonly lists: Lists
  /** Code of a form, or the words of one that the glossary does not have → its place in the list. */
  readonly formsBy: Map<string, number>
  /** Line, form and words of each target: a line that several readers read names its units once. */
  readonly targetsSaid: Set<string>
  /** Path of a value ("targets.3") → its lines. */
  readonly origins: Map<string, number[]>
  readonly sections: (Heading & { readonly kind: SectionKind })[]
  /** Line → place of its section. */
  readonly owners: Map<number, number>
}

export function newReading(planYear: number | null): Reading {
  return {
    planYear,
    lists: emptyLists(),
    formsBy: new Map(),
    targetsSaid: new Set(),
    origins: new Map(),
    sections: [],
    owners: new Map(),
  }
}

/** Adds a value to a list with the passages it was read from; gives its path ("targets.3"). The only door to the lists. */
export function add<Name extends ListName>(
  reading: Reading,
  list: Name,
  value: Lists[Name][number],
  ...from: readonly Passage[]
): string {
  const values = reading.lists[list] as Lists[Name][number][]
  values.push(value)
  const path = `${list}.${values.length - 1}`
  remember(reading, path, ...from)
  return path
}

/** Remembers that the value of a path was read from these passages too; its lines stand in order, each once. */
export function remember(reading: Reading, path: string, ...from: readonly Passage[]): void {
  const known = reading.origins.get(path) ?? []
  for (const { lines } of from)
    for (const line of lines) {
      const at = known.findLastIndex((other) => other <= line)
      if (known[at] !== line) known.splice(at + 1, 0, line)
    }
  if (known.length > 0) reading.origins.set(path, known)
}

/** A part of the paper with a kind; what opens later inside it takes its lines over. */
export function openSection(
  reading: Reading,
  kind: SectionKind,
  from: readonly Passage[],
  { marker, heading }: Heading = { marker: null, heading: null },
): void {
  if (from.length === 0) return
  reading.sections.push({ marker, heading, kind })
  for (const { lines } of from) for (const line of lines) reading.owners.set(line, reading.sections.length - 1)
}

/** The section of a node and of all that stands under it. */
export function openNode(reading: Reading, kind: SectionKind, node: PlanNode, heading: string | null): void {
  openSection(reading, kind, flat([node]), { marker: node.paragraph.marker.text, heading })
}
