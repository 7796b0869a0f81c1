import { count, type Typography } from './typography.ts'

/** Marks of Markdown are typesetting, not words (A-04 … A-11); a lone asterisk in the words stays. */
export function withoutMarkup(part: string, typography: Typography): { text: string; bold: boolean } {
  if (/ {2,}$/.test(part) && part.trim() !== '') count(typography, 'lineBreak')
  let text = part.replace(/\t/g, '   ').trim()
  if (/^#{1,6}\s/.test(text)) {
    count(typography, 'headingMark')
    text = text.replace(/^#{1,6}\s+/, '').replace(/\s#+$/, '')
  }
  text = text.replace(/^>\s+/, '')
  const bold = /^(\*\*|__).*(\*\*|__)$/.test(text)
  const before = text
  text = text
    .replace(/\\([-.*_#()[\]+>!~`])/g, (_, mark: string) => mark)
    .replace(/\[([^\]]+)\]\((?:mailto:|https?:)[^)]*\)/g, '$1')
    .replace(/<((?:https?:\/\/|mailto:)[^>\s]+)>/g, '$1')
    .replace(/\*\*|__/g, '')
    .replace(/(^|[^\p{L}\d*])\*(?=[^\s*.])([^*]+)(?<=\S)\*/gu, '$1$2')
    .replace(/^\*(?=\()/, '')
  if (/[.)\]]\*$/.test(text)) {
    count(typography, 'unbalancedMark')
    text = text.slice(0, -1)
  }
  if (text !== before) count(typography, 'emphasisMark')
  return { text: text.trim(), bold }
}
