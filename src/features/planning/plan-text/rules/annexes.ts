import type { DecidedDoubt } from '#features/planning/plan-import/rules/accept.ts'
import type { SourceLine } from '#kernel/source-line.ts'
import { isBlank, searchKey } from '#kernel/text.ts'
import type { Block } from './block.ts'
import type { PlanText } from './text.ts'

/** What an annex can be made from. */
export const MADE_FROM = ['units', 'schedule', 'outline'] as const
export type MadeFrom = (typeof MADE_FROM)[number]

/** "Phụ lục I kèm theo" → "Phụ lục I"; null where the words name no annex ("có kế hoạch riêng"). */
export function annexNamed(citation: string): string | null {
  return (
    /Phụ lục(?:\s+(?:số\s+)?(?:[IVX]+|\d+)(?![\p{L}\d]))?|Đề cương|Biểu mẫu|Danh sách/iu.exec(citation)?.[0] ?? null
  )
}

/** Phụ lục còn thiếu: what the text cites and does not hold, but what a person has said is right without an annex. */
export function missingAnnexes(
  doubts: readonly Pick<DecidedDoubt, 'code' | 'text'>[],
  decided: readonly DecidedDoubt[] = [],
): string[] {
  const right = new Set(
    decided
      .filter(({ code, decision, text }) => code === 'A-28' && decision !== 'open' && annexNamed(text) === null)
      .map(({ text }) => text),
  )
  return [...new Set(doubts.flatMap(({ code, text }) => (code === 'A-28' && !right.has(text) ? [text] : [])))]
}

/** Whether an annex of this name stands in the text. */
export function holdsAnnex({ blocks }: Pick<PlanText, 'blocks'>, name: string): boolean {
  return blocks.some(
    ({ role, text }) => (role === 'annex' || role === 'outline') && searchKey(text).startsWith(searchKey(name)),
  )
}

/** The annex behind all that stands there, under the name by which the text cites it. */
export function withAnnex(
  text: PlanText,
  name: string,
  title: string,
  content: readonly Omit<SourceLine, 'number'>[],
): PlanText {
  const named = content.slice(0, 4).some((line) => searchKey(line.text).startsWith(searchKey(name)))
  const headings = [name, title].filter((words, at) => !isBlank(words) && (at > 0 || !named))
  const tables = text.blocks.flatMap(({ cell }) => (cell ? [cell.table + 1] : []))
  const shift = Math.max(0, ...tables)
  const lines: readonly Omit<SourceLine, 'number'>[] = [
    ...headings.map((words) => ({ text: words.toLocaleUpperCase('vi'), bold: true })),
    ...content,
  ]
  const added = lines.map(
    ({ text: words, bold, cell }, at): Block => ({
      id: `b${text.next + at}`,
      text: words,
      role: /^đề cương/iu.test(name) ? 'outline' : 'annex',
      ...(bold && { bold }),
      ...(cell && { cell: { ...cell, table: cell.table + shift } }),
      lines: [],
      version: 1,
    }),
  )
  return { ...text, blocks: [...text.blocks, ...added], next: text.next + added.length }
}

/** The sentence without the citation, and without the brackets or the words that only led to it. */
export function withoutCitation(sentence: string, citation: string): string | null {
  const at = sentence.indexOf(citation)
  if (at < 0) return null
  const before = sentence.slice(0, at)
  const after = sentence.slice(at + citation.length).replace(/^\s*(?:đính kèm|kèm theo|gửi kèm)/iu, '')
  const isBracketed = /\(\s*(?:(?:theo|xem|tại)\s+)?$/iu.test(before) && /^\s*\)/.test(after)
  return (
    isBracketed
      ? before.replace(/\s*\([^(]*$/, '') + after.replace(/^\s*\)/, '')
      : before.replace(/[\s,]*(?:(?:theo|tại|có|tại các)\s*)?$/iu, '') + after
  )
    .replace(/\s+(?=[;,.)]|$)/g, '')
    .trim()
}
