import { isSaid, type SettingRow } from '#features/ground/profiles/rules.ts'
import type { SourceLine } from '#kernel/source-line.ts'

/** What a plan says of one of its settings. */
export interface Said {
  readonly setting: string
  /** The plan's own sentence, or the document that the focal agency named in its place. */
  readonly sentence: string
  /** Where the plan says it, by its headings: "IV.2", '' before the first; null where it is no sentence of the plan. */
  readonly section: string | null
}

/**
 * The sentence behind each setting, with its place in the text that the plan was read from. What the system, a person
 * without a sentence or a ready profile set says nothing.
 */
export function saidOf(settings: readonly SettingRow[], lines: readonly Pick<SourceLine, 'text' | 'marker'>[]): Said[] {
  const placed = placesOf(lines)
  return settings.filter(isSaid).map(({ key, source }) => {
    // Where several sentences say it together, the first leads to its place.
    const first = plain(source.split(' | ')[0]!.split('; ')[0]!)
    const place = placed.find(({ text }) => text.includes(plain(source)) || text.includes(first))
    return { setting: key, sentence: source, section: place?.section ?? null }
  })
}

/** Each line with the headings that it stands under. */
function placesOf(lines: readonly Pick<SourceLine, 'text' | 'marker'>[]): { text: string; section: string }[] {
  const path: string[] = []
  return lines.map((line) => {
    const text = plain(`${line.marker ?? ''} ${line.text}`)
    // The text ends here; an annex counts anew.
    if (/^nơi nhận\b/iu.test(text)) path.length = 0
    const level = HEADINGS.findIndex((heading) => heading.test(text))
    if (level >= 0) {
      path.length = level
      path[level] = HEADINGS[level]!.exec(text)![1]!
    }
    return { text, section: path.filter(Boolean).join('.') }
  })
}

const HEADINGS = [/^([IVX]+)\. /, /^(\d+(?:\.\d+)*)\.? \p{L}/u, /^([a-zđ])\) /u]

/** Spaces, line breaks and the stars of old text files apart. */
function plain(text: string): string {
  return text.replace(/\*/g, '').normalize('NFC').replace(/\s+/g, ' ').trim()
}
