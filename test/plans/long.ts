const HEAD = `ỦY BAN NHÂN DÂN
TỈNH MẪU
Số: 12/KH-UBND
Mẫu, ngày 5 tháng 01 năm 2026
KẾ HOẠCH
Kiểm tra công tác cải cách hành chính năm 2026
I. MỤC ĐÍCH
1. Đánh giá kết quả thực hiện.
`
const LINES = 9_980

/** Lines that each say as much as several others. */
const THIRD = LINES / 3

const lines = (line: (n: number) => string, length = LINES) => Array.from({ length }, (_, n) => line(n)).join('\n')

/** Texts as long as the reader takes, each of a kind that once took minutes, or more stack than there is. */
export const longPlans: Readonly<Record<string, string>> = {
  'lines that each go on with the one before': HEAD + lines((n) => `và tiếp tục dòng ${n},`),
  'a first letter again and again': `${HEAD}II. NỘI DUNG KIỂM TRA\n${lines((n) => `a) Nội dung ${n}`)}`,
  'a first letter again and again among the duties': `${HEAD}II. TỔ CHỨC THỰC HIỆN\n${lines((n) => `a) Nội dung ${n}`)}`,
  'one line of ten thousand signs': `${HEAD}II. ĐỐI TƯỢNG KIỂM TRA\n${'Trưởng đoàn: ông Nguyễn Văn A, '.repeat(323).slice(0, 9_990)}`,
  'forms that no glossary has': `${HEAD}II. HÌNH THỨC KIỂM TRA\n${lines((n) => `- Kiểm tra kiểu ${n}: chủ trì A${n}`)}`,
  'a table by tabs': `${HEAD}II. LỊCH KIỂM TRA\nSTT\tĐơn vị\tThời gian\n${lines((n) => `${n}\tUBND xã Mẫu ${n}\t${(n % 28) + 1}/5/2026`, THIRD)}`,
  'a table by spaces whose cells go on and on': `${HEAD}STT   Đơn vị   Thời gian\n1     Xã Mẫu   5/5/2026\n${lines((n) => `      và xã Mẫu ${n}`)}`,
  'units with their days': `${HEAD}II. ĐỐI TƯỢNG KIỂM TRA\n${lines((n) => `- UBND xã Mẫu (ngày ${(n % 28) + 1}/5/2026)`, THIRD)}`,
  'one line of units with their days': `${HEAD}II. ĐỐI TƯỢNG KIỂM TRA\n1. ${'UBND xã Mẫu (ngày 5/5/2026), '.repeat(340).slice(0, 9_990)}`,
  'one line of signatures': `${HEAD}Nơi nhận:\n- ${'KT. CHỦ TỊCH PHÓ CHỦ TỊCH '.repeat(370).slice(0, 9_990)}`,
  'recipients that never end': `${HEAD}Nơi nhận:\n${lines((n) => `${n} nơi thứ ${n}`)}`,
}
