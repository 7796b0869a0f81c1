import { expect, test } from 'vitest'
import { pastedLines } from './paste.ts'

/** What Word and Excel put on the clipboard, and the paragraphs that it becomes. */
test.each([
  ['a bullet of a symbol font', '\uf0b7\tCông tác chỉ đạo', ['- Công tác chỉ đạo']],
  ['a square of Wingdings', '§   Cải cách thể chế', ['- Cải cách thể chế']],
  ['the letter that stands for a circle', 'o\tTổ chức bộ máy', ['- Tổ chức bộ máy']],
  ['an arrow', '➢ Cải cách tài chính công', ['- Cải cách tài chính công']],
  ['a number set apart by a tab', '1.2.\tThời gian kiểm tra', ['1.2. Thời gian kiểm tra']],
  ['a letter set apart by a tab', 'đ)\tCơ quan phối hợp', ['đ) Cơ quan phối hợp']],
  ['cells of Excel', 'Sở Y tế\tQuý II', ['Sở Y tế   Quý II']],
  ['several lines, blank ones among them', 'Một\r\n\r\n  Hai\n', ['Một', 'Hai']],
  ['a word that begins with such a letter', 'ông Nguyễn Văn An', ['ông Nguyễn Văn An']],
  ['a dash that is one', '- Như trên;', ['- Như trên;']],
])('%s', (_what, pasted, lines) => {
  expect(pastedLines(pasted)).toEqual(lines)
})
