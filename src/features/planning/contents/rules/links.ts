import type { OutlineItem } from '#features/planning/outlines/rules.ts'
import { searchKey } from '#kernel/text.ts'
import { type ContentItem, leavesOf, type OutlineLink } from './content.ts'
import { fieldOf } from './proposing.ts'

/** Of the words of the shorter text so many stand in the other too, in hundredths. */
const ALIKE = 60

/** Which item of the outline reports on which content, proposed by equal words, then by those most alike within one field. */
export function proposeLinks(
  outline: readonly Pick<OutlineItem, 'id' | 'text' | 'answerKinds'>[],
  items: readonly ContentItem[],
): OutlineLink[] {
  const leaves = leavesOf(items).filter(({ asked }) => asked)
  return outline
    .filter(({ answerKinds }) => answerKinds.length > 0)
    .flatMap(({ id, text }) => {
      const field = fieldOf(text)
      const found = leaves
        .map((leaf) => ({
          id: leaf.id,
          alike: searchKey(leaf.text) === searchKey(text) ? 101 : alike(leaf.text, text),
          field: leaf.field,
        }))
        .filter((one) => one.alike >= ALIKE && (one.alike > 100 || field === '' || one.field === field))
        .toSorted((one, other) => other.alike - one.alike)[0]
      return found ? [{ outlineItemId: id, contentItemId: found.id }] : []
    })
}

/** Links of these contents alone, each once: others of an earlier outline or of contents taken away say nothing. */
export function linksOf(
  links: readonly OutlineLink[],
  outline: readonly Pick<OutlineItem, 'id'>[],
  items: readonly Pick<ContentItem, 'id'>[],
): OutlineLink[] {
  const asked = new Set(outline.map(({ id }) => id))
  const known = new Set(items.map(({ id }) => id))
  return [
    ...new Map(
      links
        .filter((link) => asked.has(link.outlineItemId) && known.has(link.contentItemId))
        .map((link) => [`${link.outlineItemId} ${link.contentItemId}`, link]),
    ).values(),
  ]
}

function alike(one: string, other: string): number {
  const words = (text: string) => new Set(searchKey(text).match(/[\p{L}\d]+/gu) ?? [])
  const [fewer, more] = [words(one), words(other)].toSorted((a, b) => a.size - b.size) as [Set<string>, Set<string>]
  return fewer.size < 3 ? 0 : Math.round(([...fewer].filter((word) => more.has(word)).length * 100) / fewer.size)
}
