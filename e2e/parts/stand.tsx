import { type ReactNode, useState } from 'react'

/** A part of the design by its name, and each state it has by a few words. */
export type Stands = Readonly<Record<string, Readonly<Record<string, () => ReactNode>>>>

/** Holds a value as a page would, so that a part can be used where it stands. */
export function Held<T>({
  start,
  children,
}: {
  start: T
  children(held: { value: T; onChange(value: T): void }): ReactNode
}) {
  const [value, onChange] = useState(start)
  return children({ value, onChange })
}

export const nothing = () => undefined

// Words as long as the office writes them, and one that no line can break.
export const LONG =
  'Ủy ban nhân dân phường Nguyễn Thị Minh Khai – Trung tâm Phục vụ hành chính công và Văn phòng Hội đồng nhân dân, Ủy ban nhân dân thành phố Mẫu trực thuộc tỉnh'
export const UNBROKEN =
  'https://dichvucong.tinhmau.gov.vn/ho-so/2026/03/kiem-tra-cong-tac-cai-cach-hanh-chinh-nhà-nước.html'
export const SENTENCE = 'Báo cáo phải nêu rõ kết quả khắc phục từng kiến nghị, kèm tài liệu kiểm chứng.'
