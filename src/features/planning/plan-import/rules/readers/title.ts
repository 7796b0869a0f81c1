import type { Paragraph } from '../paper/paragraph.ts'

/** Tên kế hoạch: the words under "KẾ HOẠCH", or behind it, without what stands in brackets; empty where there are none. */
export function titleOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map(({ text }, index) => (index === 0 ? text.replace(/^kế hoạch\s*:?\s*/iu, '') : text))
    .join('\n')
    .replace(/^\([^)]*\)?[.,;]*$/gmu, '')
    .split('\n')
    .filter((words) => /\p{L}/u.test(words) && !isEnclosure(words))
    .join(' ')
    .trim()
}

/** "(Ban hành kèm theo Quyết định số … ngày … của …)": the line by which a plan says with what it is issued. */
export const isEnclosure = (text: string): boolean =>
  /^[(*_\s]*(?:được\s+)?(?:ban hành\s+)?(?:kèm theo|đính kèm)\s.{0,40}(?:số|ngày)[\s:]/iu.test(text)

/** The first year that words name ("năm 2026"). */
export function yearIn(text: string): number | null {
  const year = /năm\s+(20\d\d|19\d\d)/iu.exec(text)
  return year ? Number(year[1]) : null
}
