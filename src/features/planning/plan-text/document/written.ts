import { BLANK_PAPER, type Paper, type WrittenBlock, type WrittenLine } from '#kernel/blocks.ts'
import type { SourceLine } from '#kernel/source-line.ts'
import { clean } from '#kernel/text.ts'
import { lookOf, type Role, Roles } from './roles.ts'

/**
 * Văn bản đặt theo từng dòng: a text that came without a layout as a paper, every line once and in its order. What is set is the look
 * that an official paper gives to such a line, never a word. @source ND30-G3, ND30-G4
 */
export function writtenPaper(title: string, lines: readonly SourceLine[], fileName: string): Paper {
  return { ...BLANK_PAPER, abstract: title, written: writtenBlocks(linesOf(lines, fileName)) }
}

/** Words of a source line by line, blank ones among them: they part the groups that a paper has. */
function linesOf(lines: readonly SourceLine[], fileName: string): string[] {
  const markdown = /\.(?:md|markdown)$/i.test(fileName)
  const texts: string[] = []
  for (const line of lines) {
    if (line.furniture) continue
    const text = clean(line.marker ? `${line.marker} ${line.text}` : line.text)
    if (line.continues && texts.length > 0) texts.push(`${texts.pop()} ${text}`)
    else texts.push(...text.split('\n'))
  }
  return markdown ? texts.map(withoutMarks) : texts
}

/** Marks of Markdown are typesetting, not words. */
function withoutMarks(text: string): string {
  return text
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/\*\*|__/g, '')
    .replace(/\\([-.*_#()[\]+>!~`])/g, '$1')
}

/** Lines with their looks; groups that an official paper puts side by side stand side by side where they follow each other. */
export function writtenBlocks(texts: readonly string[]): WrittenBlock[] {
  const roles = new Roles(texts)
  const blocks: WrittenBlock[] = []
  const set = texts.flatMap((text, at) => roles.of(text, at))
  for (let at = 0; at < set.length; ) {
    const left = run(set, at, LEFT_OF[set[at]!.role])
    const right = left.length === 0 ? [] : run(set, at + left.length, RIGHT_OF[set[at]!.role])
    if (right.length > 0) {
      const row = { left: ruled(left), right: ruled(right) }
      const above = blocks.at(-1)
      // Number and day stand below the names, in the same box.
      if (above?.kind === 'sides' && set[at]!.role === 'number')
        blocks[blocks.length - 1] = { kind: 'sides', rows: [...above.rows, row] }
      else blocks.push({ kind: 'sides', rows: [row] })
      at += left.length + right.length
      continue
    }
    const last = blocks.at(-1)
    // The text begins a little below its title.
    const ends = isTitle(set[at]!) && set[at]!.role !== 'type' && !(set[at + 1] && isTitle(set[at + 1]!))
    const line: WrittenLine = {
      ...lineOf(set[at]!),
      ...(at > 0 && isTitle(set[at - 1]!) && !isTitle(set[at]!) && { above: 8 }),
      ...(ends && { ruled: { words: set[at]!.text, share: 0.4 as const } }),
    }
    if (last?.kind === 'lines') blocks[blocks.length - 1] = { kind: 'lines', lines: [...last.lines, line] }
    else blocks.push({ kind: 'lines', lines: [line] })
    at += 1
  }
  return blocks
}

/** Which lines make one group at the left, and which then stand at its right. */
const LEFT_OF: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  issuer: ['issuer', 'number'],
  number: ['number'],
  recipients: ['recipients', 'recipient'],
}
const RIGHT_OF: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  issuer: ['nation', 'motto', 'date'],
  number: ['date'],
  recipients: ['authority', 'signer'],
}

const isTitle = ({ role }: SetLine) => role === 'subject' || role === 'reference' || role === 'type'

interface SetLine {
  readonly text: string
  readonly role: Role
}

function run(set: readonly SetLine[], from: number, roles: readonly Role[] = []): SetLine[] {
  const end = set.findIndex((line, at) => at >= from && !roles.includes(line.role))
  return set.slice(from, end < 0 ? set.length : end)
}

function lineOf({ text, role }: SetLine): WrittenLine {
  return { text, ...lookOf(role) }
}

/** A line is drawn under the name of the issuing body, under the motto and under the title. @source ND30-C3, ND30-Q3, ND30-T3 */
function ruled(lines: readonly SetLine[]): WrittenLine[] {
  const at = lines.findLastIndex(({ role }) => role === 'issuer' || role === 'motto')
  const names = lines.filter(({ role }) => role === 'issuer')
  const words = names.reduce((longest, { text }) => (text.length > longest.length ? text : longest), '')
  return lines.map((line, index) => {
    if (index !== at) return lineOf(line)
    return { ...lineOf(line), ruled: line.role === 'motto' ? { words: line.text, share: 1 } : { words, share: 0.4 } }
  })
}
