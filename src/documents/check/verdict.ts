import type { Day } from '#kernel/day.ts'
import type { OpenedParagraph } from './opened.ts'
import { type Parts, written } from './parts.ts'

export interface Verdict {
  readonly outcome: 'pass' | 'fail' | 'notApplicable'
  /** What was found, as sizes, lengths and words of the file. */
  readonly measured: string
}

/** What the file alone cannot tell; a rule without its fact answers "not applicable". */
export interface Facts {
  readonly today?: Day
  /** Official names of the issuing body that are valid on the day of issue. */
  readonly issuerNames?: readonly string[]
  readonly place?: string
  /** Whether the signer held the office on that day. */
  readonly signerHeldOffice?: boolean
  readonly inspectedUnits?: readonly string[]
}

export type Rule = (parts: Parts, facts: Facts) => Verdict

export function verdict(passes: boolean, measured: string): Verdict {
  return { outcome: passes ? 'pass' : 'fail', measured }
}

export function notApplicable(measured: string): Verdict {
  return { outcome: 'notApplicable', measured }
}

interface Look {
  readonly size: readonly [number, number]
  readonly bold?: boolean
  readonly italic?: boolean
  readonly align?: string
  readonly capitals?: boolean
}

/** Every paragraph looks so; none at all is a failure. */
export function looks(paragraphs: readonly (OpenedParagraph | null)[], look: Look): Verdict {
  const given = paragraphs.filter((each) => each !== null)
  if (given.length === 0) return verdict(false, 'absent')
  const wrong = given.find((each) => !looksSo(each, look))
  return verdict(wrong === undefined, shown(wrong ?? given[0]!))
}

export function looksSo(paragraph: OpenedParagraph, { size, bold, italic, align, capitals }: Look): boolean {
  const runs = paragraph.runs.filter((run) => run.text.trim() !== '')
  return (
    runs.length > 0 &&
    runs.every((run) => run.size >= size[0] && run.size <= size[1]) &&
    (bold === undefined || runs.every((run) => run.bold === bold)) &&
    (italic === undefined || runs.every((run) => run.italic === italic)) &&
    (align === undefined || paragraph.align === align) &&
    (!capitals || paragraph.text === paragraph.text.toUpperCase())
  )
}

/** "13 pt bold italic center: Kế hoạch". */
export function shown(paragraph: OpenedParagraph): string {
  const runs = paragraph.runs.filter((run) => run.text.trim() !== '')
  const sizes = [...new Set(runs.map((run) => `${run.size} pt`))].join(', ')
  const marks = [
    runs.some((run) => run.bold) ? 'bold' : '',
    runs.some((run) => run.italic) ? 'italic' : '',
    paragraph.align,
  ]
    .filter(Boolean)
    .join(' ')
  return `${sizes} ${marks}: ${paragraph.text.slice(0, 60)}`
}

export function textOf(paragraphs: readonly OpenedParagraph[]): string {
  return paragraphs
    .filter(written)
    .map((each) => each.text.trim())
    .join('\n')
}

/** Width that a paragraph has before its indents, in points. */
export function room(paragraph: OpenedParagraph, parts: Parts): number {
  const section = parts.file.sections[paragraph.section]
  const whole = section === undefined ? 0 : section.width - section.left - section.right
  return (paragraph.cell?.width ?? whole) / 20
}

/** Length of a ruled paragraph's line in points. */
export function ruleLength(paragraph: OpenedParagraph, parts: Parts): number {
  return room(paragraph, parts) - (paragraph.left + paragraph.right) / 20
}
