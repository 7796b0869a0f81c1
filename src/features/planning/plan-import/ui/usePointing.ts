import { type KeyboardEvent, type RefObject, useMemo, useRef, useState } from 'react'

export type Origins = Readonly<Record<string, readonly number[]>>

/** What lights up on both sides, and where the person points. */
export interface Pointing {
  readonly lines: ReadonlySet<number>
  readonly paths: ReadonlySet<string>
  readonly original: RefObject<HTMLElement | null>
  readonly draft: RefObject<HTMLElement | null>
  atLine(line: number): void
  atPath(path: string): void
  /** A doubt or an unplaced line: lights up the line and what was read from it. */
  atLines(lines: readonly number[]): void
}

/** Bản gốc ↔ bản nháp: pointing at a line lights up the fields read from it, pointing at a field its lines. */
export function usePointing(origins: Origins): Pointing {
  const [{ lines, paths }, setPointed] = useState<{ lines: ReadonlySet<number>; paths: ReadonlySet<string> }>({
    lines: new Set(),
    paths: new Set(),
  })
  const last = useRef('')
  const original = useRef<HTMLElement>(null)
  const draft = useRef<HTMLElement>(null)
  const byLine = useMemo(() => pathsByLine(origins), [origins])
  const show = (nextLines: readonly number[], nextPaths: readonly string[], side: 'original' | 'draft') => {
    // The pointer tells of every step it makes over the same line.
    const key = `${side} ${nextLines.join()} ${nextPaths.join()}`
    if (key === last.current) return
    last.current = key
    setPointed({ lines: new Set(nextLines), paths: new Set(nextPaths) })
    if (side === 'original') bringIntoView(draft.current, nextPaths.map((path) => `[data-path="${path}"]`).join(','))
    else bringIntoView(original.current, nextLines.map((line) => `[data-line="${line}"]`).join(','))
  }
  return {
    lines,
    paths,
    original,
    draft,
    atLine: (line) => show([line], byLine.get(line) ?? [], 'original'),
    atPath: (path) => show(originOf(origins, path), [path], 'draft'),
    atLines: (asked) =>
      show(
        asked,
        asked.flatMap((line) => byLine.get(line) ?? []),
        'draft',
      ),
  }
}

/** ↑ and ↓ go from one to the next; the list is one stop of the Tab key. */
export function moveWithArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const stops = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('.traced'))
  const at = stops.indexOf(event.target as HTMLElement)
  if (step === 0 || at < 0) return
  event.preventDefault()
  stops[at + step]?.focus()
}

/** The lines of a field; of the nearest field around it where its own are not known. */
export function originOf(origins: Origins, path: string): readonly number[] {
  const own = origins[path]
  if (own) return own
  const around = path.replace(/\.[^.]+$/, '')
  return around === path ? [] : originOf(origins, around)
}

/** Fields by line, the narrowest first. */
function pathsByLine(origins: Origins): Map<number, string[]> {
  const found = new Map<number, string[]>()
  for (const [path, lines] of Object.entries(origins))
    for (const line of lines) found.set(line, [...(found.get(line) ?? []), path])
  for (const paths of found.values()) paths.sort((one, other) => other.length - one.length)
  return found
}

/** Scrolls only the pane, and only where the thing is out of sight; a pane that is not shown stays as it is. */
export function bringIntoView(pane: HTMLElement | null, selector: string): void {
  const target = selector === '' ? null : pane?.querySelector(selector)
  if (!pane || !target) return
  const frame = pane.getBoundingClientRect()
  const box = target.getBoundingClientRect()
  if (frame.height === 0 || (box.top >= frame.top && box.bottom <= frame.bottom)) return
  pane.scrollTop += box.top - frame.top - frame.height / 4
}
