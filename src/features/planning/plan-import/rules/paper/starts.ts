import { searchKey } from '#kernel/text.ts'
import { isCapitals } from '../phrases/capitals.ts'
import { kindsOf } from '../phrases/section-kinds.ts'
import { isBareHeading } from './bare-headings.ts'
import type { Paragraph } from './paragraph.ts'

/** "KẾ HOẠCH" on a line of its own, or with what it plans behind it. */
export function isTitle(paragraph: Paragraph): boolean {
  const spaced = searchKey(paragraph.text).replace(/[*_]/g, '')
  if (spaced === 'ke hoach' || /^k e h o a c h$/.test(spaced)) return true
  return (
    /^KẾ HOẠCH\s+\S/u.test(paragraph.text) &&
    paragraph.text.length < 300 &&
    !/[.;:]$/.test(paragraph.text) &&
    !/\ssố\s+\d/u.test(paragraph.text)
  )
}

const PREAMBLE =
  /^(?:Căn cứ|Thực hiện|Triển khai|Theo(?! dõi)|Nhằm|Để|Xét|Trên cơ sở|Tiếp tục|Sau khi|Thi hành|Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Sở|Phòng|Ban Chỉ đạo|Chủ tịch)(?!\p{L})/iu

/** A sentence in which the issuer begins: "Căn cứ …", "UBND tỉnh ban hành …". */
export function opensPreamble(paragraph: Paragraph): boolean {
  const text = paragraph.body
  if (isCapitals(text)) return false
  return (
    PREAMBLE.test(text) &&
    (text.length > 90 || /[.;:,]$/.test(text) || /^(?:Căn cứ|Thực hiện|Triển khai)\s/u.test(text))
  )
}

/** The first section of the body, numbered or bare. */
export function opensBody(paragraph: Paragraph): boolean {
  const { kind, values } = paragraph.marker
  if (['roman', 'part', 'chapter', 'item', 'article', 'upper'].includes(kind))
    return values.includes(1) || kindsOf(paragraph.body).length > 0
  if (kind === 'number') return kindsOf(paragraph.body.slice(0, 120)).length > 0 && paragraph.body.length < 160
  return isBareHeading(paragraph)
}

/** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH": for whom the signer signs. */
export const AUTHORITY = /^(?:T\/?M|K\/?T|T\/?L|TUQ|T\/UQ|KÝ|Q)\s?[./]\s?\p{Lu}/u

/** Where the body ends: "Nơi nhận" or the first line of the signature. */
export function isTailStart(paragraph: Paragraph): boolean {
  return /^noi nhan\b/.test(paragraph.key) || (AUTHORITY.test(paragraph.text) && isCapitals(paragraph.text))
}

/** "Trên đây là Kế hoạch …", "… ./.": the words with which the issuer takes leave. */
export const isClosing = ({ text, key }: Paragraph): boolean => /\.\/\.?/.test(text.slice(-12)) || CLOSING.test(key)

const CLOSING =
  /^(?:tren day la|trong qua trinh (?:trien khai|thuc hien|to chuc)|can cu (?:ke hoach|noi dung ke hoach) nay|nhan duoc ke hoach|(?:uy ban nhan dan|ubnd|so|chu tich)[^.]{0,60}(?:yeu cau|de nghi) |yeu cau (?:cac|thu truong)|de nghi (?:cac|thu truong)|ke hoach nay )/
