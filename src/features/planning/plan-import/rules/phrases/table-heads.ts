import { searchKey } from '#kernel/text.ts'

/** Words with which the columns of a plan's tables are headed. */
const HEAD =
  /^(?:stt|tt|so tt|so thu tu|(?:ten |cac )?(?:don vi|co quan|dia phuong|doi tuong)(?![a-z])|(?:cac )?(?:xa|phuong|so|phong)(?=$|,|\/| duoc)|(?:ho va )?ten(?![a-z])|ho ten|chuc vu|thoi gian|thoi han|thoi diem|tien do|han |ngay|thang|quy(?![a-z])|tuan|buoi|lich|dia diem|noi dung|cong viec|nhiem vu|hoat dong|hinh thuc|phuong thuc|chu tri|phoi hop|nguoi |bo phan|to kiem tra|doan kiem tra|truong doan|thanh phan|san pham|ket qua|so luong|ghi chu|dot(?![a-z])|tu ngay|den ngay|bat dau|ket thuc)/

export const ORDINAL_HEAD = /^(?:stt|tt|so tt|so thu tu)$/

/** "Tháng 4", "Quý II": a column for what takes place then. */
export const TIME_HEAD = /^(?:thang|quy)\s+(?:\d{1,2}|[ivx]{1,3})(?:\s*\/\s*\d{4})?$/

/** Whether a cell may head a column: short, and no value. */
export const isHead = (text: string): boolean =>
  text.length <= 60 && ((!/\d/.test(text) && HEAD.test(keyOf(text))) || TIME_HEAD.test(keyOf(text)))

/** Whether the cells of a row are heads: two at least, or a running number with others beside it. */
export function areHeads(cells: readonly string[]): boolean {
  const filled = cells.filter((text) => text.trim() !== '')
  if (filled.length < 2 || !filled.every((text) => text.length <= 100)) return false
  return filled.filter(isHead).length >= 2 || ORDINAL_HEAD.test(keyOf(filled[0]!))
}

const keyOf = (text: string) =>
  searchKey(text)
    .replace(/[*_.:]/g, '')
    .trim()
