import { texts } from '#features/planning/plan-import/texts.ts'
import { type Doubter, doubt } from './doubt.ts'

const say = texts.vi

/** What a drafter or a file system left behind: marks after "./.", initials in the file line, paths. */
export const residueDoubts: Doubter = ({ tail, parts: { body, closing } }) => {
  const marks = [...body, ...closing].flatMap((paragraph) => {
    const mark = /\.\/\.\s*(\p{L}{2,6})$/u.exec(paragraph.text)
    return mark ? [doubt('A-24', paragraph, mark[1]!, say.residue, '')] : []
  })
  const initials = tail.recipients.flatMap((paragraph) => {
    const word = initialsIn(paragraph.body)
    return word ? [doubt('A-24', paragraph, word, say.residue, '')] : []
  })
  const paths = tail.residue.map((paragraph) => doubt('A-24', paragraph, paragraph.text, say.residue, ''))
  return [...marks, ...initials, ...paths]
}

/**
 * "Lưu: VT, NV.hoa" → "hoa". The last of what is filed is an office where it is in capitals ("KSTTHC"), nearly so ("TTr")
 * or has several words ("Thanh tra").
 */
function initialsIn(text: string): string | null {
  const filed = /^l[uư]u\s*:\s*(.+?)\s*\.?$/iu.exec(text)?.[1]
  const last = (filed ?? '').split(/[,;]/).at(-1)!.trim()
  const word = /^(?:[\p{Lu}&]+[.\s(-]+)*([\p{L}]{3,12})\)?$/u.exec(last)?.[1]
  if (word === undefined || !/\p{Ll}/u.test(word) || /^(?:hồ|sơ|NgV$)/iu.test(word)) return null
  const [capitals, small] = [/\p{Lu}/gu, /\p{Ll}/gu].map((letters) => word.match(letters)?.length ?? 0) as [
    number,
    number,
  ]
  return capitals > 1 && small <= 2 && word.search(/\p{Ll}/u) >= capitals ? null : word
}
