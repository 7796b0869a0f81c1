import { isCapitals } from '../phrases/capitals.ts'

const POSTS =
  'PHÓ CHỦ TỊCH|CHỦ TỊCH|PHÓ GIÁM ĐỐC|GIÁM ĐỐC|PHÓ TRƯỞNG PHÒNG|TRƯỞNG PHÒNG|PHÓ TRƯỞNG BAN|TRƯỞNG BAN|TRƯỞNG ĐOÀN|PHÓ CHÁNH VĂN PHÒNG|CHÁNH VĂN PHÒNG|PHÓ CHÁNH THANH TRA|CHÁNH THANH TRA|BỘ TRƯỞNG|THỨ TRƯỞNG|HIỆU TRƯỞNG|CỤC TRƯỞNG'
const POST = new RegExp(`^(?:QUYỀN |Q\\. ?)?(?:${POSTS})`, 'u')
/** Where a line of the signature begins behind other words: "TM. …", "KT. …", or a post. */
const BEHIND = new RegExp(
  `(?<=[^\\s])\\s+(?=(?:(?:T\\/?M|K\\/?T|T\\/?L|T?\\/?UQ|Q)\\s?\\.\\s?\\p{Lu}|(?:QUYỀN )?(?:${POSTS}))[\\p{Lu}\\s.,\\-–&]*$)`,
  'u',
)
/** Between the lines of a signature that stand in one. */
const BETWEEN = /\s+(?=(?:TM|KT|TL|TUQ)\s?\.)|(?<=CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG PHÒNG|CHÁNH VĂN PHÒNG)\s+(?=PHÓ )/u

/** "CHỦ TỊCH", "PHÓ GIÁM ĐỐC": the post of whoever signs. */
export const isPost = (text: string): boolean => POST.test(text) && isCapitals(text)

/** Words of the left side and lines of a signature behind them, where one line holds both; null where it does not. */
export function signatureBehind(text: string): readonly [words: string, signature: string] | null {
  const match = BEHIND.exec(text)
  if (!match) return null
  const [words, signature] = [text.slice(0, match.index), text.slice(match.index).trim()]
  return isCapitals(words) ? null : [words, signature]
}

/** The lines of a signature that were set in one: "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH". */
export const signatureLines = (text: string): string[] => (isCapitals(text) ? text.split(BETWEEN) : [text])
