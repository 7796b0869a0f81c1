import type { Parts } from '../paper/parts.ts'
import { openSection, type Reading, remember } from '../reading.ts'
import { type Outline, readOutline } from './outline.ts'

/** Phụ lục: the outline of the unit's report, where there is one, as a tree; other annexes stay sections, footnotes notes. */
export function readAnnexes(parts: Parts, reading: Reading): Outline | null {
  openSection(reading, 'annex', parts.annexes, { marker: null, heading: parts.annexes[0]?.text ?? null })
  openSection(reading, 'note', parts.notes)
  const [first] = parts.outline
  if (!first) return null
  const kinds = [...new Set(reading.lists.targets.flatMap((target) => target.kind ?? []))]
  const below = parts.notes.filter(({ lines }) => lines[0]! > first.lines[0]!)
  const outline = readOutline(parts.outline, below, kinds)
  openSection(reading, 'outline', parts.outline, { marker: null, heading: first.text })
  openSection(reading, 'note', outline.notes, { marker: null, heading: outline.notes[0]?.text.split(':')[0] ?? null })
  for (const [path, from] of outline.origins) remember(reading, path, ...from)
  if (outline.title) remember(reading, 'outlineTitle', ...outline.head)
  return outline
}
