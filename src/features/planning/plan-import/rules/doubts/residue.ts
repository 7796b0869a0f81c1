import { texts } from '#features/planning/plan-import/texts.ts'
import { type Doubter, doubt } from './doubt.ts'

const say = texts.vi

/** What a drafter or a file system left behind: marks after "./.", initials in the file line, paths. */
export const residueDoubts: Doubter = ({ tail, parts: { body, closing } }) => {
  const marks = [...body, ...closing].flatMap((paragraph) => {
    const mark = /\.\/\.\s*(\p{L}{2,6})$/u.exec(paragraph.text)
    return mark ? [doubt('A-24', paragraph, mark[1]!, say.residue)] : []
  })
  const initials = tail.recipients.flatMap((paragraph) => {
    const word = initialsIn(paragraph.body)
    return word ? [doubt('A-24', paragraph, word, say.residue)] : []
  })
  const paths = tail.residue.map((paragraph) => doubt('A-24', paragraph, paragraph.text, say.residue))
  return [...marks, ...initials, ...paths]
}

/** "Lưu: VT, NV.hoa" → "hoa"; names of units and files are in capitals. */
function initialsIn(text: string): string | null {
  if (!/^lưu\s*:.*?(?<![\p{L}])(\p{Lu}\p{Ll}*\p{Ll}\p{Lu}?\p{L}*|\p{Ll}{3,12})\s*\.?$/iu.test(text)) return null
  const word = /(\S+?)\.?$/u.exec(text)![1]!
  return /\p{Ll}/u.test(word) && word.length <= 12 && !/^(?:lưu|VP|hồ|sơ)/iu.test(word) ? word : null
}
