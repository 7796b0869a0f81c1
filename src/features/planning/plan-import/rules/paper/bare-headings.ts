import { clean, searchKey } from '#kernel/text.ts'
import { isCapitals } from '../phrases/capitals.ts'
import { kindsOf } from '../phrases/section-kinds.ts'
import type { Paragraph } from './paragraph.ts'

/** A heading without marker: "MỤC ĐÍCH, YÊU CẦU" in capitals, or a bare "Mục đích", "Yêu cầu:" on its own line. */
export function isBareHeading(paragraph: Paragraph): boolean {
  if (paragraph.marker.kind !== 'none' || paragraph.cell) return false
  const text = clean(paragraph.text).replace(/[.:]$/, '')
  if (text.length > 90) return false
  if (isCapitals(text)) return kindsOf(text).length > 0
  return (
    text.length <= 45 &&
    BARE.test(searchKey(text)) &&
    (paragraph.bold || /:$/.test(paragraph.text) || text.length <= 30)
  )
}

const BARE =
  /^(?:muc dich|yeu cau|muc dich,? (?:va )?yeu cau|noi dung(?: kiem tra)?|hinh thuc(?: kiem tra)?|phuong phap(?: kiem tra)?|doi tuong(?: kiem tra| duoc kiem tra)?|thoi gian(?: kiem tra)?|thanh phan(?: doan kiem tra)?|kinh phi(?: thuc hien)?|to chuc thuc hien)$/
