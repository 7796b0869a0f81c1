import type { Paragraph } from '../paper/paragraph.ts'

/** Tên kế hoạch: the words under "KẾ HOẠCH", or behind it; empty where there are none. */
export function titleOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map(({ text }, index) => (index === 0 ? text.replace(/^kế hoạch\s*:?\s*/iu, '') : text))
    .filter((words) => /\p{L}/u.test(words) && !/^\(/.test(words))
    .join(' ')
    .trim()
}

/** The first year that words name ("năm 2026"). */
export function yearIn(text: string): number | null {
  const year = /năm\s+(20\d\d|19\d\d)/iu.exec(text)
  return year ? Number(year[1]) : null
}
