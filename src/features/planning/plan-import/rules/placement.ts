import type { SourceLine } from '#kernel/source-line.ts'
import type { PlanDraft } from '../contract.ts'
import type { Reading } from './reading.ts'

/**
 * Where each line of the source went: in a typed field, in a section of known kind, or on the list of what was not
 * recognised. No line is lost.
 */
export function placementOf(
  source: readonly SourceLine[],
  reading: Reading,
): Pick<PlanDraft, 'sections' | 'unrecognised' | 'lines'> {
  const filled = source.filter((line) => line.text.trim() !== '' || line.marker !== undefined)
  const typed = new Set([...reading.origins.values()].flat())
  const isPlaced = ({ number }: SourceLine) => {
    const owner = reading.owners.get(number)
    return typed.has(number) || (owner !== undefined && reading.sections[owner]!.kind !== 'other')
  }
  const unrecognised = filled
    .filter((line) => !isPlaced(line))
    .map((line) => ({ line: line.number, text: line.text.normalize('NFC').trim() }))
  return {
    sections: sectionsOf(reading),
    unrecognised,
    lines: { total: filled.length, placed: filled.length - unrecognised.length },
  }
}

/** The sections that still own a line, in the order of the paper. */
function sectionsOf({ sections, owners }: Reading): PlanDraft['sections'] {
  const linesOf = Map.groupBy(owners.keys(), (line) => owners.get(line)!)
  return sections
    .flatMap((section, index) => {
      const lines = linesOf.get(index)
      return lines ? [{ ...section, lines: lines.toSorted((a, b) => a - b) }] : []
    })
    .toSorted((a, b) => a.lines[0]! - b.lines[0]!)
}
