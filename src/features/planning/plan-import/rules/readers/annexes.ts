import { isAnnex } from '../paper/annexes.ts'
import type { Paragraph } from '../paper/paragraph.ts'
import type { Parts } from '../paper/parts.ts'
import { treeOf } from '../paper/tree.ts'
import { openSection, type Reading, remember } from '../reading.ts'
import { type Outline, readOutline } from './outline.ts'
import { NOWHERE } from './part.ts'
import { readTargets } from './targets.ts'

/** Phụ lục: the outline of the unit's report, where there is one, as a tree; other annexes stay sections, footnotes notes. */
export function readAnnexes(parts: Parts, reading: Reading): Outline | null {
  openSection(reading, 'annex', parts.annexes, { marker: null, heading: parts.annexes[0]?.text ?? null })
  openSection(reading, 'note', parts.notes)
  readLists(parts.annexes, reading)
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

/** "DANH SÁCH ĐƠN VỊ ĐƯỢC KIỂM TRA" behind the signature: its numbered lines are objects as those of the body. */
function readLists(annexes: readonly Paragraph[], reading: Reading): void {
  const at = annexes.findIndex(({ key, cell }) => cell === null && LIST.test(key))
  if (at < 0) return
  const end = annexes.findIndex((paragraph, index) => index > at && isAnnex(paragraph))
  const list = annexes.slice(at, end < 0 ? annexes.length : end)
  const items = list.slice(1).filter(({ cell, marker }) => cell === null && marker.kind !== 'none')
  const [head] = list
  if (head && !list.some(({ cell }) => cell !== null))
    readTargets(
      { node: { paragraph: head, children: [] }, value: '', children: treeOf(items, () => false) },
      NOWHERE,
      reading,
      () => false,
    )
}

const LIST = /^(?:danh sach|lich)\s.{0,60}kiem tra/
